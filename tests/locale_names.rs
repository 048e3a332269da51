//! Locale names and header values: how they are parsed, and the locale for each of them.
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::cmp::Reverse;

use modelarts_status::unic_langid::LanguageIdentifier;
use modelarts_status::unic_langid::subtags::Variant;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::test_runner::Config;
use proptest::{prop_assert, prop_assert_eq, proptest};

#[path = "../src/locale/accept_language.rs"]
mod accept_language;
#[expect(dead_code, reason = "shared with the library")]
#[path = "../src/locale/answers.rs"]
mod answers;
#[expect(unreachable_pub, reason = "the library exports a function of it")]
#[path = "../src/locale/name.rs"]
mod name;
#[path = "../src/locale/negotiate.rs"]
mod negotiate;
#[path = "../src/locale/requests.rs"]
mod requests;
#[expect(dead_code, reason = "shared with the library")]
#[path = "../src/locale/subtags.rs"]
mod subtags;

use accept_language::accept_language;
use answers::{Answer, Answers, Row};
use name::{Name, parse_locale};
use negotiate::{best_match, best_match_for};
use subtags::Subtags;

/// The locales of a catalog, the fallback first.
const TAGS: [&str; 7] = ["en-US", "ca", "ca-valencia", "en-GB", "he", "sr-Latn", "zh-CN"];

/// Some answers to requests for these locales, from the likely scripts, aliases and language matching of CLDR.
fn answers() -> Answers {
    use Answer::{Matched, NoMatch, Same};
    let answers = [
        ("en", Same(0)),
        ("en-Latn", Same(0)),
        ("en-GB", Same(3)),
        ("en-NZ", Same(3)),
        ("ca", Same(1)),
        ("ca-Latn", Same(1)),
        ("he", Same(4)),
        ("iw", Same(4)),
        ("sr-Latn", Same(5)),
        ("sr-ME", Same(5)),
        ("zh", Same(6)),
        ("zh-Hans", Same(6)),
        ("zh-158", NoMatch),
        ("zh-HK", NoMatch),
        ("zh-TW", NoMatch),
        ("cmn", Same(6)),
        ("cmn-TW", NoMatch),
        ("zho", Same(6)),
        ("hak", Matched(6)),
        ("nan", Matched(6)),
        ("wuu", Matched(6)),
        ("yue-Hans", Matched(6)),
        ("yue-CN", Matched(6)),
        ("gd", Matched(3)),
    ];
    let row = |(tag, answer): (&str, Answer)| {
        let subtags = Subtags::of(&tag.parse().unwrap()).unwrap();
        Row { request: subtags, answer }
    };
    let mut rows = answers.map(row).to_vec();
    rows.sort_by_key(|row| row.request);
    Answers::new(TAGS.map(Into::into).into(), &rows)
}

fn tag(index: Option<usize>) -> &'static str {
    index.map_or("", |index| TAGS.get(index).unwrap())
}

fn value(value: impl AsRef<[u8]>) -> &'static str {
    tag(accept_language(value.as_ref(), &answers()))
}

fn list(identifiers: &[LanguageIdentifier]) -> &'static str {
    tag(best_match(identifiers, &answers()))
}

/// Expects that each name is parsed as this tag. An empty tag means that the name is not a locale.
#[track_caller]
fn reads(cases: &[(&str, &str)]) {
    for (name, tag) in cases {
        let parsed = parse_locale(name);
        assert_eq!(parsed.as_ref().map(ToString::to_string).unwrap_or_default(), *tag, "{name:?}");
        // Negotiation uses the subtags of the identifier.
        let subtags = Name::parse(name.as_bytes()).map(|name| name.subtags);
        assert_eq!(subtags, parsed.as_ref().and_then(Subtags::of), "{name:?}");
    }
}

/// Expects the answer to each value. It is empty if there is none.
#[track_caller]
fn serves(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(value(text), *expected, "{text:?}");
    }
}

