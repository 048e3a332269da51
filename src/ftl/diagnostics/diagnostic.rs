use std::fmt::{self, Write};
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use unic_langid::LanguageIdentifier;

use crate::ftl::character::hazard;
use crate::ftl::diagnostics::kind::{DiagnosticKind, Severity};
use crate::ftl::diagnostics::replacement::Replacement;
use crate::status_code::StatusCode;

/// One problem in a directory of translations: what is wrong, where, and how to fix it.
///
/// `Display` prints it on one line, `path:line:column: message; help`. Characters that a terminal would obey are
/// escaped.
///
/// It needs the feature `load`.
///
/// # Examples
///
/// ```
/// use modelarts_status::{Catalog, DiagnosticKind};
///
/// let error = Catalog::load("no-such-directory").unwrap_err();
/// let diagnostic = &error.diagnostics()[0];
/// assert_eq!(diagnostic.kind(), DiagnosticKind::Io);
/// assert_eq!(diagnostic.io_error_kind(), Some(std::io::ErrorKind::NotFound));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    kind: DiagnosticKind,
    path: PathBuf,
    location: Option<(Range<usize>, Position)>,
    /// The tag of the locale.
    tag: Option<Box<str>>,
    code: Option<StatusCode>,
    io_error: Option<io::ErrorKind>,
    message: Box<str>,
    notes: Vec<String>,
    help: Option<Box<str>>,
    fix: Vec<Replacement>,
}

impl Diagnostic {
    pub(crate) fn new(path: &Path, kind: DiagnosticKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            path: path.to_path_buf(),
            location: None,
            tag: None,
            code: None,
            io_error: None,
            message: message.into().into(),
            notes: Vec::new(),
            help: None,
            fix: Vec::new(),
        }
    }

    pub(crate) fn at(mut self, span: Range<usize>, position: Position) -> Self {
        self.location = Some((span, position));
        self
    }

    pub(crate) fn with_tag(mut self, tag: Option<&str>) -> Self {
        self.tag = tag.map(Box::from);
        self
    }

    pub(crate) fn with_code(mut self, code: StatusCode) -> Self {
        self.code = Some(code);
        self
    }

    pub(crate) fn with_io_error(mut self, error: &io::Error) -> Self {
        self.io_error = Some(error.kind());
        self
    }

    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into().into());
        self
    }

    /// Adds a replacement to the fix.
    pub(crate) fn with_fix(mut self, span: Range<usize>, text: impl Into<String>) -> Self {
        self.fix.push(Replacement { span, text: text.into() });
        self
    }

    pub(crate) fn remove_fix(&mut self) {
        self.fix.clear();
    }

    #[cfg(feature = "cli")]
    pub(crate) fn add_note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    #[cfg(feature = "cli")]
    pub(crate) fn set_help(&mut self, help: impl Into<String>) {
        self.help = Some(help.into().into());
    }

    #[cfg(feature = "cli")]
    pub(crate) fn set_location(&mut self, path: &Path, span: Range<usize>, position: Position) {
        self.path = path.to_path_buf();
        self.location = Some((span, position));
    }

    /// What kind of problem it is.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.kind().name(), "io");
    /// ```
    #[must_use]
    pub fn kind(&self) -> DiagnosticKind {
        self.kind
    }

    /// Whether it is an error or a warning. [`Catalog::load`](crate::Catalog::load) reports errors only.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.severity().to_string(), "error");
    /// ```
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// The file or folder. It begins with the directory as it was given.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.path().to_str(), Some("no-such-directory"));
    /// ```
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The bytes of the file's text that are wrong, unless the file or folder as a whole is.
    ///
    /// Offsets count from the start of the text, after a byte order mark.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.span(), None); // the whole directory
    /// ```
    #[must_use]
    pub fn span(&self) -> Option<Range<usize>> {
        self.location.as_ref().map(|(span, _)| span.clone())
    }

    /// Line and column of the start of the [`span`](Self::span).
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.position(), None); // the whole directory
    /// ```
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.location.as_ref().map(|(_, position)| *position)
    }

    /// The locale whose folder it is in, if the folder is that of a locale.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.locale(), None); // not the folder of a locale
    /// ```
    #[must_use]
    pub fn locale(&self) -> Option<LanguageIdentifier> {
        self.tag()?.parse().ok()
    }

    /// The tag of the locale.
    pub(crate) fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// The status code whose message it is about, if it is about one.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.code(), None);
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<StatusCode> {
        self.code
    }

    /// What is wrong, such as ``there is no `=` after `modelarts-status-404` ``.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert!(diagnostic.message().starts_with("cannot be read: "));
    /// ```
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What helps to understand it, such as the text in other languages.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert!(diagnostic.notes().is_empty());
    /// ```
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// How to fix it, such as ``write `=` ``.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.help(), None);
    /// ```
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// The replacements that fix it, to be made together, if a program can fix it; else none.
    ///
    /// A byte order mark is no part of the text: whoever makes a replacement writes the file without one. A fix may
    /// reveal another problem, so load the directory again.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert!(diagnostic.fix().is_empty());
    /// ```
    #[must_use]
    pub fn fix(&self) -> &[Replacement] {
        &self.fix
    }

    /// The kind of the operating system's error, if it refused to read the file or folder.
    ///
    /// It tells an absent directory (`NotFound`) from a forbidden one (`PermissionDenied`).
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.io_error_kind(), Some(std::io::ErrorKind::NotFound));
    /// ```
    #[must_use]
    pub fn io_error_kind(&self) -> Option<io::ErrorKind> {
        self.io_error
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = self.path.to_string_lossy().into_owned();
        if let Some(Position { line: number, column }) = self.position() {
            line += &format!(":{number}:{column}");
        }
        line += &format!(": {}", self.message);
        line.extend(self.help.iter().map(|help| format!("; {help}")));
        // A file name may contain control characters, or characters that reorder the line.
        line.chars().try_for_each(|char| match char {
            '\u{fffd}' => f.write_char(char),
            _ if char.is_control() || hazard(char, [' '; 2]).is_some() => {
                write!(f, "{}", char.escape_unicode())
            }
            _ => f.write_char(char),
        })
    }
}

/// A line and a column in a text file.
///
/// It needs the feature `load`.
///
/// # Examples
///
/// ```
/// use modelarts_status::Position;
///
/// let start = Position { line: 1, column: 1 };
/// assert!(start < Position { line: 1, column: 22 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1. A byte order mark takes none.
    pub column: usize,
}
