use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::cargo::{build, crates, program};
use crate::copy::{ROOT, copy};
use crate::rounds::{digits, processes};

/// A checkout of this crate, built.
struct Edition {
    /// The directories, which are removed when this is dropped.
    _dirs: [TempDir; 2],
    time: String,
    values: Vec<(&'static str, f64)>,
}

/// Another checkout of this crate beside this one.
pub fn measure(other: &Path) -> String {
    let mut editions = [other, Path::new(ROOT)].map(edition);
    let tags = ["zh-CN", "en-US,zh-CN", "en-GB,zh-Hans-SG", "fr,ja-JP"];
    let programs = editions.each_ref().map(|it| [&[&*it.time], &tags[..]].concat());
    let times = processes(&programs);
    for (edition, times) in editions.iter_mut().zip(times) {
        let table = times[1];
        edition.values.extend([
            ("first message, µs", times[0] / 1_000.0),
            ("a static table, warm, sequential order, ns", table),
            ("exact tag ÷ static table", times[2] / table),
            ("near ÷ static table", times[3] / table),
            ("no match ÷ static table", times[4] / table),
        ]);
    }
    let mut out = String::from("| | other | this | this ÷ other |\n| --- | --: | --: | --: |\n");
    let [other, this] = editions;
    for ((name, other), (_, this)) in other.values.iter().zip(&this.values) {
        let cells = [*other, *this, this / other].map(digits);
        out += &format!("| {name} | {} |\n", cells.join(" | "));
    }
    out
}

fn edition(checkout: &Path) -> Edition {
    let (copy, target) = (copy(checkout), tempfile::tempdir().unwrap());
    let manifest = copy.path().join("Cargo.toml");
    add_load(&manifest);
    let library = build(&manifest, &target.path().join("library"), &["--lib"]);
    let program = |bin, features| program(copy.path(), &target.path().join("programs"), bin, features);
    let base = program("argument", "").bytes;
    let message = program("message", "modelarts-status").bytes;
    let time = program("time", "modelarts-status").path;
    let load = program("load", "modelarts-status/load").bytes;
    let (linked, others) = crates(copy.path(), "modelarts-status");
    let values = vec![
        ("a program that prints a message, kB more", (message - base) / 1_000.0),
        ("a program that calls `Catalog::load`, kB", load / 1_000.0),
        ("crates linked", linked as f64),
        ("crates for macros and build scripts", others as f64),
        ("clean build of the library, s", library.wall),
        ("clean build of the library, user s", library.user),
    ];
    Edition { _dirs: [copy, target], time, values }
}

/// Older versions have `Catalog::load` without a feature, and the programs name one.
fn add_load(manifest: &Path) {
    let text = fs::read_to_string(manifest).unwrap();
    if !text.contains("\nload = ") {
        fs::write(manifest, text.replacen("[features]\n", "[features]\nload = []\n", 1)).unwrap();
    }
}
