//! Likely subtags (UTS 35, "Likely Subtags").

use super::cldr::{
    DEFAULT_LANGUAGE, LANGUAGES, LANGUAGES_BY_REGION, LANGUAGES_BY_SCRIPT, LANGUAGES_BY_SCRIPT_AND_REGION,
    LONE_LANGUAGES, REGIONS_BY_LANGUAGE_AND_SCRIPT, SCRIPTS_BY_LANGUAGE_AND_REGION,
};
use super::subtags::{LanguageSubtag, RegionSubtag, ScriptSubtag, Subtags};

pub(crate) const UNDETERMINED: LanguageSubtag = *b"und";

/// For the number of a language, the index of its script and region in `PAIRS` plus one, or 0 for none. The table is
/// made from `LANGUAGES` at compile time, and is smaller.
static INDEX: [u8; 27 * 27 * 27] = index();
static PAIRS: [(ScriptSubtag, RegionSubtag); LANGUAGES.len()] = pairs();

/// Adds the likely subtags. A language without likely subtags is unchanged.
pub(crate) fn maximize(locale: Subtags) -> Subtags {
    let language = if locale.language == UNDETERMINED { likely_language(locale) } else { locale.language };
    let (script, region) = likely_script_and_region(language).unzip();
    Subtags {
        language,
        script: locale
            .script
            .or_else(|| find(&SCRIPTS_BY_LANGUAGE_AND_REGION, (language, locale.region?)))
            .or(script),
        region: locale
            .region
            .or_else(|| find(&REGIONS_BY_LANGUAGE_AND_SCRIPT, (language, locale.script?)))
            .or(region),
    }
}

/// `None` if CLDR has no likely script and region for the language.
pub(super) fn likely_script_and_region(language: LanguageSubtag) -> Option<(ScriptSubtag, RegionSubtag)> {
    if let Some(index) = usize::from(*INDEX.get(number(language))?).checked_sub(1) {
        return PAIRS.get(index).copied();
    }
    let index = LONE_LANGUAGES.binary_search_by_key(&language, |row| row.0).ok()?;
    LONE_LANGUAGES.get(index).map(|row| (row.1, row.2))
}

fn likely_language(locale: Subtags) -> LanguageSubtag {
    let by_both = || find(&LANGUAGES_BY_SCRIPT_AND_REGION, (locale.script?, locale.region?));
    let by_script = || find_one(&LANGUAGES_BY_SCRIPT, locale.script?);
    let by_region = || find_one(&LANGUAGES_BY_REGION, locale.region?);
    by_both().or_else(by_script).or_else(by_region).unwrap_or(DEFAULT_LANGUAGE)
}

fn find<A: Ord + Copy, B: Ord + Copy, V: Copy>(rows: &[(A, B, V)], key: (A, B)) -> Option<V> {
    let index = rows.binary_search_by_key(&key, |row| (row.0, row.1)).ok()?;
    rows.get(index).map(|row| row.2)
}

pub(super) fn find_one<A: Ord + Copy, V: Copy>(rows: &[(A, V)], key: A) -> Option<V> {
    let index = rows.binary_search_by_key(&key, |row| row.0).ok()?;
    rows.get(index).map(|row| row.1)
}

/// A number for a language: its letters as digits.
const fn number([a, b, c]: LanguageSubtag) -> usize {
    ((a & 0x1f) as usize * 27 + (b & 0x1f) as usize) * 27 + (c & 0x1f) as usize
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const fn pairs() -> [(ScriptSubtag, RegionSubtag); LANGUAGES.len()] {
    let mut pairs = [(*b"    ", *b"   "); LANGUAGES.len()];
    let mut row = 0;
    while row < LANGUAGES.len() {
        pairs[row] = (LANGUAGES[row].0, LANGUAGES[row].1);
        row += 1;
    }
    pairs
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    reason = "evaluated at compile time only"
)]
const fn index() -> [u8; 27 * 27 * 27] {
    assert!(LANGUAGES.len() <= u8::MAX as usize);
    let mut index = [0; 27 * 27 * 27];
    let mut row = 0;
    while row < LANGUAGES.len() {
        let languages = LANGUAGES[row].2.as_bytes();
        let mut at = 0;
        while at < languages.len() {
            let two_letters = at + 2 == languages.len() || languages[at + 2] == b' ';
            let third = if two_letters { 0 } else { languages[at + 2] };
            index[number([languages[at], languages[at + 1], third])] = row as u8 + 1;
            at += if two_letters { 3 } else { 4 };
        }
        row += 1;
    }
    index
}
