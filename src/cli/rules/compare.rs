//! Texts that equal other texts.

use crate::cli::locale::{Locale, Original};
use crate::cli::rules::simplified::SIMPLIFIED;
use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::{Context, Text};
use crate::cli::script::script_of;
use crate::ftl::File;
use crate::locale::maximized;
use crate::status_code::StatusCode;

/// The minimum number of characters of all texts of a locale. Shorter texts are single words, and languages share
/// many words.
const MIN_COMPARED: usize = 120;

/// Warns if a text equals that of the reference or of the fallback in another language or script.
pub(crate) fn untranslated(text: &Text, sink: &mut Sink) {
    for original in same_originals(text) {
        sink.warn(text.span(), || {
            Words::new(format!("the text is the same as in {}", original.tag), "translate it")
        });
    }
}

pub(crate) fn is_untranslated(text: &Text) -> bool {
    same_originals(text).next().is_some()
}

/// The originals with the same text, in another language or script.
fn same_originals<'a>(text: &Text<'a>) -> impl Iterator<Item = &'a Original> {
    let (own, code, tag) = (text.resolved(), text.message.code, text.locale().tag.as_str());
    let chinese = |tag: &str| matches!(script_of(tag).as_ref(), Some(b"Hans" | b"Hant"));
    // Many texts are the same in Simplified and Traditional characters.
    let simplified = move || own.is_some_and(|own| own.contains(|char| SIMPLIFIED.contains(char)));
    text.context.originals.iter().filter(move |original| {
        own.is_some()
            && original.texts.get(code) == own
            && !same_readers(tag, original.tag)
            && (!chinese(tag) || !chinese(original.tag) || simplified())
    })
}

/// Warns if two codes have the same text, although the originals differ.
pub(crate) fn repeated(text: &Text, sink: &mut Sink) {
    let Some(own) = text.resolved() else { return };
    let code = text.message.code;
    let texts = &text.locale().texts;
    let before = StatusCode::ALL.iter().take_while(|other| **other < code);
    let mut same = before.filter(|other| texts.get(**other) == Some(own));
    let originals = || text.context.originals.iter().filter(|original| original.tag != text.locale().tag);
    let differ =
        |other: &&StatusCode| originals().all(|it| is_unlike(it.texts.get(code), it.texts.get(**other)));
    let Some(other) = same.find(differ) else { return };
    sink.warn(text.span(), || {
        let words = Words::new(
            format!("the text is the same as that for {other}"),
            format!("translate one of the two again: {code} or {other}"),
        );
        let Some(reference) = text.reference() else { return words };
        let tag = text.context.originals.reference.tag;
        words.with_note(format!("{code} in {tag}: {reference}"))
    });
}

/// Warns if all texts of a locale equal those of a locale in another language or script. The reference and the fallback
/// are compared text by text instead.
pub(crate) fn identical(context: &Context, file: &File, sink: &mut Sink) {
    let (locale, originals) = (context.locale, context.originals);
    let is_original = |tag: &str| originals.iter().any(|original| original.tag == tag);
    let first = locale.messages.first();
    let is_first = first.and_then(|it| locale.files.get(it.file)).is_some_and(|it| it.path == file.path);
    let length: usize = StatusCode::ALL
        .iter()
        .filter_map(|code| locale.texts.get(*code))
        .map(|text| text.chars().count())
        .sum();
    if length < MIN_COMPARED
        || !is_first
        || is_original(&locale.tag)
        || locale.texts.count() < StatusCode::ALL.len()
    {
        return;
    }
    let equal =
        |other: &Locale| StatusCode::ALL.iter().all(|code| locale.texts.get(*code) == other.texts.get(*code));
    let before = context.locales.iter().take_while(|other| other.tag != locale.tag);
    let mut others = before.filter(|other| equal(other));
    if let Some(other) =
        others.find(|other| !is_original(&other.tag) && !same_readers(&locale.tag, &other.tag))
    {
        let span = first.map_or(0..0, |message| message.id.clone());
        sink.warn(span, || {
            Words::new(
                format!("all texts are the same as in {}", other.tag),
                format!("translate the copy: this locale or {}", other.tag),
            )
        });
    }
}

/// Whether two locales have the same language and script.
fn same_readers(a: &str, b: &str) -> bool {
    let language_and_script = |tag| maximized(tag).map(|it| (it.language, it.script));
    language_and_script(a) == language_and_script(b)
}

/// Whether at most two fifths of the words of two texts are the same, as in `The request succeeded.` and `The request
/// timed out.`
fn is_unlike(a: Option<&str>, b: Option<&str>) -> bool {
    if a == b {
        return false;
    }
    let words = |text: Option<&str>| {
        let words = text.unwrap_or_default().split(|char: char| !char.is_alphanumeric());
        let mut words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let (a, b) = (words(a), words(b));
    let common = a.iter().filter(|word| b.contains(word)).count();
    5 * common <= 2 * (a.len() + b.len() - common)
}
