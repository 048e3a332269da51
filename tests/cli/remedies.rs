//! Following the help of each error exactly removes the error, and adds no other.
#![expect(clippy::too_many_lines, reason = "tables")]

use crate::french;
use crate::util::Tree;

/// In a file: the id of 404, and the comment above its message.
const PLACEHOLDERS: [(&str, &str); 2] = [("@", "modelarts-status-404"), ("%", "# zh-CN: 找不到资源。\n")];

fn written(text: &str) -> String {
    PLACEHOLDERS.iter().fold(text.to_owned(), |text, (sign, meant)| text.replace(sign, meant))
}

/// The diagnostics if `fr/b.ftl` has the message for 404 and `fr/a.ftl` all others.
fn found(bytes: &[u8]) -> Vec<String> {
    let tree = Tree::new().file("locales/fr/a.ftl", french(&[404])).file("locales/fr/b.ftl", bytes);
    lines(&tree)
}

fn lines(tree: &Tree) -> Vec<String> {
    let out = tree.run(&["check", "--format", "short"]).out;
    out.lines().map(|line| line.replace("locales/", "")).collect()
}

/// Expects one diagnostic, and none after each of the fixes.
fn follow(damaged: &str, expected: &str, mended: &[&str]) -> Option<String> {
    let place = if expected.starts_with("fr/") { "" } else { "fr/b.ftl:" };
    let expected = format!("{place}{}", written(expected));
    let first = found(written(damaged).as_bytes());
    if first != [expected.as_str()] {
        return Some(format!("{damaged:?}\n  {expected}\nbut\n  {}\n", first.join("\n  ")));
    }
    // The help quotes the text of the fix. `{"…"}` means any literal.
    let (_, help) = expected.split_once("; ")?;
    let quoted = help.split('`').skip(1).step_by(2);
    let quoted = quoted.filter(|it| (it.contains('{') || it.contains("= …")) && *it != "{\"…\"}");
    for quoted in quoted.map(|quoted| quoted.trim_end_matches('…')) {
        let is_written = |mended: &&&str| written(mended).contains(quoted);
        if expected.contains("write") && !mended.iter().any(|mended| is_written(&mended)) {
            return Some(format!("{damaged:?}: no mend has {quoted:?}\n"));
        }
    }
    mended.iter().find_map(|mended| {
        let left = found(written(mended).as_bytes());
        (!left.is_empty()).then(|| format!("{damaged:?}\n  {mended:?}\nstill\n  {}\n", left.join("\n  ")))
    })
}

