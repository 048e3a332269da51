//! Lookups allocate nothing, not even the first one.

use allocation_counter::measure;
use modelarts_status::unic_langid::LanguageIdentifier;
use modelarts_status::{Catalog, StatusCode};

/// Asserts that no lookup of this name allocates.
#[track_caller]
fn assert_no_allocation(name: &str) {
    let identifier = name.parse::<LanguageIdentifier>().ok();
    let info = measure(|| {
        for code in StatusCode::ALL {
            assert!(!code.message_in(name).is_empty());
            assert!(!Catalog::embedded().accept_language(name).message(*code).is_empty());
            if let Some(identifier) = &identifier {
                assert!(!code.message(identifier).is_empty());
                assert!(!Catalog::embedded().negotiate([identifier]).message(*code).is_empty());
            }
        }
    });
    assert_eq!(info.count_total, 0, "{name}");
}

#[test]
fn exact_near_and_not_served() {
    for name in [
        "en-US",
        "zh-CN",
        "en-GB",
        "zh-Hans-SG",
        "zh",
        "zh-TW",
        "tlh",
        "und",
        "xx-YY",
        "zh-CN-pinyin",
        "",
        "zh_CN.UTF-8",
        "C",
        "*",
        "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7",
        "tlh;q=0.5, *;q=0",
        "\u{4e2d}\u{6587}",
    ] {
        assert_no_allocation(name);
    }
}

#[test]
fn a_thousand_regions() {
    for region in 0..1_000 {
        assert_no_allocation(&format!("en-{region:03}"));
        assert_no_allocation(&format!("tlh-{region:03}"));
    }
}

#[test]
fn a_hostile_header() {
    for value in [",".repeat(5 << 20), "zh-CN;q=0.1,".repeat(1_000), "q=".repeat(10_000), "a-".repeat(10_000)]
    {
        let info = measure(|| assert!(!Catalog::embedded().accept_language(&value).tag().is_empty()));
        assert_eq!(info.count_total, 0, "{} bytes", value.len());
    }
}
