use std::fs;
use std::hint::black_box;

use modelarts_status::Catalog;

use crate::copy::{TAGS, add_locales};
use crate::rounds::{Run, digits, medians};

/// `Catalog::load` of a directory, beside reading its files.
pub fn measure() -> String {
    let mut out = String::from(
        "| locales in the directory | `Catalog::load` ÷ `std::fs::read` | load, µs | read, µs |\n\
         | --: | --: | --: | --: |\n",
    );
    for locales in [1, 100] {
        let dir = tempfile::tempdir().unwrap();
        add_locales(dir.path(), locales);
        let files: Vec<_> =
            TAGS.split(' ').take(locales).map(|tag| dir.path().join(tag).join("status.ftl")).collect();
        assert_eq!(Catalog::load(dir.path()).unwrap().iter().count(), 2 + locales);
        let mut runs: [Run; 2] = [
            Box::new(|times| (0..times).for_each(|_| drop(black_box(Catalog::load(dir.path()))))),
            Box::new(|times| {
                (0..times).flat_map(|_| &files).for_each(|file| drop(black_box(fs::read(file))));
            }),
        ];
        let times = medians(&mut runs);
        let cells = [times[0] / times[1], times[0] / 1_000.0, times[1] / 1_000.0].map(digits);
        out += &format!("| {locales} | {} |\n", cells.join(" | "));
    }
    out
}
