//! Aliases of languages and regions (UTS 35, Annex C), and which of them CLDR knows.

use super::cldr::{LANGUAGE_ALIASES, LANGUAGE_ALIASES_WITH_MORE, OTHER_LANGUAGES, REGION_ALIASES, REGIONS};
use super::likely_subtags::{find_one, likely_script_and_region};
use super::subtags::{LanguageSubtag, RegionSubtag, Subtags};

/// The locale in canonical subtags: `he` for `iw`, `sr-Latn` for `sh`, `TW` for `158`. A script and a region
/// that are said stay. Of several regions that replace one, the first.
pub(crate) fn canonicalize(locale: Subtags) -> Subtags {
    let replacement = language_replacement(locale.language);
    Subtags {
        language: replacement.language,
        script: locale.script.or(replacement.script),
        region: locale.region.map(canonical_region).or(replacement.region),
    }
}

pub(crate) fn canonical_region(region: RegionSubtag) -> RegionSubtag {
    find_one(&REGION_ALIASES, region).unwrap_or(region)
}

/// Languages that `canonicalize` turns into this one.
pub(crate) fn aliases_of(language: LanguageSubtag) -> impl Iterator<Item = LanguageSubtag> {
    let simple = LANGUAGE_ALIASES.iter().filter(move |row| row.1 == language).map(|row| row.0);
    simple.chain(
        LANGUAGE_ALIASES_WITH_MORE.iter().filter(move |row| row.1.language == language).map(|row| row.0),
    )
}

/// Whether CLDR knows this language or has an alias for it.
pub(crate) fn is_language(language: LanguageSubtag) -> bool {
    likely_script_and_region(language).is_some()
        || OTHER_LANGUAGES.binary_search(&language).is_ok()
        || language_replacement(language).language != language
}

/// Whether this is a region of CLDR, and no alias of one.
pub(crate) fn is_region(region: RegionSubtag) -> bool {
    REGIONS.binary_search(&region).is_ok()
}

pub(crate) fn language_replacement(language: LanguageSubtag) -> Subtags {
    find_one(&LANGUAGE_ALIASES_WITH_MORE, language).unwrap_or_else(|| Subtags {
        language: find_one(&LANGUAGE_ALIASES, language).unwrap_or(language),
        script: None,
        region: None,
    })
}
