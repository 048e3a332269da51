use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::Text;

/// The characters of the bytes 0x80 to 0x9f in Windows-1252. A space marks an unused byte.
const WINDOWS_1252: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// Warns of UTF-8 that was read as Windows-1252, and of text that was saved in an encoding without its characters.
pub(crate) fn mojibake(text: &Text, sink: &mut Sink) {
    if text.written.is_ascii() && !text.written.contains('?') {
        return;
    }
    let mut index = 0;
    while let Some((offset, _)) = text.chars.get(index) {
        if let Some((length, char)) = misread(text, index) {
            let end = text.chars.get(index + length).map_or(text.message.written.end, |(end, _)| *end);
            let read: String = text.chars.iter().skip(index).take(length).map(|(_, char)| char).collect();
            sink.warn(*offset..end, || {
                Words::new(format!("`{read}` is a wrongly decoded `{char}`"), format!("write `{char}`"))
            });
            index += length;
            continue;
        }
        let lost = lost(text, index);
        if let Some((last, _)) = lost.checked_sub(1).and_then(|last| text.chars.get(index + last)) {
            sink.warn(*offset..last + 1, || {
                Words::new(
                    "these question marks replace characters that were lost",
                    "write the characters that were meant",
                )
            });
        }
        index += lost.max(1);
    }
}

/// The number of question marks at `index`, with the spaces between them. 0 if there are fewer than three.
fn lost(text: &Text, index: usize) -> usize {
    if text.char(Some(index)) != '?' {
        return 0;
    }
    let run = text.chars.iter().skip(index).take_while(|(_, char)| "? ".contains(*char));
    let marks = run.enumerate().filter(|(_, (_, char))| *char == '?').map(|(place, _)| place + 1);
    let ends: Vec<usize> = marks.collect();
    if ends.len() < 3 { 0 } else { ends.last().copied().unwrap_or(0) }
}

/// The byte of a character in Windows-1252.
fn byte(char: char) -> Option<u8> {
    match char {
        ..'\u{a0}' | '\u{2200}'.. => return None,
        '\u{a0}'..='\u{ff}' => return u8::try_from(char as u32).ok(),
        _ => {}
    }
    let index = WINDOWS_1252.chars().position(|it| it == char && it != ' ')?;
    u8::try_from(index + 0x80).ok()
}

/// The number of characters at `index` that are the UTF-8 bytes of one character, and that character.
fn misread(text: &Text, index: usize) -> Option<(usize, char)> {
    let first = byte(text.char(Some(index)))?;
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => return None,
    };
    let bytes: Option<Vec<u8>> = (index..index + length).map(|index| byte(text.char(Some(index)))).collect();
    let char = str::from_utf8(&bytes?).ok()?.chars().next()?;
    // A letter before a quotation mark or a no-break space is probably correct.
    let quote = (index + 1..index + length).any(|index| "\u{a0}»«”“’‘…".contains(text.char(Some(index))));
    (first == 0xc3 || first == 0xe2 || !quote).then_some((length, char))
}
