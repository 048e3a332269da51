//! What is left undone until it is asked for. A program of its own, in which nobody else asks.

use allocation_counter::measure;
use modelarts_status::Catalog;

#[test]
fn a_locale_is_compiled_when_it_is_asked_for_and_alone() {
    for tag in ["zh-CN", "en-US"] {
        let locale = tag.parse().unwrap();
        let ask = || measure(|| assert!(Catalog::embedded().get(&locale).is_some())).bytes_total;
        // Its texts at least: none were there before.
        assert!(ask() > 200, "{tag}");
        assert_eq!(ask(), 0, "{tag}");
    }
    // Another catalog has the same translations.
    let loaded = Catalog::load(tempfile::tempdir().unwrap().path()).unwrap();
    assert!(
        loaded.iter().all(|it| Catalog::embedded().get(it.locale()).is_some_and(|own| std::ptr::eq(own, it)))
    );
}
