//! One row for each implementation, and below it one function for each row.

use std::collections::HashMap;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_static::{Message, MessageBundle};
use fluent_templates::Loader;
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;
use include_dir::{Dir, include_dir};
use modelarts_status::Catalog;
use unic_langid::LanguageIdentifier;

use generated::{L10n, L10nLanguage};

use crate::repeat::repeat;
use crate::{LOCALES, Lookup, Peer, Request, table};

macro_rules! peers {
    ($($name:literal, $open:ident;)+) => {
        pub const PEERS: &[Peer] = &[$(Peer { name: $name, open: $open },)+];
    };
}

peers! {
    "the loop alone", empty;
    "a static table", static_table;
    "a static table, with the index known", known_index;
    "`Translation::message`", translation;
    "`StatusCode::message`", message;
    "`StatusCode::message_in`", message_in;
    "`http`, `canonical_reason`", http_reason;
    "`rust-i18n`", rust_i18n;
    "`fluent-static`", fluent_static;
    "`fluent-typed`", fluent_typed;
    "`fluent-bundle` by hand", fluent_bundle;
    "`fluent-templates`", fluent_templates;
    "`i18n-embed`, locale chosen before", i18n_embed_before;
    "`i18n-embed`, locale chosen each time", i18n_embed;
}

/// A loop for each lookup, so that the lookup is compiled into it as into the code of a user.
fn each<T>(lookup: impl Fn(&Request) -> T + Send + Sync + 'static) -> Lookup {
    Box::new(move |requests, times| repeat(&lookup, requests, times))
}

fn empty() -> Lookup {
    each(|request| request.name)
}

fn static_table() -> Lookup {
    each(|request| table::text(request.locale, request.number))
}

fn known_index() -> Lookup {
    each(|request| table::TEXTS[request.locale][request.code])
}

fn translation() -> Lookup {
    let translations = LOCALES.map(|tag| Catalog::embedded().accept_language(tag));
    each(move |request| translations[request.locale].message(request.status))
}

fn message() -> Lookup {
    each(|request| request.status.message(&request.identifier))
}

fn message_in() -> Lookup {
    each(|request| request.status.message_in(request.name))
}

fn http_reason() -> Lookup {
    each(|request| http::StatusCode::from_u16(request.number).unwrap().canonical_reason().unwrap())
}

fn rust_i18n() -> Lookup {
    each(|request| rust_i18n::t!(request.id, locale = request.name))
}

#[fluent_static::message_bundle(
    resources = [("../locales/en-US/status.ftl", "en-US"), ("../locales/zh-CN/status.ftl", "zh-CN")],
    default_language = "en-US"
)]
pub struct Static;

fn fluent_static() -> Lookup {
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
    each(|request| MESSAGES[request.code](&Static::get(request.name).unwrap_or_default()))
}

#[expect(warnings, reason = "generated")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/typed.rs"));
}

fn fluent_typed() -> Lookup {
    const MESSAGES: [fn(&L10nLanguage) -> String; 11] = [
        L10nLanguage::msg_modelarts_status_200,
        L10nLanguage::msg_modelarts_status_202,
        L10nLanguage::msg_modelarts_status_400,
        L10nLanguage::msg_modelarts_status_401,
        L10nLanguage::msg_modelarts_status_403,
        L10nLanguage::msg_modelarts_status_404,
        L10nLanguage::msg_modelarts_status_408,
        L10nLanguage::msg_modelarts_status_409,
        L10nLanguage::msg_modelarts_status_429,
        L10nLanguage::msg_modelarts_status_500,
        L10nLanguage::msg_modelarts_status_503,
    ];
    let languages = LOCALES.map(|tag| L10n::langneg(tag).load());
    each(move |request| MESSAGES[request.code](&languages[request.locale]))
}

fn fluent_bundle() -> Lookup {
    static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../locales");
    let bundles: HashMap<LanguageIdentifier, FluentBundle<FluentResource>> = FILES
        .dirs()
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
    // Leaked, so that a text can be borrowed from it.
    let bundles: &'static HashMap<_, _> = Box::leak(Box::new(bundles));
    each(move |request| {
        let bundle = &bundles[&request.identifier];
        let pattern = bundle.get_message(request.id).unwrap().value().unwrap();
        bundle.format_pattern(pattern, None, &mut Vec::new())
    })
}

mod templates {
    fluent_templates::static_loader! {
        pub(super) static LOADER = { locales: "../locales", fallback_language: "en-US" };
    }
}

fn fluent_templates() -> Lookup {
    each(|request| templates::LOADER.lookup(&request.identifier, request.id))
}

fn embed_loader() -> FluentLanguageLoader {
    #[derive(rust_embed::RustEmbed)]
    #[folder = "../locales"]
    struct Files;
    let loader = FluentLanguageLoader::new("status", LOCALES[0].parse().unwrap());
    loader.load_available_languages(&Files).unwrap();
    loader
}

fn i18n_embed_before() -> Lookup {
    let loader = embed_loader();
    let loaders = LOCALES.map(|tag| loader.select_languages::<LanguageIdentifier>(&[tag.parse().unwrap()]));
    each(move |request| loaders[request.locale].get(request.id))
}

fn i18n_embed() -> Lookup {
    let loader = embed_loader();
    each(move |request| loader.select_languages(&[&request.identifier]).get(request.id))
}
