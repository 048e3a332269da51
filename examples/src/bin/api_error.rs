//! The error type of an API client.
//!
//! `Display` is for logs, and always uses the same locale. `localized` is for the user.

use std::error::Error;
use std::fmt;
use std::io::{self, Write};

use modelarts_status::{Catalog, StatusCode, Translation};

/// The error for a call that the service answered with an error code.
#[derive(Debug)]
pub struct ApiError {
    number: u16,
    request_id: Option<String>,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl ApiError {
    /// Accepts every number, because a service may return a code that its document does not list.
    #[must_use]
    pub fn new(number: u16) -> Self {
        Self { number, request_id: None, source: None }
    }

    #[must_use]
    pub fn with_request_id(self, request_id: impl Into<String>) -> Self {
        Self { request_id: Some(request_id.into()), ..self }
    }

    /// The body of the response, or the error that occurred when it was read.
    #[must_use]
    pub fn with_source(self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { source: Some(source.into()), ..self }
    }

    #[must_use]
    pub fn number(&self) -> u16 {
        self.number
    }

    /// The code, if the API defines it.
    #[must_use]
    pub fn code(&self) -> Option<StatusCode> {
        self.number.try_into().ok()
    }

    /// The name of the code, if the API defines it. It is the same in every locale.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.code().map(StatusCode::name)
    }

    /// The request id, for support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The error for a user. The locale may be any locale name or `Accept-Language` value.
    #[must_use]
    pub fn localized(&self, locale: &str) -> Localized<'_> {
        Localized { error: self, translation: Catalog::embedded().accept_language(locale) }
    }
}

impl fmt::Display for ApiError {
    /// In en-US, so that logs can be searched.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Localized { error: self, translation: Catalog::embedded().accept_language("en-US") }.fmt(f)
    }
}

impl Error for ApiError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// An [`ApiError`] in a language.
#[derive(Debug)]
pub struct Localized<'e> {
    error: &'e ApiError,
    translation: &'static Translation,
}

impl fmt::Display for Localized<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = self.error;
        let code = error.code();
        match code {
            Some(code) => write!(f, "{code}")?,
            None => write!(f, "{}", error.number)?,
        }
        if let Some(request_id) = &error.request_id {
            write!(f, " [{request_id}]")?;
        }
        code.map_or(Ok(()), |code| write!(f, ": {}", self.translation.message(code)))
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    let known = ApiError::new(404).with_request_id("4f1c").with_source("ModelArts.0104: no such job");
    let unknown = ApiError::new(502);
    for error in [known, unknown] {
        writeln!(out, "{error}")?;
        if let Some(source) = error.source() {
            writeln!(out, "  caused by {source}")?;
        }
        writeln!(out, "{}", error.localized("zh_CN.UTF-8"))?;
    }
    Ok(())
}
