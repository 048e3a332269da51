//! Compiles the locales in `locales` to the table that `src/embedded.rs` includes.
//!
//! Without the feature `cli`, an error in a locale fails the build. With `cli`, the locale is left out with a warning,
//! so that the commands for translators always start; en-US is kept, and each missing text is replaced by the name of
//! its code.
#![expect(unreachable_pub, reason = "items of the shared modules are public in the library")]

#[expect(unused, reason = "shared with the library")]
#[path = "src/ftl/mod.rs"]
mod ftl;
#[expect(unused, reason = "shared with the library")]
#[path = "src/locale/mod.rs"]
mod locale;
#[path = "src/status_code.rs"]
mod status_code;

use std::error::Error;
use std::fmt::{self, Write as _};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::{env, fs};

use ftl::{Compiled, Diagnostics, LoadError};
use locale::Answers;
use status_code::StatusCode;

const LOCALES: &str = "locales";
/// The locale for requests without a match.
const FALLBACK: &str = "en-US";

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    writeln!(out, "cargo::rerun-if-changed={LOCALES}")?;
    let mut diagnostics = Diagnostics::default();
    let mut locales = ftl::compile_directory(Path::new(LOCALES), &mut diagnostics);
    let error = diagnostics.into_result().err();
    let fallback = locales.iter().position(|it| it.tag == FALLBACK);
    let fallback = fallback.map(|index| locales.remove(index));
    // If the folder cannot be read, the fallback is not reported as missing.
    let is_read = error.iter().flat_map(LoadError::diagnostics).all(|it| it.path() != Path::new(LOCALES));
    let missing = if fallback.is_none() && is_read { Some(no_fallback()) } else { None };

    if env::var_os("CARGO_FEATURE_CLI").is_none() {
        let lines = error.map(|error| format!("{error:#}"));
        if lines.is_some() || missing.is_some() {
            for line in lines.iter().flat_map(|lines| lines.lines()).chain(missing.as_deref()) {
                writeln!(out, "cargo::error={line}")?;
            }
            // Exiting with an error would make cargo print everything again.
            return Ok(());
        }
    } else {
        warnings(&locales, fallback.as_ref(), error.as_ref())
            .iter()
            .chain(&missing)
            .try_for_each(|warning| writeln!(out, "cargo::warning={warning}"))?;
    }
    locales.retain(|it| it.is_whole);
    let fallback = fallback.map_or_else(Shipped::without_texts, Shipped::from);
    let shipped: Vec<Shipped> =
        [fallback].into_iter().chain(locales.into_iter().map(Shipped::from)).collect();
    let dir = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    write_sources(&dir.join(LOCALES), &shipped)?;
    fs::write(dir.join("embedded.rs"), table(&shipped)?)?;
    Ok(())
}

fn no_fallback() -> String {
    format!("{LOCALES}: there is no folder `{FALLBACK}`, the fallback; add it")
}

/// The warnings for locales that are left out. Each gives the command that shows the errors.
fn warnings(locales: &[Compiled], fallback: Option<&Compiled>, error: Option<&LoadError>) -> Vec<String> {
    let check = "`cargo run --features cli -- check` lists them";
    let broken = locales.iter().filter(|it| !it.is_whole);
    let mut warnings: Vec<String> =
        broken.map(|it| format!("{LOCALES}/{} has errors and is left out; {check}", it.tag)).collect();
    if fallback.is_some_and(|it| !it.is_whole) {
        warnings.push(format!(
            "{LOCALES}/{FALLBACK} has errors; missing texts are replaced by the names of their codes; {check}"
        ));
    }
    let elsewhere = error.into_iter().flat_map(LoadError::diagnostics).filter(|it| it.tag().is_none());
    warnings.extend(elsewhere.map(ToString::to_string));
    warnings
}

/// A locale to embed.
struct Shipped {
    tag: String,
    texts: [String; StatusCode::ALL.len()],
    /// The name and the text of each file.
    sources: Vec<(PathBuf, String)>,
}

