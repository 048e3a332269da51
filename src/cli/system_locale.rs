//! The locales of the environment, by the rules of gettext.

use std::ffi::OsString;

/// The names, in order of preference.
///
/// The locale is the value of `LC_ALL`, else of `LC_MESSAGES`, else of `LANG`, else `C`. An empty variable counts as
/// unset. If the locale is `C`, messages are in English. Otherwise the list `LANGUAGE`, if it is set, replaces the
/// locale. As in glibc 2.36, `LANGUAGE` is used even if the locale is `C.UTF-8`.
pub(crate) fn requested(variable: impl Fn(&str) -> Option<OsString>) -> Vec<String> {
    let value = |name: &str| {
        // A value that is not UTF-8 is not a locale, but it is set.
        let value = variable(name)?.to_string_lossy().into_owned();
        (!value.is_empty()).then_some(value)
    };
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(value);
    let Some(locale) = locale.filter(|locale| !is_c(locale)) else { return vec![ENGLISH.to_owned()] };
    match value("LANGUAGE") {
        Some(languages) => listed(&languages),
        None => vec![locale],
    }
}

const ENGLISH: &str = "en-US";

/// The names in a value of `LANGUAGE`. `C` ends the list, because the untranslated texts of a program are in English.
fn listed(languages: &str) -> Vec<String> {
    let mut names = Vec::new();
    for name in languages.split(':').filter(|name| !name.is_empty()) {
        if is_c(name) {
            names.push(ENGLISH.to_owned());
            break;
        }
        names.push(name.to_owned());
    }
    names
}

fn is_c(locale: &str) -> bool {
    matches!(locale, "C" | "POSIX")
}
