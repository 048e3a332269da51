//! The crate's own modules, built once more, so that a fuzzer reaches the pipeline without a public way in.
//!
//! `locales` beside this folder is a link: the embedded files are looked for beside `Cargo.toml`.

#[path = "../../src/catalog.rs"]
mod catalog;
#[path = "../../src/embedded.rs"]
mod embedded;
#[path = "../../src/ftl/mod.rs"]
mod ftl;
#[path = "../../src/locale/mod.rs"]
mod locale;
#[path = "../../src/locales.rs"]
mod locales;
#[path = "../../src/negotiation.rs"]
mod negotiation;
#[path = "../../src/status_code.rs"]
mod status_code;
#[path = "../../src/translation.rs"]
mod translation;

pub use catalog::Catalog;
pub use ftl::{Diagnostic, DiagnosticKind, LoadError, Position, Severity};

pub use status_code::{StatusCode, UnknownStatusCode};
pub use translation::Translation;
pub use unic_langid;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use fluent_bundle::{FluentBundle, FluentResource};

use ftl::{Diagnostics, Folder, RawFile, compile};

/// Compiles the files of one locale, and checks what must hold whatever they contain.
pub fn check(files: &[Vec<u8>]) {
    if files.len() > 256 || files.iter().any(|bytes| bytes.len() > 256 * 1024) {
        return; // They are not read.
    }
    let name = |index: usize| PathBuf::from(format!("{index:03}.ftl"));
    let raw =
        files.iter().enumerate().map(|(index, bytes)| RawFile { path: name(index), bytes: bytes.clone() });
    let locale = "fr".parse().expect("a language identifier");
    let folder = Folder { path: PathBuf::new(), locale, files: raw.collect(), complete: true };
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

/// Takes `name` for a locale's folder and for what a reader asks for.
pub fn check_locale(name: &str) {
    let catalog = Catalog::embedded();
    if let Ok(folder) = locale::tag::locale(name) {
        assert_eq!(folder.to_string(), name, "a folder has one name");
        assert!((2..=3).contains(&folder.language.as_str().len()), "{name}");
    }
    if let Ok(requested) = name.parse::<unic_langid::LanguageIdentifier>() {
        let answer = catalog.negotiate([&requested]).locale();
        assert!(catalog.get(answer).is_some());
        assert_eq!(answer, catalog.negotiate([&requested]).locale());
        if let Some(exact) = catalog.get(&requested) {
            assert_eq!(answer, exact.locale());
        }
        // unic-langid takes four letters for a variant, and writes them where a script is read.
        let canonical = requested.to_string().parse().expect("what is written is read");
        if requested == canonical {
            assert_eq!(answer, catalog.negotiate([&canonical]).locale(), "{name}");
        }
    }
    if let Ok(code) = name.parse::<StatusCode>() {
        assert_eq!(code.as_u16().to_string(), name);
    }
}
