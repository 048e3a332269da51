use std::fmt::{self, Write};
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use unic_langid::LanguageIdentifier;

use crate::ftl::character::hazard;
use crate::ftl::diagnostics::kind::{DiagnosticKind, Severity};
use crate::ftl::diagnostics::replacement::Replacement;
use crate::status_code::StatusCode;

/// A problem in a directory of translations.
///
/// It has a description, and where it can, a position and a help. `Display` prints one line,
/// `path:line:column: description; help`. It escapes control, bidirectional and invisible characters.
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

    /// The kind of problem.
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

    /// Whether the diagnostic is an error or a warning. [`Catalog::load`](crate::Catalog::load) reports only errors.
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

    /// The path of the file or folder. It begins with the path of the directory, as given, and is not escaped.
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

    /// The byte range of the problem in the file, or `None` if the problem concerns a whole file or folder.
    ///
    /// Offsets do not count a byte order mark.
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

    /// The line and the column of the start of the [`span`](Self::span).
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

    /// The locale of the folder that has the problem, or `None` outside the locale folders.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// let diagnostic = &error.diagnostics()[0];
    /// assert_eq!(diagnostic.locale(), None); // not in a locale folder
    /// ```
    #[must_use]
    pub fn locale(&self) -> Option<LanguageIdentifier> {
        self.tag()?.parse().ok()
    }

    /// The tag of the locale.
    pub(crate) fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// The status code of the message that has the problem, if there is one.
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

    /// The description of the problem, such as ``there is no `=` after `modelarts-status-404` ``.
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

    /// Notes, such as the text in another locale. Only the command `check` adds notes.
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

    /// The help: how to fix the problem, such as ``write `=` ``.
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

    /// The replacements that fix the problem. Apply all of them. Empty if no replacement can fix it, or if
    /// it needs a decision by a person.
    ///
    /// Offsets do not count a byte order mark. Remove the mark when you write the file. A fix may reveal another
    /// problem, so load the directory again.
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

    /// The kind of the I/O error, if reading the file or folder failed.
    ///
    /// It distinguishes a missing directory (`NotFound`) from missing permission (`PermissionDenied`).
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
        // A file name may contain terminal escape sequences, or characters that reorder the line.
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
    /// The column in characters, from 1. A byte order mark is not counted.
    pub column: usize,
}
