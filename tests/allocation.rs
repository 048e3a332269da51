//! What a message allocates.
#![expect(clippy::unwrap_used, reason = "a test ends at a surprise")]

use allocation_counter::{AllocationInfo, measure};
use modelarts_status::{Catalog, StatusCode};

/// What all messages for each of these locales allocate together.
fn messages(tags: &[&str]) -> AllocationInfo {
    let locales: Vec<_> = tags.iter().map(|tag| tag.parse().unwrap()).collect();
    measure(|| {
        for locale in &locales {
            for code in StatusCode::ALL {
                assert!(!code.message(locale).is_empty());
            }
        }
    })
}

#[test]
fn a_translation_allocates_nothing() {
    let translation = Catalog::embedded().negotiate([&"zh-CN".parse().unwrap()]);
    let info = measure(|| {
        for code in StatusCode::ALL {
            assert!(!translation.message(*code).is_empty());
        }
    });
    assert_eq!(info.count_total, 0);
}

#[test]
fn a_warm_lookup_allocates_nothing() {
    // The first that is near makes ready for all.
    messages(&["en-US", "zh-CN", "en"]);
    for tag in ["en-US", "zh-CN", "en-GB", "zh-Hans-SG", "zh", "zh-TW", "fr", "und", "xx-YY", "zh-CN-pinyin"]
    {
        assert_eq!(messages(&[tag]).count_total, 0, "{tag}");
    }
}

#[test]
fn a_request_that_was_never_made_before_allocates_nothing() {
    messages(&["en-US", "zh-CN", "en"]);
    for region in 0..1_000 {
        let (served, unserved) = (format!("en-{region:03}"), format!("fr-{region:03}"));
        assert_eq!(messages(&[&served, &unserved]).count_total, 0, "{region}");
    }
}
