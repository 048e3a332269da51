//! The output of `list` in 80 columns.

use modelarts_status::StatusCode;
use unicode_normalization::char::is_combining_mark;

use super::{ALL, Tree};

const TEXTS: [(&str, &str); 6] = [
    ("ar", "تعذر العثور على المورد."),
    ("he", "המשאב לא נמצא."),
    ("hi", "संसाधन नहीं मिला।"),
    ("th", "ไม่พบทรัพยากรที่ร้องขอในบริการนี้"),
    ("my", "တောင်းဆိုထားသောအရင်းအမြစ်ကိုရှာမတွေ့ပါးမရှိနိုင်ပါ။"),
    ("fr", "La ressource est introuvable."),
];

/// Locales in which every code has the same text, after `before` letters.
fn tree(before: usize) -> Tree {
    TEXTS.iter().fold(Tree::new(), |tree, (locale, text)| {
        let line = |code: &StatusCode| format!("{} = {}{text}\n", code.message_id(), "a".repeat(before));
        tree.file(&format!("locales/{locale}/a.ftl"), StatusCode::ALL.iter().map(line).collect::<String>())
    })
}

fn list(tree: &Tree, locales: &[&str]) -> String {
    let locales = locales.iter().flat_map(|locale| ["--locale", locale]);
    let args: Vec<&str> = ["list", "--locales", "locales"].into_iter().chain(locales).collect();
    tree.run(&args).out
}

#[test]
fn narrow_columns_become_blocks() {
    let tree = tree(0);
    let table = list(&tree, &["fr", "ar", "he"]);
    assert!(table.starts_with("code  name "), "{table}");
    let five = list(&tree, &["fr", "ar", "he", "hi", "th"]);
    let block = "\
404 Not Found
fr  La ressource est introuvable.
ar  تعذر العثور على المورد.
he  המשאב לא נמצא.
hi  संसाधन नहीं मिला।
th  ไม่พบทรัพยากรที่ร้องขอในบริการนี้

";
    assert!(five.contains(block), "{five}");
    assert_eq!(five.lines().count(), ALL * 6 + (ALL - 1), "a block a code, and a blank line between");
}

#[test]
fn a_wrapped_text_is_aligned() {
    let long = "La ressource est introuvable, et personne ne sait où elle se trouve à présent.";
    let tree = tree(0).file("locales/fr/a.ftl", format!("modelarts-status-200 = {long}\n"));
    let out = list(&tree, &["fr", "ar", "he", "hi"]);
    let lines =
        "200 OK\nfr  La ressource est introuvable, et personne ne sait où elle se trouve à\n    présent.\n";
    assert!(out.starts_with(lines), "{out}");
}

#[test]
fn no_line_begins_with_a_combining_mark() {
    for before in 0..24 {
        let tree = tree(before);
        for locales in [&["my"][..], &["my", "th"], &["my", "hi", "th"], &["my", "hi", "th", "ar", "fr"]] {
            for line in list(&tree, locales).lines() {
                let mut cells = line.split("  ").map(str::trim);
                assert!(!cells.any(|cell| cell.starts_with(is_combining_mark)), "{before}: {line}");
            }
        }
    }
}

#[test]
fn a_wrapped_text_loses_nothing() {
    let tree = tree(0);
    for (locale, text) in TEXTS {
        let out = list(&tree, &[locale]);
        let cells = out.lines().skip(1).take_while(|line| !line.starts_with("202"));
        let shown: String = cells.map(|line| line.rsplit("  ").next().unwrap()).collect();
        assert_eq!(shown.replace(' ', ""), text.replace(' ', ""));
    }
}
