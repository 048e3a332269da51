//! What the command line needs of the pipeline. It is hidden because it is no part of the public API: it
//! changes with any version.

use std::ops::Range;
use std::path::{Path, PathBuf};

use unic_langid::LanguageIdentifier;

use crate::ftl::closest_match::code;
use crate::ftl::diagnostic::{Fault, Faults};
use crate::ftl::directory;
use crate::ftl::source_file::Text;
use crate::ftl::{Compiled, Texts, compile};
use crate::locale::tag;
use crate::{Catalog, Position, StatusCode};

/// What stands in a preview where a text is missing.
pub const GAP: &str = "—";

/// A directory of translations with everything that is wrong with it.
pub struct Review {
    /// The locales by the names of their folders.
    pub locales: Vec<Locale>,
    /// The faults by path and position.
    pub faults: Vec<Fault>,
    /// How many more faults there are.
    pub more: usize,
}

/// A locale, whole or not.
pub struct Locale {
    /// Its folder.
    pub path: PathBuf,
    /// Its language identifier.
    pub id: LanguageIdentifier,
    /// Its files.
    pub files: Vec<File>,
    /// Its messages in the order of the files.
    pub messages: Vec<Message>,
    /// One text a code, in the order of the codes.
    pub texts: Texts,
}

/// A file as it was read.
pub struct File {
    text: Text,
}

/// A message's place in its file.
pub struct Message {
    /// What it is the message for.
    pub code: StatusCode,
    /// The file, as an index.
    pub file: usize,
    /// The bytes of its id.
    pub id: Range<usize>,
    /// The bytes from behind the id to the end of its last line.
    pub body: Range<usize>,
}

/// Reads a directory and compiles its locales, whole or not.
#[must_use]
pub fn review(dir: &Path) -> Review {
    let mut faults = Faults::default();
    let folders = directory::read(dir, &mut faults);
    let locales = folders.into_iter().map(|folder| {
        let Compiled { texts, index } = compile(folder.files, folder.complete, &mut faults);
        let messages = index.definitions().into_iter().filter_map(|(id, file, span)| {
            let code = code(id)?;
            let rest = index.files.get(file)?.content.get(span.end..)?;
            Some(Message { code, file, body: span.end..span.end + body_length(rest), id: span })
        });
        let messages = messages.collect();
        let files = index.files.into_iter().map(|text| File { text }).collect();
        Locale { path: folder.path, id: folder.locale, files, messages, texts }
    });
    let locales = locales.collect();
    let (faults, more) = faults.sorted();
    Review { locales, faults, more }
}

/// How much of a text belongs to the message whose id stands before it: the line, and the lines after it
/// that are indented, with the blank ones between.
fn body_length(rest: &str) -> usize {
    let (mut length, mut end) = (0, 0);
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        let blank = line.trim().is_empty();
        if number > 0 && !blank && !line.starts_with(' ') {
            break;
        }
        length += line.len();
        if number == 0 || !blank {
            end = length;
        }
    }
    end
}

/// The embedded locales with those of `dir` on top, and how many faults the directory has.
#[must_use]
pub fn preview(dir: &Path) -> (Catalog, usize) {
    let mut faults = Faults::default();
    let catalog = Catalog::overlay(dir, |_| GAP, &mut faults);
    (catalog, faults.count())
}

/// The language identifier that can name a folder, whatever its spelling.
#[must_use]
pub fn locale(name: &str) -> Option<LanguageIdentifier> {
    match tag::locale(name) {
        Ok(locale) => Some(locale),
        Err(canonical) => canonical?.parse().ok(),
    }
}

/// The bytes at which a fault is, the code that it is about, what is wrong, and the way out.
#[must_use]
pub fn parts(fault: Fault) -> (Option<Range<usize>>, Option<StatusCode>, String, Option<String>) {
    fault.into_parts()
}

impl File {
    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.text.path
    }

    /// Its text without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text.content
    }

    /// Whether it begins with a byte order mark.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.text.marked
    }

    /// The place of a byte.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        self.text.position(offset)
    }
}
