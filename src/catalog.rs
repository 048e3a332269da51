use std::fmt;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use unic_langid::LanguageIdentifier;

use crate::StatusCode;
use crate::ftl::{Diagnostics, LoadError, compile_directory};
use crate::locales::Locales;
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
    pub(crate) fallback: OnceLock<Arc<Translation>>,
    /// Of the embedded catalog, made once a request is not for a locale by its own name.
    pub(crate) locales: OnceLock<Locales>,
}

impl Catalog {
    const fn new(locales: OnceLock<Locales>) -> Self {
        Self { fallback: OnceLock::new(), locales }
    }

    /// The locales that ship with this crate.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static EMBEDDED: Catalog = Catalog::new(OnceLock::new());
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
    /// message or a term. A text that would show `{$` or `{-` is taken for a slip, and refused.
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
        let mut diagnostics = Diagnostics::default();
        let catalog = Self::overlay(dir.as_ref(), StatusCode::name, &mut diagnostics);
        diagnostics.into_result().map(|()| catalog)
    }

    /// The embedded locales with those of `dir` on top. `placeholder` stands for a missing text.
    pub(crate) fn overlay(
        dir: &Path,
        placeholder: fn(StatusCode) -> &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let compiled = compile_directory(dir, diagnostics).into_iter();
        let loaded = compiled.map(|it| Translation::new(it, placeholder));
        Self::new(Locales::new(loaded.collect()).into())
    }

    /// Every locale's translation: en-US, the fallback, then the others by their tags.
    pub fn iter(&self) -> impl Iterator<Item = &Translation> {
        self.locales().iter().map(|locale| locale.translation().as_ref())
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
        self.find_exact(locale).map(Arc::as_ref)
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
        requested.into_iter().find_map(|locale| self.find(locale)).unwrap_or_else(|| self.fallback())
    }
}

impl StatusCode {
    /// The message for this code in the embedded locale that suits `locale` best.
    ///
    /// Which locale that is, [`Catalog::negotiate`] says.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::StatusCode;
    ///
    /// let locale = "zh-CN".parse()?;
    /// assert_eq!(StatusCode::NotFound.message(&locale), "找不到资源。");
    /// # Ok::<(), modelarts_status::unic_langid::LanguageIdentifierError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn message(self, locale: &LanguageIdentifier) -> &'static str {
        Catalog::embedded().negotiate([locale]).message(self)
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.locales().iter().map(|locale| locale.identifier.to_string())).finish()
    }
}
