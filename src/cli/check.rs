use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::Path;

use modelarts_status::workbench::{Locale, Review, review};
use modelarts_status::{Catalog, StatusCode};
use serde_json::{Value, json};

use super::Outcome;
use super::args::CheckFormat;
use super::finding::{Finding, Level};
use super::lint::{FALLBACK, Models, REFERENCE, Texts, lint, place};
use super::render;
use super::table::table;

/// How many warnings are shown, as of faults; of the rest, the number is.
const MAX_WARNINGS: usize = 1_000;

/// Finds everything that is wrong in a directory of translations.
pub(crate) fn check(dir: &Path, strict: bool, format: CheckFormat) -> Outcome {
    let mut review = review(dir);
    let faults = std::mem::take(&mut review.faults);
    let models = Models { reference: model(&review, REFERENCE), fallback: model(&review, FALLBACK) };
    let mut findings: Vec<Finding> = faults.into_iter().map(Finding::from).collect();
    for finding in &mut findings {
        show_models(finding, &review, &models);
        if finding.path == dir && dir.is_file() {
            finding.help = Some("name the directory that holds the folders of the locales".into());
        }
    }
    let mut warnings: Vec<Finding> =
        review.locales.iter().flat_map(|locale| lint(locale, &models, &findings)).collect();
    review.more += warnings.len().saturating_sub(MAX_WARNINGS);
    warnings.truncate(MAX_WARNINGS);
    findings.extend(warnings);
    if review.locales.is_empty() && findings.is_empty() {
        findings.push(nothing(dir));
    }
    findings.sort_by(|a, b| {
        let key = |it: &Finding| (it.position(), it.level, it.name);
        a.path.cmp(&b.path).then_with(|| key(a).cmp(&key(b)))
    });
    let wrong = findings.iter().any(|it| strict || it.level == Level::Error);
    let nothing = findings.iter().any(|it| it.path == dir && ["io", "nothing"].contains(&it.name));
    let status = if nothing { 2 } else { u8::from(wrong) };
    let mut reports: Vec<Report> =
        review.locales.iter().map(|it| Report::of(it, &findings, &models)).collect();
    reports.sort_by_key(|report| report.role.map_or(2, |role| usize::from(role == "fallback")));
    let out = match format {
        CheckFormat::Full => full(&review, &findings, reports),
        CheckFormat::Short => findings.iter().map(render::short).collect(),
        CheckFormat::Github => findings.iter().map(render::github).collect(),
        CheckFormat::Json => {
            let findings: Vec<Value> = findings.iter().map(render::json).collect();
            let locales: Vec<Value> = reports.into_iter().map(Report::json).collect();
            format!("{:#}\n", json!({ "findings": findings, "more": review.more, "locales": locales }))
        }
    };
    Outcome { out, status, ..Outcome::default() }
}

/// The texts of a locale in the directory, else of the built-in one.
fn model(review: &Review, tag: &str) -> (modelarts_status::unic_langid::LanguageIdentifier, Texts) {
    let id = tag.parse().unwrap_or_default();
    let texts = if let Some(locale) = review.locales.iter().find(|locale| locale.id == id) {
        locale.texts.iter().map(|text| text.as_deref().map(ToOwned::to_owned)).collect()
    } else {
        let built_in = Catalog::embedded().negotiate([&id]);
        StatusCode::ALL.iter().map(|code| Some(built_in.message(*code).to_owned())).collect()
    };
    (id, texts)
}

/// Adds what the missing message says in other languages, and where it waits to be written.
fn show_models(finding: &mut Finding, review: &Review, models: &Models) {
    let Some(code) = finding.code else { return };
    for (locale, texts) in [&models.reference, &models.fallback] {
        let text = texts.get(place(code)).and_then(Option::as_deref);
        finding.notes.extend(text.map(|text| format!("{locale}: {text}")));
    }
    let locale = review.locales.iter().find(|locale| finding.path.starts_with(&locale.path));
    for file in locale.iter().flat_map(|locale| &locale.files) {
        if let Some((span, written)) = unwritten(file.text(), code) {
            let uncomment = "delete the `# ` before the name";
            finding.path = file.path().to_path_buf();
            finding.place = Some((span.clone(), file.position(span.start)));
            finding.help = Some(if written {
                uncomment.into()
            } else {
                format!("write the text after the `=`, and {uncomment}")
            });
        }
    }
}

