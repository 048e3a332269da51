use std::collections::BTreeSet;
use std::process::Command;
use std::time::Instant;
use std::{fs, path::Path};

use modelarts_status_benches::PEERS;

use crate::Bench;

fn cargo(command: &str, feature: &str, more: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args([command, "--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
        .args(["--no-default-features", "--features", feature])
        .args(more)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What one crate adds to a program: bytes, crates, and seconds to build it for the first time.
pub fn measure(_: &mut Bench) -> String {
    let measured: BTreeSet<&str> = PEERS.iter().map(|peer| peer.feature).collect();
    let weigh = |feature: &str| {
        let target = tempfile::tempdir().unwrap();
        let start = Instant::now();
        cargo(
            "build",
            feature,
            &["--release", "--bin", "first", "--target-dir", target.path().to_str().unwrap()],
        );
        let seconds = start.elapsed().as_secs_f64();
        let tree = cargo("tree", feature, &["--edges", "normal", "--prefix", "none", "--format", "{p}"]);
        let crates = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect::<BTreeSet<_>>().len();
        (fs::metadata(Path::new(target.path()).join("release/first")).unwrap().len(), crates, seconds)
    };
    let (bytes, crates, seconds) = weigh("table");
    let mut out = format!(
        "| added to a program of {} kB, {crates} crates, {seconds:.0} s | kB | crates | s |\n| --- | --: | --: | --: |\n",
        bytes / 1_000,
    );
    for feature in measured.into_iter().filter(|feature| *feature != "table") {
        let it = weigh(feature);
        let names: Vec<_> =
            PEERS.iter().filter(|peer| peer.feature == feature).map(|peer| peer.name).collect();
        out += &format!(
            "| {} | {} | {} | {:.0} |\n",
            names[0].split(',').next().unwrap(),
            (it.0 - bytes) / 1_000,
            it.1 - crates,
            it.2 - seconds
        );
    }
    out
}
