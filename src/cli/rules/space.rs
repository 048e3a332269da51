use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::cli::locale::Part;
use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::Text;
use crate::ftl::is_line_separator;

/// Signs that no script writes after a space.
const NO_SPACE_BEFORE: &str = "，。：；？！、．）」』》〉】";

/// Characters at the end of a word, other than letters and digits.
const CLOSERS: &str = "\"'”’»›)）」』】》〉]\u{fffc}";

/// Warns of superfluous spaces and of TABs.
pub(crate) fn space(text: &Text, sink: &mut Sink) {
    at_either_end(text, sink);
    at_line_ends(text, sink);
    within(text, sink);
}

/// Whether a character is a blank within a line.
fn is_blank(char: char) -> bool {
    char.is_whitespace() && char != '\n' && char != '\r' && !is_line_separator(char)
}

/// Blanks that Fluent keeps. It drops only spaces at the start, and nothing in quotation marks.
fn at_either_end(text: &Text, sink: &mut Sink) {
    let length: usize =
        text.chars.iter().map(|(_, char)| *char).take_while(|char| is_blank(*char)).map(char::len_utf8).sum();
    if let Some((start, _)) = text.chars.first().filter(|_| length > 0 && !text.written.trim().is_empty()) {
        let span = *start..start + length;
        sink.warn(span.clone(), || {
            Words::new("a blank at the start of the text is shown", "delete it").with_fix(span, "")
        });
    }
    let parts = &text.message.parts;
    for (part, place) in [(parts.first(), "start"), (parts.last().filter(|_| parts.len() > 1), "end")] {
        let Some(Part::Literal(span)) = part else { continue };
        let literal = text.file.text.get(span.clone()).unwrap_or_default();
        let blank = literal.trim_start_matches(is_blank).to_ascii_lowercase();
        if (blank.is_empty() || blank == "\\u00a0" || blank == "\\u0020")
            && !literal.is_empty()
            && parts.len() > 1
        {
            let span = span.start - 1..span.end + 1;
            sink.warn(span.clone(), || {
                let message = format!("a blank at the {place} of the text is shown");
                let words = Words::new(message, "delete the braces and their content");
                match placeable(&text.file.text, span) {
                    Some(span) => words.with_fix(span, ""),
                    None => words,
                }
            });
        }
    }
}

/// The span of the placeable that holds no more than the string literal at `span`.
fn placeable(text: &str, span: Range<usize>) -> Option<Range<usize>> {
    let start = text.get(..span.start)?.trim_end().strip_suffix('{')?.len();
    let rest = text.get(span.end..)?.trim_start().strip_prefix('}')?;
    Some(start..text.len() - rest.len())
}

/// Blanks at the end of a line.
fn at_line_ends(text: &Text, sink: &mut Sink) {
    let mut at = text.message.written.start;
    for line in text.written.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let kept = content.trim_end_matches(is_blank).len();
        if 0 < kept && kept < content.len() {
            let span = at + kept..at + content.len();
            sink.warn(span.clone(), || {
                Words::new("there is a blank at the end of the line", "delete it").with_fix(span, "")
            });
        }
        at += line.len();
    }
}

fn within(text: &Text, sink: &mut Sink) {
    // Blanks at the start of a line are an indent. Blanks at the end have been reported.
    let mut line_start = true;
    for (index, (offset, before, char, _)) in text.neighbours().enumerate() {
        let begins = is_blank(char) && !line_start && (char != ' ' || before != ' ');
        line_start = char == '\n' || line_start && is_blank(char);
        let rest = text.chars.get(index..).unwrap_or_default().iter().map(|(_, char)| *char);
        if !begins
            || rest.clone().find(|char| !is_blank(*char)).is_none_or(|char| matches!(char, '\n' | '\r'))
        {
            continue;
        }
        let run = rest.take_while(|it| *it == ' ').count();
        let (next, after) = (text.char(Some(index + run)), text.char(Some(index + run + 1)));
        let stop =
            NO_SPACE_BEFORE.contains(next) || ",.".contains(next) && matches!(after, ' ' | '\n' | '\r');
        // In a list of signs, such as `@ . +`, the space is intended.
        let is_word = before.is_alphanumeric() || is_combining_mark(before) || CLOSERS.contains(before);
        if char == '\t' {
            let span = offset..offset + 1;
            let words = || Words::new("the text contains a TAB", "write a space").with_fix(span.clone(), " ");
            sink.warn(span.clone(), words);
        } else if run > 0 && stop && is_word {
            let span = offset..offset + run;
            sink.warn(span.clone(), || {
                Words::new(format!("there is a space before `{next}`"), "delete it").with_fix(span, "")
            });
        } else if run > 1 {
            let span = offset..offset + run;
            sink.warn(span.clone(), || {
                Words::new(format!("{} spaces in a row", number(run)), "write one space").with_fix(span, " ")
            });
        }
    }
}

fn number(count: usize) -> String {
    match count {
        2 => "two".to_owned(),
        3 => "three".to_owned(),
        _ => count.to_string(),
    }
}
