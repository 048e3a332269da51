//! Requests that were answered before.

use std::sync::OnceLock;

use unic_langid::LanguageIdentifier;

pub(crate) const PLACES: usize = 64;

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
        if locale.language.is_empty() {
            rare();
        }
        Self { language: Option::from(locale.language).unwrap_or(0), script_and_region }
    }

    /// A number below `places`, a power of two above 1.
    #[inline]
    pub(crate) fn spread(self, places: usize) -> usize {
        let bits = self.language.wrapping_add(self.script_and_region).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        usize::try_from(bits >> (64 - places.ilog2())).unwrap_or(0)
    }
}

impl<T> Known<T> {
    pub(crate) const fn new() -> Self {
        Self([const { OnceLock::new() }; PLACES])
    }

    #[inline]
    pub(crate) fn get(&self, key: Key) -> Option<&T> {
        let (known, answer) = self.0.get(key.spread(PLACES))?.get()?;
        (*known == key).then_some(answer)
    }

    /// Whether the request is known from now on: its place was free.
    pub(crate) fn note(&self, key: Key, answer: T) -> bool {
        self.0.get(key.spread(PLACES)).is_some_and(|place| place.get_or_init(|| (key, answer)).0 == key)
    }
}

/// Tells the compiler that what calls this is seldom run, so that it jumps there and computes nothing for it.
#[cold]
#[inline]
fn rare() {}
