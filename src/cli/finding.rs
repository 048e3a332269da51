use std::ops::{Range, RangeInclusive};
use std::path::PathBuf;

use modelarts_status::workbench::{File, parts};
use modelarts_status::{Fault, FaultKind, Position, StatusCode};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Error,
    Warning,
}

impl Level {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something that is wrong with a directory of translations.
pub(crate) struct Finding {
    pub(crate) path: PathBuf,
    pub(crate) place: Option<(Range<usize>, Position)>,
    pub(crate) level: Level,
    pub(crate) name: &'static str,
    /// The code that it is about, if it is about the lack of one's message.
    pub(crate) code: Option<StatusCode>,
    pub(crate) what: String,
    pub(crate) notes: Vec<String>,
    pub(crate) help: Option<String>,
}

impl Finding {
    pub(crate) fn warning(
        file: &File,
        name: &'static str,
        span: Range<usize>,
        what: impl Into<String>,
    ) -> Self {
        let position = file.position(span.start);
        Self {
            path: file.path().to_path_buf(),
            place: Some((span, position)),
            level: Level::Warning,
            name,
            code: None,
            what: what.into(),
            notes: Vec::new(),
            help: None,
        }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    pub(crate) fn begins_in(&self, bytes: &RangeInclusive<usize>) -> bool {
        self.place.as_ref().is_some_and(|(span, _)| bytes.contains(&span.start))
    }

    pub(crate) fn position(&self) -> Option<Position> {
        self.place.as_ref().map(|(_, position)| *position)
    }
}

impl From<Fault> for Finding {
    fn from(fault: Fault) -> Self {
        let (path, position, name) = (fault.path().to_path_buf(), fault.position(), name(fault.kind()));
        let (span, code, what, help) = parts(fault);
        let place = span.zip(position);
        Self { path, place, level: Level::Error, name, code, what, notes: Vec::new(), help }
    }
}

fn name(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::Io => "io",
        FaultKind::Locale => "locale",
        FaultKind::TooLarge => "too-large",
        FaultKind::Utf8 => "utf8",
        FaultKind::Hazard => "hazard",
        FaultKind::Missing => "missing",
        FaultKind::Empty => "empty",
        FaultKind::Unknown => "unknown",
        FaultKind::Duplicate => "duplicate",
        FaultKind::Unsupported => "unsupported",
        FaultKind::Unresolved => "unresolved",
        _ => "syntax",
    }
}
