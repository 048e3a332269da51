use std::cell::OnceCell;
use std::ops::Range;
use std::path::PathBuf;

use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind, Position};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The help for a file that is not UTF-8. Its encoding is unknown.
const OTHER_ENCODING: &str =
    "open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8";

/// The path and the bytes of a file.
pub(crate) struct RawFile {
    pub(crate) path: PathBuf,
    pub(crate) bytes: Vec<u8>,
}

/// The path and the text of a file, and the offsets of its lines.
pub(crate) struct SourceFile {
    pub(crate) path: PathBuf,
    /// The text after any byte order marks.
    pub(crate) text: String,
    /// Whether the file begins with a byte order mark, and only one.
    #[cfg(feature = "cli")]
    pub(crate) has_mark: bool,
    pub(crate) has_many_marks: bool,
    /// The offsets of the lines, as `u32` because a directory may have 16 million lines.
    lines: OnceCell<Box<[u32]>>,
}

impl SourceFile {
    /// Decodes UTF-8. If the file has another encoding, the text is lossy, and there is a diagnostic.
    pub(crate) fn decode(file: RawFile) -> (Self, Option<Diagnostic>) {
        let RawFile { path, bytes } = file;
        let utf16 = matches!(
            *bytes,
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, 1..=255, 0, 1..=255, ..] | [1..=255, 0, 1..=255, 0, ..]
        );
        let (mut text, invalid) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => (
                String::from_utf8_lossy(error.as_bytes()).into_owned(),
                Some(error.utf8_error().valid_up_to()),
            ),
        };
        let marks = text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len();
        text.drain(..marks);
        let file = Self {
            path,
            text,
            #[cfg(feature = "cli")]
            has_mark: marks == BYTE_ORDER_MARK.len_utf8(),
            has_many_marks: marks > BYTE_ORDER_MARK.len_utf8(),
            lines: OnceCell::new(),
        };
        let diagnostic = if utf16 {
            let diagnostic =
                Diagnostic::new(&file.path, DiagnosticKind::Utf8, "the file is UTF-16, not UTF-8");
            Some(diagnostic.with_help("open it as UTF-16, and save it as UTF-8"))
        } else {
            invalid.map(|offset| offset - marks).map(|offset| {
                let span = offset..offset + 1;
                file.diagnostic(DiagnosticKind::Utf8, span, "this byte is not valid UTF-8")
                    .with_help(OTHER_ENCODING)
            })
        };
        (file, diagnostic)
    }

    /// Makes a diagnostic at `span`, widened to whole characters.
    pub(crate) fn diagnostic(
        &self,
        kind: DiagnosticKind,
        span: Range<usize>,
        message: impl Into<String>,
    ) -> Diagnostic {
        let boundary = |offset: &usize| self.text.is_char_boundary(*offset);
        let len = self.text.len();
        let start = (0..=span.start.min(len)).rev().find(boundary).unwrap_or(0);
        let end = (span.end.clamp(start, len)..=len).find(boundary).unwrap_or(len);
        Diagnostic::new(&self.path, kind, message).at(start..end, self.position(start))
    }

    /// The line and the column of the byte at `offset`.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let lines = self.lines.get_or_init(|| {
            let breaks = (1..).zip(self.text.bytes()).filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(after, _)| after)).collect()
        });
        let line = lines.partition_point(|start| *start as usize <= offset);
        let start = lines.get(line - 1).map_or(0, |start| *start as usize);
        let before = self.text.get(start..offset).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }

    /// The offset of `part`, which is a slice of `source`: this text, or a copy of it.
    pub(crate) fn offset(source: &str, part: &str) -> usize {
        part.as_ptr().addr().saturating_sub(source.as_ptr().addr())
    }
}
