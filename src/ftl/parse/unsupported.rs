//! Messages and helps for the parts of Fluent that these messages do not use.

pub(crate) const ARGUMENTS: (&str, &str) = ("arguments are not used here", "refer to the bare name");
pub(crate) const ATTRIBUTES: (&str, &str) = ("attributes are not used here", "refer to the bare name");
/// The help at the definition of an attribute.
pub(crate) const DELETE_ATTRIBUTE: &str = "delete the attribute";
pub(crate) const FUNCTIONS: (&str, &str) = ("functions are not used here", "write the text itself");
pub(crate) const VARIANTS: (&str, &str) =
    ("variants are not used here: there is nothing to choose by", "write one text");
