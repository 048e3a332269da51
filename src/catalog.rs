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

/// The messages for every status code in several locales.
///
/// [`Catalog::embedded`] is the catalog of the locales that ship with this crate. `Catalog::load`, with the feature
/// `load`, adds the locales of a directory.
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
    /// All other locales, sorted by tag.
    others: Cow<'static, [Translation]>,
    /// Index 0 is the fallback; index `n` is `others[n - 1]`.
    answers: Answers,
}

static EMBEDDED: Catalog = Catalog {
    fallback: embedded::FALLBACK,
    others: Cow::Borrowed(&embedded::OTHERS),
    answers: embedded::ANSWERS,
};

impl Catalog {
    /// The catalog of the locales that ship with this crate. Its texts are `&'static str`.
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

    /// The translations of all locales: the fallback, then the others, sorted by tag.
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

    /// The translation for exactly this locale, without negotiation.
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

    /// The best match for the requested locales, or `None` if no locale matches.
    ///
    /// The rules are those of [`negotiate`](Self::negotiate).
    ///
    /// # Examples
    ///
    /// A program whose fallback is Chinese:
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

    /// The best match for the requested locales, or the fallback if no locale matches.
    ///
    /// `requested` holds identifiers in order of preference. It can be an `Option`, such as the result of
    /// [`parse_locale`](crate::parse_locale). The requested locales are tried in order. The first one that has a match
    /// decides.
    ///
    /// If the catalog has the requested locale, that is the match. Otherwise, a locale of the same language *and script*
    /// matches. To compare them, aliases are replaced (`zho` by `zh`) and likely subtags are added (UTS 35). If several
    /// locales match, the first of these rules that prefers one of them decides:
    ///
    /// 1. a locale without variants
    /// 2. a locale with the requested region
    /// 3. the closest one by CLDR's parent locales: `es-AR` matches es-419
    /// 4. a paradigm locale of CLDR: en-US, en-GB, es-ES, es-419, pt-BR, pt-PT
    /// 5. a locale with the likely region of its language and script
    /// 6. the locale whose tag is alphabetically first
    ///
    /// If none of the requested locales has such a match, each is tried again with CLDR's language matching, in the same
    /// script: `wuu` (Wu Chinese) matches zh-CN. If there is still no match, the fallback is returned.
    ///
    /// With zh-CN and en-US alone, `zh`, `zh-Hans` and `zh-SG` match zh-CN. `zh-TW`, `zh-HK` and `zh-Hant` do not match
    /// it, because a reader of Traditional Chinese may not read Simplified Chinese. They get en-US. For the same
    /// reason, a requested locale that is only a language (`zh`) is skipped if an earlier one has the same language and
    /// a script, region or variant (`zh-TW`): browsers in Taiwan send `zh-TW, zh;q=0.9`.
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

    /// The best match for an `Accept-Language` value or a locale name. If there is none, the fallback.
    ///
    /// The value is a string or the bytes of a header (RFC 9110). Its members are separated by `,`, such as
    /// `tlh, en;q=0.5`. If an HTTP request has several header lines, join their values with `,`. The function never
    /// fails: it ignores members that it cannot parse.
    ///
    /// - Members are tried in the order of their weights. Members of equal weight keep their order.
    /// - A member *names* a locale if the tag of the locale is the name, or begins with it and `-`, as in basic filtering
    ///   (RFC 4647): `en` names en-US. A member with `q=0` excludes the locales that it names. If several members name a
    ///   locale, the most specific one decides.
    /// - `*` is the first locale of [`iter`](Self::iter) that no other member names. `*;q=0` excludes nothing.
    /// - Only the first 4 KiB and the first 32 members are read.
    ///
    /// If no member matches, the fallback is returned, even if `q=0` excludes it. The other rules are those of
    /// [`negotiate`](Self::negotiate).
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

    /// The translation for requests without a match.
    #[cfg(feature = "cli")]
    pub(crate) fn fallback(&self) -> &Translation {
        &self.fallback
    }

    /// The translation at an index of the answers.
    fn translation(&self, index: usize) -> &Translation {
        index.checked_sub(1).and_then(|index| self.others.get(index)).unwrap_or(&self.fallback)
    }
}

