use std::borrow::{Borrow, Cow};
#[cfg(feature = "load")]
use std::path::Path;
use std::{fmt, iter, slice};

use unic_langid::LanguageIdentifier;

use crate::embedded;
#[cfg(feature = "load")]
use crate::ftl::{self, Compiled, Diagnostics, LoadError};
use crate::locale::{self, Answers};
use crate::status_code::StatusCode;
use crate::translation::Translation;

/// The messages for every status code in a number of locales.
///
/// [`Catalog::embedded`] has the locales that ship with this crate.
///
/// # Examples
///
/// ```
/// use modelarts_status::{Catalog, StatusCode, parse_locale};
///
/// let translation = Catalog::embedded().negotiate(parse_locale("zh_CN.UTF-8"));
/// assert_eq!(translation.tag(), "zh-CN");
/// assert_eq!(translation.message(StatusCode::Conflict), "请求冲突。");
/// ```
#[derive(Clone)]
pub struct Catalog {
    fallback: Translation,
    /// Sorted by tag.
    others: Cow<'static, [Translation]>,
    /// Index 0 is the fallback, the others follow.
    answers: Answers,
}

static EMBEDDED: Catalog = Catalog {
    fallback: embedded::FALLBACK,
    others: Cow::Borrowed(&embedded::OTHERS),
    answers: embedded::ANSWERS,
};

impl Catalog {
    /// The locales that ship with this crate. Their texts are `&'static str`.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::{Catalog, StatusCode};
    ///
    /// let text: &'static str = Catalog::embedded().accept_language("zh").message(StatusCode::Ok);
    /// assert_eq!(text, "请求成功。");
    /// ```
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The translation of every locale: the fallback, then the others by tag.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let mut translations = Catalog::embedded().iter();
    /// assert_eq!(translations.next().map(|it| it.tag()), Some("en-US"));
    /// ```
    #[must_use]
    pub fn iter(&self) -> Translations<'_> {
        self.into_iter()
    }

    /// The translation for exactly this locale.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// assert!(Catalog::embedded().get(&"en-US".parse()?).is_some());
    /// assert!(Catalog::embedded().get(&"zh-Hans-CN".parse()?).is_none());
    /// # Ok::<(), modelarts_status::unic_langid::LanguageIdentifierError>(())
    /// ```
    #[must_use]
    pub fn get(&self, locale: &LanguageIdentifier) -> Option<&Translation> {
        self.iter().find(|translation| locale::is_tag_of(translation.tag(), locale))
    }

    /// The translation that serves the requested locales best; `None` if none of them is served.
    ///
    /// The rules are those of [`negotiate`](Self::negotiate).
    ///
    /// # Examples
    ///
    /// Chinese for readers who are not served:
    ///
    /// ```
    /// use modelarts_status::{Catalog, parse_locale};
    ///
    /// let catalog = Catalog::embedded();
    /// let requested = parse_locale("tlh");
    /// let translation = catalog.best_match(requested).unwrap_or_else(|| catalog.accept_language("zh"));
    /// assert_eq!(translation.tag(), "zh-CN");
    /// ```
    #[must_use]
    pub fn best_match<I>(&self, requested: I) -> Option<&Translation>
    where
        I: IntoIterator<Item: Borrow<LanguageIdentifier>>,
    {
        locale::best_match(requested, &self.answers).map(|index| self.translation(index))
    }

    /// The translation that serves the requested locales best, else the fallback.
    ///
    /// The locales are in order of preference. Each is served by
    ///
    /// 1. the exact locale, else
    /// 2. one of the same language *and script*, after aliases (`zho` is `zh`), with likely scripts where none is
    ///    said. Among several: one without variants, one of the same region, the nearest by CLDR's parent locales
    ///    (`es-AR` gets es-419), a paradigm locale of CLDR, one of the likely region, the first by tag.
    ///
    /// If none of them is served so, each is tried again by CLDR's language matching, in the same script: `wuu` gets
    /// zh-CN. Then the answer is the fallback.
    ///
    /// With zh-CN and en-US alone, `zh`, `zh-Hans` and `zh-SG` get zh-CN. `zh-TW`, `zh-HK` and `zh-Hant` get en-US: a
    /// reader of Traditional Chinese is not handed Simplified Chinese. For the same reason a bare language is skipped
    /// after a more specific request of that language: browsers in Taiwan send `zh-TW, zh;q=0.9`.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::{Catalog, parse_locale};
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.negotiate(parse_locale("zh-Hans-CN")).tag(), "zh-CN");
    /// assert_eq!(catalog.negotiate([&"tlh".parse()?, &"zh".parse()?]).tag(), "zh-CN");
    /// # Ok::<(), modelarts_status::unic_langid::LanguageIdentifierError>(())
    /// ```
    #[must_use]
    pub fn negotiate<I>(&self, requested: I) -> &Translation
    where
        I: IntoIterator<Item: Borrow<LanguageIdentifier>>,
    {
        self.best_match(requested).unwrap_or(&self.fallback)
    }

    /// The translation for the value of an `Accept-Language` header (RFC 9110), or for any one locale name.
    ///
    /// It takes text or the bytes of a header, and never fails: what cannot be read is ignored. Of several header
    /// lines, join the values with `,`.
    ///
    /// - A weight orders the members; members of equal weight keep their order.
    /// - `q=0` excludes locales; `*` is the first locale of [`iter`](Self::iter) that no other member names.
    /// - The first 4 KiB and 32 members are read.
    ///
    /// If nobody is served, the answer is the fallback.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.accept_language("tlh, zh-Hans-CN;q=0.8, en;q=0.5").tag(), "zh-CN");
    /// assert_eq!(catalog.accept_language("zh_CN.UTF-8").tag(), "zh-CN");
    /// ```
    #[must_use]
    pub fn accept_language(&self, value: impl AsRef<[u8]>) -> &Translation {
        let index = locale::accept_language(value.as_ref(), &self.answers);
        index.map_or(&self.fallback, |index| self.translation(index))
    }

    /// The translation for requests that no locale serves.
    #[cfg(feature = "cli")]
    pub(crate) fn fallback(&self) -> &Translation {
        &self.fallback
    }

    /// The translation of an index in the answers.
    fn translation(&self, index: usize) -> &Translation {
        index.checked_sub(1).and_then(|index| self.others.get(index)).unwrap_or(&self.fallback)
    }
}

