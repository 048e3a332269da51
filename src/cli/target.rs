//! The directory and the locales that the command `check` checks.

use std::fs::DirEntry;
use std::path::{Path, PathBuf};

use unic_langid::LanguageIdentifier;

use crate::ftl::Diagnostic;
use crate::locale::{NameError, canonical};

/// A directory of translations, and the wanted locales in it. No locale means all locales.
pub(crate) struct Target {
    pub(crate) dir: PathBuf,
    pub(crate) locales: Vec<LanguageIdentifier>,
}

impl Target {
    /// The target of `path`: a directory, or a locale as its folder, a file in its folder, or its name.
    pub(crate) fn new(path: &Path, mut locales: Vec<LanguageIdentifier>) -> Self {
        let default = Path::new("locales");
        let folder = if is_resource(path) && path.is_file() { path.parent() } else { Some(path) };
        let name = folder.and_then(folder_name);
        let dir = match (folder, name) {
            (Some(folder), Some(locale)) if is_locale(folder) => {
                locales.push(locale);
                folder.parent().map(|dir| if dir == Path::new("") { Path::new(".") } else { dir })
            }
            (Some(folder), Some(locale))
                if !folder.exists() && default.is_dir() && path.components().count() == 1 =>
            {
                locales.push(locale);
                Some(default)
            }
            _ => None,
        };
        Self { dir: dir.unwrap_or(path).into(), locales }
    }

    /// The command that checks it.
    pub(crate) fn command(&self) -> String {
        let mut command = "check".to_owned();
        if self.dir != Path::new("locales") {
            command += &format!(" {}", self.dir.display());
        }
        let mut shown: Vec<&LanguageIdentifier> = Vec::new();
        for locale in &self.locales {
            if !shown.contains(&locale) {
                command += &format!(" --locale {locale}");
                shown.push(locale);
            }
        }
        command
    }

    pub(crate) fn wants(&self, locale: &LanguageIdentifier) -> bool {
        self.locales.is_empty() || self.locales.contains(locale)
    }

    /// Whether a diagnostic is about a wanted locale, or about the directory itself.
    pub(crate) fn concerns(&self, diagnostic: &Diagnostic) -> bool {
        let path = diagnostic.path();
        let below = path.strip_prefix(&self.dir).ok().and_then(|below| below.components().next());
        let below = below.map(|below| Path::new(below.as_os_str()));
        // A misplaced file is named after its locale.
        let folder = below
            .and_then(|it| folder_name(&if is_resource(it) { it.with_extension("") } else { it.into() }));
        self.locales.is_empty() || path == self.dir || folder.is_some_and(|locale| self.wants(&locale))
    }
}

pub(crate) fn is_resource(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ftl")
}

/// The locale of a folder name in any spelling.
fn folder_name(path: &Path) -> Option<LanguageIdentifier> {
    match canonical(path.file_name()?.to_str()?) {
        Ok(locale) => Some(locale),
        Err(NameError::Spelling(tag) | NameError::Alias(tag)) => tag.parse().ok(),
        Err(_) => None,
    }
}

/// Whether a directory is the folder of one locale: it has `.ftl` files, or it has no folders.
fn is_locale(dir: &Path) -> bool {
    let entries: Vec<DirEntry> = dir.read_dir().into_iter().flatten().flatten().collect();
    let resource = |entry: &DirEntry| is_resource(&entry.path());
    dir.is_dir() && (entries.iter().any(resource) || !entries.iter().any(|entry| entry.path().is_dir()))
}
