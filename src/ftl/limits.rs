//! All limits of a directory of translations.
//!
//! The limits bound the time and memory of reading a directory, and protect Fluent's recursive parser.

/// The bytes of a file: 256 KiB.
pub(crate) const MAX_FILE: usize = 256 * 1024;
/// The `.ftl` files of one locale.
pub(crate) const MAX_FILES: usize = 256;
/// The bytes of all files of a directory together: 1 MiB. A locale of eleven messages with comments takes 3 kB.
pub(crate) const MAX_TOTAL: usize = 1024 * 1024;
/// The folders of a directory. The time to compute the table of answers grows with the square of this number.
pub(crate) const MAX_FOLDERS: usize = 256;
/// The messages and terms of one locale.
pub(crate) const MAX_ENTRIES: usize = 1_000;
/// The bytes of one message or term with its attributes: 16 KiB.
pub(crate) const MAX_ENTRY: usize = 16 * 1024;
/// The lines of one entry. Parsing a line takes memory of fifty times its size.
pub(crate) const MAX_LINES: usize = 100;
/// The opening `{` and `(` of one entry. The parser recurses at each of them.
pub(crate) const MAX_OPENINGS: usize = 16;
/// The length of a chain of references.
pub(crate) const MAX_CHAIN: usize = 8;
/// The placeables of a message and of its references. This is fluent-bundle's own limit.
pub(crate) const MAX_PLACEABLES: usize = 100;
/// The bytes of a resolved text: 4 KiB.
pub(crate) const MAX_TEXT: usize = 4 * 1024;
/// The diagnostics of each severity that are kept. The others are only counted.
pub(crate) const MAX_DIAGNOSTICS: usize = 1_000;
/// The characters of an id that a diagnostic shows. Longer ids have no closest match, because the time to compute an
/// edit distance is the product of both lengths.
pub(crate) const MAX_SHOWN: usize = 48;