#[cfg(feature = "load")]
impl Catalog {
    /// The embedded locales, with the locales in `dir` on top. It needs the feature `load`.
    ///
    /// The directory holds one folder a locale, named by its canonical tag, with `.ftl` files in it:
    /// `dir/fr/status.ftl`. A locale has every message, or nothing is loaded. It replaces the embedded locale of the
    /// same language, script and region, likely subtags included: a folder `zh` or `zh-Hans` replaces zh-CN, and a
    /// folder `en` replaces en-US and is the fallback.
    ///
    /// Regular files that end in `.ftl` are read. Hidden files and folders, files with other endings, and files
    /// beside the locale folders are ignored. Links are not followed.
    ///
    /// A message may contain text, string literals such as `{"{"}`, and references to messages and terms without
    /// arguments. A text that would show `{$` or `{-` is refused as a typo.
    ///
    /// It blocks while it reads and compiles the files.
    ///
    /// # A hostile directory
    ///
    /// Whatever the directory holds:
    ///
    /// - It returns, without a panic, also on a thread with a stack of 256 KiB.
    /// - It opens regular files only, and reads no more of them than the limits allow.
    /// - It takes less than 256 MiB of memory.
    /// - No text is blank or contains a character that a terminal obeys or that reorders what follows.
    ///
    /// The limits: 256 KiB a file; 256 files and 1,000 messages and terms a locale; 16 MiB and 1,024 folders a
    /// directory; 16 KiB, 100 lines, and 16 opening braces and parentheses a message; 8 references in a row and 100
    /// placeables; 4 KiB a text.
    ///
    /// Not promised: a text is returned as written, so escape it in HTML. If files are replaced while they are read,
    /// old and new ones may be mixed, or a pipe may be opened: write a new directory beside the old one, and rename
    /// it.
    ///
    /// # Errors
    ///
    /// All problems of all locales at once: a directory that does not exist, a folder named `zh_CN` or `backup`, a
    /// file in UTF-16, a line without `=`, a message that is missing, blank, defined twice or of an unknown id, a
    /// variable, a reference to nothing, and whatever else [`DiagnosticKind`](crate::DiagnosticKind) lists as an
    /// error.
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
        let compiled = ftl::compile_directory(dir.as_ref(), &mut diagnostics);
        diagnostics.into_result().map(|()| Self::overlay(compiled))
    }

    /// The embedded locales, with the compiled ones on top. The name of a code stands for a text that is missing.
    pub(crate) fn overlay(compiled: Vec<Compiled>) -> Self {
        let mut loaded: Vec<Translation> = compiled.into_iter().map(loaded).collect();
        let replaces =
            |it: &Translation, embedded: &Translation| locale::is_same(it.locale(), embedded.locale());
        let embedded =
            EMBEDDED.others.iter().filter(|embedded| !loaded.iter().any(|it| replaces(it, embedded)));
        let embedded: Vec<Translation> = embedded.cloned().collect();
        let fallback = &EMBEDDED.fallback;
        let fallback = match loaded.iter().position(|it| it.tag() == fallback.tag()) {
            Some(index) => loaded.remove(index),
            None => match loaded.iter().position(|it| replaces(it, fallback)) {
                Some(index) => loaded.remove(index),
                None => fallback.clone(),
            },
        };
        // Both are sorted by tag.
        let mut others = loaded;
        for translation in embedded {
            let index = others.partition_point(|it| it.tag() < translation.tag());
            others.insert(index, translation);
        }
        let locales: Vec<LanguageIdentifier> =
            iter::once(&fallback).chain(&others).map(|it| it.locale().clone()).collect();
        Self { fallback, others: others.into(), answers: locale::answers(&locales) }
    }
}

