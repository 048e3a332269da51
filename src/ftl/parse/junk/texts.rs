//! Lines that are meant as part of a text, or as a comment.

use crate::ftl::diagnostics::{Diagnostic, DiagnosticKind};
use crate::ftl::line::id_length;
use crate::ftl::parse::junk::line::JunkLine;
use crate::ftl::parse::signs::CLOSE;
use crate::ftl::parse::unsupported::{ATTRIBUTES, DELETE_ATTRIBUTE};

const COMMENT_OR_NOTHING: &str = "delete it, or make it a comment: start the line with `# `";
/// The characters that a line of a text may not begin with.
const FIRST_SIGNS: [char; 4] = ['.', '[', '*', '}'];

/// `<<<<<<< HEAD`
pub(super) fn conflict(line: &JunkLine) -> Option<Diagnostic> {
    let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    let mark = line.text.get(..7).filter(|start| marks.contains(start))?;
    let diagnostic = line.syntax(mark, "this is a mark of a merge conflict");
    Some(diagnostic.with_help("keep one side, and delete the marks"))
}

/// `    .title =`
pub(super) fn attribute(line: &JunkLine) -> Option<Diagnostic> {
    let length = line.bare.strip_prefix('.').and_then(id_length)?;
    if line.indent.is_empty() || !line.may_continue() {
        return None;
    }
    let name = line.span(line.bare.get(..1 + length)?);
    let diagnostic = line.file.diagnostic(DiagnosticKind::Unsupported, name, ATTRIBUTES.0);
    Some(diagnostic.with_help(DELETE_ATTRIBUTE))
}

/// `// …`
pub(super) fn foreign_comment(line: &JunkLine) -> Option<Diagnostic> {
    if !["//", "/*", "<!--", ";", "＃"].iter().any(|mark| line.bare.starts_with(mark)) {
        return None;
    }
    let rest = line.bare.trim_start_matches(['/', '*', '<', '!', '-', ';', '＃']);
    let sign = line.bare.get(..line.bare.len() - rest.len())?;
    let diagnostic = line.syntax(sign, "this is not a Fluent comment").with_help("start the line with `# `");
    // `/*` and `<!--` also have a closing sign, which this fix would leave.
    let is_of_one_line = ["//", ";", "＃"].iter().any(|mark| sign.starts_with(mark));
    let end = line.span(rest.trim_start_matches(' ')).start;
    Some(if is_of_one_line { diagnostic.with_fix(line.start..end, "# ") } else { diagnostic })
}

/// `  # …` that does not continue a text.
pub(super) fn indented_comment(line: &JunkLine) -> Option<Diagnostic> {
    let comment = line.bare.strip_prefix('#').filter(|_| !line.indent.is_empty())?;
    let start = if comment.starts_with([' ', '#']) || comment.is_empty() { "#" } else { "# " };
    let diagnostic = line.syntax(line.indent, "there is a blank before a comment");
    let diagnostic = diagnostic.with_help(format!("start the line with `{start}`"));
    Some(diagnostic.with_fix(line.start..line.span(comment).start, start))
}

/// `    [x] …`
pub(super) fn sign_at_start(line: &JunkLine) -> Option<Diagnostic> {
    let sign = line.bare.chars().next().filter(|char| FIRST_SIGNS.contains(char))?;
    let spaces = line.indent.trim_start_matches(' ').is_empty() && !line.indent.is_empty();
    if !line.may_continue() || !spaces && !line.is_awaited() {
        return None;
    }
    let message = match sign {
        '}' => "there is no `{` for this `}`".into(),
        _ => format!("a line of a text cannot begin with `{sign}`"),
    };
    let shown = if spaces { line.bare.get(..1)? } else { line.text.get(..line.indent.len() + 1)? };
    let diagnostic = line.syntax(shown, message);
    Some(match sign {
        _ if !spaces => diagnostic.with_help(format!("start the line with 4 spaces and `{{\"{sign}\"}}`")),
        '}' => diagnostic.with_help(CLOSE),
        _ => diagnostic.with_help(format!("write `{{\"{sign}\"}}`")),
    })
}

/// A line of a text that is indented with a TAB or another blank.
pub(super) fn indent(line: &JunkLine) -> Option<Diagnostic> {
    let blank = line.indent.chars().find(|char| *char != ' ')?;
    let name = match blank {
        '\t' => "a TAB".into(),
        '\u{a0}' => "a no-break space (U+00A0)".into(),
        '\u{3000}' => "an ideographic space (U+3000)".into(),
        _ => format!("U+{:04X}", blank as u32),
    };
    let blank = line.indent.get(line.indent.find(blank)?..)?.get(..blank.len_utf8())?;
    let message = format!("the line is indented with {name}; Fluent accepts only spaces");
    let diagnostic = line.syntax(blank, message);
    Some(if line.may_continue() {
        diagnostic.with_help("write 4 spaces in its place").with_fix(line.span(line.indent), "    ")
    } else {
        diagnostic.with_help(COMMENT_OR_NOTHING)
    })
}

/// Any other line: a note, or part of the text above.
pub(super) fn other(line: &JunkLine) -> Diagnostic {
    let is_note = line.after.starts_with([':', '：']) && !line.id.is_empty();
    line.syntax(line.bare, "this line is not a message").with_help(if line.is_awaited() && !is_note {
        "if it continues the line above, start it with 4 spaces; if it is a note, start it with `# `"
    } else {
        COMMENT_OR_NOTHING
    })
}
