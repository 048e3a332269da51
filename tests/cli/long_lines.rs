//! The output for a line that is longer than a screen.

use crate::french;
use crate::util::Tree;

/// The output of `check` on a message whose text is `text`.
fn printed(text: &str) -> String {
    let tree = Tree::new().file("locales/fr/a.ftl", french(&[404]));
    let line = format!("# zh-CN: 找不到资源。\nmodelarts-status-404 = {text}\n");
    tree.file("locales/fr/b.ftl", line).run(&["check"]).out
}

/// Zero-width characters take no columns on a screen, but they take bytes in a log.
#[test]
fn invisible_characters_are_trimmed() {
    let out = printed(&"\u{200b}".repeat(87_000));
    // The text begins in column 24; 1,000 errors are kept.
    assert!(out.contains(" --> locales/fr/b.ftl:2:24\n"));
    assert!(out.contains(" --> locales/fr/b.ftl:2:1023\n"));
    assert!(!out.contains(" --> locales/fr/b.ftl:2:1024\n"));
    assert!(out.len() < 2_000_000, "{} bytes", out.len());
}

/// In 80 columns, the output for a long line is the same as for a line that is shorter before and after the span.
#[test]
fn a_long_line_keeps_its_column() {
    let far = printed(&format!("{}{{ $x }}.", "mot ".repeat(3_000)));
    let near = printed(&format!("{}{{ $x }}.", "mot ".repeat(300)));
    assert!(far.contains(" --> locales/fr/b.ftl:2:12024\n"), "{far}");
    assert_eq!(far.replace(":12024\n", ":1224\n"), near);
}
