//! The modules of the crate, compiled again, so that a fuzzer can call private functions.

#[expect(unused, reason = "shared with the library")]
#[path = "../../src/ftl/mod.rs"]
mod ftl;
#[expect(unused, reason = "shared with the library")]
#[path = "../../src/locale/mod.rs"]
mod locale;
#[path = "../../src/status_code.rs"]
mod status_code;

pub use status_code::StatusCode;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::LazyLock;

use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use ftl::{Diagnostic, Diagnostics, Folder, Position, RawFile, compile};
use locale::Answers;

/// The locales of the catalog: scripts, regions, a variant, and languages that match others.
const TAGS: [&str; 12] = [
    "en-US",
    "ca-valencia",
    "en-GB",
    "es-419",
    "no",
    "pt",
    "pt-PT",
    "sr",
    "sr-Latn",
    "zh-CN",
    "zh-HK",
    "zh-TW",
];
static ANSWERS: LazyLock<Answers> = LazyLock::new(|| locale::answers(&TAGS));

/// Compiles the files of one locale, and checks the properties that hold for all files.
pub fn check(files: &[Vec<u8>]) {
    if files.len() > 256 || files.iter().any(|bytes| bytes.len() > 256 * 1024) {
        return; // `load` reads no more files.
    }
    let name = |index: usize| PathBuf::from(format!("{index:03}.ftl"));
    let raw =
        files.iter().enumerate().map(|(index, bytes)| RawFile { path: name(index), bytes: bytes.clone() });
    let folder = Folder { path: PathBuf::new(), tag: "fr".to_owned(), files: raw.collect(), complete: true };
    let mut diagnostics = Diagnostics::default();
    let compiled = compile(folder, &mut diagnostics);
    let Err(error) = diagnostics.into_result() else {
        let mut bundle = FluentBundle::new(Vec::new());
        bundle.set_use_isolating(false);
        for file in &compiled.files {
            let resource = FluentResource::try_new(file.text.clone()).expect("Fluent");
            bundle.add_resource(resource).expect("each id once");
        }
        for (code, text) in StatusCode::ALL.iter().zip(compiled.texts) {
            let text = text.expect("a text for every code");
            assert!(!text.trim().is_empty() && text.len() <= 4096, "{text:?}");
            assert!(!text.contains("{$") && !text.contains("{-"), "{text:?}");
            let pattern = bundle.get_message(code.message_id()).and_then(|message| message.value());
            let formatted = bundle.format_pattern(pattern.expect("a text"), None, &mut Vec::new());
            assert_eq!(*text, formatted, "what a host's bundle says");
        }
        return;
    };
    assert!((1..=1_000).contains(&error.diagnostics().len()));
    let texts: BTreeMap<PathBuf, String> = files
        .iter()
        .enumerate()
        .map(|(index, bytes)| (name(index), String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    let lines: BTreeSet<String> = error.diagnostics().iter().map(Diagnostic::to_string).collect();
    assert_eq!(lines.len(), error.diagnostics().len(), "a diagnostic is reported once:\n{error:#}");
    for diagnostic in error.diagnostics() {
        let text = texts.get(diagnostic.path()).expect("a diagnostic is in a file");
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if let Some(Position { line, column }) = diagnostic.position() {
            let line = text.split('\n').nth(line - 1).unwrap_or_else(|| panic!("{diagnostic}"));
            assert!((1..=line.chars().count() + 1).contains(&column), "{diagnostic}");
        }
        assert!(!diagnostic.to_string().contains(['\n', '\u{1b}', '\u{202e}']), "{diagnostic:?}");
    }
}

/// Uses bytes as the value of a header, and a text as the name of a folder and as a requested locale.
pub fn check_locale(bytes: &[u8]) {
    let answer = locale::accept_language(bytes, &ANSWERS);
    assert!(answer.is_none_or(|index| index < TAGS.len()));
    let Ok(name) = str::from_utf8(bytes) else { return };
    if locale::check_tag(name).is_ok() {
        let folder: LanguageIdentifier = name.parse().expect("a language identifier");
        assert_eq!(folder.to_string(), name, "a folder has one name");
        assert!((2..=3).contains(&folder.language.as_str().len()), "{name}");
    }
    if let Ok(requested) = name.parse::<LanguageIdentifier>() {
        let answer = locale::best_match([&requested], &ANSWERS);
        assert_eq!(answer, locale::best_match_for(&requested, &ANSWERS), "{name}");
        let text = requested.to_string();
        assert_eq!(answer, locale::accept_language(text.as_bytes(), &ANSWERS), "{name}");
        if let Some(exact) = TAGS.iter().position(|tag| locale::is_tag_of(tag, &requested)) {
            assert_eq!(answer, Some(exact), "{name}");
        }
    }
    if let Some(parsed) = locale::parse_locale(name).filter(|it| it.to_string().len() < 255) {
        assert_eq!(locale::parse_locale(&parsed.to_string()), Some(parsed), "{name}");
    }
    if let Ok(code) = name.parse::<StatusCode>() {
        let (number, label) = (code.as_u16().to_string(), code.to_string());
        assert!([&number, code.name(), &label].iter().any(|it| it.eq_ignore_ascii_case(name)), "{name}");
    }
}
