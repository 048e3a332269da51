//! The argument is a directory.

use modelarts_status::unic_langid::LanguageIdentifier;
use modelarts_status::{Catalog, StatusCode};

#[path = "../first.rs"]
mod first;

fn main() {
    first::run(|directory| match Catalog::load(directory) {
        Ok(catalog) => {
            catalog.negotiate(&[LanguageIdentifier::default()]).message(StatusCode::NotFound).to_owned()
        }
        Err(error) => error.to_string(),
    });
}
