use std::borrow::Cow;
use std::ops::Range;

use crate::ftl::character::{ends_sentence, hazard};
use crate::ftl::closest_match::{closest_message_id, code, half_width, numbered, shorten};
use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind};
use crate::ftl::limits::MAX_LINES;
use crate::ftl::line::{id_length, is_id_char};
use crate::ftl::source_file::SourceFile;
use crate::status_code::StatusCode;

/// The characters that may end an id: `=`, and those that are written instead of it.
pub(super) const SIGNS: [char; 4] = ['=', '＝', ':', '：'];
/// Marks of lists, quotations and emphasis, as in Markdown.
const MARKS: &str = "\"'`*>•·+~$“”„«»‘’「」『』[(<";
const CLOSING_MARKS: &str = "\"'`*~“”»’」』])>";
/// Characters that are marks if a blank follows them.
const DASHES: &str = "-–—";
/// The maximum number of bytes of a word that may mean a message id. The minimum is three digits.
const MAX_WORD: usize = 80;
/// The maximum number of characters of a line that are searched for an id.
const MAX_START: usize = 256;

/// The parts of a junk line, in order.
pub(super) struct JunkLine<'a> {
    pub(super) file: &'a SourceFile,
    /// The offset of the line.
    pub(super) start: usize,
    pub(super) text: &'a str,
    /// Blanks of any kind.
    pub(super) indent: &'a str,
    /// Marks and blanks before an id.
    pub(super) marks: &'a str,
    /// The text after `indent` and `marks`.
    pub(super) bare: &'a str,
    /// The start of `bare` up to a blank, `=` or `:`.
    pub(super) word: &'a str,
    /// The characters of an id at the start of `word`.
    pub(super) id: &'a str,
    /// The text after `id` and spaces.
    pub(super) after: &'a str,
}

impl<'a> JunkLine<'a> {
    /// Parses the line at `start`, which is the first of `junk`.
    pub(super) fn parse(file: &'a SourceFile, junk: &'a str, start: usize) -> Self {
        let text = junk.lines().next().unwrap_or_default();
        let (indent, rest) = split(text, text.len() - text.trim_start().len());
        let end = rest.char_indices().nth(MAX_START).map_or(rest.len(), |(end, _)| end);
        let (marks, bare) = split(rest, marks_length(split(rest, end).0));
        let word = word(bare);
        let (id, after) = split(bare, bare.len() - bare.trim_start_matches(is_id_char).len());
        let after = after.trim_start_matches(' ');
        Self { file, start, text, indent, marks, bare, word, id, after }
    }

    /// The span of `part`, which is a slice of the line.
    pub(super) fn span(&self, part: &str) -> Range<usize> {
        let at = self.start + SourceFile::offset(self.text, part);
        at..at + part.len()
    }

    pub(super) fn syntax(&self, part: &str, message: impl Into<String>) -> Diagnostic {
        self.file.diagnostic(DiagnosticKind::Syntax, self.span(part), message)
    }

    /// The id at the start of the line, or the id that is probably meant.
    pub(super) fn meant_id(&self) -> Option<Cow<'a, str>> {
        let is_term = id_length(&format!("{}=", self.id)).is_some() && self.id.starts_with('-');
        meant_id(self.word).map(Cow::Borrowed).or_else(|| is_term.then_some(Cow::Borrowed(self.id)))
    }

    /// The help to write the start of the line with this id.
    pub(super) fn rewritten(&self, id: &str) -> String {
        let place = if self.indent.is_empty() { "" } else { " at the start of the line" };
        format!("write `{} = …`{place}", shorten(id))
    }

    /// Adds the fix that replaces the start of the line, up to `=` or `:`, by `id =`, if the id is certain.
    pub(super) fn with_start(&self, diagnostic: Diagnostic, id: &str) -> Diagnostic {
        let code = code(id);
        let rest = self.bare.get(self.word.len()..).unwrap_or_default().trim_start();
        let sign = rest.chars().next().filter(|sign| SIGNS.contains(sign));
        let Some(sign) = sign.filter(|_| code.is_some() || id.starts_with('-')) else { return diagnostic };
        let end = self.span(rest).start + sign.len_utf8();
        let diagnostic = diagnostic.with_fix(self.start..end, format!("{id} ="));
        match code {
            Some(code) => diagnostic.with_code(code),
            None => diagnostic,
        }
    }

    /// The help to write a sign of the line, or the whole start of the line if it has more errors.
    pub(super) fn write(&self, sign: &str, id: &str) -> String {
        if self.indent.is_empty() && self.marks.is_empty() && self.id == id {
            format!("write {sign}")
        } else {
            self.rewritten(id)
        }
    }

    /// Whether the line above is a text that this line may continue.
    pub(super) fn may_continue(&self) -> bool {
        let above = self.file.text.get(..self.start).unwrap_or_default();
        let mut above = above.lines().rev().take(MAX_LINES).take_while(|line| !line.trim().is_empty());
        above
            .find(|line| line.starts_with('#') || id_length(line).is_some())
            .is_some_and(|line| !line.starts_with('#'))
    }

    /// Whether the line above is a text whose sentence is not finished.
    pub(super) fn is_awaited(&self) -> bool {
        let above = self.file.text.get(..self.start).and_then(|above| above.lines().next_back());
        let text = above.unwrap_or_default().trim_end();
        self.may_continue()
            && !text.trim_end_matches(|char| CLOSING_MARKS.contains(char)).ends_with(ends_sentence)
    }
}

fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

/// The start of a line up to a blank, `=` or `:`.
fn word(line: &str) -> &str {
    line.split(|char: char| char.is_whitespace() || SIGNS.contains(&char)).next().unwrap_or_default()
}

/// The length of the marks and blanks before an id, or 0 if no message follows.
fn marks_length(line: &str) -> usize {
    let mut rest = line;
    while let Some(after) = without_mark(rest) {
        rest = after.trim_start();
    }
    let id = rest.len() - rest.trim_start_matches(is_id_char).len();
    let (id, after) = split(rest, id);
    let after = after.trim_start_matches(|char: char| char.is_whitespace() || CLOSING_MARKS.contains(char));
    let is_code = code(id).is_some();
    let is_id = id.trim_start_matches('-').starts_with(|char: char| char.is_ascii_alphabetic());
    if is_code || is_id && after.starts_with(['=', '＝']) { line.len() - rest.len() } else { 0 }
}

/// Whether there are marks before an id.
pub(super) fn has_marks(line: &str) -> bool {
    let first = line.chars().next().unwrap_or_default();
    let is_mark = MARKS.contains(first) || DASHES.contains(first) || first.is_ascii_digit();
    is_mark && marks_length(line) > 0
}

/// The text after a leading mark or list number.
fn without_mark(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    let after = text.get(first.len_utf8()..)?;
    if MARKS.contains(first) || DASHES.contains(first) && after.starts_with(char::is_whitespace) {
        return Some(after);
    }
    let after = text.trim_start_matches(|char: char| char.is_ascii_digit());
    if after.len() < text.len() { after.strip_prefix(['.', ')', '、', '．', '）']) } else { None }
}

/// The message id that a word probably means.
fn meant_id(word: &str) -> Option<&'static str> {
    if !(3..=MAX_WORD).contains(&word.len()) {
        return None;
    }
    let seen = word.chars().filter(|char| hazard(*char, [' '; 2]).is_none());
    let seen: String = seen.map(|char| half_width(char).unwrap_or(char)).collect();
    let id = seen.trim_end_matches(|char| !is_id_char(char));
    let code = numbered(id).or_else(|| code(id));
    let known = code.map(StatusCode::message_id);
    known
        .or_else(|| look_alike(id))
        .or_else(|| if id.starts_with("modelarts") { closest_message_id(word) } else { None })
}

/// The only message id that equals a word except for some characters that are not ASCII, such as letters of another
/// script.
fn look_alike(word: &str) -> Option<&'static str> {
    let foreign = word.chars().filter(|char| !char.is_ascii()).count();
    let same = |id: &&str| {
        let mut pairs = id.chars().zip(word.chars());
        word.chars().count() == id.len() && pairs.all(|(a, b)| a == b || !b.is_ascii())
    };
    if foreign == 0 || foreign > word.chars().count() / 2 {
        return None;
    }
    let mut ids = StatusCode::ALL.iter().map(|code| code.message_id()).filter(same);
    let id = ids.next()?;
    ids.next().is_none().then_some(id)
}

/// The id at the start of a junk line, or the id that is probably meant.
pub(crate) fn leading_id(line: &str) -> String {
    let end = line.char_indices().nth(MAX_START).map_or(line.len(), |(end, _)| end);
    let line = line.get(..end).unwrap_or_default();
    // Every message id has a `-` or a digit. Their full-width forms (U+FF0D, U+FF10) begin with 0xef in UTF-8.
    if !line.bytes().any(|byte| matches!(byte, b'-' | b'0'..=b'9' | 0xef)) {
        return String::new();
    }
    let line = line.trim_start_matches(|char: char| char.is_whitespace() || hazard(char, [' '; 2]).is_some());
    let bare = line.get(marks_length(line)..).unwrap_or_default();
    let word = word(bare);
    if let Some(id) = meant_id(word) {
        return id.to_owned();
    }
    let seen = word.chars().filter(|char| hazard(*char, [' '; 2]).is_none());
    let seen = seen.map(|char| half_width(char).unwrap_or(char));
    seen.take_while(|char| is_id_char(*char)).collect()
}
