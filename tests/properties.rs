//! Properties that hold for all files and all requests, in any order.
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::str::FromStr;

use fluent::{FluentBundle, FluentResource};
use modelarts_status::unic_langid::LanguageIdentifier;
use modelarts_status::{Catalog, Position, StatusCode, Translation};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::{prop_assert, prop_assert_eq, proptest};

#[expect(dead_code, reason = "this test uses only some of the functions")]
mod util;
use util::{Tree, with};

/// Lines that are almost valid. Random text has almost no such lines.
fn line() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just("modelarts-status-404 = "),
        Just("-t = "),
        Just("{ -t }"),
        Just("{ \""),
        Just("\" }"),
        Just("\\u00e9"),
        Just("{"),
        Just("}"),
        Just("资"),
        Just("\n"),
        Just("\r\n"),
        Just("\n    "),
        Just("\u{feff}"),
        Just("\u{202e}"),
        Just("$"),
        Just("{\"{\"}"),
        Just("# "),
        Just(" ->\n *[a] "),
    ];
    let text = prop_oneof![piece.prop_map(str::to_owned), any::<String>()];
    prop_oneof![8 => text.prop_map(String::into_bytes), 1 => vec(any::<u8>(), 0..20)]
}

fn file() -> impl Strategy<Value = Vec<u8>> {
    vec(line(), 0..30).prop_map(|lines| lines.concat())
}

/// A text with references to some of `targets`. Its second line has the least indent: a line that begins with a
/// placeable must have it too.
fn pattern(targets: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("资 源"),
        Just(" "),
        Just("\n    y"),
        Just("\n    \n\n      more"),
        Just("\r\n    y"),
        Just("\n    { \"z\" }"),
        Just("\\"),
        Just("\""),
        Just("{ \"{\" }"),
        Just("{\"\\u00e9\\U01F600\\\\\\\"\"}"),
        Just("{ \"\" }"),
        Just("{\n    \" \" }"),
    ];
    let target = (0..targets.len() + 1).prop_map(|place| targets.get(place).copied().unwrap_or("text"));
    vec(prop_oneof![2 => piece, 1 => target], 1..8).prop_map(|pieces| format!("x\n    y{}", pieces.concat()))
}

fn locale() -> impl Strategy<Value = LanguageIdentifier> {
    let tag = "(und|zh|en|fr|sr|[a-z]{2,3})(-(Hans|Hant|Latn|Cyrl))?(-(CN|TW|US|SG|[A-Z]{2}))?";
    tag.prop_map(|tag| tag.parse().unwrap())
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_bytes_load_or_have_errors_within_the_file(first in file(), second in file(), whole in any::<bool>()) {
        let first = if whole { [with(404, "").as_bytes(), &first].concat() } else { first };
        let tree = Tree::french(&first).file("fr/b.ftl", &second);
        match tree.load() {
            Ok(catalog) => for translation in &catalog {
                for code in StatusCode::ALL {
                    let text = translation.message(*code);
                    prop_assert!(!text.trim().is_empty() && !text.contains("{$") && !text.contains("{-"), "{text}");
                }
            },
            Err(error) => for fault in error.diagnostics() {
                let name = fault.path().strip_prefix(tree.path()).unwrap();
                let bytes = if name.ends_with("a.ftl") { &first } else { &second };
                let text = String::from_utf8_lossy(bytes);
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
                if let Some(Position { line, column }) = fault.position() {
                    let line = text.split('\n').nth(line - 1).unwrap();
                    prop_assert!((1..=line.chars().count() + 1).contains(&column), "{fault}");
                }
            },
        }
    }

    #[test]
    fn references_resolve_as_in_fluent(
        term in pattern(&[]),
        other in pattern(&["{ -term }", "{modelarts-status-500}"]),
        text in pattern(&["{ -term }", "{-other}", "{ modelarts-status-500 }", "{ modelarts-status-503 }"]),
    ) {
        let line = format!("modelarts-status-404 = {text}\n-other = {other}\n");
        let tree = Tree::french(with(404, &line)).file("fr/b.ftl", format!("-term = {term}\n"));
        let catalog = tree.load().unwrap();
        let french = catalog.get(&"fr".parse().unwrap()).unwrap();
        let mut bundle = FluentBundle::new(vec![french.locale().clone()]);
        bundle.set_use_isolating(false);
        for source in french.sources() {
            bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
        }
        let pattern = bundle.get_message("modelarts-status-404").unwrap().value().unwrap();
        let mut errors = Vec::new();
        let formatted = bundle.format_pattern(pattern, None, &mut errors);
        prop_assert!(errors.is_empty(), "{errors:?}");
        prop_assert_eq!(french.message(StatusCode::NotFound), formatted);
    }

    #[test]
    fn the_order_of_files_and_folders_does_not_matter(texts in vec(file(), 4)) {
        let paths = ["fr/a.ftl", "fr/b.ftl", "de/a.ftl", "zh_TW/a.ftl"];
        let files: Vec<_> = paths.into_iter().zip(&texts).collect();
        let add = |tree: Tree, (path, text): &(&str, &Vec<u8>)| tree.file(path, text);
        let trees = [files.iter().fold(Tree::new(), add), files.iter().rev().fold(Tree::new(), add)];
        let [first, second] = trees.map(|tree| {
            format!("{:#}", tree.load().unwrap_err()).replace(&tree.path().display().to_string(), "")
        });
        prop_assert_eq!(first, second);
    }

    #[test]
    fn negotiation_answers_with_a_locale_of_the_catalog(requested in vec(locale(), 0..5)) {
        let catalog = Catalog::embedded();
        let answer = catalog.negotiate(&requested).locale();
        prop_assert!(catalog.iter().any(|it| it.locale() == answer));
        prop_assert_eq!(answer, catalog.negotiate(&requested).locale());
        for exact in catalog.iter().map(Translation::locale) {
            let first = [exact.clone()];
            prop_assert_eq!(catalog.negotiate(first.iter().chain(&requested)).locale(), exact);
        }
    }

    #[test]
    fn any_string_converts_or_is_refused(text in "\\PC*|[0-9]{0,5}") {
        match StatusCode::from_str(&text) {
            Ok(code) => prop_assert!([code.as_u16().to_string(), code.name().into(), code.to_string()]
                .iter()
                .any(|it| it.eq_ignore_ascii_case(&text)), "{text}"),
            Err(error) => prop_assert!(error.to_string().ends_with(" is not a status code of the ModelArts API")),
        }
    }
}

#[test]
fn any_number_converts_or_is_refused() {
    let known = (0..=u16::MAX).filter_map(|number| Some((number, StatusCode::try_from(number).ok()?)));
    let known: Vec<(u16, StatusCode)> = known.collect();
    assert!(known.iter().all(|(number, code)| u16::from(*code) == *number));
    assert_eq!(known.len(), StatusCode::ALL.len());
}

/// Some formats have signed numbers only.
#[cfg(feature = "serde")]
#[test]
fn a_signed_number_is_read() {
    use serde::de::{IntoDeserializer, value::I64Deserializer};

    let number: I64Deserializer<serde::de::value::Error> = 404_i64.into_deserializer();
    assert_eq!(serde::Deserialize::deserialize(number), Ok(StatusCode::NotFound));
}
