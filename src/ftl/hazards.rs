//! Checks of characters: harmful characters, and line ends.

use crate::ftl::character::{hazard_at, is_line_separator, may_be_escaped};
use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind, Diagnostics};
use crate::ftl::limits::MAX_TEXT;
use crate::ftl::line::id_length;
use crate::ftl::source_file::SourceFile;

/// The help for a character that ends a line in some editors.
const LINE_BREAK: &str = "write a space, or continue on a new line that starts with 4 spaces";
const LINE_FEED: &str = "end lines with a line feed (LF)";

/// The context of a character in its line.
#[derive(Default)]
struct Literal {
    in_braces: bool,
    quoted: bool,
}

impl Literal {
    /// The context of the character after `before`, which is the start of its line.
    fn after(before: &str) -> Self {
        let mut literal = Self::default();
        let mut escaped = false;
        for byte in before.bytes().take(MAX_TEXT) {
            match byte {
                b'"' if literal.in_braces && !escaped => literal.quoted = !literal.quoted,
                b'{' | b'}' if !literal.quoted => literal.in_braces = byte == b'{',
                _ => {}
            }
            escaped = literal.quoted && byte == b'\\' && !escaped;
        }
        literal
    }
}

/// Reports the harmful characters of a text.
pub(crate) fn characters(file: &SourceFile, diagnostics: &mut Diagnostics) {
    if file.has_many_marks {
        let first = file.text.chars().next().map_or(0, char::len_utf8);
        let message = "the file begins with more than one byte order mark (U+FEFF)";
        diagnostics.error(|| {
            file.diagnostic(DiagnosticKind::Hazard, 0..first, message)
                .with_help("save it as UTF-8 without a byte order mark")
                .with_fix(0..0, "")
        });
    }
    let text = &file.text;
    for (at, char) in text.char_indices() {
        if let Some(message) = hazard_at(text, at) {
            diagnostics.error(|| {
                let message = format!("{message} (U+{:04X})", char as u32);
                let span = at..at + char.len_utf8();
                let help = help(text, at, char);
                let fix = replacement(&help);
                with_fix(file.diagnostic(DiagnosticKind::Hazard, span, message).with_help(help), fix)
            });
        }
    }
}

/// The help for a harmful character.
fn help(text: &str, at: usize, char: char) -> String {
    let before = text.get(..at).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    let after = text.get(at + char.len_utf8()..).unwrap_or_default();
    let is_comment = before.starts_with('#');
    let literal = Literal::after(before);
    let in_placeable = literal.in_braces && !literal.quoted;
    let is_text = !is_comment && !in_placeable && (before.starts_with(' ') || before.contains('='));
    if char == '\u{fffd}' {
        "write the character that was meant".into()
    } else if is_line_separator(char) {
        line_break(before, after, is_comment || literal.in_braces).into()
    } else if is_text && may_be_escaped(char) {
        let escape = format!("\\u{:04X}", char as u32);
        let escape = if literal.quoted { escape } else { format!("{{\"{escape}\"}}") };
        format!("delete it, or write `{escape}` if the text needs it")
    } else {
        "delete it".into()
    }
}

/// The help for a character between two words or two lines.
fn line_break(before: &str, after: &str, in_one_line: bool) -> &'static str {
    // The characters of a run have the same help, so that one round of fixes deletes all of them.
    let before = before.trim_end_matches(|char| char == '\r' || is_line_separator(char));
    let rest = after.trim_start_matches(is_line_separator);
    let beside_blank = before.is_empty() || before.ends_with(' ') || rest.starts_with([' ', '\n', '\r']);
    if beside_blank || rest.is_empty() {
        "delete it"
    } else if begins_entry(after) {
        LINE_FEED
    } else if in_one_line {
        "write a space"
    } else {
        LINE_BREAK
    }
}

/// The help for a carriage return.
fn break_at(text: &str, at: usize) -> &'static str {
    let before = text.get(..at).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    line_break(before, text.get(at + 1..).unwrap_or_default(), before.starts_with('#'))
}

/// The replacement that a help names, if it is the only one.
fn replacement(help: &str) -> Option<&'static str> {
    match help {
        "delete it" => Some(""),
        "write a space" => Some(" "),
        LINE_FEED => Some("\n"),
        _ => None,
    }
}

fn with_fix(error: Diagnostic, text: Option<&str>) -> Diagnostic {
    match (error.span(), text) {
        (Some(span), Some(text)) => error.with_fix(span, text),
        _ => error,
    }
}

fn begins_entry(text: &str) -> bool {
    text.starts_with('#') || id_length(text).is_some()
}

/// Reports other line ends than line feeds. Returns whether the file can be split into lines: without line feeds, the
/// whole file would be one message.
pub(crate) fn line_ends(file: &SourceFile, diagnostics: &mut Diagnostics) -> bool {
    let text = &file.text;
    let is_one_line = !text.trim_end().contains('\n');
    let mut separators = text.char_indices().filter(|(_, char)| is_line_separator(*char));
    let ends_line = |(at, char): &(usize, char)| text.get(at + char.len_utf8()..).is_some_and(begins_entry);
    if is_one_line && let Some((at, char)) = separators.find(ends_line) {
        diagnostics.error(|| {
            let message = format!("lines end with U+{:04X}, which is not a line end in Fluent", char as u32);
            let error = file.diagnostic(DiagnosticKind::Hazard, at..at + char.len_utf8(), message);
            let is_end = |it: &(usize, char)| it.1 == char && ends_line(it);
            with_line_feeds(error, text, at, is_end)
        });
        return false;
    }
    let mut lone = lone_returns(text).peekable();
    if lone.peek().is_none() {
        return true;
    }
    for at in lone.take(if is_one_line { 1 } else { usize::MAX }) {
        diagnostics.error(|| {
            let message = "a carriage return (U+000D) without a line feed";
            let error = file.diagnostic(DiagnosticKind::Hazard, at..at + 1, message);
            if is_one_line {
                let is_end = |it: &(usize, char)| it.1 == '\r' && is_lone(text, it.0);
                with_line_feeds(error, text, at, is_end)
            } else {
                let help = break_at(text, at);
                with_fix(error.with_help(help), replacement(help))
            }
        });
    }
    false
}

fn lone_returns(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices('\r').map(|(at, _)| at).filter(|at| is_lone(text, *at))
}

/// Whether the carriage return at this offset is not followed by a line feed.
fn is_lone(text: &str, at: usize) -> bool {
    text.as_bytes().get(at + 1) != Some(&b'\n')
}

/// Adds the help and the fix that replace the line ends from an offset on with line feeds.
fn with_line_feeds(
    error: Diagnostic,
    text: &str,
    start: usize,
    is_end: impl Fn(&(usize, char)) -> bool,
) -> Diagnostic {
    let chars = text.char_indices().skip_while(|it| it.0 < start);
    let fixed: String = chars.map(|it| if is_end(&it) { '\n' } else { it.1 }).collect();
    error.with_help(LINE_FEED).with_fix(start..text.len(), fixed)
}
