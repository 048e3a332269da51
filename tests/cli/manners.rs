//! Colour, closed pipes, arguments, and the width of the output.

use super::{Tree, french};

#[test]
fn colour_is_used_when_it_is_wanted() {
    let place = Tree::new().file("locales/fr/a.ftl", french(&[404]));
    let coloured = |args: &[&str], variables: &[&str]| {
        let mut command = place.command(args);
        command.envs(variables.iter().map(|name| (name, "1")));
        String::from_utf8(command.output().unwrap().stdout).unwrap().contains('\u{1b}')
    };
    assert!(!coloured(&["check"], &[]), "not a terminal");
    assert!(coloured(&["check"], &["CLICOLOR_FORCE"]), "as on a terminal");
    assert!(!coloured(&["check"], &["CLICOLOR_FORCE", "NO_COLOR"]));
    assert!(coloured(&["--color", "always", "check"], &["NO_COLOR"]), "asked for");
    assert!(!coloured(&["check", "--color", "never"], &["CLICOLOR_FORCE"]));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let place = Tree::new().file("locales/fr/a.ftl", french(&[404]));
    for (args, status) in [(&["list"][..], 0), (&["completions", "bash"], 0), (&["check"], 1)] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = place.command(args).stdout(writer).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
        assert_eq!(output.status.code(), Some(status), "{args:?}");
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_not_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let odd = OsStr::from_bytes(b"fr\xff");
    for (before, status, error) in [
        (&["show"][..], 2, "invalid UTF-8"),
        (&["show", "404", "--locale"], 2, "invalid UTF-8"),
        (&["new"], 2, "invalid UTF-8"),
        (&["check"], 2, ""),
    ] {
        let place = Tree::new();
        let output = place.command(before).arg(odd).output().unwrap();
        assert_eq!(output.status.code(), Some(status), "{before:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(error), "{before:?}: {output:?}");
    }
}

#[test]
fn wrong_usage() {
    for args in [
        &[][..],
        &["show"],
        &["show", "404", "--locale", "not a tag"],
        &["list", "--format", "xml"],
        &["nonsense"],
    ] {
        let ran = Tree::new().run(args);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!ran.err.is_empty());
    }
    let ran = Tree::new().run(&["show", "404", "--locale", "x"]);
    assert!(
        ran.err.starts_with(
            "error: invalid value 'x' for '--locale <L>': this is not a language tag or a POSIX locale; use one such as fr, pt-BR or zh_CN.UTF-8\n"
        ),
        "{}",
        ran.err
    );
}

#[test]
fn lines_wrap_at_80_columns() {
    let place = Tree::new().file("locales/fr/a.ftl", french(&[]).replace("La requête", &"资源".repeat(60)));
    let ran = place.run(&["list", "--locales", "locales"]);
    for line in ran.out.lines() {
        let width: usize = line.chars().map(|char| if char > '\u{2e80}' { 2 } else { 1 }).sum();
        assert!(width <= 80, "{width}: {line}");
    }
}
