//! Aliases of languages and regions (UTS 35, Annex C), and the languages and regions of CLDR.

use super::cldr::{LANGUAGE_ALIASES, LANGUAGE_ALIASES_WITH_MORE, OTHER_LANGUAGES, REGION_ALIASES, REGIONS};
use super::likely_subtags::{find_one, likely_script_and_region};
use super::subtags::{LanguageSubtag, RegionSubtag, Subtags};

/// Replaces aliases: `iw` by `he`, `sh` by `sr-Latn`, `158` by `TW`. A script or region of the locale is kept if the
/// replacement of the language has another one. If a region has several replacements, the first is used.
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

/// The languages that `canonicalize` replaces by this one.
pub(crate) fn aliases_of(language: LanguageSubtag) -> impl Iterator<Item = LanguageSubtag> {
    let simple = LANGUAGE_ALIASES.iter().filter(move |row| row.1 == language).map(|row| row.0);
    simple.chain(
        LANGUAGE_ALIASES_WITH_MORE.iter().filter(move |row| row.1.language == language).map(|row| row.0),
    )
}

/// Whether CLDR has this language or an alias for it.
pub(crate) fn is_language(language: LanguageSubtag) -> bool {
    likely_script_and_region(language).is_some()
        || OTHER_LANGUAGES.binary_search(&language).is_ok()
        || language_replacement(language).language != language
}

/// Whether CLDR has this region. Aliases of regions are not included.
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
