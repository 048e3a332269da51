//! The ways to a message, a function each.

use std::hint::black_box;
use std::sync::LazyLock;

use unic_langid::LanguageIdentifier;

mod peers;

pub use peers::PEERS;

// Its other macro looks for this in the root of the crate.
#[cfg(feature = "rusti18n")]
rust_i18n::i18n!("target/rust-i18n", fallback = "en-US");

pub const CODES: [u16; 11] = [200, 202, 400, 401, 403, 404, 408, 409, 429, 500, 503];
pub const LOCALES: [&str; 2] = ["en-US", "zh-CN"];

/// What is asked for, in every form that one of the crates takes.
#[derive(Clone)]
pub struct Request {
    pub code: usize,
    pub number: u16,
    pub id: &'static str,
    pub locale: usize,
    pub tag: &'static str,
    pub identifier: LanguageIdentifier,
    #[cfg(feature = "modelarts")]
    pub status: modelarts_status::StatusCode,
}

impl Request {
    /// The `code`-th message, in the `locale`-th of those that were opened.
    pub fn new(code: usize, locale: usize, tag: &'static str) -> Self {
        static IDS: LazyLock<Vec<String>> =
            LazyLock::new(|| CODES.iter().map(|code| format!("modelarts-status-{code}")).collect());
        Self {
            code,
            number: CODES[code],
            id: &IDS[code],
            locale,
            tag,
            identifier: tag.parse().unwrap(),
            #[cfg(feature = "modelarts")]
            status: CODES[code].try_into().unwrap(),
        }
    }

    /// Requests in no order, and so many that a branch predictor does not learn them by heart, as it does a
    /// thousand.
    pub fn many(tags: &[(usize, &'static str)]) -> Vec<Self> {
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = |limit: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 33) as usize % limit
        };
        let requests = (0..8_192).map(|_| {
            let (locale, tag) = tags[next(tags.len())];
            Self::new(next(CODES.len()), locale, tag)
        });
        requests.collect()
    }

    /// Requests for each code in turn, and for each in all locales.
    pub fn in_turn(tags: &[(usize, &'static str)]) -> Vec<Self> {
        let codes = (0..CODES.len()).flat_map(|code| tags.iter().map(move |tag| (code, tag)));
        codes.map(|(code, (locale, tag))| Self::new(code, *locale, tag)).collect()
    }
}

/// Answers that many requests, one after the other.
pub type Lookup = Box<dyn Fn(&[Request], u64) + Send + Sync>;

/// Loops of its own for each crate, so that a lookup is compiled into them as into a user's code. How fast a
/// loop is depends on where it and its stack happen to be, by more than some crates differ: hence eight.
fn each<T>(lookup: impl Fn(&Request) -> T + Send + Sync + 'static) -> Lookup {
    fn ask<const PLACE: usize, T>(lookup: &impl Fn(&Request) -> T, requests: &[Request], times: u64) {
        // Moves what follows.
        black_box([[0_u64; 2]; PLACE]);
        for (request, _) in requests.iter().cycle().zip(0..times) {
            black_box(lookup(black_box(request)));
        }
    }
    Box::new(move |requests, times| {
        let ask: [_; 8] = [
            ask::<0, T>,
            ask::<1, T>,
            ask::<2, T>,
            ask::<3, T>,
            ask::<4, T>,
            ask::<5, T>,
            ask::<6, T>,
            ask::<7, T>,
        ];
        // One is enough where time does not matter, but size does.
        let (first, others) =
            if cfg!(feature = "places") { (times - times / 8 * 7, &ask[1..]) } else { (times, &[][..]) };
        ask[0](&lookup, requests, first);
        others.iter().for_each(|ask| ask(&lookup, requests, times / 8));
    })
}

/// A way to a message.
pub struct Peer {
    pub name: &'static str,
    /// The feature that compiles it, and it alone.
    pub feature: &'static str,
    /// Makes ready what a user makes ready once, for one locale if the way allows it.
    pub open: fn(only: Option<&'static str>) -> Lookup,
}
