//! Characters that a reader of a text does not see, or that do something else than they show.

/// Scripts whose spelling uses the zero-width joiner and non-joiner: Arabic to Mongolian, and the
/// extensions of both ends.
const JOINING: [(char, char); 4] =
    [('\u{600}', '\u{1cff}'), ('\u{a800}', '\u{abff}'), ('\u{fb50}', '\u{fdff}'), ('\u{fe70}', '\u{fefc}')];
/// Pictographs and what varies them, which a joiner makes one.
const PICTURES: [(char, char); 3] =
    [('\u{2190}', '\u{2bff}'), ('\u{fe0f}', '\u{fe0f}'), ('\u{1f000}', '\u{1faff}')];
/// Scripts without spaces between words, where a zero-width space says where a line may end: Thai to
/// Myanmar, and Khmer.
const SPACELESS: [(char, char); 2] = [('\u{e00}', '\u{109f}'), ('\u{1780}', '\u{17ff}')];

/// What is wrong with a character that a reader of the file does not see.
pub(crate) fn hazard(char: char, before: char) -> Option<&'static str> {
    Some(match char {
        '\n' | '\r' | '\t' => return None,
        _ if char.is_control() => "a control character",
        '\u{200c}' | '\u{200d}' if within(&JOINING, before) => return None,
        '\u{200d}' if within(&PICTURES, before) => return None,
        '\u{200b}' if within(&SPACELESS, before) => return None,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a bidirectional control character"
        }
        '\u{fffd}' => "a replacement character, left where a text was decoded wrongly",
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' => "an invisible character",
        _ if char as u32 & 0xfffe == 0xfffe => "a code point that is no character",
        _ => return None,
    })
}

fn within(ranges: &[(char, char)], char: char) -> bool {
    ranges.iter().any(|(first, last)| (*first..=*last).contains(&char))
}
