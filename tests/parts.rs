//! Known bugs of the Fluent crates. If one of these tests fails, the bug has been fixed, and the workaround in
//! `src/ftl/prescan.rs` or `src/ftl/entries` can go.
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::env;
use std::panic::catch_unwind;
use std::process::Command;
use std::thread;

use fluent_bundle::{FluentBundle, FluentResource};
use fluent_syntax::parser::parse;

/// fluent-rs#389: after a short escape, the parser slices inside a character of several bytes, and panics.
#[test]
fn a_short_escape_panics() {
    assert!(catch_unwind(|| parse("a = {\"\\u00\u{e9}0\"}").is_ok()).is_err());
    assert!(parse("a = {\"\\u00e90\"}").is_ok(), "the escape alone is fine");
}

fn format(text: &str) -> Result<String, usize> {
    let mut bundle = FluentBundle::new(vec!["fr".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).map_err(|errors| errors.len())?;
    let pattern = bundle.get_message("a").and_then(|message| message.value()).unwrap();
    Ok(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
}

/// fluent-rs#242: too many placeables in a variant of a selector cause a panic.
#[test]
fn a_hundred_placeables_in_a_variant_panic() {
    let variant = |count: usize| format!("a = {{ \"x\" ->\n *[x] {}\n }}", "{\"b\"}".repeat(count));
    assert_eq!(format(&variant(90)), Ok("b".repeat(90)));
    assert!(catch_unwind(|| format(&variant(150)).is_ok()).is_err());
}

/// fluent-rs#371: a message and a term of the same name clash.
#[test]
fn a_term_clashes_with_a_message() {
    assert_eq!(format("a = A\n-a = B"), Err(1));
}

/// The parser drops the indent of a line that begins with a placeable, and keeps spaces of an empty line. Other
/// implementations do neither. `src/ftl/entries/indent.rs` refuses both.
#[test]
fn some_indents_are_dropped_or_kept() {
    assert_eq!(format("a =\n  A\n    { \"B\" }").as_deref(), Ok("A\nB"));
    assert_eq!(format("a =\n    A\n  { \"B\" }").as_deref(), Ok("A\nB"));
    assert_eq!(format("a =\n  A\n    \n  B").as_deref(), Ok("A\n  \nB"));
}

/// The parser recurses at each `{`, without a limit.
#[test]
fn nested_braces_abort_the_process() {
    const DEEP: &str = "MODELARTS_STATUS_DEEP";
    if env::var_os(DEEP).is_some() {
        let deep = format!("a = {}", "{".repeat(20_000));
        let parser = thread::Builder::new().stack_size(256 << 10).spawn(move || parse(deep.as_str()).is_ok());
        parser.unwrap().join().unwrap();
        return;
    }
    let child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "nested_braces_abort_the_process"])
        .env(DEEP, "")
        .output()
        .unwrap();
    assert!(child.status.code().is_none(), "ended by a signal: {}", child.status);
    assert!(String::from_utf8_lossy(&child.stderr).contains("has overflowed its stack"));
}
