//! Messages and helps for the parts of Fluent that these messages do not use.

pub(crate) const ARGUMENTS: (&str, &str) =
    ("arguments cannot be used here", "write the name without the parentheses, such as `{ -brand }`");
pub(crate) const ATTRIBUTES: (&str, &str) =
    ("attributes cannot be used here", "delete the `.` and the name after it");
/// The help at the definition of an attribute.
pub(crate) const DELETE_ATTRIBUTE: &str = "delete the attribute";
pub(crate) const FUNCTIONS: (&str, &str) = ("functions cannot be used here", "write the text itself");
pub(crate) const VARIANTS: (&str, &str) =
    ("variants cannot be used here: a message has no variables to select by", "write one text");
