use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level as Mark, Origin, Renderer, Snippet};
use serde_json::{Value, json};

use super::finding::{Finding, Level};
use super::table::width;
use super::visible;

/// As rustc shows it, styled.
pub(crate) fn full(finding: &Finding, texts: &HashMap<&Path, &str>) -> String {
    let mark = match finding.level {
        Level::Error => Mark::ERROR,
        Level::Warning => Mark::WARNING,
    };
    let path = shown(&finding.path);
    let mut group = Group::with_title(mark.primary_title(finding.what.as_str()).id(finding.name));
    group = match (&finding.place, texts.get(finding.path.as_path())) {
        (Some((span, _)), Some(text)) => {
            let text = if finding.name == "hazard" { stand_in(text, span) } else { (*text).into() };
            let snippet = Snippet::source(text).path(path);
            group.element(snippet.annotation(AnnotationKind::Primary.span(span.clone())))
        }
        _ => group.element(Origin::path(path)),
    };
    let group = group.elements(finding.notes.iter().map(|note| Mark::NOTE.message(visible(note))));
    let group = group.elements(finding.help.iter().map(|help| Mark::HELP.message(visible(help))));
    Renderer::styled().term_width(usize::from(width())).render(&[group]) + "\n\n"
}

/// The text with signs that are seen in place of the characters at `span`, which may not be. They are of
/// the same length in bytes, so that all places stay.
fn stand_in<'a>(text: &'a str, span: &Range<usize>) -> Cow<'a, str> {
    let parts = (text.get(..span.start), text.get(span.clone()), text.get(span.end..));
    let (Some(before), Some(hidden), Some(after)) = parts else { return text.into() };
    let seen = |char: char| match char.len_utf8() {
        _ if char.is_alphanumeric() || char.is_ascii() => char,
        2 => '¤',
        3 => '\u{fffd}',
        _ => '🔲',
    };
    format!("{before}{}{after}", hidden.chars().map(seen).collect::<String>()).into()
}

/// One line: `path:line:column: level[name]: what; the way out`.
pub(crate) fn short(finding: &Finding) -> String {
    let mut line = shown(&finding.path);
    if let Some(at) = finding.position() {
        line += &format!(":{}:{}", at.line, at.column);
    }
    line += &format!(": {}[{}]: {}", finding.level.name(), finding.name, finding.what);
    if let Some(help) = &finding.help {
        line += &format!("; {help}");
    }
    visible(&line).replace('\n', " ") + "\n"
}

/// A workflow command of GitHub, which shows the finding in the pull request.
pub(crate) fn github(finding: &Finding) -> String {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let mut command = format!("::{} file={}", finding.level.name(), property(&shown(&finding.path)));
    if let Some(at) = finding.position() {
        command += &format!(",line={},col={}", at.line, at.column);
    }
    let lines = [finding.what.as_str()].into_iter();
    let lines = lines.chain(finding.notes.iter().map(String::as_str)).chain(finding.help.as_deref());
    let message = lines.map(visible).collect::<Vec<_>>().join("\n");
    command + &format!(",title={}::{}\n", property(finding.name), data(&message))
}

pub(crate) fn json(finding: &Finding) -> Value {
    json!({
        "level": finding.level.name(),
        "name": finding.name,
        "path": finding.path.to_string_lossy(),
        "line": finding.position().map(|at| at.line),
        "column": finding.position().map(|at| at.column),
        "message": finding.what,
        "notes": finding.notes,
        "help": finding.help,
    })
}

fn shown(path: &Path) -> String {
    visible(&path.display().to_string())
}
