//! Ids: duplicate, misspelt, part of another text, indented, in full-width characters.
#![expect(clippy::too_many_lines, reason = "a table")]

use crate::case::{CODE, Case, bytes, files, line, text};
use crate::util::{whole, with};

pub(crate) fn cases() -> Vec<Case> {
    let after = |line: &str| format!("{CODE} = T\n{line}");
    vec![
        line(
            "twice",
            after(&format!("{CODE} = U")),
            &[
                "Duplicate fr/a.ftl:7:1: `modelarts-status-404` is defined already, at fr/a.ftl:6:1; keep one of the two",
            ],
        ),
        files(
            "twice-across-files",
            [("fr/a.ftl", with(404, &format!("{CODE} = T"))), ("fr/b.ftl", format!("{CODE} = U\n"))],
            &[
                "Duplicate fr/b.ftl:1:1: `modelarts-status-404` is defined already, at fr/a.ftl:6:1; keep one of the two",
            ],
        ),
        line(
            "twice-first-without-a-text",
            format!("{CODE} =\n    .a = x\n{CODE} = y {{ {CODE} }}"),
            &[
                "Empty fr/a.ftl:6:1: the message has only attributes, and no text; write the text after the `=`",
                "Unsupported fr/a.ftl:7:5: attributes cannot be used here; delete the attribute",
                "Duplicate fr/a.ftl:8:1: `modelarts-status-404` is defined already, at fr/a.ftl:6:1; keep one of the two",
            ],
        ),
        files(
            "twice-first-among-junk",
            [
                ("fr/a.ftl", format!("{}-b = b\n-a = {{ -b }}\n", "x\n".repeat(1_001))),
                ("fr/b.ftl", with(404, &format!("{CODE} = y {{ -a }}\n-a = z {{ -a }}"))),
            ],
            &[
                "Syntax fr/a.ftl:1:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "Syntax fr/a.ftl:1000:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "1000 faults",
                "and 2 more",
            ],
        ),
        line(
            "three-times",
            after(&format!("{CODE} = U\n{CODE} = V")),
            &[
                "Duplicate fr/a.ftl:7:1: `modelarts-status-404` is defined already, at fr/a.ftl:6:1; keep one of the two",
                "Duplicate fr/a.ftl:8:1: `modelarts-status-404` is defined already, at fr/a.ftl:6:1; keep one of the two",
            ],
        ),
        line(
            "a-term-of-the-same-name",
            after(&format!("-{CODE} = U")),
            &[
                "Duplicate fr/a.ftl:7:1: `-modelarts-status-404` is defined already, at fr/a.ftl:6:1; keep one of the two",
            ],
        ),
        line(
            "a-term-twice",
            after("-t = A\n-t = B"),
            &["Duplicate fr/a.ftl:8:1: `-t` is defined already, at fr/a.ftl:7:1; keep one of the two"],
        ),
        line(
            "an-unknown-message-twice",
            after("t = A\nt = B"),
            &[
                "Unknown fr/a.ftl:7:1: `t` is not a message of this crate; delete the message, or, to make it a term, write `-` before its name",
                "Unknown fr/a.ftl:8:1: `t` is not a message of this crate; delete the message, or, to make it a term, write `-` before its name",
            ],
        ),
        line(
            "a-term-named-as-an-unknown-message",
            after("t = A\n-t = B"),
            &[
                "Unknown fr/a.ftl:7:1: `t` is not a message of this crate; delete the message, or, to make it a term, write `-` before its name",
                "Duplicate fr/a.ftl:8:1: `-t` is defined already, at fr/a.ftl:7:1; keep one of the two",
            ],
        ),
        line(
            "one-letter-off",
            "modelarts-statu-404 = T",
            &[
                "Unknown fr/a.ftl:6:1: `modelarts-statu-404` is not a message of this crate; did you mean `modelarts-status-404`?",
            ],
        ),
        line(
            "one-digit-more",
            after("modelarts-status-4040 = T"),
            &[
                "Unknown fr/a.ftl:7:1: `modelarts-status-4040` is not a message of this crate; delete the message",
            ],
        ),
        line(
            "an-underscore",
            "modelarts_status_404 = T",
            &[
                "Unknown fr/a.ftl:6:1: `modelarts_status_404` is not a message of this crate; did you mean `modelarts-status-404`?",
            ],
        ),
        line(
            "in-capitals",
            "MODELARTS-STATUS-404 = T",
            &[
                "Unknown fr/a.ftl:6:1: `MODELARTS-STATUS-404` is not a message of this crate; did you mean `modelarts-status-404`?",
            ],
        ),
        line(
            "another-number",
            after("modelarts-status-418 = T"),
            &[
                "Unknown fr/a.ftl:7:1: `modelarts-status-418` is not a message of this crate; delete the message",
            ],
        ),
        line(
            "only-the-number",
            "404 = T",
            &["Syntax fr/a.ftl:6:1: names start with a letter; write `modelarts-status-404 = …`"],
        ),
        line(
            "a-dot",
            "modelarts.status.404 = T",
            &[
                "Syntax fr/a.ftl:6:1: this line does not begin with a valid name and a `=`; write `modelarts-status-404 = …`",
            ],
        ),
        line(
            "a-dot-in-another-line",
            after("modelarts.status.500 = T"),
            &[
                "Syntax fr/a.ftl:7:1: this line does not begin with a valid name and a `=`; write `modelarts-status-500 = …`",
            ],
        ),
        line(
            "continued-by-an-ideographic-space",
            format!("    \u{3000}{CODE} = T"),
            &[
                "Hazard fr/a.ftl:6:6: `modelarts-status-404 =` continues the text above, because there are spaces before it; start the line with the name",
            ],
        ),
        line(
            "indented",
            format!(" {CODE} = T"),
            &[
                "Hazard fr/a.ftl:6:2: `modelarts-status-404 =` continues the text above, because there are spaces before it; start the line with the name",
            ],
        ),
        line(
            "indented-by-a-tab",
            format!("\t{CODE} = T"),
            &[
                "Syntax fr/a.ftl:6:1: there is a blank before the name of a message; start the line with the name",
            ],
        ),
        line(
            "indented-by-an-ideographic-space",
            format!("\u{3000}{CODE} = T"),
            &[
                "Syntax fr/a.ftl:6:1: there is a blank before the name of a message; start the line with the name",
            ],
        ),
        bytes(
            "indented-first",
            format!(" {}", whole()),
            &[
                "Syntax fr/a.ftl:1:1: there is a blank before the name of a message; start the line with the name",
            ],
        ),
        bytes(
            "all-indented",
            whole().replace("modelarts", "  modelarts"),
            &[
                "Syntax fr/a.ftl:1:1: there is a blank before the name of a message; start the line with the name",
                "Syntax fr/a.ftl:<ALL>:1: there is a blank before the name of a message; start the line with the name",
                "<ALL> faults",
            ],
        ),
        line(
            "swallowed-full-width",
            format!(" {CODE} ＝ T"),
            &[
                "Hazard fr/a.ftl:6:2: `modelarts-status-404 =` continues the text above, because there are spaces before it; write `modelarts-status-404 = …` at the start of the line",
            ],
        ),
        line(
            "sign-full-width",
            format!("{CODE} ＝ T"),
            &["Syntax fr/a.ftl:6:22: this line uses the full-width sign ＝; Fluent needs `=`; write `=`"],
        ),
        line(
            "hyphen-full-width",
            "modelarts－status-404 = T",
            &[
                "Syntax fr/a.ftl:6:1: `－` in the name is a full-width character (U+FF0D); write `modelarts-status-404 = …`",
            ],
        ),
        line(
            "digits-full-width",
            "modelarts-status-４０４ = T",
            &[
                "Syntax fr/a.ftl:6:1: `４` in the name is a full-width character (U+FF14); write `modelarts-status-404 = …`",
            ],
        ),
        line(
            "number-full-width",
            "４０４ = T",
            &[
                "Syntax fr/a.ftl:6:1: `４` in the name is a full-width character (U+FF14); write `modelarts-status-404 = …`",
            ],
        ),
        line(
            "colon",
            format!("{CODE}: T"),
            &["Syntax fr/a.ftl:6:21: this line uses a colon; Fluent needs `=`; write `=`"],
        ),
        line(
            "colon-full-width",
            format!("{CODE}：T"),
            &["Syntax fr/a.ftl:6:21: this line uses a colon; Fluent needs `=`; write `=`"],
        ),
        line(
            "tab-before-the-sign",
            format!("{CODE}\t= T"),
            &["Syntax fr/a.ftl:6:21: the character before the `=` is U+0009, not a space; write a space"],
        ),
        line(
            "ideographic-space-before-the-sign",
            format!("{CODE}\u{3000}= T"),
            &["Syntax fr/a.ftl:6:21: the character before the `=` is U+3000, not a space; write a space"],
        ),
        line(
            "no-break-space-before-the-sign",
            format!("{CODE}\u{a0}= T"),
            &["Syntax fr/a.ftl:6:21: the character before the `=` is U+00A0, not a space; write a space"],
        ),
        line(
            "no-sign",
            format!("{CODE} T"),
            &[
                "Syntax fr/a.ftl:6:1: there is no `=` after `modelarts-status-404`; write `modelarts-status-404 = …`",
            ],
        ),
        line(
            "no-text",
            format!("{CODE} ="),
            &["Empty fr/a.ftl:6:1: the message has no text; write the text after the `=`"],
        ),
        line(
            "no-text-but-blanks",
            format!("{CODE} =   \n   "),
            &["Empty fr/a.ftl:6:1: the message has no text; write the text after the `=`"],
        ),
        line(
            "no-line",
            "",
            &[
                "Missing fr/a.ftl: the message for 404 Not Found is missing; add the line `modelarts-status-404 = …`",
            ],
        ),
        line(
            "a-comment-in-its-place",
            format!("# {CODE} = T"),
            &[
                "Missing fr/a.ftl: the message for 404 Not Found is missing; add the line `modelarts-status-404 = …`",
            ],
        ),
        line(
            "a-comment-without-a-space",
            format!("#{CODE} = T"),
            &[
                "Missing fr/a.ftl: the message for 404 Not Found is missing; add the line `modelarts-status-404 = …`",
                "Syntax fr/a.ftl:6:1: the comment has no space after its `#`; write a space there",
            ],
        ),
        line(
            "a-comment-of-three-signs-without-a-space",
            after("###U"),
            &["Syntax fr/a.ftl:7:1: the comment has no space after its `#`; write a space there"],
        ),
        line(
            "continued-without-indent",
            after("U"),
            &[
                "Syntax fr/a.ftl:7:1: this line is not a message; if it continues the line above, start it with 4 spaces; if it is a note, start it with `# `",
            ],
        ),
        line(
            "continued-with-a-tab",
            after("\tU"),
            &[
                "Syntax fr/a.ftl:7:1: the line is indented with a TAB; Fluent accepts only spaces; write 4 spaces in its place",
            ],
        ),
        line(
            "continued-in-chinese",
            after("资源，不存在。"),
            &[
                "Syntax fr/a.ftl:7:1: this line is not a message; if it continues the line above, start it with 4 spaces; if it is a note, start it with `# `",
            ],
        ),
        bytes(
            "an-attribute-first",
            format!(".a = T\n{}", whole()),
            &[
                "Syntax fr/a.ftl:1:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
            ],
        ),
        line(
            "a-bracket-in-the-first-column",
            after("[U"),
            &[
                "Syntax fr/a.ftl:7:1: a line of a text cannot begin with `[`; start the line with 4 spaces and `{\"[\"}`",
            ],
        ),
        line(
            "a-sign-without-a-name",
            after("= U"),
            &[
                "Syntax fr/a.ftl:7:1: this line is not a message; if it continues the line above, start it with 4 spaces; if it is a note, start it with `# `",
            ],
        ),
        line(
            "a-colon-without-a-name",
            after(": U"),
            &[
                "Syntax fr/a.ftl:7:1: this line is not a message; if it continues the line above, start it with 4 spaces; if it is a note, start it with `# `",
            ],
        ),
        line(
            "a-number-for-a-term",
            after("-1 = U"),
            &["Syntax fr/a.ftl:7:1: names start with a letter; write a letter after the `-`"],
        ),
        bytes(
            "a-number-indented-first",
            format!(" 404 = T\n{}", whole()),
            &[
                "Syntax fr/a.ftl:1:2: names start with a letter; write `modelarts-status-404 = …` at the start of the line",
            ],
        ),
        bytes(
            "words-indented-first",
            format!("  T\n{}", whole()),
            &[
                "Syntax fr/a.ftl:1:3: this line is not a message; delete it, or make it a comment: start the line with `# `",
            ],
        ),
        line(
            "a-term-without-a-text",
            after("-t ="),
            &["Empty fr/a.ftl:7:1: the message has no text; write the text after the `=`"],
        ),
        text(
            "continued-from-a-dot",
            "T\n    .a",
            &["Syntax fr/a.ftl:7:5: a line of a text cannot begin with `.`; write `{\".\"}`"],
        ),
        bytes(
            "a-long-id",
            with(404, &after(&format!("{} = T", "x".repeat(9_000)))),
            &[
                "Unknown fr/a.ftl:7:1: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` is not a message of this crate; delete the message, or, to make it a term, write `-` before its name",
            ],
        ),
        bytes(
            "a-long-id-without-a-sign",
            with(404, &after(&"x".repeat(100_000))),
            &["TooLarge fr/a.ftl:6:1: the message is larger than 16 KiB; shorten it"],
        ),
        bytes(
            "git-s-marks",
            with(404, &format!("<<<<<<< a\n{CODE} = T\n=======\n{CODE} = U\n>>>>>>> b")),
            &[
                "Syntax fr/a.ftl:6:1: this is a mark of a merge conflict; keep one side, and delete the marks",
                "Syntax fr/a.ftl:8:1: this is a mark of a merge conflict; keep one side, and delete the marks",
                "Duplicate fr/a.ftl:9:1: `modelarts-status-404` is defined already, at fr/a.ftl:7:1; keep one of the two",
                "Syntax fr/a.ftl:10:1: this is a mark of a merge conflict; keep one side, and delete the marks",
            ],
        ),
    ]
}
