//! The tables of likely subtags say what those of unic-langid say, from which this makes them.
#![expect(clippy::unwrap_used, reason = "a test ends at a surprise")]

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use modelarts_status::unic_langid::LanguageIdentifier;
use modelarts_status::unic_langid::subtags::{Language, Region, Script};

#[path = "../src/likely.rs"]
mod likely;
use likely::{Likely, REGION, SCRIPT, number};

type Tag = (Language, Option<Script>, Option<Region>);

fn identifier((language, script, region): Tag) -> LanguageIdentifier {
    LanguageIdentifier::from_parts(language, script, region, &[])
}

/// What unic-langid makes of an identifier, if it adds anything.
fn whole(tag: Tag) -> Option<Tag> {
    let mut locale = identifier(tag);
    locale.maximize().then_some((locale.language, locale.script, locale.region))
}

/// The parts as numbers, as the tables have them.
fn packed((language, script, region): Tag) -> u64 {
    let language = if language.is_empty() { "" } else { language.as_str() };
    let script = script.as_ref().map_or("", Script::as_str);
    let region = region.as_ref().map_or("", Region::as_str);
    number(language) << 35 | number(script) << 15 | number(region)
}

/// All strings of that many of the characters, as subtags.
fn subtags<T: std::str::FromStr<Err: std::fmt::Debug>>(characters: &str, length: usize) -> Vec<T> {
    let add = |all: Vec<String>, _| {
        all.iter().flat_map(|start| characters.chars().map(move |next| format!("{start}{next}"))).collect()
    };
    let strings = (0..length).fold(vec![String::new()], add);
    strings.iter().map(|string| string.parse().unwrap()).collect()
}

/// A row of the tables: the parts that imply the others, 4 the language, 2 the script, 1 the region; and what
/// they come to, with the others.
type Row = (u64, Tag, Tag);

/// All that unic-langid adds, but for what it adds to two parts because of one of them.
fn everything() -> Vec<Row> {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
    fn ask(parts: u64, tags: impl Iterator<Item = Tag>) -> Vec<Row> {
        tags.filter_map(|tag| Some((parts, tag, whole(tag)?))).collect()
    }
    let none = Language::default();
    let languages: Vec<Language> = [subtags(LETTERS, 2), subtags(LETTERS, 3)].concat();
    let languages = ask(4, languages.into_iter().map(|it| (it, None, None)));
    let scripts = ask(2, subtags(LETTERS, 4).into_iter().map(|it| (none, Some(it), None)));
    let regions: Vec<Region> = [subtags(LETTERS, 2), subtags("0123456789", 3)].concat();
    let regions = ask(1, regions.into_iter().map(|it| (none, None, Some(it))));
    let mut all = [languages.clone(), scripts.clone(), regions].concat();
    let mut known_scripts: BTreeSet<_> = all.iter().map(|(.., whole)| whole.1).collect();
    // The one script that has a row but follows from no part alone.
    known_scripts.insert(Some("Ougr".parse().unwrap()));
    let known_regions: BTreeSet<_> = all.iter().map(|(.., whole)| whole.2).collect();

    let mut differs = |parts, tag: Tag, alone: Tag| {
        let follows = (alone.0, tag.1.or(alone.1), tag.2.or(alone.2));
        all.extend(whole(tag).filter(|whole| *whole != follows).map(|whole| (parts, tag, whole)));
    };
    for (_, (language, ..), alone) in languages {
        for script in &known_scripts {
            differs(6, (language, *script, None), alone);
        }
        for region in &known_regions {
            differs(5, (language, None, *region), alone);
        }
    }
    for (_, (_, script, _), alone) in scripts {
        for region in &known_regions {
            differs(3, (none, script, *region), alone);
        }
    }
    all
}

