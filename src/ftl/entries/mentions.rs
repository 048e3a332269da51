//! Which messages and terms the files of a locale name, be it in an entry or in a broken line: of these,
//! none is missing.

use std::collections::BTreeSet;

use crate::ftl::closest_match::code;
use crate::ftl::diagnostic::{Fault, FaultKind, Faults};
use crate::ftl::limits::MAX_ENTRIES;
use crate::ftl::source_file::Text;
use crate::status_code::StatusCode;

pub(crate) struct Names {
    /// By code, the file that first names its message.
    messages: [Option<usize>; StatusCode::ALL.len()],
    terms: BTreeSet<String>,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self { messages: [None; StatusCode::ALL.len()], terms: BTreeSet::new() }
    }

    /// Notes where an id is named; of ids that nothing looks for, none.
    pub(crate) fn note(&mut self, id: &str, file: usize) {
        if let Some(code) = code(id) {
            if let Some(first) = self.messages.get_mut(code.index()) {
                first.get_or_insert(file);
            }
        } else if id.starts_with('-') && self.terms.len() < MAX_ENTRIES {
            self.terms.insert(id.to_owned());
        }
    }

    /// The file that names the message of a code.
    fn file_of(&self, code: StatusCode) -> Option<usize> {
        self.messages.get(code.index()).copied().flatten()
    }

    pub(crate) fn knows(&self, id: &str) -> bool {
        self.terms.contains(id) || code(id).is_some_and(|code| self.file_of(code).is_some())
    }

    /// Reports the codes whose messages none of the files names.
    pub(crate) fn check_missing(&self, files: &[Text], faults: &mut Faults) {
        // A line is best added to the file that holds its neighbour.
        let mut near = StatusCode::ALL.iter().find_map(|code| self.file_of(*code)).unwrap_or(0);
        for code in StatusCode::ALL {
            if let Some(file) = self.file_of(*code) {
                near = file;
            } else if let Some(text) = files.get(near) {
                faults.push(|| {
                    let what = format!("the message for {code} is missing");
                    Fault::new(&text.path, FaultKind::Missing, what)
                        .of(*code)
                        .help(format!("add the line `{} = …`", code.message_id()))
                });
            }
        }
    }
}
