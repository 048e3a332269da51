//! Best match: the table of answers, and the CLDR data behind it.
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails with a panic")]

use std::collections::BTreeSet;
use std::fs;
use std::time::Instant;

use unic_langid::LanguageIdentifier;

#[expect(dead_code, reason = "shared with the library")]
#[path = "../src/locale"]
mod locale {
    pub(crate) mod alias;
    pub(crate) mod answers;
    pub(crate) mod best_match;
    pub(crate) mod cldr;
    pub(crate) mod likely_subtags;
    #[expect(unreachable_pub, reason = "the library exports a function of it")]
    mod name;
    mod parent;
    pub(crate) mod subtags;
}
use locale::alias::{canonicalize, is_language, is_region};
use locale::answers::{Answer, Answers, Row};
use locale::likely_subtags::maximize;
use locale::subtags::{LanguageSubtag, RegionSubtag, ScriptSubtag, Subtags};
use locale::{best_match, cldr};

fn parse(tag: &str) -> LanguageIdentifier {
    tag.parse().unwrap_or_else(|_| panic!("{tag}"))
}

fn parse_all(tags: &str) -> Vec<LanguageIdentifier> {
    tags.split_whitespace().map(parse).collect()
}

fn subtags(tag: &str) -> Subtags {
    Subtags::of(&parse(tag)).unwrap()
}

fn text(subtag: &[u8]) -> &str {
    std::str::from_utf8(subtag).unwrap().trim_end_matches('\0')
}

fn tag(subtags: Subtags) -> String {
    let script = subtags.script.map(|it| format!("-{}", text(&it))).unwrap_or_default();
    let region = subtags.region.map(|it| format!("-{}", text(&it))).unwrap_or_default();
    format!("{}{script}{region}", text(&subtags.language))
}

fn answers(locales: &[LanguageIdentifier]) -> Answers {
    with_tags(locales, best_match::answers)
}

fn rows(locales: &[LanguageIdentifier]) -> Vec<Row> {
    with_tags(locales, best_match::rows)
}

