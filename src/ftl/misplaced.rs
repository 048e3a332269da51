use std::ffi::OsStr;
use std::fs::FileType;
use std::path::Path;

use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind};
use crate::ftl::directory::{is_resource, list};
use crate::ftl::limits::MAX_FOLDERS;
use crate::locale::{self, NameError};

/// Warnings about files beside the locale folders that are named after a locale, such as `fr.ftl`.
pub(crate) fn misplaced(dir: &Path) -> Vec<Diagnostic> {
    let wanted = |name: &OsStr, kind: FileType| kind.is_file() && is_resource(name.as_encoded_bytes());
    let names = list(dir, MAX_FOLDERS, ("`.ftl` files", ""), &wanted).unwrap_or_default();
    let diagnostics = names.iter().filter_map(|(name, _)| {
        let path = dir.join(name);
        let tag = named_tag(path.file_stem()?)?;
        let message = "the file is beside the locale folders, not in one, and is not read";
        let diagnostic = Diagnostic::new(&path, DiagnosticKind::Misplaced, message);
        Some(diagnostic.with_help(format!("move it into a folder `{tag}`")))
    });
    diagnostics.collect()
}

/// The tag of the locale, if the whole name is a spelling of it.
fn named_tag(name: &OsStr) -> Option<String> {
    let name = name.to_str()?;
    match locale::check_tag(name) {
        Ok(()) => Some(name.to_owned()),
        Err(NameError::Spelling(tag)) => name.replace('_', "-").eq_ignore_ascii_case(&tag).then_some(tag),
        Err(NameError::Alias(tag)) => Some(tag),
        Err(_) => None,
    }
}
