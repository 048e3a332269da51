//! Syntax characters of Fluent in a text, and full-width characters in place of syntax characters.

use crate::ftl::closest_match::half_width;
use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind};
use crate::ftl::source_file::SourceFile;

pub(super) const OPEN: &str = "for a literal brace, write `{\"{\"}`";
pub(super) const CLOSE: &str = "for a literal brace, write `{\"}\"}`";

/// The diagnostic for a full-width character in place of a syntax character.
pub(super) fn full_width(file: &SourceFile, at: usize, wide: char) -> Diagnostic {
    let half = half_width(wide).unwrap_or(wide);
    let message = format!("this line uses the full-width sign {wide}; Fluent needs `{half}`");
    let span = at..at + wide.len_utf8();
    file.diagnostic(DiagnosticKind::Syntax, span, message).with_help(format!("write `{half}`"))
}