fn with_tags<T>(locales: &[LanguageIdentifier], function: fn(&[&str]) -> T) -> T {
    let tags: Vec<String> = locales.iter().map(ToString::to_string).collect();
    function(&tags.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The answer to a request: a tag, with `~` before it for another language, or `-` for none.
fn served(locales: &[LanguageIdentifier], answer: Answer) -> String {
    match answer {
        Answer::Same(index) => locales[usize::from(index)].to_string(),
        Answer::Matched(index) => format!("~{}", locales[usize::from(index)]),
        Answer::NoMatch => "-".to_owned(),
    }
}

#[test]
fn maximized() {
    let rows = [
        ("en", "en-Latn-US"),
        ("en-GB", "en-Latn-GB"),
        ("zh", "zh-Hans-CN"),
        ("zh-TW", "zh-Hant-TW"),
        ("zh-Hant", "zh-Hant-TW"),
        ("zh-Hant-CN", "zh-Hant-CN"),
        ("zh-SG", "zh-Hans-SG"),
        ("zh-US", "zh-Hant-US"),
        ("yue", "yue-Hant-HK"),
        ("yue-CN", "yue-Hans-CN"),
        ("wuu", "wuu-Hans-CN"),
        ("sr", "sr-Cyrl-RS"),
        ("sr-ME", "sr-Latn-ME"),
        ("uz-AF", "uz-Arab-AF"),
        ("pa-PK", "pa-Arab-PK"),
        ("pt", "pt-Latn-BR"),
        ("ja", "ja-Jpan-JP"),
        // A language with a script and region that no other language has.
        ("he", "he-Hebr-IL"),
        ("und", "en-Latn-US"),
        ("und-JP", "ja-Jpan-JP"),
        ("und-419", "es-Latn-419"),
        ("und-Cyrl", "ru-Cyrl-RU"),
        ("und-Cyrl-RS", "sr-Cyrl-RS"),
        ("und-Cyrl-FR", "ru-Cyrl-FR"),
        ("und-Hans-TW", "zh-Hans-TW"),
        ("und-Latn-TW", "trv-Latn-TW"),
        ("und-AQ", "en-Latn-AQ"),
        // Languages that are not in CLDR.
        ("qaa", "qaa"),
        ("zz-Latn", "zz-Latn"),
        ("xx-CN", "xx-CN"),
    ];
    for (said, maximized) in rows {
        assert_eq!(tag(maximize(subtags(said))), maximized, "{said}");
    }
}

#[test]
fn canonical() {
    let rows = [
        ("cmn", "zh"),
        ("zho-TW", "zh-TW"),
        ("chi-Hant", "zh-Hant"),
        ("iw-IL", "he-IL"),
        ("in", "id"),
        ("ji", "yi"),
        ("jw", "jv"),
        ("mo", "ro"),
        ("tl", "fil"),
        ("nob", "nb"),
        ("sh", "sr-Latn"),
        ("sh-Cyrl-BA", "sr-Cyrl-BA"),
        ("prs", "fa-AF"),
        ("prs-IR", "fa-IR"),
        ("zh-158", "zh-TW"),
        ("en-840", "en-US"),
        ("en-UK", "en-GB"),
        ("my-BU", "my-MM"),
        ("de-DD", "de-DE"),
        // The first of several replacements.
        ("sr-YU", "sr-RS"),
        ("nl-AN", "nl-CW"),
        ("hy-SU", "hy-RU"),
        ("es-419", "es-419"),
        ("zh", "zh"),
        ("qaa-XX", "qaa-XX"),
    ];
    for (said, canonical) in rows {
        assert_eq!(tag(canonicalize(subtags(said))), canonical, "{said}");
    }
}

#[test]
fn known_languages_and_regions() {
    for language in ["en", "zh", "iw", "ja", "he", "fil", "tlh", "quh", "cmn", "sh"] {
        assert!(is_language(subtags(language).language), "{language}");
    }
    for language in ["zz", "jp", "qaa", "und", "cz"] {
        assert!(!is_language(subtags(language).language), "{language}");
    }
    for (region, known) in
        [("GB", true), ("419", true), ("XK", true), ("UK", false), ("158", false), ("XX", false)]
    {
        assert_eq!(is_region(subtags(&format!("und-{region}")).region.unwrap()), known, "{region}");
    }
}

#[test]
fn tables_are_sorted() {
    fn sorted<T>(rows: &[T], key: impl Fn(&T, &T) -> bool) -> bool {
        rows.is_sorted_by(key)
    }
    assert!(sorted(&cldr::LONE_LANGUAGES, |a, b| a.0 < b.0));
    assert!(sorted(&cldr::SCRIPTS_BY_LANGUAGE_AND_REGION, |a, b| (a.0, a.1) < (b.0, b.1)));
    assert!(sorted(&cldr::REGIONS_BY_LANGUAGE_AND_SCRIPT, |a, b| (a.0, a.1) < (b.0, b.1)));
    assert!(sorted(&cldr::LANGUAGES_BY_SCRIPT, |a, b| a.0 < b.0));
    assert!(sorted(&cldr::LANGUAGES_BY_REGION, |a, b| a.0 < b.0));
    assert!(sorted(&cldr::LANGUAGES_BY_SCRIPT_AND_REGION, |a, b| (a.0, a.1) < (b.0, b.1)));
    assert!(sorted(&cldr::LANGUAGE_ALIASES, |a, b| a.0 < b.0));
    assert!(sorted(&cldr::LANGUAGE_ALIASES_WITH_MORE, |a, b| a.0 < b.0));
    assert!(sorted(&cldr::REGION_ALIASES, |a, b| a.0 < b.0));
    assert!(sorted(&cldr::PARENT_REGIONS, |a, b| (a.0, a.1, a.2) < (b.0, b.1, b.2)));
    assert!(sorted(&cldr::MATCHES, |a, b| (a.0, a.1) < (b.0, b.1)));
    assert!(cldr::REGIONS.is_sorted() && cldr::OTHER_LANGUAGES.is_sorted());
}

const SHIPPED: &str = "en-US zh-CN";

/// Folders, a request, and its answer: a folder, with `~` before it for language matching, or `-` for none.
const RULES: &[(&str, &str, &str)] = &[
    // The exact locale.
    (SHIPPED, "en-US", "en-US"),
    (SHIPPED, "zh-CN", "zh-CN"),
    ("en-US he iw", "iw", "iw"),
    ("en-US es es-Latn", "es-Latn", "es-Latn"),
    ("en-US es es-Latn", "es-Latn-LY", "es"),
    ("en-US es es-Latn", "es-Latn-434", "es"),
    // Aliases.
    (SHIPPED, "cmn", "zh-CN"),
    (SHIPPED, "zho", "zh-CN"),
    (SHIPPED, "zh-156", "zh-CN"),
    (SHIPPED, "zh-158", "-"),
    (SHIPPED, "eng-826", "en-US"),
    ("en-US he", "iw", "he"),
    ("en-US sr-Latn", "sh", "sr-Latn"),
    ("en-US sr-Latn", "sr-YU", "-"),
    ("en-US fa-IR fa-AF", "prs", "fa-AF"),
    ("en-US fa-IR fa-AF", "prs-IR", "fa-IR"),
    ("en-US fa-IR fa-AF", "prs-DE", "fa-IR"),
    // The same language and script.
    (SHIPPED, "zh", "zh-CN"),
    (SHIPPED, "zh-Hans", "zh-CN"),
    (SHIPPED, "zh-SG", "zh-CN"),
    (SHIPPED, "zh-Hans-TW", "zh-CN"),
    (SHIPPED, "zh-TW", "-"),
    (SHIPPED, "zh-HK", "-"),
    (SHIPPED, "zh-Hant", "-"),
    (SHIPPED, "zh-Hant-CN", "-"),
    (SHIPPED, "zh-US", "-"),
    (SHIPPED, "en-GB", "en-US"),
    (SHIPPED, "en-Dsrt", "-"),
    (SHIPPED, "fr", "-"),
    // No language.
    (SHIPPED, "und-CN", "zh-CN"),
    (SHIPPED, "und-Hans", "zh-CN"),
    (SHIPPED, "und", "-"),
    (SHIPPED, "und-Latn", "-"),
    (SHIPPED, "und-Latn-GB", "en-US"),
    (SHIPPED, "und-GB", "en-US"),
    (SHIPPED, "und-TW", "-"),
    (SHIPPED, "und-FR", "-"),
    (SHIPPED, "und-250", "-"),
    // A region that is not in CLDR is ignored.
    (SHIPPED, "zh-XX", "zh-CN"),
    (SHIPPED, "und-ZZ", "-"),
    ("en-US fa-IR fa-AF", "prs-XX", "fa-AF"),
    ("en-US sw-XX sw-ZZ", "sw-ZZ", "sw-ZZ"),
    // Without variants first.
    ("en-US rm-sursilv", "rm", "rm-sursilv"),
    ("en-US rm rm-sursilv", "rm-CH", "rm"),
    ("en-US rm-CH-sursilv rm-IT", "rm-CH", "rm-IT"),
    // The same maximized region.
    ("en-US sw-KE sw-TZ", "sw", "sw-TZ"),
    ("en-US sw-KE sw-TZ", "sw-Latn-KE", "sw-KE"),
    // Parents.
    ("en-US es-419 es-ES", "es-AR", "es-419"),
    ("en-US es-419 es-ES", "es-GQ", "es-ES"),
    ("en-US es-MX es-ES", "es-AR", "es-MX"),
    ("en-US es-419 es-MX", "es-AR", "es-419"),
    ("en-US pt-BR pt-PT", "pt-AO", "pt-PT"),
    ("en-US pt pt-PT", "pt-MZ", "pt-PT"),
    ("en-US pt pt-PT", "pt-US", "pt"),
    ("en-US zh-HK zh-TW", "zh-MO", "zh-HK"),
    ("en-US zh-Hant zh-TW", "zh-MO", "zh-Hant"),
    ("en-US zh-HK", "zh-TW", "zh-HK"),
    ("en-US en-001 en-GB", "en-NZ", "en-001"),
    ("en-US en-150 en-GB", "en-DE", "en-150"),
    ("en-US en-DE en-GB", "en-FR", "en-DE"),
    ("en-US en-JM", "en-001", "en-JM"),
    ("en en-GB", "en-PR", "en"),
    // Paradigm locales.
    ("en-US en-AU en-GB", "en-NZ", "en-GB"),
    ("en-US en-AU en-CA", "en-NZ", "en-AU"),
    // The likely region, then the tag.
    ("en-US de-AT de-DE", "de-LU", "de-DE"),
    ("en-US de-AT de-CH", "de-LU", "de-AT"),
    ("en-US zh-HK zh-TW", "zh-Hant-US", "zh-TW"),
    // Language matching, in the same script.
    (SHIPPED, "wuu", "~zh-CN"),
    (SHIPPED, "hak", "~zh-CN"),
    (SHIPPED, "hak-TW", "-"),
    (SHIPPED, "yue", "-"),
    (SHIPPED, "yue-Hans", "~zh-CN"),
    (SHIPPED, "bo", "-"),
    (SHIPPED, "af", "~en-US"),
    (SHIPPED, "ta", "-"),
    ("en-US no", "nb", "~no"),
    ("en-US no", "nn", "~no"),
    ("en-US no", "da", "~no"),
    ("en-US nb", "no-NO", "~nb"),
    ("en-US da nb", "no", "~nb"),
    ("fr gl", "es", "-"),
    ("en-US es", "gl", "~es"),
    ("fr hr", "sh", "-"),
    ("fr hr", "bs-Cyrl", "-"),
    ("fr hr", "bs", "~hr"),
    // The smallest distance, the same region, the likely region, a paradigm locale.
    ("en-US da no", "nb", "~no"),
    ("fr de-AT de-CH de-DE", "gsw", "~de-CH"),
    ("fr de-AT de-CH de-DE", "gsw-AT", "~de-AT"),
    ("fr de-AT de-CH de-DE", "gsw-FR", "~de-CH"),
    ("fr es-419 es-BO es-ES es-PE", "ay", "~es-BO"),
    ("fr es-419 es-BO es-ES es-PE", "ay-PE", "~es-PE"),
    ("fr es-419 es-ES es-PE", "ay", "~es-ES"),
    ("fr en-AU en-GB en-US en-ZA", "cy-IE", "~en-GB"),
    ("fr en-AU en-CA en-US", "cy-IE", "~en-US"),
    ("fr en-AU en-NZ", "cy-IE", "~en-AU"),
    // A language of more than three letters answers no request of the table.
    ("en-US abcde", "de", "-"),
    // Aliases of the only locale.
    ("en-US", "eng-GB", "en-US"),
    ("sr-Latn", "sh", "sr-Latn"),
];

#[test]
fn served_by_the_rules() {
    for (locales, request, expected) in RULES {
        let locales = parse_all(locales);
        let answer = answers(&locales).find(subtags(request));
        assert_eq!(served(&locales, answer), *expected, "{request} of {locales:?}");
    }
}

/// A naive implementation of the rules, written from their description, with tags for parents.
mod naive {
    use super::*;

    /// The script is omitted if it is the likely one of the bare language.
    fn short(tag: Subtags) -> Subtags {
        let bare = maximize(Subtags { script: None, region: None, ..tag });
        Subtags { script: tag.script.filter(|script| bare.script != Some(*script)), ..tag }
    }

    /// The locale and its parents. A parent is CLDR's parent locale, else the tag without its last subtag.
    fn chain(tag: Subtags) -> Vec<Subtags> {
        let canonical = canonicalize(tag);
        let whole = maximize(canonical);
        let mut chain = vec![short(Subtags { region: canonical.region, ..whole })];
        loop {
            let last = chain[chain.len() - 1];
            let of_cldr = cldr::PARENT_REGIONS.iter().find_map(|row| {
                let child = short(Subtags { language: row.0, script: Some(row.1), region: Some(row.2) });
                (child == last).then(|| short(Subtags { region: Some(row.3), script: Some(row.1), ..last }))
            });
            let shortened = match last {
                Subtags { region: Some(_), .. } => Subtags { region: None, ..last },
                Subtags { script: Some(_), .. } => Subtags { script: None, ..last },
                _ => return chain,
            };
            chain.push(of_cldr.unwrap_or(shortened));
        }
    }

    /// The number of steps in the first chain, then in the second, to their first common element.
    fn steps(request: &[Subtags], candidate: &[Subtags]) -> (usize, usize) {
        for (own, tag) in request.iter().enumerate() {
            if let Some(others) = candidate.iter().position(|it| it == tag) {
                return (own, others);
            }
        }
        (request.len(), candidate.len())
    }

    fn is_paradigm(maximized: Subtags) -> bool {
        let paradigms = ["en-US", "en-GB", "es-ES", "es-419", "pt-BR", "pt-PT"];
        paradigms.iter().any(|it| maximize(subtags(it)) == maximized)
    }

    /// The likely region of the language in this script.
    fn likely_region(maximized: Subtags) -> Option<RegionSubtag> {
        maximize(Subtags { region: None, ..maximized }).region
    }

    /// Keeps the better candidates, if there are any.
    fn prefer<T: Copy>(candidates: &mut Vec<T>, is_better: impl Fn(T) -> bool) {
        if candidates.iter().any(|it| is_better(*it)) {
            candidates.retain(|it| is_better(*it));
        }
    }

    #[derive(Clone, Copy)]
    pub(crate) struct Locale<'a> {
        index: u16,
        tag: Subtags,
        maximized: Subtags,
        identifier: &'a LanguageIdentifier,
    }

    pub(crate) fn locales(identifiers: &[LanguageIdentifier]) -> Vec<Locale<'_>> {
        let locale = |(index, identifier): (usize, _)| {
            let tag = Subtags::of(identifier)?;
            let maximized = maximize(canonicalize(tag));
            Some(Locale { index: u16::try_from(index).unwrap(), tag, maximized, identifier })
        };
        identifiers.iter().enumerate().filter_map(locale).collect()
    }

    pub(crate) fn answer(locales: &[Locale], request: Subtags) -> Answer {
        let has_variants = |it: Locale| it.identifier.variants().next().is_some();
        let said = |it: RegionSubtag| {
            let region = canonicalize(Subtags { region: Some(it), ..request }).region.unwrap();
            is_region(region) || locales.iter().any(|it| canonicalize(it.tag).region == Some(region))
        };
        let request = Subtags { region: request.region.filter(|it| said(*it)), ..request };
        if ["und", "und-Latn"].contains(&tag(request).as_str()) {
            return Answer::NoMatch;
        }

        if let Some(exact) = locales.iter().find(|it| it.tag == request && !has_variants(**it)) {
            return Answer::Same(exact.index);
        }
        let whole = maximize(canonicalize(request));
        let same_script = || locales.iter().copied().filter(|it| it.maximized.script == whole.script);
        let mut candidates: Vec<Locale> =
            same_script().filter(|it| it.maximized.language == whole.language).collect();
        if let [only] = candidates[..] {
            return Answer::Same(only.index);
        }
        if !candidates.is_empty() {
            prefer(&mut candidates, |it| !has_variants(it));
            prefer(&mut candidates, |it| it.maximized.region == whole.region);
            let own = chain(request);
            let fewest = candidates.iter().map(|it| steps(&own, &chain(it.tag))).min().unwrap();
            candidates.retain(|it| steps(&own, &chain(it.tag)) == fewest);
            prefer(&mut candidates, |it| is_paradigm(it.maximized));
            prefer(&mut candidates, |it| it.maximized.region == likely_region(it.maximized));
            return Answer::Same(first_by_tag(&candidates));
        }

        let distance = |it: &Locale| {
            let row =
                cldr::MATCHES.iter().find(|row| (row.0, row.1) == (whole.language, it.maximized.language));
            row.map(|row| row.2)
        };
        let mut candidates: Vec<Locale> = same_script().filter(|it| distance(it).is_some()).collect();
        let Some(nearest) = candidates.iter().filter_map(distance).min() else { return Answer::NoMatch };
        candidates.retain(|it| distance(it) == Some(nearest));
        prefer(&mut candidates, |it| !has_variants(it));
        prefer(&mut candidates, |it| it.maximized.region == whole.region);
        prefer(&mut candidates, |it| it.maximized.region == likely_region(whole));
        prefer(&mut candidates, |it| is_paradigm(it.maximized));
        prefer(&mut candidates, |it| it.maximized.region == likely_region(it.maximized));
        Answer::Matched(first_by_tag(&candidates))
    }

    fn first_by_tag(candidates: &[Locale]) -> u16 {
        candidates.iter().min_by_key(|it| it.identifier.to_string()).unwrap().index
    }
}

