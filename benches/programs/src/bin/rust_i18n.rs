#[path = "../first.rs"]
mod first;

rust_i18n::i18n!("target/rust-i18n", fallback = "en-US");

fn main() {
    first::run(|tag| rust_i18n::t!("modelarts-status-404", locale = tag).into_owned());
}
