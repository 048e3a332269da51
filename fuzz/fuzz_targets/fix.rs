//! `check --fix` of any bytes beside a file that lacks one message: fixes add no error, lose no text, change none in the
//! other file, and are idempotent.
#![no_main]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use clap::Parser;
use libfuzzer_sys::fuzz_target;
use modelarts_status::{StatusCode, cli};
use serde_json::Value;

fuzz_target!(|data: &[u8]| {
    let dir = std::env::temp_dir().join(format!("modelarts-status-fix-{}", std::process::id()));
    let file = dir.join("fr/b.ftl");
    fs::create_dir_all(dir.join("fr")).expect("a folder");
    let others = StatusCode::ALL.iter().filter(|code| **code != StatusCode::NotFound);
    let others: String =
        others.map(|code| format!("{} = T{}.\n", code.message_id(), code.as_u16())).collect();
    fs::write(dir.join("fr/a.ftl"), others).expect("a file");
    fs::write(&file, data).expect("a file");
    let found = run(&dir, &["check"]);
    let (before, old) = (errors(&found), texts(&dir));
    let fixed = run(&dir, &["check", "--fix"]);
    let (after, new) = (errors(&fixed), texts(&dir));
    for (code, text) in old {
        assert!(text.is_null() || !new[&code].is_null(), "the text of {code} is lost");
        let is_other = text == format!("T{code}.");
        assert!(!is_other || new[&code] == text, "the text of {code} has changed");
    }
    // A file that cannot be split into lines has not been checked. If not all errors are kept, some kinds are unknown.
    let text = String::from_utf8_lossy(data).replace("\r\n", "\n");
    if text.trim_end().contains('\n') && !text.contains('\r') && found["more"] == 0 {
        for (kind, count) in &after {
            assert!(count <= before.get(kind).unwrap_or(&0), "{kind}: {before:?} {after:?}");
        }
    }
    let bytes = fs::read(&file).expect("a file");
    let again = run(&dir, &["check", "--fix"]);
    assert_eq!(again["fixed"], Value::Array(Vec::new()), "a second run finds nothing to fix");
    assert_eq!(fs::read(&file).expect("a file"), bytes);
    if fixed["fixed"] == Value::Array(Vec::new()) {
        assert_eq!(bytes, data, "a file without a fix is not touched");
    }
});

/// The output of a command as JSON.
fn run(dir: &Path, args: &[&str]) -> Value {
    let dir = dir.to_str().expect("UTF-8");
    let path = if args[0] == "list" { vec!["--locales", dir] } else { vec![dir] };
    let args = ["modelarts-status"].iter().chain(args).chain(&["--format", "json"]).chain(&path);
    let outcome = cli::run(cli::Args::try_parse_from(args).expect("arguments"));
    serde_json::from_str(&outcome.out).expect("JSON")
}

/// The number of errors of each kind.
fn errors(found: &Value) -> BTreeMap<String, usize> {
    let mut errors = BTreeMap::new();
    for error in found["findings"].as_array().expect("findings").iter().filter(|it| it["level"] == "error") {
        *errors.entry(error["name"].to_string()).or_insert(0) += 1;
    }
    errors
}

/// The text of each code, null if it is missing.
fn texts(dir: &Path) -> BTreeMap<u64, Value> {
    let list = run(dir, &["list", "--locale", "fr"]);
    let codes = list.as_array().expect("codes").iter();
    codes.map(|it| (it["code"].as_u64().expect("a code"), it["messages"]["fr"].clone())).collect()
}
