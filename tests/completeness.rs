//! Every code, and nothing else, is in every locale: embedded and on disk.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails with a panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Message};
use fluent_syntax::parser::parse;
use modelarts_status::{Catalog, StatusCode, Translation};

const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/locales");

/// The content of every `.ftl` file, by locale and path.
fn disk() -> BTreeMap<String, Vec<(PathBuf, String)>> {
    let mut locales = BTreeMap::new();
    for folder in entries(Path::new(LOCALES)).into_iter().filter(|path| path.is_dir()) {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let files =
            entries(&folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == "ftl"));
        locales.insert(name, files.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect());
    }
    for locale in ["zh-CN", "en-US"] {
        assert!(locales.contains_key(locale), "there is no folder locales/{locale}");
    }
    locales
}

fn entries(dir: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Calls `check` with every message of every file, in file order.
fn messages(mut check: impl FnMut(&str, &Message<&str>)) {
    for (locale, files) in disk() {
        for (path, text) in files {
            let resource =
                parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
            for entry in resource.body {
                match entry {
                    Entry::Message(message) => check(&locale, &message),
                    Entry::Term(term) => panic!("{}: term {}", path.display(), term.id.name),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn the_locales_on_disk_have_no_errors() {
    // The error names the file and the code.
    if let Err(error) = Catalog::load(LOCALES) {
        panic!("\n{error:#}");
    }
}

#[test]
fn the_list_for_translation_tools_names_every_folder() {
    // The tools ignore a locale that is not listed.
    let toml = fs::read_to_string(Path::new(LOCALES).join("l10n.toml")).unwrap();
    let list = toml.split_once("\nlocales = [").unwrap().1.split_once(']').unwrap().0;
    let listed: BTreeSet<String> = list.split('"').skip(1).step_by(2).map(ToOwned::to_owned).collect();
    let mut folders: BTreeSet<String> = disk().into_keys().collect();
    assert!(folders.remove("zh-CN"), "the reference");
    assert_eq!(listed, folders, "`locales` in locales/l10n.toml, and the folders but zh-CN");
}

#[test]
fn every_code_is_in_every_locale_and_nothing_else() {
    let mut ids: BTreeMap<String, Vec<String>> = BTreeMap::new();
    messages(|locale, message| ids.entry(locale.into()).or_default().push(message.id.name.into()));
    let expected: Vec<&str> = StatusCode::ALL.iter().map(|code| code.message_id()).collect();
    assert_eq!(ids.len(), disk().len());
    for (locale, ids) in ids {
        assert_eq!(ids, expected, "{locale}: the codes in ascending order");
    }
}

/// With the feature `cli`, the build leaves out a locale with an error.
#[test]
fn embedded_files_equal_those_on_disk() {
    let embedded: BTreeSet<&str> = Catalog::embedded().iter().map(Translation::tag).collect();
    let disk = disk();
    let folders: BTreeSet<&str> = disk.keys().map(String::as_str).collect();
    assert_eq!(embedded, folders, "the locales of the program, and the folders in locales");
    for translation in Catalog::embedded() {
        let tag = translation.tag();
        let files = disk[tag].iter().map(|(_, text)| text.as_str());
        assert!(translation.sources().eq(files), "locales/{tag}: the program holds other files");
    }
}

#[test]
fn embedded_texts_equal_those_on_disk() {
    let loaded = Catalog::load(LOCALES).unwrap_or_else(|error| panic!("\n{error:#}"));
    for loaded in &loaded {
        let tag = loaded.tag();
        let embedded = Catalog::embedded().iter().find(|it| it.tag() == tag);
        for code in StatusCode::ALL {
            let text = embedded.map(|it| it.message(*code));
            assert_eq!(text, Some(loaded.message(*code)), "locales/{tag}: {code}");
        }
    }
}

#[test]
fn every_message_has_a_comment() {
    let chinese = Catalog::embedded().get(&"zh-CN".parse().unwrap()).expect("zh-CN is embedded");
    messages(|locale, message| {
        let place = format!("{locale} {}", message.id.name);
        let comment = &message.comment.as_ref().unwrap_or_else(|| panic!("{place} has no comment")).content;
        assert!(comment.first().is_some_and(|line| line.chars().count() > 10), "{place}: {comment:?}");
        if locale != "zh-CN" {
            let code = StatusCode::ALL.iter().find(|code| code.message_id() == message.id.name).unwrap();
            let last = comment.last().copied();
            assert_eq!(last, Some(format!("zh-CN: {}", chinese.message(*code)).as_str()), "{place}");
        }
    });
}

/// `new` copies the other lines of these comments into each new language.
#[test]
fn english_only_comments_are_marked() {
    let mut marked = 0;
    messages(|locale, message| {
        for line in message.comment.iter().flat_map(|comment| &comment.content) {
            let is_marked = line.starts_with("In English: ");
            assert!(is_marked || locale != "en-US" || !line.contains('"'), "{}: {line}", message.id.name);
            marked += usize::from(is_marked);
        }
    });
    assert!(marked > 0);
}

#[test]
fn every_file_has_a_title_and_groups() {
    for (path, text) in disk().into_values().flatten() {
        let lines = |sign: &str| text.lines().filter(|line| line.starts_with(sign)).count();
        assert!(text.starts_with("### "), "{}", path.display());
        assert_eq!(lines("## "), 3, "{}", path.display());
        assert!(text.ends_with('\n') && !text.contains('\r'), "{}", path.display());
    }
}

#[test]
fn the_texts_of_a_locale_differ() {
    for translation in Catalog::embedded() {
        let texts: BTreeSet<&str> = StatusCode::ALL.iter().map(|code| translation.message(*code)).collect();
        assert_eq!(texts.len(), StatusCode::ALL.len(), "{}", translation.locale());
    }
}

#[test]
fn english_texts_follow_their_rules() {
    let locale = "en-US".parse().unwrap();
    for code in StatusCode::ALL {
        let text = code.message(&locale);
        assert!(text.is_ascii() && text.len() <= 60, "{text}");
        assert!(text.starts_with(|char: char| char.is_ascii_uppercase()), "{text}");
        assert!(text.ends_with('.') && text.matches('.').count() == 1, "{text}");
        for word in ["please", "temporarily", "server", "modelarts", "try", "you"] {
            assert!(!text.to_lowercase().split([' ', '.']).any(|each| each == word), "{text}: {word}");
        }
    }
}

#[test]
fn the_readme_shows_these_messages() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let [chinese, english] = ["zh-CN", "en-US"].map(|tag| tag.parse().unwrap());
    let rows = StatusCode::ALL.iter().map(|code| {
        let (number, name) = (code.as_u16(), code.name());
        format!("| {number} | {name} | {} | {} |", code.message(&chinese), code.message(&english))
    });
    let missing: Vec<String> = rows.filter(|row| readme.lines().all(|line| line != row)).collect();
    assert!(missing.is_empty(), "README.md has no row\n{}", missing.join("\n"));
}
