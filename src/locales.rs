//! Which of a catalog's locales serves a request.

use std::sync::OnceLock;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Language;

use crate::likely::Likely;

pub(crate) struct Locales {
    sorted: Vec<Locale>,
    /// Requests and what serves them, by a spread of their bits: likely subtags take thirty times as
    /// long. Who comes first keeps its place, and the locales themselves come first: no flood of odd
    /// requests takes memory, or the place of a locale.
    known: [OnceLock<(Key, Option<usize>)>; PLACES],
}

const PLACES: usize = 64;

struct Locale {
    key: Key,
    identifier: LanguageIdentifier,
    /// The locale's place in the catalog.
    place: usize,
}

/// A language identifier as numbers, so that a comparison is one of numbers. Only variants, which hardly any
/// has, are left out. A language's locales are neighbours.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    language: u64,
    script_and_region: u64,
}

impl Key {
    fn of(locale: &LanguageIdentifier) -> Self {
        let script = u64::from(locale.script.map_or(0, u32::from));
        let region = u64::from(locale.region.map_or(0, u32::from));
        Self { script_and_region: script << 32 | region, ..Self::of_language(locale.language) }
    }

    fn of_language(language: Language) -> Self {
        Self { language: Option::from(language).unwrap_or(0), script_and_region: 0 }
    }

    fn spread(self) -> usize {
        let bits = (self.language ^ self.script_and_region).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        usize::try_from(bits >> (64 - PLACES.ilog2())).unwrap_or(0)
    }
}

impl Locales {
    pub(crate) fn new<'a>(locales: impl Iterator<Item = &'a LanguageIdentifier>) -> Self {
        let locale =
            |(place, identifier)| Locale { key: Key::of(identifier), identifier: identifier.clone(), place };
        let mut sorted: Vec<Locale> = locales.enumerate().map(locale).collect();
        sorted.sort_by_key(|locale| locale.key);
        let locales = Self { sorted, known: [const { OnceLock::new() }; PLACES] };
        for locale in &locales.sorted {
            locales.search(locale.key, &locale.identifier);
        }
        locales
    }

    /// The place of the locale that a reader of `requested` reads best, if any.
    #[inline]
    pub(crate) fn find(&self, requested: &LanguageIdentifier) -> Option<usize> {
        let key = Key::of(requested);
        match self.known.get(key.spread()).and_then(OnceLock::get) {
            Some((known, place)) if *known == key && requested.variants().len() == 0 => *place,
            _ => self.search(key, requested),
        }
    }

    #[cold]
    fn search(&self, key: Key, requested: &LanguageIdentifier) -> Option<usize> {
        let place = self.exact(requested).or_else(|| self.nearest(requested));
        if requested.variants().len() == 0
            && let Some(known) = self.known.get(key.spread())
        {
            known.get_or_init(|| (key, place));
        }
        place
    }

    /// The place of exactly this locale.
    pub(crate) fn exact(&self, requested: &LanguageIdentifier) -> Option<usize> {
        let key = Key::of(requested);
        let mut equal = self.from(key).take_while(|locale| locale.key == key);
        equal.find(|locale| locale.identifier == *requested).map(|locale| locale.place)
    }

    fn nearest(&self, requested: &LanguageIdentifier) -> Option<usize> {
        // Likely subtags add a language where none is given, and never change one.
        if !requested.language.is_empty() && self.of_language(requested.language).next().is_none() {
            return None;
        }
        let wanted = Likely::of(requested);
        let likely =
            self.of_language(wanted.language).map(|locale| (Likely::of(&locale.identifier), locale.place));
        likely
            .filter(|(likely, _)| likely.reads(&wanted))
            .min_by_key(|(likely, place)| (likely.distance(&wanted), *place))
            .map(|(_, place)| place)
    }

    fn of_language(&self, language: Language) -> impl Iterator<Item = &Locale> {
        let first = Key::of_language(language);
        self.from(first).take_while(move |locale| locale.key.language == first.language)
    }

    fn from(&self, key: Key) -> impl Iterator<Item = &Locale> {
        let start = self.sorted.partition_point(|locale| locale.key < key);
        self.sorted.get(start..).unwrap_or_default().iter()
    }
}
