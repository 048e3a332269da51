use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

use crate::cli::rules::compare;
use crate::cli::rules::nfc::code_points;
use crate::cli::rules::sink::{Sink, Words};
use crate::cli::rules::text::Text;

/// Pairs of letters that look alike: a Latin letter, then a Cyrillic or Greek one.
const CYRILLIC: (&str, &str) = ("ABCEHIJKMOPSTXYaceijopsxyËëÏï", "АВСЕНІЈКМОРЅТХУасеіјорѕхуЁёЇї");
const GREEK: (&str, &str) = ("ABEZHIKMNOPTYXov", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον");

/// Warns of words with letters of a script that the locale does not use, and of words that mix letters that look alike.
pub(crate) fn script(text: &Text, sink: &mut Sink) {
    let Some(own) = text.scripts.as_ref().filter(|_| !compare::is_untranslated(text)) else { return };
    let mut foreign: Option<(Range<usize>, Script)> = None;
    for word in words(text) {
        let content = text.file.text.get(word.clone()).unwrap_or_default();
        if content.is_ascii() {
            warn_foreign(foreign.take(), own, sink);
            continue;
        }
        if let Some((correct, script)) = corrected(content, own) {
            sink.warn(word.clone(), || {
                let odd: Vec<String> = content
                    .chars()
                    .zip(correct.chars())
                    .filter(|(a, b)| a != b)
                    .map(|(a, b)| {
                        format!("{} for {}", code_points(&b.to_string()), code_points(&a.to_string()))
                    })
                    .collect();
                Words::new(
                    format!("`{content}` mixes letters of several scripts"),
                    format!("write `{correct}`, all in {}: {}", script.full_name(), odd.join(", ")),
                )
            });
            continue;
        }
        let letters = content.chars().filter(|char| char.is_alphabetic());
        let odd = letters.map(|char| char.script()).find(|script| !is_own(*script, own));
        // A single Greek letter is a symbol, and so is `μμμ` in a pattern.
        let odd = odd.filter(|script| *script != Script::Greek || has_several(content, *script));
        match (&mut foreign, odd) {
            (Some((span, script)), Some(odd)) if *script == odd => span.end = word.end,
            (_, odd) => {
                warn_foreign(foreign.take(), own, sink);
                foreign = odd.map(|script| (word, script));
            }
        }
    }
    warn_foreign(foreign, own, sink);
}

fn warn_foreign(foreign: Option<(Range<usize>, Script)>, own: &[Script], sink: &mut Sink) {
    if let Some((span, script)) = foreign {
        sink.warn(span, || {
            let names: Vec<&str> = own.iter().map(|script| script.full_name()).collect();
            Words::new(
                format!("these letters are {}, not {}", script.full_name(), names.join(" or ")),
                "write the text in the script of your language",
            )
        });
    }
}

/// Whether a text may contain letters of a script. Latin is always possible, because many names are Latin.
fn is_own(script: Script, own: &[Script]) -> bool {
    matches!(script, Script::Latin | Script::Common | Script::Inherited | Script::Unknown)
        || own.contains(&script)
}

/// Whether a word has two different letters of a script.
fn has_several(word: &str, script: Script) -> bool {
    let mut letters = word.chars().filter(|char| char.script() == script);
    let first = letters.next();
    letters.any(|char| Some(char) != first)
}

/// The spans of the words of a text: letters and their marks.
fn words(text: &Text) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (offset, char) in text.chars.iter().copied() {
        if !char.is_alphabetic() && !unicode_normalization::char::is_combining_mark(char) {
            continue;
        }
        let end = offset + char.len_utf8();
        match words.last_mut().filter(|word| word.end == offset) {
            Some(word) => word.end = end,
            None => words.push(offset..end),
        }
    }
    words
}

/// A word of two scripts rewritten in one script, if each letter of the other script looks like a letter of it.
fn corrected(word: &str, own: &[Script]) -> Option<(String, Script)> {
    let has = |script: Script| word.chars().any(|char| char.script() == script);
    if !has(Script::Latin) {
        return None;
    }
    // Some languages add endings to abbreviations without a hyphen.
    let capitals =
        word.chars().take_while(|char| char.script() == Script::Latin && char.is_uppercase()).count();
    let mut rest = word.chars().skip(capitals);
    let has_ending = capitals > 1 && rest.all(|char| char.script() != Script::Latin && char.is_lowercase());
    if has_ending {
        return None;
    }
    let (other, (latin, alike)) = if has(Script::Cyrillic) {
        (Script::Cyrillic, CYRILLIC)
    } else if has(Script::Greek) {
        (Script::Greek, GREEK)
    } else {
        return None;
    };
    let replace = |from: &str, to: &str, script: Script| {
        let correct: String = word
            .chars()
            .map(|char| {
                from.chars().zip(to.chars()).find(|(from, _)| *from == char).map_or(char, |(_, to)| to)
            })
            .collect();
        let whole = correct.chars().all(|char| {
            matches!(char.script(), Script::Common | Script::Inherited) || char.script() == script
        });
        whole.then_some((correct, script))
    };
    let (to_other, to_latin) = (|| replace(latin, alike, other), || replace(alike, latin, Script::Latin));
    if own.contains(&other) { to_other().or_else(to_latin) } else { to_latin().or_else(to_other) }
}