/// The tables: which of the rows has a language's script and region, and the rows.
fn tables(everything: &[Row]) -> (Vec<u8>, Vec<u8>) {
    let pair = |whole: Tag| packed(whole) & (SCRIPT | REGION);
    let mut counts = BTreeMap::<u64, usize>::new();
    for (.., whole) in everything.iter().filter(|(parts, ..)| *parts == 4) {
        *counts.entry(pair(*whole)).or_default() += 1;
    }
    let mut pairs: Vec<(u64, usize)> = counts.into_iter().collect();
    pairs.sort_by_key(|(_, count)| Reverse(*count));
    pairs.truncate(255);

    let mut table = vec![0; 27 * 27 * 27];
    let mut rows = Vec::new();
    for (parts, tag, whole) in everything {
        let place = pairs.iter().position(|(it, _)| *parts == 4 && *it == pair(*whole));
        if let Some(place) = place {
            let number = usize::try_from(packed(*tag) >> 35).unwrap();
            *table.get_mut(number).unwrap() = u8::try_from(place + 1).unwrap();
        } else {
            rows.push(((*parts, packed(*tag)), parts << 50 | packed(*whole)));
        }
    }
    rows.sort_unstable();
    let rows = pairs.into_iter().map(|(pair, _)| pair).chain(rows.into_iter().map(|(_, row)| row));
    (table, rows.flat_map(u64::to_le_bytes).collect())
}

fn files() -> [(PathBuf, Vec<u8>); 2] {
    let (languages, rows) = tables(&everything());
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/likely");
    [(dir.join("languages.bin"), languages), (dir.join("rows.bin"), rows)]
}

#[test]
fn the_tables_are_those_of_unic_langid() {
    for (path, bytes) in files() {
        assert!(fs::read(&path).unwrap() == bytes, "{} is not what unic-langid says", path.display());
    }
}

#[test]
#[ignore = "it writes files; CONTRIBUTING says how"]
fn write_the_tables() {
    for (path, bytes) in files() {
        fs::write(path, bytes).unwrap();
    }
}

/// What `Likely` says of an identifier, against what unic-langid makes of it.
#[track_caller]
fn agrees(tag: Tag) {
    let likely = Likely::of(&identifier(tag)).unwrap();
    let all = whole(tag).unwrap_or(tag);
    assert_eq!(likely.whole, packed(all), "{tag:?}: {all:?}");
    let home = (all.0, all.1, None);
    assert_eq!(likely.home, packed(whole(home).unwrap_or(home)) & REGION, "{tag:?}");
}

#[test]
fn likely_subtags_are_those_of_unic_langid() {
    let everything = everything();
    for (_, tag, _) in &everything {
        agrees(*tag);
    }
    // Parts that do not belong together, some of them unknown, as many as a test has time for.
    let unknown = ["qaa", "xx", "und"].map(|it| it.parse().unwrap());
    let step = |by: usize| everything.iter().cycle().step_by(by).map(|(.., whole)| *whole);
    for ((one, two), three) in step(1).zip(step(13)).zip(step(29)).take(10_000) {
        for language in unknown.into_iter().chain([one.0]) {
            agrees((language, two.1, None));
            agrees((language, None, two.2));
            agrees((language, two.1, three.2));
            agrees((language, Some("Zzzz".parse().unwrap()), three.2));
        }
    }
}

#[test]
fn a_near_locale_is_nearer() {
    let likely = |tag: &str| Likely::of(&tag.parse().unwrap()).unwrap();
    let away = |locale: &str| likely(locale).distance(likely("sw-UG"));
    assert_eq!([away("sw-Latn-UG"), away("sw"), away("sw-TZ"), away("sw-KE")], [0, 1, 1, 2]);
    assert!(likely("zh").reads(likely("zh-Hans-SG")) && !likely("zh").reads(likely("zh-TW")));
    assert!(!likely("uz").reads(likely("az")));
    let order = ["yue", "za", "zh", "zha", "zu"].map(|tag| likely(tag).language());
    assert!(order.is_sorted_by(|a, b| a < b) && likely("und-CN").language() == likely("zh").language());
}

#[test]
fn a_language_of_more_than_three_letters_is_none() {
    assert!(Likely::of(&"abcde-Latn-US".parse().unwrap()).is_none());
    assert!(Likely::of(&"abcdefgh".parse().unwrap()).is_none());
}
