use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// How much of a text that is no status code an error keeps, in characters.
const SHOWN: usize = 32;

macro_rules! status_codes {
    ($($variant:ident = $code:literal, $name:literal;)+) => {
        /// A status code of the ModelArts API.
        ///
        /// The codes and their names are the document's own. Two names differ from the registered
        /// HTTP phrases: 408 is `Timeout` and 429 is `Too many requests`.
        ///
        /// A code that the document gains is added in a minor version, hence `non_exhaustive`.
        ///
        /// # Examples
        ///
        /// ```
        /// use modelarts_status::StatusCode;
        ///
        /// let code: StatusCode = "404".parse()?;
        /// assert_eq!(code, StatusCode::NotFound);
        /// assert_eq!(code.to_string(), "404 Not Found");
        /// # Ok::<(), modelarts_status::UnknownStatusCode>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(u16)]
        pub enum StatusCode {
            $(#[doc = concat!("`", $code, " ", $name, "`")] $variant = $code,)+
        }

        impl StatusCode {
            /// Every status code, in ascending order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code's name in the document, such as `Not Found`.
            ///
            /// A name is an identifier and is the same in every locale.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The id of the code's message in every locale, such as `modelarts-status-404`.
            ///
            /// An id is the crate's name, a hyphen, and the number. It carries the name so that it
            /// stays unique in a bundle that holds a host's own messages as well.
            #[must_use]
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => concat!("modelarts-status-", $code),)+ }
            }

            const fn label(self) -> &'static str {
                match self { $(Self::$variant => concat!($code, " ", $name),)+ }
            }
        }

        impl TryFrom<u16> for StatusCode {
            type Error = UnknownStatusCode;

            /// # Errors
            ///
            /// A number that is not in the document, such as 0, 201 or 418.
            fn try_from(number: u16) -> Result<Self, UnknownStatusCode> {
                match number {
                    $($code => Ok(Self::$variant),)+
                    _ => Err(UnknownStatusCode(Given::Number(number))),
                }
            }
        }
    };
}

status_codes! {
    Ok = 200, "OK";
    Accepted = 202, "Accepted";
    BadRequest = 400, "Bad Request";
    Unauthorized = 401, "Unauthorized";
    Forbidden = 403, "Forbidden";
    NotFound = 404, "Not Found";
    Timeout = 408, "Timeout";
    Conflict = 409, "Conflict";
    TooManyRequests = 429, "Too many requests";
    InternalServerError = 500, "Internal Server Error";
    ServiceUnavailable = 503, "Service Unavailable";
}

impl StatusCode {
    /// The number of the code, such as 404.
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self as u16
    }

    /// The code's index in `ALL`.
    pub(crate) const fn index(self) -> usize {
        let mut index = 0;
        let mut codes = Self::ALL;
        while let [first, rest @ ..] = codes
            && (*first as u16) < self as u16
        {
            index += 1;
            codes = rest;
        }
        index
    }
}

impl fmt::Display for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.label())
    }
}

impl FromStr for StatusCode {
    type Err = UnknownStatusCode;

    /// # Errors
    ///
    /// Anything but the three digits of a code: `418`, `+404`, `0404`, `Not Found`.
    fn from_str(text: &str) -> Result<Self, UnknownStatusCode> {
        let digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse::<u16>() {
            Ok(number) if digits => Self::try_from(number),
            _ => Err(UnknownStatusCode(Given::Text(text.chars().take(SHOWN + 1).collect()))),
        }
    }
}

impl From<StatusCode> for u16 {
    fn from(code: StatusCode) -> Self {
        code.as_u16()
    }
}

/// What was given is not a status code of the ModelArts API.
///
/// # Examples
///
/// ```
/// use modelarts_status::StatusCode;
///
/// let error = StatusCode::try_from(418).unwrap_err();
/// assert_eq!(error.to_string(), "418 is not a status code of the ModelArts API");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownStatusCode(Given);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Given {
    Number(u16),
    Text(Box<str>),
}

impl fmt::Display for UnknownStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Given::Number(number) => write!(f, "{number}")?,
            Given::Text(text) => {
                let shown = text.chars().take(SHOWN).collect::<String>();
                let cut = if shown.len() < text.len() { "…" } else { "" };
                write!(f, "\"{}{cut}\"", shown.escape_debug())?;
            }
        }
        f.write_str(" is not a status code of the ModelArts API")
    }
}

impl Error for UnknownStatusCode {}
