//! The output of each command.

use std::fs;
use std::path::Path;

use modelarts_status::{Catalog, StatusCode};

use super::util::with;
use super::{ALL, Tree, difference, french};

/// Compares the help with a file of `tests/help`. With `UPDATE=1` in the environment, it writes the file.
#[track_caller]
fn assert_help_file(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/help").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{}:\n{}", path.display(), difference(&expected, text));
}

#[test]
fn help() {
    let place = Tree::new();
    for command in ["", "show", "list", "check", "new", "completions", "man"] {
        let args: Vec<&str> = [command, "--help"].into_iter().filter(|arg| !arg.is_empty()).collect();
        let ran = place.run(&args);
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
        assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
        assert_help_file(&format!("{}.txt", if command.is_empty() { "help" } else { command }), &ran.out);
    }
    let version = concat!("modelarts-status ", env!("CARGO_PKG_VERSION"), "\n");
    place.run(&["--version"]).is(0, version, "");
}

#[test]
fn show() {
    let place = Tree::new();
    place.run(&["show", "404", "--locale", "zh-CN"]).is(0, "404 Not Found: 找不到资源。\n", "");
    place.run(&["show", "404", "--locale", "tlh", "--locale", "zh_hans_cn"]).is(
        0,
        "404 Not Found: 找不到资源。\n",
        "",
    );
    place.run(&["show", "404", "409"]).is(
        0,
        "404 Not Found: The resource was not found.\n409 Conflict: The request caused a conflict.\n",
        "",
    );
    place.run(&["show", "404", "--locale", "zh_CN.UTF-8"]).is(0, "404 Not Found: 找不到资源。\n", "");
    let note = "note: there is no translation for the requested locale; this is the text in en-US\n";
    place.run(&["show", "200", "--locale", "tlh"]).is(0, "200 OK: The request succeeded.\n", note);
    place.run(&["show", "200", "--locale", "zh-Latn"]).is(0, "200 OK: The request succeeded.\n", note);
    place.run(&["show", "200", "--locale", "en-Latn-US"]).is(0, "200 OK: The request succeeded.\n", "");
    place.run(&["show", "404", "418", "x", "200"]).is(
        1,
        "404 Not Found: The resource was not found.\n200 OK: The request succeeded.\n",
        "error: 418 is not a status code of the ModelArts API\n\
         error: \"x\" is not a status code of the ModelArts API\n",
    );
}

#[test]
fn show_uses_the_system_locale() {
    let of = |tag: &str| StatusCode::NotFound.message(&tag.parse().unwrap());
    for (name, value, text) in [
        ("LANG", "zh_CN.UTF-8", "找不到资源。"),
        ("LC_ALL", "zh_SG", of("zh-SG")),
        ("LANG", "C", "The resource was not found."),
        ("LANG", "zh_TW.UTF-8", of("zh-TW")),
        ("LANG", "tlh_US.UTF-8", "The resource was not found."),
        ("LANGUAGE", "tlh:zh_CN:en", "找不到资源。"),
    ] {
        let place = Tree::new();
        let mut command = place.command(&["show", "404"]);
        let output = command.env(name, value).output().unwrap();
        assert_eq!(
            String::from_utf8_lossy(&output.stdout),
            format!("404 Not Found: {text}\n"),
            "{name}={value}"
        );
    }
}

