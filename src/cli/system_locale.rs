//! The locales that the environment asks for, by the rules of gettext.

use std::ffi::OsString;

/// The names in the order in which they are asked for.
///
/// `LC_ALL`, else `LC_MESSAGES`, else `LANG` is the locale; an empty variable is an unset one. If the locale is
/// `C`, which it is if none of them is set, messages are in English. Otherwise `LANGUAGE`, a list, takes its place.
/// glibc 2.36 follows `LANGUAGE` even if the locale is `C.UTF-8`, and so does this.
pub(crate) fn requested(variable: impl Fn(&str) -> Option<OsString>) -> Vec<String> {
    let value = |name: &str| {
        // What is not UTF-8 is no locale, but it is set.
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

/// The names in a value of `LANGUAGE`. Texts are in English already for a program, so `C` ends the search.
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
