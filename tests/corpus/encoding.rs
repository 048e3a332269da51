//! Encodings, line ends, and invisible characters.
#![expect(clippy::expect_used, clippy::too_many_lines, reason = "a table, and helpers that panic")]

use crate::case::{CODE, Case, bytes, files, line, text};
use crate::util::{whole, with};

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

/// The complete locale with these bytes as the text for 404.
fn raw(value: &[u8]) -> Vec<u8> {
    let lines = with(404, &format!("{CODE} = @"));
    let (before, after) = lines.split_once('@').expect("a mark");
    [before.as_bytes(), value, after.as_bytes()].concat()
}

pub(crate) fn cases() -> Vec<Case> {
    let lines = whole();
    let mut cases = vec![
        bytes("mark-at-the-start", format!("\u{feff}{lines}"), &["= T404"]),
        bytes(
            "mark-twice",
            format!("\u{feff}\u{feff}{lines}"),
            &[
                "Hazard fr/a.ftl:1:1: the file begins with more than one byte order mark (U+FEFF); save it as UTF-8 without a byte order mark",
            ],
        ),
        text(
            "mark-inside",
            "A\u{feff}B",
            &["Hazard fr/a.ftl:6:25: an invisible character (U+FEFF); delete it"],
        ),
        bytes(
            "mark-alone",
            "\u{feff}",
            &[
                "Missing fr/a.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Missing fr/a.ftl: the message for <LAST> is missing; add the line `<LAST-ID> = …`",
                "<ALL> faults",
            ],
        ),
        bytes(
            "mark-cut",
            b"\xef\xbb",
            &[
                "Utf8 fr/a.ftl:1:1: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "utf-16-le-marked",
            utf16(&format!("\u{feff}{lines}"), u16::to_le_bytes),
            &["Utf8 fr/a.ftl: the file is UTF-16, not UTF-8; open it as UTF-16, and save it as UTF-8"],
        ),
        bytes(
            "utf-16-be-marked",
            utf16(&format!("\u{feff}{lines}"), u16::to_be_bytes),
            &["Utf8 fr/a.ftl: the file is UTF-16, not UTF-8; open it as UTF-16, and save it as UTF-8"],
        ),
        bytes(
            "utf-16-le",
            utf16(&lines, u16::to_le_bytes),
            &["Utf8 fr/a.ftl: the file is UTF-16, not UTF-8; open it as UTF-16, and save it as UTF-8"],
        ),
        bytes(
            "utf-16-be",
            utf16(&lines, u16::to_be_bytes),
            &["Utf8 fr/a.ftl: the file is UTF-16, not UTF-8; open it as UTF-16, and save it as UTF-8"],
        ),
        bytes(
            "latin-1",
            raw(b"d\xe9j\xe0"),
            &[
                "Utf8 fr/a.ftl:6:25: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "latin-1-behind-a-mark",
            [b"\xef\xbb\xbf".as_slice(), &raw(b"d\xe9j\xe0")].concat(),
            &[
                "Utf8 fr/a.ftl:6:25: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "gbk",
            raw(b"\xd5\xd2\xb2\xbb\xb5\xbd"),
            &[
                "Utf8 fr/a.ftl:6:24: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "utf-8-cut",
            raw("资".as_bytes().split_last().expect("three bytes").1),
            &[
                "Utf8 fr/a.ftl:6:24: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "utf-8-cut-at-the-end",
            [lines.as_bytes(), b"# \xe8\xb5"].concat(),
            &[
                "Utf8 fr/a.ftl:<ALL+1>:3: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "utf-8-overlong",
            raw(b"\xc0\xaf"),
            &[
                "Utf8 fr/a.ftl:6:24: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "utf-8-surrogate",
            raw(b"\xed\xa0\x80"),
            &[
                "Utf8 fr/a.ftl:6:24: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "utf-8-past-the-end-of-unicode",
            raw(b"\xf4\x90\x80\x80"),
            &[
                "Utf8 fr/a.ftl:6:24: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "only-ff",
            [0xff; 100],
            &[
                "Utf8 fr/a.ftl:1:1: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
            ],
        ),
        bytes(
            "only-nul",
            [0; 12],
            &[
                "Missing fr/a.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Hazard fr/a.ftl:1:12: a control character (U+0000); delete it",
                "<ALL+12> faults",
            ],
        ),
        bytes(
            "nul-first",
            format!("\0{lines}"),
            &["Hazard fr/a.ftl:1:1: a control character (U+0000); delete it"],
        ),
        text("nul", "A\0B", &["Hazard fr/a.ftl:6:25: a control character (U+0000); delete it"]),
        text("c1", "A\u{9b}31mB", &["Hazard fr/a.ftl:6:25: a control character (U+009B); delete it"]),
        text(
            "ansi-escape",
            "\u{1b}[31mA",
            &["Hazard fr/a.ftl:6:24: a control character (U+001B); delete it"],
        ),
        text(
            "ansi-escape-in-a-literal",
            "{\"\u{1b}[31m\"}",
            &["Hazard fr/a.ftl:6:26: a control character (U+001B); delete it"],
        ),
        text(
            "ansi-escape-as-an-escape",
            "{\"\\u001B[31m\"}",
            &["Hazard fr/a.ftl:6:26: a control character (U+001B); delete it"],
        ),
        text("backspace", "A\u{8}B", &["Hazard fr/a.ftl:6:25: a control character (U+0008); delete it"]),
        text(
            "form-feed",
            "A\u{c}B",
            &[
                "Hazard fr/a.ftl:6:25: a control character (U+000C); write a space, or continue on a new line that starts with 4 spaces",
            ],
        ),
        text("delete", "A\u{7f}B", &["Hazard fr/a.ftl:6:25: a control character (U+007F); delete it"]),
        text(
            "bidirectional-override",
            "A\u{202e}B",
            &["Hazard fr/a.ftl:6:25: a bidirectional control character (U+202E); delete it"],
        ),
        text(
            "bidirectional-isolate",
            "A\u{2066}B\u{2069}",
            &[
                "Hazard fr/a.ftl:6:25: a bidirectional control character (U+2066); delete it",
                "Hazard fr/a.ftl:6:27: a bidirectional control character (U+2069); delete it",
            ],
        ),
        text(
            "right-to-left-mark",
            "A\u{200f}B",
            &[
                "Hazard fr/a.ftl:6:25: a bidirectional control character (U+200F); delete it, or write `{\"\\u200F\"}` if the text needs it",
            ],
        ),
        text("right-to-left-mark-as-an-escape", "A{\"\\u200F\"}B", &["= A\u{200f}B"]),
        text(
            "zero-width-space",
            "A\u{200b}B",
            &[
                "Hazard fr/a.ftl:6:25: an invisible character (U+200B); delete it, or write `{\"\\u200B\"}` if the text needs it",
            ],
        ),
        text(
            "soft-hyphen",
            "A\u{ad}B",
            &[
                "Hazard fr/a.ftl:6:25: an invisible character (U+00AD); delete it, or write `{\"\\u00AD\"}` if the text needs it",
            ],
        ),
        text(
            "word-joiner",
            "A\u{2060}B",
            &[
                "Hazard fr/a.ftl:6:25: an invisible character (U+2060); delete it, or write `{\"\\u2060\"}` if the text needs it",
            ],
        ),
        text(
            "tag-character",
            "A\u{e0041}B",
            &["Hazard fr/a.ftl:6:25: an invisible character (U+E0041); delete it"],
        ),
        text(
            "replacement-character",
            "A\u{fffd}B",
            &[
                "Hazard fr/a.ftl:6:25: a replacement character, the result of a wrong encoding (U+FFFD); write the character that was meant",
            ],
        ),
        text(
            "noncharacter",
            "A\u{ffff}B",
            &["Hazard fr/a.ftl:6:25: a noncharacter code point (U+FFFF); delete it"],
        ),
        text(
            "line-separator",
            "A\u{2028}B",
            &[
                "Hazard fr/a.ftl:6:25: an invisible character (U+2028); write a space, or continue on a new line that starts with 4 spaces",
            ],
        ),
        text("joiner-in-persian", "نمی\u{200c}شود", &["= نمی\u{200c}شود"]),
        text(
            "only-an-invisible-escape",
            "{\"\\u200B\"}",
            &["Empty fr/a.ftl:6:1: the text of the message is blank; write the text after the `=`"],
        ),
        text(
            "only-ideographic-space",
            "\u{3000}",
            &["Empty fr/a.ftl:6:1: the text of the message is blank; write the text after the `=`"],
        ),
        line(
            "zero-width-space-in-an-id",
            "modelarts\u{200b}-status-404 = T",
            &["Hazard fr/a.ftl:6:10: an invisible character (U+200B); delete it"],
        ),
        line(
            "zero-width-space-before-an-id",
            format!("\u{200b}{CODE} = T"),
            &["Hazard fr/a.ftl:6:1: an invisible character (U+200B); delete it"],
        ),
        line(
            "zero-width-space-before-the-sign",
            format!("{CODE}\u{200b} = T"),
            &["Hazard fr/a.ftl:6:21: an invisible character (U+200B); delete it"],
        ),
        line(
            "zero-width-space-in-a-comment",
            format!("# A\u{200b}\n{CODE} = T"),
            &["Hazard fr/a.ftl:6:4: an invisible character (U+200B); delete it"],
        ),
        line(
            "zero-width-space-in-braces",
            format!("-t = T\n{CODE} = {{ -t\u{200b} }}"),
            &["Hazard fr/a.ftl:7:28: an invisible character (U+200B); delete it"],
        ),
        bytes("crlf", lines.replace('\n', "\r\n"), &["= T404"]),
        bytes(
            "cr",
            lines.replace('\n', "\r"),
            &[
                "Hazard fr/a.ftl:1:28: a carriage return (U+000D) without a line feed; end lines with a line feed (LF)",
            ],
        ),
        text(
            "cr-inside",
            "A\rB",
            &[
                "Hazard fr/a.ftl:6:25: a carriage return (U+000D) without a line feed; write a space, or continue on a new line that starts with 4 spaces",
            ],
        ),
        text(
            "cr-before-crlf",
            "A\r\r",
            &["Hazard fr/a.ftl:6:25: a carriage return (U+000D) without a line feed; delete it"],
        ),
        bytes("no-line-end", lines.trim_end(), &["= T404"]),
        bytes(
            "a-cr-at-the-end",
            format!("{lines}\r"),
            &["Hazard fr/a.ftl:<ALL+1>:1: a carriage return (U+000D) without a line feed; delete it"],
        ),
        bytes(
            "empty",
            "",
            &[
                "Missing fr/a.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Missing fr/a.ftl: the message for <LAST> is missing; add the line `<LAST-ID> = …`",
                "<ALL> faults",
            ],
        ),
        bytes(
            "blank",
            " \n\n  \n",
            &[
                "Missing fr/a.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Missing fr/a.ftl: the message for <LAST> is missing; add the line `<LAST-ID> = …`",
                "<ALL> faults",
            ],
        ),
    ];
    let broken = [("fr/a.ftl", raw(b"{ -t }")), ("fr/b.ftl", b"-t = \xff\n".to_vec())];
    cases.push(files(
        "a-reference-into-a-file-that-is-not-read",
        broken,
        &["Utf8 fr/b.ftl:1:6: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8"],
    ));
    cases
}
