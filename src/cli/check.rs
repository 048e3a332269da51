use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::Path;

use serde_json::{Value, json};

use crate::cli::args::CheckFormat;
use crate::cli::lint::lint;
use crate::cli::locale::{Locale, Originals};
use crate::cli::outcome::Outcome;
use crate::cli::render;
use crate::cli::table::table;
use crate::ftl::{
    Diagnostic, DiagnosticKind, Diagnostics, Severity, compile_directory, misplaced, named_tag,
};
use crate::status_code::StatusCode;

/// Finds everything that is wrong in a directory of translations.
pub(crate) fn check(dir: &Path, strict: bool, format: CheckFormat) -> Outcome {
    let mut diagnostics = Diagnostics::default();
    let compiled = compile_directory(dir, &mut diagnostics);
    let locales: Vec<Locale> = compiled.into_iter().map(Locale::from).collect();
    let originals = Originals::of(&locales);
    let (errors, warnings) = diagnostics.errors_and_warnings();
    for error in &mut *errors {
        show_originals(error, &locales, &originals);
        if error.path() == dir && dir.is_file() {
            error.set_help("name the directory that holds the folders of the locales");
        }
    }
    // A folder of a locale may have a file of its name.
    let is_locale = dir.file_name().and_then(named_tag).is_some();
    if !locales.is_empty() || !is_locale {
        for warning in misplaced(dir) {
            warnings.push(|| warning);
        }
    }
    for locale in &locales {
        warnings.set_locale(Some(&locale.id));
        lint(locale, &originals, errors, warnings);
    }
    let (mut diagnostics, more) = diagnostics.into_sorted();
    if locales.is_empty() && diagnostics.iter().all(|it| it.severity() == Severity::Warning) {
        diagnostics.insert(0, nothing(dir, !diagnostics.is_empty()));
    }
    let mut reports: Vec<Report> =
        locales.iter().map(|it| Report::of(it, &diagnostics, &originals)).collect();
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
    for file in locale.iter().flat_map(|locale| &locale.files) {
        if let Some((span, written)) = unwritten(&file.text, code) {
            let position = file.position(span.start);
            error.set_location(&file.path, span, position);
            let uncomment = "delete the `# ` before the name";
            error.set_help(if written {
                uncomment.into()
            } else {
                format!("write the text after the `=`, and {uncomment}")
            });
        }
    }
}

/// The comment in which a message waits to be written, as in a new language's file, and whether it has a text.
fn unwritten(text: &str, code: StatusCode) -> Option<(Range<usize>, bool)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let after = line.strip_prefix('#').and_then(|line| line.trim_start().strip_prefix(code.message_id()));
        if let Some(text) = after.and_then(|after| after.trim_start().strip_prefix('=')) {
            return Some((start..start + line.trim_end().len(), !text.trim().is_empty()));
        }
        start += line.len();
    }
    None
}

/// That the directory has no locale, and where one may be.
fn nothing(dir: &Path, misplaced: bool) -> Diagnostic {
    let resource = |path: &Path| path.extension().is_some_and(|ending| ending == "ftl");
    let inside = |entry: std::io::Result<std::fs::DirEntry>| entry.is_ok_and(|it| resource(&it.path()));
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

/// How complete a locale is.
struct Report {
    locale: String,
    texts: usize,
    translated: usize,
    stale: usize,
    findings: usize,
    missing: Vec<u16>,
    role: Option<Role>,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Reference,
    Fallback,
}

impl Role {
    fn name(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Fallback => "fallback",
        }
    }
}

impl Report {
    fn of(locale: &Locale, diagnostics: &[Diagnostic], originals: &Originals) -> Self {
        let own = || diagnostics.iter().filter(|it| it.path().starts_with(&locale.path));
        let count = |wanted: &dyn Fn(DiagnosticKind) -> bool| own().filter(|it| wanted(it.kind())).count();
        let counted_apart = |kind| {
            matches!(kind, DiagnosticKind::Missing | DiagnosticKind::Stale | DiagnosticKind::Untranslated)
        };
        // A text can be the same as two others.
        let untranslated: HashSet<_> = own()
            .filter(|it| it.kind() == DiagnosticKind::Untranslated)
            .map(|it| (it.path(), it.position().map(|at| at.line)))
            .collect();
        let texts = locale.texts.count();
        let missing = StatusCode::ALL.iter().filter(|code| locale.texts.get(**code).is_none());
        Self {
            locale: locale.id.to_string(),
            texts,
            translated: texts.saturating_sub(untranslated.len()),
            stale: count(&|kind| kind == DiagnosticKind::Stale),
            findings: count(&|kind| !counted_apart(kind)),
            missing: missing.map(|code| code.as_u16()).collect(),
            role: if locale.id == originals.reference.id {
                Some(Role::Reference)
            } else if locale.id == originals.fallback.id {
                Some(Role::Fallback)
            } else {
                None
            },
        }
    }

    /// Rounded down, so that 100 means all.
    fn percent(&self) -> usize {
        self.translated * 100 / StatusCode::ALL.len()
    }

    fn row(&self) -> Vec<String> {
        let missing: Vec<String> = self.missing.iter().map(ToString::to_string).collect();
        let missing = if missing.is_empty() { None } else { Some(format!("missing {}", missing.join(" "))) };
        let role = self.role.map(|role| role.name().to_owned());
        let remarks: Vec<String> = role.into_iter().chain(missing).collect();
        vec![
            self.locale.clone(),
            format!("{}/{}", self.texts, StatusCode::ALL.len()),
            format!("{} %", self.percent()),
            self.stale.to_string(),
            self.findings.to_string(),
            remarks.join(", "),
        ]
    }

    fn json(&self) -> Value {
        json!({
            "locale": self.locale,
            "texts": self.texts,
            "codes": StatusCode::ALL.len(),
            "translated_percent": self.percent(),
            "stale": self.stale,
            "findings": self.findings,
            "missing": self.missing,
            "role": self.role.map(Role::name),
        })
    }
}
