//! The scripts that a locale is written in.

use unicode_script::Script;

use crate::locale::maximized;

/// The likely script of a locale by CLDR, as a code of four letters.
pub(crate) fn script_of(tag: &str) -> Option<[u8; 4]> {
    maximized(tag)?.script
}

/// The scripts of the texts of a locale, without Latin, or `None` if they are unknown.
pub(crate) fn scripts_of(tag: &str) -> Option<Vec<Script>> {
    Some(match &script_of(tag)? {
        b"Hans" | b"Hant" | b"Hani" => vec![Script::Han, Script::Bopomofo],
        b"Jpan" | b"Hrkt" => vec![Script::Han, Script::Hiragana, Script::Katakana],
        b"Kore" => vec![Script::Hangul, Script::Han],
        code => vec![Script::from_short_name(str::from_utf8(code).ok()?)?],
    })
}
