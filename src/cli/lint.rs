//! The warnings: what only translators need to know. A program can load a locale that has them.

use std::ops::Range;

use crate::cli::locale::{Locale, Message, Originals};
use crate::cli::outcome::visible;
use crate::cli::rules::{self, ends_alike};
use crate::ftl::{Diagnostic, DiagnosticKind, File, List};

/// Adds the warnings about a locale in which `errors` have been found.
pub(crate) fn lint(locale: &Locale, originals: &Originals, errors: &[Diagnostic], warnings: &mut List) {
    let undecoded =
        |file: &File| errors.iter().any(|it| it.kind() == DiagnosticKind::Utf8 && it.path() == file.path);
    locale.files.iter().filter(|file| !undecoded(file)).for_each(|file| bytes(file, warnings));
    let mut before: Option<&Message> = None;
    for message in &locale.messages {
        let Some(file) = locale.files.get(message.file) else { continue };
        if let Some(before) = before.filter(|it| it.file == message.file && it.code > message.code) {
            warnings.push(|| {
                let what = format!("{} stands after {}", message.code.as_u16(), before.code.as_u16());
                file.diagnostic(DiagnosticKind::Order, message.id.clone(), what)
                    .with_help(format!("put it above `{}`", before.code.message_id()))
            });
        }
        before = Some(message);
        comment(locale, file, message, originals, warnings);
        // A broken line in or after the message may be meant as its end.
        let body = message.body.start..=message.body.end;
        let begins = |it: &Diagnostic| it.span().is_some_and(|span| body.contains(&span.start));
        let cut = errors.iter().any(|it| it.path() == file.path && begins(it));
        text(locale, file, message, originals, cut, warnings);
    }
}

/// Byte order mark and line ends.
fn bytes(file: &File, warnings: &mut List) {
    let text = &file.text;
    if file.has_mark {
        warnings.push(|| {
            let first = text.chars().next().map_or(0, char::len_utf8);
            file.diagnostic(DiagnosticKind::Bom, 0..first, "the file begins with a byte order mark (U+FEFF)")
                .with_help("save it as UTF-8 without a mark")
        });
    }
    if let Some(at) = text.find("\r\n") {
        warnings.push(|| {
            file.diagnostic(DiagnosticKind::Crlf, at..at, "lines end with CR LF")
                .with_help("save the file with LF line ends")
        });
    }
    if !text.is_empty() && !text.ends_with('\n') {
        warnings.push(|| {
            let end = text.len()..text.len();
            file.diagnostic(DiagnosticKind::Newline, end, "the last line has no line feed at its end")
                .with_help("end it with one")
        });
    }
}

/// Whether the comment above a message says which reference text it was translated from, and whether this is
/// still that text.
fn comment(locale: &Locale, file: &File, message: &Message, originals: &Originals, warnings: &mut List) {
    let reference = &originals.reference;
    let is_reference = locale.id == reference.id;
    let lines = comment_lines(&file.text, message.id.start);
    if lines.is_empty() && is_reference {
        warnings.push(|| {
            let what = "the message has no comment for translators";
            file.diagnostic(DiagnosticKind::Comment, message.id.clone(), what)
                .with_help("say above it what is meant")
        });
        return;
    }
    let Some(now) = reference.texts.get(message.code).filter(|_| !is_reference) else { return };
    let prefix = format!("# {}:", reference.id);
    let content = |line: &Range<usize>| file.text.get(line.clone()).unwrap_or_default();
    let bare = |line: &str| line.to_lowercase().replace('：', ":").replace([' ', '#'], "");
    let Some(line) = lines.iter().find(|line| content(line).starts_with(&prefix)).cloned() else {
        let mut near = lines.into_iter().filter(|line| bare(content(line)).starts_with(&bare(&prefix)));
        warnings.push(|| match near.next() {
            Some(line) => file
                .diagnostic(
                    DiagnosticKind::Source,
                    line,
                    format!("this line does not begin with `{prefix}` to the letter"),
                )
                .with_help(format!("write `{prefix} {now}`")),
            None => file
                .diagnostic(
                    DiagnosticKind::Source,
                    message.id.clone(),
                    format!("no line above says which {} text this is made from", reference.id),
                )
                .with_help(format!("add `{prefix} {now}` above it")),
        });
        return;
    };
    let old = file.text.get(line.start + prefix.len()..line.end).unwrap_or_default().trim();
    if old != now {
        warnings.push(|| {
            let what = format!("the {} text has changed since this was translated", reference.id);
            file.diagnostic(DiagnosticKind::Stale, line, what)
                .with_note(format!("it was: {}", visible(old)))
                .with_note(format!("it is:  {}", visible(now)))
                .with_help(format!("translate it again, then write `{prefix} {now}`"))
        });
    }
}

/// The lines of the comment that is bound to the entry at `start`, the nearest first.
fn comment_lines(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut end = start;
    let lines = text.get(..start).unwrap_or_default().split_inclusive('\n').rev();
    let spans = lines.map(|line| {
        let span = end - line.len()..end - line.len() + line.trim_end().len();
        end -= line.len();
        (line, span)
    });
    spans.take_while(|(line, _)| line.starts_with('#')).map(|(_, span)| span).collect()
}

/// The text of a message: as it is written, and beside the originals. Its end is not judged if it is `cut`.
fn text(
    locale: &Locale,
    file: &File,
    message: &Message,
    originals: &Originals,
    cut: bool,
    warnings: &mut List,
) {
    let source = &file.text;
    let body = source.get(message.body.clone()).unwrap_or_default();
    let start = message.body.start + body.find('=').map_or(0, |sign| sign + 1);
    let end = message.body.start + body.trim_end_matches(['\n', '\r']).len();
    let written = source.get(start..(end + 1).min(source.len())).unwrap_or_default();
    let indent = written.len() - written.trim_start().len();
    let span = start + indent..end.max(start + indent);

    for warning in rules::warnings(written) {
        warnings.push(|| {
            let span = start + warning.span.start..start + warning.span.end;
            file.diagnostic(warning.kind, span, warning.message).with_help(warning.help)
        });
    }
    let Some(text) = locale.texts.get(message.code) else { return };
    for original in originals.iter() {
        if original.texts.get(message.code) == Some(text) && locale.id.language != original.id.language {
            warnings.push(|| {
                let what = format!("the text is the same as in {}", original.id);
                file.diagnostic(DiagnosticKind::Untranslated, span.clone(), what).with_help("translate it")
            });
        }
    }
    let reference = &originals.reference;
    if let Some(theirs) = reference.texts.get(message.code).filter(|theirs| !cut && !ends_alike(text, theirs))
    {
        warnings.push(|| {
            let last = text.chars().next_back().map_or(0, char::len_utf8);
            let what = format!("the sentence does not end like the {} one", reference.id);
            let span = span.end.saturating_sub(last)..span.end;
            file.diagnostic(DiagnosticKind::Ending, span, what)
                .with_note(format!("{}: {theirs}", reference.id))
                .with_help("end it with the same sort of sign")
        });
    }
}
