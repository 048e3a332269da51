//! The warnings. They are for translators only; a locale with warnings can be loaded.

use crate::cli::locale::Message;
use crate::cli::rules::{Check, Context, RULES, Sink, Text};
use crate::ftl::{Diagnostic, DiagnosticKind, File, List};

/// Adds the warnings about a locale in which `errors` have been found.
pub(crate) fn lint(context: &Context, errors: &[Diagnostic], warnings: &mut List) {
    let own = errors.iter().filter(|error| error.tag() == Some(&context.locale.tag));
    let errors: Vec<&Diagnostic> = own.collect();
    for file in &context.locale.files {
        check_file(context, file, &errors, warnings);
    }
    let mut before: Option<&Message> = None;
    for message in &context.locale.messages {
        let same_file = before.filter(|before| before.file == message.file);
        before = Some(message);
        let Some(file) = context.locale.files.get(message.file) else { continue };
        let is_cut = is_cut(file, message, &errors);
        let Some(text) = Text::new(context, message, same_file, is_cut) else { continue };
        for rule in RULES {
            if let Check::Text(check) = rule.check {
                check(&text, &mut Sink { kind: rule.kind, file, code: Some(message.code), list: warnings });
            }
        }
    }
}

fn check_file(context: &Context, file: &File, errors: &[&Diagnostic], warnings: &mut List) {
    if errors.iter().any(|error| error.kind() == DiagnosticKind::Utf8 && error.path() == file.path) {
        return;
    }
    for rule in RULES {
        let sink = &mut Sink { kind: rule.kind, file, code: None, list: warnings };
        match rule.check {
            Check::File(check) => check(file, sink),
            Check::Locale(check) => check(context, file, sink),
            Check::Text(_) => {}
        }
    }
}

/// Whether a line with an error may be the end of a message: it is in the message, directly after it, or indented
/// below it.
fn is_cut(file: &File, message: &Message, errors: &[&Diagnostic]) -> bool {
    let after = file.text.get(message.written.end..).unwrap_or_default();
    let mut lines = after.split_inclusive('\n');
    let mut end = message.written.end + lines.next().map_or(0, str::len);
    end += lines.next().filter(|line| line.starts_with(' ')).map_or(0, str::len);
    let body = message.id.end..=end;
    errors.iter().any(|it| it.path() == file.path && it.span().is_some_and(|span| body.contains(&span.start)))
}
