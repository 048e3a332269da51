//! Which messages and terms the files of a locale define, and where.

mod mentions;
mod references;
mod validate;

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Pattern};

use crate::ftl::closest_match::{code, leading_id, likely, likely_message, shorten};
use crate::ftl::diagnostic::{Fault, FaultKind, Faults};
use crate::ftl::entries::mentions::Names;
use crate::ftl::entries::references::{References, Stop};
use crate::ftl::limits::MAX_ENTRIES;
use crate::ftl::line::Lines;
use crate::ftl::parse::explain;
use crate::ftl::prescan::screen;
use crate::ftl::source_file::Text;

/// The messages and terms of one locale, as far as its files could be read.
pub(crate) struct Index {
    pub(crate) files: Vec<Text>,
    resources: Vec<FluentResource>,
    /// Whether the files are the whole locale, each of them read line by line.
    pub(crate) complete: bool,
    /// By id; a term's begins with `-`.
    entries: BTreeMap<String, Definition>,
    names: Names,
    count: usize,
}

/// Where a message or term is defined, and what it refers to.
struct Definition {
    file: usize,
    id: Range<usize>,
    /// The number of its resource, if that is kept, and its own in it.
    entry: Option<(usize, usize)>,
    references: References,
}

impl Index {
    pub(crate) fn new(complete: bool) -> Self {
        Self {
            files: Vec::new(),
            resources: Vec::new(),
            complete,
            entries: BTreeMap::new(),
            names: Names::new(),
            count: 0,
        }
    }

    /// Adds a file, and reports what is wrong with it alone or beside the files before it.
    pub(crate) fn add(&mut self, text: Text, faults: &mut Faults) {
        let file = self.files.len();
        let full = self.count > MAX_ENTRIES;
        let lines = Lines::of(&text.content);
        self.count += lines.entries.len();
        if self.count > MAX_ENTRIES {
            self.complete = false;
            if !full {
                let what = "from this file on, the locale has more than 1,000 messages and terms";
                let help = "delete what nothing refers to";
                faults.push(|| Fault::new(&text.path, FaultKind::TooLarge, what).help(help));
            }
        } else if let Some(screened) = screen(&text, lines, faults) {
            for id in screened.blank {
                self.names.note(text.content.get(id).unwrap_or_default(), file);
            }
            let resource = FluentResource::try_new(screened.text).unwrap_or_else(|(resource, errors)| {
                for junk in errors.iter().filter_map(|error| text.content.get(error.slice.clone()?)) {
                    junk.lines().for_each(|line| self.names.note(&leading_id(line), file));
                }
                let sound = explain(&text, resource.source(), &errors, faults);
                FluentResource::try_new(sound).unwrap_or_else(|(resource, _)| resource)
            });
            // Beyond the limit nearly all is junk, of which a locale may hold too much.
            let kept = resource.entries().nth(MAX_ENTRIES).is_none().then_some(self.resources.len());
            for (number, entry) in resource.entries().enumerate() {
                let place = kept.map(|resource| (resource, number));
                self.define(entry, place, file, resource.source(), &text, faults);
            }
            if kept.is_some() {
                self.resources.push(resource);
            }
        } else {
            self.complete = false;
        }
        self.files.push(text);
    }

