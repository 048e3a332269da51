//! What a status code of the ModelArts API means, in the reader's language.
#![forbid(unsafe_code)]

mod catalog;
mod compile;
mod explain;
mod fault;
mod grammar;
mod index;
mod likely;
mod references;
mod screen;
mod source;
mod status_code;
mod suggest;
mod text;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod workbench;

pub use catalog::{Catalog, Translation};
pub use fault::{Fault, FaultKind, LoadError, Position};
pub use status_code::{StatusCode, UnknownStatusCode};
pub use unic_langid;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
