use std::borrow::Cow;
use std::fmt;

use unic_langid::LanguageIdentifier;

use crate::StatusCode;
use crate::ftl::Texts;

/// The messages for every status code in one locale.
pub struct Translation {
    locale: LanguageIdentifier,
    /// In the order of `StatusCode::ALL`.
    texts: [Box<str>; StatusCode::ALL.len()],
    sources: Vec<Cow<'static, str>>,
}

impl Translation {
    /// `gap` stands for a text that a fault left out. The embedded locales have no faults.
    pub(crate) fn new(
        locale: LanguageIdentifier,
        texts: Texts,
        sources: Vec<Cow<'static, str>>,
        gap: fn(StatusCode) -> &'static str,
    ) -> Self {
        let mut codes = StatusCode::ALL.iter();
        let texts = texts.map(|text| match (text, codes.next()) {
            (Some(text), _) => text,
            (None, Some(code)) => gap(*code).into(),
            (None, None) => Box::default(),
        });
        Self { locale, texts, sources }
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
