//! A program whose messages are in the Fluent loader of `i18n-embed`.
//!
//! `i18n_embed LOCALE` prints a message of the program, one that refers to the message of a status code, and the
//! message of a status code.

use std::error::Error;
use std::io::{self, Write};
use std::sync::Arc;

use fluent::FluentResource;
use i18n_embed::fluent::FluentLanguageLoader;
use modelarts_status::{Catalog, StatusCode};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "locales"]
struct Own;

fn main() -> Result<(), Box<dyn Error>> {
    let locale = std::env::args_os().nth(1).and_then(|argument| argument.into_string().ok());
    let locale = locale.ok_or("usage: i18n_embed LOCALE")?.parse()?;

    let loader = FluentLanguageLoader::new("jobs", "en-US".parse()?);
    i18n_embed::select(&loader, &Own, &[locale])?;
    // Repeat this after each `select` or `reload`, because they make new bundles.
    loader.with_bundles_mut(|bundle| {
        for text in Catalog::embedded().negotiate(&bundle.locales).sources() {
            // Embedded sources have no errors.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(whole, _)| whole);
            bundle.add_resource_overriding(Arc::new(resource));
        }
    });

    for id in ["title", "failed", StatusCode::Conflict.message_id()] {
        if !loader.has(id) {
            return Err(id.into());
        }
        writeln!(io::stdout(), "{}", loader.get(id))?;
    }
    Ok(())
}
