//! The scripts that a locale is written in.

use unic_langid::LanguageIdentifier;
use unicode_script::Script;

use crate::locale::{Subtags, maximize};

/// The likely script of a locale by CLDR, as a code of four letters.
pub(crate) fn script_of(locale: &LanguageIdentifier) -> Option<[u8; 4]> {
    maximize(Subtags::of(locale)?).script
}

/// The scripts of the texts of a locale, without Latin, or `None` if they are unknown.
pub(crate) fn scripts_of(locale: &LanguageIdentifier) -> Option<Vec<Script>> {
    Some(match &script_of(locale)? {
        b"Hans" | b"Hant" | b"Hani" => vec![Script::Han, Script::Bopomofo],
        b"Jpan" | b"Hrkt" => vec![Script::Han, Script::Hiragana, Script::Katakana],
        b"Kore" => vec![Script::Hangul, Script::Han],
        code => vec![Script::from_short_name(str::from_utf8(code).ok()?)?],
    })
}