/// Languages of CLDR, aliases, and some that do not exist.
fn languages() -> Vec<LanguageSubtag> {
    let grouped = cldr::LANGUAGES.iter().flat_map(|row| row.2.split(' ')).map(|it| subtags(it).language);
    let aliases = cldr::LANGUAGE_ALIASES.iter().map(|row| row.0);
    let more = cldr::LANGUAGE_ALIASES_WITH_MORE.iter().map(|row| row.0);
    let lone = cldr::LONE_LANGUAGES.iter().map(|row| row.0);
    let unknown = ["und", "qaa", "zz"].map(|it| subtags(it).language);
    let all = grouped.chain(aliases).chain(more).chain(lone).chain(cldr::OTHER_LANGUAGES).chain(unknown);
    all.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Regions of CLDR, numbers and old codes, none, and some that do not exist.
fn regions() -> Vec<Option<RegionSubtag>> {
    let unknown = ["XX", "ZZ", "999", "000"].map(|it| subtags(&format!("und-{it}")).region.unwrap());
    let known = cldr::REGIONS.into_iter().chain(cldr::REGION_ALIASES.iter().map(|row| row.0));
    [None].into_iter().chain(known.chain(unknown).map(Some)).collect()
}

/// No script, the scripts of the locales, the likely one of the language, and one that it is not written in.
fn scripts(language: LanguageSubtag, locales: &[LanguageIdentifier]) -> BTreeSet<Option<ScriptSubtag>> {
    let locales = locales.iter().filter_map(Subtags::of).map(|it| maximize(canonicalize(it)).script);
    let bare = canonicalize(Subtags { language, script: None, region: None });
    let likely = cldr::SCRIPTS_BY_LANGUAGE_AND_REGION.iter().filter(|row| row.0 == bare.language);
    let likely = likely.map(|row| Some(row.2)).chain([maximize(bare).script, None, Some(*b"Cher")]);
    locales.chain(likely).collect()
}

/// Compares the table with the naive answers. Returns the number of comparisons, and how many had a match.
fn compare(
    locales: &[LanguageIdentifier],
    rows: &[Row],
    requests: impl Iterator<Item = Subtags>,
) -> (usize, usize) {
    let table = Answers::new(Vec::new(), rows);
    let naive = naive::locales(locales);
    let mut counts = (0, 0);
    for request in requests {
        let expected = naive::answer(&naive, request);
        let found = table.find(request);
        let tags = || locales.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!(served(locales, found), served(locales, expected), "{} of {}", tag(request), tags());
        assert_eq!(found, expected);
        counts.0 += 1;
        counts.1 += usize::from(found != Answer::NoMatch);
    }
    counts
}

fn assert_reduced(rows: &[Row]) {
    assert!(rows.is_sorted_by(|one, other| one.request < other.request));
    let table = Answers::new(Vec::new(), rows);
    for row in rows {
        let alone = Subtags { region: None, ..row.request };
        let default = table.find(alone);
        assert!(row.request == alone || row.answer != default, "{:?}", row.request);
        assert!(row.request != alone || row.answer != Answer::NoMatch, "{:?}", row.request);
    }
}

#[test]
fn embedded_table_equals_naive_rules() {
    let locales = parse_all("en-US zh-CN");
    let rows = rows(&locales);
    assert_reduced(&rows);
    let naive = naive::locales(&locales);
    let every_region = regions();
    let mut counts = (0, 0);
    for (number, language) in languages().into_iter().enumerate() {
        for script in scripts(language, &locales) {
            let request = |region| Subtags { language, script, region };
            // For a language without a match, a few random regions are enough.
            let few = || every_region.iter().skip(number % 90).step_by(90);
            let served = |region: &Option<_>| naive::answer(&naive, request(*region)) != Answer::NoMatch;
            let (skip, step) = if few().chain([&None]).any(served) { (0, 1) } else { (number % 90, 90) };
            let regions = every_region.iter().skip(skip).step_by(step);
            let (compared, served) = compare(&locales, &rows, regions.map(|it| request(*it)));
            counts = (counts.0 + compared, counts.1 + served);
        }
    }
    assert!(counts.0 > 250_000 && counts.1 > 50_000, "{counts:?}");
}

/// Pseudo-random numbers, the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Locales of languages with many regions, scripts or matches; old names; variants; and any language.
fn random_locale(
    random: &mut Random,
    languages: &[LanguageSubtag],
    regions: &[Option<RegionSubtag>],
) -> String {
    let special =
        "en en en es es pt zh zh zh sr bs hr nb no nn da de fr ar az uz fa prs cnr he iw sw id ms yue hak";
    let language = match random.below(4) {
        0 => random.one_of(languages),
        _ => subtags(random.one_of(&special.split(' ').collect::<Vec<_>>())).language,
    };
    let script = match random.below(4) {
        0 => Some(*random.one_of(&[b"Latn", b"Cyrl", b"Hans", b"Hant", b"Arab"])),
        _ => None,
    };
    let common = "US GB AU 001 150 ES 419 MX AR BR PT AO CN TW HK MO RS ME BA NO AF IR CH AT XX".split(' ');
    let common: Vec<_> = common.map(|it| subtags(&format!("und-{it}")).region).collect();
    let region = match random.below(5) {
        0 => random.one_of(regions),
        1 => None,
        _ => random.one_of(&common),
    };
    let variant = if random.below(12) == 0 { "-posix" } else { "" };
    tag(Subtags { language, script, region }) + variant
}

#[test]
fn random_tables_equal_naive_rules() {
    let (languages, regions) = (languages(), regions());
    let mut random = Random(42);
    let mut counts = (0, 0);
    for size in [0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 64, 80, 100] {
        let others = (0..size).map(|_| random_locale(&mut random, &languages, &regions));
        let others: BTreeSet<String> = others.collect();
        let tags = ["en-US".to_owned()].into_iter().chain(others.into_iter().filter(|it| it != "en-US"));
        let locales: Vec<LanguageIdentifier> = tags.map(|it| parse(&it)).collect();
        let rows = rows(&locales);
        assert_reduced(&rows);
        // Half of the requests have languages and regions of the table.
        let in_table: Vec<Subtags> = rows.iter().map(|row| row.request).collect();
        let requests = (0..2_000).map(|number| {
            let of_table = random.one_of(&in_table);
            let language = if number % 2 == 0 { of_table.language } else { random.one_of(&languages) };
            let script = random.one_of(&scripts(language, &locales).into_iter().collect::<Vec<_>>());
            let region =
                if number % 4 == 0 { random.one_of(&in_table).region } else { random.one_of(&regions) };
            Subtags { language, script, region }
        });
        let requests: Vec<Subtags> = requests.collect();
        let all = requests.into_iter().chain(in_table.iter().copied().take(2_000));
        let (compared, served) = compare(&locales, &rows, all);
        counts = (counts.0 + compared, counts.1 + served);
    }
    assert!(counts.0 > 50_000 && counts.1 > 15_000, "{counts:?}");
}

/// Languages of many programs.
const HUNDRED: &str = "\
    en-US af am ar as az be bg bn bs ca ceb cs cy da de el en-GB es es-419 es-US et eu fa fi fil fr \
    fr-CA ga gd gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn ko ky lo lt lv mk ml mn mr ms my \
    nb ne nl om or pa pl ps pt-BR pt-PT ro ru rw sd si sk sl so sq sr sr-Latn su sv sw ta te tg th ti \
    tk tr tt ug uk ur uz vi yo zh-CN zh-HK zh-TW zu";

#[test]
fn a_hundred_locales_take_few_rows_and_little_time() {
    let regional = |language: &'static str| {
        let regions = regions().into_iter().flatten().take(100);
        regions.map(|region| format!("{language}-{}", text(&region))).collect::<Vec<_>>().join(" ")
    };
    for locales in [HUNDRED.to_owned(), regional("en"), regional("zh-Hans")] {
        let locales = parse_all(&locales);
        let start = Instant::now();
        let rows = rows(&locales);
        assert!(locales.len() >= 100 && rows.len() < 10_000, "{} rows", rows.len());
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    }
}

