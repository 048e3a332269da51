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
  modelarts-status new fr

Exit status: 0 all is well; 1 findings, or an unknown code; 2 wrong usage, or nothing to check.";

/// What the status codes of the ModelArts API mean, in the reader's language
#[derive(Debug, Parser)]
#[command(name = "modelarts-status", version, after_help = EXAMPLES, max_term_width = 80)]
pub struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Whether to use colour; `auto` does on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorChoice,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show the name and the message of codes
    Show {
        /// Status codes, such as 404
        #[arg(required = true, value_name = "CODE")]
        codes: Vec<String>,
        #[command(flatten)]
        choice: Choice,
    },
    /// List all codes, the locales side by side
    List {
        #[command(flatten)]
        choice: Choice,
        /// How to print the list
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        /// Add accented pseudo-text made from en-US, to see where an interface cuts texts or letters
        #[arg(long)]
        pseudo: bool,
    },
    /// Find everything that is wrong in a directory of translations
    Check {
        /// The directory, one folder a locale
        #[arg(default_value = "locales")]
        dir: PathBuf,
        /// Let warnings count as errors
        #[arg(long)]
        strict: bool,
        /// How to print the findings
        #[arg(long, value_enum, default_value = "full")]
        format: CheckFormat,
    },
    /// Make a folder for a new language
    New {
        /// Its language identifier, such as fr or pt-BR
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
    /// A locale; may be given again, in order of preference
    #[arg(long = "locale", value_name = "L", value_parser = locale)]
    pub(crate) locale: Vec<LanguageIdentifier>,
    /// A directory of translations, put on top of the built-in ones
    #[arg(long = "locales", value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}

fn locale(name: &str) -> Result<LanguageIdentifier, String> {
    parse_locale(name).ok_or_else(|| "this is not a locale, such as fr, pt-BR or zh_CN.UTF-8".to_owned())
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum ListFormat {
    /// Columns, for people
    Table,
    /// An array of objects
    Json,
    /// Tab-separated values; `\n`, `\t` and `\\` stand for what they name
    Tsv,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// The line of each finding, and how complete each locale is
    Full,
    /// One line a finding, for editors
    Short,
    /// One object
    Json,
    /// Annotations for a workflow of GitHub
    Github,
}
