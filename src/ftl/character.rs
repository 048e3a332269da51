//! Invisible, control and bidirectional characters.

type Ranges = &'static [(char, char)];

/// Blocks of the scripts whose letters join (Unicode `Joining_Type`) or form conjuncts
/// (`Indic_Syllabic_Category`): their spelling uses the zero-width joiner and non-joiner.
const JOINING: Ranges = &[
    ('\u{600}', '\u{8ff}'),     // Arabic, Syriac, Thaana, N'Ko, Mandaic
    ('\u{900}', '\u{109f}'),    // Devanagari to Myanmar
    ('\u{1700}', '\u{18af}'),   // Philippine scripts, Khmer, Mongolian
    ('\u{1900}', '\u{1cff}'),   // Limbu to Vedic Extensions
    ('\u{a800}', '\u{abff}'),   // Syloti Nagri to Meetei Mayek
    ('\u{fb50}', '\u{fdff}'),   // Arabic Presentation Forms-A
    ('\u{fe70}', '\u{fefc}'),   // Arabic Presentation Forms-B
    ('\u{10ac0}', '\u{10aff}'), // Manichaean
    ('\u{10b80}', '\u{10baf}'), // Psalter Pahlavi
    ('\u{10d00}', '\u{10d3f}'), // Hanifi Rohingya
    ('\u{10f30}', '\u{10fdf}'), // Sogdian, Chorasmian
    ('\u{11000}', '\u{1183f}'), // Brahmi to Dogra
    ('\u{1e900}', '\u{1e95f}'), // Adlam
];
/// Pictographs and their modifiers, which a zero-width joiner combines.
const PICTURES: Ranges = &[('\u{2190}', '\u{2bff}'), ('\u{fe0f}', '\u{fe0f}'), ('\u{1f000}', '\u{1faff}')];
/// Blocks of the scripts without spaces between words (Unicode `Line_Break` SA and AK, and Tibetan). In these scripts,
/// a zero-width space marks a line break opportunity.
const SPACELESS: Ranges = &[
    ('\u{e00}', '\u{109f}'),    // Thai, Lao, Tibetan, Myanmar
    ('\u{1780}', '\u{17ff}'),   // Khmer
    ('\u{1950}', '\u{1aaf}'),   // Tai Le, New Tai Lue, Buginese, Tai Tham
    ('\u{1b00}', '\u{1bff}'),   // Balinese, Sundanese, Batak
    ('\u{a980}', '\u{a9ff}'),   // Javanese, Myanmar Extended-B
    ('\u{aa00}', '\u{aadf}'),   // Cham, Myanmar Extended-A, Tai Viet
    ('\u{11700}', '\u{1174f}'), // Ahom
];
/// Mongolian letters and their variation selectors.
const MONGOLIAN: Ranges = &[('\u{180b}', '\u{180d}'), ('\u{180f}', '\u{180f}'), ('\u{1820}', '\u{18aa}')];
/// Han ideographs, which may have variation selectors.
const IDEOGRAPHS: Ranges = &[('\u{3400}', '\u{9fff}'), ('\u{f900}', '\u{faff}'), ('\u{20000}', '\u{3fffd}')];

/// The message for a harmful character, or `None`. The characters before and after it decide whether it is needed.
pub(crate) fn hazard(char: char, [before, after]: [char; 2]) -> Option<&'static str> {
    let beside = |ranges| within(ranges, before) || within(ranges, after);
    Some(match char {
        '\n' | '\r' | '\t' => return None,
        _ if char.is_control() => "a control character",
        '\u{200c}' | '\u{200d}' if beside(JOINING) => return None,
        '\u{200d}' if within(PICTURES, before) => return None,
        '\u{200b}' if beside(SPACELESS) => return None,
        '\u{180b}'..='\u{180f}' if within(MONGOLIAN, before) => return None,
        '\u{e0100}'..='\u{e01ef}' if within(IDEOGRAPHS, before) => return None,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a bidirectional control character"
        }
        '\u{fffd}' => "a replacement character, the result of a wrong encoding",
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' => "an invisible character",
        _ if char as u32 & 0xfffe == 0xfffe => "a noncharacter code point",
        _ => return None,
    })
}

/// The message for a harmful character at an offset, or `None`.
pub(crate) fn hazard_at(text: &str, at: usize) -> Option<&'static str> {
    let mut rest = text.get(at..)?.chars();
    let char = rest.next().filter(|char| !matches!(char, ' '..='~'))?;
    let before = text.get(..at)?.chars().next_back();
    hazard(char, [before.unwrap_or('\n'), rest.next().unwrap_or('\n')])
}

/// Whether a text may need this invisible character, as an escape.
pub(crate) fn may_be_escaped(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'
    )
}

/// Whether this character ends a line in some editors, but not in Fluent.
pub(crate) fn is_line_separator(char: char) -> bool {
    matches!(char, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a sentence ends with this character.
pub(crate) fn ends_sentence(char: char) -> bool {
    ".!?…。．｡！？।॥۔؟։።။".contains(char)
}

fn within(ranges: Ranges, char: char) -> bool {
    ranges.iter().any(|(first, last)| (*first..=*last).contains(&char))
}