#[test]
fn list() {
    // A line has 80 columns. Two blanks follow each column of the table, and the last column has the remaining width.
    let name_width = StatusCode::ALL.iter().map(|code| code.name().len()).max().unwrap();
    let chinese = |code: StatusCode| code.message(&"zh-CN".parse().unwrap());
    let width = |text: &str| text.chars().count() * 2;
    let chinese_width = StatusCode::ALL.iter().map(|code| width(chinese(*code))).max().unwrap();
    let left = 80 - (4 + 2) - (name_width + 2) - (chinese_width + 2) - 2;
    let (full, more) = ("x".repeat(left), "y");

    let mut expected = format!("code  {:name_width$}  {:chinese_width$}  qaa\n", "name", "zh-CN");
    for code in StatusCode::ALL.iter().copied() {
        let (number, name) = (code.as_u16(), code.name());
        let zh = chinese(code);
        let pad = " ".repeat(chinese_width - width(zh));
        if code == StatusCode::NotFound {
            expected += &format!("{number}   {name:name_width$}  {zh}{pad}  {full}\n");
            expected += &format!("{}{more}\n", " ".repeat(80 - 2 - left));
        } else {
            expected += &format!("{number}   {name:name_width$}  {zh}{pad}  T{number}\n");
        }
    }
    let place = Tree::new().file("qaa/a.ftl", with(404, &format!("modelarts-status-404 = {full} {more}")));
    place.run(&["list", "--locales", ".", "--locale", "zh-CN", "--locale", "qaa"]).is(0, &expected, "");

    let ran = Tree::new().run(&[
        "list",
        "--locale",
        "zh-CN",
        "--locale",
        "zh-Hans-CN",
        "--locale",
        "en-US",
        "--format",
        "tsv",
    ]);
    assert!(ran.out.starts_with("code\tname\tzh-CN\ten-US\n200\tOK\t请求成功。\tThe request succeeded.\n"));
    assert_eq!(ran.out.lines().count(), 1 + ALL);
}

#[test]
fn list_shows_incomplete_locales() {
    let place = Tree::new().file("locales/fr/a.ftl", french(&[404, 409]));
    let ran = place.run(&["list", "--locales", "locales", "--locale", "fr", "--format", "tsv"]);
    assert!(ran.out.contains(
        "\n403\tForbidden\tIl n’y a pas d’autorisation pour cette opération.\n404\tNot Found\t—\n"
    ));
    assert_eq!(ran.err, "note: locales has 2 errors; `check` lists them\n");
    assert_eq!(ran.status, Some(0));
    let ran = place.run(&[
        "list",
        "--locales",
        "locales",
        "--format",
        "json",
        "--locale",
        "en-US",
        "--locale",
        "fr",
        "--locale",
        "zh-CN",
    ]);
    assert!(ran.out.contains(
        "  {
    \"code\": 404,
    \"messages\": {
      \"en-US\": \"The resource was not found.\",
      \"fr\": null,
      \"zh-CN\": \"找不到资源。\"
    },
    \"name\": \"Not Found\"
  },"
    ));
    place.run(&["show", "404", "200", "--locales", "locales", "--locale", "fr"]).is(
        0,
        "404 Not Found: —\n200 OK: La requête a réussi.\n",
        "note: locales has 2 errors; `check` lists them\n",
    );
}

#[test]
fn list_pseudo() {
    let ran = Tree::new().run(&["list", "--pseudo", "--format", "tsv", "--locale", "en-US"]);
    assert!(
        ran.out.starts_with("code\tname\ten-US\tpseudo\n200\tOK\tThe request succeeded.\t[Ŧħee "),
        "{}",
        ran.out
    );
}

#[test]
fn tsv_has_one_line_per_row() {
    let lines = format!("{}modelarts-status-404 = a\\b\tc\n    d\n", french(&[404]));
    let place = Tree::new().file("locales/fr/a.ftl", lines);
    let ran = place.run(&["list", "--locales", "locales", "--locale", "fr", "--format", "tsv"]);
    assert!(ran.out.contains("404\tNot Found\ta\\\\b\\tc\\nd\n"), "{}", ran.out);
}

#[test]
fn control_characters_are_escaped_in_texts() {
    let lines = format!("{}modelarts-status-404 = a\u{1b}[31m\u{202e}b\n", french(&[404]));
    let place = Tree::new().file("locales/fr/a.ftl", lines);
    let ran = place.run(&["show", "404", "--locales", "locales", "--locale", "fr"]);
    assert_eq!(ran.out, "404 Not Found: a\\u{1b}[31m\\u{202e}b\n");
}

/// The line number of the stale comment. Three lines per code are before it, without 404 and 409.
const STALE: usize = 3 * (ALL - 2) + 1;

fn stale() -> Tree {
    let lines = french(&[404, 409]) + "\n# zh-CN: 没有,资源%。\nmodelarts-status-404 = Rien.\n";
    Tree::new().file("locales/fr/a.ftl", lines)
}

