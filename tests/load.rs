//! A directory at run time: its effect on the catalog, and every error with its position and help.

use modelarts_status::DiagnosticKind::{self, *};
use modelarts_status::{Catalog, Severity, StatusCode};

mod util;
use util::{Tree, whole, with};

const CODE: &str = "modelarts-status-404";

/// Replaces the message for 404, which is in line 6, and expects one error.
#[track_caller]
fn line(line: &str, kind: DiagnosticKind, fault: &str) {
    Tree::french(with(404, line)).gives_one(kind, fault);
}

/// Replaces the text for 404.
#[track_caller]
fn text(text: &str, kind: DiagnosticKind, fault: &str) {
    line(&format!("{CODE} = {text}"), kind, fault);
}

#[test]
fn a_new_locale_is_added() {
    let catalog = Tree::french(whole()).load().unwrap();
    for tag in ["en-US", "fr", "zh-CN"] {
        assert!(catalog.get(&tag.parse().unwrap()).is_some(), "{tag}");
    }
    let requested = ["fr-Latn-FR".parse().unwrap()];
    assert_eq!(catalog.negotiate(&requested).message(StatusCode::Conflict), "T409");
    let chinese = catalog.get(&"zh-CN".parse().unwrap()).unwrap();
    assert_eq!(chinese.message(StatusCode::Conflict), "请求冲突。");
}

#[test]
fn a_locale_in_both_is_taken_from_the_directory() {
    let tree = Tree::new().file("zh-CN/a.ftl", whole()).file("en-US/b.ftl", whole());
    let catalog = tree.load().unwrap();
    assert_eq!(catalog.iter().count(), Catalog::embedded().iter().count());
    for tag in ["zh-CN", "en-US"] {
        let translation = catalog.get(&tag.parse().unwrap()).unwrap();
        assert_eq!(translation.message(StatusCode::Ok), "T200");
        assert_eq!(translation.sources().collect::<Vec<_>>(), [whole()]);
    }
    assert_eq!(catalog.accept_language("").message(StatusCode::Ok), "T200");
}

#[test]
fn a_locale_may_be_several_files() {
    let lines = whole();
    let (first, second) = lines.split_at(lines.find(CODE).unwrap());
    let tree = Tree::new().file("fr/b.ftl", first).file("fr/a.ftl", second);
    tree.says("T404");
    let catalog = tree.load().unwrap();
    let french = catalog.get(&"fr".parse().unwrap()).unwrap();
    assert_eq!(french.sources().collect::<Vec<_>>(), [second, first], "in the order of their names");
}

#[test]
fn a_reference_may_lead_to_another_file() {
    let message = format!("{CODE} = {{ -what }} {{ modelarts-status-409 }}{{ \"{{\" }}");
    let tree = Tree::french(with(404, &message));
    tree.file("fr/terms.ftl", "-what = { -thing }\n-thing = Ressource").says("Ressource T409{");
}

#[test]
fn other_files_are_ignored() {
    let tree = Tree::french(whole())
        .file("README.md", "x = {")
        .file("x.ftl", "x = {")
        .file(".git/x.ftl", "x = {")
        .file("fr/notes.txt", "x = {")
        .file("fr/a.ftl~", "x = {")
        .file("fr/#a.ftl#", "x = {")
        .file("fr/.#a.ftl", "x = {")
        .file("fr/.a.ftl.swp", "x = {")
        .file("fr/a.ftl.bak", "x = {")
        .file("fr/old/a.ftl", "x = {");
    tree.says("T404");
}

#[test]
fn a_directory_without_locales_adds_nothing() {
    let embedded = Catalog::embedded().iter().count();
    assert_eq!(Tree::new().load().unwrap().iter().count(), embedded);
}

