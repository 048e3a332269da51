use std::ops::Range;

use crate::ftl::{DiagnosticKind, File, List, Replacement};
use crate::status_code::StatusCode;

/// Collects the warnings of one rule about one file or message.
pub(crate) struct Sink<'a> {
    pub(crate) kind: DiagnosticKind,
    pub(crate) file: &'a File,
    pub(crate) code: Option<StatusCode>,
    pub(crate) list: &'a mut List,
}

/// The content of a warning.
pub(crate) struct Words {
    pub(crate) message: String,
    pub(crate) notes: Vec<String>,
    pub(crate) help: String,
    pub(crate) fix: Vec<Replacement>,
}

impl Words {
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), notes: Vec::new(), help: help.into(), fix: Vec::new() }
    }

    pub(crate) fn with_note(mut self, note: String) -> Self {
        self.notes.push(note);
        self
    }

    /// Adds a replacement to the fix.
    pub(crate) fn with_fix(mut self, span: Range<usize>, text: impl Into<String>) -> Self {
        self.fix.push(Replacement { span, text: text.into() });
        self
    }
}

impl Sink<'_> {
    /// Adds a warning about a span of the file. Its text is built only if the warning is kept.
    pub(crate) fn warn(&mut self, span: Range<usize>, words: impl FnOnce() -> Words) {
        let (kind, file, code) = (self.kind, self.file, self.code);
        self.list.push(|| {
            let Words { message, notes, help, fix } = words();
            let mut diagnostic = file.diagnostic(kind, span, message).with_help(help);
            diagnostic = fix.into_iter().fold(diagnostic, |it, fix| it.with_fix(fix.span, fix.text));
            for note in notes {
                diagnostic.add_note(note);
            }
            match code {
                Some(code) => diagnostic.with_code(code),
                None => diagnostic,
            }
        });
    }
}
