//! What a message may contain: text, string literals, and references without arguments.

use fluent_syntax::ast::{Attribute, Expression, InlineExpression, Pattern, PatternElement};

use crate::ftl::character::{ends_sentence, hazard, is_line_separator, may_be_escaped};
use crate::ftl::closest_match::{code, shorten};
use crate::ftl::diagnostics::{DiagnosticKind, Diagnostics};
use crate::ftl::entries::indent::{indents, opening};
use crate::ftl::entries::references::References;
use crate::ftl::line::id_length;
use crate::ftl::parse::unsupported::{ARGUMENTS, ATTRIBUTES, DELETE_ATTRIBUTE, FUNCTIONS, VARIANTS};
use crate::ftl::source_file::SourceFile;

/// Reports the parts that a pattern may not contain, and returns its references.
pub(crate) fn pattern(
    pattern: &Pattern<&str>,
    source: &str,
    file: &SourceFile,
    diagnostics: &mut Diagnostics,
) -> References {
    let mut references = References::default();
    let known = diagnostics.error_count();
    for (index, element) in pattern.elements.iter().enumerate() {
        match element {
            PatternElement::TextElement { value } => match swallowed(value, source, file, diagnostics) {
                Some(id) => references.swallowed.push(id),
                None => comment(value, index == 0, source, file, diagnostics),
            },
            PatternElement::Placeable { expression } => {
                references.placeables += 1;
                match expression {
                    Expression::Inline(InlineExpression::StringLiteral { value }) => {
                        escapes(value, source, file, diagnostics);
                    }
                    Expression::Inline(InlineExpression::MessageReference { id, attribute: None }) => {
                        let at = SourceFile::offset(source, id.name);
                        references.all.push((id.name.to_owned(), at..at + id.name.len()));
                    }
                    Expression::Inline(InlineExpression::TermReference {
                        id,
                        attribute: None,
                        arguments: None,
                    }) => {
                        let at = SourceFile::offset(source, id.name);
                        references.all.push((format!("-{}", id.name), at - 1..at + id.name.len()));
                    }
                    other => unsupported(other, source, file, diagnostics),
                }
            }
        }
    }
    indents(pattern, source, file, diagnostics);
    references.broken = diagnostics.error_count() > known;
    references
}

/// Reports every attribute. These messages have no attributes.
pub(crate) fn attributes(
    attributes: &[Attribute<&str>],
    source: &str,
    file: &SourceFile,
    diagnostics: &mut Diagnostics,
) {
    for name in attributes.iter().map(|attribute| attribute.id.name) {
        let at = SourceFile::offset(source, name);
        let span = at - 1..at + name.len();
        diagnostics.error(|| {
            file.diagnostic(DiagnosticKind::Unsupported, span, ATTRIBUTES.0).with_help(DELETE_ATTRIBUTE)
        });
    }
}

fn unsupported(
    expression: &Expression<&str>,
    source: &str,
    file: &SourceFile,
    diagnostics: &mut Diagnostics,
) {
    let variable;
    let (message, help) = match expression {
        Expression::Select { .. } => VARIANTS,
        Expression::Inline(inline) => match inline {
            InlineExpression::VariableReference { id } => {
                variable = format!("the variable `${}` has no value here", shorten(id.name));
                (variable.as_str(), "write the text itself")
            }
            InlineExpression::FunctionReference { .. } => FUNCTIONS,
            InlineExpression::NumberLiteral { .. } => {
                ("numbers cannot be used here", "write the number without braces")
            }
            InlineExpression::Placeable { .. } => {
                ("braces within braces cannot be used here", "write one pair of braces")
            }
            InlineExpression::TermReference { arguments: Some(_), .. } => ARGUMENTS,
            _ => ATTRIBUTES,
        },
    };
    let open = opening(expression, source);
    diagnostics
        .error(|| file.diagnostic(DiagnosticKind::Unsupported, open..open + 1, message).with_help(help));
}

