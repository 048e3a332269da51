//! Applies the fixes of a directory of translations, each alone and all together. The directory has problems in the
//! message for 404 only, so no fix may change the text of another message.
#![expect(clippy::indexing_slicing, reason = "JSON of a known shape")]
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use modelarts_status::cli::{self, Args};
use serde_json::Value;

use crate::util::Tree;

/// The texts by locale and code.
pub(crate) type Texts = BTreeMap<(String, u16), String>;

/// Warnings whose fixes change no text.
const NO_TEXT_CHANGE: [&str; 5] = ["bom", "crlf", "newline", "order", "source"];

/// The maximum number of findings and replacements of a directory whose fixes are applied one by one.
const MAX_ALONE: usize = 600;

/// A directory, and the failures of its fixes.
pub(crate) struct Fixes {
    name: String,
    tree: Tree,
    texts: fn(&Tree) -> Texts,
    pub(crate) wrong: Vec<String>,
}

impl Fixes {
    pub(crate) fn new(name: &str, tree: Tree, texts: fn(&Tree) -> Texts) -> Self {
        Self { name: name.into(), tree, texts, wrong: Vec::new() }
    }

    fn expect(&mut self, is_right: bool, what: impl FnOnce() -> String) {
        if !is_right {
            self.wrong.push(format!("{}: {}", self.name, what()));
        }
    }

    /// Applies each fix alone, and restores the file. Returns the number of fixes. With more than `MAX_ALONE` findings, a
    /// check takes half a second, so none is applied.
    pub(crate) fn alone(&mut self) -> usize {
        let found = check(&self.tree, &[]);
        let (before, mut tried) = (findings(&found), BTreeSet::new());
        let replacements = before.iter().map(|it| it["fix"].as_array().unwrap().len()).sum::<usize>();
        if replacements == 0 || before.len() + replacements > MAX_ALONE {
            return 0;
        }
        let (known, old_texts) = (errors(before), (self.texts)(&self.tree));
        let mut sources = 0;
        for finding in before.iter().filter(|it| is_fixable(it)) {
            // Most cases have no `# zh-CN:` lines, and each message has the same fix. Two of them are enough.
            sources += usize::from(text(finding, "name") == "source");
            if text(finding, "name") == "source" && sources > 2 {
                continue;
            }
            let path = text(finding, "path");
            let old = fs::read(path).unwrap();
            let new = fixed(&old, finding);
            // Files with equal content have equal results.
            if !tried.insert((text(finding, "name"), new.clone(), Path::new(path).parent())) {
                continue;
            }
            self.tree.write(path, new);
            let found = check(&self.tree, &[]);
            let after = findings(&found);
            let same = |it: &&Value| it["message"] == finding["message"] && it["name"] == finding["name"];
            let count = |all: &[Value]| all.iter().filter(same).count();
            self.expect(count(after) < count(before), || format!("{} is still there", finding["message"]));
            self.expect_no_new(&known, after, finding);
            self.expect_texts(&old_texts, NO_TEXT_CHANGE.contains(&text(finding, "name")), finding);
            self.tree.write(path, old);
        }
        tried.len()
    }

    /// Applies all fixes with `check --fix`, twice. Returns the number of fixes.
    pub(crate) fn together(&mut self) -> usize {
        let old_files = files(&self.tree);
        let first = check(&self.tree, &["--fix"]);
        let (left, done, new_files) =
            (findings(&first), first["fixed"].as_array().unwrap(), files(&self.tree));
        self.expect(!left.iter().any(is_fixable), || "not all are fixed".into());
        if done.is_empty() {
            self.expect(new_files == old_files, || "a file is written without a fix".into());
            return 0;
        }
        write(&old_files);
        let found = check(&self.tree, &[]);
        let (known, old_texts) = (errors(findings(&found)), (self.texts)(&self.tree));
        let fixable = findings(&found).iter().filter(|it| is_fixable(it)).count();
        self.expect(done.len() >= fixable, || format!("{} of {fixable} are fixed", done.len()));
        write(&new_files);
        self.expect_no_new(&known, left, &first["fixed"]);
        let no_text_change = done.iter().all(|it| NO_TEXT_CHANGE.contains(&text(it, "name")));
        self.expect_texts(&old_texts, no_text_change, &first["fixed"]);
        let second = check(&self.tree, &["--fix"]);
        self.expect(second["fixed"] == Value::Array(Vec::new()), || "the second round has fixes".into());
        self.expect(findings(&second) == left, || "the second round finds something else".into());
        self.expect(files(&self.tree) == new_files, || "the second round writes".into());
        done.len()
    }

