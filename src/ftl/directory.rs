use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind, Diagnostics};
use crate::ftl::limits::{MAX_FILE, MAX_FILES, MAX_FOLDERS, MAX_TOTAL};
use crate::ftl::source_file::RawFile;
use crate::locale::{self, NameError};

/// The limited entries of a directory: their name in a message, and the help if there are too many.
const FOLDERS: (&str, &str) = ("locale folders", "move folders that are not locales to another directory");
const RESOURCES: (&str, &str) =
    ("`.ftl` files", "merge some of the `.ftl` files, or move some out of the folder");

/// The files of one locale, as bytes.
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
    /// The tag of the locale, which is the name of the folder.
    pub(crate) tag: String,
    pub(crate) files: Vec<RawFile>,
    /// Whether `files` has every file of the folder.
    pub(crate) complete: bool,
}

/// Reads the locale folders of `dir`, sorted by name.
pub(crate) fn read(dir: &Path, diagnostics: &mut Diagnostics) -> Vec<Folder> {
    // A link to a folder, or a broken link, is reported as a folder. Links are not followed.
    let link = |name: &OsStr| dir.join(name).metadata().map_or(true, |it| it.is_dir());
    let folder = |name: &OsStr, kind: FileType| kind.is_dir() || kind.is_symlink() && link(name);
    let names = list(dir, MAX_FOLDERS, FOLDERS, &|name, kind| {
        !is_hidden(name.as_encoded_bytes()) && folder(name, kind)
    });
    let names = names.unwrap_or_else(|diagnostic| {
        diagnostics.error(|| diagnostic);
        Vec::new()
    });
    let mut left = MAX_TOTAL + 1;
    let mut folders = Vec::new();
    for (name, kind) in &names {
        let path = dir.join(name);
        let taken = |tag: &str| names.iter().any(|(name, _)| name.to_str() == Some(tag));
        let tag = if kind.is_dir() {
            folder_tag(&path, name, taken)
        } else {
            Err(irregular(&path, *kind, "folder"))
        };
        match tag {
            Ok(tag) => {
                diagnostics.set_tag(Some(&tag));
                folders.push(read_folder(path, tag, &mut left, diagnostics));
                diagnostics.set_tag(None);
            }
            Err(diagnostic) => diagnostics.error(|| diagnostic),
        }
        if left == 0 {
            diagnostics.error(|| {
                let message =
                    "the directory contains more than 1 MiB of translations, and the rest was not read";
                Diagnostic::new(dir, DiagnosticKind::TooLarge, message)
                    .with_help("make the `.ftl` files smaller, or move some locales to another directory")
            });
            break;
        }
    }
    folders
}

/// The tag of a folder, or an error for its name. `exists` returns whether there is a folder with a tag.
fn folder_tag(path: &Path, name: &OsStr, exists: impl Fn(&str) -> bool) -> Result<String, Diagnostic> {
    let tag = name.to_str().ok_or(NameError::NoLocale);
    let error = match tag.and_then(|tag| locale::check_tag(tag).map(|()| tag)) {
        Ok(tag) => return Ok(tag.to_owned()),
        Err(error) => error,
    };
    let shown = name.to_string_lossy();
    let diagnostic = |message: String| Diagnostic::new(path, DiagnosticKind::Locale, message);
    let elsewhere = "name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere";
    Err(match error {
        NameError::Spelling(tag) | NameError::Alias(tag) if exists(&tag) => {
            diagnostic(format!("`{shown}` is another spelling of `{tag}`, which has a folder already"))
                .with_help(format!("move its files to `{tag}`"))
        }
        NameError::Spelling(tag) => diagnostic(format!("`{shown}` is not the canonical tag"))
            .with_help(format!("rename the folder to `{tag}`")),
        NameError::Alias(tag) => diagnostic(format!("`{shown}` is another name of `{tag}`"))
            .with_help(format!("rename the folder to `{tag}`")),
        NameError::UnknownLanguage(Some(tag)) => {
            diagnostic(format!("`{shown}` is a region, and `{tag}` is its language"))
                .with_help(format!("if the texts are in that language, rename the folder to `{tag}`"))
        }
        NameError::UnknownLanguage(None) => {
            diagnostic(format!("`{shown}` is not a known language")).with_help(elsewhere)
        }
        NameError::UnknownRegion(region) => diagnostic(format!("`{region}` in `{shown}` is not a region"))
            .with_help("rename the folder: write a two-letter region, such as `BR`, or no region"),
        NameError::NoLocale => {
            diagnostic(format!("`{}` is not a language tag", shown.escape_debug())).with_help(elsewhere)
        }
    })
}

