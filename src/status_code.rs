use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// The maximum number of characters of a text that an error shows.
const SHOWN: usize = 32;

macro_rules! status_codes {
    ($($variant:ident = $code:literal, $name:literal;)+) => {
        /// A status code of the ModelArts API.
        ///
        /// The codes and names are those of the ModelArts API reference. Two names differ from the registered
        /// HTTP reason phrases: 408 is `Timeout` and 429 is `Too many requests`.
        ///
        /// The enum is exhaustive, and every locale, embedded or loaded, has a message for each code. Therefore a new
        /// code requires a major version of this crate.
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
        #[repr(u16)]
        pub enum StatusCode {
            $(#[doc = concat!("`", $code, " ", $name, "`")] $variant = $code,)+
        }

        impl StatusCode {
            /// Every status code, in ascending order.
            ///
            /// # Examples
            ///
            /// ```
            /// use modelarts_status::StatusCode;
            ///
            /// assert_eq!(StatusCode::ALL.first(), Some(&StatusCode::Ok));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code's name in the API reference, such as `Not Found`.
            ///
            /// The name is not translated.
            ///
            /// # Examples
            ///
            /// ```
            /// use modelarts_status::StatusCode;
            ///
            /// assert_eq!(StatusCode::TooManyRequests.name(), "Too many requests");
            /// ```
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The id of the code's message in every locale, such as `modelarts-status-404`.
            ///
            /// The id is the crate's name, a hyphen, and the number. The crate's name keeps it unique in a Fluent
            /// bundle that also has other messages.
            ///
            /// # Examples
            ///
            /// ```
            /// use modelarts_status::StatusCode;
            ///
            /// assert_eq!(StatusCode::NotFound.message_id(), "modelarts-status-404");
            /// ```
            #[must_use]
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => concat!("modelarts-status-", $code),)+ }
            }

            /// The code with this number, such as 404, or `None` for a number that is not in the API reference.
            ///
            /// # Examples
            ///
            /// ```
            /// use modelarts_status::StatusCode;
            ///
            /// assert_eq!(StatusCode::from_u16(404), Some(StatusCode::NotFound));
            /// assert_eq!(StatusCode::from_u16(418), None);
            /// ```
            #[must_use]
            pub const fn from_u16(number: u16) -> Option<Self> {
                match number {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// The code's index in `ALL`.
            pub(crate) const fn index(self) -> usize {
                enum Index { $($variant,)+ }
                match self { $(Self::$variant => Index::$variant as usize,)+ }
            }

            const fn label(self) -> &'static str {
                match self { $(Self::$variant => concat!($code, " ", $name),)+ }
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
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::StatusCode;
    ///
    /// assert_eq!(StatusCode::NotFound.as_u16(), 404);
    /// ```
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self as u16
    }
}

impl TryFrom<u16> for StatusCode {
    type Error = UnknownStatusCode;

    /// # Errors
    ///
    /// Returns `UnknownStatusCode` if the number is not a status code of the ModelArts API, such as 0, 201 or 418.
    fn try_from(number: u16) -> Result<Self, UnknownStatusCode> {
        Self::from_u16(number).ok_or(UnknownStatusCode(Given::Number(number)))
    }
}

impl fmt::Display for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.label())
    }
}

impl FromStr for StatusCode {
    type Err = UnknownStatusCode;

    /// Parses the number of a code, its name, or both as `Display` writes them: `404`, `Not Found`, `404 Not Found`.
    /// ASCII case is ignored.
    ///
    /// # Errors
    ///
    /// Returns `UnknownStatusCode` for any other text, such as `418`, `+404`, `0404`, `404 OK` or
    /// `HTTP/1.1 404 Not Found`.
    fn from_str(text: &str) -> Result<Self, UnknownStatusCode> {
        let is_digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_digits && let Ok(number) = text.parse::<u16>() {
            return Self::try_from(number);
        }
        let names = |code: &Self| [code.name(), code.label()].iter().any(|it| it.eq_ignore_ascii_case(text));
        let code = Self::ALL.iter().copied().find(names);
        code.ok_or_else(|| UnknownStatusCode(Given::Text(text.chars().take(SHOWN + 1).collect())))
    }
}

impl From<StatusCode> for u16 {
    fn from(code: StatusCode) -> Self {
        code.as_u16()
    }
}

/// The error for a number or text that is not a status code of the ModelArts API.
///
/// # Examples
///
/// ```
/// use modelarts_status::StatusCode;
///
/// let error = StatusCode::try_from(418).unwrap_err();
/// assert_eq!(error.number(), Some(418));
/// assert_eq!(error.to_string(), "418 is not a status code of the ModelArts API");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownStatusCode(Given);

impl UnknownStatusCode {
    /// The number, if the input was a number or a text of three digits.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::StatusCode;
    ///
    /// let error = "418".parse::<StatusCode>().unwrap_err();
    /// assert_eq!(error.number(), Some(418));
    /// ```
    #[must_use]
    pub fn number(&self) -> Option<u16> {
        match self.0 {
            Given::Number(number) => Some(number),
            Given::Text(_) => None,
        }
    }

    /// The text, if [`number`](Self::number) is `None`. Only its first 33 characters are kept.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::StatusCode;
    ///
    /// let error = "I'm a teapot".parse::<StatusCode>().unwrap_err();
    /// assert_eq!(error.text(), Some("I'm a teapot"));
    /// ```
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.0 {
            Given::Number(_) => None,
            Given::Text(text) => Some(text),
        }
    }
}

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
