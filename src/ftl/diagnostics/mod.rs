//! The problems in a directory of translations.

mod diagnostic;
mod kind;
mod list;
mod load_error;
mod replacement;

pub use diagnostic::{Diagnostic, Position};
pub use kind::{DiagnosticKind, Severity};
pub(crate) use list::Diagnostics;
#[cfg(feature = "cli")]
pub(crate) use list::List;
pub use load_error::LoadError;
pub use replacement::Replacement;
#[cfg(feature = "cli")]
pub(crate) use replacement::apply;
