//! The warnings of the command `check`. A rule is a row of [`RULES`] and a function.
//!
//! The rules use data about scripts and characters. No rule names a language.

mod bytes;
mod comment;
mod compare;
mod encoding;
mod ending;
mod leftover;
mod nfc;
mod placeholder;
mod punctuation;
mod script;
mod sentence_terminal;
mod simplified;
mod sink;
mod space;
mod text;

use crate::ftl::DiagnosticKind as Kind;
use crate::ftl::File;

pub(crate) use sink::Sink;
pub(crate) use text::{Context, Text};

/// A kind of warning, and the function that reports it.
pub(crate) struct Rule {
    pub(crate) kind: Kind,
    pub(crate) check: Check,
}

/// The input of a rule.
pub(crate) enum Check {
    File(fn(&File, &mut Sink)),
    Locale(fn(&Context, &File, &mut Sink)),
    Text(fn(&Text, &mut Sink)),
}

/// `DiagnosticKind` documents each kind.
#[rustfmt::skip]
pub(crate) const RULES: &[Rule] = &[
    Rule { kind: Kind::Bom,          check: Check::File(bytes::byte_order_mark) },
    Rule { kind: Kind::Comment,      check: Check::Text(comment::comment) },
    Rule { kind: Kind::Crlf,         check: Check::File(bytes::line_ends) },
    Rule { kind: Kind::Ending,       check: Check::Text(ending::ending) },
    Rule { kind: Kind::Equals,       check: Check::Text(leftover::equals) },
    Rule { kind: Kind::Escape,       check: Check::Text(leftover::escape) },
    Rule { kind: Kind::FullWidth,    check: Check::Text(punctuation::full_width) },
    Rule { kind: Kind::HalfWidth,    check: Check::Text(punctuation::half_width) },
    Rule { kind: Kind::Identical,    check: Check::Locale(compare::identical) },
    Rule { kind: Kind::Markup,       check: Check::Text(placeholder::markup) },
    Rule { kind: Kind::MessageId,    check: Check::Text(leftover::message_id) },
    Rule { kind: Kind::Mojibake,     check: Check::Text(encoding::mojibake) },
    Rule { kind: Kind::Newline,      check: Check::File(bytes::last_line) },
    Rule { kind: Kind::Nfc,          check: Check::Text(nfc::nfc) },
    Rule { kind: Kind::Order,        check: Check::Text(comment::order) },
    Rule { kind: Kind::Placeholder,  check: Check::Text(placeholder::placeholder) },
    Rule { kind: Kind::Punctuation,  check: Check::Text(punctuation::doubled) },
    Rule { kind: Kind::Quotes,       check: Check::Text(punctuation::quotes) },
    Rule { kind: Kind::Repeated,     check: Check::Text(compare::repeated) },
    Rule { kind: Kind::Script,       check: Check::Text(script::script) },
    Rule { kind: Kind::Source,       check: Check::Text(comment::source) },
    Rule { kind: Kind::Space,        check: Check::Text(space::space) },
    Rule { kind: Kind::Stale,        check: Check::Text(comment::stale) },
    Rule { kind: Kind::Todo,         check: Check::Text(leftover::todo) },
    Rule { kind: Kind::Untranslated, check: Check::Text(compare::untranslated) },
];
