//! Edits reach eight readers without a restart. Files with errors do not.
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use modelarts_status::StatusCode;
use tempfile::TempDir;
use util::Program;

mod util;

/// Every message, with `text` for 404.
fn texts(text: &str) -> String {
    let lines = StatusCode::ALL.iter().map(|code| match code {
        StatusCode::NotFound => format!("{} = {text}\n", code.message_id()),
        _ => format!("{} = {code}\n", code.message_id()),
    });
    lines.collect()
}

/// Saves like an editor: writes a file of another name, and renames it.
fn save(file: &Path, text: &str) {
    let new = file.with_extension("new");
    fs::write(&new, text).unwrap();
    fs::rename(new, file).unwrap();
}

/// Waits until every reader has read this text.
#[track_caller]
fn all_read(program: &mut Program, text: &str) {
    let mut missing: BTreeSet<String> = (1..=8).map(|reader| format!("reader {reader}: {text}")).collect();
    while !missing.is_empty() {
        let line = program.wait_for(|line| line.ends_with(text));
        missing.remove(&line);
    }
}

#[test]
fn edits_are_seen_and_errors_are_reported() {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("fr/status.ftl");
    fs::create_dir(dir.path().join("fr")).unwrap();
    fs::write(&file, texts("Premier.")).unwrap();

    let mut program = Program::start(Command::new(env!("CARGO_BIN_EXE_reload")).arg(dir.path()));
    all_read(&mut program, "Premier.");

    save(&file, &texts("Deuxième."));
    all_read(&mut program, "Deuxième.");

    let broken = texts("Cassé.").replace("modelarts-status-404 =", "modelarts-status-404 ＝");
    save(&file, &broken.replace("modelarts-status-503", "modelarts-status-599"));
    let path = file.display();
    let line = |code| 1 + StatusCode::ALL.iter().position(|each| *each == code).unwrap();
    let syntax = format!(
        "{path}:{}:22: this line uses the full-width sign ＝; Fluent needs `=`; write `=`",
        line(StatusCode::NotFound)
    );
    program.wait_for(|line| line == syntax);
    let unknown = format!("{path}:{}:1: `modelarts-status-599`", line(StatusCode::ServiceUnavailable));
    program.wait_for(|line| line.starts_with(&unknown));

    save(&file, &texts("Troisième."));
    all_read(&mut program, "Troisième.");

    // At every moment, also while the file had errors, each reader read a complete text.
    for reader in 1..=8 {
        let begin = format!("reader {reader}: ");
        let read = program.seen.iter().filter_map(|line| line.strip_prefix(&begin));
        // It starts on the embedded locales, and may show them before the directory is loaded.
        let read: Vec<&str> = read.skip_while(|text| *text == embedded()).collect();
        assert_eq!(read, ["Premier.", "Deuxième.", "Troisième."]);
    }
}

/// The English text, as long as French is not embedded.
fn embedded() -> &'static str {
    StatusCode::NotFound.message_in("fr")
}

#[test]
fn a_new_folder_is_seen() {
    let dir = TempDir::new().unwrap();
    let mut program = Program::start(Command::new(env!("CARGO_BIN_EXE_reload")).arg(dir.path()));
    all_read(&mut program, embedded());

    let elsewhere = TempDir::new().unwrap();
    fs::create_dir(elsewhere.path().join("fr")).unwrap();
    fs::write(elsewhere.path().join("fr/status.ftl"), texts("Introuvable.")).unwrap();
    fs::rename(elsewhere.path().join("fr"), dir.path().join("fr")).unwrap();
    all_read(&mut program, "Introuvable.");

    fs::remove_dir_all(dir.path().join("fr")).unwrap();
    all_read(&mut program, embedded());
}

#[test]
fn a_directory_may_appear_and_disappear() {
    let parent = TempDir::new().unwrap();
    let dir = parent.path().join("texts");
    let mut program = Program::start(Command::new(env!("CARGO_BIN_EXE_reload")).arg(&dir));
    all_read(&mut program, embedded());

    let fill = |text: &str| {
        let new = parent.path().join("new");
        fs::create_dir_all(new.join("fr")).unwrap();
        fs::write(new.join("fr/status.ftl"), texts(text)).unwrap();
        fs::rename(new, &dir).unwrap();
    };
    fill("Arrivé.");
    all_read(&mut program, "Arrivé.");
    fs::remove_dir_all(&dir).unwrap();
    all_read(&mut program, embedded());
    fill("Revenu.");
    all_read(&mut program, "Revenu.");
}

#[test]
fn errors_are_reported_and_the_embedded_locales_stay() {
    let dir = TempDir::new().unwrap();
    fs::create_dir(dir.path().join("fr_FR")).unwrap();
    let mut program = Program::start(Command::new(env!("CARGO_BIN_EXE_reload")).arg(dir.path()));
    all_read(&mut program, embedded());
    let error = format!("{}/fr_FR: `fr_FR` is not", dir.path().display());
    if !program.seen.iter().any(|line| line.starts_with(&error)) {
        program.wait_for(|line| line.starts_with(&error));
    }
}
