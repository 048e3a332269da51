//! Locale names and likely subtags.

pub(crate) mod likely;
pub(crate) mod tag;
