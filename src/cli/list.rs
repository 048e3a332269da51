use std::env;
use std::path::Path;

use serde_json::{Map, Value, json};
use unic_langid::LanguageIdentifier;

use crate::catalog::Catalog;
use crate::cli::args::{Choice, ListFormat};
use crate::cli::outcome::{Outcome, visible};
use crate::cli::system_locale;
use crate::cli::table::{GAP, MIN_COLUMN, table, table_without_titles, width};
use crate::ftl::{Diagnostics, compile_directory};
use crate::locale::parse_locale;
use crate::status_code::StatusCode;
use crate::translation::Translation;

/// Stands where a text is missing.
const PLACEHOLDER: &str = "—";

/// Calls `print` with the catalog that was chosen, and says so if its directory is not whole.
fn with_catalog(dir: Option<&Path>, print: impl FnOnce(&Catalog) -> Outcome) -> Outcome {
    let Some(dir) = dir else { return print(Catalog::embedded()) };
    let mut diagnostics = Diagnostics::default();
    let catalog = Catalog::overlay(compile_directory(dir, &mut diagnostics), |_| PLACEHOLDER);
    let errors = diagnostics.error_count();
    let mut outcome = print(&catalog);
    if errors > 0 {
        let found = if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") };
        let dir = visible(&dir.display().to_string());
        outcome.err += &format!("note: {dir} has {found}; `check {dir}` lists them\n");
    }
    outcome
}

pub(crate) fn show(codes: &[String], choice: &Choice) -> Outcome {
    let requested = if choice.locale.is_empty() { system() } else { choice.locale.clone() };
    with_catalog(choice.dir.as_deref(), |catalog| {
        let served = catalog.best_match(&requested);
        let translation = served.unwrap_or(catalog.fallback());
        let mut outcome = Outcome::default();
        if !requested.is_empty() && served.is_none() {
            outcome.err += &format!("note: no such locale is served; this is {}\n", translation.tag());
        }
        for code in codes {
            match code.parse::<StatusCode>() {
                Ok(code) => {
                    outcome.out += &format!("{code}: {}\n", visible(translation.message(code)));
                }
                Err(error) => {
                    outcome.err += &format!("error: {error}\n");
                    outcome.status = 1;
                }
            }
        }
        outcome
    })
}

/// The locales that the system is set to.
fn system() -> Vec<LanguageIdentifier> {
    let names = if cfg!(unix) {
        system_locale::requested(|name| env::var_os(name))
    } else {
        sys_locale::get_locales().collect()
    };
    names.iter().filter_map(|name| parse_locale(name)).collect()
}

pub(crate) fn list(choice: &Choice, format: ListFormat, pseudo: bool) -> Outcome {
    with_catalog(choice.dir.as_deref(), |catalog| {
        let mut columns: Vec<Column> = Vec::new();
        let chosen = choice.locale.iter().map(|locale| catalog.negotiate([locale]));
        let all = catalog.iter().filter(|_| choice.locale.is_empty());
        for translation in chosen.chain(all) {
            let column = Column::of(translation, str::to_owned);
            if columns.iter().all(|known| known.title != column.title) {
                columns.push(column);
            }
        }
        if pseudo {
            // Brackets show where a text is cut.
            let accents = |text: &str| format!("[{}]", fluent_pseudo::transform(text, false, true));
            columns.push(Column { title: "pseudo".into(), ..Column::of(catalog.fallback(), accents) });
        }
        let out = match format {
            ListFormat::Table => as_table(&columns),
            ListFormat::Json => as_json(&columns),
            ListFormat::Tsv => as_tsv(&columns),
        };
        Outcome { out, ..Outcome::default() }
    })
}

struct Column {
    title: String,
    texts: Vec<String>,
}

impl Column {
    fn of(translation: &Translation, change: impl Fn(&str) -> String) -> Self {
        let texts = StatusCode::ALL.iter().map(|code| change(translation.message(*code)));
        Self { title: translation.locale().to_string(), texts: texts.collect() }
    }
}

/// A row a code: the code, its place, and its text in each column.
fn rows(columns: &[Column]) -> impl Iterator<Item = (StatusCode, Vec<&str>)> {
    StatusCode::ALL.iter().enumerate().map(|(row, code)| {
        let texts = columns.iter().map(|column| column.texts.get(row).map_or(PLACEHOLDER, String::as_str));
        (*code, texts.collect())
    })
}

/// A column a locale, or a block a code where the columns would be too narrow.
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
        head.into_iter().chain(texts.into_iter().map(visible)).collect()
    });
    table(titles.collect(), rows.collect(), &[])
}

/// A block a code, with a line a locale.
fn as_blocks(columns: &[Column]) -> String {
    let block = |(code, texts): (StatusCode, Vec<&str>)| {
        let rows = columns.iter().zip(texts).map(|(column, text)| vec![column.title.clone(), visible(text)]);
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
            .map(|(column, text)| {
                (column.title.clone(), if text == PLACEHOLDER { Value::Null } else { text.into() })
            })
            .collect();
        json!({ "code": code.as_u16(), "name": code.name(), "messages": messages })
    });
    format!("{:#}\n", Value::Array(array.collect()))
}
