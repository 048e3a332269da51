//! The spans of errors, which the command line underlines.
#![expect(clippy::panic, clippy::string_slice, clippy::unwrap_used, reason = "a test fails with a panic")]

use crate::case::CODE;
use crate::util::{Tree, whole, with};

/// The text in the span of the only diagnostic of a file.
#[track_caller]
fn covers(file: impl AsRef<[u8]>, expected: &str) {
    let error = Tree::french(&file).load().unwrap_err();
    let [diagnostic] = error.diagnostics() else { panic!("{expected}: {error:?}") };
    let text = String::from_utf8_lossy(file.as_ref());
    assert_eq!(&text[diagnostic.span().unwrap()], expected);
}

#[test]
fn spans_of_errors() {
    for (text, expected) in [
        ("", CODE),
        ("a } b", "}"),
        ("｛ a }", "}"),
        ("｛ \"a\" }", "｛"),
        ("{ modelarts-status-409 ｝", "｝"),
        ("{ a b }", "{"),
        ("{ b", "{"),
        ("{ F(a: 1, 2) }", "{"),
        ("{ F(1 }", "{"),
        ("{ modelarts-status-409.a }", "{"),
        ("{ $n ->\n [a] A\n }", "{"),
        ("{ $x }", "{"),
        ("{ modelarts-status-418 }", "modelarts-status-418"),
        ("{ -t }", "-t"),
        ("{ \"a }", "\""),
        ("{ \"\\n\" }", "\\n"),
        ("{ \"\\é\" }", "\\é"),
        ("{ \"\\{\" }", "\\{"),
        ("{ \"\\u12资\" }", "\\u"),
        ("{ \"\\u12z\" }", "\\u"),
        ("{ \"\\u202E\" }", "\\u202E"),
        ("{ \"a\\U000000\" }", "\\U000000"),
        ("T\n    .a = A", ".a"),
        ("T\n    .a =", ".a"),
        ("T\n [U", "["),
        ("T\n a = U", "a"),
        ("T\n\tU", "\t"),
        ("T\n\t\ta = U", "\t\t"),
        ("T\n404 = U", "404"),
        ("T\n-a: U", ":"),
        ("T\n-a：U", "："),
        ("T\n-a\u{3000}= U", "\u{3000}"),
        ("T\nmodelarts－status-404 = U", "modelarts－status-404"),
        ("T\n// U", "//"),
        ("T\n;; U", ";;"),
        ("T\n＃ U", "＃"),
        ("T\n资源", "资源"),
        ("T\nmodelarts-status-404 U", "modelarts-status-404"),
        ("T\u{200b}资", "\u{200b}"),
        ("T\r资", "\r"),
        ("T\n#U", "#"),
        ("(((((((((((((((((", "("),
    ] {
        covers(with(404, &format!("{CODE} = {text}")), expected);
    }
    covers(with(404, &format!("{CODE} = T{}", "\n a".repeat(100))), CODE);
    covers([whole().as_bytes(), b"# \xff"].concat(), "\u{fffd}");
    covers(whole().replace('\n', "\r"), "\r");
    covers(whole().replace('\n', "\u{2028}"), "\u{2028}");
}
