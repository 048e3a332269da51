//! The crates that are compared, a function each, and the requests.

use std::sync::LazyLock;

use modelarts_status::StatusCode;
use unic_langid::LanguageIdentifier;

mod peers;
mod repeat;
mod table;

pub use peers::PEERS;

// `t!` looks for this in the root of the crate.
rust_i18n::i18n!("target/rust-i18n", fallback = "en-US");

const CODES: [u16; 11] = [200, 202, 400, 401, 403, 404, 408, 409, 429, 500, 503];
const LOCALES: [&str; 2] = ["en-US", "zh-CN"];

/// A code and a locale, in every form that one of the crates takes.
#[derive(Clone)]
pub struct Request {
    pub code: usize,
    pub number: u16,
    pub status: StatusCode,
    pub id: &'static str,
    /// The index in `LOCALES`, for crates that do not negotiate.
    pub locale: usize,
    /// A tag; for `message_in` any locale name or header value.
    pub name: &'static str,
    /// `und` if the name is no tag.
    pub identifier: LanguageIdentifier,
}

impl Request {
    pub fn new(code: usize, locale: usize, name: &'static str) -> Self {
        static IDS: LazyLock<Vec<String>> =
            LazyLock::new(|| CODES.iter().map(|code| format!("modelarts-status-{code}")).collect());
        Self {
            code,
            number: CODES[code],
            status: CODES[code].try_into().unwrap(),
            id: &IDS[code],
            locale,
            name,
            identifier: name.parse().unwrap_or_default(),
        }
    }

    /// Each code with each name, in order. A name at an odd index requests the second locale.
    pub fn sequential(names: &[&'static str]) -> Vec<Self> {
        let codes = (0..CODES.len()).flat_map(|code| names.iter().enumerate().map(move |it| (code, it)));
        codes.map(|(code, (index, name))| Self::new(code, index % 2, name)).collect()
    }

    /// Random codes and locales, more of them than a branch predictor learns.
    pub fn random(names: &[&'static str]) -> Vec<Self> {
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = |limit: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 33) as usize % limit
        };
        let requests = (0..8_192).map(|_| {
            let index = next(names.len());
            Self::new(next(CODES.len()), index % 2, names[index])
        });
        requests.collect()
    }
}

/// Answers that many requests, one after the other.
pub type Lookup = Box<dyn Fn(&[Request], u64) + Send + Sync>;

/// A compared implementation.
pub struct Peer {
    /// The name in the tables.
    pub name: &'static str,
    /// The one-time setup.
    pub open: fn() -> Lookup,
}
