//! A long-running program whose translators see their edits without a restart.
//!
//! `reload DIR` looks a message up in eight threads and prints what each reads whenever that changes. A change
//! in the directory loads it again; if that finds faults, it says them and the texts stay as they are.

use std::error::Error;
use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use modelarts_status::unic_langid::LanguageIdentifier;
use modelarts_status::{Catalog, StatusCode};
use notify::{Event, RecursiveMode, Watcher};

const READERS: usize = 8;
/// An editor saves in several steps: a change is over when nothing has happened for so long.
const QUIET: Duration = Duration::from_millis(100);
/// A directory that never rests is loaded nevertheless.
const PATIENCE: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let Err(problem) = run() else { return ExitCode::SUCCESS };
    complain(&problem);
    ExitCode::FAILURE
}

fn run() -> Result<(), Box<dyn Error>> {
    let dir = std::env::args_os().nth(1).ok_or("usage: reload DIR")?;
    let dir = Path::new(&dir);
    let locale = "fr".parse()?;

    // Before the first load, so that no change falls between the two.
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // Loading reads the files, and that is an event too.
        if !event.as_ref().is_ok_and(|event| event.kind.is_access()) {
            let _ = sender.send(event); // fails only if the program ends
        }
    })?;
    watcher.watch(dir, RecursiveMode::Recursive)?;

    let catalog = ArcSwap::from_pointee(Catalog::load(dir)?);
    thread::scope(|scope| {
        for reader in 1..=READERS {
            let (catalog, locale) = (&catalog, &locale);
            scope.spawn(move || read(reader, catalog, locale));
        }
        reload(dir, &events, &catalog);
    });
    Ok(())
}

/// What a service does all day: here, look one message up.
fn read(reader: usize, catalog: &ArcSwap<Catalog>, locale: &LanguageIdentifier) {
    let mut seen = String::new();
    loop {
        let catalog = catalog.load();
        let text = catalog.negotiate([locale]).message(StatusCode::NotFound);
        if text != seen {
            text.clone_into(&mut seen);
            let _ = writeln!(io::stdout(), "reader {reader}: {text}"); // fails only if nobody listens
        }
        thread::sleep(Duration::from_millis(1));
    }
}

fn reload(dir: &Path, events: &Receiver<notify::Result<Event>>, catalog: &ArcSwap<Catalog>) {
    for event in events {
        let mut problem = event.err();
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE
            && let Ok(event) = events.recv_timeout(QUIET)
        {
            problem = problem.or(event.err());
        }
        if let Some(problem) = problem {
            complain(&problem);
        }
        match Catalog::load(dir) {
            Ok(new) => catalog.store(new.into()),
            Err(faults) => complain(&faults),
        }
    }
}

fn complain(problem: &dyn fmt::Display) {
    let _ = writeln!(io::stderr(), "{problem}"); // fails only if nobody listens
}
