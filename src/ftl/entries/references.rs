//! Following the references of a message.

use std::ops::Range;

use crate::ftl::closest_match::shorten;
use crate::ftl::diagnostics::DiagnosticKind;
use crate::ftl::limits::{MAX_CHAIN, MAX_PLACEABLES};

/// The references of a pattern.
#[derive(Default)]
pub(crate) struct References {
    /// The ids in order, and their spans. The id of a term begins with `-`.
    pub(crate) all: Vec<(String, Range<usize>)>,
    /// The ids of messages that are part of the text, because there are spaces before them.
    pub(crate) swallowed: Vec<String>,
    pub(crate) placeables: usize,
    /// Whether an error of the pattern itself has been reported.
    pub(crate) broken: bool,
}

/// Why the references of a message cannot be resolved.
pub(crate) enum Error {
    /// An entry in the chain has an error, which is reported at that entry.
    Broken,
    /// The message refers to itself, through these ids.
    Cycle(String),
    ChainTooLong,
    TooManyPlaceables,
}

impl Error {
    /// The kind and the message of the diagnostic, unless the error is reported elsewhere.
    pub(crate) fn describe(self) -> Option<(DiagnosticKind, String)> {
        Some(match self {
            Self::Broken => return None,
            Self::Cycle(path) => (DiagnosticKind::Unresolved, format!("the text refers to itself: {path}")),
            Self::ChainTooLong => {
                (DiagnosticKind::TooLarge, format!("a chain of more than {MAX_CHAIN} references"))
            }
            Self::TooManyPlaceables => {
                let message = format!(
                    "the text contains more than {MAX_PLACEABLES} placeables, with those of its references"
                );
                (DiagnosticKind::TooLarge, message)
            }
        })
    }
}

/// Follows the references of `root`, up to the limits.
pub(crate) fn follow<'a>(root: &str, lookup: impl Fn(&str) -> Option<&'a References>) -> Result<(), Error> {
    fn visit<'a>(
        id: &str,
        path: &mut Vec<String>,
        left: &mut usize,
        lookup: &impl Fn(&str) -> Option<&'a References>,
    ) -> Result<(), Error> {
        let references = lookup(id).filter(|it| !it.broken).ok_or(Error::Broken)?;
        *left = left.checked_sub(references.placeables).ok_or(Error::TooManyPlaceables)?;
        if references.all.is_empty() {
            return Ok(());
        }
        path.push(id.to_owned());
        for (target, _) in &references.all {
            if path.first() == Some(target) {
                let ids: Vec<String> =
                    path.iter().chain([target]).map(|id| format!("`{}`", shorten(id))).collect();
                return Err(Error::Cycle(ids.join(" → ")));
            }
            if path.contains(target) {
                return Err(Error::Broken);
            }
            if path.len() > MAX_CHAIN {
                return Err(Error::ChainTooLong);
            }
            visit(target, path, left, lookup)?;
        }
        path.pop();
        Ok(())
    }
    let mut left = MAX_PLACEABLES;
    visit(root, &mut Vec::new(), &mut left, &lookup)
}
