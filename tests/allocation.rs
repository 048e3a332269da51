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

/// Asks every locale once, and one that is near: what is made ready is ready from then on.
fn warm() {
    for translation in Catalog::embedded().iter() {
        assert!(!translation.message(StatusCode::Ok).is_empty());
    }
    messages(&["en-US", "zh-CN", "en-Latn"]);
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
    warm();
    let tags =
        ["en-US", "zh-CN", "en-GB", "zh-Hans-SG", "zh", "zh-TW", "tlh", "und", "xx-YY", "zh-CN-pinyin"];
    for tag in tags {
        assert_eq!(messages(&[tag]).count_total, 0, "{tag}");
    }
}

#[test]
fn a_request_that_was_never_made_before_allocates_nothing() {
    warm();
    for region in 0..1_000 {
        let (served, unserved) = (format!("en-{region:03}"), format!("tlh-{region:03}"));
        assert_eq!(messages(&[&served, &unserved]).count_total, 0, "{region}");
    }
}
