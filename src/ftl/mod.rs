//! From the bytes of a locale's files to one text a code: decode, screen, parse, index, resolve.

pub(crate) mod character;
pub(crate) mod closest_match;
pub(crate) mod diagnostic;
pub(crate) mod directory;
pub(crate) mod entries;
pub(crate) mod limits;
pub(crate) mod line;
pub(crate) mod parse;
pub(crate) mod prescan;
pub(crate) mod source_file;

use std::borrow::Cow;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::ftl::character::hazard;
use crate::ftl::diagnostic::{FaultKind, Faults};
use crate::ftl::entries::Index;
use crate::ftl::limits::MAX_MESSAGE;
use crate::ftl::source_file::{Source, Text};
use crate::status_code::StatusCode;

/// One text a code, or none where there is a fault.
pub(crate) type Texts = [Option<Box<str>>; StatusCode::ALL.len()];

/// What the files of one locale come to.
pub(crate) struct Compiled {
    pub(crate) texts: Texts,
    pub(crate) index: Index,
}

impl Compiled {
    /// The texts, and those of the files that they come from.
    pub(crate) fn into_parts(self) -> (Texts, Vec<Cow<'static, str>>) {
        (self.texts, self.index.files.into_iter().map(|file| file.content).collect())
    }
}

/// Compiles the files of a locale, all of them if `complete`.
pub(crate) fn compile(files: Vec<Source>, complete: bool, faults: &mut Faults) -> Compiled {
    let mut index = Index::new(complete);
    for file in files {
        match Text::decode(file) {
            (text, None) => index.add(text, faults),
            (text, Some(fault)) => {
                index.complete = false;
                index.files.push(text);
                faults.push(|| fault);
            }
        }
    }
    index.check_references(faults);
    index.check_missing(faults);
    let texts = resolve(&index, faults);
    Compiled { texts, index }
}

fn resolve(index: &Index, faults: &mut Faults) -> Texts {
    let mut texts: Texts = [const { None }; StatusCode::ALL.len()];
    for (text, code) in texts.iter_mut().zip(StatusCode::ALL) {
        let id = code.message_id();
        let sound = index.expand(id).is_ok();
        let Some(pattern) = index.pattern(id).filter(|_| sound) else { continue };
        let mut whole = String::new();
        write(&mut whole, pattern, index);
        match refusal(&whole) {
            None => *text = Some(whole.into()),
            Some((kind, what, help)) => index.report(id, kind, what.to_owned(), help, faults),
        }
    }
    texts
}

/// Appends the text of a pattern whose references have been followed to their ends.
fn write(text: &mut String, pattern: &Pattern<&str>, index: &Index) {
    for element in &pattern.elements {
        let target = match element {
            PatternElement::TextElement { value } => {
                text.push_str(value);
                None
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => {
                    text.push_str(&unescape_unicode_to_string(value));
                    None
                }
                InlineExpression::MessageReference { id, .. } => index.pattern(id.name),
                InlineExpression::TermReference { id, .. } => index.pattern(&format!("-{}", id.name)),
                _ => None,
            },
            PatternElement::Placeable { .. } => None,
        };
        if let Some(target) = target {
            write(text, target, index);
        }
    }
}

/// What is wrong with a text as a reader gets it.
fn refusal(text: &str) -> Option<(FaultKind, &'static str, &'static str)> {
    if text.len() > MAX_MESSAGE {
        Some((FaultKind::TooLarge, "the text is larger than 4 KiB", "shorten it"))
    } else if text.chars().all(|char| char.is_whitespace() || hazard(char, ' ').is_some()) {
        Some((FaultKind::Empty, "the message has only blanks for a text", "write it after the `=`"))
    } else if text.as_bytes().windows(2).any(|pair| matches!(pair, [b'{', b'$' | b'-'])) {
        Some((FaultKind::Unsupported, "the text shows Fluent's own signs", "write plain text"))
    } else {
        None
    }
}
