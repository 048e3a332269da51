//! Locale names and negotiation.
//!
//! A lookup searches a table of answers. The build script makes this table for the embedded locales, and
//! `Catalog::load` for a catalog with loaded ones. Both use [`best_match`](answers), and the CLDR data behind it.

mod accept_language;
mod alias;
mod answers;
mod best_match;
mod cldr;
mod likely_subtags;
mod name;
mod negotiate;
mod parent;
mod requests;
mod subtags;
mod tag;

pub(crate) use accept_language::accept_language;
pub(crate) use answers::{Answer, Answers, Group, Region};
pub(crate) use best_match::answers;
pub use name::parse_locale;
pub(crate) use negotiate::{best_match, best_match_for};
#[cfg(feature = "cli")]
pub(crate) use tag::maximized;
pub(crate) use tag::{NameError, check_tag, is_same, is_tag_of};
