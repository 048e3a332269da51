//! Lines that belong to no entry, which Fluent calls junk.

use std::ops::Range;

use crate::ftl::closest_match::{closest_message_id, code, first_word, half_width, leading_id, shorten};
use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind};
use crate::ftl::line::{id_length, is_id_char};
use crate::ftl::parse::unsupported::ATTRIBUTES;
use crate::ftl::source_file::SourceFile;
use crate::status_code::StatusCode;

/// That a full-width sign stands for the ASCII sign that looks like it.
pub(crate) fn full_width(file: &SourceFile, at: usize, wide: char) -> Diagnostic {
    let half = half_width(wide).unwrap_or(wide);
    let message = format!("this line uses the full-width sign {wide}; Fluent needs `{half}`");
    file.diagnostic(DiagnosticKind::Syntax, at..at + wide.len_utf8(), message)
        .with_help(format!("write `{half}`"))
}

/// What is wrong with the line at `start`, which is the first of `junk`.
pub(crate) fn junk_line(file: &SourceFile, junk: &str, start: usize) -> Diagnostic {
    let line = junk.lines().next().unwrap_or_default();
    let bare = line.trim_start_matches([' ', '\t']);
    let indent = line.len() - bare.len();
    let name = bare.len() - bare.trim_start_matches(is_id_char).len();
    let after = bare.get(name..).unwrap_or_default().trim_start_matches(' ');
    let sign = line.len() - after.len();
    let span = |at: usize, length: usize| start + at..start + at + length;
    let syntax = |span: Range<usize>, message: &str| file.diagnostic(DiagnosticKind::Syntax, span, message);

    if ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark)) {
        return syntax(span(0, 7), "this is a mark of a merge conflict")
            .with_help("keep one side, and delete the marks");
    }
    let unindented = line.trim_start();
    if id_length(unindented).is_some() {
        return syntax(span(0, line.len() - unindented.len()), "blanks stand before the name of a message")
            .with_help("start the line with the name");
    }
    if let Some(tab) = line.get(..indent).and_then(|blank| blank.find('\t')) {
        return syntax(span(tab, 1), "the text is indented with a TAB; Fluent accepts only spaces")
            .with_help("start the line with 4 spaces");
    }
    if let Some(length) = bare.strip_prefix('.').and_then(id_length).filter(|_| indent > 0) {
        return file
            .diagnostic(DiagnosticKind::Unsupported, span(indent, 1 + length), ATTRIBUTES.0)
            .with_help("delete the line");
    }
    let wide = bare.char_indices().find(|(_, char)| !is_id_char(*char));
    if let Some((at, wide)) = wide
        && half_width(wide).is_some_and(is_id_char)
        && code(&leading_id(bare)).is_some()
    {
        return full_width(file, start + indent + at, wide);
    }
    let id = bare.get(..name).unwrap_or_default();
    if name > 0 {
        if let Some(blank) = after.chars().next().filter(|char| char.is_whitespace())
            && after.trim_start().starts_with(['=', '＝'])
        {
            let span = span(sign, blank.len_utf8());
            let message = format!("the blank before the `=` is no space but U+{:04X}", blank as u32);
            return syntax(span, &message).with_help("write a space");
        }
        if after.starts_with('＝') {
            return full_width(file, start + sign, '＝');
        }
        if after.starts_with([':', '：']) {
            let length = after.chars().next().map_or(0, char::len_utf8);
            return syntax(span(sign, length), "a colon stands where Fluent needs `=`")
                .with_help("write `=`");
        }
        if after.starts_with('=') {
            let diagnostic = syntax(span(indent, name), "names start with a letter");
            return match id.parse::<StatusCode>() {
                Ok(code) => diagnostic.with_help(format!("write `{} = …`", code.message_id())),
                Err(_) => diagnostic
                    .with_help("write `modelarts-status-` and a code, such as `modelarts-status-404`"),
            };
        }
    }
    if bare.starts_with("//") || bare.starts_with([';', '＃']) {
        let sign = bare.chars().take_while(|char| "/;＃".contains(*char)).map(char::len_utf8).sum();
        return syntax(span(indent, sign), "this is not how a comment begins")
            .with_help("begin it with `# `");
    }
    if let Some(sign) = bare.chars().next().filter(|char| indent > 0 && ".[*".contains(*char)) {
        return syntax(span(indent, 1), &format!("a line of a text cannot begin with `{sign}`"))
            .with_help(format!("write `{{\"{sign}\"}}`"));
    }
    if code(id).is_some()
        || id.strip_prefix('-').is_some_and(|id| id.starts_with(|char: char| char.is_ascii_alphabetic()))
    {
        let message = format!("there is no `=` after `{}`", shorten(id));
        return syntax(span(indent, name), &message).with_help(format!("write `{} = …`", shorten(id)));
    }
    if bare.starts_with("modelarts") {
        let id = closest_message_id(first_word(bare)).unwrap_or("modelarts-status-404");
        return syntax(span(indent, bare.len()), "this line has no name with a `=` after it")
            .with_help(format!("write a name as in `{id} = …`"));
    }
    let above = file.text.get(..start).and_then(|above| above.lines().rfind(|line| !line.trim().is_empty()));
    let continues = above.is_some_and(|line| !line.starts_with('#'));
    syntax(span(indent, bare.len()), "this line is not a message").with_help(if continues {
        "if it continues the line above, start it with 4 spaces"
    } else {
        "delete it, or begin it with `# `"
    })
}
