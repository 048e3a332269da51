//! Canonical tags, which are the names of locale folders.

use std::iter;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Region, Script, Variant};

use super::alias::{canonicalize, is_language, is_region};
use super::likely_subtags::maximize;
use super::name::{parse_locale, to_identifier};
use super::subtags::{LanguageSubtag, RegionSubtag, Subtags};

/// Why a name cannot be the name of a locale folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NameError {
    /// It is not a locale in any spelling.
    NoLocale,
    /// It is another spelling of this tag.
    Spelling(String),
    /// It has an alias, such as an old language code, of a subtag of this tag.
    Alias(String),
    /// The language is not in CLDR. If it is a region, this is the likely language of the region.
    UnknownLanguage(Option<String>),
    /// The region is not in CLDR.
    UnknownRegion(String),
}

/// The locale whose canonical tag is `name`.
pub(crate) fn canonical(name: &str) -> Result<LanguageIdentifier, NameError> {
    // POSIX locales without a language.
    let is_posix = matches!(name, "C" | "POSIX");
    let locale = parse_locale(name).filter(|_| !is_posix).ok_or(NameError::NoLocale)?;
    let subtags = Subtags::of(&locale).filter(|it| it.language != *b"und").ok_or(NameError::NoLocale)?;
    let canonical = canonicalize(subtags);
    if canonical != subtags {
        let mut renamed = to_identifier(canonical).ok_or(NameError::NoLocale)?;
        renamed.set_variants(&locale.variants().copied().collect::<Vec<_>>());
        return Err(NameError::Alias(renamed.to_string()));
    }
    if !is_language(subtags.language) && !is_private_use(subtags.language) {
        return Err(NameError::UnknownLanguage(language_of_region(subtags.language)));
    }
    if let Some(region) = locale.region.filter(|_| !subtags.region.is_some_and(is_region)) {
        return Err(NameError::UnknownRegion(region.as_str().to_owned()));
    }
    if is_tag_of(name, &locale) { Ok(locale) } else { Err(NameError::Spelling(locale.to_string())) }
}

/// ISO 639 reserves `qaa` to `qtz` for private use.
fn is_private_use(language: LanguageSubtag) -> bool {
    (*b"qaa"..=*b"qtz").contains(&language)
}

/// The likely language of a region whose code is written as a language: `ja` for `jp`.
fn language_of_region(language: LanguageSubtag) -> Option<String> {
    let region: RegionSubtag = language.map(|byte| byte.to_ascii_uppercase());
    let request = Subtags { language: *b"und", script: None, region: Some(region) };
    let likely = is_region(region).then(|| maximize(request))?;
    to_identifier(Subtags { script: None, region: None, ..likely }).map(|locale| locale.to_string())
}

/// Whether `tag` is the canonical tag of a locale. It allocates nothing.
pub(crate) fn is_tag_of(tag: &str, locale: &LanguageIdentifier) -> bool {
    let script = locale.script.as_ref().map(Script::as_str);
    let region = locale.region.as_ref().map(Region::as_str);
    let variants = locale.variants().map(Variant::as_str);
    tag.split('-').eq(iter::once(locale.language.as_str()).chain(script).chain(region).chain(variants))
}

/// Whether two locales are equal after aliases are replaced and likely subtags are added.
pub(crate) fn is_same(one: &LanguageIdentifier, other: &LanguageIdentifier) -> bool {
    let maximized = |locale| Subtags::of(locale).map(|subtags| maximize(canonicalize(subtags)));
    maximized(one) == maximized(other) && one.variants().eq(other.variants())
}
