//! The answers to all requests, worked out when a catalog is made.

use super::subtags::Subtags;

/// Which locale serves a request; `locale` is its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A locale of the same language and script.
    Same(u16),
    /// A locale of another language that CLDR's language matching finds close, in the same script.
    Matched(u16),
    /// No locale. Such a row is an exception to the row without a region.
    Nobody,
}

/// Language, script and region, zeros for what is not said: `*b"zh\0Hans\0\0\0"`.
pub(crate) type Key = [u8; 10];

/// One row of the table, which is sorted by the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) key: Key,
    pub(crate) answer: Answer,
}

/// The answer to a request: that of its row, else that of the row without its region, else none.
pub(crate) fn find(rows: &[Row], request: Subtags) -> Answer {
    let search = |key: Key| {
        let index = rows.partition_point(|row| order(row.key) < order(key));
        rows.get(index).filter(|row| row.key == key).map(|row| row.answer)
    };
    let exact = if request.region.is_some() { search(key(request)) } else { None };
    exact.or_else(|| search(key(Subtags { region: None, ..request }))).unwrap_or(Answer::Nobody)
}

pub(crate) fn key(subtags: Subtags) -> Key {
    let [l0, l1, l2] = subtags.language;
    let [s0, s1, s2, s3] = subtags.script.unwrap_or_default();
    let [r0, r1, r2] = subtags.region.unwrap_or_default();
    [l0, l1, l2, s0, s1, s2, s3, r0, r1, r2]
}

/// A key as a number, which a processor compares in two steps.
fn order([head @ .., last, end]: Key) -> (u64, u16) {
    (u64::from_be_bytes(head), u16::from_be_bytes([last, end]))
}
