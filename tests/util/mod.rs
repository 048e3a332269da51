//! A directory of translations for one test.
#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails with a panic")]

use std::fs;
use std::path::Path;

use modelarts_status::{Catalog, Diagnostic, DiagnosticKind, LoadError, StatusCode};
use tempfile::TempDir;

pub(crate) struct Tree(TempDir);

impl Tree {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// A directory with one locale, `fr`, and one file in it, `fr/a.ftl`.
    pub(crate) fn french(text: impl AsRef<[u8]>) -> Self {
        Self::new().file("fr/a.ftl", text)
    }

    pub(crate) fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.write(path, bytes);
        self
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn load(&self) -> Result<Catalog, LoadError> {
        Catalog::load(self.path())
    }

    /// Expects exactly these diagnostics. Their paths are relative to the directory.
    #[track_caller]
    pub(crate) fn gives(&self, kinds: &[DiagnosticKind], lines: &[&str]) {
        let error = self.load().expect_err("there are errors");
        let found: Vec<DiagnosticKind> = error.diagnostics().iter().map(Diagnostic::kind).collect();
        let dir = format!("{}/", self.path().display());
        assert_eq!(format!("{error:#}").replace(&dir, ""), lines.join("\n"));
        assert_eq!(found, kinds);
    }

    /// Expects exactly one diagnostic.
    #[track_caller]
    pub(crate) fn gives_one(&self, kind: DiagnosticKind, line: &str) {
        self.gives(&[kind], &[line]);
    }

    /// Expects a catalog in which the message for 404 in French is `text`.
    #[track_caller]
    pub(crate) fn says(&self, text: &str) {
        let catalog = self.load().unwrap_or_else(|error| panic!("{error:#}"));
        let french = catalog.get(&"fr".parse().unwrap()).expect("fr is a locale");
        assert_eq!(french.message(StatusCode::NotFound), text);
    }
}

/// The lines of `whole`, with `line` instead of the line of `code`. It is always line 6.
pub(crate) fn with(code: u16, line: &str) -> String {
    let others = StatusCode::ALL.iter().filter(|each| each.as_u16() != code);
    let mut lines: Vec<String> = others.map(|each| text_line(*each)).collect();
    lines.insert(5, format!("{line}\n"));
    lines.concat()
}

/// One line per code, such as `modelarts-status-404 = T404`.
pub(crate) fn whole() -> String {
    StatusCode::ALL.iter().map(|code| text_line(*code)).collect()
}

fn text_line(code: StatusCode) -> String {
    format!("{} = T{}\n", code.message_id(), code.as_u16())
}
