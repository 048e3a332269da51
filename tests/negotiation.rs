//! Negotiation: the locale for each request.
#![expect(clippy::panic, reason = "a test fails with a panic")]

use std::fs;

use modelarts_status::unic_langid::LanguageIdentifier;
use modelarts_status::unic_langid::subtags::{Language, Script};
use modelarts_status::{Catalog, StatusCode, Translation};

#[expect(dead_code, reason = "this test uses only some of the functions")]
mod util;
use util::{Tree, whole};

fn parse(tags: &str) -> Vec<LanguageIdentifier> {
    tags.split_whitespace().map(|tag| tag.parse().unwrap_or_else(|_| panic!("{tag}"))).collect()
}

/// The embedded locales of the first version. Later versions may add more.
const SHIPPED: [&str; 2] = ["en-US", "zh-CN"];

fn script(locale: &LanguageIdentifier) -> (Language, Option<Script>) {
    let mut locale = locale.clone();
    locale.maximize();
    (locale.language, locale.script)
}

/// Expects this locale. An embedded locale that is not `known`, because it was added later, is accepted too if it has
/// the language and script of a request.
#[track_caller]
fn gets(catalog: &Catalog, known: &[&str], requested: &str, locale: &str) {
    let requested = parse(requested);
    let answer = catalog.negotiate(&requested).locale();
    let is_added = known.iter().all(|tag| answer != tag);
    if !is_added || requested.iter().all(|request| script(request) != script(answer)) {
        assert_eq!(answer.to_string(), locale, "{requested:?}");
    }
}

#[test]
fn embedded() {
    let rows = [
        // The same locale, in any spelling that unic-langid accepts.
        ("zh-CN", "zh-CN"),
        ("zh_cn", "zh-CN"),
        ("ZH-CN", "zh-CN"),
        ("en-US", "en-US"),
        ("EN_us", "en-US"),
        // The same language and script.
        ("zh", "zh-CN"),
        ("zh-Hans", "zh-CN"),
        ("zh-Hans-CN", "zh-CN"),
        ("zh-SG", "zh-CN"),
        ("zh-Hans-SG", "zh-CN"),
        ("zh-Hans-TW", "zh-CN"),
        ("zh-CN-pinyin", "zh-CN"),
        ("en", "en-US"),
        ("en-GB", "en-US"),
        ("en-Latn", "en-US"),
        ("en-AU", "en-US"),
        // Another script.
        ("zh-TW", "en-US"),
        ("zh-HK", "en-US"),
        ("zh-MO", "en-US"),
        ("zh-Hant", "en-US"),
        ("zh-Hant-CN", "en-US"),
        ("zh-Latn", "en-US"),
        // No request has a match.
        ("tlh", "en-US"),
        ("tlh-Piqd-US", "en-US"),
        ("xx", "en-US"),
        ("", "en-US"),
        // The likely language of a script or region.
        ("und-CN", "zh-CN"),
        ("und-Hans", "zh-CN"),
        ("und-TW", "en-US"),
        ("und", "en-US"),
        // In order of preference: the first request with a match.
        ("tlh zh", "zh-CN"),
        ("tlh qaa zh-SG en", "zh-CN"),
        ("zh-TW zh-CN", "zh-CN"),
        ("zh-TW zh", "en-US"),
        ("en-GB zh-CN", "en-US"),
        ("zh-SG en-US", "zh-CN"),
        ("tlh qaa", "en-US"),
    ];
    for (requested, locale) in rows {
        gets(Catalog::embedded(), &SHIPPED, requested, locale);
    }
}

#[test]
fn among_many_locales() {
    // These languages are rare, so that an embedded locale of a later version does not change the answers.
    let locales = [
        "sw-KE",
        "sw-TZ",
        "ta-IN",
        "ta-LK",
        "uz-Cyrl",
        "uz-Latn",
        "ms",
        "ms-SG",
        "ay-419",
        "zh-TW",
        "en-GB",
        "rm",
        "rm-sursilv",
    ];
    let tree =
        locales.iter().fold(Tree::new(), |tree, locale| tree.file(&format!("{locale}/a.ftl"), whole()));
    let catalog = tree.load().unwrap();
    let known = [&SHIPPED[..], &locales].concat();
    let rows = [
        // The same region first, then the likely region of the language, then the first tag.
        ("sw", "sw-TZ"),
        ("sw-KE", "sw-KE"),
        ("sw-UG", "sw-TZ"),
        ("sw-Latn-KE", "sw-KE"),
        ("ta-LK-posix", "ta-LK"),
        ("ta", "ta-IN"),
        ("ta-LK", "ta-LK"),
        ("ta-SG", "ta-IN"),
        ("en-GB", "en-GB"),
        ("en-AU", "en-GB"),
        ("en", "en-US"),
        ("ms-MY", "ms"),
        ("ms-BN", "ms"),
        ("ms-SG", "ms-SG"),
        ("ay-BO", "ay-419"),
        ("ay", "ay-419"),
        ("uz", "uz-Latn"),
        ("uz-UZ", "uz-Latn"),
        ("uz-Cyrl-UZ", "uz-Cyrl"),
        ("uz-AF", "en-US"),
        ("zh-HK", "zh-TW"),
        ("zh-Hant", "zh-TW"),
        ("zh-SG", "zh-CN"),
        // A locale with a variant is a locale of its own, whatever the earlier requests.
        ("rm-sursilv", "rm-sursilv"),
        ("rm", "rm"),
        ("rm-sursilv", "rm-sursilv"),
        ("rm-vallader", "rm"),
        // An earlier request with an inexact match wins over a later one with an exact match.
        ("sw-UG ta-LK", "sw-TZ"),
    ];
    for (requested, locale) in rows {
        gets(&catalog, &known, requested, locale);
    }
}

