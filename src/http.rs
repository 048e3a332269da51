//! Conversions to and from `http::StatusCode`.

use crate::status_code::{StatusCode, UnknownStatusCode};

impl TryFrom<http::StatusCode> for StatusCode {
    type Error = UnknownStatusCode;

    /// # Errors
    ///
    /// A status code that is not in the document, such as 201 or 502.
    fn try_from(code: http::StatusCode) -> Result<Self, UnknownStatusCode> {
        Self::try_from(code.as_u16())
    }
}

impl From<StatusCode> for http::StatusCode {
    fn from(code: StatusCode) -> Self {
        // `http` accepts every number from 100 to 999.
        Self::from_u16(code.as_u16()).unwrap_or_default()
    }
}
