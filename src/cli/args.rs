use std::path::PathBuf;

use clap::{ColorChoice, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use unic_langid::LanguageIdentifier;

use crate::locale::parse_locale;

const EXAMPLES: &str = "\
Examples:
  modelarts-status show 404 --locale zh-CN
  modelarts-status list --locales locales
  modelarts-status check
  modelarts-status check --locale fr
  modelarts-status check --fix
  modelarts-status new fr

Exit status: 0 success; 1 an error was found (with `--strict`, also a warning), or a code is unknown; 2 wrong usage, or nothing to check.";

/// What the status codes of the ModelArts API mean, in the reader's language
#[derive(Debug, Parser)]
#[command(name = "modelarts-status", version, after_help = EXAMPLES, max_term_width = 80)]
pub struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to use colour; `auto`: on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorChoice,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show the name and the message of status codes
    Show {
        /// Status codes, such as 404
        #[arg(required = true, value_name = "CODE")]
        codes: Vec<String>,
        #[command(flatten)]
        choice: Choice,
    },
    /// List all codes with their messages
    #[command(mut_arg("locale", |arg| arg.help("A locale to show, such as fr or pt-BR; may be repeated")))]
    List {
        #[command(flatten)]
        choice: Choice,
        /// Output format
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        /// Add pseudo-localized text in brackets, made from en-US; it shows where an interface truncates texts
        #[arg(long)]
        pseudo: bool,
    },
    /// Check translations for errors and warnings
    Check {
        /// The directory of translations, with one folder per locale; or a single locale: its tag, its folder, or a file
        /// in that folder
        #[arg(default_value = "locales")]
        path: PathBuf,
        /// Check (and fix) only this locale; may be repeated
        #[arg(long, value_name = "L", value_parser = locale)]
        locale: Vec<LanguageIdentifier>,
        /// Treat warnings as errors
        #[arg(long)]
        strict: bool,
        /// Fix what needs no decision, such as spaces, and report the rest
        #[arg(long)]
        fix: bool,
        /// Output format
        #[arg(long, value_enum, default_value = "full")]
        format: CheckFormat,
    },
    /// Create a folder for a new language
    New {
        /// The language tag, such as fr or pt-BR
        locale: String,
        /// The directory of translations
        #[arg(default_value = "locales")]
        dir: PathBuf,
    },
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

/// Which locales, and from where.
#[derive(Debug, clap::Args)]
pub(crate) struct Choice {
    /// A locale, such as fr or pt-BR; may be repeated, the preferred one first
    #[arg(long = "locale", value_name = "L", value_parser = locale)]
    pub(crate) locale: Vec<LanguageIdentifier>,
    /// A directory of translations, which replace or extend the built-in ones
    #[arg(long = "locales", value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}

fn locale(name: &str) -> Result<LanguageIdentifier, String> {
    parse_locale(name).ok_or_else(|| {
        "this is not a language tag or a POSIX locale; use one such as fr, pt-BR or zh_CN.UTF-8".to_owned()
    })
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum ListFormat {
    /// A table
    Table,
    /// A JSON array, one object for each code
    Json,
    /// Tab-separated values; a line feed, TAB or backslash in a text is escaped
    Tsv,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// Each problem with its line, and a table of the locales
    Full,
    /// One line for each problem, for editors
    Short,
    /// One JSON object
    Json,
    /// Annotations for GitHub Actions
    Github,
}