#[test]
fn a_folder_of_the_same_maximized_locale_replaces_the_embedded_one() {
    let tree = Tree::new().file("en/a.ftl", whole()).file("zh-Hans/a.ftl", whole()).file("fr/a.ftl", whole());
    let catalog = tree.load().unwrap();
    let tags: Vec<&str> = catalog.iter().map(Translation::tag).collect();
    assert_eq!(tags[0], "en");
    assert!(tags.contains(&"zh-Hans") && !tags.contains(&"zh-CN") && !tags.contains(&"en-US"), "{tags:?}");
    for (requested, locale) in [("en-AU", "en"), ("en-US", "en"), ("tlh", "en"), ("zh-CN", "zh-Hans")] {
        gets(&catalog, &["en", "en-US", "zh-CN", "zh-Hans"], requested, locale);
    }
    assert!(catalog.get(&"en-US".parse().unwrap()).is_none());
    // Of two candidates for the fallback, the exact tag is chosen. A locale with a variant is a locale of its own.
    let tree = Tree::new()
        .file("en/a.ftl", whole())
        .file("en-US/a.ftl", whole())
        .file("zh-CN-pinyin/a.ftl", whole());
    let catalog = tree.load().unwrap();
    assert_eq!(catalog.iter().next().map(Translation::tag), Some("en-US"));
    assert!(["en", "zh-CN", "zh-CN-pinyin"].iter().all(|tag| catalog.get(&tag.parse().unwrap()).is_some()));
}

#[test]
fn get_requires_the_exact_locale() {
    let catalog = Catalog::embedded();
    for (tag, found) in
        [("zh-CN", true), ("zh_cn", true), ("zh-Hans-CN", false), ("en-US", true), ("qaa", false)]
    {
        assert_eq!(catalog.get(&tag.parse().unwrap()).is_some(), found, "{tag}");
    }
    for translation in catalog {
        let near = format!("{}-posix", translation.locale());
        assert!(catalog.get(&near.parse().unwrap()).is_none(), "{near}");
    }
}

#[test]
fn iteration_begins_with_the_fallback() {
    let tree = Tree::new().file("ar/a.ftl", whole()).file("zh-TW/a.ftl", whole()).file("fr/a.ftl", whole());
    let catalog = tree.load().unwrap();
    let tags: Vec<String> = catalog.iter().map(|it| it.locale().to_string()).collect();
    assert_eq!(tags[0], "en-US");
    assert!(tags[1..].is_sorted(), "{tags:?}");
    for tag in ["ar", "fr", "zh-CN", "zh-TW"] {
        assert!(tags.iter().any(|it| it == tag), "{tag}");
    }
    assert_eq!(format!("{catalog:?}"), format!("{tags:?}").replace('[', "{").replace(']', "}"));
}

/// An embedded locale that was added later may be the answer instead of those in the README.
#[test]
fn the_readme_shows_these_answers() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let mut rows = 0;
    for row in readme.lines().filter(|line| line.starts_with("| `") && line.matches('|').count() == 4) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        if SHIPPED.contains(&cells[2]) {
            let answer = Catalog::embedded().accept_language(cells[1].trim_matches('`')).tag();
            assert!(answer == cells[2] || !SHIPPED.contains(&answer), "{row}: {answer}");
            rows += 1;
        }
    }
    assert!(rows >= 12, "{rows} rows");
}

#[test]
fn a_code_finds_its_message_by_the_same_rule() {
    for (tag, message) in [("zh-Hans-CN", "找不到资源。"), ("tlh", "The resource was not found.")] {
        assert_eq!(StatusCode::NotFound.message(&tag.parse().unwrap()), message);
    }
}
