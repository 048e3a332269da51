use std::env;
use std::path::Path;

use serde_json::{Map, Value, json};
use unic_langid::LanguageIdentifier;

use crate::catalog::Catalog;
use crate::cli::args::{Choice, ListFormat};
use crate::cli::outcome::{Outcome, check_command, visible, visible_path};
use crate::cli::system_locale;
use crate::cli::table::{GAP, MIN_COLUMN, table, table_without_titles, width};
use crate::ftl::{Diagnostics, compile_directory};
use crate::locale::parse_locale;
use crate::status_code::StatusCode;
use crate::translation::Translation;

/// The placeholder for a missing text.
const PLACEHOLDER: &str = "—";

/// The catalog that the options choose.
struct Chosen {
    catalog: Catalog,
    /// The missing texts of the directory: tag and code.
    missing: Vec<(String, StatusCode)>,
    /// A note if the directory has errors.
    note: String,
}

impl Chosen {
    fn new(dir: Option<&Path>) -> Self {
        let Some(dir) = dir else {
            return Self { catalog: Catalog::default(), missing: Vec::new(), note: String::new() };
        };
        let mut diagnostics = Diagnostics::default();
        let compiled = compile_directory(dir, &mut diagnostics);
        let missing = compiled.iter().flat_map(|locale| {
            let texts = StatusCode::ALL.iter().zip(&locale.texts);
            let codes = texts.filter(|(_, text)| text.is_none()).map(|(code, _)| *code);
            codes.map(|code| (locale.tag.clone(), code))
        });
        let missing = missing.collect();
        let (shown, command) = (visible_path(dir), check_command(dir));
        let note = match diagnostics.error_count() {
            0 => String::new(),
            1 => format!("note: {shown} has 1 error; `{command}` lists it\n"),
            errors => format!("note: {shown} has {errors} errors; `{command}` lists them\n"),
        };
        Self { catalog: Catalog::overlay(compiled), missing, note }
    }

    /// The text for a code, unless it is missing in the directory.
    fn text<'a>(&self, translation: &'a Translation, code: StatusCode) -> Option<&'a str> {
        let is_missing = self.missing.iter().any(|(tag, it)| tag == translation.tag() && *it == code);
        (!is_missing).then(|| translation.message(code))
    }
}

pub(crate) fn show(codes: &[String], choice: &Choice) -> Outcome {
    let requested = if choice.locale.is_empty() { system() } else { choice.locale.clone() };
    let chosen = Chosen::new(choice.dir.as_deref());
    let served = chosen.catalog.best_match(&requested);
    let translation = served.unwrap_or(chosen.catalog.fallback());
    let mut outcome = Outcome::default();
    if !requested.is_empty() && served.is_none() {
        outcome.err += &format!(
            "note: there is no translation for the requested locale; this is the text in {}\n",
            translation.tag()
        );
    }
    for code in codes {
        match code.parse::<StatusCode>() {
            Ok(code) => {
                let text = chosen.text(translation, code).unwrap_or(PLACEHOLDER);
                outcome.out += &format!("{code}: {}\n", visible(text));
            }
            Err(error) => {
                outcome.err += &format!("error: {error}\n");
                outcome.status = 1;
            }
        }
    }
    outcome.err += &chosen.note;
    outcome
}

/// The locales of the system.
fn system() -> Vec<LanguageIdentifier> {
    let names = if cfg!(unix) {
        system_locale::requested(|name| env::var_os(name))
    } else {
        sys_locale::get_locales().collect()
    };
    names.iter().filter_map(|name| parse_locale(name)).collect()
}

