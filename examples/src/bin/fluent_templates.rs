//! A program whose messages are in the static loader of `fluent-templates`.
//!
//! `fluent_templates LOCALE` prints a message of the program, one that refers to the message of a status code, and the
//! message of a status code.

use std::error::Error;
use std::io::{self, Write};
use std::sync::LazyLock;

use fluent_templates::fluent_bundle::FluentResource;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};
use modelarts_status::{Catalog, StatusCode};

static STATUS: LazyLock<Vec<(&LanguageIdentifier, FluentResource)>> = LazyLock::new(|| {
    let sources = Catalog::embedded().iter().flat_map(|messages| {
        messages.sources().map(|text| (messages.locale(), FluentResource::try_new(text.to_owned())))
    });
    // Embedded sources have no errors.
    sources.map(|(locale, parsed)| (locale, parsed.unwrap_or_else(|(whole, _)| whole))).collect()
});

static_loader! {
    static MESSAGES = {
        locales: "locales",
        fallback_language: "en-US",
        customise: |bundle| {
            let wanted = Catalog::embedded().negotiate(&bundle.locales).locale();
            for (_, resource) in STATUS.iter().filter(|(locale, _)| *locale == wanted) {
                bundle.add_resource_overriding(resource);
            }
        },
    };
}

fn main() -> Result<(), Box<dyn Error>> {
    let locale = std::env::args_os().nth(1).and_then(|argument| argument.into_string().ok());
    let locale = locale.ok_or("usage: fluent_templates LOCALE")?.parse()?;
    for id in ["title", "failed", StatusCode::Conflict.message_id()] {
        let text = MESSAGES.try_lookup(&locale, id).ok_or(id)?;
        writeln!(io::stdout(), "{text}")?;
    }
    Ok(())
}
