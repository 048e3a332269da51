//! Likely subtags: the parts of a language identifier that follow from the others, by Unicode CLDR 44.
//!
//! unic-langid has them too, in tables that add 335 kB to a program; these add 29. They are made of
//! unic-langid's, and a test proves that they say the same.

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Region, Script};

/// The parts of an identifier as numbers, zero where there is none: language, script, region.
pub(crate) const LANGUAGE: u64 = 0x7fff << 35;
pub(crate) const SCRIPT: u64 = 0xf_ffff << 15;
pub(crate) const REGION: u64 = 0x7fff;
/// Of a row, which of its parts imply the others: a bit each, in this order.
const IMPLY: u64 = 0b111 << 50;

/// By the number of a language, which of the first rows has its script and region, from 1; else 0.
static LANGUAGES: &[u8] = include_bytes!("likely/languages.bin");

/// Whole identifiers, 8 bytes each, the lowest first. They are in order of `IMPLY` and of the parts that it
/// names; those where it names none come first, and are for `LANGUAGES`.
static ROWS: &[u8] = include_bytes!("likely/rows.bin");

/// A language identifier with its likely subtags added.
#[derive(Clone, Copy)]
pub(crate) struct Likely {
    pub(crate) whole: u64,
    /// The likely region of the language in this script.
    pub(crate) home: u64,
}

impl Likely {
    /// `None` for a language of more than three letters: none is registered.
    pub(crate) fn of(locale: &LanguageIdentifier) -> Option<Self> {
        let language = if locale.language.is_empty() { "" } else { locale.language.as_str() };
        let script = locale.script.as_ref().map_or("", Script::as_str);
        let region = locale.region.as_ref().map_or("", Region::as_str);
        let whole = complete(number(language) << 35 | number(script) << 15 | number(region));
        (language.len() <= 3).then(|| Self { whole, home: complete(whole & !REGION) & REGION })
    }

    /// A number for the language; of two languages, the one that comes first by its letters has the lower.
    pub(crate) fn language(self) -> u64 {
        self.whole & LANGUAGE
    }

    /// Whether whoever reads the one reads the other: language and script are the same.
    pub(crate) fn reads(self, other: Self) -> bool {
        self.whole & (LANGUAGE | SCRIPT) == other.whole & (LANGUAGE | SCRIPT)
    }

    /// How far a locale is from the one that was requested: 0 the same region, 1 the region where the
    /// language is at home, 2 any other.
    pub(crate) fn distance(self, requested: Self) -> u8 {
        match self.whole & REGION {
            region if region == requested.whole & REGION => 0,
            region if region == requested.home => 1,
            _ => 2,
        }
    }
}

/// The number of a subtag of at most four letters or digits: five bits each would be more.
pub(crate) fn number(subtag: &str) -> u64 {
    let digits = subtag.bytes().chain([0, 0]).take(subtag.len().max(3));
    digits.fold(0, |number, byte| number * 27 + u64::from(byte & 0x1f))
}

/// Adds what the parts imply: two of them before one, the region before the script.
fn complete(parts: u64) -> u64 {
    let implied = if parts & LANGUAGE > 0 {
        row(parts, 0b101).or_else(|| row(parts, 0b110)).or_else(|| of_language(parts >> 35))
    } else if parts & SCRIPT > 0 {
        row(parts, 0b011).or_else(|| row(parts, 0b010))
    } else {
        row(parts, 0b001)
    };
    let add = |part: u64| if parts & part > 0 { parts & part } else { implied.unwrap_or(0) & part };
    add(LANGUAGE) | add(SCRIPT) | add(REGION)
}

fn of_language(language: u64) -> Option<u64> {
    let place = LANGUAGES.get(usize::try_from(language).ok()?)?;
    let rows = ROWS.as_chunks().0;
    match usize::from(*place).checked_sub(1) {
        Some(place) => rows.get(place).copied().map(u64::from_le_bytes),
        None => row(language << 35, 0b100),
    }
}

/// The row in which these of the `parts` imply the others.
fn row(parts: u64, imply: u64) -> Option<u64> {
    let named = mask(imply);
    if [LANGUAGE, SCRIPT, REGION].iter().any(|part| named & part > 0 && parts & part == 0) {
        return None;
    }
    let wanted = imply << 50 | parts & named;
    let rows = ROWS.as_chunks().0;
    let key = |row: &[u8; 8]| {
        let row = u64::from_le_bytes(*row);
        row & (IMPLY | mask(row >> 50))
    };
    let place = rows.binary_search_by_key(&wanted, key).ok()?;
    rows.get(place).copied().map(u64::from_le_bytes)
}

fn mask(imply: u64) -> u64 {
    let part = |bit: u64, part: u64| if imply & bit > 0 { part } else { 0 };
    part(0b100, LANGUAGE) | part(0b010, SCRIPT) | part(0b001, REGION)
}
