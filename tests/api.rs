//! The public API, kept by hand: a line that is added, changed or lost is a decision, and semver's business.

use std::fs;
use std::path::Path;

const API: &[&str] = &[
    "catalog.rs: pub fn embedded() -> &'static Self",
    "catalog.rs: pub fn get(&self, locale: &LanguageIdentifier) -> Option<&Translation>",
    "catalog.rs: pub fn iter(&self) -> impl Iterator<Item = &Translation>",
    "catalog.rs: pub fn load(dir: impl AsRef<Path>) -> Result<Self, LoadError>",
    "catalog.rs: pub fn message(self, locale: &LanguageIdentifier) -> &'static str",
    "catalog.rs: pub fn negotiate<'a>(&self, requested: impl IntoIterator<Item = &'a LanguageIdentifier>) -> &Translation",
    "catalog.rs: pub struct Catalog",
    "fault.rs: pub column: usize,",
    "fault.rs: pub enum FaultKind",
    "fault.rs: pub fn faults(&self) -> &[Fault]",
    "fault.rs: pub fn kind(&self) -> FaultKind",
    "fault.rs: pub fn path(&self) -> &Path",
    "fault.rs: pub fn position(&self) -> Option<Position>",
    "fault.rs: pub line: usize,",
    "fault.rs: pub struct Fault",
    "fault.rs: pub struct LoadError",
    "fault.rs: pub struct Position",
    "lib.rs: pub mod workbench;",
    "lib.rs: pub use catalog::Catalog;",
    "lib.rs: pub use fault::{Fault, FaultKind, LoadError, Position};",
    "lib.rs: pub use status_code::{StatusCode, UnknownStatusCode};",
    "lib.rs: pub use translation::Translation;",
    "lib.rs: pub use unic_langid;",
    "status_code.rs: pub const ALL: &'static [Self] = &[$(Self::$variant,)+];",
    "status_code.rs: pub const fn as_u16(self) -> u16",
    "status_code.rs: pub const fn message_id(self) -> &'static str",
    "status_code.rs: pub const fn name(self) -> &'static str",
    "status_code.rs: pub enum StatusCode",
    "status_code.rs: pub struct UnknownStatusCode(Given);",
    "translation.rs: pub fn locale(&self) -> &LanguageIdentifier",
    "translation.rs: pub fn message(&self, code: StatusCode) -> &str",
    "translation.rs: pub fn sources(&self) -> impl Iterator<Item = &str>",
    "translation.rs: pub struct Translation",
];

/// Each `pub` item of the library; the command line's hidden module is none of it.
#[test]
fn nothing_is_public_but_this() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for entry in fs::read_dir(src).expect("the sources are there") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() || matches!(name, "main.rs" | "workbench.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source is text");
        let items = text.lines().map(str::trim).filter(|line| line.starts_with("pub "));
        found.extend(items.map(|line| format!("{name}: {}", line.trim_end_matches(" {"))));
    }
    found.sort();
    assert_eq!(found, API);
}
