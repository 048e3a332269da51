use unicode_script::{Script, UnicodeScript};

use crate::cli::rules::ending::is_terminal;
use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::{FULL_WIDTH, Text};

/// Full-width brackets and quotation marks; Hangul uses them with half-width punctuation.
const BRACKETS: &str = "「」『』《》〈〉【】〔〕〖〗";
/// Full stops and commas that are not repeated.
const SINGLE: &str = ".。．｡।۔։።，、";
/// Quotation marks that may enclose a text.
const QUOTES: [(char, &str); 13] = [
    ('"', "\""),
    ('\'', "'"),
    ('“', "”"),
    ('„', "“”"),
    ('”', "”"),
    ('«', "»"),
    ('»', "«»"),
    ('‘', "’"),
    ('‚', "‘’"),
    ('‹', "›"),
    ('›', "‹›"),
    ('「', "」"),
    ('『', "』"),
];

/// The minimum number of bytes of a quoted text. A shorter one may be a single foreign word.
const MIN_QUOTED: usize = 12;

fn is_wide(char: char) -> bool {
    char >= '\u{2e80}' && FULL_WIDTH.contains(&char.script())
}

/// Warns of full-width signs if the text and the locale are in another script.
pub(crate) fn full_width(text: &Text, sink: &mut Sink) {
    let korean = text.scripts.as_ref().is_some_and(|scripts| scripts.contains(&Script::Hangul));
    let is_bracket = |char: char| BRACKETS.contains(char);
    let is_sign = |char: char| {
        matches!(char, '！'..='～') && !char.is_alphanumeric() || "。、｡｢｣､〝〞〟".contains(char)
    };
    let signs = text
        .chars
        .iter()
        .copied()
        .filter(|(_, char)| *char > '\u{3000}' && (is_bracket(*char) || is_sign(*char)));
    let signs: Vec<(usize, char)> = signs.collect();
    let wide = || {
        text.chars.iter().any(|(_, char)| is_wide(*char))
            || !korean && text.scripts.iter().flatten().any(|script| FULL_WIDTH.contains(script))
    };
    if signs.is_empty() || wide() {
        return;
    }
    let brackets = korean || text.uses(&[Script::Hangul]);
    for (offset, char) in signs {
        if is_sign(char) || !brackets {
            sink.warn(offset..offset + char.len_utf8(), || {
                let half = char::from_u32((char as u32).wrapping_sub(0xfee0))
                    .filter(|half| matches!(half, '!'..='~'));
                let help = match (char, half) {
                    ('｛' | '｝', Some(half)) => format!("for a literal brace, write `{{\"{half}\"}}`"),
                    (_, Some(half)) => format!("write `{half}`"),
                    ('。' | '｡', _) => "write the full stop of your language".to_owned(),
                    ('、' | '､', _) => "write the comma of your language".to_owned(),
                    _ => "write the quotation marks or brackets of your language".to_owned(),
                };
                let words = Words::new(format!("this language does not use the full-width `{char}`"), help);
                match half.filter(|_| !"｛｝".contains(char)) {
                    Some(half) => words.with_fix(offset..offset + char.len_utf8(), half),
                    None => words,
                }
            });
        }
    }
}

/// Warns of half-width signs that are certainly meant to be full-width.
pub(crate) fn half_width(text: &Text, sink: &mut Sink) {
    let mut warn = |offset: usize, char: char, place: &str| {
        sink.warn(offset..offset + 1, || {
            let full = match char {
                '.' => '。',
                _ => char::from_u32(char as u32 + 0xfee0).unwrap_or(char),
            };
            let message = format!("the half-width `{char}` is {place}");
            Words::new(message, format!("write `{full}`")).with_fix(offset..offset + 1, full)
        });
    };
    let beside = "next to a Chinese or Japanese character";
    let japanese = text.scripts.as_ref().is_some_and(|scripts| scripts.contains(&Script::Hiragana));
    // The open brackets: offset, sign, and whether the character before it is full-width.
    let mut open: Vec<(usize, char, bool)> = Vec::new();
    let mut last_wide = 0;
    for (offset, before, char, after) in text.neighbours() {
        let ends = || after.is_whitespace() || is_wide(after) || is_terminal(after);
        match char {
            ',' | ';' | '!' | '?'
                if is_wide(before) && ends() || is_wide(after) && before.is_alphanumeric() =>
            {
                warn(offset, char, beside);
            }
            '.' if is_wide(before) && ends() && after != '.' => warn(offset, char, beside),
            ':' if is_wide(before) && is_wide(after) => warn(offset, char, beside),
            '(' | '（' => open.push((offset, char, is_wide(before))),
            ')' | '）' => {
                let Some((start, partner, after_wide)) = open.pop() else { continue };
                // Latin text keeps its brackets, as in `get_url()`, and Japanese often has half-width ones.
                let slip = partner == '（' || char == '）' || after_wide && last_wide > start && !japanese;
                let place = match (partner, char) {
                    ('（', _) => "paired with the full-width `（`",
                    (_, '）') => "paired with the full-width `）`",
                    _ => "one of a pair around Chinese or Japanese characters",
                };
                for (offset, char) in [(start, partner), (offset, char)] {
                    if slip && char.is_ascii() {
                        warn(offset, char, place);
                    }
                }
            }
            _ => {}
        }
        if !open.is_empty() && is_wide(char) {
            last_wide = offset;
        }
    }
}

/// Warns of two full stops or commas in a row. Three dots are an ellipsis.
pub(crate) fn doubled(text: &Text, sink: &mut Sink) {
    for (index, (offset, before, char, after)) in text.neighbours().enumerate() {
        if char.is_alphanumeric() || !SINGLE.contains(char) || !SINGLE.contains(after) {
            continue;
        }
        let third = text.char(Some(index + 2));
        let ends = third.is_whitespace() || third == '\n' || "\"'”’»›)）」』".contains(third);
        if ends && (before.is_alphanumeric() || is_mark(before)) {
            let length = char.len_utf8() + after.len_utf8();
            sink.warn(offset..offset + length, || {
                let message = format!("two punctuation marks in a row: `{char}{after}`");
                if char == after {
                    Words::new(message, format!("write one `{char}`"))
                        .with_fix(offset..offset + char.len_utf8(), "")
                } else {
                    // Either may be intended.
                    Words::new(message, "delete the wrong one")
                }
            });
        }
    }
}

fn is_mark(char: char) -> bool {
    unicode_normalization::char::is_combining_mark(char)
}

/// Warns if the whole text is in quotation marks and the reference is not.
pub(crate) fn quotes(text: &Text, sink: &mut Sink) {
    let quoted = text.resolved().and_then(enclosing);
    let quoted_too = text.reference().is_some_and(|reference| enclosing(reference).is_some());
    if let Some((open, close)) = quoted.filter(|_| !quoted_too) {
        sink.warn(text.span(), || {
            let marks = if open == close {
                format!("both `{open}`")
            } else {
                format!("the `{open}` and the `{close}`")
            };
            Words::new("the whole text is in quotation marks", format!("delete {marks}"))
        });
    }
}

/// The quotation marks around a text. A full stop may follow them.
fn enclosing(text: &str) -> Option<(char, char)> {
    let text = text.trim().trim_end_matches(is_terminal).trim_end();
    let mut chars = text.chars();
    let (open, close) = (chars.next()?, chars.next_back()?);
    let (_, closing) = QUOTES.iter().find(|(mark, _)| *mark == open)?;
    let inner = chars.as_str();
    let nested = inner.contains(open) || inner.contains(close);
    (closing.contains(close) && !nested && inner.len() >= MIN_QUOTED).then_some((open, close))
}
