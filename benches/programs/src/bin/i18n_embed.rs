use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;

#[path = "../first.rs"]
mod first;

#[derive(rust_embed::RustEmbed)]
#[folder = "../../locales"]
struct Files;

fn main() {
    first::run(|tag| {
        let loader = FluentLanguageLoader::new("status", "en-US".parse().unwrap());
        loader.load_languages(&Files, &[tag.parse().unwrap_or_default()]).unwrap();
        loader.get("modelarts-status-404")
    });
}
