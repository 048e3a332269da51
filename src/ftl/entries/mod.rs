//! The messages and terms of a locale.

mod check;
mod indent;
mod mentions;
mod references;
mod validate;

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_bundle::{FluentBundle, FluentResource};
use fluent_syntax::ast::Entry;

use crate::ftl::character::hazard;
use crate::ftl::closest_match::{closest_message_id, code, shorten};
use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind, Diagnostics};
use crate::ftl::entries::mentions::Mentions;
use crate::ftl::entries::references::References;
use crate::ftl::limits::{MAX_ENTRIES, MAX_TEXT};
use crate::ftl::line::Lines;
use crate::ftl::parse::{leading_id, report_errors};
use crate::ftl::prescan::prescan;
use crate::ftl::source_file::SourceFile;
use crate::status_code::StatusCode;

/// One text per code, in code order. `None` if the text is missing or has an error.
pub(crate) type Texts = [Option<Box<str>>; StatusCode::ALL.len()];

/// The messages and terms of one locale, from the files that could be read.
pub(crate) struct Entries {
    pub(crate) files: Vec<SourceFile>,
    resources: Vec<FluentResource>,
    /// Whether every file of the locale was read to its end.
    complete: bool,
    /// Definitions by id. The id of a term begins with `-`.
    definitions: BTreeMap<String, Definition>,
    mentions: Mentions,
    /// The ids that are not message ids of this crate: id, index of the file, span.
    unknown: Vec<(String, usize, Range<usize>)>,
    count: usize,
}

/// The position of a message or term, and its references.
struct Definition {
    file: usize,
    id: Range<usize>,
    references: References,
}

impl Entries {
    pub(crate) fn new(complete: bool) -> Self {
        Self {
            files: Vec::new(),
            resources: Vec::new(),
            complete,
            definitions: BTreeMap::new(),
            mentions: Mentions::new(),
            unknown: Vec::new(),
            count: 0,
        }
    }

    /// Adds a file that is not UTF-8. Its text is lossy, so it is not checked.
    pub(crate) fn add_undecoded(&mut self, file: SourceFile) {
        self.complete = false;
        self.files.push(file);
    }

    /// Adds a file. Reports errors in it, and clashes with the files before it.
    pub(crate) fn add(&mut self, file: SourceFile, diagnostics: &mut Diagnostics) {
        let index = self.files.len();
        let full = self.count > MAX_ENTRIES;
        let lines = Lines::of(&file.text);
        self.count += lines.entries.len();
        if self.count > MAX_ENTRIES {
            self.complete = false;
            if !full {
                let message = "from this file on, the locale has more than 1,000 messages and terms";
                let help = "delete terms that nothing refers to";
                diagnostics
                    .error(|| Diagnostic::new(&file.path, DiagnosticKind::TooLarge, message).with_help(help));
            }
        } else if let Some(prescanned) = prescan(&file, lines, diagnostics) {
            for id in prescanned.removed {
                self.mentions.add(file.text.get(id).unwrap_or_default(), index);
            }
            let resource = FluentResource::try_new(prescanned.text).unwrap_or_else(|(resource, errors)| {
                for junk in errors.iter().filter_map(|error| file.text.get(error.slice.clone()?)) {
                    junk.lines().for_each(|line| self.mentions.add(&leading_id(line), index));
                }
                let valid = report_errors(&file, resource.source(), &errors, diagnostics);
                FluentResource::try_new(valid).unwrap_or_else(|(resource, _)| resource)
            });
            if resource.entries().nth(MAX_ENTRIES).is_some() {
                // Most of the text is junk, which has been reported.
                let ids = resource.entries().filter_map(|entry| Some(id(entry, resource.source())?.1));
                ids.for_each(|id| self.mentions.add(id, index));
            } else {
                for entry in resource.entries() {
                    self.define(entry, index, resource.source(), &file, diagnostics);
                }
                self.resources.push(resource);
            }
        } else {
            self.complete = false;
        }
        self.files.push(file);
    }

