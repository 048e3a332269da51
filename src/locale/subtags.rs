//! The subtags of a locale that negotiation looks at.

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Region, Script, Variant};

/// A language subtag of 2 or 3 letters in lower case, padded with zeros: `*b"zh\0"`, `*b"und"` for none.
pub(crate) type LanguageSubtag = [u8; 3];
/// A script subtag in title case: `*b"Hans"`.
pub(crate) type ScriptSubtag = [u8; 4];
/// A region subtag, 2 letters in upper case or 3 digits, padded with zeros: `*b"CN\0"`, `*b"419"`.
pub(crate) type RegionSubtag = [u8; 3];

/// The language, script and region of a locale, in canonical case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Subtags {
    pub(crate) language: LanguageSubtag,
    pub(crate) script: Option<ScriptSubtag>,
    pub(crate) region: Option<RegionSubtag>,
}

impl Subtags {
    /// `None` for a language of more than three letters: none is registered.
    ///
    /// unic-langid takes a script that stands behind the region for a variant, so the first variant of four
    /// letters is the script where there is none.
    pub(crate) fn of(locale: &LanguageIdentifier) -> Option<Self> {
        let late = || locale.variants().map(Variant::as_str).find_map(late_script);
        Some(Self {
            language: padded(locale.language.as_str())?,
            script: locale.script.as_ref().map(Script::as_str).and_then(padded).or_else(late),
            region: locale.region.as_ref().map(Region::as_str).and_then(padded),
        })
    }
}

/// The subtag as bytes, padded with zeros; `None` if it is too long.
pub(crate) fn padded<const N: usize>(subtag: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    bytes.get_mut(..subtag.len())?.copy_from_slice(subtag.as_bytes());
    Some(bytes)
}

/// The script in title case.
pub(crate) fn title_case([first, second, third, fourth]: ScriptSubtag) -> ScriptSubtag {
    let lower = [second, third, fourth].map(|letter| letter.to_ascii_lowercase());
    let [second, third, fourth] = lower;
    [first.to_ascii_uppercase(), second, third, fourth]
}

/// The script that a variant of four letters is.
fn late_script(variant: &str) -> Option<ScriptSubtag> {
    let script: ScriptSubtag = padded(variant)?;
    script.iter().all(u8::is_ascii_alphabetic).then(|| title_case(script))
}
