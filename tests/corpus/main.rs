//! Broken and hostile directories: `Catalog::load` returns, and the error lists exactly the expected diagnostics.
//!
//! Each case runs on threads with stacks of several sizes. `CONTRIBUTING.md` has the commands for a release build and
//! for a build without unwinding.

mod case;
#[cfg(unix)]
mod disk;
mod encoding;
#[cfg(feature = "cli")]
mod fix;
#[cfg(feature = "cli")]
#[expect(unreachable_pub, unused, reason = "shared with the library")]
#[path = "../../src/ftl/mod.rs"]
mod ftl;
mod ids;
#[cfg(feature = "cli")]
#[expect(unreachable_pub, unused, reason = "shared with the library")]
#[path = "../../src/locale/mod.rs"]
mod locale;
mod nesting;
mod sizes;
mod spans;
#[cfg(feature = "cli")]
#[path = "../../src/status_code.rs"]
mod status_code;
mod syntax;
#[expect(dead_code, reason = "this test uses only some of the functions")]
#[path = "../util/mod.rs"]
mod util;

use case::Case;

fn cases() -> Vec<Case> {
    [encoding::cases(), nesting::cases(), syntax::cases(), ids::cases(), sizes::cases()]
        .into_iter()
        .flatten()
        .collect()
}

/// Debug builds have the largest frames. 256 KiB is about a tenth of the usual stack of a thread.
#[test]
fn every_case_has_exactly_its_faults_on_any_stack() {
    let cases = cases();
    let mut names: Vec<&str> = cases.iter().map(|case| case.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), cases.len(), "a name is given twice");
    assert!(names.len() >= 135, "{} cases", names.len());
    let wrong: Vec<String> = cases.iter().filter_map(Case::wrong).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// Writes the cases as seeds for the fuzzer, to the folder in the environment variable.
#[test]
#[ignore = "it writes files; CONTRIBUTING says how"]
fn seeds_for_the_fuzzer() {
    let dir = std::env::var_os("MODELARTS_STATUS_SEEDS").expect("MODELARTS_STATUS_SEEDS names a folder");
    for case in cases() {
        let files: Vec<&[u8]> = case.files.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        std::fs::write(std::path::Path::new(&dir).join(case.name), files.join(&0x1c)).expect("a folder");
    }
}
