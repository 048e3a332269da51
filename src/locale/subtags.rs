//! The subtags of a locale that negotiation looks at.

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Variant;

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
        // The numbers are the letters, padded with zeros; these conversions are faster than those to text.
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

/// The script in title case.
pub(crate) fn title_case([first, second, third, fourth]: ScriptSubtag) -> ScriptSubtag {
    let lower = [second, third, fourth].map(|letter| letter.to_ascii_lowercase());
    let [second, third, fourth] = lower;
    [first.to_ascii_uppercase(), second, third, fourth]
}

/// The script that a variant of four letters is.
fn late_script(variant: &str) -> Option<ScriptSubtag> {
    let script = ScriptSubtag::try_from(variant.as_bytes()).ok()?;
    script.iter().all(u8::is_ascii_alphabetic).then(|| title_case(script))
}
