use std::fmt;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident;)+) => {
        /// What a [`Diagnostic`](crate::Diagnostic) is about.
        ///
        /// [`name`](Self::name) is what the command `check` shows in brackets, as in `error[too-large]`.
        ///
        /// It needs the feature `load`.
        ///
        /// # Examples
        ///
        /// ```
        /// use modelarts_status::{DiagnosticKind, Severity};
        ///
        /// assert_eq!(DiagnosticKind::TooLarge.name(), "too-large");
        /// assert_eq!(DiagnosticKind::TooLarge.severity(), Severity::Error);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum DiagnosticKind {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl DiagnosticKind {
            /// Every kind: the errors, then the warnings, each in the order of their names.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name of the kind, such as `too-large`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// Whether the kind is an error or a warning.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }
        }
    };
}

kinds! {
    /// A message or term is defined twice in a locale.
    Duplicate = "duplicate", Error;
    /// A message has no text, or only blanks.
    Empty = "empty", Error;
    /// Something that a reader of the file does not see, or that Fluent ignores: a control, invisible or
    /// bidirectional character, a lone carriage return, a message within the text of another, a comment within a
    /// text.
    Hazard = "hazard", Error;
    /// The file system refuses: no such directory, no permission, or a link, pipe or device where a file or
    /// folder is expected.
    Io = "io", Error;
    /// The name of a folder is not a canonical language identifier: `zh_CN`, `backup`.
    Locale = "locale", Error;
    /// A locale lacks the message for a status code.
    Missing = "missing", Error;
    /// The directory has no folder of a locale. Only the command `check` reports this.
    Nothing = "nothing", Error;
    /// A line does not follow Fluent's syntax.
    Syntax = "syntax", Error;
    /// A file, a message, a number of them, or a chain of references exceeds its limit.
    TooLarge = "too-large", Error;
    /// The id is not a message id of this crate.
    Unknown = "unknown", Error;
    /// A reference to nothing, or a message that refers to itself.
    Unresolved = "unresolved", Error;
    /// A part of Fluent that these messages do not use: variables, functions, numbers, selectors, attributes,
    /// arguments, placeables within placeables.
    Unsupported = "unsupported", Error;
    /// The bytes are not UTF-8.
    Utf8 = "utf8", Error;

    /// The file begins with a byte order mark.
    Bom = "bom", Warning;
    /// A message of the reference has no comment for translators.
    Comment = "comment", Warning;
    /// Lines end with CR LF.
    Crlf = "crlf", Warning;
    /// The text does not end like the reference.
    Ending = "ending", Warning;
    /// The text begins with a second `=`, or with `>` as in `=>`.
    Equals = "equals", Warning;
    /// A text contains `\n` or another escape, which is shown as it stands.
    Escape = "escape", Warning;
    /// Full-width punctuation, brackets or quotation marks in a text of another script.
    FullWidth = "full-width", Warning;
    /// Half-width punctuation beside a full-width character.
    HalfWidth = "half-width", Warning;
    /// All texts of a locale equal those of a locale in another language or script.
    Identical = "identical", Warning;
    /// HTML or Markdown in a text, which is shown as it stands.
    Markup = "markup", Warning;
    /// The name of a message stands in a text.
    MessageId = "message-id", Warning;
    /// A file named after a locale, such as `fr.ftl`, stands beside the folders of the locales. Only the command
    /// `check` reports this; [`Catalog::load`](crate::Catalog::load) reads folders only.
    Misplaced = "misplaced", Warning;
    /// Characters that were read or saved in another encoding: `Ã©`, `???`.
    Mojibake = "mojibake", Warning;
    /// The last line has no line feed.
    Newline = "newline", Warning;
    /// A combining sequence for which there are fewer characters (NFC).
    Nfc = "nfc", Warning;
    /// The messages are not in the order of their codes.
    Order = "order", Warning;
    /// A placeholder such as `%s`, which nothing replaces.
    Placeholder = "placeholder", Warning;
    /// Two full stops or commas in a row.
    Punctuation = "punctuation", Warning;
    /// The whole text stands in quotation marks.
    Quotes = "quotes", Warning;
    /// The text equals that for another code.
    Repeated = "repeated", Warning;
    /// Letters of a script that is not the locale's, or a word of several scripts.
    Script = "script", Warning;
    /// No comment says which text of the reference the message was translated from.
    Source = "source", Warning;
    /// A space too many, a blank at either end of a text, or a TAB in it.
    Space = "space", Warning;
    /// The text of the reference or of the fallback has changed since the message was translated.
    Stale = "stale", Warning;
    /// A note such as `TODO:` in a text.
    Todo = "todo", Warning;
    /// The text equals that of the reference or of the fallback.
    Untranslated = "untranslated", Warning;
}

/// Whether a diagnostic keeps a locale from being loaded.
///
/// It needs the feature `load`.
///
/// # Examples
///
/// ```
/// use modelarts_status::{DiagnosticKind, Severity};
///
/// assert_eq!(DiagnosticKind::Stale.severity(), Severity::Warning);
/// assert_eq!(Severity::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The locale cannot be loaded.
    Error,
    /// The locale can be loaded. Only the command `check` reports warnings.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}
