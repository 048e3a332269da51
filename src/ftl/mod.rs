//! Compiles directories of `.ftl` files: source file, prescan, parse, entries, validate, resolve.
//!
//! Each stage adds diagnostics and passes on the valid parts, so that one run finds all problems.

mod character;
mod closest_match;
mod diagnostics;
mod directory;
mod entries;
mod hazards;
mod limits;
mod line;
#[cfg(feature = "cli")]
mod misplaced;
mod parse;
mod prescan;
mod source_file;

use std::path::Path;
#[cfg(feature = "cli")]
use std::{ops::Range, path::PathBuf};

use crate::ftl::entries::Entries;
use crate::ftl::source_file::SourceFile;
use crate::status_code::StatusCode;

pub(crate) use diagnostics::Diagnostics;
pub use diagnostics::{Diagnostic, DiagnosticKind, LoadError, Position, Replacement, Severity};
#[cfg(feature = "cli")]
pub(crate) use diagnostics::{List, apply};
pub(crate) use directory::Folder;
pub(crate) use entries::Texts;
pub(crate) use source_file::RawFile;
#[cfg(feature = "cli")]
pub(crate) use {
    character::is_line_separator,
    closest_match::code,
    limits::{MAX_FILE, MAX_TOTAL},
    line::Lines,
    misplaced::misplaced,
    source_file::SourceFile as File,
};

/// A locale as its files define it.
pub(crate) struct Compiled {
    #[cfg(feature = "cli")]
    pub(crate) path: PathBuf,
    pub(crate) tag: String,
    /// Whether it has no error.
    pub(crate) is_whole: bool,
    /// One text per code, in code order. `None` if the text is missing or has an error.
    pub(crate) texts: Texts,
    pub(crate) files: Vec<SourceFile>,
    /// The messages and terms in file order: id, index of the file, span of the id.
    #[cfg(feature = "cli")]
    pub(crate) definitions: Vec<(String, usize, Range<usize>)>,
}

/// The texts in code order. A missing text is replaced by the name of its code.
pub(crate) fn texts_or_names(texts: Texts) -> [String; StatusCode::ALL.len()] {
    let mut names = StatusCode::ALL.iter().map(|code| code.name());
    texts.map(|text| {
        let name = names.next().unwrap_or_default();
        text.map_or_else(|| name.to_owned(), String::from)
    })
}

/// Compiles the locales of a directory, sorted by tag.
pub(crate) fn compile_directory(dir: &Path, diagnostics: &mut Diagnostics) -> Vec<Compiled> {
    let folders = directory::read(dir, diagnostics);
    folders.into_iter().map(|folder| compile(folder, diagnostics)).collect()
}

/// Compiles the locales of a directory, and reports the errors of the wanted ones only.
#[cfg(feature = "cli")]
pub(crate) fn compile_wanted(
    dir: &Path,
    wanted: impl Fn(&str) -> bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Compiled> {
    let folders = directory::read(dir, diagnostics);
    let compile = |folder: Folder| {
        let mut unwanted = Diagnostics::default();
        let diagnostics = if wanted(&folder.tag) { &mut *diagnostics } else { &mut unwanted };
        compile(folder, diagnostics)
    };
    folders.into_iter().map(compile).collect()
}

/// Compiles the files of one locale.
pub(crate) fn compile(folder: Folder, diagnostics: &mut Diagnostics) -> Compiled {
    diagnostics.set_tag(Some(&folder.tag));
    let errors_before = diagnostics.error_count();
    let mut entries = Entries::new(folder.complete);
    for file in folder.files {
        match SourceFile::decode(file) {
            (file, None) => entries.add(file, diagnostics),
            (file, Some(diagnostic)) => {
                entries.add_undecoded(file);
                diagnostics.error(|| diagnostic);
            }
        }
    }
    entries.check_unknown(diagnostics);
    entries.check_references(diagnostics);
    entries.check_missing(diagnostics);
    entries.check_fixes(diagnostics.errors_since(errors_before));
    let texts = entries.resolve(diagnostics);
    diagnostics.set_tag(None);
    let is_whole = folder.complete && diagnostics.error_count() == errors_before;
    Compiled {
        #[cfg(feature = "cli")]
        path: folder.path,
        tag: folder.tag,
        is_whole,
        texts,
        #[cfg(feature = "cli")]
        definitions: entries.definitions(),
        files: entries.files,
    }
}
