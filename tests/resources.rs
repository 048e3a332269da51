//! Threads and memory of lookups and of `Catalog::load`.
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::env;
use std::process::Command;
use std::sync::Barrier;
use std::thread;

use modelarts_status::{Catalog, StatusCode};

#[expect(dead_code, reason = "this test uses only some of the functions")]
mod util;
use util::Tree;

const CHILD: &str = "MODELARTS_STATUS_CHILD";

/// Only the first lookups of a process are of interest, so each run is a new process.
#[test]
fn concurrent_first_lookups() {
    if env::var_os(CHILD).is_some() {
        return sixty_four_threads_look_up();
    }
    let ask = |_| {
        let mut child = Command::new(env::current_exe().unwrap());
        child.args(["--exact", "concurrent_first_lookups"]).env(CHILD, "1");
        let output = child.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    };
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..10).for_each(ask));
        }
    });
}

fn sixty_four_threads_look_up() {
    let rows = [
        ("zh-CN", "请求成功。"),
        ("zh-Hans-CN", "请求成功。"),
        ("en-Latn-US", "The request succeeded."),
        ("tlh", "The request succeeded."),
    ];
    let ready = Barrier::new(64);
    thread::scope(|scope| {
        for (tag, text) in rows.into_iter().cycle().take(64) {
            let ready = &ready;
            scope.spawn(move || {
                let locale = tag.parse().unwrap();
                ready.wait();
                assert_eq!(StatusCode::Ok.message(&locale), text);
            });
        }
    });
}

/// The peak and the current memory of this process, in KiB.
#[cfg(target_os = "linux")]
fn memory() -> [usize; 2] {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    ["VmHWM:", "VmRSS:"].map(|name| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    })
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_directory_takes_less_than_64_mebibytes() {
    const UNIT: &str = "MODELARTS_STATUS_UNIT";
    const FILE: usize = 256 * 1024;
    let term = |file: usize, at: usize, unit: &str| {
        let head = format!("-t{file}x{at} = x\n");
        let count = ((16 * 1024 - head.len()) / unit.len()).min(99);
        head + &unit.repeat(count)
    };
    if let Ok(unit) = std::env::var(UNIT) {
        let files = |tree: Tree, file: usize| {
            let text = match unit.strip_prefix("term") {
                Some(unit) => (0..16).map(|at| term(file, at, unit)).collect::<Vec<_>>().concat(),
                None => unit.repeat(FILE / unit.len()),
            };
            tree.file(&format!("fr/{file:03}.ftl"), text)
        };
        let tree = (0..4).fold(Tree::new(), files);
        let _ = tree.load();
        assert!(memory()[0] < 64 * 1024, "{} KiB for {unit:?}", memory()[0]);
        return;
    }
    for unit in ["\n", "资\n", "x\n", "term a\n", "term .a=b\n"] {
        let child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "a_full_directory_takes_less_than_64_mebibytes"])
            .env(UNIT, unit)
            .output()
            .unwrap();
        assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
    }
}

/// The other tests of this file run in other threads of the same process, so a child process measures alone.
#[cfg(target_os = "linux")]
#[test]
fn a_million_lookups_take_no_memory() {
    const ALONE: &str = "MODELARTS_STATUS_ALONE";
    if std::env::var_os(ALONE).is_some() {
        let locales = ["zh-CN", "zh-Hans-CN", "en-Latn-US", "tlh"].map(|tag| tag.parse().unwrap());
        let ask = |times: usize| {
            for number in 0..times {
                let code = StatusCode::ALL[number % StatusCode::ALL.len()];
                assert!(!Catalog::embedded().negotiate([&locales[number % 4]]).message(code).is_empty());
            }
        };
        ask(1_000);
        let [_, before] = memory();
        ask(1_000_000);
        let [_, after] = memory();
        assert!(after <= before + 256, "{before} KiB became {after} KiB");
        return;
    }
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_million_lookups_take_no_memory"])
        .env(ALONE, "")
        .output()
        .unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
}
