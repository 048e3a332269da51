//! The parts of Fluent that these messages do not use: what a diagnostic says, and what to write instead.

pub(crate) const ARGUMENTS: (&str, &str) = ("arguments are not used here", "refer to the bare name");
pub(crate) const ATTRIBUTES: (&str, &str) = ("attributes are not used here", "refer to the bare name");
/// Where an attribute is defined.
pub(crate) const DELETE_ATTRIBUTE: &str = "delete the attribute";
pub(crate) const FUNCTIONS: (&str, &str) = ("functions are not used here", "write the text itself");
pub(crate) const VARIANTS: (&str, &str) =
    ("variants are not used here, since there is nothing to choose by", "write one text");
