//! Parsing a locale name of BCP 47 or of a platform.

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Language, Region, Script, Variant};

use super::subtags::{
    LanguageSubtag, RegionSubtag, ScriptSubtag, Subtags, VariantSubtag, title_case, unpadded,
};

/// The maximum length of a name, in bytes.
///
/// RFC 5646 requires at least 35. ICU's buffer for a name with keywords has 157.
const MAX_NAME: usize = 255;

const ENGLISH: Subtags = Subtags { language: *b"en\0", script: None, region: Some(*b"US\0") };

/// The languages of three letters that CLDR 48.2 matches to `zh`, sorted: `zh-yue` is `yue`.
const CHINESE: [LanguageSubtag; 18] = [
    *b"cdo", *b"cjy", *b"cnp", *b"cpx", *b"csp", *b"czh", *b"czo", *b"gan", *b"hak", *b"hnm", *b"hsn",
    *b"luh", *b"lzh", *b"mnp", *b"nan", *b"sjc", *b"wuu", *b"yue",
];

/// A parsed name. Its subtags have canonical case, but aliases such as `iw` are not replaced.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name<'a> {
    pub(crate) subtags: Subtags,
    pub(crate) has_variants: bool,
    /// The part of the text that holds the subtags.
    tag: &'a [u8],
}

/// A subtag after the language, by its form.
#[derive(Clone, Copy)]
enum Subtag {
    /// One letter or digit: the start of an extension.
    Singleton,
    /// Three letters: an extended language, or a script of an old Windows name.
    Extended([u8; 3]),
    Script(ScriptSubtag),
    Region(RegionSubtag),
    Variant(VariantSubtag),
    Other,
}

impl<'a> Name<'a> {
    /// `None` if the text is not a locale name.
    pub(crate) fn parse(name: &'a [u8]) -> Option<Self> {
        // A list is not a name, even if the first `:` is in the part that is dropped: `zh_CN.UTF-8:en`.
        if name.len() > MAX_NAME || name.iter().any(|byte| matches!(byte, b':' | b',')) {
            return None;
        }
        let name = name.trim_ascii();
        let tag = name.split(|byte| matches!(byte, b'.' | b'@')).next()?;
        if matches!(tag, b"C" | b"POSIX") {
            return Some(Self::from_subtags(ENGLISH));
        }
        let language = parse_language(split(tag).next()?)?;
        let subtags = Subtags { language, script: None, region: None };
        let mut parsed = Self { subtags, has_variants: false, tag };
        let is_chinese = language == *b"zh\0";
        for subtag in parsed.rest() {
            match subtag {
                Subtag::Extended(extended) if is_chinese && CHINESE.binary_search(&extended).is_ok() => {
                    parsed.extend_language(extended);
                }
                _ => parsed.add(subtag),
            }
        }
        parsed.subtags.script = parsed.subtags.script.or_else(|| modifier_script(name));
        Some(parsed)
    }

    /// Makes a name without variants.
    pub(crate) fn from_subtags(subtags: Subtags) -> Self {
        Self { subtags, has_variants: false, tag: b"" }
    }

    /// Whether it has only a language.
    pub(crate) fn is_bare(&self) -> bool {
        self.subtags.script.is_none() && self.subtags.region.is_none() && !self.has_variants
    }

    /// Whether this is the same locale. The order of the variants is ignored.
    pub(crate) fn is(&self, other: &Name) -> bool {
        self.subtags == other.subtags && self.includes_variants(other) && other.includes_variants(self)
    }

    /// Whether each variant of the other name is one of this name.
    pub(crate) fn includes_variants(&self, other: &Name) -> bool {
        other.variants().all(|wanted| self.variants().any(|variant| variant == wanted))
    }

    /// The variants in the order of the text, with duplicates.
    pub(crate) fn variants(&self) -> impl Iterator<Item = VariantSubtag> + use<'a> {
        self.has_variants.then(|| self.rest()).into_iter().flatten().filter_map(|subtag| match subtag {
            Subtag::Variant(variant) => Some(variant),
            _ => None,
        })
    }

    /// The subtags between the language and the first extension.
    fn rest(&self) -> impl Iterator<Item = Subtag> + use<'a> {
        split(self.tag).skip(1).map(parse_subtag).take_while(|subtag| !matches!(subtag, Subtag::Singleton))
    }

    /// Extended languages come before the other subtags. The last one is used: `zh-min-nan`.
    fn extend_language(&mut self, language: LanguageSubtag) {
        if self.is_bare() {
            self.subtags.language = language;
        }
    }

    /// Uses the first script and the first region, and skips unknown subtags.
    fn add(&mut self, subtag: Subtag) {
        let Subtags { script, region, .. } = &mut self.subtags;
        match subtag {
            Subtag::Script(found) => *script = script.or(Some(found)),
            Subtag::Extended([b'c', b'h', b's']) => *script = script.or(Some(*b"Hans")),
            Subtag::Extended([b'c', b'h', b't']) => *script = script.or(Some(*b"Hant")),
            Subtag::Region(found) => *region = region.or(Some(found)),
            Subtag::Variant(_) => self.has_variants = true,
            Subtag::Extended(_) | Subtag::Singleton | Subtag::Other => (),
        }
    }
}

