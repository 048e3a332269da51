//! The checks that need all files of a locale.

use std::ops::Range;

use crate::ftl::closest_match::{closest_match, closest_message_id, code, shorten};
use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind, Diagnostics};
use crate::ftl::entries::Entries;
use crate::ftl::entries::references::{self, follow};
use crate::ftl::source_file::SourceFile;
use crate::status_code::StatusCode;

impl Entries {
    /// Reports references in a cycle or beyond a limit and, if the whole locale was read, undefined references.
    pub(crate) fn check_references(&self, diagnostics: &mut Diagnostics) {
        for (id, definition) in self.definitions.iter().filter(|(_, it)| it.references.placeables > 0) {
            let Some(file) = self.files.get(definition.file) else { continue };
            for (target, span) in &definition.references.all {
                let exists = self.mentions.contains(target) || self.definitions.contains_key(target);
                if self.complete && !exists {
                    diagnostics.error(|| self.unresolved(target, id, span.clone(), file));
                }
            }
            if let Err(error) = self.follow(id)
                && let Some((kind, message)) = error.describe()
            {
                self.report(id, kind, &message, "write the text itself", diagnostics);
            }
        }
    }

    fn unresolved(&self, target: &str, from: &str, span: Range<usize>, file: &SourceFile) -> Diagnostic {
        let message = format!("there is no `{}` in this locale", shorten(target));
        let diagnostic = file.diagnostic(DiagnosticKind::Unresolved, span, message);
        // Unknown messages are not suggested: they are errors themselves.
        let is_known = |id: &&str| *id != from && (id.starts_with('-') || code(id).is_some());
        match closest_match(target, self.definitions.keys().map(String::as_str).filter(is_known)) {
            Some(id) => diagnostic.with_help(format!("did you mean `{id}`?")),
            None if target.starts_with('-') && shorten(target) == *target => {
                diagnostic.with_help(format!("write the text itself, or add the line `{target} = …`"))
            }
            None if target.starts_with('-') => {
                diagnostic.with_help("write the text itself, or add the term to this locale")
            }
            None => diagnostic.with_help("write the text itself"),
        }
    }

    /// Reports ids that are not message ids of this crate.
    pub(crate) fn check_unknown(&self, diagnostics: &mut Diagnostics) {
        for (id, file, span) in &self.unknown {
            let Some(file) = self.files.get(*file) else { continue };
            diagnostics.error(|| {
                let message = format!("`{}` is not a message of this crate", shorten(id));
                let diagnostic = file.diagnostic(DiagnosticKind::Unknown, span.clone(), message);
                let diagnostic = diagnostic.with_help(self.known(id));
                match closest_message_id(id).and_then(|known| Some((known, code(known)?))) {
                    Some((known, code)) => diagnostic.with_fix(span.clone(), known).with_code(code),
                    None => diagnostic,
                }
            });
        }
    }

    /// Removes the fixes of these errors that would define a message twice.
    pub(crate) fn check_fixes(&self, errors: &mut [Diagnostic]) {
        // A fix of an error with a code makes a message of that code.
        let code = |error: &Diagnostic| error.code().filter(|_| !error.fix().is_empty());
        let mut fixes = [0; StatusCode::ALL.len()];
        for code in errors.iter().filter_map(code) {
            if let Some(count) = fixes.get_mut(code.index()) {
                *count += 1;
            }
        }
        for error in errors {
            let Some(code) = code(error) else { continue };
            let is_alone = fixes.get(code.index()) == Some(&1);
            if !is_alone || self.definitions.contains_key(code.message_id()) {
                error.remove_fix();
            }
        }
    }

    /// The help for a message with an unknown id.
    fn known(&self, id: &str) -> String {
        match closest_message_id(id) {
            Some(known) if self.definitions.contains_key(known) => {
                format!("did you mean `{known}`, which is defined already? keep one of the two")
            }
            Some(known) => format!("did you mean `{known}`?"),
            None if id.starts_with("modelarts-status-")
                || self.definitions.contains_key(&format!("-{id}")) =>
            {
                "delete the message".into()
            }
            None => "delete the message, or, to make it a term, write `-` before its name".into(),
        }
    }

    /// Follows the references of an entry.
    pub(super) fn follow(&self, id: &str) -> Result<(), references::Error> {
        follow(id, |id| self.definitions.get(id).map(|it| &it.references))
    }

    /// Reports an error of an entry as a whole.
    pub(super) fn report(
        &self,
        id: &str,
        kind: DiagnosticKind,
        message: &str,
        help: &str,
        diagnostics: &mut Diagnostics,
    ) {
        if let Some(definition) = self.definitions.get(id)
            && let Some(file) = self.files.get(definition.file)
        {
            diagnostics.error(|| file.diagnostic(kind, definition.id.clone(), message).with_help(help));
        }
    }

    /// Reports codes without a message, if the whole locale was read.
    pub(crate) fn check_missing(&self, diagnostics: &mut Diagnostics) {
        if self.complete {
            self.mentions.check_missing(&self.files, diagnostics);
        }
    }
}
