//! The locales of an environment.

use std::ffi::OsString;

#[path = "../src/cli/system_locale.rs"]
mod system_locale;
use system_locale::requested;

/// Environments, and the expected names.
const ENVIRONMENTS: &str = include_str!("system_locale.tsv");

#[test]
fn requested_locales_follow_gettext() {
    let rows: Vec<&str> = ENVIRONMENTS.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(rows.len() >= 24);
    for row in rows {
        let (environment, names) = row.split_once('\t').expect("two columns");
        let value = |name: &str| {
            let mut variables = environment.split(' ').filter_map(|variable| variable.split_once('='));
            variables.find(|(it, _)| *it == name).map(|(_, value)| OsString::from(value))
        };
        let expected: Vec<&str> = names.split_whitespace().collect();
        assert_eq!(requested(value), expected, "{environment}");
    }
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_not_utf_8_is_set() {
    use std::os::unix::ffi::OsStringExt;

    let broken = |name: &str| match name {
        "LC_ALL" => Some(OsString::from_vec(b"zh\xff".to_vec())),
        "LANG" => Some("fr".into()),
        _ => None,
    };
    assert_eq!(requested(broken), ["zh\u{fffd}"]);
}
