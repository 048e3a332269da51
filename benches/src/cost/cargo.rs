use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The seconds of a build, and those of the processor in user mode.
pub struct Seconds {
    pub wall: f64,
    pub user: f64,
}

/// Builds in release mode what `args` name in the package of `manifest`.
pub fn build(manifest: &Path, target: &Path, args: &[&str]) -> Seconds {
    let output = Command::new("bash")
        .args([
            "-c",
            "TIMEFORMAT='%R %U'; time \"$@\"",
            "bash",
            env!("CARGO"),
            "build",
            "--release",
            "--quiet",
        ])
        .args(args)
        .arg("--manifest-path")
        .arg(manifest)
        .arg("--target-dir")
        .arg(target)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    let last = text.lines().last().unwrap();
    let (wall, user) = last.split_once(' ').unwrap();
    Seconds { wall: wall.parse().unwrap(), user: user.parse().unwrap() }
}

/// One of the programs, of `benches/programs` in a checkout or copy.
pub struct Program {
    pub path: String,
    pub bytes: f64,
    pub seconds: Seconds,
}

pub fn program(checkout: &Path, target: &Path, bin: &str, features: &str) -> Program {
    let manifest = checkout.join("benches/programs/Cargo.toml");
    let args = ["--bin", bin, "--no-default-features", "--features", features];
    let seconds = build(&manifest, target, &args);
    let path = target.join("release").join(bin);
    let bytes = fs::metadata(&path).unwrap().len() as f64;
    Program { path: path.to_str().unwrap().to_owned(), bytes, seconds }
}

/// The crates that are linked into a program, and those that are built for macros and build scripts alone.
pub fn crates(checkout: &Path, features: &str) -> (usize, usize) {
    let tree = |edges: &str| {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "--no-default-features", "--features", features, "--edges", edges])
            .args(["--prefix", "none", "--format", "{p}", "--manifest-path"])
            .arg(checkout.join("benches/programs/Cargo.toml"))
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let crates = text.lines().filter_map(|line| line.split(" (").next());
        crates.filter(|name| !name.starts_with("programs ")).map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let linked = tree("normal,no-proc-macro");
    (linked.len(), tree("normal,build").difference(&linked).count())
}
