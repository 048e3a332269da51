//! Requests for a locale, answered in their order.

use super::answers::{Answer, Answers};
use super::name::Name;
use super::subtags::LanguageSubtag;

/// How many languages a negotiation remembers, which is enough for any header value.
///
/// A longer list of identifiers may name more; the bare languages after those are not skipped.
const MAX_LANGUAGES: usize = 32;

/// A negotiation in progress.
pub(crate) struct Requests<'r> {
    answers: &'r Answers,
    /// The languages of the requests so far that say more than a language.
    specific: [Option<LanguageSubtag>; MAX_LANGUAGES],
    /// The locale that serves the first request by language matching.
    matched: Option<usize>,
}

impl<'r> Requests<'r> {
    pub(crate) fn new(answers: &'r Answers) -> Self {
        Self { answers, specific: [None; MAX_LANGUAGES], matched: None }
    }

    /// The locale that serves this request, and so ends the negotiation, unless it is excluded.
    ///
    /// A bare language after a more specific request is skipped: browsers put `zh` after `zh-TW`, and it must not
    /// fetch another script.
    pub(crate) fn ask(&mut self, name: &Name, is_excluded: impl Fn(usize) -> bool) -> Option<usize> {
        let language = name.subtags.language;
        if name.is_bare() {
            if self.specific.iter().flatten().any(|seen| *seen == language) {
                return None;
            }
        } else if let Some(slot) = self.specific.iter_mut().find(|it| it.is_none_or(|it| it == language)) {
            *slot = Some(language);
        }
        match answer(name, self.answers) {
            Answer::Same(index) => Some(usize::from(index)).filter(|index| !is_excluded(*index)),
            Answer::Matched(index) if self.matched.is_none() => {
                self.matched = Some(usize::from(index)).filter(|index| !is_excluded(*index));
                None
            }
            Answer::Matched(_) | Answer::Nobody => None,
        }
    }

    /// The locale that serves a request if none is served by a locale of its language.
    pub(crate) fn matched(&self) -> Option<usize> {
        self.matched
    }

    pub(crate) fn answers(&self) -> &'r Answers {
        self.answers
    }
}

/// The answer to one request. The table knows all exact tags but those with variants.
pub(crate) fn answer(name: &Name, answers: &Answers) -> Answer {
    let exact = if name.has_variants {
        answers.tags().position(|tag| Name::parse(tag.as_bytes()).is_some_and(|tag| name.is(&tag)))
    } else {
        None
    };
    let exact = exact.and_then(|index| u16::try_from(index).ok());
    exact.map_or_else(|| answers.find(name.subtags), Answer::Same)
}

/// The index in an answer, whatever the way it was found.
pub(crate) fn served(answer: Answer) -> Option<usize> {
    match answer {
        Answer::Same(index) | Answer::Matched(index) => Some(usize::from(index)),
        Answer::Nobody => None,
    }
}