fn read_folder(path: PathBuf, tag: String, left: &mut usize, diagnostics: &mut Diagnostics) -> Folder {
    let mut folder = Folder { path, tag, files: Vec::new(), complete: false };
    let names =
        match list(&folder.path, MAX_FILES, RESOURCES, &|name, _| is_resource(name.as_encoded_bytes())) {
            Ok(names) => names,
            Err(diagnostic) => {
                diagnostics.error(|| diagnostic);
                return folder;
            }
        };
    if names.is_empty() {
        let diagnostic =
            Diagnostic::new(&folder.path, DiagnosticKind::Missing, "the folder contains no `.ftl` file");
        diagnostics.error(|| match (too_deep(&folder.path), misnamed(&folder.path)) {
            (Some(name), _) => {
                diagnostic.with_help(format!("move the files of the subfolder `{name}` into this folder"))
            }
            (None, Some(name)) => diagnostic.with_help(format!("rename `{name}`, so that it ends in `.ftl`")),
            (None, None) => diagnostic.with_help("add one, or remove the folder"),
        });
        return folder;
    }
    folder.complete = true;
    for (name, kind) in names {
        let path = folder.path.join(name);
        match read_file(&path, kind, left) {
            Ok(bytes) => folder.files.push(RawFile { path, bytes }),
            Err(diagnostic) => {
                folder.complete = false;
                diagnostics.error(|| diagnostic);
            }
        }
        if *left == 0 {
            folder.complete = false;
            break;
        }
    }
    folder
}

fn read_file(path: &Path, kind: FileType, left: &mut usize) -> Result<Vec<u8>, Diagnostic> {
    if !kind.is_file() {
        return Err(irregular(path, kind, "file"));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| unreadable(path, &error))?;
    *left = left.saturating_sub(bytes.len());
    if bytes.len() > MAX_FILE {
        let message = "the file is larger than 256 KiB";
        return Err(Diagnostic::new(path, DiagnosticKind::TooLarge, message)
            .with_help("split it into several `.ftl` files"));
    }
    Ok(bytes)
}

/// The wanted entries of a directory, sorted by name, or a diagnostic if there are too many.
pub(crate) fn list(
    dir: &Path,
    limit: usize,
    (description, help): (&str, &str),
    wanted: &dyn Fn(&OsStr, FileType) -> bool,
) -> Result<Vec<(OsString, FileType)>, Diagnostic> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dir).map_err(|error| unreadable(dir, &error))? {
        let entry = entry.map_err(|error| unreadable(dir, &error))?;
        let kind = entry.file_type().map_err(|error| unreadable(&entry.path(), &error))?;
        let name = entry.file_name();
        if wanted(&name, kind) {
            // A sort at the end would add 20 kB of code.
            let index = names.partition_point(|(other, _)| *other < name);
            names.insert(index, (name, kind));
        }
        if names.len() > limit {
            let message = format!("there are more than {limit} {description} here, and none was read");
            return Err(Diagnostic::new(dir, DiagnosticKind::TooLarge, message).with_help(help));
        }
    }
    Ok(names)
}

/// A folder in a locale folder that contains `.ftl` files.
fn too_deep(folder: &Path) -> Option<String> {
    let names = list(folder, MAX_FILES, ("folders", ""), &|_, kind| kind.is_dir()).ok()?;
    let resources = |name: &OsStr| {
        list(&folder.join(name), MAX_FILES, ("files", ""), &|name, _| is_resource(name.as_encoded_bytes()))
    };
    let mut names = names.iter().map(|(name, _)| name);
    let name = names.find(|name| resources(name).is_ok_and(|files| !files.is_empty()))?;
    Some(name.to_string_lossy().escape_debug().to_string())
}

/// A file that was probably meant as a `.ftl` file, such as `status.ftl.txt`.
fn misnamed(folder: &Path) -> Option<String> {
    let names = list(folder, MAX_FILES, ("files", ""), &|name, kind| {
        kind.is_file() && !is_hidden(name.as_encoded_bytes())
    })
    .ok()?;
    let mut names = names.iter().map(|(name, _)| name.to_string_lossy());
    names.find(|name| name.to_ascii_lowercase().contains(".ftl")).map(Cow::into_owned)
}

/// Whether a file is read. Hidden files, such as those of editors, are not.
pub(crate) fn is_resource(name: &[u8]) -> bool {
    name.ends_with(b".ftl") && !is_hidden(name)
}

fn is_hidden(name: &[u8]) -> bool {
    name.starts_with(b".")
}

fn irregular(path: &Path, kind: FileType, wanted: &str) -> Diagnostic {
    let (message, help) = if kind.is_symlink() {
        let message = "this is a symbolic link, which is not followed".into();
        (message, format!("replace it with the {wanted} itself"))
    } else {
        (format!("this is not a regular {wanted}"), format!("replace it with a regular {wanted}"))
    };
    Diagnostic::new(path, DiagnosticKind::Io, message).with_help(help)
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::new(path, DiagnosticKind::Io, format!("cannot be read: {error}")).with_io_error(error)
}
