//! What only translators need to know: a program can load what is warned of here.

use std::ops::Range;

use modelarts_status::StatusCode;
use modelarts_status::unic_langid::LanguageIdentifier;
use modelarts_status::workbench::{File, Locale, Message};

use super::finding::Finding;
use super::rules::{ends_alike, slips};
use super::visible;

/// The text that others are made from, and the one that stands in where there is none.
pub(crate) const REFERENCE: &str = "zh-CN";
pub(crate) const FALLBACK: &str = "en-US";

/// The texts of a locale by the place of their codes.
pub(crate) type Texts = Vec<Option<String>>;

/// What a locale is compared with.
pub(crate) struct Models {
    pub(crate) reference: (LanguageIdentifier, Texts),
    pub(crate) fallback: (LanguageIdentifier, Texts),
}

/// Finds what is worth a warning beside the `errors` that were found already.
pub(crate) fn lint(locale: &Locale, models: &Models, errors: &[Finding]) -> Vec<Finding> {
    let unreadable = |file: &File| errors.iter().any(|it| it.name == "utf8" && it.path == file.path());
    let mut findings: Vec<Finding> =
        locale.files.iter().filter(|file| !unreadable(file)).flat_map(bytes).collect();
    let mut before: Option<&Message> = None;
    for message in &locale.messages {
        let Some(file) = locale.files.get(message.file) else { continue };
        if let Some(before) = before.filter(|it| it.file == message.file && it.code > message.code) {
            let what = format!("{} stands after {}", message.code.as_u16(), before.code.as_u16());
            let help = format!("put it above `{}`", before.code.message_id());
            findings.push(Finding::warning(file, "order", message.id.clone(), what).help(help));
        }
        before = Some(message);
        findings.extend(comment(locale, file, message, models));
        // A broken line in or after the message was likely meant to end it.
        let body = message.body.start..=message.body.end;
        let cut = errors.iter().any(|it| it.path == file.path() && it.begins_in(&body));
        let slips = text(locale, file, message, models).into_iter();
        findings.extend(slips.filter(|slip| !cut || slip.name != "ending"));
    }
    findings
}

/// What the file as a whole is like.
fn bytes(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let text = file.text();
    let first = text.chars().next().map_or(0, char::len_utf8);
    if file.is_marked() {
        let what = "the file begins with a byte order mark (U+FEFF)";
        findings.push(Finding::warning(file, "bom", 0..first, what).help("save it as UTF-8 without a mark"));
    }
    if let Some(at) = text.find("\r\n") {
        let what = "lines end with CR LF";
        findings.push(Finding::warning(file, "crlf", at..at, what).help("save the file with LF line ends"));
    }
    if !text.is_empty() && !text.ends_with('\n') {
        let what = "the last line has no line feed at its end";
        findings
            .push(Finding::warning(file, "newline", text.len()..text.len(), what).help("end it with one"));
    }
    findings
}

/// Whether the lines above a message say what it was made from, and that this has not changed.
fn comment(locale: &Locale, file: &File, message: &Message, models: &Models) -> Option<Finding> {
    let (reference, texts) = &models.reference;
    let is_reference = locale.id == *reference;
    let lines = comment_lines(file.text(), message.id.start);
    let warning = |name, span, what: &str| Finding::warning(file, name, span, what);
    if lines.is_empty() && is_reference {
        let what = "the message has no comment for translators";
        return Some(warning("comment", message.id.clone(), what).help("say above it what is meant"));
    }
    let now = texts.get(place(message.code)).cloned().flatten().filter(|_| !is_reference)?;
    let sign = format!("# {reference}:");
    let content = |line: &Range<usize>| file.text().get(line.clone()).unwrap_or_default();
    let bare = |line: &str| line.to_lowercase().replace('：', ":").replace([' ', '#'], "");
    let written = lines.iter().find(|line| content(line).starts_with(&sign)).cloned();
    let mut near = lines.into_iter().filter(|line| bare(content(line)).starts_with(&bare(&sign)));
    let Some(line) = written else {
        if let Some(line) = near.next() {
            let what = format!("this line does not begin with `{sign}` to the letter");
            return Some(warning("source", line, &what).help(format!("write `{sign} {now}`")));
        }
        let what = format!("no line above says which {reference} text this is made from");
        return Some(
            warning("source", message.id.clone(), &what).help(format!("add `{sign} {now}` above it")),
        );
    };
    let span = line.start + sign.len()..line.end;
    let old = file.text().get(span).unwrap_or_default().trim();
    (old != now).then(|| {
        warning("stale", line, &format!("the {reference} text has changed since this was translated"))
            .note(format!("it was: {}", visible(old)))
            .note(format!("it is:  {}", visible(&now)))
            .help(format!("translate it again, then write `{sign} {now}`"))
    })
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

fn text(locale: &Locale, file: &File, message: &Message, models: &Models) -> Vec<Finding> {
    let source = file.text();
    let body = source.get(message.body.clone()).unwrap_or_default();
    let start = message.body.start + body.find('=').map_or(0, |sign| sign + 1);
    let end = message.body.start + body.trim_end_matches(['\n', '\r']).len();
    let written = source.get(start..(end + 1).min(source.len())).unwrap_or_default();
    let indent = written.len() - written.trim_start().len();
    let span = start + indent..end.max(start + indent);

    let mut findings: Vec<Finding> = slips(written, start)
        .into_iter()
        .map(|slip| Finding::warning(file, slip.name, slip.span, slip.what).help(slip.help))
        .collect();
    let Some(text) = locale.texts.get(place(message.code)).and_then(Option::as_deref) else {
        return findings;
    };
    for (model, texts) in [&models.reference, &models.fallback] {
        let Some(theirs) = texts.get(place(message.code)).and_then(Option::as_deref) else { continue };
        if text == theirs && locale.id.language != model.language {
            let what = format!("the text is the same as in {model}");
            findings.push(Finding::warning(file, "untranslated", span.clone(), what).help("translate it"));
        }
    }
    let (reference, texts) = &models.reference;
    if let Some(theirs) = texts.get(place(message.code)).and_then(Option::as_deref)
        && !ends_alike(text, theirs)
    {
        let last = text.chars().next_back().map_or(0, char::len_utf8);
        let what = format!("the sentence does not end like the {reference} one");
        let span = span.end.saturating_sub(last)..span.end;
        findings.push(
            Finding::warning(file, "ending", span, what)
                .note(format!("{reference}: {theirs}"))
                .help("end it with the same sort of sign"),
        );
    }
    findings
}

/// The place of a code among all.
pub(crate) fn place(code: StatusCode) -> usize {
    StatusCode::ALL.iter().take_while(|each| **each < code).count()
}
