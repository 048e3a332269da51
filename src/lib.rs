//! A message for each status code of the ModelArts API, in Chinese and English. Programs can add other languages.
//!
//! ModelArts is the AI development platform of Huawei Cloud. The messages are [Fluent](https://projectfluent.org)
//! `.ftl` files in the locales zh-CN and en-US. The build compiles these *embedded* locales into a table. A lookup reads
//! this table and never fails: if no requested locale has a match, it returns the message of the fallback, en-US.
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
//! - Several messages for one reader, or the locale that was chosen: [`Catalog::accept_language`] or
//!   [`Catalog::negotiate`]. Both return a [`Translation`].
//! - The `.ftl` files, for the program's own Fluent bundle: [`Translation::sources`] and [`StatusCode::message_id`]. No
//!   Fluent type is part of this API.
//!
//! # Negotiation
//!
//! If the catalog does not have the requested locale, a locale of the same language *and script* matches: Traditional
//! Chinese does not match Simplified Chinese. [`Catalog::negotiate`] has the rules, and [`Catalog::accept_language`]
//! those of a header.
//!
//! # Features
//!
//! All features are off by default.
//!
//! - `load`: `Catalog::load` adds the translations of a directory to the embedded ones. Its error lists the first 1,000
//!   problems.
//! - `serde`: `Serialize` and `Deserialize` for [`StatusCode`]. A code is serialized as its number.
//! - `http`: conversions between [`StatusCode`] and `http::StatusCode`.
//! - `cli`: the command `modelarts-status`. It enables `load` and adds nothing else to the public API.
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
