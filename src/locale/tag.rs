//! Canonical tags, which are the names of locale folders.

use std::iter;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Region, Script, Variant};

use super::alias::{canonicalize, is_language, is_region};
use super::likely_subtags::maximize;
use super::name::Name;
use super::subtags::{LanguageSubtag, RegionSubtag, Subtags, VariantSubtag, sorted, unpadded};

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

/// Checks that `name` is the canonical tag of a locale.
pub(crate) fn check_tag(name: &str) -> Result<(), NameError> {
    // POSIX locales without a language.
    let is_posix = matches!(name, "C" | "POSIX");
    let parsed = Name::parse(name.as_bytes()).filter(|_| !is_posix).ok_or(NameError::NoLocale)?;
    let (subtags, variants) = (parsed.subtags, sorted(parsed.variants()));
    if subtags.language == *b"und" {
        return Err(NameError::NoLocale);
    }
    let canonical = canonicalize(subtags);
    if canonical != subtags {
        return Err(NameError::Alias(to_tag(canonical, &variants)));
    }
    if !is_language(subtags.language) && !is_private_use(subtags.language) {
        return Err(NameError::UnknownLanguage(language_of_region(subtags.language)));
    }
    if let Some(region) = subtags.region.filter(|region| !is_region(*region)) {
        return Err(NameError::UnknownRegion(String::from_utf8_lossy(unpadded(&region)).into_owned()));
    }
    let tag = to_tag(subtags, &variants);
    if name == tag { Ok(()) } else { Err(NameError::Spelling(tag)) }
}

/// ISO 639 reserves `qaa` to `qtz` for private use.
fn is_private_use(language: LanguageSubtag) -> bool {
    (*b"qaa"..=*b"qtz").contains(&language)
}

/// The likely language of a region whose code is written as a language: `ja` for `jp`.
fn language_of_region(language: LanguageSubtag) -> Option<String> {
    let region: RegionSubtag = language.map(|byte| byte.to_ascii_uppercase());
    let request = Subtags { language: *b"und", script: None, region: Some(region) };
    is_region(region).then(|| to_tag(Subtags { script: None, region: None, ..maximize(request) }, &[]))
}

/// The tag with these subtags and variants.
fn to_tag(subtags: Subtags, variants: &[VariantSubtag]) -> String {
    let Subtags { language, script, region } = &subtags;
    let script = script.iter().map(<[u8; 4]>::as_slice);
    let region = region.iter().map(<[u8; 3]>::as_slice);
    let variants = variants.iter().map(<[u8; 8]>::as_slice);
    let mut tag = String::new();
    for subtag in iter::once(language.as_slice()).chain(script).chain(region).chain(variants) {
        tag.push_str(if tag.is_empty() { "" } else { "-" });
        tag.extend(unpadded(subtag).iter().copied().map(char::from));
    }
    tag
}

/// Whether `tag` is the canonical tag of a locale. It allocates nothing.
pub(crate) fn is_tag_of(tag: &str, locale: &LanguageIdentifier) -> bool {
    let script = locale.script.as_ref().map(Script::as_str);
    let region = locale.region.as_ref().map(Region::as_str);
    let variants = locale.variants().map(Variant::as_str);
    tag.split('-').eq(iter::once(locale.language.as_str()).chain(script).chain(region).chain(variants))
}

/// Whether the locales of two tags are equal after aliases are replaced and likely subtags are added.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let variants = |tag: &str| Name::parse(tag.as_bytes()).map(|name| sorted(name.variants()));
    maximized(one) == maximized(other) && variants(one) == variants(other)
}

/// The subtags of a tag after aliases are replaced and likely subtags are added.
pub(crate) fn maximized(tag: &str) -> Option<Subtags> {
    Name::parse(tag.as_bytes()).map(|name| maximize(canonicalize(name.subtags)))
}
