//! Parser errors within an entry.

use std::ops::Range;

use fluent_syntax::parser::ErrorKind;

use crate::ftl::closest_match::code;
use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind};
use crate::ftl::line::{id_length, is_id_char};
use crate::ftl::parse::junk::junk_line;
use crate::ftl::parse::signs::{CLOSE, OPEN, full_width};
use crate::ftl::parse::unsupported::{ARGUMENTS, ATTRIBUTES, FUNCTIONS, VARIANTS};
use crate::ftl::prescan::cut_short;
use crate::ftl::source_file::SourceFile;

/// An entry with a parser error.
struct EntryError<'a> {
    file: &'a SourceFile,
    kind: &'a ErrorKind,
    /// The text up to the end of the entry.
    source: &'a str,
    /// The offset of the entry.
    start: usize,
    /// The offset at which the parser stopped.
    at: usize,
    /// The offset of the last `{` before it.
    open: usize,
}

/// The possible errors of an entry. The first rule that applies reports it.
const RULES: [fn(&EntryError) -> Option<Diagnostic>; 9] = [
    no_text,
    closing_brace,
    quote,
    escape,
    short_escape,
    unsupported,
    full_width_brace,
    words_in_braces,
    unclosed_reference,
];

/// The diagnostic for the entry `junk`, in which the parser stopped at `at`.
pub(super) fn entry_error(file: &SourceFile, kind: &ErrorKind, junk: Range<usize>, at: usize) -> Diagnostic {
    let source = file.text.get(..junk.end).unwrap_or_default();
    let before = source.get(junk.start..at).unwrap_or_default();
    let open = before.rfind('{').map_or(junk.start, |open| junk.start + open);
    let error = EntryError { file, kind, source, start: junk.start, at, open };
    RULES.iter().find_map(|rule| rule(&error)).unwrap_or_else(|| never_closed(&error))
}

impl EntryError<'_> {
    fn before(&self) -> &str {
        self.source.get(self.start..self.at).unwrap_or_default()
    }

    /// The rest of the line at which the parser stopped.
    fn line(&self) -> &str {
        self.source.get(self.at..).and_then(|rest| rest.lines().next()).unwrap_or_default()
    }

    /// The text from the last `{` to the end of the line.
    fn placeable(&self) -> &str {
        self.source.get(self.open..self.at + self.line().len()).unwrap_or_default()
    }

    fn syntax(&self, span: Range<usize>, message: &str) -> Diagnostic {
        self.file.diagnostic(DiagnosticKind::Syntax, span, message)
    }
}

fn no_text(error: &EntryError) -> Option<Diagnostic> {
    if !matches!(error.kind, ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. }) {
        return None;
    }
    let entry = error.source.get(error.start..)?;
    let line = entry.find('\n').map_or(error.at, |end| error.start + end + 1);
    let next = error.source.get(line..).unwrap_or_default();
    if next.starts_with(' ') && next.trim_start_matches(' ').starts_with(['.', '[', '*']) {
        return Some(junk_line(error.file, next, line));
    }
    let id = error.start..error.start + id_length(entry).unwrap_or(0);
    let diagnostic = error.file.diagnostic(DiagnosticKind::Empty, id, "the message has no text");
    Some(diagnostic.with_help("write the text after the `=`"))
}

fn closing_brace(error: &EntryError) -> Option<Diagnostic> {
    if !matches!(error.kind, ErrorKind::UnbalancedClosingBrace) {
        return None;
    }
    let before = error.before();
    let wide =
        before.rfind('｛').filter(|wide| before.get(wide + '｛'.len_utf8()..).is_some_and(holds_reference));
    Some(match wide {
        Some(wide) => {
            let at = error.start + wide;
            full_width(error.file, at, '｛').with_fix(at..at + '｛'.len_utf8(), "{")
        }
        None => error.syntax(error.at..error.at + 1, "there is no `{` for this `}`").with_help(CLOSE),
    })
}

