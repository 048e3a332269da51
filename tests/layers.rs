//! A module imports only from lower layers. The test compares the `use` lines of `src` with a list of layers.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails with a panic")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers, from the lowest to the highest. An entry that ends in `/` is a folder with all its files. A file imports
/// from lower layers, or from its own folder. Imports have no cycles.
const LAYERS: &[&str] = &[
    "status_code.rs",
    // Locale names and negotiation.
    "locale/subtags.rs",
    "locale/cldr.rs locale/answers.rs locale/name.rs",
    "locale/likely_subtags.rs locale/parent.rs locale/requests.rs",
    "locale/alias.rs locale/accept_language.rs",
    "locale/best_match.rs locale/negotiate.rs locale/tag.rs",
    "locale/mod.rs",
    // The compiler of `.ftl` files.
    "ftl/limits.rs ftl/character.rs ftl/line.rs",
    "ftl/closest_match.rs",
    "ftl/diagnostics/",
    "ftl/source_file.rs",
    "ftl/directory.rs ftl/hazards.rs",
    "ftl/prescan.rs ftl/misplaced.rs",
    "ftl/parse/",
    "ftl/entries/",
    "ftl/mod.rs",
    // The library.
    "translation.rs http.rs serde.rs",
    "embedded.rs",
    "catalog.rs",
    // The command line.
    "cli/outcome.rs cli/args.rs cli/table.rs cli/system_locale.rs cli/locale.rs cli/script.rs",
    "cli/target.rs",
    "cli/render.rs cli/report.rs cli/list.rs cli/new.rs",
    "cli/rules/",
    "cli/lint.rs cli/vet.rs",
    "cli/findings.rs",
    "cli/fix.rs",
    "cli/check.rs",
    "cli/mod.rs",
    "lib.rs",
    "main.rs",
];

/// Folders with private modules. Other files import only from their `mod.rs`.
const CLOSED: [&str; 3] = ["ftl/", "locale/", "cli/"];

/// For each file, the files from which it imports.
type Imports = BTreeMap<String, Vec<String>>;

fn layer(file: &str) -> usize {
    let is_in = |entry: &str| entry == file || entry.ends_with('/') && file.starts_with(entry);
    let found = LAYERS.iter().position(|layer| layer.split(' ').any(is_in));
    found.unwrap_or_else(|| panic!("src/{file} is in no layer: add it to LAYERS"))
}

#[test]
fn imports_point_downwards() {
    let mut wrong = Vec::new();
    for (file, imported) in imports() {
        for other in imported {
            let (from, to) = (layer(&file), layer(&other));
            if to > from || to == from && !LAYERS.get(from).unwrap().ends_with('/') {
                wrong.push(format!("src/{file} imports src/{other}, which is not below it"));
            }
            let closed =
                CLOSED.iter().find(|folder| other.starts_with(**folder) && !file.starts_with(**folder));
            if closed.is_some_and(|folder| other != format!("{folder}mod.rs")) {
                wrong.push(format!("src/{file} imports from src/{other}, the inside of another part"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_have_no_cycles() {
    fn visit(file: &str, path: &mut Vec<String>, imports: &Imports) {
        assert!(!path.iter().any(|it| it == file), "{} -> {file}", path.join(" -> "));
        path.push(file.to_owned());
        imports.get(file).into_iter().flatten().for_each(|other| visit(other, path, imports));
        path.pop();
    }
    let imports = imports();
    for file in imports.keys() {
        visit(file, &mut Vec::new(), &imports);
    }
}

#[test]
fn every_layer_has_files() {
    let files: Vec<String> = imports().into_keys().collect();
    for entry in LAYERS.iter().flat_map(|layer| layer.split(' ')) {
        let is_in = |file: &String| file == entry || entry.ends_with('/') && file.starts_with(entry);
        assert!(files.iter().any(is_in), "{entry}");
    }
}

fn imports() -> Imports {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut imports = Imports::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
                let text = fs::read_to_string(&path).unwrap();
                let found = paths(&text).filter_map(|path| resolve(&src, &name, path));
                let mut found: Vec<String> = found.filter(|other| *other != name).collect();
                found.dedup();
                imports.insert(name, found);
            }
        }
    }
    assert!(imports.len() > 30, "{} files", imports.len());
    imports
}

/// The paths in the `use` lines of a file, and the `crate::` paths in the rest of its code.
fn paths(text: &str) -> impl Iterator<Item = &str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| {
        let used = line.trim_start().trim_start_matches("pub(crate) ").strip_prefix("use ");
        let inline = line.match_indices("crate::").map(|(at, _)| line.get(at..).unwrap());
        used.into_iter().chain(inline.filter(move |_| used.is_none()))
    })
}

/// The file of a path, if it is in `src`.
fn resolve(src: &Path, from: &str, path: &str) -> Option<String> {
    let path = path.split([';', '{', ' ', '(', ')', '<', '>', ',']).next()?;
    let mut parts = path.split("::").peekable();
    let mut folder: Vec<&str> = match *parts.peek()? {
        "crate" | "modelarts_status" => Vec::new(),
        "super" => from.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
        _ => return None,
    };
    parts.next();
    let mut found = None;
    for part in parts.filter(|part| !part.is_empty()) {
        folder.push(part);
        let file = |end: &str| -> Option<String> {
            let name = folder.join("/") + end;
            PathBuf::from(src).join(&name).is_file().then_some(name)
        };
        match file(".rs").or_else(|| file("/mod.rs")) {
            Some(name) => found = Some(name),
            None => break,
        }
    }
    found
}
