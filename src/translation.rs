use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use include_dir::{Dir, File};
use unic_langid::LanguageIdentifier;

use crate::status_code::StatusCode;

/// The messages for every status code in one locale.
///
/// A text is borrowed from its translation. The translations of [`Catalog::embedded`](crate::Catalog::embedded) are
/// `'static`, so their texts are `&'static str`.
///
/// # Examples
///
/// ```
/// use modelarts_status::{Catalog, StatusCode};
///
/// let chinese = Catalog::embedded().get(&"zh-CN".parse()?).ok_or("zh-CN is embedded")?;
/// assert_eq!(chinese.message(StatusCode::NotFound), "找不到资源。");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Translation {
    tag: Cow<'static, str>,
    identifier: Identifier,
    texts: Texts,
    sources: Sources,
}

/// The texts in the order of `StatusCode::ALL`.
type Texts = [Cow<'static, str>; StatusCode::ALL.len()];

/// The identifier, parsed on first use: unic-langid has no safe `const` constructor, and a program that never needs the
/// identifier does not link the parser.
#[derive(Clone)]
enum Identifier {
    Static(&'static OnceLock<LanguageIdentifier>),
    #[cfg(feature = "load")]
    Owned(OnceLock<LanguageIdentifier>),
}

#[derive(Clone)]
enum Sources {
    Embedded(&'static Dir<'static>),
    #[cfg(feature = "load")]
    Loaded(Vec<String>),
}

impl Translation {
    /// A row of the table that the build script writes.
    pub(crate) const fn embedded(
        tag: &'static str,
        identifier: &'static OnceLock<LanguageIdentifier>,
        texts: Texts,
        sources: &'static Dir<'static>,
    ) -> Self {
        Self {
            tag: Cow::Borrowed(tag),
            identifier: Identifier::Static(identifier),
            texts,
            sources: Sources::Embedded(sources),
        }
    }

    #[cfg(feature = "load")]
    pub(crate) fn loaded(tag: String, texts: Texts, sources: Vec<String>) -> Self {
        Self {
            tag: tag.into(),
            identifier: Identifier::Owned(OnceLock::new()),
            texts,
            sources: Sources::Loaded(sources),
        }
    }

    /// The tag of the locale, such as `zh-CN`. It can be the value of a `Content-Language` header.
    ///
    /// It may differ from the tag that was requested.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// assert_eq!(Catalog::embedded().accept_language("zh-Hans-CN").tag(), "zh-CN");
    /// ```
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The locale of the messages. It may differ from the locale that was requested.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let locale = Catalog::embedded().accept_language("zh-Hans-CN").locale();
    /// assert_eq!(locale.language.as_str(), "zh");
    /// ```
    #[must_use]
    pub fn locale(&self) -> &LanguageIdentifier {
        // The tag always parses: it was checked when the locale was compiled.
        let parse = || self.tag.parse().unwrap_or_default();
        match &self.identifier {
            Identifier::Static(cell) => cell.get_or_init(parse),
            #[cfg(feature = "load")]
            Identifier::Owned(cell) => cell.get_or_init(parse),
        }
    }

    /// The message for a code. It is never blank.
    ///
    /// Each message that ships with this crate is one sentence.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::{Catalog, StatusCode};
    ///
    /// let translation = Catalog::embedded().accept_language("zh-CN");
    /// assert_eq!(translation.message(StatusCode::Ok), "请求成功。");
    /// ```
    #[must_use]
    pub fn message(&self, code: StatusCode) -> &str {
        self.texts.get(code.index()).map_or(code.name(), AsRef::as_ref)
    }

    /// The content of each `.ftl` file, for a program that adds the messages to its own Fluent bundle.
    ///
    /// It is plain text, so the program may use any version of Fluent.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let mut sources = Catalog::embedded().accept_language("zh-CN").sources();
    /// assert!(sources.any(|text| text.contains("modelarts-status-404 = 找不到资源。")));
    /// ```
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        let (embedded, loaded): (_, &[String]) = match &self.sources {
            Sources::Embedded(dir) => (Some(*dir), &[]),
            #[cfg(feature = "load")]
            Sources::Loaded(sources) => (None, sources),
        };
        let embedded = embedded.into_iter().flat_map(Dir::files).filter_map(File::contents_utf8);
        embedded.chain(loaded.iter().map(String::as_str))
    }
}

/// The locale and the number of its messages.
impl fmt::Debug for Translation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Translation({}, {} messages)", self.tag, self.texts.len())
    }
}
