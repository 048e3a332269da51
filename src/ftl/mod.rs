//! Compiles directories of `.ftl` files: source file, prescan, parse, entries, validate, resolve.
//!
//! Each stage adds diagnostics and hands on what is right, so that one run finds everything.

mod character;
mod closest_match;
mod diagnostic;
mod directory;
mod entries;
mod limits;
mod line;
mod parse;
mod prescan;
mod source_file;

use std::path::Path;
#[cfg(feature = "cli")]
use std::{ops::Range, path::PathBuf};

use unic_langid::LanguageIdentifier;

use crate::ftl::entries::Entries;
use crate::ftl::source_file::SourceFile;

pub(crate) use diagnostic::Diagnostics;
#[cfg(feature = "cli")]
pub(crate) use diagnostic::List;
pub use diagnostic::{Diagnostic, DiagnosticKind, LoadError, Position, Severity};
pub(crate) use directory::{Folder, is_resource};
pub(crate) use entries::Texts;
pub(crate) use source_file::RawFile;
#[cfg(feature = "cli")]
pub(crate) use {closest_match::code, source_file::SourceFile as File};

/// A locale as its files define it.
pub(crate) struct Compiled {
    /// The folder.
    #[cfg(feature = "cli")]
    pub(crate) path: PathBuf,
    pub(crate) locale: LanguageIdentifier,
    /// One text a code, in the order of the codes; none where there is an error.
    pub(crate) texts: Texts,
    pub(crate) files: Vec<SourceFile>,
    /// The messages and terms in the order of the files: id, index of the file, span of the id.
    #[cfg(feature = "cli")]
    pub(crate) definitions: Vec<(String, usize, Range<usize>)>,
}

impl Compiled {
    /// A locale without files.
    pub(crate) fn empty(locale: LanguageIdentifier) -> Self {
        let folder = Folder { path: Path::new("").into(), locale, files: Vec::new(), complete: false };
        compile(folder, &mut Diagnostics::default())
    }
}

/// Compiles the locales of a directory, in the order of their tags.
pub(crate) fn compile_directory(dir: &Path, diagnostics: &mut Diagnostics) -> Vec<Compiled> {
    let folders = directory::read(dir, diagnostics);
    folders.into_iter().map(|folder| compile(folder, diagnostics)).collect()
}

/// Compiles the files of one locale.
pub(crate) fn compile(folder: Folder, diagnostics: &mut Diagnostics) -> Compiled {
    diagnostics.set_locale(Some(&folder.locale));
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
    entries.check_references(diagnostics);
    entries.check_missing(diagnostics);
    let texts = entries.resolve(diagnostics);
    diagnostics.set_locale(None);
    Compiled {
        #[cfg(feature = "cli")]
        path: folder.path,
        locale: folder.locale,
        texts,
        #[cfg(feature = "cli")]
        definitions: entries.definitions(),
        files: entries.files,
    }
}
