use std::collections::HashMap;
use std::path::Path;

use serde_json::{Value, json};
use unic_langid::LanguageIdentifier;

use crate::cli::args::CheckFormat;
use crate::cli::lint::lint;
use crate::cli::locale::{Locale, Originals};
use crate::cli::outcome::Outcome;
use crate::cli::render;
use crate::cli::report::{Report, Role};
use crate::cli::rules::Context;
use crate::cli::table::table;
use crate::cli::target::{Target, is_resource};
use crate::ftl::{Diagnostic, DiagnosticKind, Diagnostics, Severity, compile_wanted, misplaced};

/// Finds everything that is wrong in a directory of translations, or in some locales of it.
pub(crate) fn check(target: &Target, strict: bool, format: CheckFormat) -> Outcome {
    let dir = target.dir.as_path();
    let mut diagnostics = Diagnostics::default();
    let compiled = compile_wanted(dir, |locale| target.wants(locale), &mut diagnostics);
    let locales: Vec<Locale> = compiled.into_iter().map(Locale::from).collect();
    let originals = Originals::of(&locales);
    let (errors, warnings) = diagnostics.errors_and_warnings();
    for error in &mut *errors {
        show_originals(error, &locales, &originals);
        if error.path() == dir && dir.is_file() {
            error.set_help("name the directory that holds the folders of the locales");
        }
    }
    let misplaced = misplaced(dir);
    let any_misplaced = !misplaced.is_empty();
    for warning in misplaced {
        warnings.push(|| warning);
    }
    let wanted = || locales.iter().filter(|locale| target.wants(&locale.id));
    for locale in wanted() {
        warnings.set_locale(Some(&locale.id));
        let context = Context { locales: &locales, locale, originals: &originals };
        lint(&context, errors, warnings);
    }
    let (mut diagnostics, more) = diagnostics.into_sorted();
    diagnostics.retain(|diagnostic| target.concerns(diagnostic));
    if locales.is_empty() && diagnostics.iter().all(|it| it.severity() == Severity::Warning) {
        diagnostics.insert(0, nothing(dir, any_misplaced));
    }
    for id in target.locales.iter().filter(|id| locales.iter().all(|locale| locale.id != **id)) {
        if diagnostics.is_empty() {
            diagnostics.push(no_such_locale(dir, id, &locales));
        }
    }
    let mut reports: Vec<Report> = wanted().map(|it| Report::of(it, &diagnostics, &originals)).collect();
    reports.sort_by_key(|report| report.role.map_or(2, |role| usize::from(role == Role::Fallback)));
    let out = match format {
        CheckFormat::Full => full(&locales, &diagnostics, more, &reports),
        CheckFormat::Short => diagnostics.iter().map(render::short).collect(),
        CheckFormat::Github => diagnostics.iter().map(render::github).collect(),
        CheckFormat::Json => {
            let findings: Vec<Value> = diagnostics.iter().map(render::json).collect();
            let locales: Vec<Value> = reports.iter().map(Report::json).collect();
            format!("{:#}\n", json!({ "findings": findings, "more": more, "locales": locales }))
        }
    };
    Outcome { out, status: status(dir, strict, &diagnostics), ..Outcome::default() }
}

/// 2 if nothing was looked at, 1 if something is wrong.
fn status(dir: &Path, strict: bool, diagnostics: &[Diagnostic]) -> u8 {
    let nothing = |it: &Diagnostic| matches!(it.kind(), DiagnosticKind::Io | DiagnosticKind::Nothing);
    if diagnostics.iter().any(|it| it.path() == dir && nothing(it)) {
        2
    } else {
        u8::from(diagnostics.iter().any(|it| strict || it.severity() == Severity::Error))
    }
}

/// Adds the original texts of a missing message, and the comment in which it waits to be written.
fn show_originals(error: &mut Diagnostic, locales: &[Locale], originals: &Originals) {
    let Some(code) = error.code() else { return };
    for original in originals.iter() {
        if let Some(text) = original.texts.get(code) {
            error.add_note(format!("{}: {text}", original.id));
        }
    }
    let locale = locales.iter().find(|locale| error.path().starts_with(&locale.path));
    let Some(locale) = locale else { return };
    let Some(waiting) = locale.unwritten.iter().find(|waiting| waiting.code == code) else { return };
    let Some(file) = locale.files.get(waiting.file) else { return };
    error.set_location(&file.path, waiting.line.clone(), file.position(waiting.line.start));
    let uncomment = "delete the `# ` before the name";
    error.set_help(if waiting.has_text {
        uncomment.into()
    } else {
        format!("write the text after the `=`, and {uncomment}")
    });
}

/// That the directory has no locale, and where one may be.
fn nothing(dir: &Path, misplaced: bool) -> Diagnostic {
    let inside = |entry: std::io::Result<std::fs::DirEntry>| entry.is_ok_and(|it| is_resource(&it.path()));
    let too_deep = std::fs::read_dir(dir).is_ok_and(|mut entries| entries.any(inside));
    let message = "there is nothing to check: the directory has no folder of a locale";
    Diagnostic::new(dir, DiagnosticKind::Nothing, message).with_help(if misplaced {
        "make a folder for each locale"
    } else if too_deep {
        "name the directory above it"
    } else {
        "make a language with the command `new`"
    })
}

/// That the directory has no folder of a locale.
fn no_such_locale(dir: &Path, id: &LanguageIdentifier, locales: &[Locale]) -> Diagnostic {
    let there: Vec<String> = locales.iter().map(|locale| locale.id.to_string()).collect();
    Diagnostic::new(dir, DiagnosticKind::Nothing, format!("there is no folder of the locale {id}"))
        .with_help(format!("name one of {}, or make it with the command `new`", there.join(", ")))
}

fn full(locales: &[Locale], diagnostics: &[Diagnostic], more: usize, reports: &[Report]) -> String {
    let files = locales.iter().flat_map(|locale| &locale.files);
    let texts: HashMap<&Path, &str> = files.map(|file| (file.path.as_path(), file.text.as_str())).collect();
    let mut out: String = diagnostics.iter().map(|it| render::full(it, &texts)).collect();
    if more > 0 {
        out += &format!("and {more} more\n\n");
    }
    if !reports.is_empty() {
        let titles = ["locale", "texts", "translated", "stale", "findings", ""].map(ToOwned::to_owned);
        out += &table(titles.into(), reports.iter().map(Report::row).collect(), &[1, 2, 3, 4]);
    }
    out
}
