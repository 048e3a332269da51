//! The commands. Each makes what is to be printed; only `main` prints.

pub(crate) mod args;
mod check;
mod finding;
mod lint;
mod list;
mod new;
mod render;
mod rules;
mod table;

use args::{Args, Command};
use clap::CommandFactory;
use clap_mangen::Man;

/// What a command has to say, and the exit status.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) out: String,
    pub(crate) err: String,
    /// 0 all is well, 1 something is wrong with what was looked at, 2 nothing was looked at.
    pub(crate) status: u8,
}

pub(crate) fn run(command: Command) -> Outcome {
    match command {
        Command::Show { codes, choice } => list::show(&codes, &choice),
        Command::List { choice, format, pseudo } => list::list(&choice, format, pseudo),
        Command::Check { dir, strict, format } => check::check(&dir, strict, format),
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

/// A text with its control and bidirectional characters made visible, so that no terminal obeys them.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for char in text.chars() {
        let obeyed = matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        match char {
            '\n' => visible.push('\n'),
            _ if obeyed || char.is_control() => visible.extend(char.escape_unicode()),
            _ => visible.push(char),
        }
    }
    visible
}