#[test]
fn valid_forms_of_text() {
    for (message, text) in [
        ("= T", "T"),
        ("=T", "T"),
        ("   =   T   ", "T"),
        ("=\n    T", "T"),
        ("= A\n    B", "A\nB"),
        ("= A\n\n    B", "A\n\nB"),
        ("= {\"\"}T{\" \"}", "T "),
        ("= {\"{\"}T{\"}\"}", "{T}"),
        ("= \\n \\u", "\\n \\u"),
        ("= {\"\\u00e9\\U01F600\\\\\\\"\"}", "é😀\\\""),
        ("= {\"\\\\ué\"}", "\\ué"),
        ("= «T» ＝ = – 资源", "«T» ＝ = – 资源"),
        ("= {\"\\u200F\"}T", "\u{200f}T"),
        ("= نمی\u{200c}شود", "نمی\u{200c}شود"),
        ("= क्\u{200d}ष", "क्\u{200d}ष"),
        ("= 👍🏽", "👍🏽"),
        ("= ué Ué", "ué Ué"),
    ] {
        Tree::french(with(404, &format!("{CODE} {message}"))).says(text);
    }
}

#[test]
fn byte_order_mark_and_crlf() {
    let tree = Tree::french(format!("\u{feff}{}", whole().replace('\n', "\r\n")));
    tree.says("T404");
    let catalog = tree.load().unwrap();
    let french = catalog.get(&"fr".parse().unwrap()).unwrap();
    assert!(french.sources().all(|text| text.starts_with(StatusCode::Ok.message_id())), "no mark");
    let lines = whole();
    let (_, others) = lines.split_once('\n').unwrap();
    Tree::french(format!("\u{feff}modelarts-status-200 = {{\n{others}"))
        .gives_one(Syntax, "fr/a.ftl:1:24: this `{` is never closed; for a literal brace, write `{\"{\"}`");
    let folded = with(404, &format!("{CODE} = A\r\n    B\r"));
    Tree::french(folded).says("A\nB");
}

#[test]
fn input_and_output() {
    let missing = "no-such-directory";
    let error = Catalog::load(missing).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no-such-directory: cannot be read: No such file or directory (os error 2)"
    );
    assert_eq!(error.diagnostics()[0].kind(), Io);
    assert_eq!(error.diagnostics()[0].io_error_kind(), Some(std::io::ErrorKind::NotFound));
    let tree = Tree::new().file("x", "");
    let error = Catalog::load(tree.path().join("x")).unwrap_err();
    assert!(error.to_string().ends_with("/x: cannot be read: Not a directory (os error 20)"));
    Tree::french(whole())
        .file("fr/b.ftl/c.ftl", whole())
        .gives_one(Io, "fr/b.ftl: this is not a regular file; replace it with a regular file");
}

#[cfg(unix)]
#[test]
fn control_characters_are_escaped_in_names() {
    let message = format!("{CODE} = T\n");
    let tree = Tree::new().file("fr/a\u{1b}[31m.ftl", with(404, &message)).file("fr/b.ftl", &message);
    tree.gives_one(
        Duplicate,
        "fr/b.ftl:1:1: `modelarts-status-404` is defined already, at fr/a\\u{1b}[31m.ftl:6:1; keep one of the two",
    );
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;

    let tree = Tree::new().file("fr/a.ftl", whole()).file("other/x", "");
    symlink(tree.path().join("fr"), tree.path().join("de")).unwrap();
    symlink(tree.path().join("fr/a.ftl"), tree.path().join("fr/b.ftl")).unwrap();
    symlink(tree.path().join("fr/a.ftl"), tree.path().join("README.md")).unwrap();
    std::fs::remove_dir_all(tree.path().join("other")).unwrap();
    tree.gives(
        &[Io, Io],
        &[
            "de: this is a symbolic link, which is not followed; replace it with the folder itself",
            "fr/b.ftl: this is a symbolic link, which is not followed; replace it with the file itself",
        ],
    );
}

#[test]
fn folder_names() {
    for (name, fault) in [
        ("zh_CN", "`zh_CN` is not the canonical tag; rename the folder to `zh-CN`"),
        ("zh-cn", "`zh-cn` is not the canonical tag; rename the folder to `zh-CN`"),
        ("EN", "`EN` is not the canonical tag; rename the folder to `en`"),
        (
            "backup",
            "`backup` is not a language tag; \
             name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere",
        ),
        ("en-u-ca-buddhist", "`en-u-ca-buddhist` is not the canonical tag; rename the folder to `en`"),
        (
            "und",
            "`und` is not a language tag; \
             name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere",
        ),
    ] {
        Tree::new().file(&format!("{name}/a.ftl"), "x").gives_one(Locale, &format!("{name}: {fault}"));
    }
    Tree::new().file("zh_CN/a.ftl", "x").file("zh-CN/a.ftl", whole()).gives_one(
        Locale,
        "zh_CN: `zh_CN` is another spelling of `zh-CN`, which has a folder already; move its files to `zh-CN`",
    );
}

