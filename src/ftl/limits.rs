//! Every limit on what a directory of translations may hold.
//!
//! They bound the time and memory of reading a directory, and protect Fluent's parser, which recurses.

/// The bytes of a file: 256 KiB.
pub(crate) const MAX_FILE: usize = 256 * 1024;
/// The `.ftl` files of one locale.
pub(crate) const MAX_FILES: usize = 256;
/// The bytes of all files of a directory together: 16 MiB.
pub(crate) const MAX_TOTAL: usize = 16 * 1024 * 1024;
/// The folders of a directory.
pub(crate) const MAX_FOLDERS: usize = 1_024;
/// The messages and terms of one locale.
pub(crate) const MAX_ENTRIES: usize = 1_000;
/// The bytes of one message or term with its attributes: 16 KiB.
pub(crate) const MAX_ENTRY: usize = 16 * 1024;
/// The lines of one entry: each costs the parser fifty times its bytes.
pub(crate) const MAX_LINES: usize = 100;
/// The opening `{` and `(` of one entry: the parser recurses at each.
pub(crate) const MAX_OPENINGS: usize = 16;
/// The references that may follow one another.
pub(crate) const MAX_CHAIN: usize = 8;
/// The placeables of a message, those of its references included: fluent-bundle's own limit.
pub(crate) const MAX_PLACEABLES: usize = 100;
/// The bytes of a resolved text: 4 KiB.
pub(crate) const MAX_TEXT: usize = 4 * 1024;
/// The diagnostics of each severity that are kept; the rest is counted.
pub(crate) const MAX_DIAGNOSTICS: usize = 1_000;
/// The characters of an id that a diagnostic shows. Longer ids are not compared with others, which takes the product of
/// their lengths.
pub(crate) const MAX_SHOWN: usize = 48;