    fn expect_no_new(&mut self, known: &[(String, String)], after: &[Value], fix: &Value) {
        // A file that cannot be split into lines has not been checked.
        let marks = ["hazard: a carriage return", "hazard: lines end with"];
        if known.iter().any(|(words, _)| marks.iter().any(|mark| words.starts_with(mark))) {
            return;
        }
        let words: BTreeSet<&str> = known.iter().map(|(words, _)| words.as_str()).collect();
        // The error of an unchanged line may change: that of `  id =` depends on the line above.
        let lines: BTreeSet<&str> = known.iter().map(|(_, line)| line.as_str()).collect();
        for (error, line) in errors(after) {
            let is_known =
                words.contains(error.as_str()) || !line.is_empty() && lines.contains(line.as_str());
            self.expect(is_known, || format!("`{error}` is new: {}", short(fix)));
        }
    }

    fn expect_texts(&mut self, old: &Texts, no_text_change: bool, fix: &Value) {
        let new = (self.texts)(&self.tree);
        for (key, old) in old {
            let is_kept = match new.get(key) {
                Some(text) => text == old || key.1 == 404 && !no_text_change,
                None => false,
            };
            self.expect(is_kept, || format!("{key:?} was {old:?}, is {:?}: {}", new.get(key), short(fix)));
        }
    }
}

/// The kind and the message of each error, and its line, if it has one.
fn errors(findings: &[Value]) -> Vec<(String, String)> {
    let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let lines = |path: &&str| {
        let bytes = fs::read(path).unwrap_or_default();
        String::from_utf8_lossy(&bytes).lines().map(ToOwned::to_owned).collect()
    };
    let error = |it| {
        // The message may contain a position, which moves.
        let message = text(it, "message").split(".ftl:").next().unwrap_or_default();
        let lines = files.entry(text(it, "path")).or_insert_with_key(lines);
        let line = it["line"].as_u64().and_then(|line| lines.get(usize::try_from(line).unwrap() - 1));
        (format!("{}: {message}", text(it, "name")), line.cloned().unwrap_or_default())
    };
    findings.iter().filter(|it| it["level"] == "error").map(error).collect()
}

/// What `check --format json` prints about a directory.
pub(crate) fn check(tree: &Tree, args: &[&str]) -> Value {
    let dir = [tree.path().to_str().unwrap()];
    let args = ["modelarts-status", "check", "--format", "json"].iter().chain(args).chain(&dir);
    let outcome = cli::run(Args::try_parse_from(args).unwrap());
    assert_eq!(outcome.err, "");
    let json: Value = serde_json::from_str(&outcome.out).unwrap();
    assert_eq!(outcome.status > 0, findings(&json).iter().any(|it| it["level"] == "error"));
    json
}

pub(crate) fn findings(json: &Value) -> &[Value] {
    json["findings"].as_array().unwrap()
}

/// The start of the JSON: a fix may have thousands of replacements.
fn short(json: &Value) -> String {
    json.to_string().chars().take(600).collect()
}

fn is_fixable(finding: &Value) -> bool {
    finding["fix"] != Value::Array(Vec::new())
}

fn text<'a>(finding: &'a Value, key: &str) -> &'a str {
    finding[key].as_str().unwrap()
}

/// The file with a fix applied, as `CONTRIBUTING.md` says: in bytes after byte order marks, which are removed.
fn fixed(bytes: &[u8], finding: &Value) -> String {
    let mut content = str::from_utf8(bytes).unwrap().trim_start_matches('\u{feff}').to_owned();
    let mut fix = finding["fix"].as_array().unwrap().clone();
    let offset = |it: &Value, key: &str| usize::try_from(it[key].as_u64().unwrap()).unwrap();
    fix.sort_by_key(|it| offset(it, "start"));
    for it in fix.iter().rev() {
        content.replace_range(offset(it, "start")..offset(it, "end"), text(it, "text"));
    }
    content
}

/// The bytes of the files in the folders of a directory.
fn files(tree: &Tree) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = |dir: &Path| {
        let entries = fs::read_dir(dir).into_iter().flatten().map(|it| it.unwrap().path());
        entries.collect::<Vec<PathBuf>>()
    };
    let paths = entries(tree.path()).into_iter().flat_map(|folder| entries(&folder));
    let files = paths.filter(|path| path.is_file());
    files.map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

fn write(files: &BTreeMap<PathBuf, Vec<u8>>) {
    for (path, bytes) in files {
        fs::write(path, bytes).unwrap();
    }
}
