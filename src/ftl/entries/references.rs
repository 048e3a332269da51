//! What the messages of a locale refer to, and how far.

use std::ops::Range;

use crate::ftl::closest_match::shorten;
use crate::ftl::diagnostic::FaultKind;
use crate::ftl::limits::{MAX_CHAIN, MAX_PLACEABLES};

/// What a pattern refers to.
#[derive(Default)]
pub(crate) struct References {
    /// The ids in order, and where they are; a term's begins with `-`.
    pub(crate) all: Vec<(String, Range<usize>)>,
    /// Names of messages that were meant to follow, but stand within the text.
    pub(crate) swallowed: Vec<String>,
    pub(crate) placeables: usize,
    /// Whether a fault of the pattern itself has been reported.
    pub(crate) broken: bool,
}

/// Why a message cannot be resolved.
pub(crate) enum Stop {
    /// Something in it or in what it refers to is reported where it stands.
    Broken,
    /// It comes back to where it began, by these ids.
    Cycle(String),
    Chain,
    Placeables,
}

impl Stop {
    pub(crate) fn describe(self) -> Option<(FaultKind, String)> {
        Some(match self {
            Self::Broken => return None,
            Self::Cycle(path) => (FaultKind::Unresolved, format!("the text refers to itself: {path}")),
            Self::Chain => {
                (FaultKind::TooLarge, format!("more than {MAX_CHAIN} references follow one another"))
            }
            Self::Placeables => {
                (FaultKind::TooLarge, format!("the text comes to more than {MAX_PLACEABLES} placeables"))
            }
        })
    }
}

/// Follows the references from `root`; never further than the limits.
pub(crate) fn expand<'a>(root: &str, lookup: impl Fn(&str) -> Option<&'a References>) -> Result<(), Stop> {
    fn visit<'a>(
        id: &str,
        path: &mut Vec<String>,
        left: &mut usize,
        lookup: &impl Fn(&str) -> Option<&'a References>,
    ) -> Result<(), Stop> {
        let references = lookup(id).filter(|it| !it.broken).ok_or(Stop::Broken)?;
        *left = left.checked_sub(references.placeables).ok_or(Stop::Placeables)?;
        if references.all.is_empty() {
            return Ok(());
        }
        path.push(id.to_owned());
        for (target, _) in &references.all {
            if path.first() == Some(target) {
                let ids: Vec<String> =
                    path.iter().chain([target]).map(|id| format!("`{}`", shorten(id))).collect();
                return Err(Stop::Cycle(ids.join(" → ")));
            }
            if path.contains(target) {
                return Err(Stop::Broken);
            }
            if path.len() > MAX_CHAIN {
                return Err(Stop::Chain);
            }
            visit(target, path, left, lookup)?;
        }
        path.pop();
        Ok(())
    }
    visit(root, &mut Vec::new(), &mut MAX_PLACEABLES.clone(), &lookup)
}
