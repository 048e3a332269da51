//! Programs with their own messages print these, and the messages of status codes beside and within them.
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::process::Command;

const ENGLISH: &str = "\
Training jobs
The job failed: The resource was not found.
The request caused a conflict.
";
const CHINESE: &str = "\
训练作业
作业失败：找不到资源。
请求冲突。
";

#[track_caller]
fn prints(program: &str, locale: &str, text: &str) {
    let output = Command::new(program).arg(locale).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(String::from_utf8_lossy(&output.stdout), text);
    assert!(output.status.success());
}

#[test]
fn fluent_bundle() {
    let program = env!("CARGO_BIN_EXE_fluent_bundle");
    prints(program, "en-US", ENGLISH);
    prints(program, "zh-Hans-CN", CHINESE);
    prints(program, "tlh", ENGLISH);
}

#[test]
fn fluent_templates() {
    let program = env!("CARGO_BIN_EXE_fluent_templates");
    prints(program, "en-US", ENGLISH);
    prints(program, "zh-CN", CHINESE);
    prints(program, "tlh", ENGLISH);
}

#[test]
fn i18n_embed() {
    let program = env!("CARGO_BIN_EXE_i18n_embed");
    prints(program, "en-US", ENGLISH);
    prints(program, "zh-CN", CHINESE);
    prints(program, "tlh", ENGLISH);
}

#[test]
fn the_readme_shows_what_the_programs_do() {
    let programs = [include_str!("../src/bin/fluent_templates.rs"), include_str!("../src/bin/i18n_embed.rs")];
    let lines: Vec<&str> = programs.into_iter().flat_map(str::lines).map(str::trim).collect();
    let mut shown = include_str!("../README.md").split("```rs\n").skip(1).peekable();
    assert!(shown.peek().is_some());
    for line in shown.flat_map(|block| block.lines().take_while(|line| *line != "```")) {
        assert!(lines.contains(&line.trim()), "{line}");
    }
}
