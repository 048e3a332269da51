use std::collections::HashMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::cli::args::CheckFormat;
use crate::cli::findings::Findings;
use crate::cli::fix::{Fixed, fix};
use crate::cli::outcome::Outcome;
use crate::cli::render;
use crate::cli::report::Report;
use crate::cli::table::table;
use crate::cli::target::Target;
use crate::ftl::{Diagnostic, DiagnosticKind, Severity};

/// Shows what is wrong in a directory of translations, or in some locales of it.
pub(crate) fn check(target: &Target, strict: bool, format: CheckFormat) -> Outcome {
    let found = Findings::of(target);
    let out = match format {
        CheckFormat::Full => full(&found) + &fixable(&found, target),
        CheckFormat::Json => format!("{:#}\n", value(&found)),
        CheckFormat::Short => found.diagnostics.iter().map(render::short).collect(),
        CheckFormat::Github => found.diagnostics.iter().map(render::github).collect(),
    };
    Outcome { out, status: status(&target.dir, strict, &found.diagnostics), ..Outcome::default() }
}

/// Fixes what can be fixed, and shows the fixed and the remaining diagnostics.
pub(crate) fn check_fix(target: &Target, strict: bool, format: CheckFormat) -> Outcome {
    let Fixed { done, errors, left } = fix(target);
    let fixed: String = done.iter().map(render::fixed).collect();
    let out = match format {
        CheckFormat::Full => {
            let separator = if fixed.is_empty() { "" } else { "\n" };
            // Fixes are left if there were too many for one run.
            let rest = if errors.is_empty() { fixable(&left, target) } else { String::new() };
            format!("{fixed}{separator}{}{rest}", full(&left))
        }
        CheckFormat::Json => {
            let mut value = value(&left);
            if let Some(object) = value.as_object_mut() {
                object.insert("fixed".into(), done.iter().map(render::json).collect());
            }
            format!("{value:#}\n")
        }
        CheckFormat::Short => left.diagnostics.iter().map(render::short).fold(fixed, |out, it| out + &it),
        CheckFormat::Github => left.diagnostics.iter().map(render::github).fold(fixed, |out, it| out + &it),
    };
    let status = status(&target.dir, strict, &left.diagnostics).max(u8::from(!errors.is_empty()));
    Outcome { out, err: errors, status }
}

/// The exit status: 2 if nothing was checked, 1 for an error (if `strict`, also for a warning), otherwise 0.
fn status(dir: &Path, strict: bool, diagnostics: &[Diagnostic]) -> u8 {
    let nothing = |it: &Diagnostic| matches!(it.kind(), DiagnosticKind::Io | DiagnosticKind::Nothing);
    if diagnostics.iter().any(|it| it.path() == dir && nothing(it)) {
        2
    } else {
        u8::from(diagnostics.iter().any(|it| strict || it.severity() == Severity::Error))
    }
}

fn value(found: &Findings) -> Value {
    let findings: Vec<Value> = found.diagnostics.iter().map(render::json).collect();
    let locales: Vec<Value> = found.reports.iter().map(Report::json).collect();
    json!({ "findings": findings, "more": found.more, "locales": locales })
}

fn full(found: &Findings) -> String {
    let files = found.locales.iter().flat_map(|locale| &locale.files);
    let texts: HashMap<&Path, &str> = files.map(|file| (file.path.as_path(), file.text.as_str())).collect();
    let mut out: String = found.diagnostics.iter().map(|it| render::full(it, &texts)).collect();
    if found.more > 0 {
        out += &format!("and {} more\n\n", found.more);
    }
    if !found.reports.is_empty() {
        let titles = ["locale", "texts", "translated", "stale", "findings", ""].map(ToOwned::to_owned);
        out += &table(titles.into(), found.reports.iter().map(Report::row).collect(), &[1, 2, 3, 4]);
    }
    out
}

/// The number of diagnostics with a fix, and the command that applies the fixes.
fn fixable(found: &Findings, target: &Target) -> String {
    let count = found.diagnostics.iter().filter(|it| !it.fix().is_empty()).count();
    let total = found.diagnostics.len() + found.more;
    let command = target.command();
    match count {
        0 => String::new(),
        1 if total == 1 => format!("\n`{command} --fix` fixes it.\n"),
        2 if total == 2 => format!("\n`{command} --fix` fixes both.\n"),
        _ if count == total => format!("\n`{command} --fix` fixes all {count}.\n"),
        _ => format!("\n`{command} --fix` fixes {count} of {total}.\n"),
    }
}
