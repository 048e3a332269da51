//! `answers COUNT` prints the content of the embedded locales, and the answers to COUNT fixed requests.
//!
//! `answers COUNT DIRECTORY` checks that `Catalog::load` of the directory has the same content and answers.

use std::env;
use std::fmt::Write;

use modelarts_status::unic_langid::LanguageIdentifier;
use modelarts_status::{Catalog, StatusCode, Translation, parse_locale};

const LANGUAGES: &[&str] = &[
    "en", "zh", "es", "pt", "sr", "fr", "de", "yue", "cmn", "nb", "no", "iw", "sh", "zh", "in", "gl", "hi",
    "ca", "und", "tlh", "zzz", "az",
];
const SCRIPTS: &[&str] = &["", "", "", "-Hans", "-Hant", "-Latn", "-Cyrl", "-Arab", "-Zzzz"];
const REGIONS: &[&str] = &[
    "", "", "-US", "-CN", "-TW", "-HK", "-MO", "-SG", "-GB", "-NZ", "-419", "-AR", "-AO", "-RS", "-CH",
    "-UK", "-830", "-ZZ",
];
const VARIANTS: &[&str] = &["", "", "", "", "-valencia", "-1996", "-oxendict", "-u-ca-buddhist", "-x-a"];
const ODD: &[&str] = &[
    "",
    " ",
    "*",
    "-",
    ";q=1",
    "C",
    "POSIX",
    "zh_CN.UTF-8",
    "sr_RS@latin",
    "zh-CHS",
    "zh_CHT",
    "zh-CN-Hant",
    "zh_TW_#Hant",
    "Chinese_China.936",
    "0x0804",
    "x-a",
    "i-hak",
    "中文",
    "zh-yue",
    "zh-min-nan",
    "en-GB-oed",
    "zh_CN:en",
    "english",
    "e",
    "zh-",
    "-zh",
    "zh--CN",
    "ZH-cn",
    "zh CN",
    "zh\u{0}",
    "zh-hans-cn-x-y",
    "\u{85}en",
];
const WEIGHTS: &[&str] =
    &["", "", "", ";q=0.9", "; q=0.5", ";q=0", ";q=1.0", ";q=0.001", ";q=x", ";Q=0.7", ";q=2"];

/// A linear congruential generator, which gives the same numbers in each run.
struct Choices(u64);

impl Choices {
    fn number(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn one(&mut self, of: &[&'static str]) -> &'static str {
        of[self.number(of.len())]
    }

    fn tag(&mut self) -> String {
        [LANGUAGES, SCRIPTS, REGIONS, VARIANTS].map(|part| self.one(part)).concat()
    }

    fn request(&mut self) -> String {
        let tag = self.tag();
        match self.number(6) {
            0 | 1 => tag,
            2 => tag.replace('-', "_") + self.one(&["", ".UTF-8", "@latin", ".utf8@cyrillic"]),
            3 => self.one(ODD).to_owned(),
            _ => {
                let members = (0..=self.number(4)).map(|_| {
                    let odd = self.number(6) == 0;
                    let name = if odd { self.one(ODD).to_owned() } else { self.tag() };
                    name + self.one(WEIGHTS)
                });
                members.collect::<Vec<_>>().join(", ")
            }
        }
    }
}

/// The content of a catalog, and its answers.
fn answers(catalog: &Catalog, requests: &[String]) -> String {
    let mut out = String::new();
    for translation in catalog {
        let identifier = translation.locale();
        let is_got = catalog.get(identifier).map(Translation::tag);
        writeln!(out, "{} {identifier} {is_got:?} {translation:?}", translation.tag()).unwrap();
        for code in StatusCode::ALL {
            writeln!(out, "    {code}: {:?}", translation.message(*code)).unwrap();
        }
        for source in translation.sources() {
            writeln!(out, "    {source:?}").unwrap();
        }
    }
    let mut before = LanguageIdentifier::default();
    for request in requests {
        write!(out, "{request:?}: {}", catalog.accept_language(request).tag()).unwrap();
        if let Ok(identifier) = request.parse::<LanguageIdentifier>() {
            let got = catalog.get(&identifier).map(Translation::tag);
            let matched = catalog.best_match([&identifier]).map(Translation::tag);
            let negotiated = catalog.negotiate([&before, &identifier]).tag();
            write!(out, "; {identifier}: {got:?}, {matched:?}, after {before} {negotiated}").unwrap();
            before = identifier;
        }
        out += "\n";
    }
    out
}

/// The answers of functions that only the embedded catalog has.
fn messages(requests: &[String]) -> String {
    let mut out = String::new();
    for (request, code) in requests.iter().zip(StatusCode::ALL.iter().cycle()) {
        let parsed = parse_locale(request).map(|it| it.to_string());
        write!(out, "{request:?}: {parsed:?}, {code} is {:?}", code.message_in(request)).unwrap();
        if let Ok(identifier) = request.parse() {
            write!(out, " and {:?}", code.message(&identifier)).unwrap();
        }
        out += "\n";
    }
    out
}

fn main() {
    let mut arguments = env::args().skip(1);
    let count = arguments.next().and_then(|it| it.parse().ok()).expect("the number of requests");
    let mut choices = Choices(1);
    let requests: Vec<String> = (0..count).map(|_| choices.request()).collect();
    let embedded = answers(Catalog::embedded(), &requests);
    match arguments.next() {
        None => print!("{embedded}{}", messages(&requests)),
        #[cfg(feature = "load")]
        Some(directory) => {
            let loaded = answers(&Catalog::load(directory).unwrap(), &requests);
            for (embedded, loaded) in embedded.lines().zip(loaded.lines()) {
                assert_eq!(embedded, loaded);
            }
            assert_eq!(embedded.lines().count(), loaded.lines().count());
            println!("{} locales, {count} answers", Catalog::embedded().iter().count());
        }
        #[cfg(not(feature = "load"))]
        Some(_) => panic!("a directory needs the feature `load`"),
    }
}
