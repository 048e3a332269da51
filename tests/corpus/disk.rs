//! Directories with other entries than regular files.
#![expect(clippy::print_stderr, reason = "a skipped case is printed")]

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{env, thread};

use modelarts_status::Catalog;

use crate::case::outcome;
use crate::util::{Tree, whole};

/// A complete French locale, and what `add` adds beside `fr/a.ftl`.
#[track_caller]
fn gives(add: impl FnOnce(&Path), expected: &[&str]) {
    let tree = Tree::french(whole());
    add(tree.path());
    assert_eq!(outcome(tree.path()), expected);
}

/// Runs a command, or prints that the case is skipped.
fn run_or_skip(program: &str, arguments: &[&OsStr]) -> bool {
    let done = Command::new(program).args(arguments).status().is_ok_and(|status| status.success());
    if !done {
        eprintln!("SKIPPED: `{program}` cannot be run here, so this case proves nothing");
    }
    done
}

#[test]
fn missing() {
    let tree = Tree::new();
    let none = tree.path().join("none");
    assert_eq!(outcome(&none), ["Io .: cannot be read: No such file or directory (os error 2)"]);
    let nul = tree.path().join("a\0b");
    let error = Catalog::load(nul).unwrap_err().to_string();
    assert!(error.contains("a\\u{0}b: cannot be read: "), "{error}");
}

#[test]
fn not_a_directory() {
    let tree = Tree::french(whole());
    let file = tree.path().join("fr/a.ftl");
    assert_eq!(outcome(&file), ["Io .: cannot be read: Not a directory (os error 20)"]);
}

#[test]
fn fifo() {
    gives(
        |dir| {
            if !run_or_skip("mkfifo", &[dir.join("fr/p.ftl").as_os_str(), dir.join("p").as_os_str()]) {
                File::create(dir.join("p")).unwrap();
                fs::create_dir(dir.join("fr/p.ftl")).unwrap();
            }
        },
        &["Io fr/p.ftl: this is not a regular file; replace it with a regular file"],
    );
}

#[test]
fn socket() {
    let mut socket = None;
    gives(
        |dir| socket = Some(UnixListener::bind(dir.join("fr/s.ftl")).unwrap()),
        &["Io fr/s.ftl: this is not a regular file; replace it with a regular file"],
    );
    assert!(socket.is_some());
}

#[test]
fn device() {
    let tree = Tree::french(whole());
    let device = tree.path().join("fr/d.ftl");
    // The device numbers of `/dev/zero`.
    if run_or_skip("mknod", &[device.as_os_str(), "c".as_ref(), "1".as_ref(), "5".as_ref()]) {
        assert!(fs::metadata(&device).unwrap().file_type().is_char_device());
        assert_eq!(
            outcome(tree.path()),
            ["Io fr/d.ftl: this is not a regular file; replace it with a regular file"]
        );
    }
}

#[test]
fn links() {
    let link = |target: &'static str, name: &'static str| {
        move |dir: &Path| {
            symlink(if target.starts_with('/') { target.into() } else { dir.join(target) }, dir.join(name))
                .unwrap();
        }
    };
    let file = "Io fr/b.ftl: this is a symbolic link, which is not followed; replace it with the file itself";
    gives(link("fr/a.ftl", "fr/b.ftl"), &[file]);
    gives(link("/dev/zero", "fr/b.ftl"), &[file]);
    gives(link("fr/b.ftl", "fr/b.ftl"), &[file]);
    gives(link("none", "fr/b.ftl"), &[file]);
    let folder = "Io de: this is a symbolic link, which is not followed; replace it with the folder itself";
    gives(link("fr", "de"), &[folder]);
    gives(link("", "de"), &[folder]);
    gives(link("de", "de"), &[folder]);
    gives(link("none", "de"), &[folder]);
    // These links do not lead to a folder.
    gives(link("fr/a.ftl", "de"), &["= T404"]);
    gives(link("/dev/zero", "de"), &["= T404"]);
}

#[test]
fn the_directory_itself_may_be_a_link() {
    let tree = Tree::french(whole());
    let other = Tree::new();
    let link = other.path().join("link");
    symlink(tree.path(), &link).unwrap();
    assert_eq!(outcome(&link), ["= T404"]);
}

