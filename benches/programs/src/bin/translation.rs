use modelarts_status::{Catalog, StatusCode};

#[path = "../first.rs"]
mod first;

fn main() {
    first::run(|locale| Catalog::embedded().accept_language(locale).message(StatusCode::NotFound));
}
