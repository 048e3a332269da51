use std::error::Error;
use std::fmt::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::ftl::character::hazard;
use crate::ftl::limits::MAX_FAULTS;
use crate::status_code::StatusCode;

/// Everything that is wrong with a directory of translations.
///
/// `Display` prints one fault a line, as `path:line:column: what; the way out`, sorted by path and
/// position. At most 1,000 faults are kept; then a last line says how many more there are.
#[derive(Debug)]
pub struct LoadError {
    faults: Vec<Fault>,
    more: usize,
}

impl LoadError {
    /// The faults, sorted by path and position: at least one, at most 1,000.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, fault) in self.faults.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        if self.more > 0 {
            write!(f, "\nand {} more", self.more)?;
        }
        Ok(())
    }
}

impl Error for LoadError {}

/// One thing that is wrong with a directory of translations, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    path: PathBuf,
    place: Option<(Range<usize>, Position)>,
    kind: FaultKind,
    code: Option<StatusCode>,
    what: String,
    help: Option<String>,
}

impl Fault {
    pub(crate) fn new(path: &Path, kind: FaultKind, what: impl Into<String>) -> Self {
        let path = path.to_path_buf();
        Self { path, place: None, kind, code: None, what: what.into(), help: None }
    }

    pub(crate) fn at(mut self, bytes: Range<usize>, position: Position) -> Self {
        self.place = Some((bytes, position));
        self
    }

    /// Says which code the fault is about.
    pub(crate) fn of(mut self, code: StatusCode) -> Self {
        self.code = Some(code);
        self
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The file or folder, beginning with the directory as it was given.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where in the file, unless the fault concerns a file or folder as a whole.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.place.as_ref().map(|(_, position)| *position)
    }

    /// What sort of fault it is.
    #[must_use]
    pub fn kind(&self) -> FaultKind {
        self.kind
    }

    #[cfg(feature = "cli")]
    pub(crate) fn into_parts(self) -> (Option<Range<usize>>, Option<StatusCode>, String, Option<String>) {
        (self.place.map(|(bytes, _)| bytes), self.code, self.what, self.help)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = self.path.to_string_lossy().into_owned();
        if let Some(Position { line: number, column }) = self.position() {
            line += &format!(":{number}:{column}");
        }
        line += &format!(": {}", self.what);
        line.extend(self.help.iter().map(|help| format!("; {help}")));
        // The name of a file can hold what a terminal obeys, or what turns the line around.
        line.chars().try_for_each(|char| match char {
            '\u{fffd}' => f.write_char(char),
            _ if char.is_control() || hazard(char, ' ').is_some() => write!(f, "{}", char.escape_unicode()),
            _ => f.write_char(char),
        })
    }
}

/// What sort of thing is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FaultKind {
    /// The file system refuses: no such directory, no permission, or a link, pipe or device where a
    /// file or folder should be.
    Io,
    /// A folder's name is not a canonical language identifier: `zh_CN`, `backup`.
    Locale,
    /// A file, a message, a number of them, or a chain of references is over its limit.
    TooLarge,
    /// The bytes are not UTF-8.
    Utf8,
    /// Something that a reader of the file does not see or that Fluent passes over: a control,
    /// invisible or bidirectional character, a lone carriage return, a message inside a text.
    Hazard,
    /// A line does not follow Fluent's syntax.
    Syntax,
    /// A locale lacks the message for a status code.
    Missing,
    /// A message has no text, or only blanks.
    Empty,
    /// A message id is none of this crate's.
    Unknown,
    /// A message or term is defined twice in a locale.
    Duplicate,
    /// A part of Fluent that these messages do not use: variables, functions, numbers, selectors,
    /// attributes, arguments, placeables within placeables.
    Unsupported,
    /// A reference leads to nothing, or back to itself.
    Unresolved,
}

/// A place in a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1. A byte order mark takes none.
    pub column: usize,
}

/// What has been found so far.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    kept: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// Takes a fault that is made only if it will be kept.
    pub(crate) fn push(&mut self, fault: impl FnOnce() -> Fault) {
        if self.kept.len() < MAX_FAULTS {
            self.kept.push(fault());
        } else {
            self.more += 1;
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.kept.len() + self.more
    }

    pub(crate) fn into_result(self) -> Result<(), LoadError> {
        match self.sorted() {
            (faults, _) if faults.is_empty() => Ok(()),
            (faults, more) => Err(LoadError { faults, more }),
        }
    }

    /// The faults by path and position, and how many more there are.
    pub(crate) fn sorted(mut self) -> (Vec<Fault>, usize) {
        let key = |fault: &Fault| (fault.path.clone(), fault.position(), fault.what.clone());
        self.kept.sort_by_cached_key(key);
        (self.kept, self.more)
    }
}
