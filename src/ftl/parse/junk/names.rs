//! Lines that are meant to begin a message or term.

use crate::ftl::character::hazard;
use crate::ftl::closest_match::{closest_message_id, code, half_width, numbered, shorten};
use crate::ftl::diagnostics::Diagnostic;
use crate::ftl::line::id_length;
use crate::ftl::parse::junk::line::{JunkLine, SIGNS};
use crate::ftl::parse::signs::full_width;

const NAME_AND_CODE: &str = "write `modelarts-status-` and a code, such as `modelarts-status-404`";

/// `- modelarts-status-404 = …`
pub(super) fn marks(line: &JunkLine) -> Option<Diagnostic> {
    let marks = line.marks.trim();
    if marks.is_empty() {
        return None;
    }
    let closing = match marks.chars().next_back()? {
        '"' | '“' | '„' | '”' => "\"“”",
        '\'' | '‘' | '’' => "'’‘",
        '«' => "»",
        '「' => "」",
        '『' => "』",
        '`' => "`",
        '*' => "*",
        _ => "",
    };
    let id = line.meant_id();
    let id = id.as_deref().unwrap_or(line.id);
    let help = line.rewritten(id);
    let message = format!("there is `{marks}` before the name of a message");
    let diagnostic = line.with_start(line.syntax(marks, message), id);
    let text = line.text.trim_end();
    let last = text.chars().next_back().filter(|char| closing.contains(*char));
    // A mark that closes directly after the name has no counterpart at the end of the line.
    let Some(last) = last.filter(|_| !line.word.ends_with(|char| closing.contains(char))) else {
        return Some(diagnostic.with_help(help));
    };
    let diagnostic = diagnostic.with_help(format!("{help}, and delete the mark at the end of the line"));
    let end = line.start + text.len();
    let is_fixed = !diagnostic.fix().is_empty();
    Some(if is_fixed { diagnostic.with_fix(end - last.len_utf8()..end, "") } else { diagnostic })
}

/// ` modelarts-status-404 = …` that does not continue a text.
pub(super) fn indent(line: &JunkLine) -> Option<Diagnostic> {
    let length = id_length(line.bare).filter(|_| !line.indent.is_empty())?;
    let diagnostic = line.syntax(line.indent, "there is a blank before the name of a message");
    let diagnostic = diagnostic.with_help("start the line with the name");
    let id = line.bare.get(..length)?;
    Some(match code(id) {
        Some(code) => diagnostic.with_fix(line.span(line.indent), "").with_code(code),
        None if id.starts_with('-') => diagnostic.with_fix(line.span(line.indent), ""),
        None => diagnostic,
    })
}

/// `mоdelarts–status-４０４ = …`, with a Cyrillic letter, a dash and full-width digits.
pub(super) fn foreign_characters(line: &JunkLine) -> Option<Diagnostic> {
    let foreign = line.word.chars().find(|char| !char.is_ascii() && hazard(*char, [' '; 2]).is_none())?;
    let rest = line.bare.get(line.word.len()..)?.trim_start();
    let is_term = line.word.starts_with(['-', '－', '–', '—']) && rest.starts_with(['=', '＝']);
    let help = match line.meant_id().filter(|id| code(id).is_some()) {
        Some(id) => line.rewritten(&id),
        None if is_term => "a name may contain only the letters a–z and A–Z, digits, `-` and `_`".into(),
        None => return None,
    };
    let number = foreign as u32;
    let message = format!("`{foreign}` in the name is {} (U+{number:04X})", describe_character(foreign));
    let diagnostic = line.syntax(line.word, message).with_help(help);
    Some(match line.meant_id() {
        Some(id) => line.with_start(diagnostic, &id),
        None => diagnostic,
    })
}

