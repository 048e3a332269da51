//! Ids as diagnostics show them, and the closest match to an id that is unknown.

use crate::ftl::character::hazard;
use crate::ftl::limits::MAX_SHOWN;
use crate::ftl::line::is_id_char;
use crate::status_code::StatusCode;

/// The code whose message has the id `id`.
pub(crate) fn code(id: &str) -> Option<StatusCode> {
    id.strip_prefix("modelarts-status-")?.parse().ok()
}

/// The id that a broken line gives or means to give.
pub(crate) fn leading_id(line: &str) -> String {
    let chars = line.chars().filter(|char| hazard(*char, ' ').is_none());
    let chars = chars.skip_while(|char| char.is_whitespace()).map(|char| half_width(char).unwrap_or(char));
    let id: String = chars.take_while(|char| is_id_char(*char)).collect();
    if let Ok(code) = id.parse::<StatusCode>() {
        return code.message_id().to_owned();
    }
    let meant = if code(&id).is_none() && id.starts_with("modelarts") {
        closest_message_id(first_word(line))
    } else {
        None
    };
    meant.map_or(id, ToOwned::to_owned)
}

pub(crate) fn first_word(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or_default()
}

/// The ASCII sign that looks like a full-width one.
pub(crate) fn half_width(char: char) -> Option<char> {
    matches!(char, '！'..='～').then(|| char::from_u32(char as u32 - 0xfee0)).flatten()
}

/// The message id that is closest to `id`.
pub(crate) fn closest_message_id(id: &str) -> Option<&'static str> {
    closest_match(id, StatusCode::ALL.iter().map(|code| code.message_id()))
}

/// The candidate that ends in the same three digits; if `id` has no such end, the one that takes the
/// fewest edits to reach, if one alone does, and at most two edits.
///
/// The edits of two ids take the product of their lengths to count, so long ids are left alone.
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

/// An id as a diagnostic shows it: ids of thousands of characters are cut.
pub(crate) fn shorten(id: &str) -> String {
    match id.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", id.get(..end).unwrap_or_default()),
        None => id.to_owned(),
    }
}
