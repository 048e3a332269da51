//! Best match: the locale of a catalog that answers a request.
//!
//! The answer is the requested locale itself. If it is not in the catalog, the answer is a locale of the same
//! language and script. Aliases are replaced first, and a missing script is the likely one. Several locales are
//! ordered by these rules:
//!
//! 1. no variants;
//! 2. the same maximized region;
//! 3. the fewest steps up the request's parent locales to a common parent, then up its own;
//! 4. a paradigm locale of CLDR's language matching;
//! 5. the likely region of the language in this script;
//! 6. the first tag.
//!
//! If there is no such locale, the answer is a locale of another language in the same script, at a distance of at
//! most 20 by CLDR's language matching. Several locales are ordered by distance, then by rules 1 and 2, then by the
//! likely region of the requested language, then by rules 4 to 6. Rule 3 does not apply, because the parents of
//! a locale have its language.
//!
//! A region that is neither in CLDR nor in the catalog is ignored, so it has no rows. `und` without a known region
//! has no answer if its likely language is only CLDR's default language.
//!
//! Only code that makes a table of answers uses this module. A lookup uses `answers.rs`.

use std::cmp::Reverse;

use super::alias::{aliases_of, canonical_region, canonicalize, language_replacement};
use super::answers::{Answer, Answers, Row};
use super::cldr::{
    DEFAULT_LANGUAGE, MATCHES, PARADIGM_LOCALES, REGION_ALIASES, REGIONS, SCRIPTS_BY_LANGUAGE_AND_REGION,
};
use super::likely_subtags::{UNDETERMINED, maximize};
use super::name::Name;
use super::parent::{region_chain, regions_with_parents};
use super::subtags::{LanguageSubtag, RegionSubtag, ScriptSubtag, Subtags, sorted};

/// The table of answers for the locales with these tags. The first is the fallback; the others are sorted.
pub(crate) fn answers(tags: &[&str]) -> Answers {
    Answers::new(tags.iter().map(|tag| (*tag).to_owned().into()).collect(), &rows(tags))
}

/// The answers as rows, sorted by their requests.
pub(crate) fn rows(tags: &[&str]) -> Vec<Row> {
    let catalog = Catalog::new(tags);
    let mut rows = Vec::new();
    for language in catalog.requested_languages() {
        catalog.add_rows(language, &mut rows);
    }
    rows
}

/// A locale of the catalog.
struct Candidate<'a> {
    index: u16,
    tag: &'a str,
    has_variants: bool,
    subtags: Subtags,
    canonical: Subtags,
    maximized: Subtags,
    is_paradigm: bool,
    has_likely_region: bool,
}

impl<'a> Candidate<'a> {
    /// `None` for a language of more than three letters, which no request of the table has.
    fn new(index: usize, tag: &'a str) -> Option<Self> {
        let Name { subtags, has_variants, .. } = Name::parse(tag.as_bytes())?;
        let canonical = canonicalize(subtags);
        let maximized = maximize(canonical);
        let is_paradigm = |row: &(LanguageSubtag, ScriptSubtag, RegionSubtag)| {
            (maximized.language, maximized.script, maximized.region) == (row.0, Some(row.1), Some(row.2))
        };
        Some(Self {
            index: u16::try_from(index).ok()?,
            tag,
            has_variants,
            subtags,
            canonical,
            maximized,
            is_paradigm: PARADIGM_LOCALES.iter().any(is_paradigm),
            has_likely_region: maximized.region == likely_region(maximized),
        })
    }

    fn has_language_and_script(&self, language: LanguageSubtag, script: Option<ScriptSubtag>) -> bool {
        (self.maximized.language, self.maximized.script) == (language, script)
    }
}

/// A request after aliases are replaced: its region as requested, and its maximized subtags.
struct Request {
    region: Option<RegionSubtag>,
    maximized: Subtags,
}

impl Request {
    /// The number of steps to the common parent: from the request, and from the candidate.
    fn steps(&self, candidate: &Candidate<'_>) -> (usize, usize) {
        let chain = |region| region_chain(self.maximized.language, self.maximized.script, region);
        let meeting = |region| chain(candidate.canonical.region).position(|it| it == region);
        let steps = chain(self.region).enumerate().find_map(|(own, region)| Some((own, meeting(region)?)));
        steps.unwrap_or((usize::MAX, usize::MAX))
    }
}

struct Catalog<'a> {
    candidates: Vec<Candidate<'a>>,
    /// Region codes, and the canonical region of each.
    regions: Vec<(RegionSubtag, RegionSubtag)>,
}

