//! The comment above a message, and the position of the message in the file.

use std::ops::Range;

use crate::cli::locale::{Message, Original};
use crate::cli::outcome::visible;
use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::Text;

pub(crate) fn order(text: &Text, sink: &mut Sink) {
    let code = text.message.code;
    let Some(before) = text.before.filter(|before| before.code > code) else { return };
    sink.warn(text.message.id.clone(), || {
        let place = place(text).unwrap_or(before);
        let with = if text.message.comment.is_empty() { "" } else { ", with its comment," };
        let target = if place.comment.is_empty() { "" } else { "the comment of " };
        let words = Words::new(
            format!("the message for {} is after the message for {}", code.as_u16(), before.code.as_u16()),
            format!("move it{with} above {target}`{}`", place.code.message_id()),
        );
        match moved(text, place) {
            Some((from, to, block)) => words.with_fix(to..to, block).with_fix(from, ""),
            None => words,
        }
    });
}

/// The first of the messages directly above that have greater codes.
fn place<'a>(text: &Text<'a>) -> Option<&'a Message> {
    let messages = &text.locale().messages;
    let own = messages.iter().position(|it| it.file == text.message.file && it.id == text.message.id)?;
    let above = messages.get(..own)?.iter().rev();
    above.take_while(|it| it.file == text.message.file && it.code > text.message.code).last()
}

/// The span of the message with its comment, the offset to move it to, and the text to insert. `None` if a group title
/// may be in between.
fn moved(text: &Text, place: &Message) -> Option<(Range<usize>, usize, String)> {
    let message = text.message;
    let start = |message: &Message| message.comment.first().map_or(message.id.start, |line| line.start);
    let (from, to) = (start(message), start(place));
    let content = text.file.text.as_str();
    let between = content.get(to..from)?.lines();
    if text.is_cut || message.after_junk || place.after_junk || between.clone().any(|it| it.starts_with("##"))
    {
        return None;
    }
    let after = content.get(message.written.end..)?;
    let end = message.written.end + after.find('\n').map_or(after.len(), |end| end + 1);
    let rest = content.get(end..)?;
    let blank =
        rest.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum::<usize>();
    let before = content.get(..from)?;
    // The last message has no blank lines after it; those before it are used.
    let cut = if blank == rest.len() { last_line_end(before)? } else { from };
    let separator = if blank == rest.len() { before.get(cut..)? } else { rest.get(..blank)? };
    let own = content.get(from..end)?;
    let line_feed = if own.ends_with('\n') { "" } else { "\n" };
    Some((cut..end + blank, to, format!("{own}{line_feed}{separator}")))
}

pub(crate) fn comment(text: &Text, sink: &mut Sink) {
    if is_reference(text) && text.message.comment.is_empty() && !text.message.after_junk {
        sink.warn(text.message.id.clone(), || {
            Words::new(
                "the message has no comment for translators",
                "add a comment above it that says what is meant",
            )
        });
    }
}

/// Warns if no comment has the reference text from which the message was translated.
pub(crate) fn source(text: &Text, sink: &mut Sink) {
    let reference = &text.context.originals.reference;
    let Some(now) = text.reference().filter(|_| !is_reference(text) && !text.message.after_junk) else {
        return;
    };
    if model(text, reference).is_some() {
        return;
    }
    let prefix = prefix(reference);
    let bare = |line: &str| line.to_lowercase().replace('：', ":").replace([' ', '#'], "");
    let is_near = |line: &&Range<usize>| bare(content(text, line)).starts_with(&bare(&prefix));
    let id = text.message.id.clone();
    match text.message.comment.iter().rfind(is_near) {
        Some(line) => sink.warn(line.clone(), || {
            // An outdated text is kept, so that the message stays stale.
            let (_, old) = content(text, line).split_once([':', '：']).unwrap_or_default();
            let written = format!("{prefix} {}", old.trim());
            Words::new(format!("this line must begin with exactly `{prefix}`"), format!("write `{written}`"))
                .with_fix(line.clone(), written)
        }),
        None => sink.warn(id.clone(), || {
            let message = format!("there is no `{prefix}` line above this message");
            let words =
                Words::new(message, format!("add the line `{prefix} {now}` directly above the message"));
            let is_line = !now.contains('\n');
            if is_line { words.with_fix(id.start..id.start, format!("{prefix} {now}\n")) } else { words }
        }),
    }
}

/// Warns if a text from which the message was translated has changed.
pub(crate) fn stale(text: &Text, sink: &mut Sink) {
    let locale = text.locale();
    let (reference, fallback) = (&text.context.originals.reference, &text.context.originals.fallback);
    for original in [reference, fallback] {
        let Some(now) = original.texts.get(text.message.code) else { continue };
        let Some((line, old)) = model(text, original) else { continue };
        if is_reference(text) || locale.tag == original.tag || old == now {
            continue;
        }
        sink.warn(line, || {
            let message = format!(
                "the {} text for {} has changed since this was translated",
                original.tag, text.message.code
            );
            let again =
                if original.tag == reference.tag { "translate it again" } else { "check the translation" };
            let help = format!("{again}, then replace this line with `{} {now}`", prefix(original));
            let words = Words::new(message, help)
                .with_note(format!("old {}: {}", original.tag, visible(old)))
                .with_note(format!("new {}: {}", original.tag, visible(now)));
            let shown =
                [fallback, reference].into_iter().filter(|it| it.tag != original.tag && it.tag != locale.tag);
            let others = shown.filter_map(|it| Some((it.tag, it.texts.get(text.message.code)?)));
            let own = text.resolved().map(|text| (locale.tag.as_str(), text));
            others
                .chain(own)
                .fold(words, |words, (tag, text)| words.with_note(format!("{tag}: {}", visible(text))))
        });
    }
}

/// The offset after the last line that is not blank.
fn last_line_end(text: &str) -> Option<usize> {
    let content = text.trim_end().len();
    Some(content + text.get(content..)?.find('\n')? + 1)
}

fn is_reference(text: &Text) -> bool {
    text.locale().tag == text.context.originals.reference.tag
}

fn prefix(original: &Original) -> String {
    format!("# {}:", original.tag)
}

fn content<'a>(text: &Text<'a>, line: &Range<usize>) -> &'a str {
    text.file.text.get(line.clone()).unwrap_or_default()
}

/// The comment line that has the text of an original from which the message was translated, and that text.
fn model<'a>(text: &Text<'a>, original: &Original) -> Option<(Range<usize>, &'a str)> {
    let prefix = prefix(original);
    let mut lines = text.message.comment.iter().rev();
    lines.find_map(|line| Some((line.clone(), content(text, line).strip_prefix(&prefix)?.trim())))
}