fn quote(error: &EntryError) -> Option<Diagnostic> {
    if !matches!(error.kind, ErrorKind::UnterminatedStringLiteral | ErrorKind::ExpectedToken('"')) {
        return None;
    }
    let quote = error.before().rfind('"').map_or(error.open, |quote| error.start + quote);
    let line = error.source.get(quote..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let diagnostic = error.syntax(quote..quote + 1, "this `\"` is not closed on its line");
    Some(diagnostic.with_help(if line.contains('}') {
        "write a `\"` before the `}`"
    } else {
        "end the line with a `\"` and a `}`"
    }))
}

fn escape(error: &EntryError) -> Option<Diagnostic> {
    if !matches!(error.kind, ErrorKind::UnknownEscapeSequence(_)) {
        return None;
    }
    let letter = error.source.get(error.at + 1..).and_then(|rest| rest.chars().next());
    let diagnostic = error.syntax(error.at..error.at + 2, "Fluent has no such escape");
    let diagnostic = match letter {
        Some('t') => diagnostic.with_fix(error.at..error.at + 2, " "),
        Some('}' | '\'') => diagnostic.with_fix(error.at..error.at + 1, ""),
        _ => diagnostic,
    };
    Some(diagnostic.with_help(match letter {
        Some('n' | 'r') => "delete it; for a line break, start a new line with 4 spaces after the `}`",
        Some('t') => "write a space",
        Some('}' | '\'') => "delete the backslash",
        Some('x') => "write the character itself",
        _ => "in quotes, write `\\\\` for a backslash and `\\\"` for a quotation mark",
    }))
}

fn short_escape(error: &EntryError) -> Option<Diagnostic> {
    if !matches!(error.kind, ErrorKind::InvalidUnicodeEscapeSequence(_)) {
        return None;
    }
    let backslash = error.before().rfind('\\').map_or(error.at, |backslash| error.start + backslash);
    Some(cut_short(error.file, backslash))
}

fn unsupported(error: &EntryError) -> Option<Diagnostic> {
    let (message, help) = match error.kind {
        ErrorKind::ForbiddenCallee => FUNCTIONS,
        ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedLiteral
        | ErrorKind::ExpectedToken(')') => {
            let callee = error.placeable().trim_start_matches('{').trim_start();
            if callee.starts_with('-') { ARGUMENTS } else { FUNCTIONS }
        }
        ErrorKind::TermAttributeAsPlaceable => ATTRIBUTES,
        ErrorKind::MissingDefaultVariant
        | ErrorKind::MultipleDefaultVariants
        | ErrorKind::MissingValue
        | ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector
        | ErrorKind::ExpectedToken(']') => VARIANTS,
        _ => return None,
    };
    let open = error.open..error.open + 1;
    Some(error.file.diagnostic(DiagnosticKind::Unsupported, open, message).with_help(help))
}

fn full_width_brace(error: &EntryError) -> Option<Diagnostic> {
    let placeable = error.placeable();
    let wide = placeable.find('｝').filter(|_| placeable.strip_prefix('{').is_some_and(holds_reference))?;
    let at = error.open + wide;
    Some(full_width(error.file, at, '｝').with_fix(at..at + '｝'.len_utf8(), "}"))
}

fn words_in_braces(error: &EntryError) -> Option<Diagnostic> {
    if !error.line().contains('}') {
        return None;
    }
    let message = "the content of `{ }` is not valid Fluent";
    let help = "write the text without braces, or literal braces as `{\"{\"}` and `{\"}\"}`";
    Some(error.syntax(error.open..error.open + 1, message).with_help(help))
}

/// A reference or a literal whose `}` is missing.
fn unclosed_reference(error: &EntryError) -> Option<Diagnostic> {
    error.placeable().strip_prefix('{').filter(|inner| holds_reference(inner))?;
    let help = format!("write `}}` after the name or the quotation mark; or, {OPEN}");
    Some(error.syntax(error.open..error.open + 1, "this `{` is never closed").with_help(help))
}

/// Whether the text after a `{` begins with a string literal, a term or a message of this crate.
fn holds_reference(inner: &str) -> bool {
    let inner = inner.trim_start();
    let id = inner.split(|char| !is_id_char(char)).next().unwrap_or_default();
    let term = id.strip_prefix('-').unwrap_or_default();
    inner.starts_with('"') || term.starts_with(|char: char| char.is_ascii_alphabetic()) || code(id).is_some()
}

fn never_closed(error: &EntryError) -> Diagnostic {
    error.syntax(error.open..error.open + 1, "this `{` is never closed").with_help(OPEN)
}
