//! Tells a person what a status code of the ModelArts API means, in the person's language.
//!
//! The descriptions are Fluent messages in Chinese (zh-CN) and English (en-US). They are compiled when the crate is built, so
//! a lookup reads a table. It never fails: a locale that is not served gets en-US.
//!
//! ```
//! use modelarts_status::StatusCode;
//!
//! let code = StatusCode::try_from(404)?;
//! assert_eq!(code.message_in("zh-CN"), "找不到资源。");
//! assert_eq!(code.message_in("tlh, en;q=0.8"), "The resource was not found.");
//! # Ok::<(), modelarts_status::UnknownStatusCode>(())
//! ```
//!
//! # Which function
//!
//! - One message, from a locale name or an `Accept-Language` value: [`StatusCode::message_in`].
//! - One message, from a `LanguageIdentifier`: [`StatusCode::message`].
//! - Many messages for one reader, or the locale that was chosen: [`Catalog::accept_language`] and
//!   [`Catalog::negotiate`], which return a [`Translation`].
//! - The messages for a Fluent bundle of the host: [`Translation::sources`] and [`StatusCode::message_id`]. No Fluent type is
//!   part of this API.
//!
//! # Negotiation
//!
//! A request is served by the exact locale, else by one of the same language *and script*; a reader of Traditional Chinese is
//! not handed Simplified Chinese. The rules are those of [`Catalog::negotiate`].
//!
//! # Features
//!
//! All are off by default.
//!
//! - `load`: `Catalog::load` puts a directory of translations on top of the embedded ones. Its error lists every
//!   diagnostic.
//! - `serde`: [`StatusCode`] as its number.
//! - `http`: conversions between [`StatusCode`] and `http::StatusCode`.
//! - `cli`: the command `modelarts-status`. It adds nothing to the API of the library.
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
#[expect(unused, reason = "shared with the build script and the fuzz crate")]
mod locale;
#[cfg(feature = "serde")]
mod serde;
mod status_code;
mod translation;

pub use catalog::{Catalog, Translations};
#[cfg(feature = "load")]
pub use ftl::{Diagnostic, DiagnosticKind, LoadError, Position, Replacement, Severity};
pub use locale::parse_locale;
pub use status_code::{StatusCode, UnknownStatusCode};
pub use translation::Translation;
pub use unic_langid;

#[cfg(all(doctest, feature = "load"))]
#[doc = include_str!("../README.md")]
struct Readme;
