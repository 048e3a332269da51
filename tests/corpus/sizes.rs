//! Sizes at each limit and one over it, and files that repeat one construct a million times.
#![expect(clippy::too_many_lines, reason = "a table")]

use modelarts_status::StatusCode;

use crate::case::{CODE, Case, bytes, files, line, text};
use crate::util::{whole, with};

const FILE: usize = 256 * 1024;

/// A locale of one file of `size` bytes.
fn padded(size: usize) -> String {
    let lines = whole();
    format!("# {}\n{lines}", "x".repeat(size - lines.len() - 3))
}

/// The message for 404 as an entry of `size` bytes, including its line feed.
fn entry(size: usize) -> String {
    let literals = "{\"\"}".repeat(10);
    let head = format!("{CODE} = T{literals}{{\"");
    format!("{head}{}\"}}", " ".repeat(size - head.len() - 3))
}

/// The complete locale, and `count` more files of `size` bytes.
fn many(count: usize, size: usize) -> Vec<(String, String)> {
    let comment = |at: usize| (format!("fr/{at:03}.ftl"), format!("# {}", "x".repeat(size - 2)));
    (0..count).map(comment).chain([("fr/a.ftl".to_owned(), whole())]).collect()
}

fn terms(count: usize) -> String {
    (0..count).map(|number| format!("-t{number} = T\n")).collect::<Vec<_>>().concat()
}

/// As many files as the limits allow, which repeat `unit`.
fn full(unit: &str) -> Vec<(String, String)> {
    (0..4).map(|at| (format!("fr/{at:03}.ftl"), unit.repeat(FILE / unit.len()))).collect()
}

