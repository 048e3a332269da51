use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

pub const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A hundred locales that do not ship.
pub const TAGS: &str = "af-ZA am-ET ar-EG ar-SA as-IN az-AZ be-BY bg-BG bn-BD bn-IN bs-BA ca-ES cs-CZ cy-GB da-DK \
    de-AT de-CH de-DE el-GR en-GB es-419 es-ES es-MX et-EE eu-ES fa-IR fi-FI fil-PH fr-CA fr-FR ga-IE gl-ES gu-IN \
    he-IL hi-IN hr-HR hu-HU hy-AM id-ID ig-NG is-IS it-CH it-IT ja-JP ka-GE kk-KZ km-KH kn-IN ko-KR ky-KG lb-LU \
    lo-LA lt-LT lv-LV mi-NZ mk-MK ml-IN mn-MN mr-IN ms-MY mt-MT my-MM nb-NO ne-NP nl-BE nl-NL nn-NO or-IN pa-IN \
    pl-PL ps-AF pt-BR pt-PT ro-RO ru-RU rw-RW sd-PK si-LK sk-SK sl-SI sq-AL sr-RS sv-SE sw-KE ta-IN te-IN tg-TJ \
    th-TH tk-TM tr-TR ug-CN uk-UA ur-PK uz-UZ vi-VN wo-SN xh-ZA yo-NG zh-TW zu-ZA";

/// Adds the first of `TAGS` to a directory.
pub fn add_locales(dir: &Path, locales: usize) {
    let text = fs::read_to_string(Path::new(ROOT).join("locales/en-US/status.ftl")).unwrap();
    for tag in TAGS.split(' ').take(locales) {
        fs::create_dir_all(dir.join(tag)).unwrap();
        fs::write(dir.join(tag).join("status.ftl"), &text).unwrap();
    }
}

/// A copy of the library in a checkout, with the programs of this one.
pub fn copy(checkout: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    fs::create_dir(copy.path().join("benches")).unwrap();
    let library = ["Cargo.toml", "Cargo.lock", "build.rs", "tests", "src", "locales"];
    let programs = ["benches/Cargo.toml", "benches/Cargo.lock", "benches/src", "benches/programs"];
    let library = library.map(|path| (checkout, path));
    for (from, path) in library.into_iter().chain(programs.map(|path| (Path::new(ROOT), path))) {
        let status = Command::new("cp").arg("-r").args([from.join(path), copy.path().join(path)]).status();
        assert!(status.unwrap().success(), "{path}");
    }
    copy
}
