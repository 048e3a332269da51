//! The fixes of the corpus, each alone and all together.
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::sync::Mutex;
use std::thread;

use crate::ftl::{Diagnostics, compile_directory};
use crate::status_code::StatusCode;
use crate::util::Tree;

#[path = "../util/fixes.rs"]
mod fixes;
use fixes::{Fixes, Texts};

/// The texts of a directory. The command `list` would compute the table of answers as well, which takes longer.
fn texts(tree: &Tree) -> Texts {
    let mut texts = Texts::new();
    for compiled in compile_directory(tree.path(), &mut Diagnostics::default()) {
        for (code, text) in StatusCode::ALL.iter().zip(compiled.texts) {
            let key = (compiled.tag.clone(), code.as_u16());
            texts.extend(text.map(|text| (key, String::from(text))));
        }
    }
    texts
}

/// Applies the fixes of the cases on two threads. Returns the number of fixes.
fn each(tried: fn(&mut Fixes) -> usize) -> usize {
    let cases = crate::cases();
    let (rest, results) = (Mutex::new(cases.iter()), Mutex::new(Vec::new()));
    let run = || {
        loop {
            let Some(case) = rest.lock().unwrap().next() else { break };
            let mut fixes = Fixes::new(case.name, case.tree(), texts);
            let count = tried(&mut fixes);
            results.lock().unwrap().push((count, fixes.wrong));
        }
    };
    thread::scope(|scope| {
        scope.spawn(run);
        run();
    });
    let results = results.into_inner().unwrap();
    let wrong: Vec<&str> = results.iter().flat_map(|(_, wrong)| wrong).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    results.iter().map(|(count, _)| count).sum()
}

#[test]
fn each_fix_alone() {
    let tried = each(Fixes::alone);
    assert!(tried >= 500, "{tried}");
}

#[test]
fn all_fixes_together() {
    let done = each(Fixes::together);
    assert!(done >= 2_000, "{done}");
}