#[test]
fn check_short() {
    let place = stale();
    let missing = "locales/fr/a.ftl: error[missing]: the message for 409 Conflict is missing; \
                   add the line `modelarts-status-409 = …`\n";
    let last = StatusCode::ALL.last().unwrap();
    let order = format!(
        "locales/fr/a.ftl:{}:1: warning[order]: the message for 404 is after the message for {}; \
         move it, with its comment, above the comment of `{}`\n",
        STALE + 1,
        last.as_u16(),
        next().message_id()
    );
    let stale = format!(
        "locales/fr/a.ftl:{STALE}:1: warning[stale]: the zh-CN text for 404 Not Found has changed since this was translated; \
         translate it again, then replace this line with `# zh-CN: 找不到资源。`\n"
    );
    place.run(&["check", "--format", "short"]).is(1, &format!("{missing}{stale}{order}"), "");
}

/// The code above which 404 belongs in [`stale`].
fn next() -> StatusCode {
    *StatusCode::ALL.iter().find(|code| code.as_u16() > 404 && code.as_u16() != 409).unwrap()
}

#[test]
fn check_github() {
    let last = StatusCode::ALL.last().unwrap();
    let expected = format!(
        "::error file=locales/fr/a.ftl,title=missing::the message for 409 Conflict is missing%0A\
         zh-CN: 请求冲突。%0Aen-US: The request caused a conflict.%0Aadd the line `modelarts-status-409 = …`\n\
         ::warning file=locales/fr/a.ftl,line={STALE},col=1,title=stale::\
         the zh-CN text for 404 Not Found has changed since this was translated%0Aold zh-CN: 没有,资源%25。%0Anew zh-CN: 找不到资源。%0Aen-US: The resource was not found.%0Afr: Rien.%0A\
         translate it again, then replace this line with `# zh-CN: 找不到资源。`\n\
         ::warning file=locales/fr/a.ftl,line={},col=1,title=order::the message for 404 is after the message for {}%0A\
         move it, with its comment, above the comment of `{}`\n",
        STALE + 1,
        last.as_u16(),
        next().message_id()
    );
    stale().run(&["check", "--format", "github"]).is(1, &expected, "");
}

#[test]
fn check_json() {
    let ran = stale().run(&["check", "--format", "json"]);
    assert_eq!(ran.status, Some(1));
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let keys =
        |value: &serde_json::Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(keys(&json), ["findings", "locales", "more"]);
    let finding = &json["findings"][1];
    assert_eq!(keys(finding), ["column", "fix", "help", "level", "line", "message", "name", "notes", "path"]);
    assert_eq!((&finding["name"], &finding["line"]), (&"stale".into(), &STALE.into()));
    assert_eq!(finding["fix"], serde_json::json!([]));
    let moved = &json["findings"][2]["fix"];
    assert_eq!(moved[1]["text"], "");
    assert_eq!(moved[0]["start"], moved[0]["end"]);
    assert_eq!(moved[0]["text"], "# zh-CN: 没有,资源%。\nmodelarts-status-404 = Rien.\n\n");
    assert_eq!(
        json["locales"][0],
        serde_json::json!({
            "locale": "fr", "texts": ALL - 1, "codes": ALL, "translated_percent": (ALL - 1) * 100 / ALL,
            "stale": 1, "findings": 1, "missing": [409], "role": null,
        })
    );
}

#[test]
fn check_counts_translations() {
    let repository = concat!(env!("CARGO_MANIFEST_DIR"), "/locales");
    let ran = Tree::new().run(&["check", "--strict", repository]);
    let rows: Vec<Vec<&str>> = ran.out.lines().map(|line| line.split_whitespace().collect()).collect();
    let all = format!("{ALL}/{ALL}");
    assert_eq!(rows[0], ["locale", "texts", "translated", "stale", "findings"]);
    assert_eq!(rows[1], ["zh-CN", &all, "100", "%", "0", "0", "reference"]);
    assert_eq!(rows[2], ["en-US", &all, "100", "%", "0", "0", "fallback"]);
    assert_eq!(rows.len(), 1 + Catalog::embedded().iter().count());
    assert_eq!(ran.status, Some(0));
    let place = stale();
    let ran = place.run(&["check"]);
    let table = format!(
        "locale  texts  translated  stale  findings\n\
         fr      {}/{ALL}{:>10} %      1         1  missing 409\n\
         \n`check --fix` fixes 1 of 3.\n",
        ALL - 1,
        (ALL - 1) * 100 / ALL
    );
    assert!(ran.out.ends_with(&table), "{}", ran.out);
}

