//! Blanks at the start of a line, which implementations of Fluent read differently.
//!
//! Fluent removes the indent that all lines have in common. fluent-syntax drops the whole indent of a line that begins
//! with a placeable, and keeps a part of the blanks in an empty line. These are errors here, so that the embedded
//! files have the same texts everywhere.

use std::ops::Range;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::ftl::diagnostics::{DiagnosticKind, Diagnostics};
use crate::ftl::source_file::SourceFile;

/// Reports indents that other implementations read differently.
pub(super) fn indents(
    pattern: &Pattern<&str>,
    source: &str,
    file: &SourceFile,
    diagnostics: &mut Diagnostics,
) {
    let (mut texts, mut placeables) = (Vec::new(), Vec::new());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let start = SourceFile::offset(source, value);
                let end = start + value.len() - value.trim_start_matches(' ').len();
                let Some(indent) = indent(source, end).filter(|_| *value != "\n") else { continue };
                if value.trim_matches(' ') == "\n" {
                    diagnostics.error(|| {
                        let message = "programs read the spaces in this empty line differently";
                        file.diagnostic(DiagnosticKind::Hazard, indent.clone(), message)
                            .with_help("delete them")
                            .with_fix(indent, "")
                    });
                } else {
                    texts.push(indent);
                }
            }
            PatternElement::Placeable { expression } => {
                placeables.extend(indent(source, opening(expression, source)));
            }
        }
    }
    // What fluent-syntax removes from each line.
    let removed = texts.iter().chain(placeables.iter().filter(|it| it.is_empty())).map(Range::len).min();
    let Some(removed) = removed.or_else(|| placeables.first().map(Range::len)) else { return };
    for indent in placeables.into_iter().filter(|it| it.len() != removed) {
        diagnostics.error(|| {
            let message = "programs read the spaces before this `{` differently";
            let help = match removed {
                0 => "delete them".into(),
                1 => "start the line with 1 space, like the other lines".into(),
                _ => format!("start the line with {removed} spaces, like the other lines"),
            };
            file.diagnostic(DiagnosticKind::Hazard, indent.end..indent.end + 1, message)
                .with_help(help)
                .with_fix(indent, " ".repeat(removed))
        });
    }
}

/// The span of the spaces before `at`, if a line begins with them.
fn indent(source: &str, at: usize) -> Option<Range<usize>> {
    let before = source.get(..at)?;
    let start = before.trim_end_matches(' ').len();
    before.get(..start)?.ends_with('\n').then_some(start..at)
}

/// The offset of the `{` of a placeable.
pub(super) fn opening(expression: &Expression<&str>, source: &str) -> usize {
    let inner = SourceFile::offset(source, first_slice(expression));
    source.get(..inner).and_then(|before| before.rfind('{')).unwrap_or(inner)
}

/// The first slice of the source in an expression, for its position.
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
