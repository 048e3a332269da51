//! Markup and placeholders of other formats, which are shown unchanged.

use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::Text;

/// Character references that are often written without the semicolon.
const ENTITIES: [&str; 12] =
    ["nbsp", "amp", "lt", "gt", "quot", "apos", "hellip", "mdash", "ndash", "laquo", "raquo", "rsquo"];

/// Warns of tags, character references and Markdown.
pub(crate) fn markup(text: &Text, sink: &mut Sink) {
    if !text.written.contains(['<', '&', '*', '`', '[']) {
        return;
    }
    find(text, sink, markup_length, || {
        Words::new("this looks like markup; it is shown unchanged", "write plain text")
    });
}

/// Warns of placeholders that another library would replace.
pub(crate) fn placeholder(text: &Text, sink: &mut Sink) {
    if !text.written.contains('%') {
        return;
    }
    find(text, sink, placeholder_length, || {
        Words::new("this looks like a placeholder; it is shown unchanged", "write the text without it")
    });
}

/// Warns at each position where `length`, given the character before and the rest of the text, finds a match.
fn find(text: &Text, sink: &mut Sink, length: fn(&str, char) -> Option<usize>, words: fn() -> Words) {
    let (mut before, mut next) = ('\n', 0);
    for (index, (at, char)) in text.string.char_indices().enumerate() {
        let rest = text.string.get(at..).unwrap_or_default();
        if at >= next
            && let Some(length) = length(rest, before)
            && let Some(found) = rest.get(..length)
        {
            next = at + length;
            let chars = text.chars.get(index..index + found.chars().count()).unwrap_or_default();
            if let (Some((start, _)), Some((last, char))) = (chars.first(), chars.last())
                && !text.is_meant(found)
            {
                sink.warn(*start..last + char.len_utf8(), words);
            }
        }
        before = char;
    }
}

/// The length of a tag, character reference or Markdown at the start of a text.
fn markup_length(text: &str, before: char) -> Option<usize> {
    match text.as_bytes().first()? {
        b'<' => {
            let name = text.get(1..)?.trim_start_matches('/');
            if name.starts_with(|char: char| char.is_ascii_alphabetic()) {
                Some(text.find('>')? + 1)
            } else {
                None
            }
        }
        b'&' => {
            let name = text.get(1..)?.trim_start_matches('#');
            let rest = name.trim_start_matches(|char: char| char.is_ascii_alphanumeric());
            let word = name.get(..name.len() - rest.len())?;
            let length = text.len() - rest.len();
            if !word.is_empty() && rest.starts_with(';') {
                Some(length + 1)
            } else {
                ENTITIES.contains(&word).then_some(length)
            }
        }
        b'*' => enclosed(text, "**"),
        b'`' => enclosed(text, "``").or_else(|| enclosed(text, "`")),
        b'[' if before != ']' => {
            let label = text.find("](")?;
            let target = text.get(label + 2..)?;
            let is_link = ["http", "/", "#", "mailto:"].iter().any(|start| target.starts_with(start));
            if is_link { Some(label + 3 + target.find(')')?) } else { None }
        }
        _ => None,
    }
}

/// The length of the text between two marks.
fn enclosed(text: &str, mark: &str) -> Option<usize> {
    let inner = text.strip_prefix(mark)?;
    let end = inner.find(mark)?;
    let inner = inner.get(..end)?;
    let is_word = !inner.is_empty() && inner.trim() == inner && !inner.contains('\n');
    is_word.then(|| end + 2 * mark.len())
}

/// The length of a placeholder at the start of a text: `%s`, `%1$s`, `%(name)s`. Placeholders in braces are errors in
/// Fluent.
fn placeholder_length(text: &str, before: char) -> Option<usize> {
    let rest = text.strip_prefix('%').filter(|_| !before.is_alphanumeric() && before != '%')?;
    if let Some(name) = rest.strip_prefix('(') {
        let end = name.find(')').filter(|end| *end > 0)?;
        let is_name = name.get(..end)?.chars().all(|char| char.is_alphanumeric() || "_-.".contains(char));
        let conversion = name.get(end + 1..)?.starts_with(|char: char| char.is_ascii_alphabetic());
        return (is_name && conversion).then_some(1 + 1 + end + 1 + 1);
    }
    let digits = rest.len() - rest.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let positional = digits > 0 && rest.get(digits..)?.starts_with('$');
    let conversion = rest.get(if positional { digits + 1 } else { 0 }..)?;
    let letter = conversion.chars().next().filter(|char| "sdiufxgc@".contains(*char))?;
    let after = conversion.chars().nth(1);
    let is_word = letter != '@' && after.is_some_and(|char| char.is_ascii_alphanumeric());
    (!is_word).then_some(text.len() - conversion.len() + 1)
}
