use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use serde_json::{Value, json};

use crate::cli::outcome::{visible, visible_path};
use crate::cli::table::width;
use crate::ftl::{Diagnostic, DiagnosticKind, Replacement, Severity};

/// The diagnostic in rustc's format, with colours.
pub(crate) fn full(diagnostic: &Diagnostic, texts: &HashMap<&Path, &str>) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let path = visible_path(diagnostic.path());
    let mut group = Group::with_title(level.primary_title(diagnostic.message()).id(diagnostic.kind().name()));
    let text = texts.get(diagnostic.path());
    // The renderer computes columns from the excerpt; the real ones are inserted below.
    let mut places = None;
    group = match (diagnostic.span(), diagnostic.position(), text) {
        (Some(span), Some(position), Some(text)) => {
            let Excerpt { source, span, column } = Excerpt::of(text, span, 2 * usize::from(width()));
            if column != position.column {
                places = Some([column, position.column].map(|it| format!("{path}:{}:{it}", position.line)));
            }
            let hazard = diagnostic.kind() == DiagnosticKind::Hazard;
            let source = if hazard { stand_in(source, &span) } else { source.into() };
            let snippet = Snippet::source(source).path(path).line_start(position.line);
            group.element(snippet.annotation(AnnotationKind::Primary.span(span)))
        }
        _ => group.element(Origin::path(path)),
    };
    let group = group.elements(diagnostic.notes().iter().map(|note| Level::NOTE.message(visible(note))));
    let help = diagnostic.help().map(visible).unwrap_or_default();
    let patched = text.and_then(|text| patched(diagnostic, text));
    let report = match patched {
        Some(snippet) => vec![group, Level::HELP.secondary_title(help).element(snippet)],
        None if help.is_empty() => vec![group],
        None => vec![group.element(Level::HELP.message(help))],
    };
    let rendered = Renderer::styled().term_width(usize::from(width())).render(&report);
    match places {
        Some([shown, meant]) => rendered.replacen(&shown, &meant, 1) + "\n\n",
        None => rendered + "\n\n",
    }
}

/// The width of the line number and the bar before a line, for line numbers below 100,000.
const GUTTER: usize = 8;

/// The maximum width of a text in columns.
fn columns(text: &str) -> usize {
    text.chars().map(|char| if char < '\u{1100}' { 1 } else { 2 }).sum()
}

/// The line that a fix changes, if it fits on the screen and the change is visible.
fn patched<'a>(diagnostic: &'a Diagnostic, text: &'a str) -> Option<Snippet<'a, Patch<'a>>> {
    let fix = diagnostic.fix();
    if matches!(diagnostic.kind(), DiagnosticKind::Hazard | DiagnosticKind::Nfc) {
        return None;
    }
    let (first, last) = (fix.iter().map(|it| it.span.start).min()?, fix.iter().map(|it| it.span.end).max()?);
    let start = text.get(..first)?.rfind('\n').map_or(0, |end| end + 1);
    let rest = text.get(last..)?;
    let end = last + rest.find(['\r', '\n']).unwrap_or(rest.len());
    let source = text.get(start..end)?;
    let changed = || fix.iter().flat_map(|it| [text.get(it.span.clone()).unwrap_or_default(), &it.text]);
    let is_hidden = columns(source) + GUTTER > usize::from(width())
        || source.contains('\n')
        || changed().all(|it| it.trim().is_empty());
    if is_hidden {
        return None;
    }
    let line = text.get(..start)?.matches('\n').count() + 1;
    let patch =
        |it: &'a Replacement| Patch::new(it.span.start - start..it.span.end - start, it.text.as_str());
    Some(Snippet::source(source).line_start(line).patches(fix.iter().map(patch)))
}

/// The lines of a span, without the characters that do not fit on the screen. The renderer processes its whole input,
/// and zero-width characters do not count towards its limit.
struct Excerpt<'a> {
    source: &'a str,
    /// The span in `source`.
    span: Range<usize>,
    /// The column of the start of the span in `source`, from 1.
    column: usize,
}

impl<'a> Excerpt<'a> {
    /// Keeps `room` characters before the start of the span, and after it.
    fn of(text: &'a str, span: Range<usize>, room: usize) -> Self {
        let (before, after) = text.split_at_checked(span.start).unwrap_or((text, ""));
        let chars = before.char_indices().rev().take(room).take_while(|(_, char)| *char != '\n');
        let start = chars.last().map_or(span.start, |(at, _)| at);
        let last = after.char_indices().nth(room).map_or(text.len(), |(at, _)| span.start + at);
        let rest = text.get(span.end..last).unwrap_or_default();
        let end = rest.find('\n').map_or(last, |end| span.end + end + 1);
        let column = text.get(start..span.start).map_or(0, |shown| shown.chars().count()) + 1;
        let source = text.get(start..end).unwrap_or_default();
        Self { source, span: span.start - start..span.end.min(end) - start, column }
    }
}

/// The text with visible signs in place of the characters at `span`. They have the same length in bytes, so that
/// offsets do not change.
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

/// One line: `path:line:column: severity[kind]: message; help`.
pub(crate) fn short(diagnostic: &Diagnostic) -> String {
    let mut line = visible_path(diagnostic.path());
    if let Some(at) = diagnostic.position() {
        line += &format!(":{}:{}", at.line, at.column);
    }
    line += &format!(": {}[{}]: {}", diagnostic.severity(), diagnostic.kind().name(), diagnostic.message());
    if let Some(help) = diagnostic.help() {
        line += &format!("; {help}");
    }
    visible(&line).replace('\n', " ") + "\n"
}

/// One line about a fixed diagnostic: `path:line:column: fixed[kind]: message; help`.
pub(crate) fn fixed(diagnostic: &Diagnostic) -> String {
    let severity = format!(": {}[", diagnostic.severity());
    short(diagnostic).replacen(&severity, ": fixed[", 1)
}

/// A workflow command of GitHub, which shows the diagnostic in the pull request.
pub(crate) fn github(diagnostic: &Diagnostic) -> String {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let mut command =
        format!("::{} file={}", diagnostic.severity(), property(&visible_path(diagnostic.path())));
    if let Some(at) = diagnostic.position() {
        command += &format!(",line={},col={}", at.line, at.column);
    }
    let lines = [diagnostic.message()].into_iter();
    let lines = lines.chain(diagnostic.notes().iter().map(String::as_str)).chain(diagnostic.help());
    let message = lines.map(visible).collect::<Vec<_>>().join("\n");
    command + &format!(",title={}::{}\n", property(diagnostic.kind().name()), data(&message))
}

pub(crate) fn json(diagnostic: &Diagnostic) -> Value {
    json!({
        "level": diagnostic.severity().to_string(),
        "name": diagnostic.kind().name(),
        "path": diagnostic.path().to_string_lossy(),
        "line": diagnostic.position().map(|at| at.line),
        "column": diagnostic.position().map(|at| at.column),
        "message": diagnostic.message(),
        "notes": diagnostic.notes(),
        "help": diagnostic.help(),
        "fix": diagnostic.fix().iter().map(|it| {
            json!({ "start": it.span.start, "end": it.span.end, "text": it.text })
        }).collect::<Vec<_>>(),
    })
}
