use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

use crate::cli::locale::{Locale, Message, Originals, Part};
use crate::cli::script::scripts_of;
use crate::ftl::File;

/// Replaces each pair of braces and its content.
pub(crate) const PLACEABLE: char = '\u{fffc}';
/// Scripts whose punctuation is full-width.
pub(crate) const FULL_WIDTH: [Script; 4] =
    [Script::Han, Script::Hiragana, Script::Katakana, Script::Bopomofo];

/// The data that the rules compare a locale with.
pub(crate) struct Context<'a> {
    pub(crate) locales: &'a [Locale],
    pub(crate) locale: &'a Locale,
    pub(crate) originals: &'a Originals,
}

/// A message, as the rules see it. All offsets are relative to the file's text.
pub(crate) struct Text<'a> {
    pub(crate) context: &'a Context<'a>,
    pub(crate) file: &'a File,
    pub(crate) message: &'a Message,
    /// The previous message of the same file.
    pub(crate) before: Option<&'a Message>,
    /// Whether an error in or after the message may have removed its end.
    pub(crate) is_cut: bool,
    /// The span from after the `=` to the end of the last line.
    pub(crate) written: &'a str,
    /// The characters outside braces. [`PLACEABLE`] replaces each pair of braces.
    pub(crate) chars: Vec<(usize, char)>,
    /// The same characters.
    pub(crate) string: String,
    /// The scripts of the locale, without Latin.
    pub(crate) scripts: Option<Vec<Script>>,
}

impl<'a> Text<'a> {
    pub(crate) fn new(
        context: &'a Context<'a>,
        message: &'a Message,
        before: Option<&'a Message>,
        is_cut: bool,
    ) -> Option<Self> {
        let file = context.locale.files.get(message.file)?;
        let written = file.text.get(message.written.clone())?;
        let mut chars = Vec::with_capacity(written.len());
        let mut end = message.written.start;
        for part in &message.parts {
            match part {
                Part::Text(span) => {
                    let text = file.text.get(span.clone())?;
                    chars.extend(text.char_indices().map(|(at, char)| (span.start + at, char)));
                    end = span.end;
                }
                Part::Literal(_) | Part::Other => chars.push((end, PLACEABLE)),
            }
        }
        let string = chars.iter().map(|(_, char)| char).collect();
        let scripts = scripts_of(&context.locale.tag);
        Some(Self { context, file, message, before, is_cut, written, chars, string, scripts })
    }

    pub(crate) fn locale(&self) -> &'a Locale {
        self.context.locale
    }

    /// The text as a reader sees it.
    pub(crate) fn resolved(&self) -> Option<&'a str> {
        self.context.locale.texts.get(self.message.code)
    }

    /// The text of the reference.
    pub(crate) fn reference(&self) -> Option<&'a str> {
        self.context.originals.reference.texts.get(self.message.code)
    }

    /// Whether the reference contains it too. Then it is intended, or it is reported at the reference.
    pub(crate) fn is_meant(&self, part: &str) -> bool {
        let is_reference = self.locale().tag == self.context.originals.reference.tag;
        !is_reference && self.reference().is_some_and(|reference| reference.contains(part))
    }

    /// The span from the first character that is not a space to the end of the last line.
    pub(crate) fn span(&self) -> Range<usize> {
        let indent = self.written.len() - self.written.trim_start().len();
        self.message.written.start + indent..self.message.written.end
    }

    /// The character at an index, or a line feed beyond either end.
    pub(crate) fn char(&self, index: Option<usize>) -> char {
        index.and_then(|index| self.chars.get(index)).map_or('\n', |(_, char)| *char)
    }

    /// Each character with its offset, the previous and the next character.
    pub(crate) fn neighbours(&self) -> impl Iterator<Item = (usize, char, char, char)> {
        self.chars.iter().enumerate().map(|(index, (offset, char))| {
            (*offset, self.char(index.checked_sub(1)), *char, self.char(Some(index + 1)))
        })
    }

    /// The offset in the file of each byte of `string`.
    pub(crate) fn offsets(&self) -> Vec<usize> {
        self.chars.iter().flat_map(|(at, char)| *at..*at + char.len_utf8()).collect()
    }

    /// Whether the text, or its locale, has letters of these scripts.
    pub(crate) fn uses(&self, scripts: &[Script]) -> bool {
        let of_locale = self.scripts.iter().flatten().any(|script| scripts.contains(script));
        of_locale || self.chars.iter().any(|(_, char)| scripts.contains(&char.script()))
    }
}
