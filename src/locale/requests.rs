//! A negotiation: requests that are answered in order.

use super::answers::{Answer, Answers};
use super::name::Name;
use super::subtags::LanguageSubtag;

/// The maximum number of languages that a negotiation remembers. It is enough for every header value.
///
/// A longer list of identifiers may have more languages. Then bare languages after these are not skipped.
const MAX_LANGUAGES: usize = 32;

/// A negotiation in progress.
pub(crate) struct Requests<'r> {
    answers: &'r Answers,
    /// The languages of the requests so far that have more than a language subtag.
    specific: [LanguageSubtag; MAX_LANGUAGES],
    /// The number of these languages.
    count: usize,
    /// The answer to the first request that is answered by language matching.
    matched: Option<usize>,
}

impl<'r> Requests<'r> {
    pub(crate) fn new(answers: &'r Answers) -> Self {
        Self { answers, specific: [[0; 3]; MAX_LANGUAGES], count: 0, matched: None }
    }

    /// The answer to this request, unless it is excluded or comes from language matching. It ends the negotiation.
    ///
    /// A bare language after a more specific request is skipped: browsers send `zh` after `zh-TW`, and `zh` must not
    /// match another script.
    pub(crate) fn ask(&mut self, name: &Name, is_excluded: impl Fn(usize) -> bool) -> Option<usize> {
        let language = name.subtags.language;
        let is_known = self.specific.iter().take(self.count).any(|seen| *seen == language);
        if name.is_bare() {
            if is_known {
                return None;
            }
        } else if !is_known && let Some(slot) = self.specific.get_mut(self.count) {
            *slot = language;
            self.count += 1;
        }
        match answer(name, self.answers) {
            Answer::Same(index) => Some(usize::from(index)).filter(|index| !is_excluded(*index)),
            Answer::Matched(index) if self.matched.is_none() => {
                self.matched = Some(usize::from(index)).filter(|index| !is_excluded(*index));
                None
            }
            Answer::Matched(_) | Answer::NoMatch => None,
        }
    }

    /// The answer if no request has an answer in its own language.
    pub(crate) fn matched(&self) -> Option<usize> {
        self.matched
    }

    pub(crate) fn answers(&self) -> &'r Answers {
        self.answers
    }
}

/// The answer to one request. The table has all exact tags except those with variants.
fn answer(name: &Name, answers: &Answers) -> Answer {
    let exact = if name.has_variants {
        answers.tags().position(|tag| Name::parse(tag.as_bytes()).is_some_and(|tag| name.is(&tag)))
    } else {
        None
    };
    let exact = exact.and_then(|index| u16::try_from(index).ok());
    exact.map_or_else(|| answers.find(name.subtags), Answer::Same)
}
