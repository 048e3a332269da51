use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::cargo::program;
use crate::copy::{ROOT, TAGS, add_locales, copy};
use crate::rounds::{digits, median, processes};

const LOCALES: [usize; 3] = [2, 20, 100];

/// A copy of this crate with more embedded locales.
pub fn measure() -> String {
    let copy = copy(Path::new(ROOT));
    let target = tempfile::tempdir().unwrap();
    let build = |bin| program(copy.path(), target.path(), bin, "modelarts-status");
    let columns = LOCALES.map(|locales| {
        add_locales(&copy.path().join("locales"), locales - 2);
        let size = build("message_in").bytes / 1_000.0;
        let rebuild = (0..5).map(|_| {
            let file = OpenOptions::new().append(true).open(copy.path().join("locales/en-US/status.ftl"));
            writeln!(file.unwrap(), "\n# A comment").unwrap();
            build("message_in").seconds.wall
        });
        let rebuild = median(rebuild.collect());
        let time = copy.path().join(format!("time-{locales}"));
        fs::copy(build("time").path, &time).unwrap();
        (time.to_str().unwrap().to_owned(), requests(locales), size, rebuild)
    });
    let programs =
        columns.each_ref().map(|(time, [exact, near], ..)| vec![&**time, "zh-CN", exact, near, "tlh"]);
    let times = processes(&programs);
    let mut out = String::from("| embedded locales | 2 | 20 | 100 |\n| --- | --: | --: | --: |\n");
    let mut row = |name: &str, value: &dyn Fn(usize) -> f64| {
        let cells = [0, 1, 2].map(|column| digits(value(column)));
        out += &format!("| {name} | {} |\n", cells.join(" | "));
    };
    row("first message, µs", &|column| times[column][0] / 1_000.0);
    row("exact tag, ns", &|column| times[column][2]);
    row("only the language, ns", &|column| times[column][3]);
    row("no match (`tlh`), ns", &|column| times[column][4]);
    row("size of the program `message_in`, kB", &|column| columns[column].2);
    row("`cargo build` after a change in a locale, s", &|column| columns[column].3);
    out
}

/// The tags of all locales; and as many that are served by another tag.
fn requests(locales: usize) -> [String; 2] {
    let exact: Vec<&str> = ["en-US", "zh-CN"].into_iter().chain(TAGS.split(' ').take(locales - 2)).collect();
    let language = |tag: &&str| tag.split('-').next().unwrap().to_owned();
    [exact.join(","), exact.iter().map(language).collect::<Vec<_>>().join(",")]
}
