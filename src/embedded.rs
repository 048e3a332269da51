//! The locales that are compiled into the program: each is compiled once, by whichever catalog asks first.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::StatusCode;
use crate::compile::compile;
use crate::fault::Faults;
use crate::source::{Source, is_resource};
use crate::tag;
use crate::translation::Translation;

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");

type Slot = OnceLock<Arc<Translation>>;

/// Beside the entries of `LOCALES`, a slot each; that of a file is not used.
static TRANSLATIONS: [Slot; LOCALES.entries().len()] = [const { OnceLock::new() }; LOCALES.entries().len()];

/// A locale folder that is compiled into the program.
#[derive(Clone, Copy)]
pub(crate) struct Embedded {
    dir: &'static Dir<'static>,
    slot: &'static Slot,
}

impl Embedded {
    pub(crate) fn all() -> impl Iterator<Item = (LanguageIdentifier, Self)> {
        folders().filter_map(|folder| Some((folder.locale()?, folder)))
    }

    /// The folder of exactly this locale.
    pub(crate) fn find(locale: &LanguageIdentifier) -> Option<Self> {
        let language = locale.language.as_str().as_bytes();
        // Of hundreds of names, this leaves few to parse.
        let begins = |folder: &Self| folder.dir.path().as_os_str().as_encoded_bytes().starts_with(language);
        folders().filter(begins).find(|folder| folder.locale().is_some_and(|it| it == *locale))
    }

    fn locale(self) -> Option<LanguageIdentifier> {
        tag::locale(self.dir.path().to_str()?).ok()
    }

    pub(crate) fn translation(self, locale: &LanguageIdentifier) -> &'static Arc<Translation> {
        self.slot.get_or_init(|| {
            let files = self.dir.files().filter(|file| file.path().file_name().is_some_and(is_resource));
            let source = |path, bytes| Source { path, bytes: Cow::Borrowed(bytes) };
            let files = files.map(|file| source(file.path().into(), file.contents())).collect();
            // The same files are loaded from disk by a test, which reports their faults.
            let compiled = compile(files, true, &mut Faults::ignored());
            Arc::new(Translation::new(locale.clone(), compiled, StatusCode::name))
        })
    }
}

fn folders() -> impl Iterator<Item = Embedded> {
    let slots = LOCALES.entries().iter().zip(&TRANSLATIONS);
    slots.filter_map(|(entry, slot)| Some(Embedded { dir: entry.as_dir()?, slot }))
}