impl<'a> Catalog<'a> {
    fn new(tags: &[&'a str]) -> Self {
        let candidates = tags.iter().enumerate().filter_map(|(index, tag)| Candidate::new(index, tag));
        let candidates: Vec<Candidate<'_>> = candidates.collect();
        let own = || candidates.iter().filter_map(|it| it.canonical.region);
        let known = sorted(REGIONS.iter().copied().chain(own()));
        let codes = sorted(known.iter().copied().chain(REGION_ALIASES.iter().map(|row| row.0)));
        let regions = codes.into_iter().map(|code| (code, canonical_region(code)));
        Self {
            regions: regions.filter(|(_, region)| known.binary_search(region).is_ok()).collect(),
            candidates,
        }
    }

    /// The languages of requests that may have an answer.
    fn requested_languages(&self) -> Vec<LanguageSubtag> {
        let own = sorted(self.candidates.iter().map(|it| it.maximized.language));
        let matched = MATCHES.iter().filter(|row| own.contains(&row.1)).map(|row| row.0);
        let canonical = sorted(own.iter().copied().chain(matched));
        let aliases = canonical.iter().flat_map(|language| aliases_of(*language));
        sorted(canonical.iter().copied().chain(aliases).chain([UNDETERMINED]))
    }

    /// Adds the rows of a language: one without a region, and one for each region with another answer.
    fn add_rows(&self, language: LanguageSubtag, rows: &mut Vec<Row>) {
        let replacement = language_replacement(language);
        let serving = Serving(self.serving(replacement.language).collect());
        let relevant = serving.relevant_regions(replacement);
        for script in serving.relevant_scripts() {
            let request = |region| Subtags { language, script, region };
            let row = |region| Row { request: request(region), answer: serving.answer(request(region)) };
            let alone = row(None);
            // If the request without a region is an exact match, requests with a region may have another answer, so all
            // regions are relevant.
            let is_exact = alone.answer != serving.by_rules(request(None));
            let is_relevant =
                |region| is_exact || relevant.as_ref().is_none_or(|it| it.binary_search(region).is_ok());
            let codes = self.regions.iter().filter(|(_, region)| is_relevant(region)).map(|(code, _)| *code);
            rows.extend((alone.answer != Answer::NoMatch).then_some(alone));
            rows.extend(codes.map(|code| row(Some(code))).filter(|row| row.answer != alone.answer));
        }
    }

    /// The locales of this language and of the languages that match it. For `und`, all locales.
    fn serving(&self, language: LanguageSubtag) -> impl Iterator<Item = &Candidate<'a>> {
        self.candidates.iter().filter(move |it| {
            language == UNDETERMINED
                || it.maximized.language == language
                || distance(language, it.maximized.language).is_some()
        })
    }
}

/// The locales that may answer requests of one language.
struct Serving<'a>(Vec<&'a Candidate<'a>>);

impl Serving<'_> {
    /// The regions that may change the answer to a request of this language, or `None` for all regions.
    fn relevant_regions(&self, language: Subtags) -> Option<Vec<RegionSubtag>> {
        // The region determines the likely language, or replaces the region of the alias.
        if language.language == UNDETERMINED || language.region.is_some() {
            return None;
        }
        let scripts = SCRIPTS_BY_LANGUAGE_AND_REGION.iter().filter(|row| row.0 == language.language);
        let own = self.0.iter().filter_map(|it| it.maximized.region);
        let parents = regions_with_parents(language.language);
        Some(sorted(scripts.map(|row| row.1).chain(own).chain(parents)))
    }

    /// No script, and the scripts of the locales, sorted.
    fn relevant_scripts(&self) -> Vec<Option<ScriptSubtag>> {
        sorted([None].into_iter().chain(self.0.iter().map(|it| it.maximized.script)))
    }

    fn answer(&self, requested: Subtags) -> Answer {
        let exact = self.0.iter().find(|it| !it.has_variants && it.subtags == requested);
        exact.map_or_else(|| self.by_rules(requested), |it| Answer::Same(it.index))
    }

    /// The answer if the requested locale itself is not in the catalog.
    fn by_rules(&self, requested: Subtags) -> Answer {
        let canonical = canonicalize(requested);
        let request = Request { region: canonical.region, maximized: maximize(canonical) };
        if canonical.language == UNDETERMINED
            && request.maximized.language == DEFAULT_LANGUAGE
            && canonical.region.is_none()
        {
            return Answer::NoMatch;
        }
        let same = self.same_language(&request).map(|it| Answer::Same(it.index));
        let matched = || self.matched_language(&request).map(|it| Answer::Matched(it.index));
        same.or_else(matched).unwrap_or(Answer::NoMatch)
    }

    fn same_language(&self, request: &Request) -> Option<&Candidate<'_>> {
        let Subtags { language, script, region } = request.maximized;
        let candidates = self.0.iter().copied().filter(|it| it.has_language_and_script(language, script));
        candidates.min_by_key(|it| {
            let same_region = it.maximized.region == region;
            let steps = request.steps(it);
            (
                it.has_variants,
                Reverse(same_region),
                steps,
                Reverse(it.is_paradigm),
                Reverse(it.has_likely_region),
                it.tag,
            )
        })
    }

    fn matched_language(&self, request: &Request) -> Option<&Candidate<'_>> {
        let Subtags { language, script, region } = request.maximized;
        let likely_region = likely_region(request.maximized);
        let matches = self.0.iter().copied().filter(|it| it.maximized.script == script);
        let matches = matches.filter_map(|it| Some((distance(language, it.maximized.language)?, it)));
        let best = matches.min_by_key(|(distance, it)| {
            let same_region = it.maximized.region == region;
            let same_likely_region = it.maximized.region == likely_region;
            let regions = (Reverse(same_region), Reverse(same_likely_region));
            let general = (Reverse(it.is_paradigm), Reverse(it.has_likely_region));
            (*distance, it.has_variants, regions, general, it.tag)
        });
        best.map(|(_, it)| it)
    }
}

/// The likely region of the language in this script.
fn likely_region(locale: Subtags) -> Option<RegionSubtag> {
    maximize(Subtags { region: None, ..locale }).region
}

/// The distance of two languages by CLDR's language matching.
fn distance(requested: LanguageSubtag, other: LanguageSubtag) -> Option<u8> {
    let index = MATCHES.binary_search_by_key(&(requested, other), |row| (row.0, row.1)).ok()?;
    MATCHES.get(index).map(|row| row.2)
}
