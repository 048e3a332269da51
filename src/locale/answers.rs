//! The table of answers of a catalog, computed when the catalog is made.

use std::borrow::Cow;

use super::subtags::{LanguageSubtag, RegionSubtag, ScriptSubtag, Subtags};

/// The best match for a request, as the index of its locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A locale of the same language and script.
    Same(u16),
    /// A locale of another language in the same script, by CLDR's language matching.
    Matched(u16),
    /// No locale.
    NoMatch,
}

/// A request and its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) request: Subtags,
    pub(crate) answer: Answer,
}

/// The tags of a catalog, and its table of answers. There is one group per language and script. The group lists the
/// regions that have another answer.
#[derive(Clone, Debug)]
pub(crate) struct Answers {
    /// The tags of the locales. The first is the fallback, the others are sorted.
    tags: Cow<'static, [Cow<'static, str>]>,
    /// Sorted by key.
    groups: Cow<'static, [Group]>,
    /// The regions of all groups, one group after the other, sorted within a group.
    regions: Cow<'static, [Region]>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    key: u64,
    /// The answer without a region, and with each region that the group does not list.
    pub(crate) answer: Answer,
    /// The start and the end of its regions in `Answers::regions`.
    pub(crate) regions: (usize, usize),
}

impl Group {
    pub(crate) const fn new(
        language: LanguageSubtag,
        script: Option<ScriptSubtag>,
        answer: Answer,
        regions: (usize, usize),
    ) -> Self {
        Self { key: key(language, script), answer, regions }
    }

    pub(crate) fn language_and_script(&self) -> (LanguageSubtag, Option<ScriptSubtag>) {
        let [_, first, second, third, script @ ..] = self.key.to_be_bytes();
        ([first, second, third], (script != [0; 4]).then_some(script))
    }
}

pub(crate) type Region = (RegionSubtag, Answer);

impl Answers {
    pub(crate) const fn embedded(
        tags: &'static [Cow<'static, str>],
        groups: &'static [Group],
        regions: &'static [Region],
    ) -> Self {
        Self { tags: Cow::Borrowed(tags), groups: Cow::Borrowed(groups), regions: Cow::Borrowed(regions) }
    }

    /// Makes a table from rows that are sorted by request. A request without a row has the answer of the same request
    /// without its region, or no answer.
    pub(crate) fn new(tags: Vec<Cow<'static, str>>, rows: &[Row]) -> Self {
        let same = |one: &Row, other: &Row| {
            (one.request.language, one.request.script) == (other.request.language, other.request.script)
        };
        let (mut groups, mut regions): (Vec<Group>, Vec<Region>) = (Vec::new(), Vec::new());
        for rows in rows.chunk_by(same) {
            let Some(Row { request, answer }) = rows.first() else { continue };
            let answer = if request.region.is_none() { *answer } else { Answer::NoMatch };
            let own: Vec<Region> =
                rows.iter().filter_map(|row| Some((row.request.region?, row.answer))).collect();
            // Aliases share regions: those of `zho` are those of `zh`.
            let start = regions.windows(own.len().max(1)).position(|other| other == own);
            let start = start.unwrap_or_else(|| {
                regions.extend_from_slice(&own);
                regions.len() - own.len()
            });
            groups.push(Group::new(request.language, request.script, answer, (start, start + own.len())));
        }
        Self { tags: tags.into(), groups: groups.into(), regions: regions.into() }
    }

    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }

    pub(crate) fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The tags, in index order.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.tags.iter().map(AsRef::as_ref)
    }

    pub(crate) fn tag(&self, index: usize) -> Option<&str> {
        self.tags.get(index).map(AsRef::as_ref)
    }

    /// The index of the locale with exactly this tag.
    pub(crate) fn index_of(&self, tag: &[u8]) -> Option<usize> {
        let (fallback, others) = self.tags.split_first()?;
        // Not `<[u8]>::cmp`: it calls `memcmp`, and the first message would take a sixth longer.
        let order = |other: &str| other.bytes().cmp(tag.iter().copied());
        if order(fallback).is_eq() {
            return Some(0);
        }
        others.binary_search_by(|other| order(other)).ok().map(|index| index + 1)
    }

    /// The answer to a request.
    pub(crate) fn find(&self, request: Subtags) -> Answer {
        let key = key(request.language, request.script);
        let index = self.groups.partition_point(|group| group.key < key);
        let Some(group) = self.groups.get(index).filter(|group| group.key == key) else {
            return Answer::NoMatch;
        };
        let (start, end) = group.regions;
        let listed = request.region.and_then(|region| self.find_region(region, start, end));
        listed.unwrap_or(group.answer)
    }

    fn find_region(&self, region: RegionSubtag, start: usize, end: usize) -> Option<Answer> {
        let regions = self.regions.get(start..end)?;
        // As numbers: a comparison of arrays is a call of `memcmp`.
        let number = |[first, second, third]: RegionSubtag| u32::from_be_bytes([0, first, second, third]);
        let index = regions.partition_point(|row| number(row.0) < number(region));
        regions.get(index).filter(|row| row.0 == region).map(|row| row.1)
    }
}

/// Language and script as a number with the same sort order. No script sorts first.
const fn key(language: LanguageSubtag, script: Option<ScriptSubtag>) -> u64 {
    let script = match script {
        Some(script) => u32::from_be_bytes(script),
        None => 0,
    };
    let [first, second, third] = language;
    (u32::from_be_bytes([0, first, second, third]) as u64) << 32 | script as u64
}