#[test]
fn answers_agree_with_icu_locale_matcher() {
    let table = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/locale_matcher.tsv")).unwrap();
    let (comments, rows): (Vec<&str>, Vec<&str>) = table.lines().partition(|line| line.starts_with('#'));
    let mut reasons_used = BTreeSet::new();
    let mut last = ("", Answers::new(Vec::new(), &[]), Vec::new());
    for row in &rows {
        let columns: Vec<&str> = row.split('\t').collect();
        let (folders, request, expected) = match columns[..] {
            [folders, request, icu] => (folders, request, icu),
            [folders, request, icu, ours, reason] => {
                assert_ne!(icu, ours, "{row}");
                assert!(comments.iter().any(|it| it.starts_with(&format!("# {reason}: "))), "{row}");
                reasons_used.insert(reason);
                (folders, request, ours)
            }
            _ => panic!("{row}"),
        };
        if folders != last.0 {
            let locales = parse_all(folders);
            last = (folders, answers(&locales), locales);
        }
        let answer = served(&last.2, last.1.find(subtags(request)));
        assert_eq!(answer.trim_start_matches('~'), expected, "{row}");
    }
    assert!(rows.len() >= 120, "{}", rows.len());
    let reasons = comments.iter().filter(|it| it.contains(": ")).count();
    assert_eq!(reasons, reasons_used.len(), "a reason that no row has");
}
