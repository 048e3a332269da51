//! Following the help of each warning exactly removes the warning, and adds no other.

use std::collections::BTreeSet;

use modelarts_status::{DiagnosticKind, Severity, StatusCode};

use super::{Tree, french};

/// The locale, the file with the message for 404, the starts and helps of its warnings, and the file after the fixes.
/// `ID` is the message id, `ZH` is the comment line with the Chinese text.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static str);

const CASES: &[Case] = &[
    (
        "fr",
        "\u{feff}ZH\nID = Rien.\n",
        &[("bom", "save it as UTF-8 without a byte order mark")],
        "ZH\nID = Rien.\n",
    ),
    ("fr", "ZH\r\nID = Rien.\r\n", &[("crlf", "save the file with LF line ends")], "ZH\nID = Rien.\n"),
    ("fr", "ZH\nID = Rien.", &[("newline", "add one")], "ZH\nID = Rien.\n"),
    (
        "fr",
        "ZH\nID = Rien\n",
        &[("ending", "end the text with a full stop, as your language writes it")],
        "ZH\nID = Rien.\n",
    ),
    (
        "ti",
        "ZH\nID = ምንም!\n",
        &[("ending", "end the text with a full stop, as your language writes it")],
        "ZH\nID = ምንም።\n",
    ),
    ("fr", "ZH\nID == Rien.\n", &[("equals", "delete it")], "ZH\nID = Rien.\n"),
    ("fr", "ZH\nID => Rien.\n", &[("equals", "delete it")], "ZH\nID = Rien.\n"),
    (
        "fr",
        "ZH\nID = L\\u2019\\u00e9t\\xe9.\n",
        &[
            ("escape", "write `’` (U+2019)"),
            ("escape", "write `é` (U+00E9)"),
            ("escape", "write `é` (U+00E9)"),
        ],
        "ZH\nID = L’été.\n",
    ),
    (
        "fr",
        "ZH\nID = Rien\\nde rien.\n",
        &[("escape", "end the line here, and start the next one with 4 spaces")],
        "ZH\nID = Rien\n    de rien.\n",
    ),
    ("fr", "ZH\nID = Rien\\tici.\n", &[("escape", "write a space")], "ZH\nID = Rien ici.\n"),
    (
        "fr",
        "ZH\nID = \\\"Rien\\\" ici.\n",
        &[("escape", "delete the backslash"), ("escape", "delete the backslash")],
        "ZH\nID = \"Rien\" ici.\n",
    ),
    ("fr", "ZH\nID = Rien \\\\ ici.\n", &[("escape", "write one backslash")], "ZH\nID = Rien \\ ici.\n"),
    (
        "fr",
        "ZH\nID = Rien\\u00a0ici.\n",
        &[("escape", "write `{\"\\u00A0\"}` if the text needs it, else delete it")],
        "ZH\nID = Rien{\"\\u00A0\"}ici.\n",
    ),
    ("fr", "ZH\nID = Rien\\u202eici.\n", &[("escape", "delete it")], "ZH\nID = Rienici.\n"),
    (
        "fr",
        "ZH\nID = Rien。\n",
        &[("full-width", "write the full stop of your language")],
        "ZH\nID = Rien.\n",
    ),
    (
        "fr",
        "ZH\nID = Rien ｛ici｝ （là）.\n",
        &[
            ("full-width", "for a literal brace, write `{\"{\"}`"),
            ("full-width", "for a literal brace, write `{\"}\"}`"),
            ("full-width", "write `(`"),
            ("full-width", "write `)`"),
        ],
        "ZH\nID = Rien {\"{\"}ici{\"}\"} (là).\n",
    ),
    (
        "fr",
        "ZH\nID = Rien 「ici」.\n",
        &[
            ("full-width", "write the quotation marks or brackets of your language"),
            ("full-width", "write the quotation marks or brackets of your language"),
        ],
        "ZH\nID = Rien « ici ».\n",
    ),
    (
        "zh-SG",
        "ZH\nID = 没有,资源.\n",
        &[("half-width", "write `，`"), ("half-width", "write `。`")],
        "ZH\nID = 没有，资源。\n",
    ),
    ("zh-SG", "ZH\nID = 错误:没有资源。\n", &[("half-width", "write `：`")], "ZH\nID = 错误：没有资源。\n"),
    (
        "zh-SG",
        "ZH\nID = 没有(任何)资源。\n",
        &[("half-width", "write `（`"), ("half-width", "write `）`")],
        "ZH\nID = 没有（任何）资源。\n",
    ),
    (
        "fr",
        "ZH\nID = <b>Rien</b>&nbsp.\n",
        &[("markup", "write plain text"), ("markup", "write plain text"), ("markup", "write plain text")],
        "ZH\nID = Rien.\n",
    ),
    (
        "fr",
        "ZH\nID = **Rien** `ici`, [là](https://example.org).\n",
        &[("markup", "write plain text"), ("markup", "write plain text"), ("markup", "write plain text")],
        "ZH\nID = Rien ici, là.\n",
    ),
    (
        "fr",
        "ZH\nID = Rien modelarts-status-200.\n",
        &[("message-id", "for the text of that message, write `{ modelarts-status-200 }`, else delete it")],
        "ZH\nID = Rien.\n",
    ),
    (
        "fr",
        "ZH\nID = La requÃªte nâ€™a rien.\n",
        &[("mojibake", "write `ê`"), ("mojibake", "write `’`")],
        "ZH\nID = La requête n’a rien.\n",
    ),
    // One of the wrongly decoded bytes is a quotation mark.
    ("fr", "ZH\nID = Rien â€“ ici.\n", &[("mojibake", "write `–`")], "ZH\nID = Rien – ici.\n"),
    (
        "ru",
        "ZH\nID = ?????? ?? ??????.\n",
        &[("mojibake", "write the characters that were meant")],
        "ZH\nID = Ничего.\n",
    ),
    ("fr", "ZH\nID = Trouve\u{301}e.\n", &[("nfc", "write `é` as U+00E9")], "ZH\nID = Trouvée.\n"),
    ("ko", "ZH\nID = \u{1112}\u{1161}\u{11ab}글.\n", &[("nfc", "write `한` as U+D55C")], "ZH\nID = 한글.\n"),
    (
        "fr",
        "ZH\nID = Rien %s ici.\n",
        &[("placeholder", "write the text without it")],
        "ZH\nID = Rien ici.\n",
    ),
    (
        "fr",
        "ZH\nID = %1$s, %(name)s, %d.\n",
        &[
            ("placeholder", "write the text without it"),
            ("placeholder", "write the text without it"),
            ("placeholder", "write the text without it"),
        ],
        "ZH\nID = Rien, rien, rien.\n",
    ),
    ("fr", "ZH\nID = Rien..\n", &[("punctuation", "write one `.`")], "ZH\nID = Rien.\n"),
    ("ja", "ZH\nID = ありません。。\n", &[("punctuation", "write one `。`")], "ZH\nID = ありません。\n"),
    ("zh-SG", "ZH\nID = 没有资源，。\n", &[("punctuation", "delete the wrong one")], "ZH\nID = 没有资源。\n"),
    (
        "fr",
        "ZH\nID = « Rien du tout. »\n",
        &[("quotes", "delete the `«` and the `»`")],
        "ZH\nID = Rien du tout.\n",
    ),
    ("fr", "ZH\nID = \"Rien du tout\".\n", &[("quotes", "delete both `\"`")], "ZH\nID = Rien.\n"),
    (
        "fr",
        "ZH\nID = La requête a réussi.\n",
        &[("repeated", "translate one of the two again: 404 Not Found or 200 OK")],
        "ZH\nID = Rien.\n",
    ),
    (
        "ru",
        "ZH\nID = Pесурс.\n",
        &[("script", "write `Ресурс`, all in Cyrillic: U+0420 for U+0050")],
        "ZH\nID = Ресурс.\n",
    ),
    (
        "de",
        "ZH\nID = Nichts hiеr.\n",
        &[("script", "write `hier`, all in Latin: U+0065 for U+0435")],
        "ZH\nID = Nichts hier.\n",
    ),
    (
        "de",
        "ZH\nID = Ничего нет.\n",
        &[("script", "write the text in the script of your language")],
        "ZH\nID = Nichts.\n",
    ),
    (
        "fr",
        "ID = Rien.\n",
        &[("source", "add the line `# zh-CN: 找不到资源。` directly above the message")],
        "ZH\nID = Rien.\n",
    ),
    (
        "fr",
        "# Zh-CN:找不到资源。\nID = Rien.\n",
        &[("source", "write `# zh-CN: 找不到资源。`")],
        "ZH\nID = Rien.\n",
    ),
    (
        "fr",
        "ZH\nID = Rien   \n",
        &[("ending", "end the text with a full stop, as your language writes it"), ("space", "delete it")],
        "ZH\nID = Rien.\n",
    ),
    ("fr", "ZH\nID = Rien.  \u{a0}\n", &[("space", "delete it")], "ZH\nID = Rien.\n"),
    ("fr", "ZH\nID = Rien   ici.\n", &[("space", "write one space")], "ZH\nID = Rien ici.\n"),
    ("fr", "ZH\nID = Rien\tici.\n", &[("space", "write a space")], "ZH\nID = Rien ici.\n"),
    ("fr", "ZH\nID = Rien  .\n", &[("space", "delete it")], "ZH\nID = Rien.\n"),
    ("fr", "ZH\nID = \u{3000}\u{2002}Rien.\n", &[("space", "delete it")], "ZH\nID = Rien.\n"),
    (
        "fr",
        "ZH\nID = { \" \" }Rien.{ \"\\u00A0\" }\n",
        &[("space", "delete the braces and their content"), ("space", "delete the braces and their content")],
        "ZH\nID = Rien.\n",
    ),
    (
        "fr",
        "# zh-CN: 没有资源。\nID = Rien.\n",
        &[("stale", "translate it again, then replace this line with `# zh-CN: 找不到资源。`")],
        "ZH\nID = Rien.\n",
    ),
    (
        "fr",
        "# en-US: No such resource.\nZH\nID = Rien.\n",
        &[(
            "stale",
            "check the translation, then replace this line with `# en-US: The resource was not found.`",
        )],
        "# en-US: The resource was not found.\nZH\nID = Rien.\n",
    ),
    ("fr", "ZH\nID = TODO: rien.\n", &[("todo", "finish the text, and delete the note")], "ZH\nID = Rien.\n"),
    (
        "fr",
        "ZH\nID = Rien. FIXME.\n",
        &[("todo", "finish the text, and delete the note")],
        "ZH\nID = Rien.\n",
    ),
    ("fr", "ZH\nID = The resource was not found.\n", &[("untranslated", "translate it")], "ZH\nID = Rien.\n"),
    ("zh-TW", "ZH\nID = 找不到资源。\n", &[("untranslated", "translate it")], "ZH\nID = 找不到資源。\n"),
];

