//! Prints a status code's message: `cargo run --example lookup -- 404 zh-CN`.

use std::error::Error;
use std::io::{Write, stdout};

use modelarts_status::StatusCode;
use modelarts_status::unic_langid::LanguageIdentifier;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned());
    let (Some(code), Some(locale)) = (args.next(), args.next()) else {
        return Err("give a status code and a locale, such as 404 zh-CN".into());
    };
    let code: StatusCode = code.parse()?;
    let locale: LanguageIdentifier = locale.parse()?;
    writeln!(stdout(), "{code}: {}", code.message(&locale))?;
    Ok(())
}