/// Parses a locale name of BCP 47, POSIX, Java, Apple or Windows, or returns `None`.
///
/// - BCP 47, in upper or lower case, with `-` or `_`: `zh-Hans-CN`, `zh_cn`. `zh-CN-u-nu-hanidec` is `zh-CN`; `zh-yue` is `yue`.
/// - POSIX: `zh_CN.UTF-8` is `zh-CN`, and `sr_RS@latin` is `sr-Latn-RS`. `C` and `POSIX` are `en-US`.
/// - Java: `zh_CN_#Hans` is `zh-Hans-CN`.
/// - Apple: `zh-Hans_CN` is `zh-Hans-CN`, and `zh_CN@calendar=japanese` is `zh-CN`.
/// - Windows: `zh-CHS` is `zh-Hans`, and `zh-CHT` is `zh-Hant`. `de-DE_phoneb` is `de-DE-phoneb`.
///
/// Except for `C` and `POSIX`, the result is `None` for a text that does not begin with a language of two or three
/// letters (`English`, `Chinese_China.936`). It is `None` for a list (`zh_CN:en`) and for a name of more than 255 bytes.
/// The language need not exist.
///
/// The result has canonical case. Extensions, encodings and keywords are dropped. Aliases such as `iw` for `he` are
/// kept, because negotiation replaces them.
///
/// # Examples
///
/// ```
/// use modelarts_status::parse_locale;
///
/// assert_eq!(parse_locale("zh_CN.UTF-8"), "zh-CN".parse().ok());
/// assert_eq!(parse_locale("sr_RS@latin"), "sr-Latn-RS".parse().ok());
/// assert_eq!(parse_locale("Chinese_China.936"), None);
/// ```
#[must_use]
pub fn parse_locale(name: &str) -> Option<LanguageIdentifier> {
    let name = Name::parse(name.as_bytes())?;
    let Subtags { language, script, region } = name.subtags;
    let language = Language::from_bytes(unpadded(&language)).ok()?;
    let script = script.and_then(|script| Script::from_bytes(&script).ok());
    let region = region.and_then(|region| Region::from_bytes(unpadded(&region)).ok());
    let variants = name.variants().filter_map(|variant| Variant::from_bytes(unpadded(&variant)).ok());
    Some(LanguageIdentifier::from_parts(language, script, region, &variants.collect::<Vec<_>>()))
}

fn split(tag: &[u8]) -> impl Iterator<Item = &[u8]> {
    tag.split(|byte| matches!(byte, b'-' | b'_'))
}

/// The letters and digits of a subtag.
struct Characters {
    /// In lower case, padded with zeros.
    bytes: [u8; 8],
    length: u32,
    letters: u32,
}

impl Characters {
    /// `None` if there are other characters, or more than eight. `#` is dropped.
    fn of(subtag: &[u8]) -> Option<Self> {
        let (mut number, mut length, mut letters) = (0_u64, 0, 0);
        for byte in subtag {
            let is_letter = byte.is_ascii_alphabetic();
            if *byte == b'#' {
                continue;
            }
            if length == 8 || !(is_letter || byte.is_ascii_digit()) {
                return None;
            }
            number = number << 8 | u64::from(byte.to_ascii_lowercase());
            length += 1;
            letters += u32::from(is_letter);
        }
        let bytes = number.checked_shl(64 - 8 * length).unwrap_or(0).to_be_bytes();
        Some(Self { bytes, length, letters })
    }
}

fn parse_language(subtag: &[u8]) -> Option<LanguageSubtag> {
    let Characters { bytes: [first, second, third, ..], length, letters } = Characters::of(subtag)?;
    (matches!(length, 2 | 3) && letters == length).then_some([first, second, third])
}

fn parse_subtag(subtag: &[u8]) -> Subtag {
    let Some(Characters { bytes, length, letters }) = Characters::of(subtag) else { return Subtag::Other };
    let [first, second, third, fourth, ..] = bytes;
    match (length, letters) {
        (1, _) => Subtag::Singleton,
        (2, 2) => Subtag::Region([first.to_ascii_uppercase(), second.to_ascii_uppercase(), 0]),
        (3, 0) => Subtag::Region([first, second, third]),
        (3, 3) => Subtag::Extended([first, second, third]),
        (4, 4) => Subtag::Script(title_case([first, second, third, fourth])),
        (4, _) if first.is_ascii_digit() => Subtag::Variant(bytes),
        (5..=8, _) => Subtag::Variant(bytes),
        _ => Subtag::Other,
    }
}

/// The script of a POSIX modifier: `sr_RS.UTF-8@latin`.
fn modifier_script(name: &[u8]) -> Option<ScriptSubtag> {
    let modifier = name.split(|byte| *byte == b'@').nth(1)?.split(|byte| *byte == b'.').next()?;
    let scripts = [("latin", *b"Latn"), ("cyrillic", *b"Cyrl"), ("devanagari", *b"Deva")];
    // `eq_ignore_ascii_case` is unrolled for each word, to 1 kB of code.
    let is_word = |word: &str| word.bytes().eq(modifier.iter().map(u8::to_ascii_lowercase));
    scripts.iter().find(|(word, _)| is_word(word)).map(|(_, script)| *script)
}
