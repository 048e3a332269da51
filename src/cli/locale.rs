//! The locales of a directory as the command `check` looks at them.

use std::ops::Range;
use std::path::Path;

use unic_langid::LanguageIdentifier;

use crate::catalog::Catalog;
use crate::ftl::{Compiled, File, code};
use crate::status_code::StatusCode;

/// The locale whose texts the others are translated from, and the one that serves everybody else.
const REFERENCE: &str = "zh-CN";
const FALLBACK: &str = "en-US";

/// A locale, whole or not.
pub(crate) struct Locale {
    pub(crate) path: Box<Path>,
    pub(crate) id: LanguageIdentifier,
    pub(crate) files: Vec<File>,
    /// The messages in the order of the files.
    pub(crate) messages: Vec<Message>,
    pub(crate) texts: Texts,
}

/// A message in its file.
pub(crate) struct Message {
    pub(crate) code: StatusCode,
    /// The index of the file.
    pub(crate) file: usize,
    /// The span of the id.
    pub(crate) id: Range<usize>,
    /// From the end of the id to the end of the last line.
    pub(crate) body: Range<usize>,
}

/// One text a code, in the order of the codes; none where it is missing.
pub(crate) struct Texts(Vec<Option<String>>);

impl Texts {
    pub(crate) fn get(&self, code: StatusCode) -> Option<&str> {
        self.0.get(code.index())?.as_deref()
    }

    pub(crate) fn count(&self) -> usize {
        self.0.iter().flatten().count()
    }
}

impl From<Compiled> for Locale {
    fn from(compiled: Compiled) -> Self {
        let Compiled { path, locale, texts, files, definitions, .. } = compiled;
        let messages = definitions.into_iter().filter_map(|(id, file, span)| {
            let code = code(&id)?;
            let rest = files.get(file)?.text.get(span.end..)?;
            Some(Message { code, file, body: span.end..span.end + body_length(rest), id: span })
        });
        let messages = messages.collect();
        let texts = Texts(texts.into_iter().map(|text| text.map(String::from)).collect());
        Self { path: path.into(), id: locale, files, messages, texts }
    }
}

/// How much of a text belongs to the message whose id precedes it: the line, and the lines after it that are
/// indented, with the blank ones between.
fn body_length(rest: &str) -> usize {
    let (mut length, mut end) = (0, 0);
    for (index, line) in rest.split_inclusive('\n').enumerate() {
        let blank = line.trim().is_empty();
        if index > 0 && !blank && !line.starts_with(' ') {
            break;
        }
        length += line.len();
        if index == 0 || !blank {
            end = length;
        }
    }
    end
}

/// The texts that the others are compared with.
pub(crate) struct Originals {
    pub(crate) reference: Original,
    pub(crate) fallback: Original,
}

pub(crate) struct Original {
    pub(crate) id: LanguageIdentifier,
    pub(crate) texts: Texts,
}

impl Originals {
    /// Those of the directory, else the embedded ones.
    pub(crate) fn of(locales: &[Locale]) -> Self {
        Self { reference: Original::of(REFERENCE, locales), fallback: Original::of(FALLBACK, locales) }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Original> {
        [&self.reference, &self.fallback].into_iter()
    }
}

impl Original {
    fn of(tag: &str, locales: &[Locale]) -> Self {
        let id: LanguageIdentifier = tag.parse().unwrap_or_default();
        let texts = if let Some(locale) = locales.iter().find(|locale| locale.id == id) {
            Texts(locale.texts.0.clone())
        } else {
            let embedded = Catalog::embedded().get(&id);
            let text = |code: &StatusCode| embedded.map(|it| it.message(*code).to_owned());
            Texts(StatusCode::ALL.iter().map(text).collect())
        };
        Self { id, texts }
    }
}
