//! What a text looks like in its script. The rules are data about scripts and characters, so that none
//! names a language.

use std::fmt::Display;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_script::{Script, UnicodeScript};

use crate::ftl::DiagnosticKind;

/// Scripts in whose sentences punctuation is full-width, and half-width is a slip.
const FULL_WIDTH: [Script; 4] = [Script::Han, Script::Hiragana, Script::Katakana, Script::Bopomofo];
/// Scripts that end a sentence without a sign.
const NO_STOP: [Script; 2] = [Script::Thai, Script::Lao];

const HALF_PUNCTUATION: &str = ",.:;?!()";
const FULL_PUNCTUATION: &str = "，。：；？！（）、．～";
/// Full-width brackets; Hangul uses them with half-width punctuation.
const BRACKETS: &str = "「」『』《》〈〉【】";
/// Those that a space may stand before.
const OPENERS: &str = "「『《〈【（";
/// Blanks that no line should end with.
const BLANKS: &str = " \u{a0}\u{202f}\u{3000}";

/// The signs that end a sentence, those of one meaning together.
const STOPS: [&str; 4] = [".。．｡।॥۔։።។᠃།᱾꯫", "!！", "?？؟;", "…"];
/// What may follow the sign that ends a sentence: closing quotes and brackets, and marks of direction.
const CLOSERS: &str = "\"'”’»›“‘)）」』】》〉]\u{61c}\u{200e}\u{200f}";

/// A warning about a text. The span counts from the start of what was looked at.
pub(crate) struct Warning {
    pub(crate) kind: DiagnosticKind,
    pub(crate) span: Range<usize>,
    pub(crate) message: String,
    pub(crate) help: &'static str,
}

/// The warnings about a message as it is written, from after its `=` to its end.
pub(crate) fn warnings(source: &str) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut warn = |kind, start: usize, length: usize, message: &dyn Display, help| {
        let span = start..start + length;
        warnings.push(Warning { kind, span, message: message.to_string(), help });
    };
    let chars: Vec<(usize, char)> = outside_braces(source);
    let uses = |scripts: &[Script]| chars.iter().any(|(_, char)| scripts.contains(&char.script()));
    let wide = uses(&FULL_WIDTH);
    let brackets = wide || uses(&[Script::Hangul]);
    let at = |index: Option<usize>| index.and_then(|index| chars.get(index)).map_or('\n', |(_, char)| *char);
    let (mut blank_line, mut first) = (true, true);
    for (index, (offset, char)) in chars.iter().copied().enumerate() {
        let (before, after) = (at(index.checked_sub(1)), at(Some(index + 1)));
        let size = char.len_utf8();
        let chinese = |char: char| FULL_WIDTH.contains(&char.script());
        if HALF_PUNCTUATION.contains(char) && (chinese(before) || chinese(after)) {
            let message = format!("the half-width `{char}` stands beside a full-width character");
            warn(DiagnosticKind::HalfWidth, offset, size, &message, "write the full-width sign");
        }
        if FULL_PUNCTUATION.contains(char) && wide || BRACKETS.contains(char) && brackets {
            if before == ' ' && !OPENERS.contains(char) {
                warn(
                    DiagnosticKind::Space,
                    offset - 1,
                    1,
                    &format!("a space stands before `{char}`"),
                    "delete it",
                );
            }
        } else if FULL_PUNCTUATION.contains(char) || BRACKETS.contains(char) {
            let message = format!("the full-width `{char}` stands in a text of another script");
            warn(DiagnosticKind::FullWidth, offset, size, &message, "write the sign of the script");
        }
        if ",.".contains(char) && before == ' ' && matches!(after, ' ' | '\n' | '\r') {
            warn(
                DiagnosticKind::Space,
                offset - 1,
                1,
                &format!("a space stands before `{char}`"),
                "delete it",
            );
        }
        if char == '=' && first {
            warn(
                DiagnosticKind::Equals,
                offset,
                1,
                &"a second `=` is shown as part of the text",
                "delete it",
            );
        }
        if char == '\t' {
            warn(DiagnosticKind::Space, offset, 1, &"a TAB stands in the text", "write a space");
        }
        if char == ' ' && !blank_line && after == ' ' && before != ' ' {
            warn(DiagnosticKind::Space, offset, 2, &"two spaces follow each other", "write one");
        }
        if BLANKS.contains(char) && !blank_line && matches!(after, '\n' | '\r') && !BLANKS.contains(before) {
            warn(DiagnosticKind::Space, offset, size, &"a space ends the line", "delete it");
        }
        if char == '\\' && "nrtuU\"'\\".contains(after) {
            let message = format!("`\\{after}` is shown as it stands; a text has no escapes");
            warn(
                DiagnosticKind::Escape,
                offset,
                1 + after.len_utf8(),
                &message,
                "delete it; a new line begins with 4 spaces",
            );
        }
        if let Some(length) = markup(source.get(offset..).unwrap_or_default()) {
            warn(
                DiagnosticKind::Markup,
                offset,
                length,
                &"this looks like markup; it is shown as it stands",
                "write plain text",
            );
        }
        blank_line = char == '\n' || blank_line && char == ' ';
        first &= blank_line;
    }
    if !is_nfc(source) {
        let same = source.char_indices().zip(source.nfc()).find(|((_, a), b)| a != b);
        let start = same.map_or(0, |((at, _), _)| at);
        let rest = source.get(start..).unwrap_or_default();
        let length = rest.chars().take(2).map(char::len_utf8).sum();
        warn(
            DiagnosticKind::Nfc,
            start,
            length,
            &"the characters are not composed (NFC)",
            "write the composed character",
        );
    }
    warnings
}

/// The characters that are text; what stands in braces is Fluent's, and shows as a full stop would.
fn outside_braces(source: &str) -> Vec<(usize, char)> {
    let (mut depth, mut quoted) = (0_usize, false);
    let mut chars = Vec::new();
    for (at, char) in source.char_indices() {
        match char {
            '"' if depth > 0 => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => {
                depth = depth.saturating_sub(1);
                chars.push((at, '\u{fffc}'));
            }
            _ if depth == 0 => chars.push((at, char)),
            _ => {}
        }
    }
    chars
}

/// The length of the tag or character reference that a text begins with.
fn markup(text: &str) -> Option<usize> {
    let end = if let Some(tag) = text.strip_prefix('<') {
        let name = tag.strip_prefix('/').unwrap_or(tag);
        name.starts_with(|char: char| char.is_ascii_alphabetic()).then(|| text.find('>'))?
    } else {
        let name = text.strip_prefix('&')?.trim_start_matches('#');
        let rest = name.trim_start_matches(|char: char| char.is_ascii_alphanumeric());
        (rest.len() < name.len() && rest.starts_with(';')).then(|| text.len() - rest.len())
    };
    end.map(|end| end + 1)
}

/// Whether a text ends its sentence as the reference does.
pub(crate) fn ends_alike(text: &str, reference: &str) -> bool {
    let stop = |text: &str| {
        let closed = |char: char| char.is_whitespace() || CLOSERS.contains(char);
        let last = text.trim_end_matches(closed).chars().next_back()?;
        STOPS.iter().position(|alike| alike.contains(last))
    };
    let silent = text.chars().any(|char| NO_STOP.contains(&char.script()));
    stop(text) == stop(reference) || silent && stop(text).is_none()
}
