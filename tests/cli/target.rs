//! The target of `check`: a directory, or some of its locales.

use super::{ALL, Tree, french};

fn tree() -> Tree {
    Tree::new()
        .file("locales/de/a.ftl", french(&[404]))
        .file("locales/es/a.ftl", french(&[200]).replace("introuvable.", "introuvable"))
        .file("locales/fr/a.ftl", french(&[409]))
        .file("locales/en_US/a.ftl", "")
}

/// The paths of the errors and warnings, and the locales of the rows.
fn found(place: &Tree, args: &[&str]) -> (Vec<String>, Vec<String>) {
    let args: Vec<&str> = ["check", "--format", "json"].iter().chain(args).copied().collect();
    let json: serde_json::Value = serde_json::from_str(&place.run(&args).out).unwrap();
    let all = |list: &str, key: &str| {
        let list = json.get(list).unwrap().as_array().unwrap().iter();
        list.map(|it| it.get(key).unwrap().as_str().unwrap().to_owned()).collect()
    };
    (all("findings", "path"), all("locales", "locale"))
}

#[test]
fn one_locale_is_shown_however_it_is_named() {
    let place = tree();
    let french = (vec!["locales/fr/a.ftl".to_owned()], vec!["fr".to_owned()]);
    for args in [
        &["--locale", "fr"][..],
        &["locales", "--locale", "fr"],
        &["--locale", "fr", "--locale", "fr"],
        &["fr"],
        &["FR"],
        &["locales/fr"],
        &["locales/fr/"],
        &["locales/fr/a.ftl"],
    ] {
        assert_eq!(found(&place, args), french, "{args:?}");
    }
    let (paths, locales) = found(&place, &["--locale", "fr", "--locale", "de"]);
    assert_eq!((paths.len(), locales), (2, vec!["de".to_owned(), "fr".to_owned()]));
    let (paths, locales) = found(&place, &[]);
    assert_eq!((paths.len(), locales.len()), (5, 3));
}

#[test]
fn a_locale_is_checked_from_within_its_directory() {
    let place = Tree::new().file("fr/a.ftl", french(&[409])).file("de/a.ftl", french(&[404]));
    assert_eq!(found(&place, &["fr"]), (vec!["./fr/a.ftl".to_owned()], vec!["fr".to_owned()]));
    assert_eq!(found(&place, &["fr/a.ftl"]), (vec!["./fr/a.ftl".to_owned()], vec!["fr".to_owned()]));
}

/// The name `fr` may be that of a locale or of a directory with locales. Its content decides.
#[test]
fn a_folder_with_the_name_of_a_locale() {
    let rows = |place: &Tree| found(place, &["fr"]).1;
    let (file, locale) = (french(&[409]), ["fr".to_owned()]);
    assert_eq!(rows(&Tree::new().file("fr/.keep", "")), locale);
    assert_eq!(rows(&Tree::new().file("fr/a.ftl", &file)), locale);
    assert_eq!(rows(&Tree::new().file("fr/a.ftl", &file).file("fr/old/notes.txt", "")), locale);
    assert_eq!(rows(&Tree::new().file("fr/de/a.ftl", &file)), ["de".to_owned()]);
}

#[test]
fn a_folder_of_another_spelling_is_that_of_the_locale() {
    assert_eq!(found(&tree(), &["en-US"]), (vec!["locales/en_US".to_owned()], vec![]));
}

#[test]
fn the_exit_status_is_that_of_the_locale() {
    let place = tree().file("locales/it/a.ftl", french(&[]).replace("La requête a réussi", "Successo"));
    assert_eq!(place.run(&["check"]).status, Some(1));
    place.run(&["check", "it"]).is(
        0,
        &format!(
            "\
locale  texts  translated  stale  findings
it      {ALL}/{ALL}       100 %      0         0
"
        ),
        "",
    );
}

#[test]
fn a_locale_without_a_folder() {
    let place = Tree::new().file("locales/fr/a.ftl", french(&[])).file("locales/de/a.ftl", french(&[404]));
    let nothing = "locales: error[nothing]: there is no folder for the locale it; \
                   use one of de, fr, or create the folder with the command `new`\n";
    place.run(&["check", "it", "--format", "short"]).is(2, nothing, "");
    place.run(&["check", "--locale", "it", "--format", "short"]).is(2, nothing, "");
}

#[test]
fn errors_of_other_locales_are_not_counted() {
    let place = tree().file("locales/cs/a.ftl", "?\n?x = y\n".repeat(1_500));
    assert_eq!(found(&place, &["fr"]).0, ["locales/fr/a.ftl"]);
}

/// The shown command is for a shell, which splits arguments at spaces.
#[test]
fn a_shown_command_quotes_its_directory() {
    for (dir, shown) in [
        ("locales", "check"),
        ("texts/状态-1.0_b", "check texts/状态-1.0_b"),
        ("my texts", "check 'my texts'"),
        ("a&b;c", "check 'a&b;c'"),
        ("l'API", "check \"l'API\""),
        ("a\u{1b}[31mb", "check 'a\\u{1b}[31mb'"),
        ("a\u{202e}b", "check 'a\\u{202e}b'"),
    ] {
        let path = |file: &str| format!("{dir}/{file}");
        let tree = Tree::new().file(&path("fr/a.ftl"), french(&[]).replace("réussi.", "réussi ."));
        let out = tree.run(&["check", dir]).out;
        assert!(out.ends_with(&format!("\n`{shown} --fix` fixes it.\n")), "{out}");
        let out = tree.run(&["new", "de", dir]).out;
        assert!(out.ends_with(&format!("then run `{shown}`.\n")), "{out}");
        let note = tree.run(&["list", "--locales", dir]).err;
        assert!(note.ends_with(&format!("has {ALL} errors; `{shown}` lists them\n")), "{note}");
    }
}