/// Reports a message that is part of the text above it, because there are spaces before its id. Returns the id.
fn swallowed(value: &str, source: &str, file: &SourceFile, diagnostics: &mut Diagnostics) -> Option<String> {
    let is_blank = |char: char| char.is_whitespace() && char != '\n';
    let line = value.trim_start_matches(is_blank);
    let at = SourceFile::offset(source, line);
    let before = source.get(..at).unwrap_or_default().trim_end_matches(is_blank);
    if !before.ends_with('\n') {
        return None;
    }
    let is_written = id_length(line);
    let length = is_written.or_else(|| id_length(&line.replacen('＝', "=", 1)))?;
    let name = line.get(..length)?;
    diagnostics.error(|| {
        let message =
            format!("`{} =` continues the text above, because there are spaces before it", shorten(name));
        let help = if is_written.is_some() {
            "start the line with the name".into()
        } else {
            format!("write `{} = …` at the start of the line", shorten(name))
        };
        let diagnostic = file.diagnostic(DiagnosticKind::Hazard, at..at + length, message).with_help(help);
        match code(name) {
            Some(code) if is_written.is_some() => diagnostic.with_fix(before.len()..at, "").with_code(code),
            _ => diagnostic,
        }
    });
    Some(name.to_owned())
}

/// Reports a comment that is part of the text. `is_first` is true if the text begins with `value`.
fn comment(value: &str, is_first: bool, source: &str, file: &SourceFile, diagnostics: &mut Diagnostics) {
    let start = SourceFile::offset(source, value);
    let before = source.get(..start).unwrap_or_default();
    let begins_line = !is_first && before.trim_end_matches(' ').ends_with('\n');
    let Some(at) = comment_start(value, begins_line) else { return };
    let comment = value.get(at..).unwrap_or_default().trim_end();
    let start = start + at;
    let sign: String = comment.chars().take_while(|char| !char.is_whitespace()).take(4).collect();
    diagnostics.error(|| {
        let message = "a comment in a text is shown as part of the text";
        file.diagnostic(DiagnosticKind::Hazard, start..start + comment.len(), message).with_help(format!(
            "move the comment above the message, to a line that starts with `# `; \
             if it is not a comment, write `{{\"{sign}\"}}` for the `{sign}`"
        ))
    });
}

/// The offset of a comment in one line of a text: a `//` between blanks, a `# ` after the end of a sentence, or
/// either at the start of a line.
fn comment_start(value: &str, begins_line: bool) -> Option<usize> {
    let is_comment = |(at, sign): &(usize, &str)| {
        let before = value.get(..*at).unwrap_or_default();
        let text = before.trim_end_matches(|char: char| char.is_whitespace() && !is_line_separator(char));
        let after = value.get(at + sign.len()..).unwrap_or_default();
        let alone = text.is_empty() && begins_line;
        let apart = text.len() < before.len();
        match *sign {
            "#" => after.starts_with(' ') && (alone || apart && text.ends_with(ends_sentence)),
            _ => (alone || apart) && (after.starts_with([' ', '*', '-']) || *sign == "<!--"),
        }
    };
    let starts = ["#", "//", "/*", "<!--"].into_iter();
    starts.filter_map(|sign| value.match_indices(sign).find(is_comment)).map(|(at, _)| at).min()
}

/// Reports escapes that Fluent resolves to U+FFFD, and escapes of harmful characters.
fn escapes(value: &str, source: &str, file: &SourceFile, diagnostics: &mut Diagnostics) {
    let start = SourceFile::offset(source, value);
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
                diagnostics.error(|| {
                    let backslash = span.start..span.start + 1;
                    file.diagnostic(DiagnosticKind::Syntax, span, "Fluent has no such escape")
                        .with_help("in quotes, a brace needs no backslash")
                        .with_fix(backslash, "")
                });
            }
        } else if let Some(what) = char.map_or(Some("no character has this code point"), harmful) {
            let ends_line = char.is_some_and(|char| char == '\n' || is_line_separator(char));
            diagnostics.error(|| {
                file.diagnostic(DiagnosticKind::Hazard, span, format!("{what} (U+{digits})"))
                    .with_help(if ends_line { "write a space" } else { "delete it" })
            });
        }
        rest = escape.get(length..).unwrap_or_default();
    }
}

/// The message for a character that is harmful even as an escape: a control character, or one that reorders text.
fn harmful(char: char) -> Option<&'static str> {
    match char {
        '\n' | '\r' | '\t' => Some("a control character"),
        '\u{feff}' => None,
        _ if may_be_escaped(char) => None,
        _ => hazard(char, [' '; 2]),
    }
}
