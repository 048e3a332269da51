//! Requests that were answered before.

use std::sync::OnceLock;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Language;

pub(crate) const PLACES: usize = 256;
/// Where the places of as many others are taken, a request is kept at one of the next.
const NEXT: usize = 4;

/// Answers by a spread of their requests' bits. Who comes first keeps its place: no flood of odd requests
/// takes memory.
pub(crate) struct Known<T>([OnceLock<(Key, T)>; PLACES]);

/// A language identifier as numbers, its variants left out, so that a comparison is one of numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key {
    language: u64,
    script_and_region: u64,
}

impl Key {
    #[inline]
    pub(crate) fn of(locale: &LanguageIdentifier) -> Self {
        let mut script_and_region = locale.region.as_ref().map_or(0, |it| u64::from(u32::from(*it)));
        if let Some(script) = &locale.script {
            rare();
            script_and_region |= u64::from(u32::from(*script)) << 32;
        }
        // By reference: of a copy, the compiler tests the whole number, which takes two instructions more.
        if locale.language == Language::default() {
            rare();
        }
        Self { language: Option::from(locale.language).unwrap_or(0), script_and_region }
    }

    /// `None` for an identifier with variants, of which this would leave them out.
    #[inline]
    pub(crate) fn whole(locale: &LanguageIdentifier) -> Option<Self> {
        let key = Self::of(locale);
        (locale.variants().len() == 0).then_some(key)
    }

    /// A number below `places`, a power of two above 1.
    #[inline]
    pub(crate) fn spread(self, places: usize) -> usize {
        let bits = self.language.wrapping_add(self.script_and_region).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        usize::try_from(bits >> (64 - places.ilog2())).unwrap_or(0)
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
        (*known == key).then_some(answer)
    }

    pub(crate) fn find(&self, key: Key) -> Option<&T> {
        let mut taken = key.probe(PLACES).take(NEXT).filter_map(|at| self.0.get(at)?.get());
        taken.find(|(known, _)| *known == key).map(|(_, answer)| answer)
    }

    /// Whether the request is known from now on: one of the places that it may take was free.
    pub(crate) fn note(&self, key: Key, answer: &T, may_take: impl Fn(usize) -> bool) -> bool {
        let mut places = key.probe(PLACES).take(NEXT).filter(|at| may_take(*at));
        let answer = || (key, answer.clone());
        places.any(|at| self.0.get(at).is_some_and(|place| place.get_or_init(answer).0 == key))
    }
}

/// Tells the compiler that what calls this is seldom run, so that it jumps there and computes nothing for it.
#[cold]
#[inline]
fn rare() {}
