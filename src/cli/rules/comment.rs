//! The comment above a message, and the position of the message in the file.

use std::ops::Range;

use crate::cli::locale::Original;
use crate::cli::outcome::visible;
use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::Text;

pub(crate) fn order(text: &Text, sink: &mut Sink) {
    let code = text.message.code;
    if let Some(before) = text.before.filter(|before| before.code > code) {
        sink.warn(text.message.id.clone(), || {
            Words::new(
                format!("{} stands after {}", code.as_u16(), before.code.as_u16()),
                format!("put it above `{}`", before.code.message_id()),
            )
        });
    }
}

pub(crate) fn comment(text: &Text, sink: &mut Sink) {
    if is_reference(text) && text.message.comment.is_empty() && !text.message.after_junk {
        sink.warn(text.message.id.clone(), || {
            Words::new("the message has no comment for translators", "say above it what is meant")
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
    match text.message.comment.iter().rfind(is_near) {
        Some(line) => sink.warn(line.clone(), || {
            Words::new(
                format!("this line must begin with exactly `{prefix}`"),
                format!("write `{prefix} {now}`"),
            )
        }),
        None => sink.warn(text.message.id.clone(), || {
            Words::new(
                format!("no line above says which {} text this is made from", reference.id),
                format!("add the line `{prefix} {now}` above it"),
            )
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
        if is_reference(text) || locale.id == original.id || old == now {
            continue;
        }
        sink.warn(line, || {
            let message = format!(
                "the {} text for {} has changed since this was translated",
                original.id, text.message.code
            );
            let again =
                if original.id == reference.id { "translate it again" } else { "read the translation again" };
            let help = format!("{again}, then write `{} {now}`", prefix(original));
            let words = Words::new(message, help)
                .with_note(format!("it was: {}", visible(old)))
                .with_note(format!("it is:  {}", visible(now)));
            let shown =
                [fallback, reference].into_iter().filter(|it| it.id != original.id && it.id != locale.id);
            let others = shown.filter_map(|it| Some((&it.id, it.texts.get(text.message.code)?)));
            let own = text.resolved().map(|text| (&locale.id, text));
            others
                .chain(own)
                .fold(words, |words, (id, text)| words.with_note(format!("{id}: {}", visible(text))))
        });
    }
}

fn is_reference(text: &Text) -> bool {
    text.locale().id == text.context.originals.reference.id
}

fn prefix(original: &Original) -> String {
    format!("# {}:", original.id)
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
