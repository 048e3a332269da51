use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::path::PathBuf;

use crate::ftl::diagnostic::{Fault, FaultKind, Position};

const MARK: char = '\u{feff}';

/// A file's path and bytes.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) bytes: Cow<'static, [u8]>,
}

/// A file's text without a byte order mark, and where its lines begin.
pub(crate) struct Text {
    pub(crate) path: PathBuf,
    pub(crate) content: Cow<'static, str>,
    /// Whether a byte order mark was taken off.
    #[cfg(feature = "cli")]
    pub(crate) marked: bool,
    /// Small, for a directory may have 16 million lines.
    lines: OnceCell<Box<[u32]>>,
}

impl Text {
    /// Decodes UTF-8, the one encoding of Fluent; a text of another is readable only in part.
    pub(crate) fn decode(source: Source) -> (Self, Option<Fault>) {
        let Source { path, bytes } = source;
        let utf16 = matches!(
            *bytes,
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, 1..=255, 0, 1..=255, ..] | [1..=255, 0, 1..=255, 0, ..]
        );
        let (content, stray) = match bytes {
            Cow::Borrowed(bytes) => match str::from_utf8(bytes) {
                Ok(text) => (Cow::Borrowed(text), None),
                Err(error) => (String::from_utf8_lossy(bytes), Some(error)),
            },
            Cow::Owned(bytes) => match String::from_utf8(bytes) {
                Ok(text) => (Cow::Owned(text), None),
                Err(error) => {
                    let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
                    (Cow::Owned(lossy), Some(error.utf8_error()))
                }
            },
        };
        let mark = if content.starts_with(MARK) { MARK.len_utf8() } else { 0 };
        let content = match content {
            Cow::Borrowed(content) => Cow::Borrowed(content.get(mark..).unwrap_or_default()),
            Cow::Owned(mut content) => {
                content.drain(..mark);
                Cow::Owned(content)
            }
        };
        let text = Self {
            path,
            content,
            #[cfg(feature = "cli")]
            marked: mark > 0,
            lines: OnceCell::new(),
        };
        let fault = if utf16 {
            Some(Fault::new(&text.path, FaultKind::Utf8, "the file is UTF-16, not UTF-8"))
        } else {
            stray
                .map(|error| error.valid_up_to() - mark)
                .map(|at| text.fault(FaultKind::Utf8, at..at + 1, "the file is not UTF-8 from here on"))
        };
        (text, fault.map(|fault| fault.help("save it as UTF-8")))
    }

    /// A fault at `bytes`, which are widened to whole characters.
    pub(crate) fn fault(&self, kind: FaultKind, bytes: Range<usize>, what: impl Into<String>) -> Fault {
        let boundary = |at: usize| self.content.is_char_boundary(at);
        let len = self.content.len();
        let start = (0..=bytes.start.min(len)).rev().find(|at| boundary(*at)).unwrap_or(0);
        let end = (bytes.end.clamp(start, len)..=len).find(|at| boundary(*at)).unwrap_or(len);
        Fault::new(&self.path, kind, what).at(start..end, self.position(start))
    }

    /// Where in the file the byte at `offset` is.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let lines = self.lines.get_or_init(|| {
            let breaks = (1..).zip(self.content.bytes()).filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(after, _)| after)).collect()
        });
        let line = lines.partition_point(|start| *start as usize <= offset);
        let start = lines.get(line - 1).map_or(0, |start| *start as usize);
        let before = self.content.get(start..offset).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }

    /// The offset of `part`, which is a slice of this text or of a copy of it at `source`.
    pub(crate) fn offset(source: &str, part: &str) -> usize {
        part.as_ptr().addr().saturating_sub(source.as_ptr().addr())
    }
}
