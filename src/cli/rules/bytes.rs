//! Byte order marks and line ends.

use crate::cli::rules::sink::{Sink, Words};
use crate::ftl::File;

pub(crate) fn byte_order_mark(file: &File, sink: &mut Sink) {
    if file.has_mark {
        let first = file.text.chars().next().map_or(0, char::len_utf8);
        sink.warn(0..first, || {
            Words::new(
                "the file begins with a byte order mark (U+FEFF)",
                "save it as UTF-8 without a byte order mark",
            )
            .with_fix(0..0, "")
        });
    }
}

pub(crate) fn line_ends(file: &File, sink: &mut Sink) {
    if let Some(at) = file.text.find("\r\n") {
        sink.warn(at..at, || {
            let words = Words::new("lines end with CR LF", "save the file with LF line ends");
            // Without the second of two carriage returns, the first would be part of a line end.
            if file.text.contains("\r\r\n") {
                return words;
            }
            file.text.match_indices("\r\n").fold(words, |words, (at, _)| words.with_fix(at..at + 1, ""))
        });
    }
}

pub(crate) fn last_line(file: &File, sink: &mut Sink) {
    let text = &file.text;
    if !text.is_empty() && !text.ends_with('\n') {
        let end = text.len()..text.len();
        sink.warn(end.clone(), || {
            let words = Words::new("the last line has no line feed at its end", "add one");
            // A final carriage return is a hazard error, whose fix writes the line feed.
            if text.ends_with('\r') { words } else { words.with_fix(end, "\n") }
        });
    }
}
