//! Serializes a status code as its number.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::status_code::StatusCode;

impl Serialize for StatusCode {
    /// Writes the number of the code, such as 404.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

impl<'de> Deserialize<'de> for StatusCode {
    /// Reads the number of a code.
    ///
    /// # Errors
    ///
    /// Returns an error if the number is not a status code of the ModelArts API, such as 201, or if the value is not a
    /// number, such as `"404"`.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u16(Number)
    }
}

struct Number;

impl Visitor<'_> for Number {
    type Value = StatusCode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the number of a status code of the ModelArts API")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<StatusCode, E> {
        let code = u16::try_from(number).ok().and_then(|number| StatusCode::try_from(number).ok());
        code.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<StatusCode, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(number), &self)),
        }
    }
}
