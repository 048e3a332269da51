//! The tags of locales, which name their folders.

use std::iter;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Region, Script, Variant};

use super::alias::canonicalize;
use super::likely_subtags::maximize;
use super::subtags::Subtags;

/// The locale that `name` is the canonical tag of, else that tag if there is one.
///
/// unic-langid takes any 5 to 8 letters for a language; none of that length is registered.
pub(crate) fn canonical(name: &str) -> Result<LanguageIdentifier, Option<String>> {
    let locale: LanguageIdentifier = name.parse().map_err(|_| None)?;
    if locale.language.is_empty() || locale.language.as_str().len() > 3 {
        return Err(None);
    }
    if is_tag_of(name, &locale) { Ok(locale) } else { Err(Some(locale.to_string())) }
}

/// The locale that `name` is a tag of, in any spelling.
#[cfg(feature = "cli")]
pub(crate) fn any_spelling(name: &str) -> Option<LanguageIdentifier> {
    match canonical(name) {
        Ok(locale) => Some(locale),
        Err(canonical) => canonical?.parse().ok(),
    }
}

/// Whether `tag` is the canonical tag of a locale. No string is made.
pub(crate) fn is_tag_of(tag: &str, locale: &LanguageIdentifier) -> bool {
    let script = locale.script.as_ref().map(Script::as_str);
    let region = locale.region.as_ref().map(Region::as_str);
    let variants = locale.variants().map(Variant::as_str);
    tag.split('-').eq(iter::once(locale.language.as_str()).chain(script).chain(region).chain(variants))
}

/// Whether two locales have the same language, script and region, likely subtags included.
pub(crate) fn is_same(one: &LanguageIdentifier, other: &LanguageIdentifier) -> bool {
    let maximized = |locale| Subtags::of(locale).map(|subtags| maximize(canonicalize(subtags)));
    let has_variants = |locale: &LanguageIdentifier| locale.variants().len() > 0;
    maximized(one) == maximized(other) && !has_variants(one) && !has_variants(other)
}