#[track_caller]
fn all(cases: &[(&str, &str, &[&str])]) {
    let wrong: Vec<String> =
        cases.iter().filter_map(|(damaged, expected, mended)| follow(damaged, expected, mended)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

const PLAIN: &str = "%@ = La ressource est introuvable.\n";

#[test]
fn characters() {
    let escape = |escape: &str| format!("delete it, or write `{escape}` if the text needs it");
    let in_text = escape("{\"\\u200B\"}");
    let in_literal = escape("\\u200B");
    let break_line = "write a space, or continue on a new line that starts with 4 spaces";
    all(&[
        (
            "%@ = La ressource\u{7} est introuvable.\n",
            "2:36: error[hazard]: a control character (U+0007); delete it",
            &[PLAIN],
        ),
        (
            "%@ = La ressource\u{200b} est introuvable.\n",
            &format!("2:36: error[hazard]: an invisible character (U+200B); {in_text}"),
            &[PLAIN, "%@ = La ressource{\"\\u200B\"} est introuvable.\n"],
        ),
        (
            "%@ = La ressource{\"\u{200b}\"} est introuvable.\n",
            &format!("2:38: error[hazard]: an invisible character (U+200B); {in_literal}"),
            &[
                "%@ = La ressource{\"\"} est introuvable.\n",
                "%@ = La ressource{\"\\u200B\"} est introuvable.\n",
            ],
        ),
        (
            "%@ = La ressource\u{200f} est introuvable.\n",
            &format!(
                "2:36: error[hazard]: a bidirectional control character (U+200F); {}",
                escape("{\"\\u200F\"}")
            ),
            &[PLAIN, "%@ = La ressource{\"\\u200F\"} est introuvable.\n"],
        ),
        (
            "%@ = La ressource\u{202e} est introuvable.\n",
            "2:36: error[hazard]: a bidirectional control character (U+202E); delete it",
            &[PLAIN],
        ),
        (
            "%@ = La ressource\u{180e} est introuvable.\n",
            &format!("2:36: error[hazard]: an invisible character (U+180E); {}", escape("{\"\\u180E\"}")),
            &[PLAIN, "%@ = La ressource{\"\\u180E\"} est introuvable.\n"],
        ),
        (
            "# A\u{200b}\n%@ = La ressource est introuvable.\n",
            "1:4: error[hazard]: an invisible character (U+200B); delete it",
            &["# A\n%@ = La ressource est introuvable.\n"],
        ),
        (
            "%modelarts\u{200b}-status-404 = La ressource est introuvable.\n",
            "2:10: error[hazard]: an invisible character (U+200B); delete it",
            &[PLAIN],
        ),
        (
            "%@ = La ressource est trouv\u{fffd}e.\n",
            "2:46: error[hazard]: a replacement character, the result of a wrong encoding (U+FFFD); \
             write the character that was meant",
            &["%@ = La ressource est trouvée.\n"],
        ),
        (
            "%@ = La ressource\u{ffff} est introuvable.\n",
            "2:36: error[hazard]: a noncharacter code point (U+FFFF); delete it",
            &[PLAIN],
        ),
        (
            "%@ = La\u{2028}ressource est introuvable.\n",
            &format!("2:26: error[hazard]: an invisible character (U+2028); {break_line}"),
            &[PLAIN, "%@ = La\n    ressource est introuvable.\n"],
        ),
        (
            "%@ = La\u{c}ressource est introuvable.\n",
            &format!("2:26: error[hazard]: a control character (U+000C); {break_line}"),
            &[PLAIN, "%@ = La\n    ressource est introuvable.\n"],
        ),
        (
            "%@ = La\u{b} ressource est introuvable.\n",
            "2:26: error[hazard]: a control character (U+000B); delete it",
            &[PLAIN],
        ),
        (
            "%@ = La ressource est introuvable.\u{85}\n",
            "2:53: error[hazard]: a control character (U+0085); delete it",
            &[PLAIN],
        ),
        (
            "# A\u{2029}B\n%@ = La ressource est introuvable.\n",
            "1:4: error[hazard]: an invisible character (U+2029); write a space",
            &["# A B\n%@ = La ressource est introuvable.\n"],
        ),
        (
            "%@ = La ressource est introuvable.\u{2028}# A\n",
            "2:53: error[hazard]: an invisible character (U+2028); end lines with a line feed (LF)",
            &["%@ = La ressource est introuvable.\n# A\n"],
        ),
        (
            "# zh-CN: 找不到资源。\u{2028}@ = La ressource est introuvable.\n",
            "1:16: error[hazard]: lines end with U+2028, which is not a line end in Fluent; \
             end lines with a line feed (LF)",
            &[PLAIN],
        ),
        (
            "# zh-CN: 找不到资源。\u{85}@ = La ressource est introuvable.\n",
            "1:16: error[hazard]: lines end with U+0085, which is not a line end in Fluent; \
             end lines with a line feed (LF)",
            &[PLAIN],
        ),
        (
            "%@ = La\rressource est introuvable.\n",
            &format!("2:26: error[hazard]: a carriage return (U+000D) without a line feed; {break_line}"),
            &[PLAIN, "%@ = La\n    ressource est introuvable.\n"],
        ),
        (
            "# zh-CN: 找不到资源。\r@ = La ressource est introuvable.\n",
            "1:16: error[hazard]: a carriage return (U+000D) without a line feed; end lines with a line feed (LF)",
            &[PLAIN],
        ),
        (
            "\u{feff}\u{feff}%@ = La ressource est introuvable.\n",
            "1:1: error[hazard]: the file begins with more than one byte order mark (U+FEFF); \
             save it as UTF-8 without a byte order mark",
            &[PLAIN],
        ),
        (
            "\u{feff}\u{feff}\u{feff}%@ = La ressource est introuvable.\n",
            "1:1: error[hazard]: the file begins with more than one byte order mark (U+FEFF); \
             save it as UTF-8 without a byte order mark",
            &[PLAIN],
        ),
    ]);
}

#[test]
fn names() {
    let write = "write `@ = …`";
    let marks = |mark: &str, end: &str| {
        format!("2:1: error[syntax]: there is `{mark}` before the name of a message; {write}{end}")
    };
    let end = ", and delete the mark at the end of the line";
    let foreign = |what: &str| format!("2:1: error[syntax]: {what}; {write}");
    let blank = |sign: char, what: &str| {
        format!("2:21: error[syntax]: the character before the `{sign}` is {what}, not a space")
    };
    all(&[
        ("%\"@ = La ressource est introuvable.\"\n", &marks("\"", end), &[PLAIN]),
        ("%“@ = La ressource est introuvable.”\n", &marks("“", end), &[PLAIN]),
        (
            "%`@ = La ressource est introuvable.`\n",
            "2:1: error[syntax]: there is ``` before the name of a message; write `@ = …`, and delete the mark at the end of the line",
            &[PLAIN],
        ),
        ("%- @ = La ressource est introuvable.\n", &marks("-", ""), &[PLAIN]),
        ("%* @ = La ressource est introuvable.\n", &marks("*", ""), &[PLAIN]),
        ("%> @ = La ressource est introuvable.\n", &marks(">", ""), &[PLAIN]),
        ("%**@** = La ressource est introuvable.\n", &marks("**", ""), &[PLAIN]),
        ("%**@**: La ressource est introuvable.\n", &marks("**", ""), &[PLAIN]),
        ("%1. @ = La ressource est introuvable.\n", &marks("1.", ""), &[PLAIN]),
        ("%12) @ ＝ La ressource est introuvable.\n", &marks("12)", ""), &[PLAIN]),
        ("%• @ = La ressource est introuvable.\n", &marks("•", ""), &[PLAIN]),
        ("%- **@** = La ressource est introuvable.\n", &marks("- **", ""), &[PLAIN]),
        (
            "% @ = La ressource est introuvable.\n",
            "2:1: error[syntax]: there is a blank before the name of a message; start the line with the name",
            &[PLAIN],
        ),
        (
            "%\u{3000}@ = La ressource est introuvable.\n",
            "2:1: error[syntax]: there is a blank before the name of a message; start the line with the name",
            &[PLAIN],
        ),
        (
            "%\u{a0}\u{a0}@ = La ressource est introuvable.\n",
            "2:1: error[syntax]: there is a blank before the name of a message; start the line with the name",
            &[PLAIN],
        ),
        (
            "%m\u{43e}delarts-status-404 = La ressource est introuvable.\n",
            &foreign("`\u{43e}` in the name is a Cyrillic letter (U+043E)"),
            &[PLAIN],
        ),
        (
            "%m\u{3bf}delarts-status-404 = La ressource est introuvable.\n",
            &foreign("`\u{3bf}` in the name is a Greek letter (U+03BF)"),
            &[PLAIN],
        ),
        (
            "%modelarts\u{2011}status—404: La ressource est introuvable.\n",
            &foreign("`\u{2011}` in the name is a dash (U+2011)"),
            &[PLAIN],
        ),
        (
            "%ｍｏｄｅｌａｒｔｓ－ｓｔａｔｕｓ－４０４ ＝ La ressource est introuvable.\n",
            &foreign("`ｍ` in the name is a full-width character (U+FF4D)"),
            &[PLAIN],
        ),
        (
            "%４０４ = La ressource est introuvable.\n",
            &foreign("`４` in the name is a full-width character (U+FF14)"),
            &[PLAIN],
        ),
        (
            "%@ = La ressource est introuvable.\n-t\u{435}rme = Terme\n",
            "3:1: error[syntax]: `\u{435}` in the name is a Cyrillic letter (U+0435); \
             a name may contain only the letters a–z and A–Z, digits, `-` and `_`",
            &["%@ = La ressource est introuvable.\n-terme = Terme\n"],
        ),
        (
            "%@\u{a0}= La ressource est introuvable.\n",
            &format!("{}; write a space", blank('=', "U+00A0")),
            &[PLAIN],
        ),
        (
            "%@\u{3000}＝ La ressource est introuvable.\n",
            &format!("{}; {write}", blank('＝', "U+3000")),
            &[PLAIN],
        ),
        (
            "%@ ＝ La ressource est introuvable.\n",
            "2:22: error[syntax]: this line uses the full-width sign ＝; Fluent needs `=`; write `=`",
            &[PLAIN],
        ),
        (
            "% @ ＝ La ressource est introuvable.\n",
            "2:23: error[syntax]: this line uses the full-width sign ＝; Fluent needs `=`; \
             write `@ = …` at the start of the line",
            &[PLAIN],
        ),
        (
            "%@: La ressource est introuvable.\n",
            "2:21: error[syntax]: this line uses a colon; Fluent needs `=`; write `=`",
            &[PLAIN],
        ),
        (
            "%404 = La ressource est introuvable.\n",
            &format!("2:1: error[syntax]: names start with a letter; {write}"),
            &[PLAIN],
        ),
        (
            "%@ = La ressource est introuvable.\n-1 = Terme\n",
            "3:1: error[syntax]: names start with a letter; write a letter after the `-`",
            &["%@ = La ressource est introuvable.\n-t1 = Terme\n"],
        ),
        (
            "%@ La ressource est introuvable.\n",
            &format!("2:1: error[syntax]: there is no `=` after `@`; {write}"),
            &[PLAIN],
        ),
        (
            "%modelarts.status.404 = La ressource est introuvable.\n",
            &format!("2:1: error[syntax]: this line does not begin with a valid name and a `=`; {write}"),
            &[PLAIN],
        ),
        (
            "-t = Terme\n  @ = La ressource est introuvable.\n",
            "2:3: error[hazard]: `@ =` continues the text above, because there are spaces before it; \
             start the line with the name",
            &["-t = Terme\n%@ = La ressource est introuvable.\n"],
        ),
        (
            "-t = Terme\n  @ ＝ La ressource est introuvable.\n",
            "2:3: error[hazard]: `@ =` continues the text above, because there are spaces before it; \
             write `@ = …` at the start of the line",
            &["-t = Terme\n%@ = La ressource est introuvable.\n"],
        ),
        (
            "%modelarts_status_404 = La ressource est introuvable.\n",
            "2:1: error[unknown]: `modelarts_status_404` is not a message of this crate; did you mean `@`?",
            &[PLAIN],
        ),
        (
            "%modelarts-status-not-found = La ressource est introuvable.\n",
            "2:1: error[unknown]: `modelarts-status-not-found` is not a message of this crate; \
             did you mean `@`?",
            &[PLAIN],
        ),
        (
            "%@ = La ressource est introuvable.\nStatus404 = La ressource manque.\n",
            "3:1: error[unknown]: `Status404` is not a message of this crate; \
             did you mean `@`, which is defined already? keep one of the two",
            &[PLAIN, "%@ = La ressource manque.\n"],
        ),
        (
            "%@ = La ressource est introuvable.\nmodelarts-status-418 = Une\n    théière.\n",
            "3:1: error[unknown]: `modelarts-status-418` is not a message of this crate; delete the message",
            &[PLAIN],
        ),
        (
            "%@ = La ressource est introuvable.\ntitre = Titre\n",
            "3:1: error[unknown]: `titre` is not a message of this crate; \
             delete the message, or, to make it a term, write `-` before its name",
            &[PLAIN, "%@ = La ressource est introuvable.\n-titre = Titre\n"],
        ),
        (
            "%@ = La ressource est introuvable.\n-titre = Titre\ntitre = Titre\n",
            "4:1: error[unknown]: `titre` is not a message of this crate; delete the message",
            &["%@ = La ressource est introuvable.\n-titre = Titre\n"],
        ),
        (
            "%@ = La ressource est introuvable.\n%@ = La ressource manque.\n",
            "4:1: error[duplicate]: `@` is defined already, at fr/b.ftl:2:1; keep one of the two",
            &[PLAIN, "%@ = La ressource manque.\n"],
        ),
    ]);
}

#[test]
fn lines_of_texts_and_comments() {
    let nothing = "this line is not a message; delete it, or make it a comment: start the line with `# `";
    let comment = |sign: &str| {
        format!(
            "a comment in a text is shown as part of the text; move the comment above the message, \
             to a line that starts with `# `; if it is not a comment, write `{{\"{sign}\"}}` for the `{sign}`"
        )
    };
    let indent = |what: &str| {
        format!(
            "3:1: error[syntax]: the line is indented with {what}; Fluent accepts only spaces; \
             write 4 spaces in its place"
        )
    };
    let folded = "%@ = La ressource\n    est introuvable.\n";
    let above = "# À vérifier.\n%@ = La ressource est introuvable.\n";
    all(&[
        (
            "#404\n%@ = La ressource est introuvable.\n",
            "1:1: error[syntax]: the comment has no space after its `#`; write a space there",
            &["# 404\n%@ = La ressource est introuvable.\n"],
        ),
        (
            "####\n%@ = La ressource est introuvable.\n",
            "1:1: error[syntax]: the comment begins with more than three `#`; write one to three, and a space",
            &["### \n%@ = La ressource est introuvable.\n"],
        ),
        (
            "// À vérifier.\n%@ = La ressource est introuvable.\n",
            "1:1: error[syntax]: this is not a Fluent comment; start the line with `# `",
            &[above],
        ),
        (
            "<!-- À vérifier. -->\n%@ = La ressource est introuvable.\n",
            "1:1: error[syntax]: this is not a Fluent comment; start the line with `# `",
            &["# À vérifier. -->\n%@ = La ressource est introuvable.\n", above],
        ),
        (
            "  // À vérifier.\n%@ = La ressource est introuvable.\n",
            "1:3: error[syntax]: this is not a Fluent comment; start the line with `# `",
            &[above],
        ),
        (
            "  # À vérifier.\n%@ = La ressource est introuvable.\n",
            "1:1: error[syntax]: there is a blank before a comment; start the line with `#`",
            &[above],
        ),
        (
            "  #À vérifier.\n%@ = La ressource est introuvable.\n",
            "1:1: error[syntax]: there is a blank before a comment; start the line with `# `",
            &[above],
        ),
        (
            "%@ = La ressource est introuvable. # À vérifier.\n",
            &format!("2:54: error[hazard]: {}", comment("#")),
            &[above, "%@ = La ressource est introuvable. {\"#\"} À vérifier.\n"],
        ),
        (
            "%@ = La ressource est introuvable. // À vérifier.\n",
            &format!("2:54: error[hazard]: {}", comment("//")),
            &[above, "%@ = La ressource est introuvable. {\"//\"} À vérifier.\n"],
        ),
        (
            "%@ = La ressource est introuvable. /* À vérifier. */\n",
            &format!("2:54: error[hazard]: {}", comment("/*")),
            &[above, "%@ = La ressource est introuvable. {\"/*\"} À vérifier.\n"],
        ),
        (
            "%@ = La ressource est introuvable.\n    # À vérifier.\n",
            &format!("3:5: error[hazard]: {}", comment("#")),
            &[above, "%@ = La ressource est introuvable.\n    {\"#\"} À vérifier.\n"],
        ),
        (
            "%@ =\n    La ressource est introuvable.\n    // À vérifier.\n",
            &format!("4:5: error[hazard]: {}", comment("//")),
            &[
                "# À vérifier.\n%@ =\n    La ressource est introuvable.\n",
                "%@ =\n    La ressource est introuvable.\n    {\"//\"} À vérifier.\n",
            ],
        ),
        ("%@ = La ressource\n\test introuvable.\n", &indent("a TAB"), &[folded]),
        (
            "%@ = La ressource\n\u{3000}est introuvable.\n",
            &indent("an ideographic space (U+3000)"),
            &[folded],
        ),
        ("%@ = La ressource\n\u{a0}est introuvable.\n", &indent("a no-break space (U+00A0)"), &[folded]),
        (
            "\tÀ vérifier.\n%@ = La ressource est introuvable.\n",
            "1:1: error[syntax]: the line is indented with a TAB; Fluent accepts only spaces; \
             delete it, or make it a comment: start the line with `# `",
            &[above, PLAIN],
        ),
        (
            "%@ = La ressource\nest introuvable.\n",
            "3:1: error[syntax]: this line is not a message; if it continues the line above, \
             start it with 4 spaces; if it is a note, start it with `# `",
            &[folded],
        ),
        (
            "%@ = La ressource est introuvable.\nÀ vérifier.\n",
            &format!("3:1: error[syntax]: {nothing}"),
            &[PLAIN, "%@ = La ressource est introuvable.\n# À vérifier.\n"],
        ),
        (
            "en-US: The resource was not found.\n%@ = La ressource est introuvable.\n",
            &format!("1:1: error[syntax]: {nothing}"),
            &["# en-US: The resource was not found.\n%@ = La ressource est introuvable.\n"],
        ),
        (
            "%@ = La ressource\n    [x] est introuvable.\n",
            "3:5: error[syntax]: a line of a text cannot begin with `[`; write `{\"[\"}`",
            &["%@ = La ressource\n    {\"[\"}x] est introuvable.\n"],
        ),
        (
            "%@ = La ressource\n[x] est introuvable.\n",
            "3:1: error[syntax]: a line of a text cannot begin with `[`; \
             start the line with 4 spaces and `{\"[\"}`",
            &["%@ = La ressource\n    {\"[\"}x] est introuvable.\n"],
        ),
        (
            "%@ = La ressource\n\t* est introuvable.\n",
            "3:1: error[syntax]: a line of a text cannot begin with `*`; \
             start the line with 4 spaces and `{\"*\"}`",
            &["%@ = La ressource\n    {\"*\"} est introuvable.\n"],
        ),
        (
            "%@ = La ressource\n} est introuvable.\n",
            "3:1: error[syntax]: there is no `{` for this `}`; start the line with 4 spaces and `{\"}\"}`",
            &["%@ = La ressource\n    {\"}\"} est introuvable.\n"],
        ),
        (
            "<<<<<<< a\n%@ = La ressource est introuvable.\n",
            "1:1: error[syntax]: this is a mark of a merge conflict; keep one side, and delete the marks",
            &[PLAIN],
        ),
    ]);
}

#[test]
fn placeables() {
    let unsupported = |column: usize, what: &str| format!("2:{column}: error[unsupported]: {what}");
    let brace = "for a literal brace, write `{\"{\"}`";
    let literal = "%@ = La {\"ressource\"} est introuvable.\n";
    let variants = "variants cannot be used here: a message has no variables to select by; write one text";
    all(&[
        ("%@ =\n", "2:1: error[empty]: the message has no text; write the text after the `=`", &[PLAIN]),
        (
            "%@ = { \"\" }\n",
            "2:1: error[empty]: the text of the message is blank; write the text after the `=`",
            &[PLAIN],
        ),
        (
            "%@ = La ressource } est introuvable.\n",
            "2:37: error[syntax]: there is no `{` for this `}`; for a literal brace, write `{\"}\"}`",
            &["%@ = La ressource {\"}\"} est introuvable.\n"],
        ),
        (
            "%@ = La ressource { est introuvable.\n",
            &format!("2:37: error[syntax]: this `{{` is never closed; {brace}"),
            &["%@ = La ressource {\"{\"} est introuvable.\n"],
        ),
        (
            "-t = Terme.\n%@ = La ressource est introuvable. { -t\n",
            &format!(
                "3:54: error[syntax]: this `{{` is never closed; write `}}` after the name or the quotation mark; or, {brace}"
            ),
            &[
                "-t = Terme.\n%@ = La ressource est introuvable. { -t }\n",
                "-t = Terme.\n%@ = La ressource est introuvable. {\"{\"} -t.\n",
            ],
        ),
        (
            "%@ = { La ressource } est introuvable.\n",
            "2:24: error[syntax]: the content of `{ }` is not valid Fluent; write the text without braces, \
             or literal braces as `{\"{\"}` and `{\"}\"}`",
            &[PLAIN, "%@ = {\"{\"} La ressource {\"}\"} est introuvable.\n"],
        ),
        (
            "%@ = La ｛\"ressource\"} est introuvable.\n",
            "2:27: error[syntax]: this line uses the full-width sign ｛; Fluent needs `{`; write `{`",
            &[literal],
        ),
        (
            "%@ = La ｛ressource} est introuvable.\n",
            "2:37: error[syntax]: there is no `{` for this `}`; for a literal brace, write `{\"}\"}`",
            &["%@ = La {\"{\"}ressource{\"}\"} est introuvable.\n"],
        ),
        (
            "%@ = La {\"ressource\"｝ est introuvable.\n",
            "2:39: error[syntax]: this line uses the full-width sign ｝; Fluent needs `}`; write `}`",
            &[literal],
        ),
        (
            "%@ = La { ressource ｝ est introuvable.\n",
            &format!("2:27: error[syntax]: this `{{` is never closed; {brace}"),
            &["%@ = La {\"{\"} ressource {\"}\"} est introuvable.\n"],
        ),
        (
            "%@ = La {\"ressource} est introuvable.\n",
            "2:28: error[syntax]: this `\"` is not closed on its line; write a `\"` before the `}`",
            &[literal],
        ),
        (
            "%@ = La ressource est introuvable. {\"API\n",
            "2:55: error[syntax]: this `\"` is not closed on its line; end the line with a `\"` and a `}`",
            &["%@ = La ressource est introuvable. {\"API.\"}\n"],
        ),
        (
            "%@ = La{\"\\n\"}ressource est introuvable.\n",
            "2:28: error[syntax]: Fluent has no such escape; delete it; for a line break, \
             start a new line with 4 spaces after the `}`",
            &["%@ = La{\"\"}\n    ressource est introuvable.\n"],
        ),
        (
            "%@ = La{\"\\t\"}ressource est introuvable.\n",
            "2:28: error[syntax]: Fluent has no such escape; write a space",
            &["%@ = La{\" \"}ressource est introuvable.\n"],
        ),
        (
            "%@ = {\"L\\'API\"} est introuvable.\n",
            "2:27: error[syntax]: Fluent has no such escape; delete the backslash",
            &["%@ = {\"L'API\"} est introuvable.\n"],
        ),
        (
            "%@ = {\"trouv\\xE9\"} ou non.\n",
            "2:31: error[syntax]: Fluent has no such escape; write the character itself",
            &["%@ = {\"trouvé\"} ou non.\n"],
        ),
        (
            "%@ = {\"C:\\dir\"} est introuvable.\n",
            "2:28: error[syntax]: Fluent has no such escape; in quotes, write `\\\\` for a backslash \
             and `\\\"` for a quotation mark",
            &["%@ = {\"C:\\\\dir\"} est introuvable.\n"],
        ),
        (
            "%@ = {\"\\{API\"} est introuvable.\n",
            "2:26: error[syntax]: Fluent has no such escape; in quotes, a brace needs no backslash",
            &["%@ = {\"{API\"} est introuvable.\n"],
        ),
        (
            "%@ = {\"trouv\\uE9\"} ou non.\n",
            "2:31: error[syntax]: the escape has too few digits; `\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6",
            &["%@ = {\"trouv\\u00E9\"} ou non.\n", "%@ = {\"trouv\\U0000E9\"} ou non.\n"],
        ),
        (
            "%@ = trouv\\u00é ou non.\n",
            "2:29: error[syntax]: the escape has too few digits; escapes work only inside `{\"…\"}`; write the character itself",
            &["%@ = trouvé ou non.\n"],
        ),
        (
            "%@ = La{\"\\u000A\"}ressource est introuvable.\n",
            "2:28: error[hazard]: a control character (U+000A); write a space",
            &["%@ = La{\" \"}ressource est introuvable.\n"],
        ),
        (
            "%@ = La ressource{\"\\uD800\"} est introuvable.\n",
            "2:38: error[hazard]: no character has this code point (U+D800); delete it",
            &["%@ = La ressource{\"\"} est introuvable.\n"],
        ),
        (
            "%@ = { $x } est introuvable.\n",
            &unsupported(24, "the variable `$x` has no value here; write the text itself"),
            &["%@ = La ressource est introuvable.\n"],
        ),
        (
            "%@ = { NUMBER(5) } ressources sont introuvables.\n",
            &unsupported(24, "functions cannot be used here; write the text itself"),
            &["%@ = 5 ressources sont introuvables.\n"],
        ),
        (
            "%@ = { 5 } ressources sont introuvables.\n",
            &unsupported(24, "numbers cannot be used here; write the number without braces"),
            &["%@ = 5 ressources sont introuvables.\n"],
        ),
        (
            "%@ = La {{ \"ressource\" }} est introuvable.\n",
            &unsupported(28, "braces within braces cannot be used here; write one pair of braces"),
            &["%@ = La { \"ressource\" } est introuvable.\n"],
        ),
        (
            "%@ = { modelarts-status-409.title } Rien.\n",
            &unsupported(24, "attributes cannot be used here; delete the `.` and the name after it"),
            &["%@ = { modelarts-status-409 } Rien.\n"],
        ),
        (
            "-brand = Terme.\n%@ = { -brand(x: 1) }\n",
            "3:24: error[unsupported]: arguments cannot be used here; \
             write the name without the parentheses, such as `{ -brand }`",
            &["-brand = Terme.\n%@ = { -brand }\n"],
        ),
        (
            "-brand = Terme.\n%@ = { -brand(x: 1, x: 2) }\n",
            "3:24: error[unsupported]: arguments cannot be used here; \
             write the name without the parentheses, such as `{ -brand }`",
            &["-brand = Terme.\n%@ = { -brand }\n"],
        ),
        (
            "%@ = { A(a: 1, a: 2) } est introuvable.\n",
            &unsupported(24, "functions cannot be used here; write the text itself"),
            &[PLAIN],
        ),
        (
            "%@ = { A(a: 1, 2) } est introuvable.\n",
            &unsupported(24, "functions cannot be used here; write the text itself"),
            &[PLAIN],
        ),
        (
            "%@ = { $n ->\n    [one] Une ressource.\n   *[other] Des ressources.\n }\n",
            &unsupported(24, variants),
            &[PLAIN],
        ),
        (
            "%@ = La ressource est introuvable.\n    .title = Titre\n",
            "3:5: error[unsupported]: attributes cannot be used here; delete the attribute",
            &[PLAIN],
        ),
        (
            "%@ = La ressource est introuvable.\n\t.title = Titre\n",
            "3:2: error[unsupported]: attributes cannot be used here; delete the attribute",
            &[PLAIN],
        ),
        (
            "%@ = {\"{\"}$x est introuvable.\n",
            &unsupported(1, "the text contains Fluent syntax (`{$` or `{-`); write plain text"),
            &[PLAIN],
        ),
        (
            "%@ = { name } est introuvable.\n",
            "2:26: error[unresolved]: there is no `name` in this locale; write the text itself",
            &[PLAIN],
        ),
        (
            "%@ = { -brand } est introuvable.\n",
            "2:26: error[unresolved]: there is no `-brand` in this locale; \
             write the text itself, or add the line `-brand = …`",
            &[PLAIN, "%@ = { -brand } est introuvable.\n-brand = La ressource\n"],
        ),
        (
            "%@ = { -brnd } est introuvable.\n-brand = La ressource\n",
            "2:26: error[unresolved]: there is no `-brnd` in this locale; did you mean `-brand`?",
            &["%@ = { -brand } est introuvable.\n-brand = La ressource\n"],
        ),
        (
            "%@ = { @ }\n",
            "2:1: error[unresolved]: the text refers to itself: `@` → `@`; write the text itself",
            &[PLAIN],
        ),
        (
            "# Rien\n",
            "fr/a.ftl: error[missing]: the message for 404 Not Found is missing; add the line `@ = …`",
            &[PLAIN],
        ),
        (
            "%@ = (((((((((((((((((.\n",
            "2:40: error[too-large]: the message has more than 16 opening `{` and `(`; \
             write a text with fewer of them",
            &["%@ = ((((((((((((((((.\n"],
        ),
        (
            &format!("%@ = {}.\n", "x".repeat(4_096)),
            "2:1: error[too-large]: the text is larger than 4 KiB; shorten it",
            &[&format!("%@ = {}.\n", "x".repeat(4_095))],
        ),
        (
            &format!("%@ = x.{}", "\n".repeat(101)),
            "2:1: error[too-large]: the message, with the blank lines after it, has more than 100 lines; delete some lines",
            &["%@ = x.\n"],
        ),
    ]);
}

/// Texts that look like comments, but are not.
#[test]
fn texts_that_look_like_comments() {
    for text in [
        "Le langage C# est introuvable.",
        "La ressource #1 est introuvable.",
        "Le signe # est interdit.",
        "https://example.org/a est introuvable.",
        "La ressource est introuvable.\n    Voir https://example.org/#a.",
        "La ressource * / est introuvable.",
    ] {
        assert_eq!(found(written(&format!("%@ = {text}\n")).as_bytes()), [""; 0], "{text}");
    }
}

/// Words in scripts that need zero-width characters.
#[test]
fn zero_width_characters_of_spelling_are_allowed() {
    for text in [
        "PDF\u{200b}ນີ້.",
        "ຟາຍ\u{200b}PDF.",
        "រក \u{200b}មិនឃើញ\u{200b} 404.",
        "404\u{200b}រក.",
        "URL\u{200c}ها.",
        "نمی\u{200c}شود.",
        "\u{200d}ह.",
        "ᠮᠣᠩᠭᠣᠯ\u{180e}ᠠ.",
        "ᠰᠠᠢ\u{180b}ᠨ.",
        "ꦲꦤ\u{200b}ꦕ.",
        "葛\u{e0100}城.",
        "👨\u{200d}👩.",
    ] {
        let left = found(written(&format!("%@ = {text}\n")).as_bytes());
        let hazards: Vec<_> = left.iter().filter(|line| line.contains("[hazard]")).collect();
        assert!(hazards.is_empty(), "{text}: {hazards:?}");
    }
    for (text, column) in [
        ("A\u{200b}B.", 25),
        ("A\u{200c}B.", 25),
        ("A\u{180e}B.", 25),
        ("A\u{180b}B.", 25),
        ("A\u{e0100}B.", 25),
    ] {
        let left = found(written(&format!("%@ = {text}\n")).as_bytes());
        let place = format!("fr/b.ftl:2:{column}: error[hazard]: an invisible character ");
        assert!(left[0].starts_with(&place), "{text}: {left:?}");
    }
}

#[test]
fn encodings() {
    let other = "fr/b.ftl:2:46: error[utf8]: this byte is not valid UTF-8; open it in its encoding, \
        such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8";
    let text =
        written("%@ = La ressource est trouv@e.\n".replacen('@', "!", 2).replacen('!', "@", 1).as_str());
    let windows_1252: Vec<u8> = text.bytes().map(|byte| if byte == b'!' { 0xe9 } else { byte }).collect();
    assert_eq!(found(&windows_1252), [other]);
    assert_eq!(found(text.replace('!', "é").as_bytes()), [""; 0]);
    let plain = written(PLAIN);
    let utf16: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16 = [&[0xff, 0xfe][..], &utf16].concat();
    let expected =
        "fr/b.ftl: error[utf8]: the file is UTF-16, not UTF-8; open it as UTF-16, and save it as UTF-8";
    assert_eq!(found(&utf16), [expected]);
    assert_eq!(found(plain.as_bytes()), [""; 0]);
}

/// The texts of a locale other than French.
fn italian() -> String {
    french(&[]).replace("La requête a réussi", "Successo")
}

/// A directory, the expected diagnostics, and a path to move, with its new name.
#[test]
fn places_of_files() {
    let whole = french(&[]);
    for (path, expected, mended) in [
        (
            "fr/fr/status.ftl",
            "fr: error[missing]: the folder contains no `.ftl` file; move the files of the subfolder `fr` into this folder",
            "fr/status.ftl",
        ),
        (
            "fr/LC_MESSAGES/status.ftl",
            "fr: error[missing]: the folder contains no `.ftl` file; \
             move the files of the subfolder `LC_MESSAGES` into this folder",
            "fr/status.ftl",
        ),
        (
            "fr/status.ftl.txt",
            "fr: error[missing]: the folder contains no `.ftl` file; \
             rename `status.ftl.txt`, so that it ends in `.ftl`",
            "fr/status.ftl",
        ),
        (
            "pt-BR.ftl",
            "pt-BR.ftl: warning[misplaced]: the file is beside the locale folders, not in one, and is not read; \
             move it into a folder `pt-BR`",
            "pt-BR/pt-BR.ftl",
        ),
        (
            "pt_br.ftl",
            "pt_br.ftl: warning[misplaced]: the file is beside the locale folders, not in one, and is not read; \
             move it into a folder `pt-BR`",
            "pt-BR/pt_br.ftl",
        ),
        (
            "pt_BR/a.ftl",
            "pt_BR: error[locale]: `pt_BR` is not the canonical tag; rename the folder to `pt-BR`",
            "pt-BR/a.ftl",
        ),
    ] {
        let beside = |path: &str| {
            Tree::new().file("locales/it/a.ftl", italian()).file(&format!("locales/{path}"), &whole)
        };
        assert_eq!(lines(&beside(path)), [expected]);
        assert_eq!(lines(&beside(mended)), [""; 0], "{mended}");
    }
}

#[test]
fn a_directory_of_files_without_folders() {
    let whole = french(&[]);
    let tree = Tree::new().file("locales/fr.ftl", &whole).file("locales/README.md", "");
    let found = tree.run(&["check", "--format", "short"]);
    let nothing = "locales: error[nothing]: there is nothing to check: the directory has no locale folder; \
        create a folder for each locale, and move its file there\n\
        locales/fr.ftl: warning[misplaced]: the file is beside the locale folders, not in one, and is not read; \
        move it into a folder `fr`\n";
    found.is(2, nothing, "");
    assert_eq!(lines(&Tree::new().file("locales/fr/fr.ftl", &whole)), [""; 0]);
    // The same holds if one locale is named, with or without such a file.
    tree.run(&["check", "--format", "short", "fr"]).is(2, nothing, "");
    let (nothing, _) = nothing.split_at(nothing.find('\n').unwrap() + 1);
    tree.run(&["check", "--format", "short", "de"]).is(2, nothing, "");
    // The folder of a locale may contain a file of the same name.
    Tree::new().file("fr/fr.ftl", &whole).run(&["check", "--format", "short", "fr"]).is(0, "", "");
    let above = "texts: error[nothing]: there is nothing to check: the directory has no locale folder; \
        run `check` with the parent directory\n";
    Tree::new().file("texts/a.ftl", &whole).run(&["check", "--format", "short", "texts"]).is(2, above, "");
}

/// Entries that a directory cannot have, and what to put there instead.
#[cfg(unix)]
#[test]
fn entries_that_are_not_read() {
    let whole = french(&[]);
    let base = || Tree::new().file("locales/it/a.ftl", italian());
    let link = base().file("elsewhere/a.ftl", &whole);
    std::os::unix::fs::symlink(link.path().join("elsewhere"), link.path().join("locales/fr")).unwrap();
    assert_eq!(
        lines(&link),
        ["fr: error[io]: this is a symbolic link, which is not followed; replace it with the folder itself"]
    );
    let folder = base().file("locales/it/b.ftl/x", "");
    assert_eq!(
        lines(&folder),
        ["it/b.ftl: error[io]: this is not a regular file; replace it with a regular file"]
    );
    assert_eq!(lines(&base().file("locales/it/b.ftl", "")), [""; 0]);
    let backup = base().file("locales/backup/a.ftl", &whole);
    let name = "backup: error[locale]: `backup` is not a language tag; \
        name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere";
    assert_eq!(lines(&backup), [name]);
    assert_eq!(lines(&base().file("backup/a.ftl", &whole)), [""; 0]);
    let note = format!("# {}\n", "x".repeat(1_000));
    let large = base().file("locales/it/b.ftl", note.repeat(262));
    let split =
        "it/b.ftl: error[too-large]: the file is larger than 256 KiB; split it into several `.ftl` files";
    assert_eq!(lines(&large), [split]);
    let halves = base().file("locales/it/b.ftl", note.repeat(131)).file("locales/it/c.ftl", note.repeat(131));
    assert_eq!(lines(&halves), [""; 0]);
    let empty = base();
    std::fs::create_dir(empty.path().join("locales/fr")).unwrap();
    let nothing = "fr: error[missing]: the folder contains no `.ftl` file; add one, or remove the folder";
    assert_eq!(lines(&empty), [nothing]);
    assert_eq!(lines(&empty.file("locales/fr/a.ftl", &whole)), [""; 0]);
}

/// Directories with too many files or folders.
#[test]
fn what_is_too_many() {
    let whole = french(&[]);
    let files = |count: usize, folder: &str| {
        (0..count).fold(Tree::new().file("locales/fr/a.ftl", &whole), |tree, number| {
            tree.file(&format!("{folder}/{number}.ftl"), "")
        })
    };
    let many = "fr: error[too-large]: there are more than 256 `.ftl` files here, and none was read; \
        merge some of the `.ftl` files, or move some out of the folder";
    assert_eq!(lines(&files(256, "locales/fr")), [many]);
    assert_eq!(lines(&files(255, "locales/fr")), [""; 0]);
    assert_eq!(lines(&files(256, "elsewhere")), [""; 0]);
    let folders = |parent: &str| {
        let tree = Tree::new().file("locales/fr/a.ftl", &whole);
        for number in 0..256 {
            std::fs::create_dir_all(tree.path().join(format!("{parent}/d{number}"))).unwrap();
        }
        tree
    };
    let many = "locales: error[too-large]: there are more than 256 locale folders here, and none was read; \
        move folders that are not locales to another directory";
    let found = folders("locales").run(&["check", "--format", "short"]).out;
    assert_eq!(found, format!("{many}\n"));
    assert_eq!(lines(&folders("elsewhere")), [""; 0]);
}
