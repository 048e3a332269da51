//! Compares aliases and likely subtags with those of ICU4X, for all languages, scripts and regions of CLDR.

use std::collections::BTreeSet;
use std::process::ExitCode;

use icu_locale::{Locale, LocaleCanonicalizer, LocaleExpander};
use unic_langid::LanguageIdentifier;

#[path = "../../../../src/locale"]
#[expect(dead_code, reason = "each comparison uses only some of the functions")]
mod locale {
    pub(crate) mod alias;
    pub(crate) mod cldr;
    pub(crate) mod likely_subtags;
    pub(crate) mod subtags;
}
use locale::subtags::{LanguageSubtag, RegionSubtag, ScriptSubtag, Subtags};
use locale::{alias, cldr, likely_subtags};

fn text(subtag: &[u8]) -> &str {
    std::str::from_utf8(subtag).unwrap().trim_end_matches('\0')
}

fn tag(subtags: Subtags) -> String {
    let script = subtags.script.map(|it| format!("-{}", text(&it))).unwrap_or_default();
    let region = subtags.region.map(|it| format!("-{}", text(&it))).unwrap_or_default();
    format!("{}{script}{region}", text(&subtags.language))
}

fn language(tag: &str) -> LanguageSubtag {
    Subtags::of(&tag.parse::<LanguageIdentifier>().unwrap()).unwrap().language
}

/// Regions with several replacements: ICU4X prefers the likely region of the language, negotiation the first.
const REPLACED_BY_SEVERAL: [&str; 18] = [
    "062", "172", "200", "530", "532", "536", "582", "810", "830", "890", "891", "AN", "CS", "FQ", "NT",
    "PC", "SU", "YU",
];

/// Requests with another answer in ICU4X, on purpose.
fn has_other_rules(request: Subtags) -> bool {
    let Some(region) = request.region else { return false };
    // Sign languages by region are not written languages.
    let is_sign_language = text(&request.language) == "sgn";
    let is_bare = request.language == language("und") && request.script.is_none();
    is_sign_language || !is_bare && REPLACED_BY_SEVERAL.contains(&text(&region))
}

fn main() -> ExitCode {
    let canonicalizer = LocaleCanonicalizer::new_extended();
    let expander = LocaleExpander::new_extended();
    let (mut compared, mut differences) = (0, 0);
    let mut compare = |request: Subtags| {
        let mut theirs: Locale = tag(request).parse().unwrap();
        canonicalizer.canonicalize(&mut theirs);
        let canonical = alias::canonicalize(request);
        let canonical_theirs = theirs.to_string();
        expander.maximize(&mut theirs.id);
        let whole = tag(likely_subtags::maximize(canonical));
        if !has_other_rules(request) && (tag(canonical) != canonical_theirs || whole != theirs.to_string()) {
            differences += 1;
            if differences <= 20 {
                println!("{}: {} {whole}, ICU4X {canonical_theirs} {theirs}", tag(request), tag(canonical));
            }
        }
        compared += 1;
    };
    for request in requests() {
        compare(request);
    }
    println!("{compared} requests compared with ICU4X, {differences} differences");
    if differences == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every language alone, with each script, with each region, and with both. The same without a language.
fn requests() -> impl Iterator<Item = Subtags> {
    let (languages, scripts, regions) = (languages(), scripts(), regions());
    let und = language("und");
    let request = |language, script, region| Subtags { language, script, region };
    let alone = languages.clone().into_iter().map(move |it| request(it, None, None));
    let with = |language| {
        let scripts = scripts.clone().into_iter().map(move |it| request(language, Some(it), None));
        scripts.chain(regions.clone().into_iter().map(move |it| request(language, None, Some(it))))
    };
    let with: Vec<Subtags> = languages.iter().flat_map(|it| with(*it)).collect();
    let pairs = scripts.into_iter().flat_map(move |script| {
        regions.clone().into_iter().map(move |region| request(und, Some(script), Some(region)))
    });
    alone.chain(with).chain(pairs)
}

fn languages() -> BTreeSet<LanguageSubtag> {
    let grouped = cldr::LANGUAGES.iter().flat_map(|row| row.2.split(' ')).map(language);
    let aliases = cldr::LANGUAGE_ALIASES.iter().map(|row| row.0);
    let more = cldr::LANGUAGE_ALIASES_WITH_MORE.iter().map(|row| row.0);
    let lone = cldr::LONE_LANGUAGES.iter().map(|row| row.0);
    let unknown = ["und", "qaa", "zz"].map(language);
    grouped.chain(aliases).chain(more).chain(lone).chain(cldr::OTHER_LANGUAGES).chain(unknown).collect()
}

fn scripts() -> BTreeSet<ScriptSubtag> {
    let by_language = cldr::LANGUAGES.iter().map(|row| row.0);
    let others = cldr::SCRIPTS_BY_LANGUAGE_AND_REGION.iter().map(|row| row.2);
    by_language.chain(others).chain(cldr::LANGUAGES_BY_SCRIPT.iter().map(|row| row.0)).collect()
}

fn regions() -> BTreeSet<RegionSubtag> {
    cldr::REGIONS.into_iter().chain(cldr::REGION_ALIASES.iter().map(|row| row.0)).collect()
}
