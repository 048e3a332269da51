//! Checks before parsing: characters and lines that Fluent's parser ignores, and entries that crash it.

use std::ops::Range;

use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind, Diagnostics};
use crate::ftl::hazards::{characters, line_ends};
use crate::ftl::limits::{MAX_ENTRY, MAX_LINES, MAX_OPENINGS};
use crate::ftl::line::{Lines, id_length};
use crate::ftl::source_file::SourceFile;

/// A text of the same length, in which entries that must not be parsed are replaced by blanks.
pub(crate) struct Prescanned {
    pub(crate) text: String,
    /// The spans of the ids of these entries.
    pub(crate) removed: Vec<Range<usize>>,
}

/// Reports errors before parsing. `None` if the file cannot be split into lines.
pub(crate) fn prescan(file: &SourceFile, lines: Lines, diagnostics: &mut Diagnostics) -> Option<Prescanned> {
    if !line_ends(file, diagnostics) {
        return None;
    }
    characters(file, diagnostics);
    lines.odd_comments.into_iter().for_each(|line| odd_comment(file, line, diagnostics));
    let mut holes = lines.entries;
    holes.retain(|entry| is_rejected(file, entry.clone(), diagnostics));
    let ids = holes.iter().map(|hole| {
        let length = file.text.get(hole.clone()).and_then(id_length);
        hole.start..hole.start + length.unwrap_or(0)
    });
    Some(Prescanned { removed: ids.collect(), text: blank(&file.text, &holes) })
}

/// The text with `holes` replaced by blanks. All other offsets stay the same.
pub(crate) fn blank(text: &str, holes: &[Range<usize>]) -> String {
    let mut blank = String::with_capacity(text.len());
    let mut rest = 0;
    for hole in holes {
        blank.push_str(text.get(rest..hole.start).unwrap_or_default());
        // The parser does not accept a blank line without a line feed.
        blank.extend((hole.start + 1..hole.end).map(|_| ' ').chain(['\n']));
        rest = hole.end;
    }
    blank.push_str(text.get(rest..).unwrap_or_default());
    blank
}

fn odd_comment(file: &SourceFile, line: Range<usize>, diagnostics: &mut Diagnostics) {
    let whole = file.text.get(line.clone()).unwrap_or_default();
    let body = whole.trim_start_matches('#');
    let signs = whole.len() - body.len();
    let span = line.start..line.start + signs;
    if signs > 3 {
        let message = "the comment begins with more than three `#`";
        diagnostics.error(|| {
            file.diagnostic(DiagnosticKind::Syntax, span, message)
                .with_help("write one to three, and a space")
        });
    } else if !body.is_empty() {
        let message = "the comment has no space after its `#`";
        diagnostics.error(|| {
            let end = span.end;
            file.diagnostic(DiagnosticKind::Syntax, span, message)
                .with_help("write a space there")
                .with_fix(end..end, " ")
        });
    }
}

/// Reports an entry that must not be parsed, and returns whether there is an error.
fn is_rejected(file: &SourceFile, span: Range<usize>, diagnostics: &mut Diagnostics) -> bool {
    let entry = file.text.get(span.clone()).unwrap_or_default();
    let mut openings = entry.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'{' | b'('));
    let more = entry.lines().skip(1).filter(|line| line.is_empty() || line.starts_with(' '));
    let name = span.start..span.start + id_length(entry).unwrap_or(0);
    if entry.len() > MAX_ENTRY {
        diagnostics.error(|| {
            file.diagnostic(DiagnosticKind::TooLarge, name, "the message is larger than 16 KiB")
                .with_help("shorten it")
        });
    } else if more.count() >= MAX_LINES {
        let message = "the message, with the blank lines after it, has more than 100 lines";
        diagnostics.error(|| {
            file.diagnostic(DiagnosticKind::TooLarge, name, message).with_help("delete some lines")
        });
    } else if let Some((at, _)) = openings.nth(MAX_OPENINGS) {
        let span = span.start + at..span.start + at + 1;
        let message = format!("the message has more than {MAX_OPENINGS} opening `{{` and `(`");
        diagnostics.error(|| {
            file.diagnostic(DiagnosticKind::TooLarge, span, message)
                .with_help("write a text with fewer of them")
        });
    } else if let Some(at) = short_escape(entry) {
        diagnostics.error(|| {
            let diagnostic = cut_short(file, span.start + at);
            let before = entry.get(..at).unwrap_or_default();
            if before.rfind('{') > before.rfind('}') {
                diagnostic
            } else {
                diagnostic.with_help("escapes work only inside `{\"…\"}`; write the character itself")
            }
        });
    } else {
        return false;
    }
    true
}

/// The diagnostic for an escape with too few digits.
pub(crate) fn cut_short(file: &SourceFile, at: usize) -> Diagnostic {
    file.diagnostic(DiagnosticKind::Syntax, at..at + 2, "the escape has too few digits")
        .with_help("`\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6")
}

/// The offset of an escape that is followed too early by a character of several bytes. The parser would slice inside
/// that character and panic.
fn short_escape(entry: &str) -> Option<usize> {
    let first = entry.find('\\')?;
    let mut escaped = false;
    for (at, byte) in entry.bytes().enumerate().skip(first) {
        let digits = match byte {
            b'u' if escaped => 4,
            b'U' if escaped => 6,
            _ => 0,
        };
        let after = entry.bytes().skip(at + 1).take(digits).find(|byte| !byte.is_ascii_hexdigit());
        if after.is_some_and(|byte| !byte.is_ascii()) {
            return Some(at - 1);
        }
        escaped = byte == b'\\' && !escaped;
    }
    None
}