#[cfg(feature = "load")]
fn loaded(compiled: Compiled) -> Translation {
    let texts = compiled.texts.into_iter().zip(StatusCode::ALL);
    let texts = texts.map(|(text, code)| text.map_or(code.name().into(), |text| String::from(text).into()));
    let sources = compiled.files.into_iter().map(|file| file.text).collect();
    Translation::loaded(compiled.locale, texts.collect(), sources)
}

impl StatusCode {
    /// The message for this code in the embedded locale that serves `locale` best.
    ///
    /// The rules are those of [`Catalog::negotiate`].
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
    pub fn message(self, locale: &LanguageIdentifier) -> &'static str {
        let index = locale::best_match_for(locale, &EMBEDDED.answers);
        index.map_or(&EMBEDDED.fallback, |index| EMBEDDED.translation(index)).message(self)
    }

    /// The message for this code in the embedded locale that serves a locale name or an `Accept-Language` value best.
    ///
    /// It never fails. The name may be written as BCP 47, POSIX, Java, Apple or Windows write it; see
    /// [`parse_locale`](crate::parse_locale) and [`Catalog::accept_language`].
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::StatusCode;
    ///
    /// assert_eq!(StatusCode::NotFound.message_in("zh_CN.UTF-8"), "找不到资源。");
    /// assert_eq!(StatusCode::NotFound.message_in("tlh, en;q=0.5"), "The resource was not found.");
    /// ```
    #[must_use]
    pub fn message_in(self, locale: &str) -> &'static str {
        EMBEDDED.accept_language(locale).message(self)
    }
}

/// The embedded catalog.
impl Default for Catalog {
    fn default() -> Self {
        EMBEDDED.clone()
    }
}

impl<'a> IntoIterator for &'a Catalog {
    type Item = &'a Translation;
    type IntoIter = Translations<'a>;

    fn into_iter(self) -> Translations<'a> {
        Translations(iter::once(&self.fallback).chain(&*self.others))
    }
}

/// The translations of a catalog: an iterator that [`Catalog::iter`] returns.
///
/// # Examples
///
/// ```
/// use modelarts_status::{Catalog, Translation};
///
/// let tags: Vec<&str> = Catalog::embedded().iter().map(Translation::tag).collect();
/// assert!(tags.contains(&"zh-CN"));
/// ```
#[derive(Clone, Debug)]
pub struct Translations<'a>(iter::Chain<iter::Once<&'a Translation>, slice::Iter<'a, Translation>>);

impl<'a> Iterator for Translations<'a> {
    type Item = &'a Translation;

    fn next(&mut self) -> Option<&'a Translation> {
        self.0.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

/// The tags of the locales.
impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.answers.tags()).finish()
    }
}