#[test]
fn nothing_to_check_never_passes() {
    let nothing = "error[nothing]: there is nothing to check: the directory has no locale folder\n";
    let made = " = help: add a language with the command `new`\n\n";
    let above = " = help: run `check` with the parent directory\n\n";
    let place = Tree::new().file("locales/README.md", "").file("texts/a.ftl", french(&[]));
    place.run(&["check"]).is(2, &format!("{nothing}--> locales\n{made}"), "");
    place.run(&["check", "texts"]).is(2, &format!("{nothing}--> texts\n{above}"), "");
    let io = "error[io]: cannot be read: No such file or directory (os error 2)\n--> nowhere\n\n";
    place.run(&["check", "nowhere"]).is(2, io, "");
}

#[test]
fn check_names_folders() {
    let place = Tree::new()
        .file("locales/en_US/a.ftl", "")
        .file("locales/zh-CN/a.ftl", "")
        .file("locales/zh_CN/a.ftl", "");
    let ran = place.run(&["check", "--format", "short"]);
    assert!(ran.out.starts_with(
        "locales/en_US: error[locale]: `en_US` is not the canonical tag; rename the folder to `en-US`\n"
    ));
    assert!(ran.out.ends_with(
        "locales/zh_CN: error[locale]: `zh_CN` is another spelling of `zh-CN`, which has a folder already; \
         move its files to `zh-CN`\n"
    ));
    assert_eq!(ran.status, Some(1));
}

#[test]
fn new_refuses() {
    let place = Tree::new().file("locales/fr/a.ftl", "");
    for (locale, error) in [
        ("fr", "`locales/fr` exists already; edit its files, or remove it first"),
        ("french!", "`french!` is not a language tag; use one such as `fr` or `pt-BR`"),
        ("backup", "`backup` is not a language tag; use one such as `fr` or `pt-BR`"),
        ("iw", "`iw` is another name of `he`; use `he`"),
        ("en-UK", "`en-UK` is another name of `en-GB`; use `en-GB`"),
        ("jp", "`jp` is a region, and `ja` is its language; use a language, such as `ja`"),
        ("zz", "`zz` is not a known language"),
        ("en-XY", "`XY` in `en-XY` is not a region"),
    ] {
        place.run(&["new", locale]).is(2, "", &format!("error: {error}\n"));
    }
    place.run(&["new", "de", "texts"]).is(
        2,
        "",
        "error: there is no directory `texts` here; run the command in the directory that contains it, \
         or give another path\n",
    );
    place.run(&["new", "pt_br"]).is(
        0,
        "Created locales/pt-BR/status.ftl. Write the texts in it, then run `check`.\n",
        "",
    );
}

#[test]
fn completions_and_manual() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = Tree::new().run(&["completions", shell]);
        assert!(ran.out.contains("modelarts-status") && ran.out.contains("strict"), "{shell}");
    }
    let ran = Tree::new().run(&["man"]);
    assert!(ran.out.contains(".TH modelarts-status 1"), "{}", ran.out);
}

#[test]
fn a_thousand_warnings_are_shown() {
    let lines = format!(
        "{}\n# zh-CN: 找不到资源。\nmodelarts-status-404 = {}。\n",
        french(&[404]),
        "资,".repeat(1_000)
    );
    let more = french(&[409]).replace("= La requête a expiré.", &format!("= {}。", "资,".repeat(1_000)));
    let place = Tree::new().file("locales/fr/a.ftl", lines).file("locales/de/a.ftl", more);
    let ran = place.run(&["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let warnings = json["findings"].as_array().unwrap().iter().filter(|it| it["level"] == "warning");
    assert_eq!(warnings.count(), 1_000);
    assert!(json["more"].as_u64().unwrap() > 900, "{}", json["more"]);
    assert!(place.run(&["check"]).out.contains(&format!("\nand {} more\n", json["more"])));
}
