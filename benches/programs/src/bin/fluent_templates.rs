use fluent_templates::Loader;

#[path = "../first.rs"]
mod first;

fluent_templates::static_loader! {
    static LOADER = { locales: "../../locales", fallback_language: "en-US" };
}

fn main() {
    first::run(|tag| LOADER.lookup(&tag.parse().unwrap_or_default(), "modelarts-status-404"));
}