#[test]
fn folder_named_like_a_file() {
    let refused = "Io fr/x.ftl: this is not a regular file; replace it with a regular file";
    gives(|dir| fs::create_dir(dir.join("fr/x.ftl")).unwrap(), &[refused]);
    let refused = "Locale x.ftl: `x.ftl` is not a language tag; \
        name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere";
    gives(|dir| fs::create_dir(dir.join("x.ftl")).unwrap(), &[refused]);
}

#[test]
fn names_that_are_not_utf_8() {
    let name = OsStr::from_bytes;
    let refused = "Locale f\u{fffd}: `f\u{fffd}` is not a language tag; \
        name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere";
    gives(|dir| fs::create_dir(dir.join(name(b"f\xff"))).unwrap(), &[refused]);
    gives(|dir| fs::write(dir.join("fr").join(name(b"\xff.ftl")), "-t = T\n").unwrap(), &["= T404"]);
    let unknown = "Utf8 fr/\u{fffd}.ftl:1:1: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8";
    gives(|dir| fs::write(dir.join("fr").join(name(b"\xff.ftl")), [0xff]).unwrap(), &[unknown]);
    gives(
        |dir| symlink(dir, dir.join(name(b"f\xff"))).unwrap(),
        &["Io f\u{fffd}: this is a symbolic link, which is not followed; replace it with the folder itself"],
    );
}

#[test]
fn names_with_control_characters() {
    let shown = |dir: &Path| fs::write(dir.join("fr/\u{1b}[31m\n\u{202e}.ftl"), [0xff]).unwrap();
    gives(
        shown,
        &[
            "Utf8 fr/\\u{1b}[31m\\u{a}\\u{202e}.ftl:1:1: this byte is not valid UTF-8; open it in its encoding, such as GBK, Shift_JIS or Windows-1252, and save it as UTF-8",
        ],
    );
}

#[test]
fn folder_names() {
    let way = "name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere";
    for name in ["backup", "C", "POSIX", "root", "und", "x", "fr fr", "fran\u{e7}ais", "zh_CN:en"] {
        let refused = format!("Locale {name}: `{name}` is not a language tag; {way}");
        gives(|dir| fs::create_dir(dir.join(name)).unwrap(), &[&refused]);
    }
    let tree = Tree::new().file("yue/a.ftl", whole());
    assert!(tree.load().unwrap().get(&"yue".parse().unwrap()).is_some());
    for (name, canonical) in [
        ("zh_CN", "zh-CN"),
        ("EN", "en"),
        ("fr-fr", "fr-FR"),
        ("sr-latn", "sr-Latn"),
        ("sr@latin", "sr-Latn"),
        ("en-u-ca-buddhist", "en"),
        ("de-", "de"),
        ("fr_FR.UTF-8", "fr-FR"),
        ("zh-CHT", "zh-Hant"),
        ("zh-cmn", "zh"),
    ] {
        let refused =
            format!("Locale {name}: `{name}` is not the canonical tag; rename the folder to `{canonical}`");
        gives(|dir| fs::create_dir(dir.join(name)).unwrap(), &[&refused]);
    }
    for (name, tag) in
        [("iw", "he"), ("in-ID", "id-ID"), ("sh", "sr-Latn"), ("en-UK", "en-GB"), ("zh-158", "zh-TW")]
    {
        let renamed =
            format!("Locale {name}: `{name}` is another name of `{tag}`; rename the folder to `{tag}`");
        gives(|dir| fs::create_dir(dir.join(name)).unwrap(), &[&renamed]);
    }
    for (name, tag) in [("jp", "ja"), ("cn", "zh"), ("dk", "da")] {
        let language = format!(
            "Locale {name}: `{name}` is a region, and `{tag}` is its language; \
             if the texts are in that language, rename the folder to `{tag}`"
        );
        gives(|dir| fs::create_dir(dir.join(name)).unwrap(), &[&language]);
    }
    let region = "Locale en-XY: `XY` in `en-XY` is not a region; rename the folder: write a two-letter region, such as `BR`, or no region";
    gives(|dir| fs::create_dir(dir.join("en-XY")).unwrap(), &[region]);
    let language = format!("Locale zz: `zz` is not a known language; {way}");
    gives(|dir| fs::create_dir(dir.join("zz")).unwrap(), &[&language]);
    // ISO 639 reserves these for private use.
    for name in ["qaa", "qtz"] {
        let empty =
            format!("Missing {name}: the folder contains no `.ftl` file; add one, or remove the folder");
        gives(|dir| fs::create_dir(dir.join(name)).unwrap(), &[&empty]);
    }
    let beside = "Locale fr_FR: `fr_FR` is another spelling of `fr-FR`, which has a folder already; \
        move its files to `fr-FR`";
    gives(
        |dir| {
            fs::create_dir(dir.join("fr-FR")).unwrap();
            fs::write(dir.join("fr-FR/a.ftl"), whole()).unwrap();
            fs::create_dir(dir.join("fr_FR")).unwrap();
        },
        &[beside],
    );
}