#[test]
fn encodings() {
    let latin = with(404, &format!("{CODE} = Ressource non trouv@e.")).replace('@', "\0").into_bytes();
    let latin: Vec<u8> = latin.into_iter().map(|byte| if byte == 0 { 0xe9 } else { byte }).collect();
    Tree::french(latin)
        .gives_one(Utf8, "fr/a.ftl:6:43: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8");
    for utf16 in [
        whole().encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
        format!("\u{feff}{}", whole()).encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ] {
        Tree::french(utf16).gives_one(
            Utf8,
            "fr/a.ftl: the file is UTF-16, not UTF-8; open it as UTF-16, and save it as UTF-8",
        );
    }
}

#[test]
fn hazards() {
    for (char, what) in [
        ('\0', "a control character (U+0000); delete it"),
        ('\u{1b}', "a control character (U+001B); delete it"),
        ('\u{202e}', "a bidirectional control character (U+202E); delete it"),
        ('\u{feff}', "an invisible character (U+FEFF); delete it"),
        ('\u{e0041}', "an invisible character (U+E0041); delete it"),
        (
            '\u{fffd}',
            "a replacement character, the result of a wrong encoding (U+FFFD); write the character that was meant",
        ),
        ('\u{1fffe}', "a noncharacter code point (U+1FFFE); delete it"),
    ] {
        text(&format!("资源{char}."), Hazard, &format!("fr/a.ftl:6:26: {what}"));
        line(&format!("# 资{char}\n{CODE} = T"), Hazard, &format!("fr/a.ftl:6:4: {what}"));
    }
    for (char, what) in [
        (
            '\u{200b}',
            "an invisible character (U+200B); delete it, or write `{\"\\u200B\"}` if the text needs it",
        ),
        (
            '\u{200d}',
            "an invisible character (U+200D); delete it, or write `{\"\\u200D\"}` if the text needs it",
        ),
        (
            '\u{200f}',
            "a bidirectional control character (U+200F); delete it, or write `{\"\\u200F\"}` if the text needs it",
        ),
        (
            '\u{85}',
            "a control character (U+0085); write a space, or continue on a new line that starts with 4 spaces",
        ),
    ] {
        text(&format!("资源{char}."), Hazard, &format!("fr/a.ftl:6:26: {what}"));
    }
    text("{ \"\\u001b[31m\" }", Hazard, "fr/a.ftl:6:27: a control character (U+001b); delete it");
    text("{ \"\\u202E\" }", Hazard, "fr/a.ftl:6:27: a bidirectional control character (U+202E); delete it");
    text("{ \"\\uD800\" }", Hazard, "fr/a.ftl:6:27: no character has this code point (U+D800); delete it");
}

