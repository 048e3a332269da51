//! Lines that belong to no entry, which Fluent calls junk.

mod line;
mod names;
mod texts;

use crate::ftl::diagnostics::Diagnostic;
use crate::ftl::line::id_length;
use crate::ftl::parse::junk::line::JunkLine;
use crate::ftl::source_file::SourceFile;

pub(crate) use line::leading_id;

/// The possible errors of a junk line. The first rule that applies reports it.
const RULES: [fn(&JunkLine) -> Option<Diagnostic>; 15] = [
    texts::conflict,
    names::marks,
    names::indent,
    texts::attribute,
    names::foreign_characters,
    names::blank_before_sign,
    names::full_width_sign,
    names::colon,
    names::number,
    texts::foreign_comment,
    texts::indented_comment,
    texts::sign_at_start,
    texts::indent,
    names::no_sign,
    names::other_name,
];

/// The diagnostic for the line at `start`, which is the first of `junk`.
pub(crate) fn junk_line(file: &SourceFile, junk: &str, start: usize) -> Diagnostic {
    let line = JunkLine::parse(file, junk, start);
    RULES.iter().find_map(|rule| rule(&line)).unwrap_or_else(|| texts::other(&line))
}

/// Whether a junk line after the first one is reported too.
pub(super) fn is_new_line(line: &str, in_entry: bool) -> bool {
    let bare = line.trim_start();
    let is_odd = line.starts_with(|char: char| char.is_ascii_digit() || char == '\t' || !char.is_ascii());
    is_odd || line::has_marks(if in_entry { line } else { bare }) || !in_entry && id_length(bare).is_some()
}
