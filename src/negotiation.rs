//! Who gets which translation of a catalog: worked out once, then known.

use std::sync::Arc;

use unic_langid::LanguageIdentifier;

use crate::embedded::Embedded;
use crate::known::{Key, NEXT};
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
        // Of whom none serves, the fallback is known to be the answer where nobody else is asked.
        let is_fallback = |it| self.fallback.get().is_some_and(|fallback| Arc::ptr_eq(fallback, it));
        let key = Key::whole(requested);
        let known = key.and_then(|key| self.known.first(key));
        match key.filter(|_| known.is_none_or(is_fallback)) {
            Some(key) if self.is_unserved(key) => None,
            _ => known.or_else(|| self.search(requested)),
        }
    }

    fn is_unserved(&self, key: Key) -> bool {
        self.locales.get().is_some_and(|locales| locales.unserved.find(key).is_some())
    }

    #[cold]
    fn search(&self, requested: &LanguageIdentifier) -> Option<&Arc<Translation>> {
        let key = Key::whole(requested);
        if let Some(exact) = self.find_exact(requested) {
            if !key.is_some_and(|key| self.known.note(key, exact, 1)) {
                // It will come again, and is found faster among locales that are in order.
                self.locales();
            }
            return Some(exact);
        }
        let locales = self.locales();
        let nearest = || locales.nearest(requested).map(Locale::translation);
        let Some(key) = key else { return nearest() };
        self.known.find(key).or_else(|| {
            let served = nearest();
            match served {
                Some(served) => self.known.note(key, served, NEXT),
                None => locales.unserved.note(key, &(), NEXT),
            };
            served
        })
    }

    pub(crate) fn fallback(&self) -> &Arc<Translation> {
        self.fallback.get_or_init(|| {
            let locale: LanguageIdentifier = FALLBACK.parse().unwrap_or_default();
            self.find_exact(&locale).cloned().unwrap_or_else(|| {
                let nothing = [const { None }; StatusCode::ALL.len()];
                Arc::new(Translation::new(locale, nothing, Vec::new(), StatusCode::name))
            })
        })
    }

    /// As [`negotiate`](Self::negotiate), for one request.
    #[inline]
    pub(crate) fn best(&self, requested: &LanguageIdentifier) -> &Translation {
        match self.known.first(Key::of(requested)) {
            Some(known) if requested.variants().len() == 0 => known,
            _ => self.find_or_fall_back(requested),
        }
    }

    #[cold]
    fn find_or_fall_back(&self, requested: &LanguageIdentifier) -> &Arc<Translation> {
        let key = Key::whole(requested);
        let known = key.and_then(|key| self.known.find(key));
        known.or_else(|| self.find(requested)).unwrap_or_else(|| {
            if let Some(key) = key.filter(|key| self.is_unserved(*key)) {
                self.known.note(key, self.fallback(), NEXT);
            }
            self.fallback()
        })
    }
}