/// The help depends on the place of the character `@`.
#[test]
fn invisible_characters_beside_quotes_and_braces() {
    let [in_text, in_literal] = [r#"{"\u2060"}"#, r"\u2060"]
        .map(|escape| format!("delete it, or write `{escape}` if the text needs it"));
    let line_break = "write a space, or continue on a new line that starts with 4 spaces";
    for (place, char, help) in [
        (r#"Une "ressource@ ici"#, '\u{2060}', &*in_text),
        (r#"Une {"ressource@ ici"}"#, '\u{2060}', &in_literal),
        (r#"Une {"ressource"}@ ici"#, '\u{2060}', &in_text),
        (r#"Une {"a"} ou {"b@ ici"}"#, '\u{2060}', &in_literal),
        (r#"Une {"\"@ ici"}"#, '\u{2060}', &in_literal),
        (r#"Une {"\\"}@ ici"#, '\u{2060}', &in_text),
        (r#"Une {"ici }@ ici"}"#, '\u{2060}', &in_literal),
        (r#"Une {"ici {"}@ ici"#, '\u{2060}', &in_text),
        (r#"Une {@"ici"}"#, '\u{2060}', "delete it"),
        (r#"Une {"ici }@ici"}"#, '\u{2028}', "write a space"),
        (r#"Une {"ici"}@ici"#, '\u{2028}', line_break),
        ("Une @ici", '\u{2028}', "delete it"),
        ("Une@ ici", '\u{2028}', "delete it"),
    ] {
        let at = format!("6:{}", 24 + place.find('@').unwrap());
        let message = format!("an invisible character (U+{:04X})", u32::from(char));
        text(&place.replace('@', &char.to_string()), Hazard, &format!("fr/a.ftl:{at}: {message}; {help}"));
    }
    let at_start = "fr/a.ftl:6:1: an invisible character (U+2028); delete it";
    line(&format!("\u{2028}{CODE} = Une"), Hazard, at_start);
}

#[test]
fn lone_carriage_returns() {
    let alone = "a carriage return (U+000D) without a line feed";
    let end = format!("{alone}; end lines with a line feed (LF)");
    let space = format!("{alone}; write a space, or continue on a new line that starts with 4 spaces");
    Tree::french(whole().replace('\n', "\r")).gives_one(Hazard, &format!("fr/a.ftl:1:28: {end}"));
    line(&format!("{CODE} = A\rB"), Hazard, &format!("fr/a.ftl:6:25: {space}"));
}

#[test]
fn a_message_inside_a_text() {
    for (sign, help) in [
        ("=", "start the line with the name"),
        ("＝", "write `modelarts-status-404 = …` at the start of the line"),
    ] {
        line(
            &format!(" {CODE} {sign} T"),
            Hazard,
            &format!(
                "fr/a.ftl:6:2: `modelarts-status-404 =` continues the text above, \
                 because there are spaces before it; {help}"
            ),
        );
    }
}

#[test]
fn lines_that_are_no_messages() {
    for (broken, column, what) in [
        (
            "modelarts-status-404 ＝ T",
            22,
            "this line uses the full-width sign ＝; Fluent needs `=`; write `=`",
        ),
        ("modelarts-status-404: T", 21, "this line uses a colon; Fluent needs `=`; write `=`"),
        ("modelarts-status-404：T", 21, "this line uses a colon; Fluent needs `=`; write `=`"),
        (
            "modelarts-status-404 T",
            1,
            "there is no `=` after `modelarts-status-404`; write `modelarts-status-404 = …`",
        ),
    ] {
        line(broken, Syntax, &format!("fr/a.ftl:6:{column}: {what}"));
    }
    let after = |line: &str| with(404, &format!("{CODE} = T\n{line}"));
    let none = "this line is not a message; if it continues the line above, start it with 4 spaces; if it is a note, start it with `# `";
    for (line, what) in [
        ("404 = T", "names start with a letter; write `modelarts-status-404 = …`"),
        (
            "4xx = T",
            "names start with a letter; write `modelarts-status-` and a code, such as `modelarts-status-404`",
        ),
        ("资源不存在。", none),
        ("été = T", none),
        ("\tT", "the line is indented with a TAB; Fluent accepts only spaces; write 4 spaces in its place"),
        ("#T", "the comment has no space after its `#`; write a space there"),
        ("#### T", "the comment begins with more than three `#`; write one to three, and a space"),
    ] {
        Tree::french(after(line)).gives_one(Syntax, &format!("fr/a.ftl:7:1: {what}"));
    }
    Tree::french(format!("  {}", whole())).gives_one(
        Syntax,
        "fr/a.ftl:1:1: there is a blank before the name of a message; start the line with the name",
    );
}

#[test]
fn every_line_of_a_broken_part_is_reported() {
    let broken = format!("{CODE} = T\n\ta\n404 = b\n资源\n  c\n* {CODE} = d\n");
    Tree::french(with(404, &broken)).gives(
        &[Syntax; 4],
        &[
            "fr/a.ftl:7:1: the line is indented with a TAB; Fluent accepts only spaces; \
             write 4 spaces in its place",
            "fr/a.ftl:8:1: names start with a letter; write `modelarts-status-404 = …`",
            "fr/a.ftl:9:1: this line is not a message; \
             if it continues the line above, start it with 4 spaces; if it is a note, start it with `# `",
            "fr/a.ftl:11:1: there is `*` before the name of a message; write `modelarts-status-404 = …`",
        ],
    );
}

#[test]
fn braces_and_quotes() {
    let brace = "for a literal brace, write `{\"{\"}`";
    let words = "the content of `{ }` is not valid Fluent; \
                 write the text without braces, or literal braces as `{\"{\"}` and `{\"}\"}`";
    for (broken, column, what) in [
        ("a { b", 26, format!("this `{{` is never closed; {brace}")),
        ("a {", 26, format!("this `{{` is never closed; {brace}")),
        ("{ a b }", 24, words.into()),
        ("{ 资源 }", 24, words.into()),
        ("{}", 24, words.into()),
        ("{ $1 }", 24, words.into()),
        ("a } b", 26, "there is no `{` for this `}`; for a literal brace, write `{\"}\"}`".into()),
        ("｛ a }", 28, "there is no `{` for this `}`; for a literal brace, write `{\"}\"}`".into()),
        ("｛ \"a\" }", 24, "this line uses the full-width sign ｛; Fluent needs `{`; write `{`".into()),
        ("{ modelarts-status-409 ｝", 47, "this line uses the full-width sign ｝; Fluent needs `}`; write `}`".into()),
        ("{ \"a }", 26, "this `\"` is not closed on its line; write a `\"` before the `}`".into()),
        (
            "{ \"\\n\" }",
            27,
            "Fluent has no such escape; delete it; for a line break, start a new line with 4 spaces after the `}`".into(),
        ),
        ("{ \"\\{\" }", 27, "Fluent has no such escape; in quotes, a brace needs no backslash".into()),
        (
            "{ \"\\u12\" }",
            27,
            "the escape has too few digits; `\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6".into(),
        ),
    ] {
        text(broken, Syntax, &format!("fr/a.ftl:6:{column}: {what}"));
    }
}

#[test]
fn later_messages_are_still_checked() {
    let open = "this `{` is never closed; for a literal brace, write `{\"{\"}`";
    let file = whole()
        .replace("modelarts-status-400 = T400", "modelarts-status-400 = a {")
        .replace("modelarts-status-401 = T401", "modelarts-status-401 = b {")
        .replace("modelarts-status-403 = T403", "modelarts-status-403 = { $x }")
        .replace("modelarts-status-404 = T404", "404 = c");
    let line = |start: &str| 1 + file.lines().position(|line| line.starts_with(start)).unwrap();
    Tree::french(&file).gives(
        &[Syntax, Syntax, Unsupported, Syntax],
        &[
            &format!("fr/a.ftl:{}:26: {open}", line("modelarts-status-400")),
            &format!("fr/a.ftl:{}:26: {open}", line("modelarts-status-401")),
            &format!(
                "fr/a.ftl:{}:24: the variable `$x` has no value here; write the text itself",
                line("modelarts-status-403")
            ),
            &format!(
                "fr/a.ftl:{}:1: names start with a letter; write `modelarts-status-404 = …`",
                line("404")
            ),
        ],
    );
}

#[test]
fn entries_that_crash_the_parser() {
    for escape in ["\\u00é0", "\\ué", "\\U0000é", "\\\\\\ué"] {
        let column = 26 + escape.find(['u', 'U']).unwrap() - 1;
        text(
            &format!("{{\"{escape}\"}}"),
            Syntax,
            &format!(
                "fr/a.ftl:6:{column}: the escape has too few digits; \
                 `\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6"
            ),
        );
    }
    let deep = "the message has more than 16 opening `{` and `(`; write a text with fewer of them";
    for unit in ["{", "{ A(", "{\"}\"}{"] {
        text(
            &unit.repeat(20_000 / unit.len()),
            TooLarge,
            "fr/a.ftl:6:1: the message is larger than 16 KiB; shorten it",
        );
        let bytes = unit.repeat(40);
        let column = 24 + bytes.match_indices(['{', '(']).nth(16).unwrap().0;
        text(&bytes, TooLarge, &format!("fr/a.ftl:6:{column}: {deep}"));
    }
}

#[test]
fn unsupported() {
    for (message, column, what) in [
        ("{ $x }", 24, "the variable `$x` has no value here; write the text itself"),
        ("{ NUMBER(5) }", 24, "functions cannot be used here; write the text itself"),
        ("{ f(5) }", 24, "functions cannot be used here; write the text itself"),
        ("a { 5 }", 26, "numbers cannot be used here; write the number without braces"),
        ("{ { \"a\" } }", 26, "braces within braces cannot be used here; write one pair of braces"),
        (
            "{ modelarts-status-409.a }",
            24,
            "attributes cannot be used here; delete the `.` and the name after it",
        ),
        (
            "{ $n ->\n    [a] A\n   *[b] B\n }",
            24,
            "variants cannot be used here: a message has no variables to select by; write one text",
        ),
        (
            "{ $n ->\n    [a] A\n }",
            24,
            "variants cannot be used here: a message has no variables to select by; write one text",
        ),
    ] {
        text(message, Unsupported, &format!("fr/a.ftl:6:{column}: {what}"));
    }
    text(
        "T\n    .title = A",
        Unsupported,
        "fr/a.ftl:7:5: attributes cannot be used here; delete the attribute",
    );
    text(
        "{\"{\"}$x",
        Unsupported,
        "fr/a.ftl:6:1: the text contains Fluent syntax (`{$` or `{-`); write plain text",
    );
    text(
        "T\n    .title =",
        Unsupported,
        "fr/a.ftl:7:5: attributes cannot be used here; delete the attribute",
    );
    text("T\n    .title", Syntax, "fr/a.ftl:7:5: a line of a text cannot begin with `.`; write `{\".\"}`");
    let term = format!("-t = T\n{CODE} = {{ -t(a: 1) }}");
    line(
        &term,
        Unsupported,
        "fr/a.ftl:7:24: arguments cannot be used here; write the name without the parentheses, such as `{ -brand }`",
    );
}

#[test]
fn missing() {
    line(
        "",
        Missing,
        "fr/a.ftl: the message for 404 Not Found is missing; add the line `modelarts-status-404 = …`",
    );
    let lines = whole();
    let (first, second) = lines.split_at(lines.find(CODE).unwrap());
    let tree =
        Tree::new().file("fr/success.ftl", first).file("fr/errors.ftl", second.replacen(CODE, "-t", 1));
    tree.gives_one(
        Missing,
        "fr/success.ftl: the message for 404 Not Found is missing; add the line `modelarts-status-404 = …`",
    );
    Tree::new()
        .file("fr/notes.txt", "")
        .gives_one(Missing, "fr: the folder contains no `.ftl` file; add one, or remove the folder");
    assert_eq!(Tree::french("").load().unwrap_err().diagnostics().len(), StatusCode::ALL.len());
    assert_eq!(Tree::french("# T\n").load().unwrap_err().diagnostics().len(), StatusCode::ALL.len());
}

#[test]
fn empty() {
    for blank in ["", "   ", "\n    "] {
        text(blank, Empty, "fr/a.ftl:6:1: the message has no text; write the text after the `=`");
    }
    for blank in ["{ \"\" }", "{\"  \"}", "{\"\u{3000}\"}", "\u{a0}"] {
        text(blank, Empty, "fr/a.ftl:6:1: the text of the message is blank; write the text after the `=`");
    }
    line(
        &format!("-t =\n{CODE} = T"),
        Empty,
        "fr/a.ftl:6:1: the message has no text; write the text after the `=`",
    );
}

#[test]
fn unknown() {
    for (id, help) in [
        (
            "modelarts-status-2000",
            "did you mean `modelarts-status-200`, which is defined already? keep one of the two",
        ),
        (
            "modelarts-statu-409",
            "did you mean `modelarts-status-409`, which is defined already? keep one of the two",
        ),
        ("Status404", "did you mean `modelarts-status-404`, which is defined already? keep one of the two"),
        ("modelarts-status-418", "delete the message"),
        ("modelarts-status-40", "delete the message"),
        ("title", "delete the message, or, to make it a term, write `-` before its name"),
    ] {
        line(
            &format!("{CODE} = T\n{id} = T"),
            Unknown,
            &format!("fr/a.ftl:7:1: `{id}` is not a message of this crate; {help}"),
        );
    }
    line(
        "modelarts-status-not-found = T",
        Unknown,
        "fr/a.ftl:6:1: `modelarts-status-not-found` is not a message of this crate; did you mean `modelarts-status-404`?",
    );
    line(
        "modelarts_status_404 = T",
        Unknown,
        "fr/a.ftl:6:1: `modelarts_status_404` is not a message of this crate; did you mean `modelarts-status-404`?",
    );
    let long = "x".repeat(9_000);
    let shown = format!("{}…", "x".repeat(48));
    line(
        &format!("{CODE} = T\n{long} = T"),
        Unknown,
        &format!(
            "fr/a.ftl:7:1: `{shown}` is not a message of this crate; \
             delete the message, or, to make it a term, write `-` before its name"
        ),
    );
}

#[test]
fn duplicate() {
    let tree = Tree::french(with(404, &format!("{CODE} = T\n{CODE} = U")));
    let dir = tree.path().display().to_string();
    let error = tree.load().unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "{dir}/fr/a.ftl:7:1: `{CODE}` is defined already, at {dir}/fr/a.ftl:6:1; keep one of the two"
        )
    );
    let clash = "is defined already, at fr/a.ftl:6:1; keep one of the two";
    let first = with(404, &format!("{CODE} = T"));
    Tree::french(&first)
        .file("fr/b.ftl", format!("# T\n{CODE} = U"))
        .gives_one(Duplicate, &format!("fr/b.ftl:2:1: `{CODE}` {clash}"));
    Tree::french(&first)
        .file("fr/b.ftl", format!("-{CODE} = U"))
        .gives_one(Duplicate, &format!("fr/b.ftl:1:1: `-{CODE}` {clash}"));
}

#[test]
fn unresolved() {
    let own = "write the text itself";
    text(
        "{ modelarts-status-418 }",
        Unresolved,
        &format!("fr/a.ftl:6:26: there is no `modelarts-status-418` in this locale; {own}"),
    );
    text(
        "{ -brand }",
        Unresolved,
        &format!("fr/a.ftl:6:26: there is no `-brand` in this locale; {own}, or add the line `-brand = …`"),
    );
    text(
        "{ -brnd }\n-brand = B",
        Unresolved,
        "fr/a.ftl:6:26: there is no `-brnd` in this locale; did you mean `-brand`?",
    );
    text(
        &format!("{{ {CODE} }}"),
        Unresolved,
        "fr/a.ftl:6:1: the text refers to itself: `modelarts-status-404` → `modelarts-status-404`; \
         write the text itself",
    );
    let circle = with(404, &format!("{CODE} = {{ -a }}\n-a = {{ -b }}\n-b = {{ -a }}"));
    Tree::french(circle).gives(
        &[Unresolved, Unresolved],
        &[
            "fr/a.ftl:7:1: the text refers to itself: `-a` → `-b` → `-a`; write the text itself",
            "fr/a.ftl:8:1: the text refers to itself: `-b` → `-a` → `-b`; write the text itself",
        ],
    );
}

/// 404 refers to `-t1`, `-t1` to `-t2`, and so on, each `width` times.
fn chain(length: usize, width: usize) -> String {
    let refer = |number: usize| format!("{{ -t{number} }}").repeat(width);
    let terms = (1..length).map(|number| format!("-t{number} = {}\n", refer(number + 1)));
    let lines = terms.collect::<Vec<_>>().concat();
    with(404, &format!("{CODE} = {}\n{lines}-t{length} = T", refer(1)))
}

#[test]
fn limits_of_references() {
    Tree::french(chain(8, 1)).says("T");
    Tree::french(chain(9, 1))
        .gives_one(TooLarge, "fr/a.ftl:6:1: a chain of more than 8 references; write the text itself");
    Tree::french(chain(2, 9)).says(&"T".repeat(81));
    Tree::french(chain(2, 10)).gives_one(
        TooLarge,
        "fr/a.ftl:6:1: the text contains more than 100 placeables, with those of its references; write the text itself",
    );
    let error = Tree::french(chain(8, 15)).load().unwrap_err();
    assert!(error.diagnostics().iter().all(|it| it.kind() == TooLarge));
}

#[test]
fn limits_of_sizes() {
    let padded = |size: usize| {
        let text = whole();
        let comment = format!("# {}\n", "x".repeat(size - text.len() - 3));
        format!("{comment}{text}")
    };
    Tree::french(padded(256 * 1024)).says("T404");
    Tree::french(padded(256 * 1024 + 1))
        .gives_one(TooLarge, "fr/a.ftl: the file is larger than 256 KiB; split it into several `.ftl` files");
    text(&"x".repeat(4097), TooLarge, "fr/a.ftl:6:1: the text is larger than 4 KiB; shorten it");
    Tree::french(with(404, &format!("{CODE} = {}", "x".repeat(4096)))).says(&"x".repeat(4096));
    text(
        &" x".repeat(8 * 1024 - 11),
        TooLarge,
        "fr/a.ftl:6:1: the message is larger than 16 KiB; shorten it",
    );
    let terms =
        |count: usize| (0..count).fold(String::new(), |terms, number| terms + &format!("-t{number} = T\n"));
    let left = 1_000 - StatusCode::ALL.len();
    Tree::french(whole()).file("fr/b.ftl", terms(left)).says("T404");
    Tree::french(whole()).file("fr/b.ftl", terms(left + 1)).gives_one(
        TooLarge,
        "fr/b.ftl: from this file on, the locale has more than 1,000 messages and terms; delete terms that nothing refers to",
    );
    let files = |count: usize| {
        (1..count).fold(Tree::french(whole()), |tree, file| tree.file(&format!("fr/{file}.ftl"), ""))
    };
    files(256).says("T404");
    files(257).gives_one(
        TooLarge,
        "fr: there are more than 256 `.ftl` files here, and none was read; merge some of the `.ftl` files, or move some out of the folder",
    );
}

#[test]
fn all_errors_of_all_locales_are_sorted() {
    let tree = Tree::new()
        .file("zh_TW/a.ftl", "")
        .file("de/b.ftl", with(404, "404 = x"))
        .file("de/a.ftl", "modelarts-status-404 = { $x } { $y }")
        .file("fr/a.ftl", [0xff]);
    tree.gives(
        &[Unsupported, Unsupported, Syntax, Utf8, Locale],
        &[
            "de/a.ftl:1:24: the variable `$x` has no value here; write the text itself",
            "de/a.ftl:1:31: the variable `$y` has no value here; write the text itself",
            "de/b.ftl:6:1: names start with a letter; write `modelarts-status-404 = …`",
            "fr/a.ftl:1:1: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            "zh_TW: `zh_TW` is not the canonical tag; rename the folder to `zh-TW`",
        ],
    );
}

#[test]
fn a_thousand_diagnostics_are_kept() {
    let error = Tree::french(format!("{}{}", whole(), "资源\n".repeat(1_500))).load().unwrap_err();
    assert_eq!(error.diagnostics().len(), 1_000);
    assert_eq!(error.total(), 1_500);
    assert_eq!(format!("{error:#}").lines().last(), Some("and 500 more"));
}

#[test]
fn parts_of_a_diagnostic() {
    let tree = Tree::french(with(404, &format!("{CODE} = 资源 {{ $x }}")));
    let error = tree.load().unwrap_err();
    let [diagnostic] = error.diagnostics() else { panic!("{error}") };
    assert_eq!(diagnostic.path(), tree.path().join("fr/a.ftl"));
    assert_eq!(diagnostic.position().map(|at| (at.line, at.column)), Some((6, 27)));
    assert_eq!(diagnostic.kind(), Unsupported);
    assert_eq!(diagnostic.severity(), Severity::Error);
    assert_eq!(diagnostic.locale(), "fr".parse().ok());
    assert_eq!(diagnostic.message(), "the variable `$x` has no value here");
    assert_eq!(diagnostic.help(), Some("write the text itself"));
    assert_eq!((diagnostic.code(), diagnostic.notes(), diagnostic.io_error_kind()), (None, &[][..], None));
    assert_eq!(diagnostic.to_string(), error.to_string());
}

#[test]
fn a_fix_makes_the_message_if_there_is_no_other() {
    let damaged = with(404, &format!("{CODE} ＝ Rien."));
    for (text, is_fixed) in [(damaged.clone(), true), (format!("{damaged}{CODE} = Rien.\n"), false)] {
        let error = Tree::french(&text).load().unwrap_err();
        let diagnostic = error.diagnostics().iter().find(|it| it.kind() == Syntax).unwrap();
        assert_eq!(diagnostic.code(), Some(StatusCode::NotFound), "{text}");
        let mut fixed = text.clone();
        for fix in diagnostic.fix() {
            fixed.replace_range(fix.span.clone(), &fix.text);
        }
        assert_eq!(fixed, if is_fixed { text.replace('＝', "=") } else { text });
    }
}
