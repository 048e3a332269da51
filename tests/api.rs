//! The public API, kept by hand: a line that is added, changed or lost is a decision, and semver's business.
#![expect(clippy::expect_used, reason = "a test ends at a surprise")]

use std::fs;
use std::path::Path;

const API: &[&str] = &[
    "pub column: usize,",
    "pub const ALL: &'static [Self] = &[$(Self::$variant,)+];",
    "pub const ALL: &'static [Self] = &[$(Self::$variant,)+];",
    "pub const fn as_u16(self) -> u16",
    "pub const fn message_id(self) -> &'static str",
    "pub const fn name(self) -> &'static str",
    "pub const fn name(self) -> &'static str",
    "pub const fn severity(self) -> Severity",
    "pub enum DiagnosticKind",
    "pub enum Severity",
    "pub enum StatusCode",
    "pub fn code(&self) -> Option<StatusCode>",
    "pub fn diagnostics(&self) -> &[Diagnostic]",
    "pub fn embedded() -> &'static Self",
    "pub fn get(&self, locale: &LanguageIdentifier) -> Option<&Translation>",
    "pub fn help(&self) -> Option<&str>",
    "pub fn io_error_kind(&self) -> Option<io::ErrorKind>",
    "pub fn iter(&self) -> impl Iterator<Item = &Translation>",
    "pub fn kind(&self) -> DiagnosticKind",
    "pub fn load(dir: impl AsRef<Path>) -> Result<Self, LoadError>",
    "pub fn locale(&self) -> &LanguageIdentifier",
    "pub fn locale(&self) -> Option<&LanguageIdentifier>",
    "pub fn message(&self) -> &str",
    "pub fn message(&self, code: StatusCode) -> &str",
    "pub fn message(self, locale: &LanguageIdentifier) -> &'static str",
    "pub fn negotiate<'a>(&self, requested: impl IntoIterator<Item = &'a LanguageIdentifier>) -> &Translation",
    "pub fn notes(&self) -> &[String]",
    "pub fn path(&self) -> &Path",
    "pub fn position(&self) -> Option<Position>",
    "pub fn severity(&self) -> Severity",
    "pub fn sources(&self) -> impl Iterator<Item = &str>",
    "pub fn span(&self) -> Option<Range<usize>>",
    "pub fn total(&self) -> usize",
    "pub line: usize,",
    "pub mod cli;",
    "pub struct Catalog",
    "pub struct Diagnostic",
    "pub struct LoadError",
    "pub struct Position",
    "pub struct Translation",
    "pub struct UnknownStatusCode(Given);",
    "pub use catalog::Catalog;",
    "pub use diagnostic::{Diagnostic, DiagnosticKind, LoadError, Position, Severity};",
    "pub use ftl::{Diagnostic, DiagnosticKind, LoadError, Position, Severity};",
    "pub use kind::{DiagnosticKind, Severity};",
    "pub use load_error::LoadError;",
    "pub use status_code::{StatusCode, UnknownStatusCode};",
    "pub use translation::Translation;",
    "pub use unic_langid;",
];

/// Each `pub` item of the library; the command line's hidden module is none of it.
#[test]
fn nothing_is_public_but_this() {
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.sort();
    assert_eq!(found, API);
}

fn collect(dir: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(dir).expect("the sources are there") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if matches!(name, "main.rs" | "workbench.rs" | "cli" | "likely") {
            continue;
        }
        if path.is_dir() {
            collect(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source is text");
        let items = text.lines().map(str::trim).filter(|line| line.starts_with("pub "));
        found.extend(items.map(|line| line.trim_end_matches(" {").to_owned()));
    }
}
