use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;

use modelarts_status::{Catalog, StatusCode};
use tempfile::TempDir;
use unic_langid::LanguageIdentifier;

use crate::Bench;
use crate::first::run_at;

const LOCALES: [usize; 4] = [2, 20, 100, 500];
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// More locales, and more codes.
pub fn measure(bench: &mut Bench) -> String {
    let mut out = String::from("| locales | 2 | 20 | 100 | 500 |\n| --- | --: | --: | --: | --: |\n");
    let mut row = |name: &str, cells: &[f64]| {
        let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:.1}")).collect();
        out += &format!("| {name} | {} |\n", cells.join(" | "));
    };
    row("exact, ns", &LOCALES.map(|locales| warm(bench, locales, false)));
    row("not served, ns", &LOCALES.map(|locales| warm(bench, locales, true)));
    let firsts = LOCALES.map(|locales| {
        let copy = copy(locales, 0);
        let names = ["modelarts-status, StatusCode::message", "fluent-bundle by hand", "fluent-templates"];
        run_at(&copy.1, &names.map(|name| vec![name, "zh-CN", "all"]), 51)
    });
    for (at, name) in ["this crate", "fluent-bundle by hand", "fluent-templates"].iter().enumerate() {
        let times = firsts.each_ref().map(|all| all[at][0] / 1_000.0);
        row(&format!("first message, {name}, µs"), &times);
    }
    out += &format!("\n{}\n| codes | 11 | 110 | 1,000 |\n| --- | --: | --: | --: |\n", directory(bench));
    // 1,000 is as many as a locale may have.
    let warm = [11, 110, 1_000].map(|codes| {
        let copy = copy(2, codes - 11);
        format!("{:.1}", run_at(&copy.1, &[vec!["modelarts-status, StatusCode::message", "zh-CN"]], 11)[0][2])
    });
    out + &format!("| a message, warm, ns | {} |\n", warm.join(" | "))
}

/// Tags beside the embedded ones.
fn tags() -> impl Iterator<Item = String> {
    let languages = "de fr es it pt nl sv da fi pl cs sk hu ro bg el tr ru uk ja ko vi th id hi";
    let regions = "DE FR ES IT PT NL SE DK FI PL CZ SK HU RO BG GR TR RU UA JP";
    languages
        .split(' ')
        .flat_map(move |language| regions.split(' ').map(move |region| format!("{language}-{region}")))
}

fn add_locales(dir: &Path, locales: usize) {
    let text = fs::read_to_string(Path::new(ROOT).join("locales/en-US/status.ftl")).unwrap();
    for tag in tags().take(locales) {
        fs::create_dir_all(dir.join(&tag)).unwrap();
        fs::write(dir.join(tag).join("status.ftl"), &text).unwrap();
    }
}

fn warm(bench: &mut Bench, locales: usize, unserved: bool) -> f64 {
    let dir = tempfile::tempdir().unwrap();
    add_locales(dir.path(), locales - 2);
    let catalog = Catalog::load(dir.path()).unwrap();
    assert_eq!(catalog.iter().count(), locales);
    let requested: Vec<LanguageIdentifier> = if unserved {
        ["sw", "ar-EG"].map(|tag| tag.parse().unwrap()).into()
    } else {
        catalog.iter().map(|translation| translation.locale().clone()).collect()
    };
    bench.median(&format!("{locales} locales {unserved}"), |times| {
        for (locale, _) in requested.iter().cycle().zip(0..times) {
            black_box(catalog.negotiate([black_box(locale)]).message(StatusCode::NotFound));
        }
    })
}

/// A directory of 100 locales beside a mere reading of its files.
fn directory(bench: &mut Bench) -> String {
    let dir = tempfile::tempdir().unwrap();
    add_locales(dir.path(), 100);
    let files: Vec<_> = tags().take(100).map(|tag| dir.path().join(tag).join("status.ftl")).collect();
    let load = bench.median("load", |times| {
        (0..times).for_each(|_| drop(black_box(Catalog::load(dir.path()))));
    });
    let read = bench.median("read", |times| {
        (0..times).flat_map(|_| &files).for_each(|file| drop(black_box(fs::read(file))));
    });
    format!("A directory of 100 locales: {:.1} times as long as `std::fs::read` of its files.\n", load / read)
}

/// The program `first` of a copy of this crate with more locales or codes.
fn copy(locales: usize, codes: usize) -> (TempDir, String) {
    let copy = tempfile::tempdir().unwrap();
    let of = |path: &str| copy.path().join(path);
    fs::create_dir(of("benches")).unwrap();
    for path in [
        "Cargo.toml",
        "build.rs",
        "README.md",
        "tests",
        "src",
        "locales",
        "benches/Cargo.toml",
        "benches/Cargo.lock",
        "benches/src",
    ] {
        let (from, to) = (Path::new(ROOT).join(path), of(path));
        assert!(Command::new("cp").arg("-r").args([from, to]).status().unwrap().success());
    }
    let numbers = || 600..600 + codes;
    let append = |path: &str, after: &str, more: String| {
        let text = fs::read_to_string(of(path)).unwrap();
        fs::write(of(path), text.replacen(after, &format!("{after}{more}"), 1)).unwrap();
    };
    let row = "\"Service Unavailable\";\n";
    append("src/status_code.rs", row, numbers().map(|code| format!("X{code} = {code}, \"X\";\n")).collect());
    for (locale, last) in [("en-US", "The service is unavailable.\n"), ("zh-CN", "服务不可用。\n")] {
        let lines = numbers().map(|code| format!("modelarts-status-{code} = X\n"));
        append(&format!("locales/{locale}/status.ftl"), last, lines.collect());
    }
    add_locales(&of("locales"), locales - 2);
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/copy");
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "--bin", "first", "--no-default-features"])
        .args(["--features", "places,table,modelarts,fluent,templates", "--target-dir"])
        .arg(&target)
        .current_dir(of("benches"))
        .output()
        .unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let program = of("first");
    fs::copy(target.join("release/first"), &program).unwrap();
    let program = program.to_str().unwrap().to_owned();
    (copy, program)
}
