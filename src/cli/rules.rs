//! What a text looks like in its script. The rules are data about scripts and characters, so that none
//! names a language.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_script::{Script, UnicodeScript};

/// Scripts that use full-width punctuation.
const FULL_WIDTH: [Script; 5] =
    [Script::Han, Script::Hiragana, Script::Katakana, Script::Bopomofo, Script::Hangul];
/// Scripts in whose sentences half-width punctuation is a slip. Hangul is not among them.
const NO_HALF_WIDTH: [Script; 4] = [Script::Han, Script::Hiragana, Script::Katakana, Script::Bopomofo];
/// Scripts that end a sentence without a sign.
const NO_STOP: [Script; 2] = [Script::Thai, Script::Lao];

const HALF_PUNCTUATION: &str = ",.:;?!()";
const FULL_PUNCTUATION: &str = "，。：；？！（）、「」『』《》〈〉【】．～";

/// The signs that end a sentence, those of one meaning together.
const STOPS: [&str; 4] = [".。．｡।۔։።។။᠃", "!！", "?？؟;", "…"];

/// A slip in a text: its name, where it is, what is wrong, and the way out.
pub(crate) struct Slip {
    pub(crate) name: &'static str,
    pub(crate) span: Range<usize>,
    pub(crate) what: String,
    pub(crate) help: String,
}

/// The slips in a message as it is written: from behind its `=` to its end. `base` is where that is.
pub(crate) fn slips(source: &str, base: usize) -> Vec<Slip> {
    let chars: Vec<(usize, char)> = outside_braces(source);
    let uses = |scripts: &[Script]| chars.iter().any(|(_, char)| scripts.contains(&char.script()));
    let wide = uses(&FULL_WIDTH);
    let mut slips = Vec::new();
    let mut slip = |name, at: usize, length: usize, what: String, help: &str| {
        slips.push(Slip { name, span: base + at..base + at + length, what, help: help.to_owned() });
    };
    let at = |index: Option<usize>| index.and_then(|index| chars.get(index)).map_or('\n', |(_, char)| *char);
    let mut blank_line = true;
    for (index, (offset, char)) in chars.iter().copied().enumerate() {
        let (before, after) = (at(index.checked_sub(1)), at(Some(index + 1)));
        let size = char.len_utf8();
        let chinese = |char: char| NO_HALF_WIDTH.contains(&char.script());
        if HALF_PUNCTUATION.contains(char) && (chinese(before) || chinese(after)) {
            let what = format!("the half-width `{char}` stands beside a full-width character");
            slip("half-width", offset, size, what, "write the full-width sign");
        }
        if FULL_PUNCTUATION.contains(char) {
            if !wide {
                let what = format!("the full-width `{char}` stands in a text of another script");
                slip("full-width", offset, size, what, "write the sign of the script");
            } else if before == ' ' {
                slip("space", offset - 1, 1, format!("a space stands before `{char}`"), "delete it");
            }
        }
        if char == '\t' {
            slip("space", offset, 1, "a TAB stands in the text".into(), "write a space");
        }
        if char == ' ' && !blank_line {
            if after == ' ' && before != ' ' {
                slip("space", offset, 2, "two spaces follow each other".into(), "write one");
            } else if matches!(after, '\n' | '\r') && before != ' ' {
                slip("space", offset, 1, "a space ends the line".into(), "delete it");
            }
        }
        if char == '\\' && "nrtuU\"'\\".contains(after) {
            let what = format!("`\\{after}` is shown as it stands; a text has no escapes");
            slip("escape", offset, 1 + after.len_utf8(), what, "delete it; a new line begins with 4 spaces");
        }
        if let Some(length) = markup(source.get(offset..).unwrap_or_default()) {
            slip(
                "markup",
                offset,
                length,
                "this looks like markup; it is shown as it stands".into(),
                "write plain text",
            );
        }
        blank_line = char == '\n' || blank_line && char == ' ';
    }
    if !is_nfc(source) {
        let same = source.char_indices().zip(source.nfc()).find(|((_, a), b)| a != b);
        let start = same.map_or(0, |((at, _), _)| at);
        let rest = source.get(start..).unwrap_or_default();
        let length = rest.chars().take(2).map(char::len_utf8).sum();
        slip(
            "nfc",
            start,
            length,
            "the characters are not composed (NFC)".into(),
            "write the composed character",
        );
    }
    slips
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
        let last = text.trim_end().chars().next_back()?;
        STOPS.iter().position(|alike| alike.contains(last))
    };
    let silent = text.chars().any(|char| NO_STOP.contains(&char.script()));
    stop(text) == stop(reference) || silent && stop(text).is_none()
}
