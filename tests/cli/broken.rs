//! Trees with one error, in `tests/broken`. Above `----` is the file with the message for 404, which is added to a
//! complete locale. Below it is the expected output of `check`. `<U+200B>` is a character, `<0xE9>` a byte, and `<END>`
//! the end of the file without a line feed. `with_placeholders_for_counts` replaces the numbers of codes. The locale is
//! French, or the one before `.txt`, as in `clean-thai.th.txt`.
//!
//! `UPDATE=1` in the environment writes the wording of the expectations again, but not the names of diagnostics, such as
//! `error[syntax]`: write those of a new case by hand.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use modelarts_status::{DiagnosticKind, StatusCode};

use super::{ALL, Tree, difference, french};

#[test]
fn every_broken_tree() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut cases: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let wrong: Vec<String> = cases.iter().filter_map(|case| wrong(case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The output of a case, if it differs from the expectation.
fn wrong(case: &Path) -> Option<String> {
    let text = fs::read_to_string(case).unwrap();
    let (input, expected) =
        text.split_once("----\n").unwrap_or_else(|| panic!("{}: no ----", case.display()));
    let given = |code: &u16| *code == 404 || input.contains(&format!("\nmodelarts-status-{code} = "));
    let codes: Vec<u16> = StatusCode::ALL.iter().map(|code| code.as_u16()).filter(given).collect();
    let name = case.file_stem().unwrap().to_str().unwrap();
    let locale = name.split_once('.').map_or("fr", |(_, locale)| locale);
    let place = Tree::new()
        .file(&format!("locales/{locale}/a.ftl"), french(&codes))
        .file(&format!("locales/{locale}/b.ftl"), decode(input));
    let ran = place.run(&["check"]);
    let out = with_placeholders_for_counts(&ran.out);
    let warns = name.starts_with("w-");
    let clean = name.starts_with("clean");
    let strict = place.run(&["check", "--strict"]);
    let promised =
        (String::new(), Some(i32::from(!warns && !clean)), Some(i32::from(!clean)), names(expected));
    let found = (ran.err, ran.status, strict.status, names(&out));
    if found != promised {
        return Some(format!(
            "{}: standard error, exit status, that of --strict, and names are\n{found:?}, not\n{promised:?}\n{}",
            case.display(),
            difference(expected, &out)
        ));
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(case, format!("{input}----\n{out}")).unwrap();
        return None;
    }
    (out != expected).then(|| format!("{}:\n{}", case.display(), difference(expected, &out)))
}

/// The names of the diagnostics in an output, such as `error[syntax]`.
fn names(text: &str) -> BTreeSet<&str> {
    let is_name = |line: &&str| line.starts_with("error[") || line.starts_with("warning[");
    text.lines().filter(is_name).filter_map(|line| line.split_inclusive(']').next()).collect()
}

/// The output, with `<ALL>` for the number of codes, and `<ALL-1> %` for the percentage of one code less.
fn with_placeholders_for_counts(out: &str) -> String {
    let name = |less: usize| if less == 0 { "<ALL>".to_owned() } else { format!("<ALL-{less}>") };
    let mut text = out.to_owned();
    for missing in 0..3 {
        for undone in missing..3 {
            let counts = format!("{}/{ALL}{:>10} %", ALL - missing, (ALL - undone) * 100 / ALL);
            text = text.replace(&counts, &format!("{}/<ALL>  {} %", name(missing), name(undone)));
        }
    }
    text
}

pub(crate) fn decode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, sign)) = rest.split_once('<') {
        bytes.extend(before.bytes());
        let (name, after) = sign.split_once('>').unwrap_or((sign, ""));
        let number = |digits: &str| u32::from_str_radix(digits, 16).unwrap_or_else(|_| panic!("<{name}>"));
        rest = after;
        if let Some(digits) = name.strip_prefix("U+") {
            let char = char::from_u32(number(digits)).unwrap_or_else(|| panic!("<{name}>"));
            bytes.extend(char.to_string().bytes());
        } else if let Some(digits) = name.strip_prefix("0x") {
            bytes.push(u8::try_from(number(digits)).unwrap_or_else(|_| panic!("<{name}>")));
        } else if name == "END" {
            rest = "";
        } else {
            bytes.extend(format!("<{name}>").bytes());
        }
    }
    bytes.extend(rest.bytes());
    bytes
}

/// The kinds in the tables of a guide, such as `error[syntax]`.
fn explained(guide: &str) -> BTreeSet<String> {
    let mut level = "";
    let mut found = BTreeSet::new();
    for line in guide.lines() {
        match line.split('|').nth(1).map(str::trim) {
            Some("error" | "错误") => level = "error",
            Some("warning" | "警告") => level = "warning",
            Some(cell) if cell.starts_with('`') => {
                let name = format!("{level}[{}]", cell.trim_matches('`'));
                assert!(found.insert(name), "{cell} is explained twice");
            }
            _ => {}
        }
    }
    found
}

#[test]
fn both_guides_explain_every_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let name = |kind: &DiagnosticKind| format!("{}[{}]", kind.severity(), kind.name());
    let found: BTreeSet<String> = DiagnosticKind::ALL.iter().map(name).collect();
    let guides = fs::read_to_string(root.join("locales/README.md")).unwrap();
    let (english, chinese) = guides.split_once("\n## 给译者\n").unwrap();
    assert_eq!(explained(english), found);
    assert_eq!(explained(chinese), found);
}
