//! `check --fix`: each fix alone, all together, and the files that it writes.

use std::fs;
use std::path::Path;

use modelarts_status::StatusCode;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::{prop_assert, prop_assert_eq, proptest};
use serde_json::Value;

use crate::broken::decode;
use crate::{Ran, Tree, french};

#[path = "../util/fixes.rs"]
mod fixes;
use fixes::{Fixes, Texts, check, findings};

/// The texts as the command `list` prints them.
fn texts(tree: &Tree) -> Texts {
    let ran = tree.run(&["list", "--locales", ".", "--format", "json"]);
    let codes: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    let mut texts = Texts::new();
    for it in &codes {
        let code = u16::try_from(it["code"].as_u64().unwrap()).unwrap();
        for (locale, text) in it["messages"].as_object().unwrap() {
            texts.extend(text.as_str().map(|text| ((locale.clone(), code), text.to_owned())));
        }
    }
    texts
}

/// Applies the fixes of the cases of `tests/broken`. Returns the number of fixes.
fn each(tried: fn(&mut Fixes) -> usize) -> usize {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let (mut count, mut wrong) = (0, Vec::new());
    for path in fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()) {
        let text = fs::read_to_string(&path).unwrap();
        let (input, _) = text.split_once("----\n").unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let locale = name.split_once('.').map_or("fr", |(_, locale)| locale);
        let given = |code: &u16| *code == 404 || input.contains(&format!("\nmodelarts-status-{code} = "));
        let codes: Vec<u16> = StatusCode::ALL.iter().map(|code| code.as_u16()).filter(given).collect();
        let tree = Tree::new()
            .file(&format!("{locale}/a.ftl"), french(&codes))
            .file(&format!("{locale}/b.ftl"), decode(input));
        let mut fixes = Fixes::new(name, tree, texts);
        count += tried(&mut fixes);
        wrong.append(&mut fixes.wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count
}

#[test]
fn each_fix_alone() {
    let tried = each(Fixes::alone);
    assert!(tried >= 40, "{tried}");
}

#[test]
fn all_fixes_together() {
    let done = each(Fixes::together);
    assert!(done >= 40, "{done}");
}

const ZH: &str = "# zh-CN: 找不到资源。\n";
const ID: &str = "modelarts-status-404";

/// Replaces `ID` and `ZH`.
fn written(text: &str) -> String {
    text.replace("ZH", ZH).replace("ID", ID)
}

/// One round deletes all, so that their number is not limited by the number of rounds.
#[test]
fn runs_of_line_separators() {
    let text = |blank: &str| written(&format!("ZHID = Rien{blank}ici.\n"));
    for char in ["\r", "\u{b}", "\u{2028}"] {
        let run = char.repeat(100);
        for blank in [format!(" {run}"), format!("{run} ")] {
            let place =
                Tree::new().file("locales/fr/a.ftl", french(&[404])).file("locales/fr/b.ftl", text(&blank));
            place.run(&["check", "--fix"]);
            let left = place.read("locales/fr/b.ftl");
            assert_eq!(left, text(" "), "{blank:?}");
        }
    }
}

/// A file with the message for 404, and the file after `check --fix`.
#[test]
fn what_is_written() {
    let mut wrong = Vec::new();
    for (locale, damaged, expected) in [
        ("fr", "\u{feff}ZHID = Rien.\n", "ZHID = Rien.\n"),
        ("fr", "\u{feff}\u{feff}ZHID = Rien.\n", "ZHID = Rien.\n"),
        ("fr", "\u{feff}# Zh-CN：找不到资源。\r\nID ＝ Rien  ici .", "ZHID = Rien ici.\n"),
        ("fr", "ZHID = Rien.\r\n", "ZHID = Rien.\n"),
        ("fr", "ZHID = Rien.\r\r\n", "ZHID = Rien.\n"),
        ("fr", "# zh-CN: 找不到资源。\r\nID = Rien.\r\r\n", "ZHID = Rien.\n"),
        ("fr", "# Une note.\n\n# zh-CN: 找不到资源。\rID = Rien.\n", "# Une note.\n\nZHID = Rien.\n"),
        ("fr", "# zh-CN: 找不到资源。\rID = Rien\r    ici.\r", "ZHID = Rien\n    ici.\n"),
        // The wrong line ends hide another error.
        ("fr", "# zh-CN: 找不到资源。\rID = Rien { $x }.\r", "ZHID = Rien { $x }.\n"),
        ("fr", "# zh-CN: 找不到资源。\u{2028}ID = Rien { $x }.\u{2028}", "ZHID = Rien { $x }.\n"),
        ("fr", "ZHID = Rien\u{85}\n    ici.\n", "ZHID = Rien\n    ici.\n"),
        ("fr", "# Une\u{85}note.\nZHID = Rien.\n", "# Une note.\nZHID = Rien.\n"),
        ("fr", "ZHID = Rien", "ZHID = Rien\n"),
        ("fr", "ZHID = \u{3000}\u{a0}Rien \t ici. \n", "ZHID = Rien ici.\n"),
        ("fr", "ZHID = { \" \" }Rien.{\"\\u00A0\"}\n", "ZHID = Rien.\n"),
        ("fr", "ZHID == Rien.\n", "ZHID = Rien.\n"),
        ("fr", "ZHID = L\\u2019\\u00E9t\\xe9\\t\\\"ici\\\".\n", "ZHID = L’été \"ici\".\n"),
        ("fr", "ZHID = \\u007bici\\u007d.\n", "ZHID = {\"{\"}ici{\"}\"}.\n"),
        ("fr", "ZHID = Trouve\u{301}e.\n", "ZHID = Trouvée.\n"),
        ("fr", "ZHID = Rien （ici）.\n", "ZHID = Rien (ici).\n"),
        ("zh-SG", "ZHID = 没有(任何)资源,没有.\n", "ZHID = 没有（任何）资源，没有。\n"),
        ("fr", "ZHID = Rien..\n", "ZHID = Rien.\n"),
        ("zh-SG", "ZHID = 没有资源，。\n", "ZHID = 没有资源，。\n"),
        ("fr", "ID = Rien.\n", "ZHID = Rien.\n"),
        ("fr", "# Une note.\nID = Rien.\n", "# Une note.\nZHID = Rien.\n"),
        // The old Chinese text is kept, so the message stays stale.
        ("fr", "# zh-cn:没有。\nID = Rien.\n", "# zh-CN: 没有。\nID = Rien.\n"),
        ("fr", "# zh-CN: 没有。\nID = Rien.\n", "# zh-CN: 没有。\nID = Rien.\n"),
        ("fr", "#Une note.\n\nZHID = Rien.\n", "# Une note.\n\nZHID = Rien.\n"),
        ("fr", "  #Une note.\n\nZHID = Rien.\n", "# Une note.\n\nZHID = Rien.\n"),
        ("fr", "//  Une note.\n\nZHID = Rien.\n", "# Une note.\n\nZHID = Rien.\n"),
        ("fr", "ZHID = Rien\n\tici.\n", "ZHID = Rien\n    ici.\n"),
        ("fr", "ZHID = Rien\n\u{3000}ici.\n", "ZHID = Rien\n    ici.\n"),
        ("fr", "ZH\u{3000}ID = Rien.\n", "ZHID = Rien.\n"),
        ("fr", "ZHID\u{a0}= Rien.\n", "ZHID = Rien.\n"),
        ("fr", "ZHID： Rien.\n", "ZHID = Rien.\n"),
        ("fr", "ZH404 = Rien.\n", "ZHID = Rien.\n"),
        ("fr", "ZH- **ID** = Rien.\n", "ZHID = Rien.\n"),
        ("fr", "ZH\"ID = Rien.\"\n", "ZHID = Rien.\n"),
        ("fr", "ZH\"ID\" = Il dit \"rien\"\n", "ZHID = Il dit \"rien\"\n"),
        ("fr", "ZHm\u{43e}delarts\u{2013}status—４０４ = Rien.\n", "ZHID = Rien.\n"),
        ("fr", "ZHmodelarts.status.404 = Rien.\n", "ZHID = Rien.\n"),
        ("fr", "ZHmodelarts_status_404 = Rien.\n", "ZHID = Rien.\n"),
        ("fr", "-t = Terme\n  ID = Rien.\n", "-t = Terme\nZHID = Rien.\n"),
        ("fr", "ZHID = Rien ｛\"ici\"}.\n", "ZHID = Rien {\"ici\"}.\n"),
        ("fr", "ZHID = Rien {\"ici\"｝.\n", "ZHID = Rien {\"ici\"}.\n"),
        ("fr", "ZHID = {\"L\\'API\"}.\n", "ZHID = {\"L'API\"}.\n"),
        ("fr", "ZHID = {\"rien\\tici\"}.\n", "ZHID = {\"rien ici\"}.\n"),
        ("fr", "ZHID = {\"\\{\"}rien.\n", "ZHID = {\"{\"}rien.\n"),
        // The second line would continue the text.
        ("fr", "ZH  ID = Rien.\n  x = Rien.\n", "ZH  ID = Rien.\n  x = Rien.\n"),
        // The fix would reveal another error.
        ("fr", "ID = { \u{7}$x }\n", "ID = { \u{7}$x }\n"),
        ("fr", "ZHID = {\"L\\'API\\n\"}.\n", "ZHID = {\"L\\'API\\n\"}.\n"),
        ("fr", "ZHID = {\"L\\'API\\n\"}.", "ZHID = {\"L\\'API\\n\"}.\n"),
        ("fr", "ZHID = Rien\u{7}\u{b} ici.\n", "ZHID = Rien ici.\n"),
        // Either message may be intended.
        ("fr", "ZHID = Rien.\n404 = Rien du tout.\n", "ZHID = Rien.\n404 = Rien du tout.\n"),
        ("fr", "ZH404 = Rien.\nID: Rien.\n", "ZH404 = Rien.\nID: Rien.\n"),
        ("fr", "ZHID = Rien.\nStatus404 = Rien.\n", "ZHID = Rien.\nStatus404 = Rien.\n"),
        ("fr", "ZHID = Rien.\u{85}ID = Autre.\n", "ZHID = Rien.\u{85}ID = Autre.\n"),
        // The character would begin an attribute, or end the text.
        ("fr", "ZHID = Rien\n    \\u002eici.\n", "ZHID = Rien\n    \\u002eici.\n"),
        ("fr", "ZHID ==\n", "ZHID ==\n"),
        ("fr", "ZHID = Rien \\\\n.\n", "ZHID = Rien \\\\n.\n"),
    ] {
        let path = format!("locales/{locale}/b.ftl");
        let tree = Tree::new()
            .file(&format!("locales/{locale}/a.ftl"), french(&[404]))
            .file(&path, written(damaged));
        let ran = tree.run(&["check", "--fix", "--format", "short"]);
        let left = tree.read(&path);
        if left != written(expected) {
            wrong.push(format!("{damaged:?}\n  {expected:?}\nbut\n  {left:?}\n{}", ran.out));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn messages_move_with_their_comments() {
    let line = |code: u16| format!("# {code}\n# zh-CN: {code}\nmodelarts-status-{code} = T{code}.\n");
    let codes: Vec<u16> = StatusCode::ALL.iter().map(|code| code.as_u16()).collect();
    let chinese: Vec<String> =
        codes.iter().map(|code| format!("# {code}\nmodelarts-status-{code} = {code}\n")).collect();
    let sorted: Vec<String> = codes.iter().map(|code| line(*code)).collect();
    let reversed: Vec<String> = sorted.iter().rev().cloned().collect();
    for separator in ["", "\n", "\n\n"] {
        let tree = Tree::new()
            .file("locales/zh-CN/a.ftl", chinese.concat())
            .file("locales/fr/a.ftl", reversed.join(separator));
        // The fixes overlap: each inserts a message at the start of the file.
        let offer = format!("\n`check --locale fr --fix` fixes {} of ", codes.len() - 1);
        assert!(tree.run(&["check", "fr"]).out.contains(&offer), "{separator:?}");
        tree.run(&["check", "fr", "--fix"]);
        let left = tree.read("locales/fr/a.ftl");
        assert_eq!(left, sorted.join(separator), "{separator:?}");
    }
    // A line with an error may belong to the comment above or to the text above.
    let noted = |code: u16| line(code).replace("modelarts", "Une note\nmodelarts");
    for text in [line(404) + &noted(200), noted(404) + &line(200), line(404) + &line(200) + "Une note\n"] {
        let tree = Tree::new().file("locales/fr/a.ftl", &text);
        tree.run(&["check", "--fix"]);
        assert_eq!(tree.read("locales/fr/a.ftl"), text);
    }
    // A title belongs to the messages below it.
    let groups = format!("## B\n\n{}\n## A\n\n{}", line(404), line(200));
    let tree = Tree::new().file("locales/fr/a.ftl", &groups);
    tree.run(&["check", "--fix"]);
    let left = tree.read("locales/fr/a.ftl");
    assert_eq!(left.split_once("## A").map(|(_, below)| below.contains("status-200")), Some(true), "{left}");
}

#[test]
fn what_is_shown() {
    let tree = Tree::new()
        .file("locales/fr/a.ftl", french(&[404]))
        .file("locales/fr/b.ftl", written("ZHID = Rien  ici { $x } .\n"));
    let shown = "locales/fr/b.ftl:2:28: fixed[space]: two spaces in a row; write one space\n\
        locales/fr/b.ftl:2:40: fixed[space]: there is a space before `.`; delete it\n";
    let left = "locales/fr/b.ftl:2:33: error[unsupported]: the variable `$x` has no value here; \
        write the text itself\n";
    assert!(tree.run(&["check"]).out.ends_with("\n`check --fix` fixes 2 of 3.\n"));
    assert!(tree.run(&["check", "fr"]).out.ends_with("\n`check --locale fr --fix` fixes 2 of 3.\n"));
    let repeated = ["check", "--locale", "fr", "--locale", "de", "--locale", "fr"];
    let once = "\n`check --locale fr --locale de --fix` fixes 2 of 3.\n";
    assert!(tree.run(&repeated).out.ends_with(once));
    tree.run(&["check", "--fix", "--format", "short"]).is(1, &format!("{shown}{left}"), "");
    tree.run(&["check", "--fix", "--format", "short"]).is(1, left, "");
}

/// A run fixes at most 1,000 diagnostics in a round, and starts no round after more than 1 MiB was checked again.
#[test]
fn a_large_directory_needs_more_runs() {
    let fixed = french(&[]).replace(".\n", &format!(".{}\n", " Rien.".repeat(200)));
    let damaged = fixed.replace(" Rien", "  Rien");
    let count = damaged.len() - fixed.len();
    // Each fix deletes a byte. Two rounds check 2 × `size` - 1,000 - 2,000 bytes.
    let size = 512 * 1024 + 1_500;
    for (size, left) in [(size, 0), (size + 1, count - 2_000)] {
        let note = format!("# {}\n", "x".repeat((size - damaged.len()) / 3 - 3));
        let rest = "\n".repeat(size - damaged.len() - 3 * note.len());
        let tree = Tree::new()
            .file("locales/fr/a.ftl", &damaged)
            .file("locales/fr/b.ftl", &note)
            .file("locales/fr/c.ftl", &note)
            .file("locales/fr/d.ftl", note.clone() + &rest);
        let offer = format!("\n`check --fix` fixes 1000 of {count}.\n");
        assert!(tree.run(&["check"]).out.ends_with(&offer), "{size}");
        let (out, offer) =
            (tree.run(&["check", "--fix"]).out, format!("\n`check --fix` fixes all {left}.\n"));
        assert_eq!(out.ends_with(&offer), left > 0, "{size}");
        assert_eq!(out.contains("`check --fix`"), left > 0, "{size}");
        let written = tree.read("locales/fr/a.ftl");
        assert_eq!(written.len() - fixed.len(), left, "{size}");
    }
}

#[test]
fn many_files_are_fixed_in_one_run() {
    let mut tree = Tree::new().file("locales/fr/a.ftl", french(&[]));
    for index in 0..20 {
        tree = tree.file(&format!("locales/fr/b{index}.ftl"), "#Une note.\n");
    }
    tree.run(&["check", "--fix"]);
    for index in 0..20 {
        let written = tree.read(&format!("locales/fr/b{index}.ftl"));
        assert_eq!(written, "# Une note.\n", "{index}");
    }
}

#[test]
fn a_file_beside_one_without_lines_is_fixed() {
    let tree = Tree::new()
        .file("locales/fr/a.ftl", "Rien\u{2028}ici\n")
        .file("locales/fr/b.ftl", "#Une note.\n")
        .file("locales/fr/c.ftl", french(&[]));
    tree.run(&["check", "--fix"]);
    assert_eq!(tree.read("locales/fr/a.ftl"), "Rien\u{2028}ici\n");
    assert_eq!(tree.read("locales/fr/b.ftl"), "# Une note.\n");
}

#[test]
fn a_full_directory_is_fixed() {
    let fixed = french(&[]);
    let damaged = fixed.replace("réussi.", "réussi .").replace("La ", "La  ");
    let note = |size: usize| format!("# {}\n", "x".repeat(size - 3));
    let tree = Tree::new()
        .file("locales/fr/a.ftl", note(256 * 1024 - damaged.len()) + &damaged)
        .file("locales/fr/b.ftl", note(256 * 1024))
        .file("locales/fr/c.ftl", note(256 * 1024))
        .file("locales/fr/d.ftl", note(256 * 1024));
    tree.run(&["check", "--fix"]);
    let written = tree.read("locales/fr/a.ftl");
    assert_eq!(written, note(256 * 1024 - damaged.len()) + &fixed);
}

/// The fix inserts one space.
#[test]
fn a_fix_stays_within_the_limits() {
    const FILE: usize = 256 * 1024;
    let french = french(&[]);
    let rest = FILE - french.len();
    for (size, full_files, is_fixed) in
        [(FILE - 1, 0, true), (FILE, 0, false), (rest - 1, 3, true), (rest, 3, false)]
    {
        let mut tree = Tree::new().file("locales/fr/a.ftl", &french);
        for index in 0..full_files {
            tree = tree.file(&format!("locales/fr/b{index}.ftl"), format!("# {}\n", "x".repeat(FILE - 3)));
        }
        let damaged = format!("#{}\n", "x".repeat(size - 2));
        let tree = tree.file("locales/fr/c.ftl", &damaged);
        tree.run(&["check", "--fix"]);
        let written = tree.read("locales/fr/c.ftl");
        assert_eq!(written == damaged.replace('#', "# "), is_fixed, "{size}");
        assert_eq!(written == damaged, !is_fixed, "{size}");
    }
}

#[test]
fn only_the_locale_that_is_named() {
    let damaged = french(&[]).replace("réussi.", "réussi .");
    let tree =
        Tree::new().file("locales/fr/a.ftl", &damaged).file("locales/de/a.ftl", damaged.replace("La", "Le"));
    let read = |locale: &str| tree.read(&format!("locales/{locale}/a.ftl"));
    tree.run(&["check", "fr", "--fix"]);
    assert_eq!(read("fr"), french(&[]));
    assert_eq!(read("de"), damaged.replace("La", "Le"));
    tree.run(&["check", "--locale", "de", "--fix"]);
    assert_eq!(read("de"), french(&[]).replace("La", "Le"));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    fn damaged() -> Tree {
        Tree::new().file("locales/fr/a.ftl", french(&[]).replace("réussi.", "réussi ."))
    }

    fn content(tree: &Tree) -> String {
        tree.read("locales/fr/a.ftl")
    }

    fn names(tree: &Tree) -> Vec<String> {
        let entries = fs::read_dir(tree.path().join("locales/fr")).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn permissions_are_kept_and_whole_files_are_not_touched() {
        let tree = damaged().file("locales/fr/b.ftl", "# Rien.\n");
        let (path, other) = (tree.path().join("locales/fr/a.ftl"), tree.path().join("locales/fr/b.ftl"));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let before = fs::metadata(&other).unwrap();
        tree.run(&["check", "--fix"]);
        assert_eq!(content(&tree), french(&[]));
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o640);
        let after = fs::metadata(&other).unwrap();
        assert_eq!((after.ino(), after.mtime_nsec()), (before.ino(), before.mtime_nsec()));
        assert_eq!(names(&tree), ["a.ftl", "b.ftl"]);
    }

    #[test]
    fn links_are_not_followed() {
        let tree = damaged().file("elsewhere.ftl", "# A \u{7}\nx ＝ y  z");
        symlink(tree.path().join("elsewhere.ftl"), tree.path().join("locales/fr/b.ftl")).unwrap();
        tree.run(&["check", "--fix"]);
        assert_eq!(content(&tree), french(&[]));
        assert_eq!(tree.read("elsewhere.ftl"), "# A \u{7}\nx ＝ y  z");
        assert!(fs::symlink_metadata(tree.path().join("locales/fr/b.ftl")).unwrap().is_symlink());
    }

    #[test]
    fn a_read_only_file() {
        let tree = damaged();
        let (path, old) = (tree.path().join("locales/fr/a.ftl"), content(&tree));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let ran = tree.run(&["check", "--fix"]);
        let error = "error: `locales/fr/a.ftl` cannot be written: the file is read-only\n";
        assert_eq!((ran.err.as_str(), ran.status), (error, Some(1)));
        assert!(ran.out.starts_with("warning[space]"), "{}", ran.out);
        assert_eq!(content(&tree), old);
        assert_eq!(names(&tree), ["a.ftl"]);
    }

    #[test]
    fn a_read_only_folder() {
        let tree = damaged();
        let (folder, old) = (tree.path().join("locales/fr"), content(&tree));
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
        let may_write = fs::write(folder.join("x"), "").is_ok();
        let ran = if may_write { None } else { Some(tree.run(&["check", "--fix"])) };
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        // Root may write anywhere.
        let Some(Ran { err, status, .. }) = ran else { return };
        let error = "error: `locales/fr/a.ftl` cannot be written: Permission denied (os error 13)\n";
        assert_eq!((err.as_str(), status), (error, Some(1)));
        assert_eq!(content(&tree), old);
        assert_eq!(names(&tree), ["a.ftl"]);
    }

    #[test]
    fn a_full_disk() {
        let long = format!("{}\n# {}\n", french(&[]).replace("réussi.", "réussi ."), "-".repeat(64 * 1024));
        let tree = Tree::new().file("locales/fr/a.ftl", &long);
        // No file may grow beyond 8 to 16 KiB.
        let script = "trap '' XFSZ; ulimit -f 16; exec \"$@\"";
        let mut command = Command::new("sh");
        command.args(["-c", script, "sh", env!("CARGO_BIN_EXE_modelarts-status"), "check", "--fix"]);
        let output = command.env("LLVM_PROFILE_FILE", "/dev/null").current_dir(tree.path()).output().unwrap();
        let error = "error: `locales/fr/a.ftl` cannot be written: File too large (os error 27)\n";
        assert_eq!(String::from_utf8(output.stderr).unwrap(), error);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(content(&tree), long);
        assert_eq!(names(&tree), ["a.ftl"]);
    }
}

/// Locales of ten scripts, with a sentence of each.
const SENTENCES: [(&str, &str); 10] = [
    ("fr", "La ressource est introuvable."),
    ("ru", "Ресурс не найден."),
    ("el", "Ο πόρος δεν βρέθηκε."),
    ("ar", "لم يتم العثور على المورد."),
    ("he", "המשאב לא נמצא."),
    ("hi", "संसाधन नहीं मिला।"),
    ("th", "ไม่พบทรัพยากร"),
    ("ja", "リソースが見つかりません。"),
    ("ko", "리소스를 찾을 수 없습니다."),
    ("zh-TW", "找不到資源。"),
];

/// A random edit: offset, number of deleted characters, inserted text.
fn damage() -> impl Strategy<Value = (usize, usize, &'static str)> {
    let piece = prop_oneof![
        Just(""),
        Just(" "),
        Just("  "),
        Just("\t"),
        Just("\u{a0}"),
        Just("\u{3000}"),
        Just("\n"),
        Just("\r"),
        Just("\r\n"),
        Just("\u{feff}"),
        Just("\u{85}"),
        Just("\u{2028}"),
        Just("\u{7}"),
        Just("\u{301}"),
        Just("="),
        Just("＝"),
        Just("："),
        Just("｛"),
        Just("｝"),
        Just("{"),
        Just("}"),
        Just("\""),
        Just("\\"),
        Just("\\u00e9"),
        Just("\\u002e"),
        Just("#"),
        Just("//"),
        Just("- "),
        Just("**"),
        Just("。"),
        Just(","),
        Just("，"),
        Just("."),
        Just("\n404 = "),
        Just("\nmodelarts_status_409: "),
        Just("\n\t.x"),
        Just("{ \" \" }"),
    ];
    (0..4_000usize, 0..3usize, piece)
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 48, failure_persistence: None, ..Default::default() })]

    #[test]
    fn fixes_add_no_error_and_are_idempotent(
        sentence in 0..SENTENCES.len(),
        damages in vec(damage(), 1..6),
    ) {
        let (locale, sentence) = SENTENCES[sentence];
        let whole: Vec<String> = StatusCode::ALL.iter().map(|code| {
            format!("{ZH}{} = {sentence}\n", code.message_id())
        }).collect();
        let mut content: Vec<char> = whole.join("\n").chars().collect();
        for (at, removed, piece) in damages {
            let at = at % content.len();
            let end = (at + removed).min(content.len());
            content.splice(at..end, piece.chars());
        }
        let content: String = content.into_iter().collect();
        let path = format!("{locale}/a.ftl");
        let tree = Tree::new().file(&path, &content);
        let (before, old) = (check(&tree, &[]), texts(&tree));
        let left = check(&tree, &["--fix"]);
        let new = texts(&tree);
        let letters = |text: &str| text.chars().filter(|char| char.is_alphabetic()).count();
        let fixed = tree.read(&path);
        for (code, old) in &old {
            let text = new.get(code);
            prop_assert!(text.is_some(), "{code:?} is lost: {content:?}");
            // A line separator that joins the next comment to the text is repaired to a line break.
            let joined = ["\u{85}#", "\u{2028}#"].iter().find_map(|it| old.split_once(it));
            let own = joined.filter(|(_, comment)| fixed.contains(&format!("\n#{comment}\n")));
            let old = own.map_or(old.as_str(), |(own, _)| own);
            // Marks may be composed with letters, and escapes replaced.
            let lost = letters(old).saturating_sub(letters(text.unwrap()));
            prop_assert!(lost <= 6, "{code:?}: {old:?} {text:?}");
        }
        let is_checked = !content.replace("\r\n", "").contains('\r');
        let errors = |json| findings(json).iter().filter(|it| it["level"] == "error").count();
        prop_assert!(!is_checked || errors(&left) <= errors(&before), "{before:?} {left:?}");
        let bytes = fs::read(tree.path().join(&path)).unwrap();
        prop_assert_eq!(&check(&tree, &["--fix"])["fixed"], &Value::Array(Vec::new()));
        prop_assert_eq!(fs::read(tree.path().join(&path)).unwrap(), bytes);
    }
}