fn written(text: &str) -> String {
    text.replace("ZH", "# zh-CN: 找不到资源。").replace("ID", "modelarts-status-404")
}

/// The kind and the help of each warning for the French file with this text for 404.
fn warnings(locale: &str, text: &str) -> Vec<(String, String)> {
    let place = Tree::new()
        .file(&format!("locales/{locale}/a.ftl"), french(&[404]))
        .file(&format!("locales/{locale}/b.ftl"), written(text));
    found(&place)
}

fn found(place: &Tree) -> Vec<(String, String)> {
    let json: serde_json::Value =
        serde_json::from_str(&place.run(&["check", "--format", "json"]).out).unwrap();
    let text =
        |finding: &serde_json::Value, key: &str| finding.get(key).unwrap().as_str().unwrap().to_owned();
    json.get("findings")
        .unwrap()
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (text(it, "name"), text(it, "help")))
        .collect()
}

#[test]
fn each_remedy_removes_its_warning() {
    for (locale, wrong, expected, right) in CASES {
        let expected: Vec<(String, String)> =
            expected.iter().map(|(kind, help)| ((*kind).to_owned(), (*help).to_owned())).collect();
        assert_eq!(warnings(locale, wrong), expected, "{locale}: {wrong:?}");
        assert_eq!(warnings(locale, right), [], "{locale}: {right:?}");
    }
}

