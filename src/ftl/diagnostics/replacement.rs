use std::ops::Range;

/// A part of a file, and the text that replaces it.
///
/// If both are empty, the fix is to remove the byte order mark of the file.
///
/// It needs the feature `load`.
///
/// # Examples
///
/// ```
/// use modelarts_status::Replacement;
///
/// let mut line = "modelarts-status-404 ＝ Introuvable.".to_owned();
/// let fix = Replacement { span: 21..24, text: "=".to_owned() };
/// line.replace_range(fix.span, &fix.text);
/// assert_eq!(line, "modelarts-status-404 = Introuvable.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Replacement {
    /// The byte range to replace, as in [`Diagnostic::span`](crate::Diagnostic::span). Empty if the text is inserted.
    pub span: Range<usize>,
    /// The new text. Empty if the range is deleted.
    pub text: String,
}

/// The text with the replacements applied, or `None` if two of them begin at the same offset.
#[cfg(feature = "cli")]
pub(crate) fn apply<'a>(text: &str, replacements: impl Iterator<Item = &'a Replacement>) -> Option<String> {
    let mut replacements: Vec<&Replacement> = replacements.collect();
    replacements.sort_by_key(|it| (it.span.start, it.span.end));
    let mut applied = String::with_capacity(text.len());
    let mut rest = 0;
    let mut last = None;
    for Replacement { span, text: new } in replacements {
        if last.replace(span.start) == Some(span.start) {
            return None;
        }
        applied += text.get(rest..span.start)?;
        applied += new;
        rest = span.end;
    }
    applied += text.get(rest..)?;
    Some(applied)
}
