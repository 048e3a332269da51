//! The ids that the files of a locale mention, in an entry or in junk. A mentioned message is not reported as missing.

use crate::ftl::closest_match::code;
use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind, Diagnostics};
use crate::ftl::limits::MAX_ENTRIES;
use crate::ftl::source_file::SourceFile;
use crate::status_code::StatusCode;

pub(crate) struct Mentions {
    /// For each code, the index of the first file that mentions its message.
    messages: [Option<usize>; StatusCode::ALL.len()],
    /// Sorted.
    terms: Vec<String>,
}

impl Mentions {
    pub(crate) fn new() -> Self {
        Self { messages: [None; StatusCode::ALL.len()], terms: Vec::new() }
    }

    /// Adds the id of a message or term that a file mentions. Other ids are ignored.
    pub(crate) fn add(&mut self, id: &str, file: usize) {
        if let Some(code) = code(id) {
            if let Some(first) = self.messages.get_mut(code.index()) {
                first.get_or_insert(file);
            }
        } else if id.starts_with('-')
            && self.terms.len() < MAX_ENTRIES
            && let Err(index) = self.find_term(id)
        {
            self.terms.insert(index, id.to_owned());
        }
    }

    pub(crate) fn contains(&self, id: &str) -> bool {
        self.find_term(id).is_ok() || code(id).is_some_and(|code| self.file_of(code).is_some())
    }

    fn find_term(&self, id: &str) -> Result<usize, usize> {
        self.terms.binary_search_by(|term| term.as_str().cmp(id))
    }

    fn file_of(&self, code: StatusCode) -> Option<usize> {
        self.messages.get(code.index()).copied().flatten()
    }

    /// Reports the codes whose messages are not mentioned in any file.
    pub(crate) fn check_missing(&self, files: &[SourceFile], diagnostics: &mut Diagnostics) {
        // The missing message is reported in the file of the code before it, where the new line belongs.
        let mut nearby = StatusCode::ALL.iter().find_map(|code| self.file_of(*code)).unwrap_or(0);
        for code in StatusCode::ALL {
            if let Some(file) = self.file_of(*code) {
                nearby = file;
            } else if let Some(file) = files.get(nearby) {
                diagnostics.error(|| {
                    let message = format!("the message for {code} is missing");
                    Diagnostic::new(&file.path, DiagnosticKind::Missing, message)
                        .with_code(*code)
                        .with_help(format!("add the line `{} = …`", code.message_id()))
                });
            }
        }
    }
}
