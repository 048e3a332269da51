//! The command `modelarts-status`: looks up codes, and checks and adds translations.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::AutoStream;
use clap::{ColorChoice, Parser};
use modelarts_status::cli;

fn main() -> ExitCode {
    let args = cli::Args::parse();
    let choice = match args.color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    };
    let mut outcome = cli::run(args);
    let out = print(AutoStream::new(io::stdout().lock(), choice), &outcome.out);
    if let Err(error) = &out {
        outcome.err += &format!("error: the output cannot be written: {error}\n");
    }
    let err = print(AutoStream::new(io::stderr().lock(), choice), &outcome.err);
    match out.and(err) {
        Ok(()) => ExitCode::from(outcome.status),
        Err(_) => ExitCode::from(outcome.status.max(1)),
    }
}

/// Writes the output. A closed pipe, as after `head`, is not an error.
fn print(mut stream: impl Write, text: &str) -> io::Result<()> {
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
