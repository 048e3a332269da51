//! Which folders are locales: those that a canonical language identifier names.

use std::ffi::OsStr;
use std::iter;
use std::path::Path;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Region, Script, Variant};

use crate::fault::{Fault, FaultKind};

/// The locale of a folder, else what is wrong with its name; `taken` says which names other folders have.
pub(crate) fn folder_locale(
    path: &Path,
    name: &OsStr,
    taken: impl Fn(&str) -> bool,
) -> Result<LanguageIdentifier, Fault> {
    let shown = name.to_string_lossy();
    let refused = match name.to_str().map_or(Err(None), locale) {
        Ok(locale) => return Ok(locale),
        Err(refused) => refused,
    };
    let fault = |what: String| Fault::new(path, FaultKind::Locale, what);
    Err(match refused {
        Some(canonical) if taken(&canonical) => {
            fault(format!("`{shown}` is another spelling of `{canonical}`, which has a folder already"))
                .help(format!("move its files to `{canonical}`"))
        }
        Some(canonical) => fault(format!("`{shown}` is not how the locale is written"))
            .help(format!("rename the folder to `{canonical}`")),
        None => fault(format!("`{}` is not a language identifier", shown.escape_debug()))
            .help("name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere"),
    })
}

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
