//! The subtags of a locale that negotiation uses.

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Variant;

/// A language subtag of 2 or 3 letters in lower case, padded with zeros: `*b"zh\0"`. `*b"und"` is no language.
pub(crate) type LanguageSubtag = [u8; 3];
/// A script subtag in title case: `*b"Hans"`.
pub(crate) type ScriptSubtag = [u8; 4];
/// A region subtag, 2 letters in upper case or 3 digits, padded with zeros: `*b"CN\0"`, `*b"419"`.
pub(crate) type RegionSubtag = [u8; 3];
/// A variant subtag in lower case, padded with zeros: `*b"1996\0\0\0\0"`.
pub(crate) type VariantSubtag = [u8; 8];

/// The language, script and region of a locale, in canonical case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Subtags {
    pub(crate) language: LanguageSubtag,
    pub(crate) script: Option<ScriptSubtag>,
    pub(crate) region: Option<RegionSubtag>,
}

impl Subtags {
    /// `None` for a language of more than three letters, because none is registered.
    ///
    /// unic-langid parses a script after the region as a variant. If there is no script, the first variant of four
    /// letters is the script.
    pub(crate) fn of(locale: &LanguageIdentifier) -> Option<Self> {
        let late = || locale.variants().map(Variant::as_str).find_map(late_script);
        // The numbers are the letters, padded with zeros. These conversions are faster than those to text.
        let language = Option::<u64>::from(locale.language).map_or(*b"und\0\0\0\0\0", u64::to_le_bytes);
        let [first, second, third, 0, ..] = language else { return None };
        let region = locale.region.map(|region| u32::from(region).to_le_bytes());
        Some(Self {
            language: [first, second, third],
            script: locale.script.map(|script| u32::from(script).to_le_bytes()).or_else(late),
            region: region.map(|[first, second, third, _]| [first, second, third]),
        })
    }
}

/// The text of a subtag, without the zeros at the end.
pub(crate) fn unpadded(subtag: &[u8]) -> &[u8] {
    subtag.split(|byte| *byte == 0).next().unwrap_or(subtag)
}

/// The items sorted, without duplicates. They are few, and `sort` would add 40 kB of code.
pub(crate) fn sorted<T: Copy + Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut sorted = Vec::new();
    for item in items {
        if let Err(index) = sorted.binary_search(&item) {
            sorted.insert(index, item);
        }
    }
    sorted
}

/// The script in title case.
pub(crate) fn title_case([first, second, third, fourth]: ScriptSubtag) -> ScriptSubtag {
    let lower = [second, third, fourth].map(|letter| letter.to_ascii_lowercase());
    let [second, third, fourth] = lower;
    [first.to_ascii_uppercase(), second, third, fourth]
}

/// A variant of four letters as a script.
fn late_script(variant: &str) -> Option<ScriptSubtag> {
    let script = ScriptSubtag::try_from(variant.as_bytes()).ok()?;
    script.iter().all(u8::is_ascii_alphabetic).then(|| title_case(script))
}
