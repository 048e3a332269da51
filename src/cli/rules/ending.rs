use unicode_script::{Script, UnicodeScript};

use crate::cli::rules::sentence_terminal::SENTENCE_TERMINAL;
use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::Text;

/// Scripts in which a sentence has no final punctuation.
const NO_STOP: [Script; 2] = [Script::Thai, Script::Lao];
/// Tibetan's own signs, which lack the property `Sentence_Terminal`.
const SHAD: [char; 2] = ['\u{f0d}', '\u{f0e}'];
/// Question marks: Latin, Greek, Arabic, Ethiopic, Coptic, Vai, Bamum, and combinations of them.
const QUESTION: &str = "?\u{37e}\u{61f}\u{1367}\u{1945}\u{2047}\u{2049}\u{203d}\u{2cfa}\u{2cfb}\u{2e2e}\u{2e54}\u{a60f}\u{a6f7}\u{fe16}\u{fe56}\u{ff1f}";
/// Exclamation marks.
const EXCLAMATION: &str = "!\u{7f9}\u{1944}\u{203c}\u{2048}\u{2e53}\u{fe15}\u{fe57}\u{ff01}";
const ELLIPSIS: &str = "…\u{22ef}\u{1801}\u{eaf}";
/// Characters that may follow the final punctuation: closing quotes and brackets, and directional marks.
const CLOSERS: &str = "\"'”’»›“‘)）」』】》〉]\u{61c}\u{200e}\u{200f}";

/// The kinds of final punctuation.
#[derive(Clone, Copy, PartialEq)]
enum Ending {
    Stop,
    Exclamation,
    Question,
    Ellipsis,
}

/// Warns if the text does not end with the same kind of final punctuation as the reference.
pub(crate) fn ending(text: &Text, sink: &mut Sink) {
    let (Some(own), Some(reference)) = (text.resolved(), text.reference()) else { return };
    let (ours, theirs) = (final_punctuation(own), final_punctuation(reference));
    let silent = ours.is_none() && own.chars().any(|char| NO_STOP.contains(&char.script()));
    if text.is_cut || ours == theirs || silent {
        return;
    }
    let end = text.message.written.start + text.written.trim_end().len();
    let last = text.written.trim_end().chars().next_back().map_or(0, char::len_utf8);
    sink.warn(end - last..end, || {
        let tag = text.context.originals.reference.tag;
        let help = match theirs {
            Some(Ending::Stop) => "end the text with a full stop, as your language writes it",
            Some(Ending::Exclamation) => "end the text with an exclamation mark, as your language writes it",
            Some(Ending::Question) => "end the text with a question mark, as your language writes it",
            Some(Ending::Ellipsis) => "end the text with `…`",
            None => "delete the punctuation at the end",
        };
        let message = match (ours, theirs) {
            (None, _) => format!("the text has no final punctuation, unlike in {tag}"),
            (_, None) => format!("the text has final punctuation, unlike in {tag}"),
            _ => format!("the punctuation at the end is of another kind than in {tag}"),
        };
        Words::new(message, help).with_note(format!("{tag}: {reference}"))
    });
}

/// The kind of the final punctuation of a text.
fn final_punctuation(text: &str) -> Option<Ending> {
    let text = text.trim_end_matches(|char: char| char.is_whitespace() || CLOSERS.contains(char));
    let last = text.chars().next_back()?;
    // Greek is often typed with a semicolon for its question mark.
    let greek = |text: &str| {
        text.chars().rfind(|char| char.is_alphabetic()).is_some_and(|it| it.script() == Script::Greek)
    };
    if ELLIPSIS.contains(last) || text.ends_with("...") {
        Some(Ending::Ellipsis)
    } else if QUESTION.contains(last) || last == ';' && greek(text) {
        Some(Ending::Question)
    } else if EXCLAMATION.contains(last) {
        Some(Ending::Exclamation)
    } else {
        is_terminal(last).then_some(Ending::Stop)
    }
}

/// Whether a character may end a sentence.
pub(crate) fn is_terminal(char: char) -> bool {
    let after = SENTENCE_TERMINAL.partition_point(|(first, _)| *first <= char);
    let range = after.checked_sub(1).and_then(|index| SENTENCE_TERMINAL.get(index));
    SHAD.contains(&char) || range.is_some_and(|(_, last)| char <= *last)
}