pub(crate) fn list(choice: &Choice, format: ListFormat, pseudo: bool) -> Outcome {
    let chosen = Chosen::new(choice.dir.as_deref());
    let catalog = &chosen.catalog;
    let mut columns: Vec<Column> = Vec::new();
    let requested = choice.locale.iter().map(|locale| catalog.negotiate([locale]));
    let all = catalog.iter().filter(|_| choice.locale.is_empty());
    for translation in requested.chain(all) {
        if columns.iter().all(|known| known.title != translation.tag()) {
            columns.push(Column::new(translation.tag(), translation, &chosen, str::to_owned));
        }
    }
    if pseudo {
        // A missing bracket shows that an interface cuts the text.
        let accents = |text: &str| format!("[{}]", fluent_pseudo::transform(text, false, true));
        columns.push(Column::new("pseudo", catalog.fallback(), &chosen, accents));
    }
    let out = match format {
        ListFormat::Table => as_table(&columns),
        ListFormat::Json => as_json(&columns),
        ListFormat::Tsv => as_tsv(&columns),
    };
    Outcome { out, err: chosen.note, ..Outcome::default() }
}

struct Column {
    title: String,
    /// In code order.
    texts: Vec<Option<String>>,
}

impl Column {
    fn new(title: &str, translation: &Translation, chosen: &Chosen, change: impl Fn(&str) -> String) -> Self {
        let texts = StatusCode::ALL.iter().map(|code| chosen.text(translation, *code).map(&change));
        Self { title: title.to_owned(), texts: texts.collect() }
    }
}

/// One row per code: the code, and its text in each column.
fn rows(columns: &[Column]) -> impl Iterator<Item = (StatusCode, Vec<Option<&str>>)> {
    StatusCode::ALL.iter().enumerate().map(|(row, code)| {
        let texts = columns.iter().map(|column| column.texts.get(row)?.as_deref());
        (*code, texts.collect())
    })
}

/// A text as a terminal shows it.
fn shown(text: Option<&str>) -> String {
    visible(text.unwrap_or(PLACEHOLDER))
}

/// One column per locale, or one block per code if the columns would be too narrow.
fn as_table(columns: &[Column]) -> String {
    let names = StatusCode::ALL.iter().map(|code| code.name().len());
    let left = usize::from(width()).saturating_sub("code  ".len() + names.max().unwrap_or(0) + GAP);
    if columns.len() * (MIN_COLUMN + GAP) > left + GAP {
        return as_blocks(columns);
    }
    let titles = ["code", "name"].map(ToOwned::to_owned).into_iter();
    let titles = titles.chain(columns.iter().map(|column| column.title.clone()));
    let rows = rows(columns).map(|(code, texts)| {
        let head = [code.as_u16().to_string(), code.name().to_owned()];
        head.into_iter().chain(texts.into_iter().map(shown)).collect()
    });
    table(titles.collect(), rows.collect(), &[])
}

/// One block per code, with one line per locale.
fn as_blocks(columns: &[Column]) -> String {
    let block = |(code, texts): (StatusCode, Vec<Option<&str>>)| {
        let rows = columns.iter().zip(texts).map(|(column, text)| vec![column.title.clone(), shown(text)]);
        format!("{code}\n{}", table_without_titles(rows.collect()))
    };
    rows(columns).map(block).collect::<Vec<_>>().join("\n")
}

fn as_tsv(columns: &[Column]) -> String {
    let mut tsv = String::from("code\tname");
    for column in columns {
        tsv += &format!("\t{}", column.title);
    }
    for (code, texts) in rows(columns) {
        tsv += &format!("\n{}\t{}", code.as_u16(), code.name());
        for text in texts {
            let text = text.unwrap_or(PLACEHOLDER);
            tsv += &format!("\t{}", text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n"));
        }
    }
    tsv + "\n"
}

fn as_json(columns: &[Column]) -> String {
    let array = rows(columns).map(|(code, texts)| {
        let messages: Map<String, Value> = columns
            .iter()
            .zip(texts)
            .map(|(column, text)| (column.title.clone(), Value::from(text)))
            .collect();
        json!({ "code": code.as_u16(), "name": code.name(), "messages": messages })
    });
    format!("{:#}\n", Value::Array(array.collect()))
}
