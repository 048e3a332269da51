//! Nesting, on which the parser recurses: at the limit of 16 openings, one over it, and as deep as an entry allows.
#![expect(clippy::too_many_lines, reason = "a table")]

use crate::case::{CODE, Case, bytes, line, text};
use crate::util::whole;

/// `open` repeated `count` times, some text, and `close` as many times.
fn nest(open: &str, close: &str, count: usize) -> String {
    format!("{}\"a\"{}", open.repeat(count), close.repeat(count))
}

pub(crate) fn cases() -> Vec<Case> {
    let call = |count: usize| format!("{{{}}}", nest("A(", ")", count - 1));
    let select = |count: usize| format!("{}a\n{}", "{ 1 ->\n *[a] ".repeat(count), " }\n".repeat(count));
    let named = |count: usize| format!("{{{}1{}}}", "A(a: ".repeat(count - 1), ")".repeat(count - 1));
    let mixed = |count: usize| nest("{A(", ")}", count / 2);
    vec![
        text(
            "braces-at-the-limit",
            nest("{", "}", 16),
            &[
                "Unsupported fr/a.ftl:6:39: braces within braces cannot be used here; write one pair of braces",
            ],
        ),
        text(
            "braces-over-the-limit",
            nest("{", "}", 17),
            &[
                "TooLarge fr/a.ftl:6:40: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "braces-226",
            nest("{", "}", 226),
            &[
                "TooLarge fr/a.ftl:6:40: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "braces-8000",
            nest("{", "}", 8_000),
            &[
                "TooLarge fr/a.ftl:6:40: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "braces-unclosed-at-the-limit",
            "{".repeat(16),
            &["Syntax fr/a.ftl:6:39: this `{` is never closed; for a literal brace, write `{\"{\"}`"],
        ),
        text(
            "braces-unclosed",
            "{".repeat(16_000),
            &[
                "TooLarge fr/a.ftl:6:40: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "braces-unclosed-over-the-entry",
            "{".repeat(100_000),
            &["TooLarge fr/a.ftl:6:1: the message is larger than 16 KiB; shorten it"],
        ),
        text(
            "calls-at-the-limit",
            call(16),
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "calls-over-the-limit",
            call(17),
            &[
                "TooLarge fr/a.ftl:6:56: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "calls-2000",
            call(2_000),
            &[
                "TooLarge fr/a.ftl:6:56: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "calls-unclosed",
            format!("{{{}", "A(".repeat(8_000)),
            &[
                "TooLarge fr/a.ftl:6:56: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "selectors-at-the-limit",
            select(16),
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "selectors-over-the-limit",
            select(17),
            &[
                "TooLarge fr/a.ftl:22:7: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "selectors-500",
            select(500),
            &[
                "TooLarge fr/a.ftl:6:1: the message, with the blank lines after it, has more than 100 lines; delete some lines",
            ],
        ),
        text(
            "named-arguments-at-the-limit",
            named(16),
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "named-arguments-over-the-limit",
            named(17),
            &[
                "TooLarge fr/a.ftl:6:101: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "a-mixture-at-the-limit",
            mixed(16),
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "a-mixture-over-the-limit",
            mixed(18),
            &[
                "TooLarge fr/a.ftl:6:48: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "a-mixture-4000",
            mixed(4_000),
            &[
                "TooLarge fr/a.ftl:6:48: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "terms-with-arguments",
            format!("{{{}", "-t(a: {".repeat(1_000)),
            &[
                "TooLarge fr/a.ftl:6:80: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "a-string-holds-the-closing-brace",
            "{\"}\"}{".repeat(400),
            &[
                "TooLarge fr/a.ftl:6:72: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text("a-string-holds-the-opening-brace", "{\"{\"}".repeat(8), &["= {{{{{{{{"]),
        text("literals-at-the-limit", "{\"a\"}".repeat(16), &["= aaaaaaaaaaaaaaaa"]),
        text(
            "literals-over-the-limit",
            "{\"a\"}".repeat(17),
            &[
                "TooLarge fr/a.ftl:6:104: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "parentheses-in-a-text-at-the-limit",
            "(a)".repeat(16),
            &["= (a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)"],
        ),
        text(
            "parentheses-in-a-text-over-the-limit",
            "(a)".repeat(17),
            &[
                "TooLarge fr/a.ftl:6:72: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "in-an-attribute",
            format!("T\n .a = {}", "{".repeat(4_000)),
            &[
                "TooLarge fr/a.ftl:7:23: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "in-a-variant",
            format!("{{ 1 ->\n *[a] {}", "{".repeat(4_000)),
            &[
                "TooLarge fr/a.ftl:7:22: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "in-a-variant-key",
            format!("{{ 1 ->\n *[{}", "{".repeat(4_000)),
            &[
                "TooLarge fr/a.ftl:7:19: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "over-several-lines",
            "{\n ".repeat(50),
            &[
                "TooLarge fr/a.ftl:22:2: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        text(
            "behind-a-comment",
            format!("T\n# c\n{}", "{".repeat(4_000)),
            &[
                "Syntax fr/a.ftl:8:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
            ],
        ),
        line(
            "in-a-term",
            format!("-t = {}\n{CODE} = T", "{".repeat(4_000)),
            &[
                "TooLarge fr/a.ftl:6:22: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
        bytes(
            "before-the-first-message",
            format!("{}\n{}", "{".repeat(100_000), whole()),
            &[
                "Syntax fr/a.ftl:1:1: this line is not a message; delete it, or make it a comment: start the line with `# `",
            ],
        ),
        bytes(
            "each-of-many-entries",
            "-t = {{{{{{{{{{{{{{{{\n".repeat(12),
            &[
                "Missing fr/a.ftl: the message for 200 OK is missing; add the line `modelarts-status-200 = …`",
                "Syntax fr/a.ftl:12:21: this `{` is never closed; for a literal brace, write `{\"{\"}`",
                "<ALL+12> faults",
            ],
        ),
        text(
            "a-number-of-26-digits",
            format!("{{ {} ->\n *[a] T\n }}", "1".repeat(26)),
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "a-number-of-9000-digits",
            format!("{{ {}.{} }}", "1".repeat(4_000), "2".repeat(5_000)),
            &["Unsupported fr/a.ftl:6:24: numbers cannot be used here; write the number without braces"],
        ),
        text(
            "named-arguments-that-take-quadratic-time",
            format!("{{ A({}) }}", (0..1_500).map(|at| format!("a{at}: 1, ")).collect::<Vec<_>>().concat()),
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "placeables-inside-a-selector",
            format!("{{ \"a\" ->\n *[a] {}\n }}", "{\"a\"}".repeat(150)),
            &[
                "TooLarge fr/a.ftl:7:82: the message has more than 16 opening `{` and `(`; write a text with fewer of them",
            ],
        ),
    ]
}
