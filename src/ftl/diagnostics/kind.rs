use std::fmt;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident;)+) => {
        /// The kind of problem that a [`Diagnostic`](crate::Diagnostic) reports.
        ///
        /// The command `check` shows its [`name`](Self::name) in brackets, as in `error[too-large]`. It compares each
        /// text with the *reference locale*, zh-CN, from which all locales are translated.
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
            /// All kinds: the errors, then the warnings, each sorted by name.
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
    /// A part of a file that is easily overlooked: a control, invisible or bidirectional character; U+FFFD; a carriage
    /// return without a line feed; an indented message id (it becomes part of the text above); a comment between or
    /// after the words of a text; spaces that implementations of Fluent read differently.
    Hazard = "hazard", Error;
    /// A file or folder cannot be read, or it is a link, or not a regular file.
    Io = "io", Error;
    /// The name of a folder is not a canonical language tag: `zh_CN`, `backup`.
    Locale = "locale", Error;
    /// A locale lacks the message for a status code, or its folder has no `.ftl` file.
    Missing = "missing", Error;
    /// The directory has no locale folder. Only the command `check` reports this.
    Nothing = "nothing", Error;
    /// A line does not follow Fluent's syntax.
    Syntax = "syntax", Error;
    /// A limit of [`Catalog::load`](crate::Catalog::load) is exceeded.
    TooLarge = "too-large", Error;
    /// The id is not a message id of this crate.
    Unknown = "unknown", Error;
    /// A reference to an undefined message or term, or a cycle of references.
    Unresolved = "unresolved", Error;
    /// A part of Fluent that cannot be used in these messages: variables, functions, numbers, selectors, attributes,
    /// arguments, placeables within placeables.
    Unsupported = "unsupported", Error;
    /// The bytes are not UTF-8.
    Utf8 = "utf8", Error;

    /// The file begins with a byte order mark.
    Bom = "bom", Warning;
    /// A message of the reference locale has no comment for translators.
    Comment = "comment", Warning;
    /// Lines end with CR LF.
    Crlf = "crlf", Warning;
    /// The punctuation at the end is of another kind than in the reference locale.
    Ending = "ending", Warning;
    /// The text begins with a second `=`, or with `>` as in `=>`.
    Equals = "equals", Warning;
    /// A text contains `\n` or another escape, which is shown unchanged.
    Escape = "escape", Warning;
    /// Full-width punctuation, brackets or quotation marks in a text whose script does not use them.
    FullWidth = "full-width", Warning;
    /// Half-width punctuation next to a Chinese or Japanese character, half-width brackets around such characters, or a
    /// half-width bracket whose partner is full-width.
    HalfWidth = "half-width", Warning;
    /// All texts of a locale equal those of a locale in another language or script.
    Identical = "identical", Warning;
    /// HTML or Markdown in a text, which is shown unchanged.
    Markup = "markup", Warning;
    /// A text contains a message id.
    MessageId = "message-id", Warning;
    /// A file named after a locale, such as `fr.ftl`, is beside the locale folders, not in one. Only the command
    /// `check` reports this; [`Catalog::load`](crate::Catalog::load) ignores the file.
    Misplaced = "misplaced", Warning;
    /// Characters that were read or saved in another encoding: `Ã©`, `???`.
    Mojibake = "mojibake", Warning;
    /// The last line has no line feed.
    Newline = "newline", Warning;
    /// The text is not in Unicode normalization form C (NFC).
    Nfc = "nfc", Warning;
    /// The messages are not in the order of their codes.
    Order = "order", Warning;
    /// A placeholder such as `%s`, which nothing replaces.
    Placeholder = "placeholder", Warning;
    /// Two full stops or commas in a row.
    Punctuation = "punctuation", Warning;
    /// The whole text is in quotation marks.
    Quotes = "quotes", Warning;
    /// The text equals the text for another code.
    Repeated = "repeated", Warning;
    /// Letters of a script that the language does not use, or a word of several scripts.
    Script = "script", Warning;
    /// The comment with the text of the reference locale, from which the message was translated, is missing or malformed.
    Source = "source", Warning;
    /// A superfluous space, or a TAB.
    Space = "space", Warning;
    /// The text of the reference locale or of the fallback has changed since the message was translated.
    Stale = "stale", Warning;
    /// A note such as `TODO:` in a text.
    Todo = "todo", Warning;
    /// The text equals the text of the reference locale or of the fallback.
    Untranslated = "untranslated", Warning;
}

/// Whether a diagnostic is an error or a warning.
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
    /// [`Catalog::load`](crate::Catalog::load) fails. `Nothing` is an error of the command `check` only.
    Error,
    /// [`Catalog::load`](crate::Catalog::load) succeeds. Only the command `check` reports warnings.
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
