use std::fmt;
use std::iter;
use std::path::Path;
use std::sync::{Arc, LazyLock, OnceLock};

use unic_langid::LanguageIdentifier;

use crate::StatusCode;
use crate::compile::compile;
use crate::fault::{Faults, LoadError};
use crate::locales::Locales;
use crate::source::{self, Embedded};
use crate::translation::Translation;

/// The messages for every status code in a number of locales, en-US always among them.
///
/// A locale is compiled when it is first asked for; from then on a message is an array read.
///
/// # Examples
///
/// ```
/// use modelarts_status::{Catalog, StatusCode};
///
/// let requested = ["tlh".parse()?, "zh".parse()?];
/// let translation = Catalog::embedded().negotiate(&requested);
/// assert_eq!(translation.locale().to_string(), "zh-CN");
/// assert_eq!(translation.message(StatusCode::Conflict), "请求冲突。");
/// # Ok::<(), modelarts_status::unic_langid::LanguageIdentifierError>(())
/// ```
pub struct Catalog {
    fallback: Arc<Slot>,
    /// The fallback, then the others by their tags.
    slots: Vec<Arc<Slot>>,
    locales: Locales,
}

impl Catalog {
    /// The locales that ship with this crate.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Catalog> = LazyLock::new(|| {
            Catalog::new(Embedded::all().map(|(locale, files)| Slot::new(locale, Some(files))).collect())
        });
        &EMBEDDED
    }

    /// The embedded locales, with the locales in `dir` on top.
    ///
    /// The directory holds one folder a locale, named by its canonical tag, with any number of
    /// `.ftl` files in it: `dir/fr/status.ftl`. A locale that is embedded as well is taken whole
    /// from the directory. A locale must have all messages, or nothing is loaded: texts of two
    /// sources are never mixed. A directory without locale folders adds nothing.
    ///
    /// Read are regular files that end in `.ftl`. Passed over are hidden files and folders, files
    /// with other endings, and files beside the locale folders. Links are not followed.
    ///
    /// A message may contain text, string literals such as `{"{"}`, and references to another
    /// message or a term.
    ///
    /// Whatever the directory holds, this returns, without a panic and within the limits below. Not
    /// promised: the text is returned as written, so a caller that shows it in HTML escapes it; and a
    /// writer who swaps files while they are read may have old and new ones mixed, or a pipe opened in
    /// the place of a file. Write a new directory beside the old one, and rename it.
    ///
    /// Limits: a file 256 KiB; a locale 256 files and 1,000 messages and terms; a directory 16 MiB and
    /// 1,024 folders; a message in its file 16 KiB, 100 lines, 16 opening braces and parentheses; its
    /// references 8 in a row and 100 placeables in all; its resolved text 4 KiB.
    ///
    /// # Errors
    ///
    /// All faults of all locales at once: a directory that does not exist, a folder named `zh_CN` or
    /// `backup`, a file in UTF-16, a line without `=`, a message that is missing, blank, defined
    /// twice or of an unknown id, a variable, a reference to nothing, and whatever else
    /// [`FaultKind`](crate::FaultKind) lists.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let catalog = Catalog::load("locales")?;
    /// assert!(catalog.get(&"zh-CN".parse()?).is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn load(dir: impl AsRef<Path>) -> Result<Self, LoadError> {
        let mut faults = Faults::default();
        let catalog = Self::overlay(dir.as_ref(), StatusCode::name, &mut faults);
        faults.into_result().map(|()| catalog)
    }

    /// The embedded locales with those of `dir` on top, `gap` standing where a text is missing.
    pub(crate) fn overlay(dir: &Path, gap: fn(StatusCode) -> &'static str, faults: &mut Faults) -> Self {
        let mut slots: Vec<Slot> = Vec::new();
        for folder in source::read(dir, faults) {
            let compiled = compile(&folder.locale, folder.files, folder.complete, faults);
            let slot = Slot::new(folder.locale, None);
            slot.translation.get_or_init(|| Translation::new(slot.locale.clone(), compiled, gap));
            slots.push(slot);
        }
        for (locale, files) in Embedded::all() {
            if slots.iter().all(|slot| slot.locale != locale) {
                slots.push(Slot::new(locale, Some(files)));
            }
        }
        Self::new(slots)
    }

    fn new(mut slots: Vec<Slot>) -> Self {
        let locale: LanguageIdentifier = "en-US".parse().unwrap_or_default();
        let fallback = slots.iter().position(|slot| slot.locale == locale);
        let fallback = Arc::new(fallback.map_or_else(|| Slot::new(locale, None), |at| slots.remove(at)));
        slots.sort_by_cached_key(|slot| slot.locale.to_string());
        let others = slots.into_iter().map(Arc::new);
        let slots: Vec<_> = iter::once(Arc::clone(&fallback)).chain(others).collect();
        Self { fallback, locales: Locales::new(slots.iter().map(|slot| &slot.locale)), slots }
    }

    fn at(&self, place: usize) -> &Translation {
        self.slots.get(place).unwrap_or(&self.fallback).translation()
    }

    /// Every locale's translation: en-US, the fallback, then the others by their tags.
    pub fn iter(&self) -> impl Iterator<Item = &Translation> {
        self.slots.iter().map(|slot| slot.translation())
    }

    /// The translation for exactly this locale.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// assert!(Catalog::embedded().get(&"en-US".parse()?).is_some());
    /// assert!(Catalog::embedded().get(&"en".parse()?).is_none());
    /// # Ok::<(), modelarts_status::unic_langid::LanguageIdentifierError>(())
    /// ```
    #[must_use]
    pub fn get(&self, locale: &LanguageIdentifier) -> Option<&Translation> {
        self.locales.exact(locale).map(|place| self.at(place))
    }

    /// The translation that suits the requested locales best, in order of preference.
    ///
    /// For each requested language identifier in turn: the exact locale; else one of the same
    /// language *and script*, once both have their likely subtags, and among these the one of the same
    /// region, then of the language's likely region, then the first by tag. If no request is served
    /// so, en-US. What was chosen, [`Translation::locale`] says.
    ///
    /// So `zh`, `zh-Hans` and `zh-SG` get zh-CN, and `en-GB` gets en-US. `zh-TW`, `zh-HK` and `zh-Hant`
    /// get en-US: a reader of Traditional Chinese is not handed Simplified in silence.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let requested = ["zh-Hans-SG".parse()?];
    /// let translation = Catalog::embedded().negotiate(&requested);
    /// assert_eq!(translation.locale().to_string(), "zh-CN");
    /// # Ok::<(), modelarts_status::unic_langid::LanguageIdentifierError>(())
    /// ```
    #[must_use]
    pub fn negotiate<'a>(&self, requested: impl IntoIterator<Item = &'a LanguageIdentifier>) -> &Translation {
        let mut requested = requested.into_iter();
        let place = requested.find_map(|locale| self.locales.find(locale));
        self.at(place.unwrap_or(0))
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.slots.iter().map(|slot| slot.locale.to_string())).finish()
    }
}

/// A locale, and its translation once somebody has asked for it.
struct Slot {
    locale: LanguageIdentifier,
    embedded: Option<Embedded>,
    translation: OnceLock<Translation>,
}

impl Slot {
    fn new(locale: LanguageIdentifier, embedded: Option<Embedded>) -> Self {
        Self { locale, embedded, translation: OnceLock::new() }
    }

    fn translation(&self) -> &Translation {
        self.translation.get_or_init(|| {
            let files = self.embedded.map(Embedded::files).unwrap_or_default();
            // The same files are loaded from disk by a test, which reports their faults.
            let compiled = compile(&self.locale, files, true, &mut Faults::default());
            Translation::new(self.locale.clone(), compiled, StatusCode::name)
        })
    }
}