#[test]
fn the_remedies_of_a_whole_file() {
    let in_order = written("ZH\nID = Rien.\n\n") + &french(&[404]);
    let place = Tree::new().file("locales/fr/a.ftl", in_order);
    assert_eq!(
        found(&place),
        [("order".into(), "move it, with its comment, above the comment of `modelarts-status-404`".into())]
    );

    let place = Tree::new().file("locales/zh-CN/a.ftl", include_str!("../../locales/zh-CN/status.ftl"));
    assert_eq!(found(&place), []);
    let text = include_str!("../../locales/zh-CN/status.ftl");
    let above = text.lines().find(|line| line.starts_with("# ")).unwrap();
    place.write("locales/zh-CN/a.ftl", text.replace(&format!("{above}\n"), ""));
    assert_eq!(found(&place), [("comment".into(), "add a comment above it that says what is meant".into())]);

    let place = Tree::new().file("locales/fr/a.ftl", french(&[])).file("locales/de/a.ftl", french(&[]));
    assert_eq!(found(&place), [("identical".into(), "translate the copy: this locale or de".into())]);
    place.write("locales/fr/a.ftl", french(&[404]) + "\n" + &written("ZH\nID = Rien.\n"));
    assert_eq!(found(&place).len(), 1, "404 is after 503");
    assert_eq!(found(&place)[0].0, "order");
}