    fn define(
        &mut self,
        entry: &Entry<&str>,
        index: usize,
        source: &str,
        file: &SourceFile,
        diagnostics: &mut Diagnostics,
    ) {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => return,
        };
        let Some((span, id)) = id(entry, source) else { return };
        let is_term = id.starts_with('-');
        self.mentions.add(id, index);
        if !is_term && code(id).is_none() {
            // The intended message is not missing: the help says to correct the id.
            self.mentions.add(closest_message_id(id).unwrap_or_default(), index);
            self.unknown.push((id.to_owned(), index, span.clone()));
        }
        if value.is_none() {
            let message = "the message has only attributes, and no text";
            diagnostics.error(|| {
                file.diagnostic(DiagnosticKind::Empty, span.clone(), message)
                    .with_help("write the text after the `=`")
            });
        }
        validate::attributes(attributes, source, file, diagnostics);
        let references = value.map(|value| validate::pattern(value, source, file, diagnostics));
        for name in references.iter().flat_map(|it| &it.swallowed) {
            self.mentions.add(name, index);
        }
        if let Some(other) = self.clash(id) {
            if is_term || code(id).is_some() {
                let place = self.place(other, file);
                let message = format!("`{}` is defined already, at {place}", shorten(id));
                diagnostics.error(|| {
                    file.diagnostic(DiagnosticKind::Duplicate, span, message).with_help("keep one of the two")
                });
            }
        } else {
            let references = references.unwrap_or_default();
            self.definitions.insert(id.to_owned(), Definition { file: index, id: span, references });
        }
    }

    /// The definition that `id` clashes with. In a bundle, a message and a term of the same name clash too.
    fn clash(&self, id: &str) -> Option<&Definition> {
        let name = id.strip_prefix('-').unwrap_or(id);
        // Terms sort first. If there are none, the string for the search is not allocated.
        let has_terms = self.definitions.keys().next().is_some_and(|first| first.starts_with('-'));
        let term = if has_terms { self.definitions.get(&format!("-{name}")) } else { None };
        self.definitions.get(name).or(term)
    }

    /// The path, line and column of a definition in an earlier file or in `current`.
    fn place(&self, definition: &Definition, current: &SourceFile) -> String {
        let file = self.files.get(definition.file).unwrap_or(current);
        let position = file.position(definition.id.start);
        format!("{}:{}:{}", file.path.display(), position.line, position.column)
    }

    /// The text of each code, resolved with a temporary bundle.
    pub(crate) fn resolve(&self, diagnostics: &mut Diagnostics) -> Texts {
        let mut bundle = FluentBundle::new(Vec::new());
        bundle.set_use_isolating(false);
        for resource in &self.resources {
            // Duplicates have been reported. The bundle keeps the first definition, as `definitions` does.
            drop(bundle.add_resource(resource));
        }
        let mut texts: Texts = [const { None }; StatusCode::ALL.len()];
        for (text, code) in texts.iter_mut().zip(StatusCode::ALL) {
            let id = code.message_id();
            let valid = self.follow(id).is_ok();
            let message = bundle.get_message(id).filter(|_| valid);
            let Some(pattern) = message.and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let resolved = bundle.format_pattern(pattern, None, &mut errors);
            if !errors.is_empty() {
                let message = "the text cannot be resolved";
                self.report(id, DiagnosticKind::Unresolved, message, "write the text itself", diagnostics);
            } else if let Some((kind, message, help)) = text_error(&resolved) {
                self.report(id, kind, message, help, diagnostics);
            } else {
                *text = Some(resolved.into());
            }
        }
        texts
    }

    /// The messages and terms in file order: id, index of the file, span of the id.
    #[cfg(feature = "cli")]
    pub(crate) fn definitions(&self) -> Vec<(String, usize, Range<usize>)> {
        let definitions = self.definitions.iter();
        let mut all: Vec<_> = definitions.map(|(id, it)| (id.clone(), it.file, it.id.clone())).collect();
        all.sort_by_key(|(_, file, id)| (*file, id.start));
        all
    }
}

/// The id of a message or term, and its span. The id of a term begins with `-`.
fn id<'a>(entry: &Entry<&'a str>, source: &'a str) -> Option<(Range<usize>, &'a str)> {
    let (name, sign) = match entry {
        Entry::Message(message) => (message.id.name, 0),
        Entry::Term(term) => (term.id.name, 1),
        _ => return None,
    };
    let start = SourceFile::offset(source, name) - sign;
    let span = start..start + sign + name.len();
    Some((span.clone(), source.get(span)?))
}

/// The error in a resolved text: kind, message and help.
fn text_error(text: &str) -> Option<(DiagnosticKind, &'static str, &'static str)> {
    if text.len() > MAX_TEXT {
        Some((DiagnosticKind::TooLarge, "the text is larger than 4 KiB", "shorten it"))
    } else if text.chars().all(|char| char.is_whitespace() || hazard(char, [' '; 2]).is_some()) {
        Some((DiagnosticKind::Empty, "the text of the message is blank", "write the text after the `=`"))
    } else if text.as_bytes().windows(2).any(|pair| matches!(pair, [b'{', b'$' | b'-'])) {
        Some((
            DiagnosticKind::Unsupported,
            "the text contains Fluent syntax (`{$` or `{-`)",
            "write plain text",
        ))
    } else {
        None
    }
}
