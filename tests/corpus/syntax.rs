//! Escapes, references, and parts of Fluent that these messages do not use.
#![expect(clippy::too_many_lines, reason = "a table")]

use crate::case::{CODE, Case, line, text};

/// 404 refers to `-t1`, `-t1` to `-t2`, and so on, each `width` times.
fn chain(length: usize, width: usize) -> String {
    let refer = |number: usize| format!("{{ -t{number} }}").repeat(width);
    let terms = (1..length).map(|number| format!("-t{number} = {}\n", refer(number + 1)));
    format!("{CODE} = {}\n{}-t{length} = T", refer(1), terms.collect::<String>())
}

pub(crate) fn cases() -> Vec<Case> {
    vec![
        text("escape-4", "{\"\\u00e9\"}", &["= é"]),
        text("escape-6", "{\"\\U01F600\"}", &["= 😀"]),
        text(
            "escape-6-too-large",
            "{\"\\U110000\"}",
            &["Hazard fr/a.ftl:6:26: no character has this code point (U+110000); delete it"],
        ),
        text(
            "escape-surrogate",
            "{\"\\uDC00\"}",
            &["Hazard fr/a.ftl:6:26: no character has this code point (U+DC00); delete it"],
        ),
        text(
            "escape-nul",
            "{\"\\u0000\"}",
            &["Hazard fr/a.ftl:6:26: a control character (U+0000); delete it"],
        ),
        text(
            "escape-line-feed",
            "{\"\\u000A\"}",
            &["Hazard fr/a.ftl:6:26: a control character (U+000A); write a space"],
        ),
        text(
            "escape-replacement",
            "{\"\\uFFFD\"}",
            &[
                "Hazard fr/a.ftl:6:26: a replacement character, the result of a wrong encoding (U+FFFD); delete it",
            ],
        ),
        text("letters-behind-an-escape", "{ \"\\\\\" } u资 U资", &["= \\ u资 U资"]),
        text(
            "escape-short",
            "{\"\\u12\"}",
            &[
                "Syntax fr/a.ftl:6:26: the escape has too few digits; `\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6",
            ],
        ),
        text(
            "escape-short-at-the-quote",
            "{\"\\u\"}",
            &[
                "Syntax fr/a.ftl:6:26: the escape has too few digits; `\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6",
            ],
        ),
        text(
            "escape-short-before-several-bytes",
            "{\"\\u00é0\"}",
            &[
                "Syntax fr/a.ftl:6:26: the escape has too few digits; `\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6",
            ],
        ),
        text(
            "escape-6-short-before-several-bytes",
            "{\"\\U0000资\"}",
            &[
                "Syntax fr/a.ftl:6:26: the escape has too few digits; `\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6",
            ],
        ),
        text(
            "escape-short-at-the-end-of-the-line",
            "{\"\\u00",
            &[
                "Syntax fr/a.ftl:6:26: the escape has too few digits; `\\u` takes exactly 4 hexadecimal digits, `\\U` exactly 6",
            ],
        ),
        text("escape-after-a-backslash", "{\"\\\\u00é0\"}", &["= \\u00é0"]),
        text(
            "escape-unknown",
            "{\"\\n\"}",
            &[
                "Syntax fr/a.ftl:6:26: Fluent has no such escape; delete it; for a line break, start a new line with 4 spaces after the `}`",
            ],
        ),
        text(
            "escape-of-several-bytes",
            "{\"\\é\"}",
            &[
                "Syntax fr/a.ftl:6:26: Fluent has no such escape; in quotes, write `\\\\` for a backslash and `\\\"` for a quotation mark",
            ],
        ),
        text(
            "escape-of-a-brace",
            "{\"\\{\"}",
            &["Syntax fr/a.ftl:6:26: Fluent has no such escape; in quotes, a brace needs no backslash"],
        ),
        text(
            "escape-outside-a-literal",
            "\\u00é0 \\n",
            &[
                "Syntax fr/a.ftl:6:24: the escape has too few digits; escapes work only inside `{\"…\"}`; write the character itself",
            ],
        ),
        text(
            "escape-last",
            "{\"\\",
            &[
                "Syntax fr/a.ftl:6:26: Fluent has no such escape; in quotes, write `\\\\` for a backslash and `\\\"` for a quotation mark",
            ],
        ),
        text("reference-to-a-message", "{ modelarts-status-409 }", &["= T409"]),
        text(
            "reference-to-an-unknown-message",
            "{ other }",
            &["Unresolved fr/a.ftl:6:26: there is no `other` in this locale; write the text itself"],
        ),
        text(
            "reference-to-an-unknown-term",
            "{ -other }",
            &[
                "Unresolved fr/a.ftl:6:26: there is no `-other` in this locale; write the text itself, or add the line `-other = …`",
            ],
        ),
        text(
            "reference-in-other-letters",
            "{ Modelarts-status-409 }",
            &[
                "Unresolved fr/a.ftl:6:26: there is no `Modelarts-status-409` in this locale; did you mean `modelarts-status-409`?",
            ],
        ),
        text(
            "reference-to-a-message-for-a-term",
            "{ t }\n-t = T",
            &["Unresolved fr/a.ftl:6:26: there is no `t` in this locale; did you mean `-t`?"],
        ),
        text(
            "reference-to-itself",
            "{ modelarts-status-404 }",
            &[
                "Unresolved fr/a.ftl:6:1: the text refers to itself: `modelarts-status-404` → `modelarts-status-404`; write the text itself",
            ],
        ),
        text(
            "references-in-a-circle",
            "{ -a }\n-a = { -b }\n-b = { -c }\n-c = { -a }",
            &[
                "Unresolved fr/a.ftl:7:1: the text refers to itself: `-a` → `-b` → `-c` → `-a`; write the text itself",
                "Unresolved fr/a.ftl:8:1: the text refers to itself: `-b` → `-c` → `-a` → `-b`; write the text itself",
                "Unresolved fr/a.ftl:9:1: the text refers to itself: `-c` → `-a` → `-b` → `-c`; write the text itself",
            ],
        ),
        text(
            "reference-to-a-broken-term",
            "{ -a }\n-a = { $x }",
            &["Unsupported fr/a.ftl:7:6: the variable `$x` has no value here; write the text itself"],
        ),
        text(
            "reference-to-a-line-without-a-sign",
            "{ -a }\n-a T",
            &["Syntax fr/a.ftl:7:1: there is no `=` after `-a`; write `-a = …`"],
        ),
        text(
            "reference-to-a-line-that-names-no-message",
            "{ a }\na T",
            &[
                "Unresolved fr/a.ftl:6:26: there is no `a` in this locale; write the text itself",
                "Syntax fr/a.ftl:7:1: this line is not a message; if it continues the line above, start it with 4 spaces; if it is a note, start it with `# `",
            ],
        ),
        text(
            "reference-two-edits-off",
            "{ -cab }\n-abc = T",
            &["Unresolved fr/a.ftl:6:26: there is no `-cab` in this locale; did you mean `-abc`?"],
        ),
        text(
            "reference-three-edits-off",
            "{ -caa }\n-abc = T",
            &[
                "Unresolved fr/a.ftl:6:26: there is no `-caa` in this locale; write the text itself, or add the line `-caa = …`",
            ],
        ),
        text(
            "reference-three-edits-off-a-longer-id",
            "{ -aa }\n-xyz = T",
            &[
                "Unresolved fr/a.ftl:6:26: there is no `-aa` in this locale; write the text itself, or add the line `-aa = …`",
            ],
        ),
        text(
            "reference-to-the-longest-id-that-is-compared",
            format!("{{ -{0}b }}\n-{0}a = T", "x".repeat(46)),
            &[
                "Unresolved fr/a.ftl:6:26: there is no `-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb` in this locale; did you mean `-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa`?",
            ],
        ),
        text(
            "reference-to-a-longer-id",
            format!("{{ -{0}b }}\n-{0}a = T", "x".repeat(47)),
            &[
                "Unresolved fr/a.ftl:6:26: there is no `-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` in this locale; write the text itself, or add the term to this locale",
            ],
        ),
        text(
            "references-between-long-ids",
            format!("{{ -{0}b }}\n-{0}a = T", "x".repeat(7_000)),
            &[
                "Unresolved fr/a.ftl:6:26: there is no `-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` in this locale; write the text itself, or add the term to this locale",
            ],
        ),
        line("chain-at-the-limit", chain(8, 1), &["= T"]),
        line(
            "chain-over-the-limit",
            chain(9, 1),
            &["TooLarge fr/a.ftl:6:1: a chain of more than 8 references; write the text itself"],
        ),
        line(
            "chain-of-500",
            chain(500, 1),
            &[
                "TooLarge fr/a.ftl:6:1: a chain of more than 8 references; write the text itself",
                "TooLarge fr/a.ftl:497:1: a chain of more than 8 references; write the text itself",
                "492 faults",
            ],
        ),
        line(
            "exponential-at-the-limit",
            chain(2, 9),
            &["= TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT"],
        ),
        line(
            "exponential-over-the-limit",
            chain(2, 10),
            &[
                "TooLarge fr/a.ftl:6:1: the text contains more than 100 placeables, with those of its references; write the text itself",
            ],
        ),
        line(
            "exponential-far-over-the-limit",
            chain(8, 15),
            &[
                "TooLarge fr/a.ftl:6:1: the text contains more than 100 placeables, with those of its references; write the text itself",
                "TooLarge fr/a.ftl:12:1: the text contains more than 100 placeables, with those of its references; write the text itself",
                "7 faults",
            ],
        ),
        text(
            "placeables-at-the-limit",
            format!("{}\n-t = {}", "{ -t }".repeat(10), "{\"a\"}".repeat(9)),
            &[&format!("= {}", "a".repeat(90))],
        ),
        text(
            "placeables-over-the-limit",
            format!("{}{{\"a\"}}\n-t = {}", "{ -t }".repeat(10), "{\"a\"}".repeat(9)),
            &[
                "TooLarge fr/a.ftl:6:1: the text contains more than 100 placeables, with those of its references; write the text itself",
            ],
        ),
        text(
            "variable",
            "{ $x }",
            &["Unsupported fr/a.ftl:6:24: the variable `$x` has no value here; write the text itself"],
        ),
        text(
            "function",
            "{ NUMBER(1) }",
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "function-unknown",
            "{ SHOUT(1) }",
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "function-in-small-letters",
            "{ f(1) }",
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "function-without-arguments",
            "{ A() }",
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "number",
            "{ 1 }",
            &["Unsupported fr/a.ftl:6:24: numbers cannot be used here; write the number without braces"],
        ),
        text(
            "number-negative",
            "{ -1 }",
            &["Unsupported fr/a.ftl:6:24: numbers cannot be used here; write the number without braces"],
        ),
        text(
            "braces-within-braces",
            "{ { \"a\" } }",
            &[
                "Unsupported fr/a.ftl:6:26: braces within braces cannot be used here; write one pair of braces",
            ],
        ),
        text(
            "message-attribute",
            "{ modelarts-status-409.a }",
            &[
                "Unsupported fr/a.ftl:6:24: attributes cannot be used here; delete the `.` and the name after it",
            ],
        ),
        text(
            "term-attribute",
            "{ -t.a }\n-t = T\n .a = A",
            &[
                "Unsupported fr/a.ftl:6:24: attributes cannot be used here; delete the `.` and the name after it",
                "Unsupported fr/a.ftl:8:2: attributes cannot be used here; delete the attribute",
            ],
        ),
        text(
            "term-with-arguments",
            "{ -t(a: 1) }\n-t = T",
            &[
                "Unsupported fr/a.ftl:6:24: arguments cannot be used here; write the name without the parentheses, such as `{ -brand }`",
            ],
        ),
        text(
            "term-with-empty-arguments",
            "{ -t() }\n-t = T",
            &[
                "Unsupported fr/a.ftl:6:24: arguments cannot be used here; write the name without the parentheses, such as `{ -brand }`",
            ],
        ),
        text(
            "message-with-arguments",
            "{ modelarts-status-409(a: 1) }",
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "term-argument-twice",
            "{ -t(a: 1, a: 2) }\n-t = T",
            &[
                "Unsupported fr/a.ftl:6:24: arguments cannot be used here; write the name without the parentheses, such as `{ -brand }`",
            ],
        ),
        text(
            "term-argument-named-without-a-literal",
            "{ -t(a: b) }\n-t = T",
            &[
                "Unsupported fr/a.ftl:6:24: arguments cannot be used here; write the name without the parentheses, such as `{ -brand }`",
            ],
        ),
        text(
            "argument-twice",
            "{ A(a: 1, a: 2) }",
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "argument-after-a-named-one",
            "{ A(a: 1, 2) }",
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "argument-named-without-a-literal",
            "{ A(a: b) }",
            &["Unsupported fr/a.ftl:6:24: functions cannot be used here; write the text itself"],
        ),
        text(
            "variants",
            "{ $n ->\n  [one] A\n *[other] B\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "variants-of-a-literal",
            "{ \"a\" ->\n *[a] A\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "variants-of-an-unknown-function",
            "{ A() ->\n *[a] A\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "variants-of-a-message",
            "{ modelarts-status-409 ->\n *[a] A\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "variants-of-a-term",
            "{ -t ->\n *[a] A\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "variants-of-a-term-attribute",
            "{ -t.a ->\n *[a] A\n }\n-t = T\n .a = A",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
                "Unsupported fr/a.ftl:10:2: attributes cannot be used here; delete the attribute",
            ],
        ),
        text(
            "variants-without-a-default",
            "{ $n ->\n [a] A\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "variants-with-two-defaults",
            "{ $n ->\n *[a] A\n *[b] B\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "variants-none",
            "{ $n ->\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "variant-without-a-text",
            "{ $n ->\n *[a]\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "variant-key-unclosed",
            "{ $n ->\n *[a A\n }",
            &[
                "Unsupported fr/a.ftl:6:24: variants cannot be used here: a message has no variables to select by; write one text",
            ],
        ),
        text(
            "attribute",
            "T\n    .title = A",
            &["Unsupported fr/a.ftl:7:5: attributes cannot be used here; delete the attribute"],
        ),
        text(
            "attribute-alone",
            "\n    .title = A",
            &[
                "Empty fr/a.ftl:6:1: the message has only attributes, and no text; write the text after the `=`",
                "Unsupported fr/a.ftl:7:5: attributes cannot be used here; delete the attribute",
            ],
        ),
        text(
            "attribute-twice",
            "T\n    .a = A\n    .a = B",
            &[
                "Unsupported fr/a.ftl:7:5: attributes cannot be used here; delete the attribute",
                "Unsupported fr/a.ftl:8:5: attributes cannot be used here; delete the attribute",
            ],
        ),
        text(
            "attribute-without-a-text",
            "T\n    .a =",
            &["Unsupported fr/a.ftl:7:5: attributes cannot be used here; delete the attribute"],
        ),
        text(
            "attribute-without-a-name",
            "T\n    . = A",
            &["Syntax fr/a.ftl:7:5: a line of a text cannot begin with `.`; write `{\".\"}`"],
        ),
        text(
            "fluent-s-own-sign",
            "{\"{\"}$x{\"}\"}",
            &["Unsupported fr/a.ftl:6:1: the text contains Fluent syntax (`{$` or `{-`); write plain text"],
        ),
        text(
            "fluent-s-own-sign-by-a-reference",
            "{ -a }{ -b }\n-a = {\"{\"}\n-b = -x",
            &["Unsupported fr/a.ftl:6:1: the text contains Fluent syntax (`{$` or `{-`); write plain text"],
        ),
        text(
            "brace-unclosed",
            "A {",
            &["Syntax fr/a.ftl:6:26: this `{` is never closed; for a literal brace, write `{\"{\"}`"],
        ),
        text(
            "brace-unopened",
            "A }",
            &["Syntax fr/a.ftl:6:26: there is no `{` for this `}`; for a literal brace, write `{\"}\"}`"],
        ),
        text(
            "braces-empty",
            "{ }",
            &[
                "Syntax fr/a.ftl:6:24: the content of `{ }` is not valid Fluent; write the text without braces, or literal braces as `{\"{\"}` and `{\"}\"}`",
            ],
        ),
        text(
            "braces-of-words",
            "{ a b }",
            &[
                "Syntax fr/a.ftl:6:24: the content of `{ }` is not valid Fluent; write the text without braces, or literal braces as `{\"{\"}` and `{\"}\"}`",
            ],
        ),
        text("braces-full-width", "｛ a ｝", &["= ｛ a ｝"]),
        text(
            "brace-full-width-at-the-end",
            "{ -a ｝",
            &["Syntax fr/a.ftl:6:29: this line uses the full-width sign ｝; Fluent needs `}`; write `}`"],
        ),
        text(
            "quote-unclosed",
            "{ \"a }",
            &["Syntax fr/a.ftl:6:26: this `\"` is not closed on its line; write a `\"` before the `}`"],
        ),
        text(
            "quote-curly",
            "{ “a” }",
            &[
                "Syntax fr/a.ftl:6:24: the content of `{ }` is not valid Fluent; write the text without braces, or literal braces as `{\"{\"}` and `{\"}\"}`",
            ],
        ),
        text(
            "two-lines-in-a-literal",
            "{ \"a\n b\" }",
            &[
                "Syntax fr/a.ftl:6:26: this `\"` is not closed on its line; end the line with a `\"` and a `}`",
            ],
        ),
    ]
}
