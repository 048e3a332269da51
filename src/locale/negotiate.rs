//! Negotiation for a list of identifiers.

use std::borrow::Borrow;
use std::fmt::{self, Write};

use unic_langid::LanguageIdentifier;

use super::accept_language::{self, MAX_VALUE};
use super::answers::{Answer, Answers};
use super::name::Name;
use super::requests::Requests;
use super::subtags::Subtags;

/// The index of the best match for a list of identifiers.
pub(crate) fn best_match<I>(requested: I, answers: &Answers) -> Option<usize>
where
    I: IntoIterator<Item: Borrow<LanguageIdentifier>>,
{
    let mut requests = Requests::new(answers);
    requested.into_iter().find_map(|locale| ask(locale.borrow(), &mut requests)).or(requests.matched())
}

/// The index of the best match for one identifier. This is faster than `best_match`.
pub(crate) fn best_match_for(locale: &LanguageIdentifier, answers: &Answers) -> Option<usize> {
    if locale.variants().len() > 0 {
        return best_match([locale], answers);
    }
    match answers.find(Subtags::of(locale)?) {
        Answer::Same(index) | Answer::Matched(index) => Some(usize::from(index)),
        Answer::NoMatch => None,
    }
}

/// Formats an identifier with variants and parses the text, so that an identifier and its text have the same answer:
/// unic-langid accepts almost any four characters as a variant.
fn ask(locale: &LanguageIdentifier, requests: &mut Requests<'_>) -> Option<usize> {
    if locale.variants().len() == 0 {
        return requests.ask(&Name::from_subtags(Subtags::of(locale)?), |_| false);
    }
    let mut text = Text { bytes: [0; MAX_VALUE + 1], length: 0 };
    // An error means that the text is longer than the part that is read.
    let _ = write!(text, "{locale}");
    accept_language::ask(text.bytes.get(..text.length)?, requests)
}

/// A text buffer of fixed size, which allocates nothing.
struct Text {
    bytes: [u8; MAX_VALUE + 1],
    length: usize,
}

impl Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            *self.bytes.get_mut(self.length).ok_or(fmt::Error)? = byte;
            self.length += 1;
        }
        Ok(())
    }
}
