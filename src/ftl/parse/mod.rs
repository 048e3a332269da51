//! The errors of Fluent's parser as diagnostics.

mod entry;
mod junk;
mod signs;
pub(crate) mod unsupported;

use fluent_bundle::FluentResource;
use fluent_syntax::parser::ParserError;

use crate::ftl::character::hazard_at;
use crate::ftl::diagnostics::Diagnostics;
use crate::ftl::line::{Lines, id_length};
use crate::ftl::parse::entry::entry_error;
use crate::ftl::parse::junk::{is_new_line, junk_line};
use crate::ftl::prescan::blank;
use crate::ftl::source_file::SourceFile;

pub(crate) use junk::leading_id;

/// Reports the parser's errors, and returns the text without the entries that are broken and other junk.
///
/// After an error, the parser continues in the middle of the entry, and may skip the next entry. Therefore each entry
/// in the junk is parsed again by itself.
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
            // This prevents a second parse.
            holes.push(junk);
        }
        for entry in entries.get(first.max(done)..last).unwrap_or_default() {
            let alone = parsed.get(entry.clone()).unwrap_or_default();
            // `parser::parse` would add a second instance of the parser to the program, 17 kB.
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

/// Reports the error of the parser, and each junk line up to the next entry. Offsets in `error` are relative to
/// `base`.
fn report(file: &SourceFile, error: &ParserError, base: usize, diagnostics: &mut Diagnostics) {
    let junk = error.slice.clone().unwrap_or_default();
    let junk = base + junk.start..base + junk.end;
    let at = (base + error.pos.start).min(file.text.len());
    let slice = file.text.get(junk.clone()).unwrap_or_default();
    let entry = id_length(slice).is_some();
    // A harmful character at which the parser stops has been reported.
    let is_harmful = |at: usize| hazard_at(&file.text, at).is_some();
    if !is_harmful(at) {
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
        if start > at && is_new_line(line, entry) && !is_harmful(start) {
            diagnostics.error(|| junk_line(file, line, start));
        }
        start += line.len();
    }
}
