use fluent_bundle::{FluentBundle, FluentResource};
use include_dir::{Dir, include_dir};

#[path = "../first.rs"]
mod first;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

fn main() {
    first::run(|tag| {
        let dir = LOCALES.get_dir(tag).or(LOCALES.get_dir("en-US")).unwrap();
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap_or_default()]);
        for file in dir.files() {
            let text = file.contents_utf8().unwrap().to_owned();
            bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
        }
        let pattern = bundle.get_message("modelarts-status-404").unwrap().value().unwrap();
        bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned()
    });
}