#[cfg(feature = "load")]
impl Catalog {
    /// Loads the locales of a directory, and adds them to the embedded ones.
    ///
    /// This needs the feature `load`. It blocks while it reads and compiles the files.
    ///
    /// The directory has one folder per locale. The name of the folder is the canonical tag of the locale, and the
    /// folder contains `.ftl` files: `dir/fr/status.ftl`. Each locale must have every message. A loaded locale
    /// replaces the embedded locale that is equal after likely subtags are added: a folder `zh` or `zh-Hans` replaces
    /// zh-CN. A folder `en` replaces en-US, and is then the fallback.
    ///
    /// In a locale folder, the files whose names end in `.ftl` are read; a folder, pipe or device with such a name is an
    /// error. Ignored are hidden files and folders, the other files and folders in a locale folder, and the files
    /// directly in `dir`.
    ///
    /// `dir` itself may be a symbolic link. No symbolic link in it is followed. Directly in `dir`, a link to a folder and
    /// a broken link are errors. In a locale folder, a link whose name ends in `.ftl` is an error. Other links are
    /// ignored.
    ///
    /// The value of a message may contain plain text, string literals such as `{"{"}`, and references to messages and
    /// terms without arguments. The text is the value after references and literals are replaced. If the text
    /// still contains `{$` or `{-`, as after `{"{"}$name`, that is an error: the author probably meant a variable or a
    /// term.
    ///
    /// # Untrusted directories
    ///
    /// For every directory that does not change during the call:
    ///
    /// - `load` returns without a panic, even on a thread with a stack of 256 KiB.
    /// - It opens only regular files. It reads at most one byte more of a file than the limit of a file, and no file
    ///   after the limit of the directory is exceeded.
    /// - It uses less than 64 MiB of memory.
    /// - A loaded text is not blank. It contains no control character except line feeds and TABs, and no bidirectional
    ///   embedding, override or isolate.
    ///
    /// The limits are:
    ///
    /// - per directory: 1 MiB, 256 folders
    /// - per locale: 256 files, 1,000 messages and terms
    /// - per file: 256 KiB
    /// - per message or term: 16 KiB, 100 lines, 16 opening braces and parentheses, a chain of 8 references, and 100
    ///   placeables (with the placeables of the messages and terms that it refers to)
    /// - per text: 4 KiB
    ///
    /// If files are replaced during the call, `load` may mix old and new files, or open a pipe and wait for it. To
    /// replace a directory, write the new one beside the old one, and replace a symbolic link to it. Give `load` the
    /// target of the link ([`std::fs::canonicalize`]), because a link is resolved again for each file.
    ///
    /// Texts are not escaped: escape them in HTML.
    ///
    /// # Errors
    ///
    /// Returns `LoadError` if anything in the directory has an error. `LoadError` has the first 1,000 diagnostics and the total number.
    /// These are errors:
    ///
    /// - a directory that does not exist
    /// - a folder named `zh_CN` or `backup`, or without a `.ftl` file
    /// - a file in UTF-16, or a message without `=`
    /// - a message that is missing, blank or defined twice, or whose id is unknown
    /// - a text with a variable such as `{ $name }`, or with a reference to an undefined name
    /// - every other error of [`DiagnosticKind`](crate::DiagnosticKind) except `Nothing`, which only the command `check`
    ///   reports
    ///
    /// An empty directory is not an error: the catalog then has the embedded locales only.
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

    /// The embedded locales and the compiled ones; a compiled locale replaces the embedded one. A missing text becomes
    /// the code's name.
    pub(crate) fn overlay(compiled: Vec<Compiled>) -> Self {
        let mut loaded: Vec<Translation> = compiled.into_iter().map(loaded).collect();
        let replaces = |it: &Translation, embedded: &Translation| locale::is_same(it.tag(), embedded.tag());
        let embedded =
            EMBEDDED.others.iter().filter(|embedded| !loaded.iter().any(|it| replaces(it, embedded)));
        let embedded: Vec<Translation> = embedded.cloned().collect();
        let fallback = &EMBEDDED.fallback;
        let same_tag = loaded.iter().position(|it| it.tag() == fallback.tag());
        let replacement = same_tag.or_else(|| loaded.iter().position(|it| replaces(it, fallback)));
        let fallback = replacement.map_or_else(|| fallback.clone(), |index| loaded.remove(index));
        // Both are sorted by tag.
        let mut others = loaded;
        for translation in embedded {
            let index = others.partition_point(|it| it.tag() < translation.tag());
            others.insert(index, translation);
        }
        let tags: Vec<&str> = iter::once(&fallback).chain(&others).map(Translation::tag).collect();
        let answers = locale::answers(&tags);
        Self { fallback, others: others.into(), answers }
    }
}

#[cfg(feature = "load")]
fn loaded(compiled: Compiled) -> Translation {
    let texts = ftl::texts_or_names(compiled.texts).map(Cow::Owned);
    let sources = compiled.files.into_iter().map(|file| file.text).collect();
    Translation::loaded(compiled.tag, texts, sources)
}

impl StatusCode {
    /// The message for this code in the embedded locale that is the best match for `locale`, or in the fallback.
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

    /// The message for this code in the best match for an `Accept-Language` value or a locale name.
    ///
    /// The locales are the embedded ones. If none matches, the message is that of the fallback. The function never
    /// fails. [`parse_locale`](crate::parse_locale) lists the forms of a locale name;
    /// [`Catalog::accept_language`] has the rules for a header.
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

/// An iterator over the translations of a catalog. [`Catalog::iter`] returns it.
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
