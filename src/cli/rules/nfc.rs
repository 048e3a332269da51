use std::ops::Range;

use unicode_normalization::char::{canonical_combining_class, compose};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::Text;

/// Warns of combining sequences that NFC shortens.
///
/// NFC does not shorten a sequence that has no composed form, or that only has its marks in another order.
pub(crate) fn nfc(text: &Text, sink: &mut Sink) {
    if is_nfc(text.written) {
        return;
    }
    let start = text.message.written.start;
    for span in sequences(text.written) {
        let written = text.written.get(span.clone()).unwrap_or_default();
        if written.nfc().count() < written.chars().count() {
            let composed: String = written.nfc().collect();
            let span = start + span.start..start + span.end;
            sink.warn(span.clone(), || {
                let number = if composed.chars().count() == 1 { "one character" } else { "fewer characters" };
                Words::new(
                    format!("`{composed}` is written as {}; NFC has {number} for it", code_points(written)),
                    format!("write `{composed}` as {}", code_points(&composed)),
                )
                .with_fix(span, composed)
            });
        }
    }
}

/// The spans of combining sequences: a base character and the characters that combine with it.
fn sequences(text: &str) -> Vec<Range<usize>> {
    let mut sequences: Vec<Range<usize>> = Vec::new();
    let mut last = None;
    for (at, char) in text.char_indices() {
        let continues =
            canonical_combining_class(char) > 0 || last.is_some_and(|last| compose(last, char).is_some());
        let end = at + char.len_utf8();
        match sequences.last_mut().filter(|_| continues) {
            Some(sequence) => sequence.end = end,
            None => sequences.push(at..end),
        }
        // In a syllable of three jamo, the first two compose, and the result composes with the third.
        last = last.filter(|_| continues).and_then(|last| compose(last, char)).or(Some(char));
    }
    sequences
}

pub(crate) fn code_points(text: &str) -> String {
    let points: Vec<String> = text.chars().map(|char| format!("U+{:04X}", u32::from(char))).collect();
    points.join(" ")
}
