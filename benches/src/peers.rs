//! One row a way to a message, and below it one function a row.

use unic_langid::LanguageIdentifier;

use crate::{Lookup, Peer, each};

macro_rules! peers {
    ($($name:literal, $feature:literal, $open:ident;)+) => {
        pub const PEERS: &[Peer] = &[
            $(#[cfg(feature = $feature)] Peer { name: $name, feature: $feature, open: $open },)+
        ];
    };
}

peers! {
    "static table", "table", table;
    "static table, told the place", "table", place;
    "the loop alone", "table", empty;
    "modelarts-status, a Translation", "modelarts", translation;
    "modelarts-status, StatusCode::message", "modelarts", message;
    "fluent-bundle by hand", "fluent", fluent;
    "fluent-templates", "templates", templates;
    "i18n-embed, locale chosen before", "embed", embed_before;
    "i18n-embed, locale chosen each time", "embed", embed;
    "rust-i18n", "rusti18n", rusti18n;
    "fluent-typed", "typed", typed;
    "fluent-static", "fstatic", fstatic;
    "http, canonical_reason", "phrases", phrases;
}

fn tags(only: Option<&'static str>) -> Vec<&'static str> {
    only.map_or(crate::LOCALES.to_vec(), |tag| vec![tag])
}

#[cfg(feature = "table")]
fn empty(_: Option<&'static str>) -> Lookup {
    each(|request| request.tag)
}

#[cfg(feature = "table")]
static TABLE: [[&str; 11]; 2] = include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// A limit: told which locale to take, with no file to read. Only the number has to be found.
#[cfg(feature = "table")]
fn table(_: Option<&'static str>) -> Lookup {
    let place = |number| match number {
        200 => 0,
        202 => 1,
        400 => 2,
        401 => 3,
        403 => 4,
        404 => 5,
        408 => 6,
        409 => 7,
        429 => 8,
        500 => 9,
        _ => 10,
    };
    each(move |request| TABLE[request.locale][place(request.number)])
}

/// The other limit: told where the text is.
#[cfg(feature = "table")]
fn place(_: Option<&'static str>) -> Lookup {
    each(|request| TABLE[request.locale][request.code])
}

#[cfg(feature = "modelarts")]
fn translation(only: Option<&'static str>) -> Lookup {
    let of = |tag: &str| modelarts_status::Catalog::embedded().negotiate([&tag.parse().unwrap()]);
    let translations: Vec<_> = tags(only).into_iter().map(of).collect();
    each(move |request| translations[request.locale].message(request.status))
}

#[cfg(feature = "modelarts")]
fn message(_: Option<&'static str>) -> Lookup {
    each(|request| request.status.message(&request.identifier))
}

#[cfg(feature = "fluent")]
fn fluent(only: Option<&'static str>) -> Lookup {
    use fluent_bundle::FluentResource;
    use fluent_bundle::concurrent::FluentBundle;
    use include_dir::{Dir, include_dir};
    use std::collections::HashMap;

    static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../locales");
    let bundles: HashMap<LanguageIdentifier, FluentBundle<FluentResource>> = LOCALES
        .dirs()
        .filter(|dir| only.is_none_or(|tag| dir.path().to_str() == Some(tag)))
        .map(|dir| {
            let locale: LanguageIdentifier = dir.path().to_str().unwrap().parse().unwrap();
            let mut bundle = FluentBundle::new_concurrent(vec![locale.clone()]);
            for file in dir.files() {
                let text = file.contents_utf8().unwrap().to_owned();
                bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
            }
            (locale, bundle)
        })
        .collect();
    // Kept for good, so that a text can be lent.
    let bundles: &'static HashMap<_, _> = Box::leak(Box::new(bundles));
    each(move |request| {
        let bundle = &bundles[&request.identifier];
        let pattern = bundle.get_message(request.id).unwrap().value().unwrap();
        bundle.format_pattern(pattern, None, &mut Vec::new())
    })
}

#[cfg(feature = "templates")]
mod templates {
    fluent_templates::static_loader! {
        pub(super) static LOADER = { locales: "../locales", fallback_language: "en-US" };
    }
}

#[cfg(feature = "templates")]
fn templates(_: Option<&'static str>) -> Lookup {
    use fluent_templates::Loader;
    each(|request| templates::LOADER.lookup(&request.identifier, request.id))
}

#[cfg(feature = "embed")]
fn embed_loader() -> i18n_embed::fluent::FluentLanguageLoader {
    use i18n_embed::LanguageLoader;
    #[derive(rust_embed::RustEmbed)]
    #[folder = "../locales"]
    struct Files;
    let loader = i18n_embed::fluent::FluentLanguageLoader::new("status", crate::LOCALES[0].parse().unwrap());
    loader.load_available_languages(&Files).unwrap();
    loader
}

#[cfg(feature = "embed")]
fn embed_before(only: Option<&'static str>) -> Lookup {
    let loader = embed_loader();
    let select = |tag: &str| loader.select_languages::<LanguageIdentifier>(&[tag.parse().unwrap()]);
    let loaders: Vec<_> = tags(only).into_iter().map(select).collect();
    each(move |request| loaders[request.locale].get(request.id))
}

#[cfg(feature = "embed")]
fn embed(_: Option<&'static str>) -> Lookup {
    let loader = embed_loader();
    each(move |request| loader.select_languages(&[&request.identifier]).get(request.id))
}

#[cfg(feature = "rusti18n")]
fn rusti18n(_: Option<&'static str>) -> Lookup {
    each(|request| rust_i18n::t!(request.id, locale = request.tag))
}

#[cfg(feature = "typed")]
#[expect(warnings, reason = "generated")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/typed.rs"));
}

#[cfg(feature = "typed")]
fn typed(only: Option<&'static str>) -> Lookup {
    use generated::{L10n, L10nLanguage as It};
    const MESSAGES: [fn(&It) -> String; 11] = [
        It::msg_modelarts_status_200,
        It::msg_modelarts_status_202,
        It::msg_modelarts_status_400,
        It::msg_modelarts_status_401,
        It::msg_modelarts_status_403,
        It::msg_modelarts_status_404,
        It::msg_modelarts_status_408,
        It::msg_modelarts_status_409,
        It::msg_modelarts_status_429,
        It::msg_modelarts_status_500,
        It::msg_modelarts_status_503,
    ];
    let languages: Vec<_> = tags(only).into_iter().map(|tag| L10n::langneg(tag).load()).collect();
    each(move |request| MESSAGES[request.code](&languages[request.locale]))
}

#[cfg(feature = "fstatic")]
#[fluent_static::message_bundle(
    resources = [("../locales/en-US/status.ftl", "en-US"), ("../locales/zh-CN/status.ftl", "zh-CN")],
    default_language = "en-US"
)]
pub struct Static;

#[cfg(feature = "fstatic")]
fn fstatic(_: Option<&'static str>) -> Lookup {
    use fluent_static::{Message, MessageBundle};
    const MESSAGES: [fn(&Static) -> Message; 11] = [
        Static::modelarts_status_200,
        Static::modelarts_status_202,
        Static::modelarts_status_400,
        Static::modelarts_status_401,
        Static::modelarts_status_403,
        Static::modelarts_status_404,
        Static::modelarts_status_408,
        Static::modelarts_status_409,
        Static::modelarts_status_429,
        Static::modelarts_status_500,
        Static::modelarts_status_503,
    ];
    each(|request| MESSAGES[request.code](&Static::get(request.tag).unwrap_or_default()))
}

#[cfg(feature = "phrases")]
fn phrases(_: Option<&'static str>) -> Lookup {
    each(|request| http::StatusCode::from_u16(request.number).unwrap().canonical_reason().unwrap())
}
