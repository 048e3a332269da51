//! Conversions to and from `http::StatusCode`.

use crate::status_code::{StatusCode, UnknownStatusCode};

impl TryFrom<http::StatusCode> for StatusCode {
    type Error = UnknownStatusCode;

    /// # Errors
    ///
    /// Returns `UnknownStatusCode` if the number is not a status code of the ModelArts API, such as 201 or 502.
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
