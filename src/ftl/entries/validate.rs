//! What a message may contain: text, string literals, and references without arguments.

use fluent_syntax::ast::{Attribute, Expression, InlineExpression, Pattern, PatternElement};

use crate::ftl::character::hazard;
use crate::ftl::closest_match::shorten;
use crate::ftl::diagnostic::{FaultKind, Faults};
use crate::ftl::entries::references::References;
use crate::ftl::line::id_length;
use crate::ftl::parse::unsupported::{ARGUMENTS, ATTRIBUTES, FUNCTIONS, VARIANTS};
use crate::ftl::source_file::Text;

/// Reports what a pattern may not contain.
pub(crate) fn check(pattern: &Pattern<&str>, source: &str, text: &Text, faults: &mut Faults) -> References {
    let mut references = References::default();
    let known = faults.count();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                references.swallowed.extend(swallowed(value, source, text, faults));
            }
            PatternElement::Placeable { expression } => {
                references.placeables += 1;
                match expression {
                    Expression::Inline(InlineExpression::StringLiteral { value }) => {
                        escapes(value, source, text, faults);
                    }
                    Expression::Inline(InlineExpression::MessageReference { id, attribute: None }) => {
                        let at = Text::offset(source, id.name);
                        references.all.push((id.name.to_owned(), at..at + id.name.len()));
                    }
                    Expression::Inline(InlineExpression::TermReference {
                        id,
                        attribute: None,
                        arguments: None,
                    }) => {
                        let at = Text::offset(source, id.name);
                        references.all.push((format!("-{}", id.name), at - 1..at + id.name.len()));
                    }
                    other => unsupported(other, source, text, faults),
                }
            }
        }
    }
    references.broken = faults.count() > known;
    references
}

/// Reports every attribute: these messages have none.
pub(crate) fn refuse_attributes(
    attributes: &[Attribute<&str>],
    source: &str,
    text: &Text,
    faults: &mut Faults,
) {
    for name in attributes.iter().map(|attribute| attribute.id.name) {
        let at = Text::offset(source, name);
        let span = at - 1..at + name.len();
        faults.push(|| text.fault(FaultKind::Unsupported, span, ATTRIBUTES.0).help("delete it"));
    }
}

fn unsupported(expression: &Expression<&str>, source: &str, text: &Text, faults: &mut Faults) {
    let variable;
    let (what, help) = match expression {
        Expression::Select { .. } => VARIANTS,
        Expression::Inline(inline) => match inline {
            InlineExpression::VariableReference { id } => {
                variable = format!("the variable `${}` has no value here", shorten(id.name));
                (variable.as_str(), "write the text itself")
            }
            InlineExpression::FunctionReference { .. } => FUNCTIONS,
            InlineExpression::NumberLiteral { .. } => {
                ("numbers are not used here", "write it without braces")
            }
            InlineExpression::Placeable { .. } => {
                ("braces within braces are not used here", "write one pair")
            }
            InlineExpression::TermReference { arguments: Some(_), .. } => ARGUMENTS,
            _ => ATTRIBUTES,
        },
    };
    let inner = Text::offset(source, first_slice(expression));
    let open = source.get(..inner).and_then(|before| before.rfind('{')).unwrap_or(inner);
    faults.push(|| text.fault(FaultKind::Unsupported, open..open + 1, what).help(help));
}

/// A part of the source that lies within the expression.
fn first_slice<'s>(expression: &Expression<&'s str>) -> &'s str {
    let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value,
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::VariableReference { id } => id.name,
        InlineExpression::Placeable { expression } => first_slice(expression),
    }
}

/// The name in a line of a text that was meant for a message, but has spaces before it.
fn swallowed(value: &str, source: &str, text: &Text, faults: &mut Faults) -> Option<String> {
    let is_blank = |char: char| char.is_whitespace() && char != '\n';
    let line = value.trim_start_matches(is_blank);
    let at = Text::offset(source, line);
    let before = source.get(..at).unwrap_or_default().trim_end_matches(is_blank);
    if !before.ends_with('\n') {
        return None;
    }
    let length = id_length(line).or_else(|| id_length(&line.replacen('＝', "=", 1)))?;
    let name = line.get(..length)?;
    faults.push(|| {
        let what = format!("`{} =` continues the text above, because spaces stand before it", shorten(name));
        text.fault(FaultKind::Hazard, at..at + length, what).help("start the line with the name")
    });
    Some(name.to_owned())
}

/// Reports escapes that Fluent answers with U+FFFD, and characters that do harm where they are shown.
fn escapes(value: &str, source: &str, text: &Text, faults: &mut Faults) {
    let start = Text::offset(source, value);
    let mut rest = value;
    while let Some(backslash) = rest.find('\\') {
        let escape = rest.get(backslash..).unwrap_or_default();
        let length = match escape.as_bytes().get(1) {
            Some(b'u') => 6,
            Some(b'U') => 8,
            _ => 2,
        };
        let span = start + value.len() - escape.len()..start + value.len() - escape.len() + length;
        let digits = escape.get(2..length).unwrap_or_default();
        let char = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
        if length == 2 {
            if !escape.starts_with("\\\\") && !escape.starts_with("\\\"") {
                faults.push(|| {
                    text.fault(FaultKind::Syntax, span, "Fluent has no such escape")
                        .help("in quotes, a brace needs no backslash")
                });
            }
        } else if let Some(what) = char.map_or(Some("no character has this code point"), harmful) {
            faults.push(|| {
                let fault = text.fault(FaultKind::Hazard, span, format!("{what} (U+{digits})"));
                fault.help("delete it")
            });
        }
        rest = escape.get(length..).unwrap_or_default();
    }
}

/// What a character does even where it was written on purpose, as an escape: obeyed by a terminal, or
/// reordering the text that follows the message.
fn harmful(char: char) -> Option<&'static str> {
    match char {
        '\n' | '\r' | '\t' => Some("a control character"),
        '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'
        | '\u{feff}' => None,
        _ => hazard(char, ' '),
    }
}
