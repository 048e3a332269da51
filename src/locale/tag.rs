//! Which folders are locales: those that a canonical language identifier names.

use std::iter;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Region, Script, Variant};

/// The locale that `name` is the canonical tag of, else that tag if there is one.
///
/// unic-langid takes any 5 to 8 letters for a language; none of that length is registered.
pub(crate) fn locale(name: &str) -> Result<LanguageIdentifier, Option<String>> {
    let locale: LanguageIdentifier = name.parse().map_err(|_| None)?;
    if locale.language.is_empty() || locale.language.as_str().len() > 3 {
        return Err(None);
    }
    // No string is made for each of hundreds of names.
    if name.split('-').eq(subtags(&locale)) { Ok(locale) } else { Err(Some(locale.to_string())) }
}

pub(crate) fn subtags(locale: &LanguageIdentifier) -> impl Iterator<Item = &str> {
    let script = locale.script.as_ref().map(Script::as_str);
    let region = locale.region.as_ref().map(Region::as_str);
    let variants = locale.variants().map(Variant::as_str);
    iter::once(locale.language.as_str()).chain(script).chain(region).chain(variants)
}

/// The locale that `name` is a tag of, in any spelling.
#[cfg(feature = "cli")]
pub(crate) fn any_spelling(name: &str) -> Option<LanguageIdentifier> {
    match locale(name) {
        Ok(locale) => Some(locale),
        Err(canonical) => canonical?.parse().ok(),
    }
}