/// Two texts may be equal if those of zh-CN and en-US are alike.
#[test]
fn texts_with_alike_originals_may_be_equal() {
    let file = |ok: &str, accepted: &str| -> String {
        let text = |code: &StatusCode| match code {
            StatusCode::Ok => ok.to_owned(),
            StatusCode::Accepted => accepted.to_owned(),
            _ => format!("word{}", code.as_u16()),
        };
        let lines = StatusCode::ALL.iter().map(|code| format!("{} = {}\n", code.message_id(), text(code)));
        lines.collect()
    };
    for (accepted, is_reported) in [("one two three five", false), ("one six seven five", true)] {
        let originals = file("one two three four", accepted);
        let place = Tree::new()
            .file("locales/zh-CN/a.ftl", &originals)
            .file("locales/en-US/a.ftl", &originals)
            .file("locales/fr/a.ftl", file("un deux trois", "un deux trois"));
        assert_eq!(found(&place).iter().any(|(kind, _)| kind == "repeated"), is_reported, "{accepted}");
    }
}

/// Languages share many single words.
#[test]
fn short_texts_may_be_identical() {
    for (length, is_reported) in [(119, false), (120, true)] {
        let text = |code: &StatusCode| match code {
            StatusCode::Ok => "x".repeat(length - StatusCode::ALL.len() + 1),
            _ => "x".to_owned(),
        };
        let lines = StatusCode::ALL.iter().map(|code| format!("{} = {}\n", code.message_id(), text(code)));
        let file: String = lines.collect();
        let place = Tree::new().file("locales/de/a.ftl", &file).file("locales/fr/a.ftl", &file);
        assert_eq!(found(&place).iter().any(|(kind, _)| kind == "identical"), is_reported, "{length}");
    }
}

#[test]
fn every_warning_kind_is_tested() {
    // `remedies.rs` follows the help of `misplaced`.
    let whole_file = ["comment", "identical", "misplaced", "order"];
    let tested: BTreeSet<&str> =
        CASES.iter().flat_map(|case| case.2).map(|(kind, _)| *kind).chain(whole_file).collect();
    let warnings = DiagnosticKind::ALL.iter().filter(|kind| kind.severity() == Severity::Warning);
    assert_eq!(tested, warnings.map(|kind| kind.name()).collect());
}
