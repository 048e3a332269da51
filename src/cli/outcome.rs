/// The output of a command, and its exit status.
#[derive(Debug, Default)]
pub struct Outcome {
    /// For standard output.
    pub out: String,
    /// For standard error.
    pub err: String,
    /// 0 for success, 1 for a problem or an unknown code, 2 for wrong usage or nothing to check.
    pub status: u8,
}

/// A text with escaped control and bidirectional characters, so that a terminal does not interpret them.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for char in text.chars() {
        let is_directional = matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        match char {
            '\n' => visible.push('\n'),
            _ if is_directional || char.is_control() => visible.extend(char.escape_unicode()),
            _ => visible.push(char),
        }
    }
    visible
}
