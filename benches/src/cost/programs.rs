use std::path::Path;
use std::process::Command;

use crate::cargo::{crates, program};
use crate::copy::ROOT;
use crate::rounds::{digits, processes};

const DIRECTORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales");
/// The programs of `benches/programs`: the row, the binary, its features and its argument.
const PROGRAMS: [(&str, &str, &str, &str); 11] = [
    ("prints its argument", "argument", "", "zh-CN"),
    ("`StatusCode::message_in`", "message_in", "modelarts-status", "zh-CN"),
    ("`StatusCode::message`", "message", "modelarts-status", "zh-CN"),
    ("`Translation::message`", "translation", "modelarts-status", "zh-CN"),
    ("`Catalog::load`", "load", "modelarts-status/load", DIRECTORY),
    ("`rust-i18n`", "rust_i18n", "rust-i18n", "zh-CN"),
    ("`fluent-static`", "fluent_static", "fluent-static", "zh-CN"),
    ("`fluent-typed`", "fluent_typed", "fluent-typed", "zh-CN"),
    ("`fluent-bundle` by hand", "fluent_bundle", "fluent-bundle,include_dir", "zh-CN"),
    ("`fluent-templates`", "fluent_templates", "fluent-templates", "zh-CN"),
    ("`i18n-embed`", "i18n_embed", "i18n-embed,rust-embed", "zh-CN"),
];
/// The row whose first message is 1.
const BASE: usize = 1;

/// The costs of a program that shows one message: the time of the first message, size, crates and build time.
pub fn measure() -> String {
    let built = PROGRAMS.map(|(name, bin, features, argument)| {
        let target = tempfile::tempdir().unwrap();
        let program = program(Path::new(ROOT), target.path(), bin, features);
        let output =
            String::from_utf8(Command::new(&program.path).arg(argument).output().unwrap().stdout).unwrap();
        let expected = match bin {
            "argument" => "zh-CN",
            "load" => "The resource was not found.",
            _ => "找不到资源。",
        };
        assert_eq!(output.trim_end().split_once(' ').unwrap().1, expected, "{name}");
        (target, program)
    });
    let started: Vec<Vec<&str>> =
        built.iter().zip(PROGRAMS).map(|((_, program), row)| vec![&*program.path, row.3]).collect();
    let times = processes(&started);
    let mut out = String::from(
        "| program | first message ÷ `message_in` | first message, µs | kB more | crates linked \
         | for macros and build scripts | clean build, s | user, s |\n| --- | --: | --: | --: | --: | --: | --: | --: |\n",
    );
    for (index, (name, _, features, _)) in PROGRAMS.into_iter().enumerate() {
        let program = &built[index].1;
        let time = times[index][0];
        let first = [time / times[BASE][0], time / 1_000.0].map(digits).join(" | ");
        let more = (program.bytes - built[0].1.bytes) / 1_000.0;
        let (linked, others) = crates(Path::new(ROOT), features);
        let (wall, user) = (program.seconds.wall, program.seconds.user);
        out += &format!("| {name} | {first} | {more:.0} | {linked} | {others} | {wall:.1} | {user:.1} |\n");
    }
    out
}