fn describe_character(char: char) -> &'static str {
    match char {
        '\u{370}'..='\u{3ff}' => "a Greek letter",
        '\u{400}'..='\u{52f}' => "a Cyrillic letter",
        '\u{530}'..='\u{58f}' => "an Armenian letter",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "a dash",
        _ if half_width(char).is_some() => "a full-width character",
        _ => "not one of the letters a–z",
    }
}

/// `modelarts-status-404 = …` with a TAB or another blank before the `=`.
pub(super) fn blank_before_sign(line: &JunkLine) -> Option<Diagnostic> {
    let blank = line.after.chars().next().filter(|char| char.is_whitespace())?;
    let sign = line.after.trim_start();
    if line.id.is_empty() || !sign.starts_with(SIGNS) {
        return None;
    }
    let id = line.meant_id()?;
    let blank = line.after.get(..blank.len_utf8())?;
    let number = blank.chars().next()? as u32;
    let help = if sign.starts_with('=') { line.write("a space", &id) } else { line.rewritten(&id) };
    let sign = sign.chars().next()?;
    let message = format!("the character before the `{sign}` is U+{number:04X}, not a space");
    Some(line.with_start(line.syntax(blank, message).with_help(help), &id))
}

/// `modelarts-status-404 ＝ …`
pub(super) fn full_width_sign(line: &JunkLine) -> Option<Diagnostic> {
    if line.id.is_empty() || !line.after.starts_with('＝') {
        return None;
    }
    let at = line.span(line.after).start;
    let id = line.meant_id();
    let id = id.as_deref().unwrap_or(line.id);
    let diagnostic = full_width(line.file, at, '＝').with_help(line.write("`=`", id));
    Some(line.with_start(diagnostic, id))
}

/// `modelarts-status-404: …`
pub(super) fn colon(line: &JunkLine) -> Option<Diagnostic> {
    let id = line.meant_id()?;
    let colon = line.after.chars().next().filter(|char| [':', '：'].contains(char))?;
    let colon = line.after.get(..colon.len_utf8())?;
    let diagnostic = line.syntax(colon, "this line uses a colon; Fluent needs `=`");
    Some(line.with_start(diagnostic.with_help(line.write("`=`", &id)), &id))
}

/// `404 = …`
pub(super) fn number(line: &JunkLine) -> Option<Diagnostic> {
    if line.id.is_empty() || !line.after.starts_with('=') {
        return None;
    }
    let diagnostic = line.syntax(line.id, "names start with a letter");
    Some(match numbered(line.id) {
        Some(code) => {
            let id = code.message_id();
            line.with_start(diagnostic.with_help(line.rewritten(id)), id)
        }
        None if line.id.starts_with('-') => diagnostic.with_help("write a letter after the `-`"),
        None => diagnostic.with_help(NAME_AND_CODE),
    })
}

/// `modelarts-status-404 …`
pub(super) fn no_sign(line: &JunkLine) -> Option<Diagnostic> {
    let is_term =
        line.id.strip_prefix('-').is_some_and(|id| id.starts_with(|char: char| char.is_ascii_alphabetic()));
    if code(line.id).is_none() && !is_term {
        return None;
    }
    let message = format!("there is no `=` after `{}`", shorten(line.id));
    Some(line.syntax(line.id, message).with_help(line.rewritten(line.id)))
}

/// `modelarts.status.404 = …`
pub(super) fn other_name(line: &JunkLine) -> Option<Diagnostic> {
    if !line.bare.starts_with("modelarts") {
        return None;
    }
    let mut numbers = line.bare.split(|char: char| !char.is_ascii_digit());
    let diagnostic = line.syntax(line.bare, "this line does not begin with a valid name and a `=`");
    Some(if let Some(id) = closest_message_id(line.word) {
        line.with_start(diagnostic.with_help(line.rewritten(id)), id)
    } else if let Some(code) = numbers.find_map(numbered) {
        diagnostic.with_help(line.rewritten(code.message_id()))
    } else {
        diagnostic.with_help(NAME_AND_CODE)
    })
}
