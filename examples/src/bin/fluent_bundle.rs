//! A program with its own Fluent bundle.
//!
//! `fluent_bundle LOCALE` prints a message of the program, one that refers to the message of a status code, and the
//! message of a status code.

use std::error::Error;
use std::io::{self, Write};

use fluent::{FluentBundle, FluentResource};
use modelarts_status::{Catalog, StatusCode};

const OWN: [(&str, &str); 2] = [
    ("en-US", include_str!("../../locales/en-US/jobs.ftl")),
    ("zh-CN", include_str!("../../locales/zh-CN/jobs.ftl")),
];

fn main() -> Result<(), Box<dyn Error>> {
    let locale = std::env::args_os().nth(1).and_then(|argument| argument.into_string().ok());
    let locale = locale.ok_or("usage: fluent_bundle LOCALE")?;

    let messages = Catalog::embedded().accept_language(&locale);
    let own = OWN.iter().find(|(tag, _)| messages.tag() == *tag).map(|(_, text)| *text);
    let mut bundle = FluentBundle::new(vec![messages.locale().clone()]);
    for text in own.into_iter().chain(messages.sources()) {
        let resource =
            FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
        bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
    }

    for id in ["title", "failed", StatusCode::Conflict.message_id()] {
        let pattern = bundle.get_message(id).and_then(|message| message.value()).ok_or(id)?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, None, &mut errors);
        if !errors.is_empty() {
            return Err(format!("{id}: {errors:?}").into());
        }
        writeln!(io::stdout(), "{text}")?;
    }
    Ok(())
}
