use std::fs;
use std::io::{self, Write};
use std::path::Path;

use modelarts_status::workbench;
use modelarts_status::{Catalog, StatusCode};

use super::{Outcome, visible};

/// Makes the folder of a new locale, with every message to be written in it as a comment.
pub(crate) fn new(locale: &str, dir: &Path) -> Outcome {
    let refuse = |what: String| Outcome { err: format!("error: {what}\n"), status: 2, ..Outcome::default() };
    let Some(locale) = workbench::locale(locale) else {
        let locale = visible(locale);
        return refuse(format!("`{locale}` is not a language identifier, such as `fr` or `pt-BR`"));
    };
    let folder = dir.join(locale.to_string());
    let path = folder.join("status.ftl");
    let shown = visible(&folder.display().to_string());
    if !dir.is_dir() {
        let dir = visible(&dir.display().to_string());
        return refuse(format!("there is no directory `{dir}`; run this where it is, or name another"));
    }
    if folder.exists() {
        return refuse(format!("`{shown}` exists already; edit its files, or remove it first"));
    }
    let written = fs::create_dir(&folder)
        .and_then(|()| fs::File::create_new(&path))
        .and_then(|mut file| file.write_all(template(&locale.to_string()).as_bytes()));
    match written.and_then(|()| enlist(&dir.join("l10n.toml"), &locale.to_string())) {
        Ok(()) => Outcome {
            out: format!(
                "Made {}. Write the texts in it, then run `check{}`.\n",
                visible(&path.display().to_string()),
                if dir == Path::new("locales") {
                    String::new()
                } else {
                    format!(" {}", visible(&dir.display().to_string()))
                }
            ),
            ..Outcome::default()
        },
        Err(error) => {
            // An empty folder would stand in the way of a second try.
            let _ = fs::remove_dir(&folder);
            refuse(format!("`{shown}` cannot be made: {error}"))
        }
    }
}

/// Adds a locale to the list from which translation tools know the languages, if there is one.
fn enlist(list: &Path, locale: &str) -> io::Result<()> {
    let Ok(text) = fs::read_to_string(list) else { return Ok(()) };
    let start = text.find("\nlocales = [").unwrap_or(text.len());
    match text.get(start..).and_then(|rest| rest.find(']')) {
        Some(end) => {
            let (before, after) = text.split_at(start + end);
            let comma = if before.ends_with('[') { "" } else { ", " };
            fs::write(list, format!("{before}{comma}\"{locale}\"{after}"))
        }
        None => Ok(()),
    }
}

/// The English file with each message as a comment, below its text in the languages that ship.
fn template(locale: &str) -> String {
    let english = Catalog::embedded().negotiate([]);
    let mut template = format!(
        "### What the status codes of the ModelArts API mean, in {locale}.\n\
         ### For each message, write the text after the `=` and delete the `# ` before its name.\n"
    );
    let mut chinese = None;
    for line in english.sources().flat_map(str::lines).skip_while(|line| line.starts_with("###")) {
        if line.starts_with("# zh-CN:") {
            chinese = Some(line);
        } else if let Some(code) = StatusCode::ALL.iter().find(|code| line.starts_with(code.message_id())) {
            template += &format!("# en-US: {}\n", english.message(*code));
            template.extend(chinese.take().map(|line| format!("{line}\n")));
            template += &format!("# {} =\n", code.message_id());
        } else {
            template += &format!("{line}\n");
        }
    }
    template
}
