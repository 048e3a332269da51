//! Which translation of a catalog serves a request.

use std::sync::Arc;

use unic_langid::LanguageIdentifier;

use crate::embedded::Embedded;
use crate::ftl::Compiled;
use crate::locales::{FALLBACK, Locale, Locales};
use crate::translation::Translation;
use crate::{Catalog, StatusCode};

impl Catalog {
    pub(crate) fn locales(&self) -> &Locales {
        self.locales.get_or_init(|| Locales::new(Vec::new()))
    }

    pub(crate) fn find_exact(&self, locale: &LanguageIdentifier) -> Option<&Arc<Translation>> {
        match self.locales.get() {
            Some(locales) => locales.exact(locale).map(Locale::translation),
            // So that the first message does not wait for the tags of all locales.
            None => Embedded::find(locale).map(|folder| folder.translation(locale)),
        }
    }

    /// The translation that serves a request, if any does.
    pub(crate) fn find(&self, requested: &LanguageIdentifier) -> Option<&Arc<Translation>> {
        self.find_exact(requested).or_else(|| self.locales().nearest(requested).map(Locale::translation))
    }

    pub(crate) fn fallback(&self) -> &Arc<Translation> {
        self.fallback.get_or_init(|| {
            let locale: LanguageIdentifier = FALLBACK.parse().unwrap_or_default();
            self.find_exact(&locale)
                .cloned()
                .unwrap_or_else(|| Arc::new(Translation::new(Compiled::empty(locale), StatusCode::name)))
        })
    }
}
