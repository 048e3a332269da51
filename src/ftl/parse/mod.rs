//! The parser's errors in the words of someone who knows no parser.

mod junk;
pub(crate) mod unsupported;

use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::ftl::character::hazard;
use crate::ftl::diagnostic::{Fault, FaultKind, Faults};
use crate::ftl::line::{Lines, id_length};
use crate::ftl::parse::junk::{full_width, stray};
use crate::ftl::parse::unsupported::{ARGUMENTS, ATTRIBUTES, FUNCTIONS, VARIANTS};
use crate::ftl::prescan::{blank, cut_short};
use crate::ftl::source_file::Text;

const OPEN: &str = "for a literal brace write `{\"{\"}`";
const CLOSE: &str = "for a literal brace write `{\"}\"}`";

/// Reports the parser's errors.
///
/// What comes back is the text without the entries that are broken. The parser goes on in the middle of
/// a broken entry, and may pass over the entry after it, so the ones concerned are parsed by themselves.
pub(crate) fn explain(text: &Text, parsed: &str, errors: &[ParserError], faults: &mut Faults) -> String {
    let entries = Lines::of(parsed).entries;
    let mut holes = Vec::new();
    let mut done = 0;
    for error in errors {
        let junk = error.slice.clone().unwrap_or_default();
        let first = entries.partition_point(|entry| entry.end <= junk.start);
        let last = entries.partition_point(|entry| entry.start < junk.end);
        if first == last {
            report(text, error, 0, faults);
        }
        for entry in entries.get(first.max(done)..last).unwrap_or_default() {
            let alone = parsed.get(entry.clone()).unwrap_or_default();
            // With the parser itself, a second instance of it would be compiled, of 17 kB.
            let Err((_, errors)) = FluentResource::try_new(alone.to_owned()) else { continue };
            for error in &errors {
                report(text, error, entry.start, faults);
            }
            if errors.iter().any(|error| error.slice.as_ref().is_some_and(|junk| junk.start == 0)) {
                holes.push(entry.clone());
            }
        }
        done = last.max(done);
    }
    blank(parsed, &holes)
}

/// Says what is wrong where the parser stopped, and what to do; then the same of each line that it
/// passed over on its way to the next entry. The places in `error` count from `base`.
fn report(text: &Text, error: &ParserError, base: usize, faults: &mut Faults) {
    let junk = error.slice.clone().unwrap_or_default();
    let junk = base + junk.start..base + junk.end;
    let at = (base + error.pos.start).min(text.content.len());
    let slice = text.content.get(junk.clone()).unwrap_or_default();
    let entry = id_length(slice).is_some();
    // Where the parser stumbles over a harmful character, that has been reported.
    let harmful = |rest: &str| rest.chars().next().is_some_and(|char| hazard(char, ' ').is_some());
    if !text.content.get(at..).is_some_and(harmful) {
        faults.push(|| {
            if entry { within(text, &error.kind, junk.clone(), at) } else { stray(text, slice, junk.start) }
        });
    }
    let mut start = junk.start;
    for line in slice.split_inclusive('\n') {
        let odd = line.starts_with(|char: char| char.is_ascii_digit() || char == '\t' || !char.is_ascii());
        let new = odd || !entry && id_length(line.trim_start()).is_some();
        if start > at && new && !harmful(line) {
            faults.push(|| stray(text, line, start));
        }
        start += line.len();
    }
}

/// The parser stopped between a `name =` and the next.
fn within(text: &Text, kind: &ErrorKind, junk: Range<usize>, at: usize) -> Fault {
    let start = junk.start;
    let source = text.content.get(..junk.end).unwrap_or_default();
    let before = source.get(start..at).unwrap_or_default();
    let rest = source.get(at..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let open = before.rfind('{').map_or(start, |open| start + open);
    let fault = |span: Range<usize>, what: &str| text.fault(FaultKind::Syntax, span, what);
    let unsupported =
        |(what, help): (&str, &str)| text.fault(FaultKind::Unsupported, open..open + 1, what).help(help);

    match kind {
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            let line = source.get(start..).and_then(|junk| junk.find('\n')).map_or(at, |end| start + end + 1);
            let next = source.get(line..).unwrap_or_default();
            if next.starts_with(' ') && next.trim_start_matches(' ').starts_with(['.', '[', '*']) {
                return stray(text, next, line);
            }
            let id = start..start + source.get(start..).and_then(id_length).unwrap_or(0);
            text.fault(FaultKind::Empty, id, "the message has no text").help("write it after the `=`")
        }
        ErrorKind::UnbalancedClosingBrace => match before.rfind('｛') {
            Some(wide) => full_width(text, start + wide, '｛'),
            None => fault(at..at + 1, "this `}` closes nothing").help(CLOSE),
        },
        ErrorKind::UnterminatedStringLiteral | ErrorKind::ExpectedToken('"') => {
            let quote = before.rfind('"').map_or(open, |quote| start + quote);
            fault(quote..quote + 1, "this `\"` is not closed on its line").help("add a `\"`")
        }
        ErrorKind::UnknownEscapeSequence(_) => fault(at..at + 2, "Fluent has no such escape")
            .help("in quotes, write `\\\\` for a backslash and `\\\"` for a quotation mark"),
        ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            cut_short(text, before.rfind('\\').map_or(at, |backslash| start + backslash))
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
                full_width(text, open + wide, '｝')
            } else if line.contains('}') {
                fault(open..open + 1, "what stands between `{` and `}` is not Fluent")
                    .help(format!("write the text without braces; {OPEN}"))
            } else {
                fault(open..open + 1, "this `{` is never closed").help(OPEN)
            }
        }
    }
}