#[test]
fn bcp_47_names_are_read() {
    reads(&[
        ("zh-CN", "zh-CN"),
        ("ZH-cn", "zh-CN"),
        ("zh_cn", "zh-CN"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("ZH_HANT_tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("haw-US", "haw-US"),
        ("und-Latn", "und-Latn"),
        ("und", "und"),
        ("sl-rozaj-biske-1994", "sl-1994-biske-rozaj"),
        ("de-DE-1996-1996", "de-DE-1996"),
        ("hy-AREVELA", "hy-arevela"),
        ("en-GB-oed", "en-GB"),
        ("  zh-CN\t\r\n", "zh-CN"),
        ("zh-", "zh"),
        ("zh--CN", "zh-CN"),
        ("zh-CN-TW", "zh-CN"),
        ("zh-a123-CN", "zh-CN"),
        ("zh-abcdefghi-CN", "zh-CN"),
        ("-zh", ""),
        ("z", ""),
        ("zhon", ""),
        ("12", ""),
        ("z2", ""),
        ("1zh-CN", ""),
    ]);
}

#[test]
fn extensions_and_private_use_are_dropped() {
    reads(&[
        ("zh-CN-u-nu-hanidec", "zh-CN"),
        ("en-u-hc-h12-u-ca-gregory", "en"),
        ("zh-t-zh-hant", "zh"),
        ("zh-Hans-x-private-TW", "zh-Hans"),
        ("en-US-0-abc", "en-US"),
        ("de-DE-1996-u-co-phonebk", "de-DE-1996"),
        ("th-TH-u-ca-buddhist-Latn", "th-TH"),
        ("en-a-bbb-x-a-ccc", "en"),
        ("zh-x-中文", "zh"),
        ("x-a", ""),
        ("x-zh-CN", ""),
        ("u-nu-hanidec", ""),
        ("i-hak", ""),
        ("i-klingon", ""),
    ]);
}

#[test]
fn posix_names_are_read() {
    reads(&[
        ("zh_CN.UTF-8", "zh-CN"),
        ("zh_CN.gb18030", "zh-CN"),
        ("zh.UTF-8", "zh"),
        ("sr_RS@latin", "sr-Latn-RS"),
        ("sr_RS.UTF-8@latin", "sr-Latn-RS"),
        ("sr_RS@latin.UTF-8", "sr-Latn-RS"),
        ("uz_UZ@cyrillic", "uz-Cyrl-UZ"),
        ("ks_IN@devanagari", "ks-Deva-IN"),
        ("sr_Cyrl_RS@latin", "sr-Cyrl-RS"),
        ("de_DE@euro", "de-DE"),
        ("ca_ES@valencia", "ca-ES"),
        ("tt_RU@iqtelif", "tt-RU"),
        ("sr_RS@latino", "sr-RS"),
        ("C", "en-US"),
        ("POSIX", "en-US"),
        ("C.UTF-8", "en-US"),
        ("C.utf8@latin", "en-US"),
        ("en_US_POSIX", "en-US-posix"),
        ("C_US", ""),
        ("CN.UTF-8", "cn"),
        (".UTF-8", ""),
        ("@latin", ""),
        ("zh_CN:en", ""),
        ("zh_CN.UTF-8:en_US.UTF-8", ""),
        ("zh_CN.UTF-8:", ""),
    ]);
}

#[test]
fn java_and_android_names_are_read() {
    reads(&[
        ("zh_CN_#Hans", "zh-Hans-CN"),
        ("zh-CN-#Hans", "zh-Hans-CN"),
        ("zh_TW_#Hant", "zh-Hant-TW"),
        ("zh__#Hant", "zh-Hant"),
        ("iw_IL", "iw-IL"),
        ("in_ID", "in-ID"),
        ("no_NO_NY", "no-NO"),
        ("ja_JP_JP_#u-ca-japanese", "ja-JP"),
        ("th_TH_TH_#u-nu-thai", "th-TH"),
        ("sr_RS_#Latn", "sr-Latn-RS"),
        ("de__POSIX", "de-posix"),
        ("zh-rCN", "zh"),
        ("b+zh+Hans", ""),
        ("_CN", ""),
        ("#Hans", ""),
    ]);
}

#[test]
fn apple_names_are_read() {
    reads(&[
        ("zh_CN@calendar=japanese", "zh-CN"),
        ("zh-Hans_CN", "zh-Hans-CN"),
        ("zh_Hans_HK@calendar=gregorian;numbers=latn", "zh-Hans-HK"),
        ("en_US@rg=gbzzzz", "en-US"),
        ("en_US_POSIX@collation=x", "en-US-posix"),
        ("zh-Hant-HK", "zh-Hant-HK"),
        ("es-419", "es-419"),
        ("ar_SA@script=Latn", "ar-SA"),
        ("English", ""),
        ("@calendar=japanese", ""),
    ]);
}

#[test]
fn windows_names_are_read() {
    reads(&[
        ("zh-CHT", "zh-Hant"),
        ("zh-CHS", "zh-Hans"),
        ("zh-chs", "zh-Hans"),
        ("zh_TW_CHT", "zh-Hant-TW"),
        ("zh-Hans-CHT", "zh-Hans"),
        ("zh-CHS-Hant", "zh-Hans"),
        ("ca-ES-valencia", "ca-ES-valencia"),
        ("de-DE_phoneb", "de-DE-phoneb"),
        ("sr-Latn-CS", "sr-Latn-CS"),
        ("Chinese_China.936", ""),
        ("English_United States.1252", ""),
        ("0x0804", ""),
        ("2052", ""),
        ("x-IV_mathan", ""),
    ]);
}

#[test]
fn extended_languages_replace_zh() {
    reads(&[
        ("zh-yue", "yue"),
        ("zh-yue-Hant-HK", "yue-Hant-HK"),
        ("zh-min-nan", "nan"),
        ("zh-min", "zh"),
        ("zh-cmn-Hans-CN", "zh-Hans-CN"),
        ("zh-cmn", "zh"),
        ("zh-cmn-yue", "yue"),
        ("zh-yue-nan", "nan"),
        ("ZH_GAN", "gan"),
        ("zh-hak-TW", "hak-TW"),
        ("zh-wuu", "wuu"),
        ("zh-hsn", "hsn"),
        ("zh-guoyu", "zh-guoyu"),
        ("zh-CN-yue", "zh-CN"),
        ("zh-eng", "zh"),
        ("nan-yue", "nan"),
        ("en-yue", "en"),
        ("sgn-ase", "sgn"),
    ]);
}

#[test]
fn aliases_are_kept() {
    reads(&[
        ("zho", "zho"),
        ("chi_CN", "chi-CN"),
        ("cmn-Hans-CN", "cmn-Hans-CN"),
        ("iw", "iw"),
        ("sh_YU", "sh-YU"),
        ("mo", "mo"),
        ("tl-PH", "tl-PH"),
        ("en-UK", "en-UK"),
    ]);
}

#[test]
fn region_numbers_are_regions() {
    reads(&[
        ("zh-158", "zh-158"),
        ("zh_156", "zh-156"),
        ("en-001", "en-001"),
        ("es_419", "es-419"),
        ("zh-Hant-158", "zh-Hant-158"),
        ("zh-158-CN", "zh-158"),
        ("en-1", "en"),
        ("en-12", "en"),
        ("en-0001", "en-0001"), // a variant
        ("en-1a2", "en"),
    ]);
}

#[test]
fn a_script_after_the_region_is_read() {
    reads(&[
        ("zh-CN-Hant", "zh-Hant-CN"),
        ("zh_TW_hans", "zh-Hans-TW"),
        ("zh-158-Hant", "zh-Hant-158"),
        ("sr-RS-LATN", "sr-Latn-RS"),
        ("zh-Hans-CN-Hant", "zh-Hans-CN"),
        ("sl-rozaj-Latn", "sl-Latn-rozaj"),
        ("zh-Hans-Hant", "zh-Hans"),
        ("zh-CN-CHT", "zh-Hant-CN"),
        ("zh-u-Hant", "zh"),
    ]);
}

#[test]
fn nonsense_is_no_locale() {
    reads(&[
        ("", ""),
        (" ", ""),
        ("*", ""),
        ("*-CN", ""),
        ("中文", ""),
        ("ｚｈ－ＣＮ", ""),
        ("zh－CN", ""),
        ("null", ""),
        ("undefined", ""),
        ("None", ""),
        ("zh CN", ""),
        ("zh,en", ""),
        ("zh-CN,en", ""),
        ("\u{feff}zh-CN", ""),
        ("\0\0", ""),
        ("--", ""),
        ("___", ""),
        ("#", ""),
        ("zh-*-TW", "zh-TW"),
        ("zh-中文-TW", "zh-TW"),
    ]);
    for (start, repeated) in
        [("", ","), ("", " "), ("zh", "-"), ("zh-CN", "-abcde"), ("z", "z"), ("zh.", "."), ("", "#")]
    {
        let name = format!("{start}{}", repeated.repeat(5_000_000 / repeated.len()));
        assert_eq!(parse_locale(&name), None, "{start}{repeated}");
        accept_language(name.as_bytes(), &answers());
    }
    let longest = |length: usize| format!("zh-CN.{}", "x".repeat(length - 6));
    assert_eq!(parse_locale(&longest(255)), "zh-CN".parse().ok());
    assert_eq!(parse_locale(&longest(256)), None);
}

#[test]
fn a_name_is_a_value() {
    serves(&[
        ("zh-CN", "zh-CN"),
        ("zh_CN.UTF-8", "zh-CN"),
        ("C", "en-US"),
        ("POSIX", "en-US"),
        ("zh_CN@calendar=japanese;numbers=latn", "zh-CN"),
        ("iw_IL", "he"),
        ("sr_RS@latin", "sr-Latn"),
        ("zh-CN-Hant", ""),
        ("zh-158", ""),
        ("zh-min-nan", "zh-CN"),
        ("hak", "zh-CN"),
        ("yue-Hans", "zh-CN"),
        ("yue", ""),
        ("zh-CHS", "zh-CN"),
        ("*", "en-US"),
        ("x-a", ""),
        ("", ""),
        ("zh_CN:en", ""),
    ]);
}

#[test]
fn variants_choose_the_exact_locale() {
    serves(&[
        ("ca-valencia", "ca-valencia"),
        ("CA_VALENCIA", "ca-valencia"),
        ("ca-valencia-valencia", "ca-valencia"),
        ("ca-ES-valencia", "ca"),
        ("ca-valencia-abcde", "ca"),
        ("ca", "ca"),
        ("zh-CN-pinyin", "zh-CN"),
        ("fr-valencia", ""),
        ("fr, ca-valencia", "ca-valencia"),
    ]);
    let tag = Name::parse(b"sl-1994-biske-rozaj").unwrap();
    for (name, is_it) in [
        ("sl-rozaj-biske-1994", true),
        ("SL_1994_rozaj_BISKE_rozaj", true),
        ("sl-rozaj-biske", false),
        ("sl-rozaj-biske-1994-nedis", false),
        ("sl-IT-rozaj-biske-1994", false),
        ("sl", false),
    ] {
        assert_eq!(Name::parse(name.as_bytes()).unwrap().is(&tag), is_it, "{name}");
    }
}

#[test]
fn members_are_tried_in_order_of_weight() {
    serves(&[
        ("zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7", "zh-CN"),
        ("zh, en", "zh-CN"),
        ("en, zh", "en-US"),
        ("en;q=0.5, zh;q=0.6", "zh-CN"),
        ("zh;q=0.8, en;q=0.8", "zh-CN"),
        ("en;q=0.1, fr, zh;q=0.2, he;q=0.2", "zh-CN"),
        ("fr, de;q=0.9", ""),
        ("zh;q=0.001, en;q=0.002", "en-US"),
        // A locale of the same language precedes a locale by language matching, whatever the weights.
        ("wuu, he;q=0.1", "he"),
        ("wuu, gd;q=0.9, fr;q=0.1", "zh-CN"),
        ("fr, gd;q=0.2, wuu;q=0.1", "en-GB"),
    ]);
}

#[test]
fn a_bare_language_after_a_specific_request_is_skipped() {
    serves(&[
        ("zh-TW, zh;q=0.9, en-US;q=0.8", "en-US"),
        ("zh-TW,zh;q=0.9", ""),
        ("zh, zh-TW;q=0.9", "zh-CN"),
        ("zh;q=0.5, zh-TW, he;q=0.1", "he"),
        ("zh-TW, zh-Hans;q=0.9, en;q=0.8", "zh-CN"),
        ("zh-Hant, zh, en;q=0.5", "en-US"),
        ("yue-HK, zh", "zh-CN"),
        ("wuu-Hant, wuu, he;q=0.1", "he"),
        ("zh-TW;q=0, zh", "zh-CN"),
        ("zh-TW, fr-CA, zh;q=0.9, he;q=0.8", "he"),
    ]);
    let identifiers =
        |tags: &str| -> Vec<LanguageIdentifier> { tags.split(' ').map(|tag| tag.parse().unwrap()).collect() };
    for (tags, expected) in [
        ("zh-TW zh en-US", "en-US"),
        ("zh-TW zh", ""),
        ("zh zh-TW", "zh-CN"),
        ("zh-TW en-GB zh", "en-GB"),
        ("zh-CN-Hant zh he", "he"),
        ("yue-Hant yue-Hans he", "he"),
        ("yue-Hant yue-Hans", "zh-CN"),
        ("fr ca-valencia", "ca-valencia"),
        ("fr", ""),
    ] {
        assert_eq!(list(&identifiers(tags)), expected, "{tags}");
    }
    assert_eq!(list(&[]), "");
}

#[test]
fn a_weight_of_0_excludes_locales() {
    serves(&[
        ("zh;q=0, en", "en-US"),
        ("zh;q=0", ""),
        ("zh-CN;q=0, zh", ""),
        ("zh;q=0, zh-CN;q=0.1", "zh-CN"),
        ("zh-Hans;q=0, zh", "zh-CN"), // zh-CN does not begin with zh-Hans
        ("zh-CN-pinyin;q=0, zh", "zh-CN"),
        ("en;q=0, en-GB;q=0.5", "en-GB"),
        ("en-GB;q=0, en", "en-US"),
        ("en-GB;q=0, en-NZ, he;q=0.5", "he"),
        ("ca-valencia;q=0, ca-valencia;q=0.5", "ca-valencia"),
        ("ca;q=0, ca-valencia;q=0.5", "ca-valencia"),
        ("ca-valencia;q=0, ca", "ca"),
        ("zh;q=0.000, wuu", ""),
        ("zh-CN;q=0, wuu, gd;q=0.5", "en-GB"),
        ("zh;q=0.0009, zh-SG", ""),
        ("zh, zh;q=0", ""),
        ("zh;q=0, zh", "zh-CN"),
        ("zh-SG, *;q=0", "zh-CN"),
        ("*;q=0", ""),
    ]);
}

#[test]
fn weight_0_excludes_locales_by_prefix() {
    let tags = ["en-US", "ca-ES-valencia", "zh-Hant-TW"];
    let row = |tag: &str, index| Row {
        request: Subtags::of(&tag.parse().unwrap()).unwrap(),
        answer: Answer::Same(index),
    };
    let rows = [row("ca", 1), row("zh-TW", 2), row("zh-Hant", 2)];
    let answers = Answers::new(tags.map(Into::into).into(), &rows);
    for (value, expected) in [
        ("ca;q=0.5", Some(1)),
        ("ca-ES;q=0, ca;q=0.5", None),
        ("ca-ES-valencia;q=0, ca;q=0.5", None),
        ("ca-valencia;q=0, ca;q=0.5", Some(1)),
        ("ca-Latn;q=0, ca;q=0.5", Some(1)),
        ("ca-FR;q=0, ca;q=0.5", Some(1)),
        ("zh-Hant;q=0, zh-TW;q=0.5", None),
        ("zh;q=0, zh-TW;q=0.5", None),
        ("zh-TW;q=0, zh-Hant;q=0.5", Some(2)),
    ] {
        assert_eq!(accept_language(value.as_bytes(), &answers), expected, "{value}");
    }
}

#[test]
fn a_wildcard_matches_the_first_unnamed_locale() {
    serves(&[
        ("*", "en-US"),
        ("*;q=0.5", "en-US"),
        ("*, zh", "en-US"),
        ("*;q=0.5, zh", "zh-CN"),
        ("fr, *;q=0.1", "en-US"),
        ("en;q=0, *", "ca"),
        ("en;q=0.5, *", "ca"),
        ("en-US;q=0.5, *", "ca"),
        ("en, *;q=0.5", "en-US"),
        ("en;q=0, ca;q=0, he;q=0, sr;q=0, *;q=0.1", "zh-CN"),
        ("en;q=0, ca;q=0, he;q=0, sr;q=0, zh;q=0, *, *", ""),
        ("en;q=0, ca-valencia;q=0.2, ca;q=0, *;q=0.1", "ca-valencia"),
        ("en-GB-x-a;q=0.3, *", "en-US"),
        ("*;q=2, zh;q=0.9", "en-US"),
        ("*-CN, zh;q=0.9", "zh-CN"),
        ("en;q=x, *", "en-US"), // a skipped member names nothing
    ]);
}

#[test]
fn blanks_are_ignored() {
    serves(&[
        ("en-US ; q=0.3 , zh-CN ; q=0.7", "zh-CN"),
        ("en\t;\tq\t=\t0.3\t,\tzh\t;\tq = 0.7", "zh-CN"),
        (" , ,en;Q=0.1,, zh;Q=0.11 ,", "zh-CN"),
        ("  zh  ", "zh-CN"),
        (" * ;q= 0.5 ", "en-US"),
        ("zh;q= 1,en;q=0.9", "zh-CN"),
        ("zh zh, he", "he"),
        ("z h, he", "he"),
        (" ;q=1, he", "he"),
    ]);
}

#[test]
fn members_with_invalid_weights_are_ignored() {
    for weight in [
        "", " ", "x", "-1", "+1", "1e0", "NaN", "0 . 5", "0. 5", "0.5.", "1.0.0", ".", "..", "\"1\"", "0x1",
        "1%", "0=5", "1/2", "٠",
    ] {
        assert_eq!(value(format!("zh;q={weight}, he;q=0.001")), "he", "{weight:?}");
    }
    for weight in [
        "1",
        "1.",
        "1.000",
        "2",
        "1.5",
        "99999999999999999999",
        "01",
        "00.9",
        "0.9",
        ".9",
        "0.90000000",
        "0.899",
    ] {
        assert_eq!(value(format!("he;q=0.8, zh;q={weight}")), "zh-CN", "{weight:?}");
    }
    serves(&[
        ("he;q=0.5, zh;q=0.5009", "he"), // only three decimals count
        ("he;q=0.5, zh;q=0.501", "zh-CN"),
        ("he;q=0.05, zh;q=0.1", "zh-CN"),
        ("he;q=1, zh;q=1.9", "he"),
        ("zh;q, he", "he"),
        ("zh;, he", "zh-CN"),
        ("zh;;;q=0.1, he;q=0.2", "he"),
        ("zh;level=1;q=0.1, he;q=0.2", "he"),
        ("zh;level=1, he", "zh-CN"),
        ("zh;q=0.1;q=1, he;q=0.2", "he"), // the first weight counts
        ("zh;q=0.3;q=x, he;q=0.2", "zh-CN"),
        ("zh;qq=0, he;q=0.9", "zh-CN"),
        ("zh;q=0.,he;q=0", ""),
        ("zh;q=00.000, he;q=.001", "he"),
    ]);
}

#[test]
fn members_with_non_ascii_bytes_are_ignored() {
    for (bytes, expected) in [
        (b"zh\xff, he".as_slice(), "he"),
        (b"zh-\xe4\xb8\xad, he", "he"),
        (b"zh;q=1\x80, he;q=0.1", "he"),
        (b"zh;\xe9=1, he;q=0.1", "he"),
        (b"\xff, zh", "zh-CN"),
        (b"zh\xc2\xa0, he", "he"),
        (b"zh_CN.\xff", ""),
        (b"\xff", ""),
        (b"zh;q=0\xff, zh;q=0.5", "zh-CN"),
        ("中文, zh;q=0.1".as_bytes(), "zh-CN"),
        (b"zh\x00, he", "he"),
    ] {
        assert_eq!(value(bytes), expected, "{}", bytes.escape_ascii());
    }
}

#[test]
fn several_lines_are_joined_by_commas() {
    for (lines, expected) in [
        (["en;q=0.5", "zh;q=0.6"].as_slice(), "zh-CN"),
        (&["zh", "en"], "zh-CN"),
        (&["", "", "zh"], "zh-CN"),
        (&["en;q=0.5", "\u{e9}", "zh;q=0.6"], "zh-CN"),
        (&["zh-TW", "zh, he;q=0.1"], "he"),
        (&["zh;q=0", "zh-CN", "he;q=0.1"], "zh-CN"),
        (&["zh;q=", "he;q=0.1"], "he"),
        (&["en;q=0", "*"], "ca"),
    ] {
        assert_eq!(value(lines.join(",")), expected, "{lines:?}");
    }
}

#[test]
fn a_value_is_read_up_to_its_limits() {
    let members = |count: usize| format!("{}zh", "fr,".repeat(count));
    assert_eq!(value(members(31)), "zh-CN");
    assert_eq!(value(members(32)), "");
    // Invalid members count, empty members do not.
    assert_eq!(value(format!("{}zh", "fr;q=x,".repeat(32))), "");
    assert_eq!(value(format!("{}zh", "fr, ,,".repeat(31))), "zh-CN");

    let commas = |count: usize, rest: &str| format!("{}{rest}", ",".repeat(count));
    assert_eq!(value(commas(4094, "zh")), "zh-CN");
    assert_eq!(value(commas(4095, "zh")), "");
    assert_eq!(value(commas(4094, "zh,he")), "zh-CN");
    assert_eq!(value(commas(4091, "zh,he")), "zh-CN");
    // A cut `zh-TW` or a cut weight is not read.
    assert_eq!(value(commas(4094, "zh-TW")), "");
    assert_eq!(value(commas(4090, "zh;q=0.1")), "");
    assert_eq!(value(commas(4085, "he,zh;q=0,x")), "he");
    assert_eq!(value(format!("zh;q=0.{}, he;q=0.01", "9".repeat(4000))), "zh-CN");
    assert_eq!(value(format!("zh;q=0.{}, he;q=0.01", "9".repeat(5000))), "");
    assert_eq!(value(format!("{}, he", "*,".repeat(31))), "en-US");
}

#[test]
fn a_script_among_the_variants_is_used() {
    for (tag, script) in [
        ("zh-CN-Hant", Some(*b"Hant")),
        ("zh-158-hANS-pinyin", Some(*b"Hans")),
        ("zh-Hans-CN-Hant", Some(*b"Hans")),
        ("zh-CN-a123", None),
        ("zh-CN-1abc", None),
        ("und-CN", None),
    ] {
        let locale: LanguageIdentifier = tag.parse().unwrap();
        assert_eq!(Subtags::of(&locale).unwrap().script, script, "{tag}");
    }
    assert_eq!(Subtags::of(&LanguageIdentifier::default()).unwrap().language, *b"und");
    assert_eq!(Subtags::of(&"abcdefgh".parse().unwrap()), None);
    for (tag, expected) in [
        ("zh-CN-Hant", ""),
        ("zh-TW-Hans", "zh-CN"),
        ("sr-RS-Latn", "sr-Latn"),
        ("en-GB-Latn", "en-US"), // these rows have no en-Latn-GB
        ("abcde", ""),
        ("ca-1abc", "ca"),
        ("ca-a123", "ca"),
        ("zh-1;q=", ""),
    ] {
        let locale: LanguageIdentifier = tag.parse().unwrap();
        assert_eq!(list(&[locale]), expected, "{tag}");
    }
}

/// Names and values that are almost valid.
fn text() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just("zh"),
        Just("en"),
        Just("ca"),
        Just("yue"),
        Just("sr"),
        Just("wuu"),
        Just("C"),
        Just("-"),
        Just("_"),
        Just("-Hans"),
        Just("-Hant"),
        Just("-latn"),
        Just("-CN"),
        Just("-TW"),
        Just("-158"),
        Just("-valencia"),
        Just("-1abc"),
        Just("-a123"),
        Just("-u"),
        Just("-chs"),
        Just("#"),
        Just("."),
        Just("@latin"),
        Just(":"),
        Just(","),
        Just(", "),
        Just(";"),
        Just("="),
        Just(";q=0"),
        Just(";q=0.5"),
        Just(" "),
        Just("*"),
        Just("中"),
    ];
    let piece = prop_oneof![
        8 => piece.prop_map(|piece| piece.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..4),
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Identifiers that unic-langid accepts, some of them with unusual variants.
fn identifier() -> impl Strategy<Value = LanguageIdentifier> {
    let part = |choices: &'static [&'static str]| proptest::sample::select(choices);
    let odd = "[0-9][ -~]{3}|[!-~][a-z0-9]{3}|[a-z0-9]{5,8}";
    let variant = prop_oneof![
        part(&[
            "Hans", "hant", "valencia", "1abc", "a123", "posix", "1,zh", "1;q=", "1:en", "@lat", ".utf",
            "#cht"
        ])
        .prop_map(str::to_owned),
        odd.prop_map(|text: String| text),
    ];
    let tag = (
        part(&["zh", "en", "ca", "und", "yue", "sr", "wuu", "abcde", "posix"]),
        part(&["", "-Hans", "-Hant", "-Latn"]),
        part(&["", "-CN", "-TW", "-158", "-GB"]),
    );
    (tag, vec(variant, 0..4)).prop_map(|((language, script, region), variants)| {
        let mut locale: LanguageIdentifier = format!("{language}{script}{region}").parse().unwrap();
        let variants: Vec<Variant> = variants.iter().filter_map(|variant| variant.parse().ok()).collect();
        locale.set_variants(&variants);
        locale
    })
}

/// A naive implementation of the rules for a value. Its members are in canonical spelling, with weights in thousandths.
fn by_the_rules(members: &[(&str, u32)]) -> &'static str {
    let speaks = |tag: &str| {
        let names = members.iter().filter(|(name, _)| tag == *name || tag.starts_with(&format!("{name}-")));
        names.max_by_key(|(name, _)| name.split('-').count()).map(|(_, weight)| *weight)
    };
    let mut requests = members.to_vec();
    requests.retain(|(_, weight)| *weight > 0);
    requests.sort_by_key(|(_, weight)| Reverse(*weight));
    let mut answers = Vec::new();
    for (position, (name, _)) in requests.iter().enumerate() {
        let specific = format!("{name}-");
        let answer = if *name == "*" {
            TAGS.iter().position(|tag| speaks(tag).is_none()).map(|index| (0, index))
        } else if requests.iter().take(position).any(|(earlier, _)| earlier.starts_with(&specific))
            && !name.contains('-')
        {
            None
        } else if let Some(index) = TAGS.iter().position(|tag| tag == name) {
            Some((0, index))
        } else {
            match self::answers().find(Subtags::of(&name.parse().unwrap()).unwrap()) {
                Answer::Same(index) => Some((0, usize::from(index))),
                Answer::Matched(index) => Some((1, usize::from(index))),
                Answer::NoMatch => None,
            }
        };
        answers.extend(answer.filter(|(_, index)| speaks(tag(Some(*index))) != Some(0)));
    }
    tag(answers.into_iter().min_by_key(|(pass, _)| *pass).map(|(_, index)| index))
}

