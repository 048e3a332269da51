use std::fmt;

use unic_langid::LanguageIdentifier;

use crate::StatusCode;
use crate::ftl::Compiled;

/// The messages for every status code in one locale.
pub struct Translation {
    locale: LanguageIdentifier,
    /// In the order of `StatusCode::ALL`.
    texts: [Box<str>; StatusCode::ALL.len()],
    sources: Vec<String>,
}

impl Translation {
    /// `placeholder` stands for a text that an error left out. The embedded locales have no errors.
    pub(crate) fn new(compiled: Compiled, placeholder: fn(StatusCode) -> &'static str) -> Self {
        let mut codes = StatusCode::ALL.iter();
        let texts = compiled.texts.map(|text| match (text, codes.next()) {
            (Some(text), _) => text,
            (None, Some(code)) => placeholder(*code).into(),
            (None, None) => Box::default(),
        });
        let sources = compiled.files.into_iter().map(|file| file.text).collect();
        Self { locale: compiled.locale, texts, sources }
    }

    /// The locale of the messages, which need not be the one that was requested.
    #[must_use]
    pub fn locale(&self) -> &LanguageIdentifier {
        &self.locale
    }

    /// The message for a code: one sentence, never empty.
    #[must_use]
    #[inline]
    pub fn message(&self, code: StatusCode) -> &str {
        self.texts.get(code.index()).map_or("", |text| text)
    }

    /// The `.ftl` text of each file, for a Fluent bundle of the host's own.
    ///
    /// The text is plain, so that a host may use any version of Fluent.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().map(AsRef::as_ref)
    }
}

impl fmt::Debug for Translation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = StatusCode::ALL.iter().map(|code| (code.as_u16(), self.message(*code)));
        f.write_fmt(format_args!("{} ", self.locale))?;
        f.debug_map().entries(texts).finish()
    }
}
