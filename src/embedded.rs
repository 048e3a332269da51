//! The locales that are compiled into the program: each is compiled once, by whichever catalog asks first.

use std::sync::{Arc, OnceLock};

use include_dir::{Dir, File, include_dir};
use unic_langid::LanguageIdentifier;

use crate::StatusCode;
use crate::ftl::{Compiled, Diagnostics, Folder, RawFile, compile, is_resource};
use crate::locale::tag::{self, subtags};
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
        folders().filter_map(|folder| Some((tag::locale(str::from_utf8(folder.name()).ok()?).ok()?, folder)))
    }

    /// The folder of exactly this locale.
    pub(crate) fn find(locale: &LanguageIdentifier) -> Option<Self> {
        let language = locale.language.as_str().as_bytes();
        // Of hundreds of names, this leaves few; and none is parsed.
        let begins = |folder: &Self| folder.name().starts_with(language);
        let is_tag = |name: &[u8]| name.split(|byte| *byte == b'-').eq(subtags(locale).map(str::as_bytes));
        folders().filter(begins).find(|folder| is_tag(folder.name()))
    }

    fn name(self) -> &'static [u8] {
        self.dir.path().as_os_str().as_encoded_bytes()
    }

    pub(crate) fn translation(self, locale: &LanguageIdentifier) -> &'static Arc<Translation> {
        self.slot.get_or_init(|| {
            // The same files are loaded from disk by a test, which reports their errors.
            Arc::new(Translation::new(self.compile(locale), StatusCode::name))
        })
    }

    fn compile(self, locale: &LanguageIdentifier) -> Compiled {
        let raw =
            |file: &'static File<'_>| RawFile { path: file.path().into(), bytes: file.contents().into() };
        let files = self.files().map(raw).collect();
        let folder = Folder { path: self.dir.path().into(), locale: locale.clone(), files, complete: true };
        compile(folder, &mut Diagnostics::default())
    }

    fn files(self) -> impl Iterator<Item = &'static File<'static>> {
        // A path begins with the folder's name and a separator.
        let start = self.name().len() + 1;
        let name =
            move |file: &'static File<'static>| file.path().as_os_str().as_encoded_bytes().get(start..);
        self.dir.files().filter(move |file| name(file).is_some_and(is_resource))
    }
}

fn folders() -> impl Iterator<Item = Embedded> {
    let slots = LOCALES.entries().iter().zip(&TRANSLATIONS);
    slots.filter_map(|(entry, slot)| Some(Embedded { dir: entry.as_dir()?, slot }))
}