/// Members in canonical spelling. Some weights are equal.
fn members() -> impl Strategy<Value = Vec<(&'static str, u32)>> {
    let names = [
        "zh",
        "zh-CN",
        "zh-TW",
        "zh-Hans",
        "en",
        "en-US",
        "en-GB",
        "en-NZ",
        "ca",
        "ca-valencia",
        "wuu",
        "gd",
        "fr",
        "he",
        "yue-Hans",
        "yue",
        "sr",
        "sr-Latn",
        "*",
    ];
    let weights = [0, 0, 1, 10, 100, 500, 999, 1000, 1000];
    vec((proptest::sample::select(names.to_vec()), proptest::sample::select(weights.to_vec())), 0..9)
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, cases: 1_000, ..Config::default() })]

    #[test]
    fn any_bytes_give_a_locale_or_none(value in prop_oneof![text(), vec(any::<u8>(), 0..600)]) {
        let served = accept_language(&value, &answers());
        prop_assert!(served.is_none_or(|index| index < TAGS.len()));
        prop_assert_eq!(accept_language(&value, &Answers::new(Vec::new(), &[])), None);
    }

    #[test]
    fn a_parsed_name_is_canonical(name in text()) {
        let name = String::from_utf8_lossy(&name);
        if let Some(locale) = parse_locale(&name) {
            let tag = locale.to_string();
            prop_assert_eq!(tag.parse().ok(), Some(locale.clone()));
            prop_assert_eq!(parse_locale(&tag), Some(locale.clone()));
            prop_assert!(locale.variants().all(|it| it.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric())));
            let (tag, name) = (Name::parse(tag.as_bytes()).unwrap(), Name::parse(name.as_bytes()).unwrap());
            prop_assert!(name.is(&tag) && tag.is(&name));
        }
    }

    #[test]
    fn an_identifier_and_its_text_have_one_answer(locale in identifier()) {
        let by_text = value(locale.to_string());
        prop_assert_eq!(tag(best_match_for(&locale, &answers())), by_text, "{}", locale);
        prop_assert_eq!(list(&[locale]), by_text);
    }

    #[test]
    fn a_value_is_served_by_the_rules(members in members(), blank in proptest::sample::select(vec!["", " ", "\t"])) {
        let member = |(name, weight): &(&str, u32)| {
            format!("{name}{blank};{blank}q{blank}={blank}{}.{:03}", weight / 1000, weight % 1000)
        };
        let text = members.iter().map(member).collect::<Vec<_>>().join(",");
        prop_assert_eq!(value(&text), by_the_rules(&members), "{}", text);
    }

    #[test]
    fn a_list_is_a_value_without_weights(locales in vec(identifier(), 0..6)) {
        let plain: Vec<_> = locales.into_iter().filter(|locale| locale.variants().len() == 0).collect();
        let tags: Vec<_> = plain.iter().map(ToString::to_string).collect();
        prop_assert_eq!(list(&plain), value(tags.join(", ")));
    }
}

#[test]
fn nothing_is_allocated() {
    let answers = answers();
    let hostile = [
        ",".repeat(5_000_000),
        "zh-CN,".repeat(1_000),
        "zh;q=0,".repeat(1_000),
        "*,".repeat(3_000),
        format!("zh{}", "-abcde".repeat(40)),
    ];
    let plain =
        ["zh-CN", "zh_CN.UTF-8", "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7,*;q=0.1", "ca-valencia", "C", ""];
    let identifiers: Vec<LanguageIdentifier> =
        ["zh-TW", "zh", "fr", "ca-valencia", "zh-1,en"].iter().map(|tag| tag.parse().unwrap()).collect();
    let info = allocation_counter::measure(|| {
        for value in plain.into_iter().chain(hostile.iter().map(String::as_str)) {
            std::hint::black_box(accept_language(value.as_bytes(), &answers));
            std::hint::black_box(Name::parse(value.as_bytes()));
        }
        std::hint::black_box(best_match(&identifiers, &answers));
        for locale in &identifiers {
            std::hint::black_box(best_match_for(locale, &answers));
        }
    });
    assert_eq!(info.count_total, 0);
}
