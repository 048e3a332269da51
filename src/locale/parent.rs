//! Parent locales (UTS 35, "Parent Locales").

use super::cldr::PARENT_REGIONS;
use super::subtags::{LanguageSubtag, RegionSubtag, ScriptSubtag};

/// The regions of a locale and of its parents of the same language and script: those of `en-AU` are `AU`, `001` and
/// none. All chains of a language and script end with none.
pub(crate) fn region_chain(
    language: LanguageSubtag,
    script: Option<ScriptSubtag>,
    region: Option<RegionSubtag>,
) -> impl Iterator<Item = Option<RegionSubtag>> {
    std::iter::successors(Some(region), move |region| {
        region.map(|region| parent_region(language, script?, region))
    })
}

/// The regions of this language whose parent has a region too, and the regions of these parents.
pub(crate) fn regions_with_parents(language: LanguageSubtag) -> impl Iterator<Item = RegionSubtag> {
    PARENT_REGIONS.iter().filter(move |row| row.0 == language).flat_map(|row| [row.2, row.3])
}

fn parent_region(
    language: LanguageSubtag,
    script: ScriptSubtag,
    region: RegionSubtag,
) -> Option<RegionSubtag> {
    let key = (language, script, region);
    let index = PARENT_REGIONS.binary_search_by_key(&key, |row| (row.0, row.1, row.2)).ok()?;
    PARENT_REGIONS.get(index).map(|row| row.3)
}
