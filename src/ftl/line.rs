//! The lines of a Fluent file, before parsing.

use std::ops::Range;

/// The spans of the entries of a text, and of comments that only Fluent's Rust parser accepts.
#[derive(Default)]
pub(crate) struct Lines {
    /// An entry begins with `id =` in column 1, and ends before the next entry or comment. No nested expression of
    /// Fluent continues past such a line.
    pub(crate) entries: Vec<Range<usize>>,
    pub(crate) odd_comments: Vec<Range<usize>>,
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let mut lines = Self::default();
        let mut open = false;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let span = at..at + line.len();
            at = span.end;
            if let Some(body) = line.strip_prefix('#') {
                open = false;
                if !body.trim_start_matches('#').starts_with([' ', '\n', '\r']) || body.starts_with("###") {
                    lines.odd_comments.push(span);
                }
            } else if id_length(line).is_some() {
                lines.entries.push(span);
                open = true;
            } else if let Some(entry) = lines.entries.last_mut().filter(|_| open) {
                entry.end = span.end;
            }
        }
        lines
    }
}

/// The length of the id, if a text begins with `id =`.
pub(crate) fn id_length(line: &str) -> Option<usize> {
    let sign = usize::from(line.starts_with('-'));
    let mut bytes = line.bytes().skip(sign);
    if !bytes.next()?.is_ascii_alphabetic() {
        return None;
    }
    let length = sign + 1 + bytes.take_while(|byte| is_id_char(char::from(*byte))).count();
    let after = line.bytes().skip(length).find(|byte| *byte != b' ');
    (after == Some(b'=')).then_some(length)
}

/// Whether an id may have this character after its first one.
pub(crate) fn is_id_char(char: char) -> bool {
    char.is_ascii_alphanumeric() || matches!(char, '-' | '_')
}