/// Where a message stands as a comment, as in a file that was made for a new language, and whether it has
/// a text there.
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

/// That no locale was found, and where one may be.
fn nothing(dir: &Path) -> Finding {
    let resource = |path: &Path| path.extension().is_some_and(|ending| ending == "ftl");
    let inside = |entry: std::io::Result<std::fs::DirEntry>| entry.is_ok_and(|it| resource(&it.path()));
    let too_deep = std::fs::read_dir(dir).is_ok_and(|mut entries| entries.any(inside));
    let help =
        if too_deep { "name the directory above it" } else { "make a language with the command `new`" };
    Finding {
        path: dir.to_path_buf(),
        place: None,
        level: Level::Error,
        name: "nothing",
        code: None,
        what: "there is nothing to check: the directory has no folder of a locale".into(),
        notes: Vec::new(),
        help: Some(help.into()),
    }
}

fn full(review: &Review, findings: &[Finding], reports: Vec<Report>) -> String {
    let files = review.locales.iter().flat_map(|locale| &locale.files);
    let texts: HashMap<&Path, &str> = files.map(|file| (file.path(), file.text())).collect();
    let mut out: String = findings.iter().map(|finding| render::full(finding, &texts)).collect();
    if review.more > 0 {
        out += &format!("and {} more\n\n", review.more);
    }
    if !reports.is_empty() {
        let titles = ["locale", "texts", "translated", "stale", "findings", ""].map(ToOwned::to_owned);
        out += &table(titles.into(), reports.into_iter().map(Report::row).collect(), &[1, 2, 3, 4]);
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
    role: Option<&'static str>,
}

impl Report {
    fn of(locale: &Locale, findings: &[Finding], models: &Models) -> Self {
        let count = |wanted: &dyn Fn(&str) -> bool| {
            findings.iter().filter(|it| it.path.starts_with(&locale.path) && wanted(it.name)).count()
        };
        // A text can be the same as two others.
        let untranslated: HashSet<_> = findings
            .iter()
            .filter(|it| it.name == "untranslated" && it.path.starts_with(&locale.path))
            .map(|it| (&it.path, it.position().map(|at| at.line)))
            .collect();
        let texts = locale.texts.iter().flatten().count();
        let codes = StatusCode::ALL.iter().zip(&locale.texts);
        Self {
            locale: locale.id.to_string(),
            texts,
            translated: texts.saturating_sub(untranslated.len()),
            stale: count(&|name| name == "stale"),
            findings: count(&|name| !["missing", "stale", "untranslated"].contains(&name)),
            missing: codes.filter(|(_, text)| text.is_none()).map(|(code, _)| code.as_u16()).collect(),
            role: if locale.id == models.reference.0 {
                Some("reference")
            } else if locale.id == models.fallback.0 {
                Some("fallback")
            } else {
                None
            },
        }
    }

    /// Rounded down, so that 100 means all.
    fn percent(&self) -> usize {
        self.translated * 100 / StatusCode::ALL.len()
    }

    fn row(self) -> Vec<String> {
        let missing: Vec<String> = self.missing.iter().map(ToString::to_string).collect();
        let missing = if missing.is_empty() { None } else { Some(format!("missing {}", missing.join(" "))) };
        let remarks: Vec<String> = self.role.map(ToOwned::to_owned).into_iter().chain(missing).collect();
        vec![
            self.locale.clone(),
            format!("{}/{}", self.texts, StatusCode::ALL.len()),
            format!("{} %", self.percent()),
            self.stale.to_string(),
            self.findings.to_string(),
            remarks.join(", "),
        ]
    }

    fn json(self) -> Value {
        json!({
            "locale": self.locale,
            "texts": self.texts,
            "codes": StatusCode::ALL.len(),
            "translated_percent": self.percent(),
            "stale": self.stale,
            "findings": self.findings,
            "missing": self.missing,
            "role": self.role,
        })
    }
}
