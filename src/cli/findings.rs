//! Everything that is wrong in a directory of translations.

use std::path::Path;

use crate::cli::lint::lint;
use crate::cli::locale::{Locale, Originals};
use crate::cli::report::{Report, Role};
use crate::cli::rules::Context;
use crate::cli::target::{Target, is_resource};
use crate::cli::vet::vet;
use crate::ftl::{Diagnostic, DiagnosticKind, Diagnostics, MAX_TOTAL, Severity, compile_wanted, misplaced};

/// What is found in a directory, or in some locales of it.
pub(crate) struct Findings {
    pub(crate) locales: Vec<Locale>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The number of diagnostics that are not kept.
    pub(crate) more: usize,
    /// The indices of the diagnostics whose fixes can be applied together.
    pub(crate) together: Vec<usize>,
    pub(crate) reports: Vec<Report>,
}

impl Findings {
    pub(crate) fn of(target: &Target) -> Self {
        let dir = target.dir.as_path();
        let mut diagnostics = Diagnostics::default();
        let compiled = compile_wanted(dir, |locale| target.wants(locale), &mut diagnostics);
        let locales: Vec<Locale> = compiled.into_iter().map(Locale::from).collect();
        let originals = Originals::of(&locales);
        let (errors, warnings) = diagnostics.errors_and_warnings();
        for error in &mut *errors {
            show_originals(error, &locales, &originals);
            if error.path() == dir && dir.is_file() {
                error.set_help(
                    "run `check` with the directory that contains the locale folders, not with a file",
                );
            }
        }
        let misplaced = misplaced(dir);
        let any_misplaced = !misplaced.is_empty();
        for warning in misplaced {
            warnings.push(|| warning);
        }
        let wanted = || locales.iter().filter(|locale| target.wants(&locale.tag));
        for locale in wanted() {
            warnings.set_tag(Some(&locale.tag));
            lint(&Context { locales: &locales, locale, originals: &originals }, errors, warnings);
        }
        let (mut diagnostics, more) = diagnostics.into_sorted();
        diagnostics.retain(|diagnostic| target.concerns(diagnostic));
        if locales.is_empty() && diagnostics.iter().all(|it| it.severity() == Severity::Warning) {
            diagnostics.insert(0, nothing(dir, any_misplaced));
        }
        for tag in target.tags.iter().filter(|tag| locales.iter().all(|locale| locale.tag != **tag)) {
            if diagnostics.is_empty() {
                diagnostics.push(no_such_locale(dir, tag, &locales));
            }
        }
        let mut reports: Vec<Report> = wanted().map(|it| Report::of(it, &diagnostics, &originals)).collect();
        reports.sort_by_key(|report| report.role.map_or(2, |role| usize::from(role == Role::Fallback)));
        let mut room = MAX_TOTAL.saturating_sub(size(&locales));
        let together = wanted().flat_map(|locale| vet(locale, &mut room, &mut diagnostics)).collect();
        Self { locales, diagnostics, more, together, reports }
    }

    /// The number of bytes that were checked.
    pub(crate) fn size(&self) -> usize {
        size(&self.locales)
    }
}

fn size(locales: &[Locale]) -> usize {
    locales.iter().flat_map(|locale| &locale.files).map(|file| file.text.len()).sum()
}

/// Adds the original texts of a missing message, and the position of its comment, if the message is still a comment.
fn show_originals(error: &mut Diagnostic, locales: &[Locale], originals: &Originals) {
    let Some(code) = error.code().filter(|_| error.kind() == DiagnosticKind::Missing) else { return };
    for original in originals.iter() {
        if let Some(text) = original.texts.get(code) {
            error.add_note(format!("{}: {text}", original.tag));
        }
    }
    let locale = locales.iter().find(|locale| error.path().starts_with(&locale.path));
    let Some(locale) = locale else { return };
    let Some(unwritten) = locale.unwritten.iter().find(|unwritten| unwritten.code == code) else { return };
    let Some(file) = locale.files.get(unwritten.file) else { return };
    error.set_location(&file.path, unwritten.line.clone(), file.position(unwritten.line.start));
    let uncomment = "delete the `# ` before the name";
    error.set_help(if unwritten.has_text {
        uncomment.into()
    } else {
        format!("write the text after the `=`, and {uncomment}")
    });
}

/// The diagnostic for a directory without locales, with a hint where the locales are.
fn nothing(dir: &Path, misplaced: bool) -> Diagnostic {
    let inside = |entry: std::io::Result<std::fs::DirEntry>| entry.is_ok_and(|it| is_resource(&it.path()));
    let too_deep = std::fs::read_dir(dir).is_ok_and(|mut entries| entries.any(inside));
    let message = "there is nothing to check: the directory has no locale folder";
    Diagnostic::new(dir, DiagnosticKind::Nothing, message).with_help(if misplaced {
        "create a folder for each locale, and move its file there"
    } else if too_deep {
        "run `check` with the parent directory"
    } else {
        "add a language with the command `new`"
    })
}

/// The diagnostic for a directory without the folder of a locale.
fn no_such_locale(dir: &Path, tag: &str, locales: &[Locale]) -> Diagnostic {
    let there: Vec<&str> = locales.iter().map(|locale| locale.tag.as_str()).collect();
    let one_of = if there.len() == 1 { "" } else { "one of " };
    Diagnostic::new(dir, DiagnosticKind::Nothing, format!("there is no folder for the locale {tag}"))
        .with_help(format!("use {one_of}{}, or create the folder with the command `new`", there.join(", ")))
}
