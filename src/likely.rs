use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Language, Region, Script};

/// A language identifier with its likely subtags added.
pub(crate) struct Likely {
    pub(crate) language: Language,
    script: Option<Script>,
    region: Option<Region>,
    /// The likely region of the language in this script.
    home: Option<Region>,
}

impl Likely {
    pub(crate) fn of(locale: &LanguageIdentifier) -> Self {
        let mut whole = LanguageIdentifier::from_parts(locale.language, locale.script, locale.region, &[]);
        whole.maximize();
        let mut home = LanguageIdentifier::from_parts(whole.language, whole.script, None, &[]);
        home.maximize();
        Self { language: whole.language, script: whole.script, region: whole.region, home: home.region }
    }

    /// Whether whoever reads the one reads the other: language and script are the same.
    pub(crate) fn reads(&self, other: &Self) -> bool {
        self.language == other.language && self.script == other.script
    }

    /// How far a locale is from the one that was requested: 0 the same region, 1 the region where the
    /// language is at home, 2 any other.
    pub(crate) fn distance(&self, requested: &Self) -> u8 {
        match self.region {
            region if region == requested.region => 0,
            region if region == requested.home => 1,
            _ => 2,
        }
    }
}
