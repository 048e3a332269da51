//! `check --fix`: the fixes are written to the files in rounds.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

use crate::cli::findings::Findings;
use crate::cli::outcome::visible_path;
use crate::cli::target::Target;
use crate::ftl::{Diagnostic, apply};

/// The maximum number of rounds. A fix that overlaps with another is applied in a later round.
const MAX_ROUNDS: usize = 12;
/// No round starts after the rounds have checked more bytes than this.
const MAX_CHECKED: usize = 1024 * 1024;

/// What was fixed in a directory, and what is left in it.
pub(crate) struct Fixed {
    /// Positions refer to the file before the round.
    pub(crate) done: Vec<Diagnostic>,
    /// Why files could not be written, one line each.
    pub(crate) errors: String,
    pub(crate) left: Findings,
}

/// Applies the fixes in rounds, until none is left or none can be written.
pub(crate) fn fix(target: &Target) -> Fixed {
    let mut fixed = Fixed { done: Vec::new(), errors: String::new(), left: Findings::of(target) };
    let mut failed = BTreeSet::new();
    let mut checked = 0;
    for _ in 0..MAX_ROUNDS {
        let done = fixed.done.len();
        round(&mut fixed, &mut failed);
        if fixed.done.len() == done {
            break;
        }
        fixed.left = Findings::of(target);
        checked += fixed.left.size();
        if checked > MAX_CHECKED {
            break;
        }
    }
    fixed
}

fn round(fixed: &mut Fixed, failed: &mut BTreeSet<PathBuf>) {
    let Findings { locales, diagnostics, together, .. } = &fixed.left;
    for file in locales.iter().flat_map(|locale| &locale.files) {
        let all = together.iter().filter_map(|index| diagnostics.get(*index));
        let own: Vec<&Diagnostic> = all.filter(|it| it.path() == file.path).collect();
        if own.is_empty() || failed.contains(&file.path) {
            continue;
        }
        let Some(new) = apply(&file.text, own.iter().flat_map(|it| it.fix())) else { continue };
        match replace(&file.path, &file.text, &new) {
            Ok(()) => fixed.done.extend(own.into_iter().cloned()),
            Err(error) => {
                let path = visible_path(&file.path);
                fixed.errors += &format!("error: `{path}` cannot be written: {error}\n");
                failed.insert(file.path.clone());
            }
        }
    }
}

/// Writes a temporary file beside the old one, and renames it over the old one, so that a failure leaves the old one.
fn replace(path: &Path, old: &str, new: &str) -> io::Result<()> {
    let metadata = fs::symlink_metadata(path)?;
    let permissions = metadata.permissions();
    if !metadata.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    if permissions.readonly() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only"));
    }
    let now = String::from_utf8(fs::read(path)?);
    if now.map_or(true, |now| now.trim_start_matches('\u{feff}') != old) {
        return Err(io::Error::other("another program has changed it"));
    }
    // The name starts with a dot, so `check` ignores the file.
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.new", process::id()));
    let beside = path.with_file_name(name);
    let file = File::create_new(&beside)?;
    let written = write(file, new, permissions).and_then(|()| fs::rename(&beside, path));
    written.inspect_err(|_| drop(fs::remove_file(&beside)))
}

fn write(mut file: File, text: &str, permissions: Permissions) -> io::Result<()> {
    file.write_all(text.as_bytes())?;
    file.set_permissions(permissions)?;
    file.sync_all()
}
