//! Rare cases: unusual directories, failures of `new`, and failures to write the output.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use crate::util::{Tree, whole, with};

const CODE: &str = "modelarts-status-404";

/// The lines of `check --format short` that contain `part`.
fn found(tree: &Tree, part: &str) -> Vec<String> {
    let lines = tree.run(&["check", "--format", "short", "."]).out;
    lines.lines().filter(|line| line.contains(part)).map(ToOwned::to_owned).collect()
}

#[test]
fn one_error_is_singular() {
    let tree = Tree::french(with(404, ""));
    let note = "note: . has 1 error; `check .` lists it\n";
    tree.run(&["show", "404", "--locales", ".", "--locale", "fr"]).is(0, "404 Not Found: —\n", note);
}

#[test]
fn line_feeds_are_not_escaped() {
    let tree = Tree::french(with(404, &format!("{CODE} = A\n    B")));
    tree.run(&["show", "404", "--locales", ".", "--locale", "fr"]).is(0, "404 Not Found: A\nB\n", "");
}

#[test]
fn no_directory() {
    let tree = Tree::french(whole()).file("a.ftl", "");
    let io = "none: error[io]: cannot be read: No such file or directory (os error 2)\n";
    tree.run(&["check", "--format", "short", "none"]).is(2, io, "");
    let io = "a.ftl: error[io]: cannot be read: Not a directory (os error 20); \
        run `check` with the directory that contains the locale folders, not with a file\n";
    tree.run(&["check", "--format", "short", "a.ftl"]).is(2, io, "");
}

#[test]
fn a_character_of_four_bytes_has_a_stand_in() {
    let tree = Tree::french(with(404, &format!("{CODE} = A\u{e0041}B")));
    let shown = "error[hazard]: an invisible character (U+E0041)\n --> ./fr/a.ftl:6:25\n  |\n\
        6 | modelarts-status-404 = A🔲B\n  |                         ^^\n";
    let out = tree.run(&["check", "."]).out;
    assert!(out.contains(shown), "{out}");
}

#[test]
fn a_lone_less_than_sign_is_no_markup() {
    let tree = Tree::french(with(404, &format!("{CODE} = <b> A <b")));
    let one =
        "./fr/a.ftl:6:24: warning[markup]: this looks like markup; it is shown unchanged; write plain text";
    assert_eq!(found(&tree, "markup"), [one]);
}

#[test]
fn a_text_without_a_reference_is_compared_with_none() {
    let tree = Tree::french(with(404, &format!("{CODE} = T404"))).file("zh-CN/a.ftl", with(404, ""));
    assert_eq!(found(&tree, "fr/a.ftl:5:").len(), 2);
    assert_eq!(found(&tree, "fr/a.ftl:6:"), [""; 0]);
}

#[test]
fn a_new_locale_is_listed_where_there_is_a_list() {
    for (list, listed) in [
        ("\nlocales = []\n", "\nlocales = [\"de\"]\n"),
        ("# none\n", "# none\n"),
        ("\nlocales = [\"de\", \"en-US\"]\n", "\nlocales = [\"de\", \"en-US\"]\n"),
        ("\nlocales = ['de']\n", "\nlocales = ['de']\n"),
        ("\nlocales = [\"de-AT\",\n]\n", "\nlocales = [\"de-AT\",\n\"de\"]\n"),
    ] {
        let tree = Tree::new().file("texts/l10n.toml", list);
        let made = "Created texts/de/status.ftl. Write the texts in it, then run `check texts`.\n";
        tree.run(&["new", "de", "texts"]).is(0, made, "");
        assert_eq!(tree.read("texts/l10n.toml"), listed);
    }
}

#[test]
fn a_new_locale_where_a_link_leads_nowhere() {
    let tree = Tree::new();
    symlink("none", tree.path().join("fr")).unwrap();
    tree.run(&["new", "fr", "."]).is(2, "", "error: `./fr` cannot be created: File exists (os error 17)\n");
}

#[test]
fn a_new_locale_that_cannot_be_listed_is_not_made() {
    let list = format!("# {}\nlocales = []\n", "-".repeat(64 * 1024));
    let tree = Tree::new().file("l10n.toml", &list);
    // The limit on file sizes is 8 to 16 KiB: enough for the locale, but not for the list.
    let script = "trap '' XFSZ; ulimit -f 16; exec \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", script, "sh", env!("CARGO_BIN_EXE_modelarts-status"), "new", "de", "."]);
    // A coverage profile would exceed the limit too.
    let output = command.env("LLVM_PROFILE_FILE", "/dev/null").current_dir(tree.path()).output().unwrap();
    let error = "error: `./de` cannot be created: the locale cannot be added to l10n.toml: File too large (os error 27)\n";
    assert_eq!(String::from_utf8(output.stderr).unwrap(), error);
    let left: Vec<_> = fs::read_dir(tree.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["l10n.toml"]);
    assert_eq!(tree.read("l10n.toml"), list);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let full = "error: the output cannot be written: No space left on device (os error 28)\n";
    for (args, status) in [(&["list"][..], 1), (&["check", "none"], 2)] {
        let file = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = Tree::new().command(args).stdout(file).output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), full);
        assert_eq!(output.status.code(), Some(status), "{args:?}");
    }
}
