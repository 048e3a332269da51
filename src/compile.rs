//! From the bytes of a locale's files to one text a code: decode, screen, parse, index, resolve.

use std::borrow::Cow;
use std::cell::LazyCell;

use fluent_bundle::{FluentBundle, FluentResource};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use crate::StatusCode;
use crate::fault::{FaultKind, Faults};
use crate::hazard::hazard;
use crate::index::Index;
use crate::source::Source;
use crate::text::Text;

/// The bytes of a message's text, its references resolved.
const MAX_MESSAGE: usize = 4 * 1024;

/// One text a code, or none where there is a fault.
pub(crate) type Texts = [Option<Box<str>>; StatusCode::ALL.len()];

/// What the files of one locale come to.
pub(crate) struct Compiled {
    pub(crate) texts: Texts,
    pub(crate) index: Index,
}

/// Compiles the files of a locale, all of them if `complete`.
pub(crate) fn compile(
    locale: &LanguageIdentifier,
    files: Vec<Source>,
    complete: bool,
    faults: &mut Faults,
) -> Compiled {
    let mut index = Index::new(complete);
    for file in files {
        match Text::decode(file) {
            (text, None) => index.add(text, faults),
            (text, Some(fault)) => {
                index.complete = false;
                index.files.push(text);
                faults.push(|| fault);
            }
        }
    }
    index.check_references(faults);
    index.check_missing(faults);
    let texts = resolve(&index, locale, faults);
    Compiled { texts, index }
}

fn resolve(index: &Index, locale: &LanguageIdentifier, faults: &mut Faults) -> Texts {
    let bundle = LazyCell::new(|| {
        let mut bundle = FluentBundle::new(vec![locale.clone()]);
        bundle.set_use_isolating(false);
        for resource in &index.resources {
            // A clash of ids is a fault already; the first definition stands.
            let _ = bundle.add_resource(resource);
        }
        bundle
    });
    let mut texts: Texts = [const { None }; StatusCode::ALL.len()];
    for (text, code) in texts.iter_mut().zip(StatusCode::ALL) {
        let id = code.message_id();
        let sound = index.expand(id).is_ok();
        let Some(pattern) = index.resources.iter().find_map(|file| value(file, id)).filter(|_| sound) else {
            continue;
        };
        match format(&bundle, pattern) {
            Ok(whole) => *text = Some(whole),
            Err((kind, what, help)) => index.report(id, kind, what, help, faults),
        }
    }
    texts
}

fn value<'a>(resource: &'a FluentResource, wanted: &str) -> Option<&'a Pattern<&'a str>> {
    let message = resource.entries().find_map(|entry| match entry {
        Entry::Message(message) if message.id.name == wanted => Some(message),
        _ => None,
    });
    message?.value.as_ref()
}

type Bundle<'a> = FluentBundle<&'a FluentResource>;
type Refusal = (FaultKind, String, &'static str);

/// The bundle is made for references alone: a plain text needs none.
fn format<'a, F: FnOnce() -> Bundle<'a>>(
    bundle: &LazyCell<Bundle<'a>, F>,
    pattern: &Pattern<&str>,
) -> Result<Box<str>, Refusal> {
    let mut errors = Vec::new();
    let text = match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => Cow::Borrowed(*value),
        _ => bundle.format_pattern(pattern, None, &mut errors),
    };
    let (kind, what, help) = if let Some(error) = errors.first() {
        let what = format!("the text cannot be resolved: {error}");
        return Err((FaultKind::Unresolved, what, "write the text itself"));
    } else if text.len() > MAX_MESSAGE {
        (FaultKind::TooLarge, "the text is larger than 4 KiB", "shorten it")
    } else if text.chars().all(|char| char.is_whitespace() || hazard(char, ' ').is_some()) {
        (FaultKind::Empty, "the message has only blanks for a text", "write it after the `=`")
    } else if text.split('{').skip(1).any(|rest| rest.starts_with(['$', '-'])) {
        (FaultKind::Unsupported, "the text shows Fluent's own signs", "write plain text")
    } else {
        return Ok(text.into());
    };
    Err((kind, what.to_owned(), help))
}
