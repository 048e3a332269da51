//! All locales of a catalog, and which of them serves a request.

use std::sync::Arc;

use unic_langid::LanguageIdentifier;

use crate::embedded::Embedded;
use crate::locale::likely::Likely;
use crate::locale::tag::subtags;
use crate::translation::Translation;

/// The locale of whoever is served by none.
pub(crate) const FALLBACK: &str = "en-US";

pub(crate) struct Locales {
    /// By their tags.
    sorted: Vec<Locale>,
}

pub(crate) struct Locale {
    pub(crate) identifier: LanguageIdentifier,
    likely: Option<Likely>,
    source: Source,
}

enum Source {
    Loaded(Arc<Translation>),
    Embedded(Embedded),
}

impl Locale {
    fn new(identifier: LanguageIdentifier, source: Source) -> Self {
        Self { likely: Likely::of(&identifier), identifier, source }
    }

    pub(crate) fn translation(&self) -> &Arc<Translation> {
        match &self.source {
            Source::Loaded(translation) => translation,
            Source::Embedded(embedded) => embedded.translation(&self.identifier),
        }
    }
}

impl Locales {
    /// The embedded locales, with those of `loaded` in the place of their own.
    pub(crate) fn new(loaded: Vec<Translation>) -> Self {
        let loaded = loaded.into_iter().map(|it| Locale::new(it.locale().clone(), Source::Loaded(it.into())));
        let embedded = Embedded::all().map(|(identifier, it)| Locale::new(identifier, Source::Embedded(it)));
        // Subtag by subtag is the order of the tags, and makes the locales of a language neighbours.
        let mut sorted: Vec<Locale> = Vec::new();
        for locale in loaded.chain(embedded) {
            let wanted = || subtags(&locale.identifier);
            // What is there already was loaded. A sort would be 17 kB of code.
            if let Err(place) = sorted.binary_search_by(|it| subtags(&it.identifier).cmp(wanted())) {
                sorted.insert(place, locale);
            }
        }
        Self { sorted }
    }

    /// The fallback, then the others by their tags.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Locale> {
        let is_fallback = |locale: &&Locale| subtags(&locale.identifier).eq(FALLBACK.split('-'));
        let others = self.sorted.iter().filter(move |locale| !is_fallback(locale));
        self.sorted.iter().filter(is_fallback).chain(others)
    }

    /// Exactly this locale.
    pub(crate) fn exact(&self, requested: &LanguageIdentifier) -> Option<&Locale> {
        let index =
            self.sorted.binary_search_by(|it| subtags(&it.identifier).cmp(subtags(requested))).ok()?;
        self.sorted.get(index)
    }

    /// The locale that a reader of `requested` reads best, if any.
    pub(crate) fn nearest(&self, requested: &LanguageIdentifier) -> Option<&Locale> {
        let wanted = Likely::of(requested)?;
        let language = |locale: &Locale| locale.likely.map_or(0, Likely::language);
        let start = self.sorted.partition_point(|it| language(it) < wanted.language());
        let rest = self.sorted.get(start..).unwrap_or_default().iter();
        let neighbours = rest.take_while(|locale| language(locale) == wanted.language());
        neighbours
            .filter_map(|locale| Some((locale.likely.filter(|it| it.reads(wanted))?, locale)))
            // The first of several is the first by its tag.
            .min_by_key(|(likely, _)| likely.distance(wanted))
            .map(|(_, locale)| locale)
    }
}
