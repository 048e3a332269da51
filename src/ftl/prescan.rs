//! What is looked for before Fluent's parser sees a text: what it would pass over in silence, and
//! what it does not survive.

use std::ops::Range;

use crate::ftl::character::hazard;
use crate::ftl::diagnostic::{Fault, FaultKind, Faults};
use crate::ftl::limits::{MAX_ENTRY, MAX_LINES, MAX_OPENINGS};
use crate::ftl::line::{Lines, id_length};
use crate::ftl::source_file::Text;

/// The text to parse, of the same length, with entries that must not be parsed made blank.
pub(crate) struct Screened {
    pub(crate) text: String,
    /// Where the ids of the blank entries were.
    pub(crate) blank: Vec<Range<usize>>,
}

/// Reports the hazards of a text and its `lines`; `None` if they cannot be told apart.
pub(crate) fn screen(text: &Text, lines: Lines, faults: &mut Faults) -> Option<Screened> {
    if !line_ends(text, faults) {
        return None;
    }
    characters(text, faults);
    lines.odd_comments.into_iter().for_each(|line| odd_comment(text, line, faults));
    let mut holes = lines.entries;
    holes.retain(|entry| refuse(text, entry.clone(), faults));
    let ids = holes.iter().map(|hole| {
        let length = text.content.get(hole.clone()).and_then(id_length);
        hole.start..hole.start + length.unwrap_or(0)
    });
    Some(Screened { blank: ids.collect(), text: blank(&text.content, &holes) })
}

/// The text with `holes` turned into blanks; what is left keeps its place.
pub(crate) fn blank(text: &str, holes: &[Range<usize>]) -> String {
    let mut blank = String::with_capacity(text.len());
    let mut rest = 0;
    for hole in holes {
        blank.push_str(text.get(rest..hole.start).unwrap_or_default());
        // A line of blanks without an end is no blank line to the parser.
        blank.extend((hole.start + 1..hole.end).map(|_| ' ').chain(['\n']));
        rest = hole.end;
    }
    blank.push_str(text.get(rest..).unwrap_or_default());
    blank
}

/// Reports the characters of a text that do harm.
fn characters(text: &Text, faults: &mut Faults) {
    let mut before = ' ';
    for (at, char) in text.content.char_indices() {
        if let Some(what) = hazard(char, before) {
            faults.push(|| {
                let span = at..at + char.len_utf8();
                let fault = text.fault(FaultKind::Hazard, span, format!("{what} (U+{:04X})", char as u32));
                match char {
                    '\u{61c}' | '\u{200e}' | '\u{200f}' => {
                        fault.help(format!("if the text needs it, write `{{\"\\u{:04X}\"}}`", char as u32))
                    }
                    '\u{fffd}' => fault.help("write the character that was meant"),
                    _ => fault.help("delete it"),
                }
            });
        }
        before = char;
    }
}

/// Without this, a file with the line ends of old Macs is a single message.
fn line_ends(text: &Text, faults: &mut Faults) -> bool {
    let mut lone = lone_returns(&text.content).peekable();
    if !text.content.contains('\r') || lone.peek().is_none() {
        return true;
    }
    for at in lone.take(if text.content.contains('\n') { usize::MAX } else { 1 }) {
        faults.push(|| {
            text.fault(FaultKind::Hazard, at..at + 1, "a carriage return (U+000D) stands alone")
                .help("end lines with a line feed (LF)")
        });
    }
    false
}

fn lone_returns(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).filter(|at| bytes.get(*at) == Some(&b'\r') && bytes.get(at + 1) != Some(&b'\n'))
}

fn odd_comment(text: &Text, line: Range<usize>, faults: &mut Faults) {
    let whole = text.content.get(line.clone()).unwrap_or_default();
    let body = whole.trim_start_matches('#');
    let signs = whole.len() - body.len();
    let span = line.start..line.start + signs;
    if signs > 3 {
        let what = "the comment begins with more than three `#`";
        faults.push(|| text.fault(FaultKind::Syntax, span, what).help("write one to three, and a space"));
    } else if !body.is_empty() {
        let what = "the comment has no space after its `#`";
        faults.push(|| text.fault(FaultKind::Syntax, span, what).help("write a space there"));
    }
}

/// Whether the entry at `span` must be kept from the parser.
fn refuse(text: &Text, span: Range<usize>, faults: &mut Faults) -> bool {
    let entry = text.content.get(span.clone()).unwrap_or_default();
    let mut openings = entry.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'{' | b'('));
    let more = entry.lines().skip(1).filter(|line| line.is_empty() || line.starts_with(' '));
    let name = span.start..span.start + id_length(entry).unwrap_or(0);
    if entry.len() > MAX_ENTRY {
        faults.push(|| {
            text.fault(FaultKind::TooLarge, name, "the message is larger than 16 KiB").help("shorten it")
        });
    } else if entry.len() > MAX_LINES && more.count() >= MAX_LINES {
        let what = "the message, with the blank lines after it, has more than 100 lines";
        faults.push(|| text.fault(FaultKind::TooLarge, name, what).help("delete some"));
    } else if let Some((at, _)) = openings.nth(MAX_OPENINGS) {
        let span = span.start + at..span.start + at + 1;
        let what = format!("the message has more than {MAX_OPENINGS} opening `{{` and `(`");
        faults.push(|| text.fault(FaultKind::TooLarge, span, what).help("write a text with fewer of them"));
    } else if let Some(at) = short_escape(entry) {
        faults.push(|| cut_short(text, span.start + at));
    } else {
        return false;
    }
    true
}

/// That the escape at a place lacks digits.
pub(crate) fn cut_short(text: &Text, at: usize) -> Fault {
    text.fault(FaultKind::Syntax, at..at + 2, "the escape is cut short")
        .help("`\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6")
}

/// Where an escape of a code point runs into a character of several bytes, which the parser splits.
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
