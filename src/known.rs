//! Requests that were answered before.

use std::sync::OnceLock;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Language;

const PLACES: usize = 128;
/// Where the place of a request is taken, it is kept at one of the next: so many, its own counted.
pub(crate) const NEXT: usize = 16;

/// Answers to requests, by their keys. Who comes first keeps its place: no flood of odd requests takes memory.
pub(crate) struct Known<T>([OnceLock<(Numbers, T)>; PLACES]);

/// The language of an identifier, and its script and region, so that a comparison is one of numbers.
type Numbers = (u64, u64);

/// A language identifier without its variants.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    numbers: Numbers,
    /// What its place follows from: letters in which the identifiers that are asked for differ.
    bits: u64,
}

impl Key {
    #[inline]
    pub(crate) fn of(locale: &LanguageIdentifier) -> Self {
        let mut script_and_region = u64::from(locale.region.map_or(0, u32::from));
        let mut bits = script_and_region;
        if let Some(script) = &locale.script {
            rare();
            let script = u64::from(u32::from(*script));
            script_and_region |= script << 32;
            bits += script >> 16; // its last letters
        }
        // By reference: of a copy, the compiler tests the whole number, which takes two instructions more.
        if locale.language == Language::default() {
            rare();
        }
        let language = Option::from(locale.language).unwrap_or(0);
        // Two steps of a processor. To spread all bits evenly takes longer than to find a place taken at times.
        let bits = bits.wrapping_mul(8).wrapping_add(language).wrapping_mul(5) >> 5;
        Self { numbers: (language, script_and_region), bits }
    }

    /// `None` for an identifier with variants, of which this would leave them out.
    #[inline]
    pub(crate) fn whole(locale: &LanguageIdentifier) -> Option<Self> {
        let key = Self::of(locale);
        (locale.variants().len() == 0).then_some(key)
    }

    /// A number below `places`, a power of two.
    #[inline]
    pub(crate) fn spread(self, places: usize) -> usize {
        usize::try_from(self.bits).unwrap_or(0) & (places - 1)
    }

    /// That number, and those after it in a circle.
    pub(crate) fn probe(self, places: usize) -> impl Iterator<Item = usize> {
        let first = self.spread(places);
        (0..places).map(move |next| (first + next) & (places - 1))
    }
}

impl<T: Clone> Known<T> {
    pub(crate) const fn new() -> Self {
        Self([const { OnceLock::new() }; PLACES])
    }

    /// The answer, if it is kept at the request's own place.
    #[inline]
    pub(crate) fn first(&self, key: Key) -> Option<&T> {
        let (known, answer) = self.0.get(key.spread(PLACES))?.get()?;
        (*known == key.numbers).then_some(answer)
    }

    /// The answer, if it is kept there or at one of the next.
    pub(crate) fn find(&self, key: Key) -> Option<&T> {
        let mut taken = key.probe(PLACES).take(NEXT).map_while(|at| self.0.get(at)?.get());
        taken.find(|(known, _)| *known == key.numbers).map(|(_, answer)| answer)
    }

    /// Whether the request is known from now on: one of its first `places` was free.
    pub(crate) fn note(&self, key: Key, answer: &T, places: usize) -> bool {
        let answer = || (key.numbers, answer.clone());
        let mut places = key.probe(PLACES).take(places).filter_map(|at| self.0.get(at));
        places.any(|place| place.get_or_init(answer).0 == key.numbers)
    }
}

/// Tells the compiler that what calls this is seldom run, so that it jumps there and computes nothing for it.
#[cold]
#[inline]
fn rare() {}