pub(crate) fn cases() -> Vec<Case> {
    let left = 1_000 - StatusCode::ALL.len();
    let total = 1024 * 1024 - whole().len();
    let rest = ("fr/z.ftl".to_owned(), format!("# {}", "x".repeat(total % FILE - 2)));
    let mut at_total = many(total / FILE, FILE);
    at_total.push(rest);
    let mut over_total = at_total.clone();
    over_total.extend([("fr/zz.ftl".to_owned(), "#".to_owned()), ("fz/a.ftl".to_owned(), String::new())]);
    let folders = |count: usize| (0..count).map(|at| format!("d{at}")).collect::<Vec<_>>();
    vec![
        bytes("file-at-the-limit", padded(FILE), &["= T404"]),
        bytes(
            "file-over-the-limit",
            padded(FILE + 1),
            &["TooLarge fr/a.ftl: the file is larger than 256 KiB; split it into several `.ftl` files"],
        ),
        files("files-at-the-limit", many(255, 3), &["= T404"]),
        files(
            "files-over-the-limit",
            many(256, 3),
            &[
                "TooLarge fr: there are more than 256 `.ftl` files here, and none was read; merge some of the `.ftl` files, or move some out of the folder",
            ],
        ),
        files("directory-at-the-limit", at_total, &["= T404"]),
        files(
            "directory-over-the-limit",
            over_total,
            &[
                "TooLarge .: the directory contains more than 1 MiB of translations, and the rest was not read; make the `.ftl` files smaller, or move some locales to another directory",
            ],
        ),
        files(
            "folders-over-the-limit",
            folders(257).iter().map(|it| (format!("{it}/a.ftl"), "")),
            &[
                "TooLarge .: there are more than 256 locale folders here, and none was read; move folders that are not locales to another directory",
            ],
        ),
        line(
            "entry-at-the-limit",
            entry(16 * 1024),
            &["TooLarge fr/a.ftl:6:1: the text is larger than 4 KiB; shorten it"],
        ),
        line(
            "entry-over-the-limit",
            entry(16 * 1024 + 1),
            &["TooLarge fr/a.ftl:6:1: the message is larger than 16 KiB; shorten it"],
        ),
        text("lines-at-the-limit", format!("T{}", "\n a".repeat(99)), &[&format!("= T{}", "\na".repeat(99))]),
        text(
            "lines-over-the-limit",
            format!("T{}", "\n a".repeat(100)),
            &[
                "TooLarge fr/a.ftl:6:1: the message, with the blank lines after it, has more than 100 lines; delete some lines",
            ],
        ),
        text(
            "blank-lines-over-the-limit",
            format!("T{}", "\n".repeat(10_000)),
            &[
                "TooLarge fr/a.ftl:6:1: the message, with the blank lines after it, has more than 100 lines; delete some lines",
            ],
        ),
        text(
            "attributes-over-the-limit",
            format!("T{}", "\n .a = b".repeat(100)),
            &[
                "TooLarge fr/a.ftl:6:1: the message, with the blank lines after it, has more than 100 lines; delete some lines",
            ],
        ),
        text("text-at-the-limit", "x".repeat(4_096), &[&format!("= {}", "x".repeat(4_096))]),
        text(
            "text-over-the-limit",
            "x".repeat(4_097),
            &["TooLarge fr/a.ftl:6:1: the text is larger than 4 KiB; shorten it"],
        ),
        text(
            "text-over-the-limit-by-references",
            format!("{{ -t }}{{ -t }}\n-t = {}", "x".repeat(2_049)),
            &["TooLarge fr/a.ftl:6:1: the text is larger than 4 KiB; shorten it"],
        ),
        files("terms-at-the-limit", [("fr/a.ftl", whole()), ("fr/b.ftl", terms(left))], &["= T404"]),
        files(
            "terms-over-the-limit",
            [("fr/a.ftl", whole()), ("fr/b.ftl", terms(left + 1))],
            &[
                "TooLarge fr/b.ftl: from this file on, the locale has more than 1,000 messages and terms; delete terms that nothing refers to",
            ],
        ),
        files(
            "terms-over-the-limit-behind-a-file-at-the-limit",
            [("fr/a.ftl", whole()), ("fr/b.ftl", terms(left)), ("fr/c.ftl", "-u = U".into())],
            &[
                "TooLarge fr/c.ftl: from this file on, the locale has more than 1,000 messages and terms; delete terms that nothing refers to",
            ],
        ),
        files(
            "terms-over-the-limit-in-many-files",
            [
                ("fr/a.ftl", whole()),
                ("fr/b.ftl", terms(left + 1)),
                ("fr/c.ftl", terms(5)),
                ("fr/d.ftl", "x".into()),
            ],
            &[
                "TooLarge fr/b.ftl: from this file on, the locale has more than 1,000 messages and terms; delete terms that nothing refers to",
            ],
        ),
        bytes(
            "ten-million-columns",
            format!("{}{}", whole(), "x".repeat(10_000_000)),
            &["TooLarge fr/a.ftl: the file is larger than 256 KiB; split it into several `.ftl` files"],
        ),
        bytes(
            "as-many-columns-as-a-file-has",
            "x".repeat(FILE),
            &[
                "Missing fr/a.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Syntax fr/a.ftl:1:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "<ALL+1> faults",
            ],
        ),
        bytes(
            "a-fault-in-the-last-column",
            format!("# {}\u{200b}", "x".repeat(FILE - 5)),
            &[
                "Missing fr/a.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Hazard fr/a.ftl:1:262142: an invisible character (U+200B); delete it",
                "<ALL+1> faults",
            ],
        ),
        bytes(
            "entry-over-the-limit-at-the-end-of-the-file",
            format!("{}-t = {}", whole(), "x".repeat(20_000)),
            &["TooLarge fr/a.ftl:<ALL+1>:1: the message is larger than 16 KiB; shorten it"],
        ),
        files(
            "half-a-million-junk-lines",
            (0..4).map(|at| (format!("fr/{at}.ftl"), "a\n".repeat(FILE / 2))),
            &[
                "Syntax fr/0.ftl:1:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "Syntax fr/0.ftl:1000:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "1000 faults",
                "and <ALL+523288> more",
            ],
        ),
        bytes(
            "a-thousand-junk-lines-before-the-messages",
            format!("{}{}", "资\n".repeat(999), whole()),
            &[
                "Syntax fr/a.ftl:1:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "Syntax fr/a.ftl:999:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "999 faults",
            ],
        ),
        bytes(
            "a-broken-text-behind-a-thousand-faults",
            format!("{}{}", "资\n".repeat(1_002), with(404, &format!("{CODE} = {{ $x }}"))),
            &[
                "Syntax fr/a.ftl:1:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "Syntax fr/a.ftl:1000:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "1000 faults",
                "and 3 more",
            ],
        ),
        text(
            "junk-that-mentions-more-terms-than-are-kept",
            format!("{{ -t999 }}{{ -t1000 }}\n{}", terms(1_001).replace('=', "")),
            &[
                "Syntax fr/a.ftl:7:1: there is no `=` after `-t0`; write `-t0 = …`",
                "Syntax fr/a.ftl:1006:1: there is no `=` after `-t999`; write `-t999 = …`",
                "1000 faults",
                "and 1 more",
            ],
        ),
        files(
            "only-braces",
            full("{"),
            &[
                "Missing fr/000.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Syntax fr/003.ftl:1:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
                "<ALL+4> faults",
            ],
        ),
        files(
            "only-line-feeds",
            full("\n"),
            &[
                "Missing fr/000.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Missing fr/000.ftl: the message for <LAST> is missing; add the line `<LAST-ID> = …`",
                "<ALL> faults",
            ],
        ),
        files(
            "only-comments",
            full("#\n\n"),
            &[
                "Missing fr/000.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Missing fr/000.ftl: the message for <LAST> is missing; add the line `<LAST-ID> = …`",
                "<ALL> faults",
            ],
        ),
        bytes(
            "only-carriage-returns",
            "\r".repeat(FILE),
            &[
                "Hazard fr/a.ftl:1:1: a carriage return (U+000D) without a line feed; end lines with a line feed (LF)",
            ],
        ),
        bytes(
            "only-messages-without-a-text",
            "a=\n".repeat(FILE / 3),
            &[
                "TooLarge fr/a.ftl: from this file on, the locale has more than 1,000 messages and terms; delete terms that nothing refers to",
            ],
        ),
        bytes(
            "only-quotes",
            with(404, &format!("{CODE} = {{\"{}", "\"".repeat(10_000))),
            &[
                "Syntax fr/a.ftl:6:24: this `{` is never closed; write `}` after the name or the quotation mark; or, for a literal brace, write `{\"{\"}`",
            ],
        ),
    ]
}
