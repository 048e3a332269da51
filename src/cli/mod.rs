//! The commands. Each returns its output; only `main` prints.
//!
//! This module is not part of the public API. It may change in any version.

mod args;
mod check;
mod findings;
mod fix;
mod lint;
mod list;
mod locale;
mod new;
mod outcome;
mod render;
mod report;
mod rules;
mod script;
mod system_locale;
mod table;
mod target;
mod vet;

pub use args::Args;
use args::Command;
use clap::CommandFactory;
use clap_mangen::Man;
pub use outcome::Outcome;
use target::Target;

/// Runs a command.
#[must_use]
pub fn run(args: Args) -> Outcome {
    match args.command {
        Command::Show { codes, choice } => list::show(&codes, &choice),
        Command::List { choice, format, pseudo } => list::list(&choice, format, pseudo),
        Command::Check { path, locale, strict, fix, format } => {
            let run = if fix { check::check_fix } else { check::check };
            let tags = locale.iter().map(ToString::to_string).collect();
            run(&Target::new(&path, tags), strict, format)
        }
        Command::New { locale, dir } => new::new(&locale, &dir),
        Command::Completions { shell } => {
            let mut bytes = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "modelarts-status", &mut bytes);
            text(&bytes)
        }
        Command::Man => {
            let mut bytes = Vec::new();
            match Man::new(Args::command()).render(&mut bytes) {
                Ok(()) => text(&bytes),
                Err(error) => Outcome { err: format!("error: {error}\n"), status: 1, ..Outcome::default() },
            }
        }
    }
}

fn text(bytes: &[u8]) -> Outcome {
    Outcome { out: String::from_utf8_lossy(bytes).into_owned(), ..Outcome::default() }
}
