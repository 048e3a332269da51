//! What a status code of the ModelArts API means, in the reader's language.
//!
//! The descriptions of the eleven codes are Fluent messages, in zh-CN as the API's document has them and in
//! en-US. A lookup cannot fail: a code is a [`StatusCode`], a locale that is not served is answered in en-US,
//! and every locale that ships has every message.
//!
//! ```
//! use modelarts_status::StatusCode;
//!
//! let code = StatusCode::try_from(404)?;
//! assert_eq!(code.message(&"zh-CN".parse()?), "找不到资源。");
//! assert_eq!(code.message(&"en-GB".parse()?), "The resource was not found.");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Negotiation
//!
//! [`Catalog::negotiate`] takes locales in order of preference and answers with a [`Translation`]: of the
//! exact locale, else of one with the same language *and script*, else en-US. [`Translation::locale`] says
//! which it is. Keep the translation where one reader asks for many messages.
//!
//! # A directory at run time
//!
//! [`Catalog::load`] puts the locales of a directory on top of the embedded ones. It takes a locale whole or
//! refuses the directory with a [`LoadError`], which lists every [`Diagnostic`].
//!
//! # A host with a Fluent bundle of its own
//!
//! [`Translation::sources`] gives the text of the `.ftl` files, and [`StatusCode::message_id`] the ids in it,
//! which clash with none of a host's own. No type of a Fluent crate is part of this API.
//!
//! # Features
//!
//! All are off by default.
//!
//! - `serde`: [`StatusCode`] as its number.
//! - `http`: conversions between [`StatusCode`] and `http::StatusCode`.
//! - `cli`: the binary `modelarts-status`, a workbench for translators. It adds nothing to the library's API.
//!
//! # Cost and limits
//!
//! A locale is compiled when its first message is asked for; from then on a message is an array read, without
//! a lock. What a directory may hold is bounded, as [`Catalog::load`] says. Texts are returned as they are
//! written: whoever shows one in HTML escapes it.
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod catalog;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
mod embedded;
#[cfg(feature = "load")]
#[expect(unused, reason = "shared with the build script and the fuzz crate")]
mod ftl;
#[cfg(feature = "http")]
mod http;
#[cfg_attr(not(feature = "load"), expect(unused, reason = "shared with the build script and `load`"))]
mod locale;
#[cfg(feature = "serde")]
mod serde;
mod status_code;
mod translation;

pub use catalog::{Catalog, Translations};
#[cfg(feature = "load")]
pub use ftl::{Diagnostic, DiagnosticKind, LoadError, Position, Severity};
pub use locale::parse_locale;
pub use status_code::{StatusCode, UnknownStatusCode};
pub use translation::Translation;
pub use unic_langid;

#[cfg(all(doctest, feature = "load"))]
#[doc = include_str!("../README.md")]
struct Readme;
