//! The errors of Fluent's parser as diagnostics.

mod junk;
pub(crate) mod unsupported;

use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::ftl::character::hazard;
use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind, Diagnostics};
use crate::ftl::line::{Lines, id_length};
use crate::ftl::parse::junk::{full_width, junk_line};
use crate::ftl::parse::unsupported::{ARGUMENTS, ATTRIBUTES, FUNCTIONS, VARIANTS};
use crate::ftl::prescan::{blank, cut_short};
use crate::ftl::source_file::SourceFile;

const OPEN: &str = "for a literal brace write `{\"{\"}`";
const CLOSE: &str = "for a literal brace write `{\"}\"}`";

/// Reports the parser's errors, and returns the text without the entries that are broken.
///
/// The parser goes on in the middle of a broken entry and may skip the entry after it, so each entry in the junk
/// is parsed by itself.
pub(crate) fn report_errors(
    file: &SourceFile,
    parsed: &str,
    errors: &[ParserError],
    diagnostics: &mut Diagnostics,
) -> String {
    let entries = Lines::of(parsed).entries;
    let mut holes = Vec::new();
    let mut done = 0;
    for error in errors {
        let junk = error.slice.clone().unwrap_or_default();
        let first = entries.partition_point(|entry| entry.end <= junk.start);
        let last = entries.partition_point(|entry| entry.start < junk.end);
        if first == last {
            report(file, error, 0, diagnostics);
        }
        for entry in entries.get(first.max(done)..last).unwrap_or_default() {
            let alone = parsed.get(entry.clone()).unwrap_or_default();
            // `parser::parse` would be a second instance of the parser in the program, of 17 kB.
            let Err((_, errors)) = FluentResource::try_new(alone.to_owned()) else { continue };
            for error in &errors {
                report(file, error, entry.start, diagnostics);
            }
            if errors.iter().any(|error| error.slice.as_ref().is_some_and(|junk| junk.start == 0)) {
                holes.push(entry.clone());
            }
        }
        done = last.max(done);
    }
    blank(parsed, &holes)
}

/// Reports where the parser stopped, and each junk line up to the next entry. The offsets in `error` count from
/// `base`.
fn report(file: &SourceFile, error: &ParserError, base: usize, diagnostics: &mut Diagnostics) {
    let junk = error.slice.clone().unwrap_or_default();
    let junk = base + junk.start..base + junk.end;
    let at = (base + error.pos.start).min(file.text.len());
    let slice = file.text.get(junk.clone()).unwrap_or_default();
    let entry = id_length(slice).is_some();
    // A harmful character at which the parser stops has been reported.
    let harmful = |rest: &str| rest.chars().next().is_some_and(|char| hazard(char, ' ').is_some());
    if !file.text.get(at..).is_some_and(harmful) {
        diagnostics.error(|| {
            if entry {
                entry_error(file, &error.kind, junk.clone(), at)
            } else {
                junk_line(file, slice, junk.start)
            }
        });
    }
    let mut start = junk.start;
    for line in slice.split_inclusive('\n') {
        let odd = line.starts_with(|char: char| char.is_ascii_digit() || char == '\t' || !char.is_ascii());
        let new = odd || !entry && id_length(line.trim_start()).is_some();
        if start > at && new && !harmful(line) {
            diagnostics.error(|| junk_line(file, line, start));
        }
        start += line.len();
    }
}

/// The error within an entry.
fn entry_error(file: &SourceFile, kind: &ErrorKind, junk: Range<usize>, at: usize) -> Diagnostic {
    let start = junk.start;
    let source = file.text.get(..junk.end).unwrap_or_default();
    let before = source.get(start..at).unwrap_or_default();
    let rest = source.get(at..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let open = before.rfind('{').map_or(start, |open| start + open);
    let syntax = |span: Range<usize>, message: &str| file.diagnostic(DiagnosticKind::Syntax, span, message);
    let unsupported = |(message, help): (&str, &str)| {
        file.diagnostic(DiagnosticKind::Unsupported, open..open + 1, message).with_help(help)
    };

    match kind {
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            let line = source.get(start..).and_then(|junk| junk.find('\n')).map_or(at, |end| start + end + 1);
            let next = source.get(line..).unwrap_or_default();
            if next.starts_with(' ') && next.trim_start_matches(' ').starts_with(['.', '[', '*']) {
                return junk_line(file, next, line);
            }
            let id = start..start + source.get(start..).and_then(id_length).unwrap_or(0);
            file.diagnostic(DiagnosticKind::Empty, id, "the message has no text")
                .with_help("write it after the `=`")
        }
        ErrorKind::UnbalancedClosingBrace => match before.rfind('｛') {
            Some(wide) => full_width(file, start + wide, '｛'),
            None => syntax(at..at + 1, "this `}` closes nothing").with_help(CLOSE),
        },
        ErrorKind::UnterminatedStringLiteral | ErrorKind::ExpectedToken('"') => {
            let quote = before.rfind('"').map_or(open, |quote| start + quote);
            syntax(quote..quote + 1, "this `\"` is not closed on its line").with_help("add a `\"`")
        }
        ErrorKind::UnknownEscapeSequence(_) => syntax(at..at + 2, "Fluent has no such escape")
            .with_help("in quotes, write `\\\\` for a backslash and `\\\"` for a quotation mark"),
        ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            cut_short(file, before.rfind('\\').map_or(at, |backslash| start + backslash))
        }
        ErrorKind::ForbiddenCallee | ErrorKind::ExpectedToken(')') => unsupported(FUNCTIONS),
        ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedLiteral => unsupported(ARGUMENTS),
        ErrorKind::TermAttributeAsPlaceable => unsupported(ATTRIBUTES),
        ErrorKind::MissingDefaultVariant
        | ErrorKind::MultipleDefaultVariants
        | ErrorKind::MissingValue
        | ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector
        | ErrorKind::ExpectedToken(']') => unsupported(VARIANTS),
        ErrorKind::ExpectedToken(_)
        | ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedCharRange { .. } => {
            let wide = source.get(open..at + line.len()).and_then(|held| held.find('｝'));
            if let Some(wide) = wide {
                full_width(file, open + wide, '｝')
            } else if line.contains('}') {
                syntax(open..open + 1, "what stands between `{` and `}` is not Fluent")
                    .with_help(format!("write the text without braces; {OPEN}"))
            } else {
                syntax(open..open + 1, "this `{` is never closed").with_help(OPEN)
            }
        }
    }
}
