//! The closest match to an unknown id, and ids as diagnostics show them.

use crate::ftl::limits::MAX_SHOWN;
use crate::status_code::StatusCode;

const PREFIX: &str = "modelarts-status-";

/// The code with the message id `id`.
pub(crate) fn code(id: &str) -> Option<StatusCode> {
    numbered(id.strip_prefix(PREFIX)?)
}

/// The code with this number. Unlike `StatusCode::from_str`, it does not accept names.
pub(crate) fn numbered(number: &str) -> Option<StatusCode> {
    let is_number = number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { number.parse().ok() } else { None }
}

/// The ASCII form of a full-width character.
pub(crate) fn half_width(char: char) -> Option<char> {
    matches!(char, '！'..='～').then(|| char::from_u32(char as u32 - 0xfee0)).flatten()
}

/// The message id that is closest to `id`. `id` may have the name of a code instead of its number.
pub(crate) fn closest_message_id(id: &str) -> Option<&'static str> {
    let name = id.strip_prefix(PREFIX).filter(|name| name.len() <= MAX_SHOWN);
    let named = name.and_then(|name| name.replace(['-', '_'], " ").parse::<StatusCode>().ok());
    named
        .map(StatusCode::message_id)
        .or_else(|| closest_match(id, StatusCode::ALL.iter().map(|code| code.message_id())))
}

/// The candidate that ends in the same three digits as `id`. If `id` does not end in three digits, the candidate
/// with the smallest edit distance, if it is the only one and the distance is at most two.
///
/// The time to compute an edit distance is the product of both lengths, so long ids have no closest match.
pub(crate) fn closest_match<'a>(id: &str, mut candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if id.len() > MAX_SHOWN {
        return None;
    }
    let digits = id.get(id.trim_end_matches(|char: char| char.is_ascii_digit()).len()..).unwrap_or_default();
    if digits.len() == 3 {
        return candidates.find(|candidate| candidate.ends_with(digits));
    }
    let near: Vec<(usize, &str)> = candidates
        .filter(|candidate| candidate.len().abs_diff(id.len()) <= 2)
        .map(|candidate| (edit_distance(id.as_bytes(), candidate.as_bytes()), candidate))
        .filter(|(distance, _)| *distance <= 2)
        .collect();
    let fewest = near.iter().map(|(distance, _)| distance).min();
    let mut nearest = near.iter().filter(|(distance, _)| Some(distance) == fewest);
    let (_, candidate) = nearest.next()?;
    nearest.next().is_none().then_some(candidate)
}

/// The number of single-byte insertions, deletions and replacements between two ids.
fn edit_distance(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (1..=b.len()).collect();
    for (i, byte) in a.iter().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        for (other, cell) in b.iter().zip(&mut row) {
            let best = (corner + usize::from(byte != other)).min(*cell + 1).min(left + 1);
            corner = std::mem::replace(cell, best);
            left = best;
        }
    }
    row.last().copied().unwrap_or(a.len())
}

/// An id as a diagnostic shows it. Long ids are cut.
pub(crate) fn shorten(id: &str) -> String {
    match id.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", id.get(..end).unwrap_or_default()),
        None => id.to_owned(),
    }
}
