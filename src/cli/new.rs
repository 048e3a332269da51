use std::fs;
use std::io::{self, Write};
use std::path::Path;

use fluent_syntax::ast::{Entry, Message};
use fluent_syntax::parser;

use crate::catalog::Catalog;
use crate::cli::outcome::{Outcome, check_command, visible, visible_path};
use crate::ftl::code;
use crate::locale::{self, NameError};
use crate::status_code::StatusCode;

/// Makes the folder of a new locale. Its file has every message as a comment.
pub(crate) fn new(locale: &str, dir: &Path) -> Outcome {
    let refuse = |what: String| Outcome { err: format!("error: {what}\n"), status: 2, ..Outcome::default() };
    let locale = match locale::check_tag(locale) {
        Ok(()) => locale.to_owned(),
        Err(NameError::Spelling(tag)) => tag,
        Err(error) => return refuse(reason(&visible(locale), &error)),
    };
    let folder = dir.join(&locale);
    let path = folder.join("status.ftl");
    let shown = visible_path(&folder);
    if !dir.is_dir() {
        let dir = visible_path(dir);
        return refuse(format!(
            "there is no directory `{dir}` here; run the command in the directory that contains it, or give another path"
        ));
    }
    if folder.exists() {
        return refuse(format!("`{shown}` exists already; edit its files, or remove it first"));
    }
    let fill = |()| {
        fs::File::create_new(&path)?.write_all(with_every_code(template(&locale)).as_bytes())?;
        enlist(&dir.join("l10n.toml"), &locale)
    };
    // An incomplete folder would make a second run fail.
    let undo = |_: &io::Error| drop(fs::remove_dir_all(&folder));
    match fs::create_dir(&folder).and_then(|made| fill(made).inspect_err(undo)) {
        Ok(()) => Outcome {
            out: format!(
                "Created {}. Write the texts in it, then run `{}`.\n",
                visible_path(&path),
                check_command(dir)
            ),
            ..Outcome::default()
        },
        Err(error) => refuse(format!("`{shown}` cannot be created: {error}")),
    }
}

/// Adds the messages that are missing in the template, because they are missing in English.
fn with_every_code(mut template: String) -> String {
    for code in StatusCode::ALL {
        let line = format!("# {} =\n", code.message_id());
        if !template.contains(&line) {
            template += &format!("\n{line}");
        }
    }
    template
}

/// The reason why a folder cannot have this name.
fn reason(name: &str, error: &NameError) -> String {
    match error {
        NameError::Spelling(tag) | NameError::Alias(tag) => {
            format!("`{name}` is another name of `{tag}`; use `{tag}`")
        }
        NameError::UnknownLanguage(Some(tag)) => {
            format!("`{name}` is a region, and `{tag}` is its language; use a language, such as `{tag}`")
        }
        NameError::UnknownLanguage(None) => format!("`{name}` is not a known language"),
        NameError::UnknownRegion(region) => format!("`{region}` in `{name}` is not a region"),
        NameError::NoLocale => format!("`{name}` is not a language tag; use one such as `fr` or `pt-BR`"),
    }
}

/// Adds a locale to the list of languages for translation tools, if there is a list and it lacks the locale.
fn enlist(list: &Path, locale: &str) -> io::Result<()> {
    let Ok(text) = fs::read_to_string(list) else { return Ok(()) };
    let start = text.find("\nlocales = [").unwrap_or(text.len());
    let Some(length) = text.get(start..).and_then(|rest| rest.find(']')) else { return Ok(()) };
    let (before, after) = text.split_at(start + length);
    let listed = before.get(start..).unwrap_or_default();
    if [format!("\"{locale}\""), format!("'{locale}'")].iter().any(|name| listed.contains(name)) {
        return Ok(());
    }
    let comma = if before.trim_end().ends_with(['[', ',']) { "" } else { ", " };
    replace(list, &format!("{before}{comma}\"{locale}\"{after}"))
        .map_err(|error| io::Error::other(format!("the locale cannot be added to l10n.toml: {error}")))
}

/// Writes a new file beside the old one and renames it, so that a full disk does not destroy the old one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let new = path.with_extension("new");
    let renamed = fs::write(&new, text).and_then(|()| fs::rename(&new, path));
    renamed.inspect_err(|_| drop(fs::remove_file(&new)))
}

/// The English file with each message as a comment, after its embedded English and Chinese texts.
fn template(locale: &str) -> String {
    let mut template = format!(
        "### What the status codes of the ModelArts API mean, in {locale}.\n\
         ### For each message, write the text after the `=` and delete the `# ` before its name.\n\
         ### When all are written, delete this line and the one above. Keep the other comments.\n"
    );
    for source in Catalog::embedded().fallback().sources() {
        // Embedded sources have no errors.
        let (Ok(resource) | Err((resource, _))) = parser::parse(source);
        for entry in &resource.body {
            match entry {
                Entry::GroupComment(title) => {
                    template.extend(title.content.iter().map(|line| format!("\n## {line}\n")));
                }
                Entry::Message(message) => template += &unwritten(message),
                _ => {}
            }
        }
    }
    template
}

/// A message as a comment, which the translator completes.
fn unwritten(message: &Message<&str>) -> String {
    let Some(code) = code(message.id.name) else { return String::new() };
    let comment = message.comment.iter().flat_map(|comment| &comment.content);
    // These lines are about English only.
    let (chinese, meaning): (Vec<&str>, Vec<&str>) =
        comment.filter(|line| !line.starts_with("In English:")).partition(|line| line.starts_with("zh-CN:"));
    let english = format!("en-US: {}", Catalog::embedded().fallback().message(code));
    let name = format!("{} =", code.message_id());
    let lines = meaning.into_iter().chain([english.as_str()]).chain(chinese).chain([name.as_str()]);
    lines.fold("\n".to_owned(), |text, line| text + &format!("# {line}\n"))
}
