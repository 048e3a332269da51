//! The locales of a directory, as the command `check` reads them.

use std::collections::HashSet;
use std::ops::Range;
use std::path::Path;

use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::catalog::Catalog;
use crate::ftl::{Compiled, File, Lines, code};
use crate::status_code::StatusCode;

/// The locale that the others are translated from, and the locale for requests without a match.
const REFERENCE: &str = "zh-CN";
const FALLBACK: &str = "en-US";

/// A locale, complete or not.
pub(crate) struct Locale {
    pub(crate) path: Box<Path>,
    pub(crate) tag: String,
    pub(crate) files: Vec<File>,
    /// The messages in file order.
    pub(crate) messages: Vec<Message>,
    pub(crate) unwritten: Vec<Unwritten>,
    pub(crate) texts: Texts,
}

/// A message in its file. Spans are relative to the file's text.
pub(crate) struct Message {
    pub(crate) code: StatusCode,
    /// The index of the file.
    pub(crate) file: usize,
    pub(crate) id: Range<usize>,
    /// The lines of the comment that belongs to the message. Each span starts at the `#`.
    pub(crate) comment: Vec<Range<usize>>,
    /// Whether there is junk above the message, which may contain its comment.
    pub(crate) after_junk: bool,
    /// The span from after the `=` to the end of the last line.
    pub(crate) written: Range<usize>,
    pub(crate) parts: Vec<Part>,
}

/// A part of a message's text.
pub(crate) enum Part {
    Text(Range<usize>),
    /// The content of a string literal.
    Literal(Range<usize>),
    Other,
}

/// A message that is still a comment, as in the file of a new language.
pub(crate) struct Unwritten {
    pub(crate) code: StatusCode,
    pub(crate) file: usize,
    /// The line of the comment.
    pub(crate) line: Range<usize>,
    pub(crate) has_text: bool,
}

/// One text per code, in code order. `None` if it is missing.
pub(crate) struct Texts(Vec<Option<String>>);

impl Texts {
    pub(crate) fn get(&self, code: StatusCode) -> Option<&str> {
        self.0.get(code.index())?.as_deref()
    }

    pub(crate) fn count(&self) -> usize {
        self.0.iter().flatten().count()
    }
}

impl From<Compiled> for Locale {
    fn from(compiled: Compiled) -> Self {
        let Compiled { path, tag, texts, files, definitions, .. } = compiled;
        let texts = Texts(texts.into_iter().map(|text| text.map(String::from)).collect());
        let (messages, unwritten) = (Vec::new(), Vec::new());
        let mut locale = Self { path: path.into(), tag, files, messages, unwritten, texts };
        let valid: HashSet<_> = definitions.into_iter().map(|(_, file, id)| (file, id.start)).collect();
        for index in 0..locale.files.len() {
            locale.read(index, &valid);
        }
        locale
    }
}

impl Locale {
    /// Parses a file again, with its comments. Only `valid` entries are parsed, because others may crash the parser.
    fn read(&mut self, index: usize, valid: &HashSet<(usize, usize)>) {
        let Some(file) = self.files.get(index) else { return };
        let text = file.text.as_str();
        let mut from = 0;
        let end = text.len()..text.len();
        for entry in Lines::of(text).entries.into_iter().chain([end]) {
            let to = if valid.contains(&(index, entry.start)) { entry.end } else { entry.start };
            let piece = text.get(from..to).unwrap_or_default();
            from = entry.end;
            let (Ok(parsed) | Err((parsed, _))) = parser::parse(piece);
            let mut after_junk = false;
            let mut entries = parsed.body.iter().peekable();
            while let Some(entry) = entries.next() {
                let comment = match entry {
                    Entry::Message(message) => message.comment.as_ref(),
                    Entry::Term(term) => term.comment.as_ref(),
                    Entry::Comment(comment)
                    | Entry::GroupComment(comment)
                    | Entry::ResourceComment(comment) => Some(comment),
                    Entry::Junk { .. } => None,
                };
                let comment = comment.map(|comment| comment_lines(comment, text)).unwrap_or_default();
                self.unwritten.extend(comment.iter().filter_map(|line| unwritten(text, line, index)));
                if let Entry::Message(message) = entry
                    && let (Some(code), Some(value)) = (code(message.id.name), &message.value)
                {
                    let start = File::offset(text, message.id.name);
                    let id = start..start + message.id.name.len();
                    let end = match entries.peek() {
                        Some(Entry::Junk { content }) => File::offset(text, content),
                        _ => to,
                    };
                    let written = written(text, id.end, end);
                    let parts = parts(value, text);
                    self.messages.push(Message {
                        code,
                        file: index,
                        id,
                        comment,
                        after_junk,
                        written,
                        parts,
                    });
                }
                after_junk = matches!(entry, Entry::Junk { .. });
            }
        }
    }
}

/// The lines of a comment. Each span starts at the `#`.
fn comment_lines(comment: &Comment<&str>, text: &str) -> Vec<Range<usize>> {
    let line = |content: &&str| {
        let start = File::offset(text, content);
        let before = text.get(..start)?;
        let mark = before.rfind('\n').map_or(0, |end| end + 1);
        Some(mark..start + content.trim_end().len())
    };
    comment.content.iter().filter_map(line).collect()
}

/// The message that is in a line of a comment.
fn unwritten(text: &str, line: &Range<usize>, file: usize) -> Option<Unwritten> {
    let content = text.get(line.clone())?.trim_start_matches(['#', ' ']);
    let (id, text) = content.split_once('=')?;
    let code = code(id.trim())?;
    Some(Unwritten { code, file, line: line.clone(), has_text: !text.trim().is_empty() })
}

/// The span from after the `=` of an id to the end of the last line before `end` that is not blank.
fn written(text: &str, id_end: usize, end: usize) -> Range<usize> {
    let rest = text.get(id_end..end).unwrap_or_default();
    let start = rest.find('=').map_or(0, |sign| sign + 1);
    let last = rest.trim_end().len();
    let end =
        rest.get(last..).and_then(|blank| blank.find(['\r', '\n'])).map_or(rest.len(), |end| last + end);
    id_end + start..id_end + end.max(start)
}

fn parts(pattern: &Pattern<&str>, text: &str) -> Vec<Part> {
    let span = |slice: &str| {
        let start = File::offset(text, slice);
        start..start + slice.len()
    };
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Part::Text(span(value)),
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => Part::Literal(span(value)),
            _ => Part::Other,
        },
    };
    pattern.elements.iter().map(part).collect()
}

/// The reference and the fallback, with which the other locales are compared.
pub(crate) struct Originals {
    pub(crate) reference: Original,
    pub(crate) fallback: Original,
}

pub(crate) struct Original {
    pub(crate) tag: &'static str,
    pub(crate) texts: Texts,
}

impl Originals {
    /// Uses the locales of the directory or, if they are missing there, the embedded ones.
    pub(crate) fn of(locales: &[Locale]) -> Self {
        Self { reference: Original::of(REFERENCE, locales), fallback: Original::of(FALLBACK, locales) }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Original> {
        [&self.reference, &self.fallback].into_iter()
    }
}

impl Original {
    fn of(tag: &'static str, locales: &[Locale]) -> Self {
        let texts = if let Some(locale) = locales.iter().find(|locale| locale.tag == tag) {
            Texts(locale.texts.0.clone())
        } else {
            let embedded = Catalog::embedded().iter().find(|it| it.tag() == tag);
            let text = |code: &StatusCode| embedded.map(|it| it.message(*code).to_owned());
            Texts(StatusCode::ALL.iter().map(text).collect())
        };
        Self { tag, texts }
    }
}
