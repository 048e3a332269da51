//! The directory and the locales that the command `check` checks.

use std::fs::DirEntry;
use std::path::{Path, PathBuf};

use crate::cli::outcome::check_command;
use crate::ftl::Diagnostic;
use crate::locale::{NameError, check_tag};

/// A directory of translations, and the wanted locales in it. No locale means all locales.
pub(crate) struct Target {
    pub(crate) dir: PathBuf,
    pub(crate) tags: Vec<String>,
}

impl Target {
    /// The target of `path`: a directory, or a locale as its folder, a file in its folder, or its name.
    pub(crate) fn new(path: &Path, mut tags: Vec<String>) -> Self {
        let default = Path::new("locales");
        let folder = if is_resource(path) && path.is_file() { path.parent() } else { Some(path) };
        let name = folder.and_then(folder_name);
        let dir = match (folder, name) {
            (Some(folder), Some(tag)) if is_locale(folder) => {
                tags.push(tag);
                folder.parent().map(|dir| if dir == Path::new("") { Path::new(".") } else { dir })
            }
            (Some(folder), Some(tag))
                if !folder.exists() && default.is_dir() && path.components().count() == 1 =>
            {
                tags.push(tag);
                Some(default)
            }
            _ => None,
        };
        Self { dir: dir.unwrap_or(path).into(), tags }
    }

    /// The command that checks it.
    pub(crate) fn command(&self) -> String {
        let mut command = check_command(&self.dir);
        for (index, tag) in self.tags.iter().enumerate() {
            if !self.tags.iter().take(index).any(|before| before == tag) {
                command += &format!(" --locale {tag}");
            }
        }
        command
    }

    pub(crate) fn wants(&self, tag: &str) -> bool {
        self.tags.is_empty() || self.tags.iter().any(|wanted| wanted == tag)
    }

    /// Whether a diagnostic is about a wanted locale, or about the directory itself.
    pub(crate) fn concerns(&self, diagnostic: &Diagnostic) -> bool {
        let path = diagnostic.path();
        let below = path.strip_prefix(&self.dir).ok().and_then(|below| below.components().next());
        let below = below.map(|below| Path::new(below.as_os_str()));
        // A misplaced file is named after its locale.
        let folder = below
            .and_then(|it| folder_name(&if is_resource(it) { it.with_extension("") } else { it.into() }));
        self.tags.is_empty() || path == self.dir || folder.is_some_and(|tag| self.wants(&tag))
    }
}

pub(crate) fn is_resource(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ftl")
}

/// The locale of a folder name in any spelling.
fn folder_name(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    match check_tag(name) {
        Ok(()) => Some(name.to_owned()),
        Err(NameError::Spelling(tag) | NameError::Alias(tag)) => Some(tag),
        Err(_) => None,
    }
}

/// Whether a directory is the folder of one locale: it has `.ftl` files, or it has no folders.
fn is_locale(dir: &Path) -> bool {
    let entries: Vec<DirEntry> = dir.read_dir().into_iter().flatten().flatten().collect();
    let resource = |entry: &DirEntry| is_resource(&entry.path());
    dir.is_dir() && (entries.iter().any(resource) || !entries.iter().any(|entry| entry.path().is_dir()))
}