#[test]
fn empty_folder() {
    let refused = "Missing de: the folder contains no `.ftl` file; add one, or remove the folder";
    gives(|dir| fs::create_dir(dir.join("de")).unwrap(), &[refused]);
    gives(|dir| fs::create_dir(dir.join(".git")).unwrap(), &["= T404"]);
    let misnamed =
        "Missing de: the folder contains no `.ftl` file; rename `b.FTL.txt`, so that it ends in `.ftl`";
    gives(
        |dir| {
            fs::create_dir_all(dir.join("de/a.ftl.old")).unwrap();
            fs::write(dir.join("de/.a.ftl"), "").unwrap();
            fs::write(dir.join("de/b.FTL.txt"), "").unwrap();
        },
        &[misnamed],
    );
}

#[test]
fn a_sparse_file_of_ten_gibibytes() {
    let refused = "TooLarge fr/b.ftl: the file is larger than 256 KiB; split it into several `.ftl` files";
    gives(|dir| File::create(dir.join("fr/b.ftl")).unwrap().set_len(10 << 30).unwrap(), &[refused]);
}

#[test]
fn no_permission() {
    const DIR: &str = "MODELARTS_STATUS_NO_PERMISSION";
    let refused = [
        "Io de: cannot be read: Permission denied (os error 13)",
        "Io fr/b.ftl: cannot be read: Permission denied (os error 13)",
    ];
    if let Some(dir) = env::var_os(DIR) {
        assert_eq!(outcome(dir.as_ref()), refused);
        return;
    }
    let tree = Tree::french(whole()).file("fr/b.ftl", "").file("de/a.ftl", "");
    let mode = |path: &str, mode: u32| {
        fs::set_permissions(tree.path().join(path), Permissions::from_mode(mode)).unwrap();
    };
    mode("", 0o755);
    mode("fr/b.ftl", 0);
    mode("de", 0);
    if fs::read_dir(tree.path().join("de")).is_err() {
        assert_eq!(outcome(tree.path()), refused);
    } else {
        // Root can read everything, so another user runs the test, with a copy of this program that it can read.
        let program = tree.path().join("corpus");
        fs::copy(env::current_exe().unwrap(), &program).unwrap();
        let mut command = Command::new(program);
        command.args(["--exact", "disk::no_permission"]).env(DIR, tree.path()).current_dir(tree.path());
        match command.uid(65_534).gid(65_534).output() {
            Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout)),
            Err(error) => {
                eprintln!("SKIPPED: no other user can be had here ({error}), so this case proves nothing");
            }
        }
    }
    mode("de", 0o755);
}

#[test]
fn a_file_that_shrinks_and_grows_while_it_is_read() {
    let tree = Tree::french(whole()).file("fr/b.ftl", "");
    let path = tree.path().join("fr/b.ftl");
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            let file = File::options().write(true).open(&path).unwrap();
            for length in [0, 300_000, 20, 200_000].into_iter().cycle() {
                file.set_len(length).unwrap();
                if done.load(Ordering::Relaxed) {
                    return;
                }
            }
        });
        for _ in 0..100 {
            // A read may see any length up to 300,000 bytes. Each NUL is an error, and 256 KiB is the limit.
            let found = outcome(tree.path());
            let known = ["= T404", "Hazard fr/b.ftl:1:1: ", "TooLarge fr/b.ftl: "];
            assert!(known.iter().any(|known| found[0].starts_with(known)), "{found:?}");
        }
        done.store(true, Ordering::Relaxed);
    });
}
