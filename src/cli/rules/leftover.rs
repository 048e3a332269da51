//! Characters that were left in a text by accident.

use crate::cli::rules::nfc::code_points;
use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::Text;
use crate::ftl::code;

/// What follows the backslash of an escape, in Fluent or elsewhere.
const ESCAPES: &str = "nrtuUx\"'\\";
const NEW_LINE: &str = "end the line here, and start the next one with 4 spaces";

/// Characters that reorder a text. They are not allowed in a text.
fn is_directional(char: char) -> bool {
    matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Invisible characters, which should be written as an escape.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{61c}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Warns of a second sign after the `=`.
pub(crate) fn equals(text: &Text, sink: &mut Sink) {
    let Some((offset, char)) = text.chars.iter().copied().find(|(_, char)| *char != '\n') else { return };
    if text.is_meant("==") {
        return;
    }
    if char == '=' {
        sink.warn(offset..offset + 1, || {
            Words::new("a second `=` is shown as part of the text", "delete it")
                .with_fix(offset..offset + 1, "")
        });
    } else if char == '>' && offset == text.message.written.start {
        sink.warn(offset..offset + 1, || {
            Words::new("the `>` after the `=` is shown as part of the text", "delete it")
                .with_fix(offset..offset + 1, "")
        });
    }
}

/// Warns of escapes outside string literals, where Fluent has none.
pub(crate) fn escape(text: &Text, sink: &mut Sink) {
    let mut chars = text.chars.iter().enumerate();
    while let Some((index, (offset, char))) = chars.next() {
        let kind = text.char(Some(index + 1));
        if *char != '\\' || !ESCAPES.contains(kind) {
            continue;
        }
        let digits = match kind {
            'u' => 4,
            'U' => 8,
            'x' => 2,
            _ => 0,
        };
        let number: String = text.chars.iter().skip(index + 2).take(digits).map(|(_, char)| char).collect();
        let meant =
            u32::from_str_radix(&number, 16).ok().filter(|_| number.len() == digits).and_then(char::from_u32);
        if digits > 0 && meant.is_none() {
            continue;
        }
        chars.nth(digits);
        if text.is_meant(&format!("\\{kind}{number}")) {
            continue;
        }
        let span = *offset..offset + 2 + number.len();
        sink.warn(span.clone(), || {
            let message =
                format!("`\\{kind}{number}` is shown unchanged; escapes work only inside `{{\"…\"}}`");
            let next = text.char(Some(index + 2));
            match remedy(kind, meant, next) {
                (help, Some(written)) => Words::new(message, help).with_fix(span, written),
                (help, None) => Words::new(message, help),
            }
        });
    }
}

/// The help for an escape, and its replacement if that is certain. `meant` is the character of a numeric escape.
fn remedy(kind: char, meant: Option<char>, next: char) -> (String, Option<String>) {
    let written = |char: char| Some(char.to_string());
    match (kind, meant) {
        (_, Some('\n')) | ('n', _) => (NEW_LINE.to_owned(), None),
        (_, Some('\t' | ' ')) | ('t', _) => ("write a space".to_owned(), written(' ')),
        ('r', _) => ("delete it".to_owned(), Some(String::new())),
        (_, Some(char)) if char.is_control() || is_directional(char) => {
            ("delete it".to_owned(), Some(String::new()))
        }
        (_, Some(char)) if char.is_whitespace() || is_invisible(char) => {
            (format!("write `{{\"\\u{:04X}\"}}` if the text needs it, else delete it", u32::from(char)), None)
        }
        (_, Some(brace @ ('{' | '}'))) => {
            let literal = format!("{{\"{brace}\"}}");
            (format!("write `{literal}`"), Some(literal))
        }
        (_, Some(char)) => (format!("write `{char}` ({})", code_points(&char.to_string())), written(char)),
        // Before some letters, one backslash would again form an escape.
        ('\\', _) => ("write one backslash".to_owned(), written('\\').filter(|_| !ESCAPES.contains(next))),
        _ => ("delete the backslash".to_owned(), written(kind)),
    }
}

/// Warns of a message id in a text, for example because two lines were joined.
pub(crate) fn message_id(text: &Text, sink: &mut Sink) {
    if !text.written.contains("modelarts-status-") {
        return;
    }
    let (string, offsets) = (&text.string, text.offsets());
    for (at, _) in string.match_indices("modelarts-status-") {
        let rest = string.get(at..).unwrap_or_default();
        let length =
            rest.find(|char: char| !char.is_ascii_alphanumeric() && char != '-').unwrap_or(rest.len());
        let Some(id) = rest.get(..length).filter(|id| code(id).is_some()) else { continue };
        let start = offsets.get(at).copied().unwrap_or_default();
        sink.warn(start..start + length, || {
            let defines = rest.get(length..).is_some_and(|rest| rest.trim_start().starts_with('='));
            let help = if defines {
                "start a new line with it, without spaces before it".to_owned()
            } else {
                format!("for the text of that message, write `{{ {id} }}`, else delete it")
            };
            Words::new("the text contains the name of a message", help)
        });
    }
}

/// Warns of notes such as `TODO:`.
pub(crate) fn todo(text: &Text, sink: &mut Sink) {
    if !text.written.contains("TODO") && !text.written.contains("FIXME") {
        return;
    }
    let (string, offsets) = (&text.string, text.offsets());
    for (at, word) in ["TODO", "FIXME"].iter().flat_map(|word| string.match_indices(word)) {
        let before = string.get(..at).and_then(|before| before.chars().next_back());
        let after = string.get(at + word.len()..).unwrap_or_default();
        let is_part = |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() || char == '_');
        // TODO is a word in Spanish and Portuguese.
        let is_note = word == "FIXME" || after.starts_with([':', '(']);
        if is_note && !text.is_meant(word) && !is_part(before) && !is_part(after.chars().next()) {
            let start = offsets.get(at).copied().unwrap_or_default();
            sink.warn(start..start + word.len(), || {
                Words::new(
                    format!("`{word}` is shown as part of the text"),
                    "finish the text, and delete the note",
                )
            });
        }
    }
}