    fn define(
        &mut self,
        entry: &Entry<&str>,
        place: Option<(usize, usize)>,
        file: usize,
        source: &str,
        text: &Text,
        faults: &mut Faults,
    ) {
        let (name, value, attributes, sign) = match entry {
            Entry::Message(message) => (message.id.name, message.value.as_ref(), &message.attributes, 0),
            Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes, 1),
            _ => return,
        };
        let start = Text::offset(source, name) - sign;
        let span = start..start + sign + name.len();
        let id = source.get(span.clone()).unwrap_or(name);
        self.names.note(id, file);
        if sign == 0 && code(id).is_none() {
            // Once it has the name that was meant, no message is missing.
            self.names.note(likely_message(id).unwrap_or_default(), file);
            faults.push(|| unknown(id, span.clone(), text));
        }
        if value.is_none() {
            let what = "the message has only attributes, and no text";
            faults.push(|| text.fault(FaultKind::Empty, span.clone(), what).help("write it after the `=`"));
        }
        validate::refuse_attributes(attributes, source, text, faults);
        let references = value.map(|value| validate::check(value, source, text, faults));
        for name in references.iter().flat_map(|it| &it.swallowed) {
            self.names.note(name, file);
        }
        if let Some(other) = self.clash(id) {
            if sign == 1 || code(id).is_some() {
                let place = self.place(other, text);
                let what = format!("`{}` is defined already, at {place}", shorten(id));
                faults.push(|| text.fault(FaultKind::Duplicate, span, what).help("keep one of the two"));
            }
        } else {
            let references = references.unwrap_or_default();
            self.entries.insert(id.to_owned(), Definition { file, id: span, entry: place, references });
        }
    }

    /// The definition in the way of `id`: a bundle takes a message and a term of one name for the same.
    fn clash(&self, id: &str) -> Option<&Definition> {
        let name = id.strip_prefix('-').unwrap_or(id);
        // Terms come first in their order: where there is none, no name is made to look for one.
        let has_terms = self.entries.keys().next().is_some_and(|first| first.starts_with('-'));
        let term = if has_terms { self.entries.get(&format!("-{name}")) } else { None };
        self.entries.get(name).or(term)
    }

    /// Where an entry of a former file or of `current` is, as faults write it.
    fn place(&self, definition: &Definition, current: &Text) -> String {
        let text = self.files.get(definition.file).unwrap_or(current);
        let position = text.position(definition.id.start);
        format!("{}:{}:{}", text.path.display(), position.line, position.column)
    }

    /// Reports references that lead nowhere, if the whole locale was read, in a circle, or too far.
    pub(crate) fn check_references(&self, faults: &mut Faults) {
        for (id, definition) in self.entries.iter().filter(|(_, it)| it.references.placeables > 0) {
            let Some(text) = self.files.get(definition.file) else { continue };
            for (target, span) in &definition.references.all {
                let known = self.names.knows(target) || self.entries.contains_key(target);
                if self.complete && !known {
                    faults.push(|| self.unresolved(target, id, span.clone(), text));
                }
            }
            if let Some((kind, what)) = self.expand(id).err().and_then(Stop::describe) {
                self.report(id, kind, what, "write the text itself", faults);
            }
        }
    }

    fn unresolved(&self, target: &str, from: &str, span: Range<usize>, text: &Text) -> Fault {
        let what = format!("there is no `{}` in this locale", shorten(target));
        let fault = text.fault(FaultKind::Unresolved, span, what);
        let ids = self.entries.keys().map(String::as_str).filter(|id| *id != from);
        match likely(target, ids) {
            Some(likely) => fault.help(format!("did you mean `{likely}`?")),
            None => fault.help("write the text itself, or define it"),
        }
    }

    /// What a message, or a term by its `-`, consists of: of its first definition, as all that is checked.
    pub(crate) fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        let (resource, number) = self.entries.get(id)?.entry?;
        match self.resources.get(resource)?.get_entry(number)? {
            Entry::Message(message) => message.value.as_ref(),
            Entry::Term(term) => Some(&term.value),
            _ => None,
        }
    }

    /// Follows the references of an entry.
    pub(crate) fn expand(&self, id: &str) -> Result<(), Stop> {
        references::expand(id, |id| self.entries.get(id).map(|it| &it.references))
    }

    /// Reports a fault of an entry as a whole.
    pub(crate) fn report(&self, id: &str, kind: FaultKind, what: String, help: &str, faults: &mut Faults) {
        if let Some(entry) = self.entries.get(id)
            && let Some(text) = self.files.get(entry.file)
        {
            faults.push(|| text.fault(kind, entry.id.clone(), what).help(help));
        }
    }

    /// Reports the codes without a message, if the whole locale was read.
    pub(crate) fn check_missing(&self, faults: &mut Faults) {
        if self.complete {
            self.names.check_missing(&self.files, faults);
        }
    }
}

/// That no message of this crate has an id.
fn unknown(id: &str, span: Range<usize>, text: &Text) -> Fault {
    let what = format!("`{}` is none of this crate's messages", shorten(id));
    let fault = text.fault(FaultKind::Unknown, span, what);
    match likely_message(id) {
        Some(likely) => fault.help(format!("did you mean `{likely}`?")),
        None if id.starts_with("modelarts-status-") => fault.help("delete the line"),
        None => fault.help("delete the line, or make it a term by a `-` before its name"),
    }
}

#[cfg(feature = "cli")]
impl Index {
    /// The messages and terms in their order: id, file, where the id is.
    pub(crate) fn definitions(&self) -> Vec<(&str, usize, Range<usize>)> {
        let mut all: Vec<_> =
            self.entries.iter().map(|(id, it)| (id.as_str(), it.file, it.id.clone())).collect();
        all.sort_by_key(|(_, file, id)| (*file, id.start));
        all
    }
}