impl From<Compiled> for Shipped {
    fn from(compiled: Compiled) -> Self {
        let name = |path: &Path| path.file_name().map(PathBuf::from).unwrap_or_default();
        let sources = compiled.files.into_iter().map(|file| (name(&file.path), file.text));
        Self { tag: compiled.tag, texts: ftl::texts_or_names(compiled.texts), sources: sources.collect() }
    }
}

impl Shipped {
    /// The fallback if its folder does not exist.
    fn without_texts() -> Self {
        let texts = ftl::texts_or_names([const { None }; StatusCode::ALL.len()]);
        Self { tag: FALLBACK.to_owned(), texts, sources: Vec::new() }
    }
}

/// Copies the compiled files to a folder of their own, because `include_dir!` embeds all files and follows links.
fn write_sources(dir: &Path, shipped: &[Shipped]) -> io::Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir)?;
    }
    for locale in shipped {
        let folder = dir.join(&locale.tag);
        fs::create_dir_all(&folder)?;
        for (name, text) in &locale.sources {
            fs::write(folder.join(name), text)?;
        }
    }
    Ok(())
}

/// The Rust source of the table. The first locale is the fallback.
fn table(shipped: &[Shipped]) -> Result<String, Box<dyn Error>> {
    let mut table = String::from("// Written by build.rs from the folder `locales`.\n");
    let mut others = String::new();
    for (index, Shipped { tag, texts, .. }) in shipped.iter().enumerate() {
        writeln!(table, "static IDENTIFIER_{index}: OnceLock<LanguageIdentifier> = OnceLock::new();")?;
        writeln!(table, "static SOURCES_{index}: Dir<'_> = include_dir!(\"$OUT_DIR/{LOCALES}/{tag}\");")?;
        let texts = texts.each_ref().map(|text| format!("    Cow::Borrowed({text:?}),\n")).concat();
        let translation =
            format!("Translation::embedded(\"{tag}\", &IDENTIFIER_{index}, [\n{texts}], &SOURCES_{index})");
        if index == 0 {
            writeln!(table, "pub(crate) const FALLBACK: Translation = {translation};")?;
        } else {
            writeln!(others, "{translation},")?;
        }
    }
    writeln!(table, "pub(crate) static OTHERS: [Translation; {}] = [\n{others}];", shipped.len() - 1)?;
    let tags: Vec<&str> = shipped.iter().map(|it| it.tag.as_str()).collect();
    writeln!(table, "static TAGS: [Cow<'_, str>; {}] = [", tags.len())?;
    for tag in &tags {
        writeln!(table, "    Cow::Borrowed(\"{tag}\"),")?;
    }
    writeln!(table, "];")?;
    write_answers(&mut table, &locale::answers(&tags))?;
    Ok(table)
}

fn write_answers(table: &mut String, answers: &Answers) -> fmt::Result {
    writeln!(table, "static GROUPS: [Group; {}] = [", answers.groups().len())?;
    for group in answers.groups() {
        let (language, script) = group.language_and_script();
        let script = script.map(|script| format!("Some(*b\"{}\")", script.escape_ascii()));
        let (language, script) = (language.escape_ascii(), script.as_deref().unwrap_or("None"));
        let (answer, regions) = (group.answer, group.regions);
        writeln!(table, "    Group::new(*b\"{language}\", {script}, Answer::{answer:?}, {regions:?}),")?;
    }
    writeln!(table, "];\nstatic REGIONS: [Region; {}] = [", answers.regions().len())?;
    for (region, answer) in answers.regions() {
        writeln!(table, "    (*b\"{}\", Answer::{answer:?}),", region.escape_ascii())?;
    }
    writeln!(table, "];\npub(crate) const ANSWERS: Answers = Answers::embedded(&TAGS, &GROUPS, &REGIONS);")
}
