use std::path::Path;

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

/// A path with escaped control and bidirectional characters.
pub(crate) fn visible_path(path: &Path) -> String {
    visible(&path.display().to_string())
}

/// The command that checks a directory.
pub(crate) fn check_command(dir: &Path) -> String {
    if dir == Path::new("locales") {
        return "check".to_owned();
    }
    let shown = visible_path(dir);
    let is_plain = |char: char| char.is_alphanumeric() || "/\\:._-~".contains(char);
    if shown.chars().all(is_plain) {
        format!("check {shown}")
    } else if shown.contains('\'') {
        format!("check \"{shown}\"")
    } else {
        format!("check '{shown}'")
    }
}
