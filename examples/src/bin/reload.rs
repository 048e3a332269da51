//! A long-running program that loads edited translations without a restart.
//!
//! `reload DIR` starts with the embedded locales. Eight threads look a message up, and print it when it changes. When the
//! directory changes, the program loads it again. If that fails, the program prints every diagnostic and keeps the old
//! texts. The directory may be absent, and may be created or removed at any time.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use modelarts_status::{Catalog, LoadError, StatusCode};
use notify::{Event, RecursiveMode, Watcher};

const READERS: usize = 8;
/// An editor saves in several steps. A change is complete after this time without an event.
const QUIET: Duration = Duration::from_millis(100);
/// A directory with constant events is loaded after this time.
const PATIENCE: Duration = Duration::from_secs(2);
/// The interval of checks for an absent directory.
const ABSENT: Duration = Duration::from_millis(500);

fn main() -> ExitCode {
    let Err(problem) = run() else { return ExitCode::SUCCESS };
    report(&problem);
    ExitCode::FAILURE
}

fn run() -> Result<(), Box<dyn Error>> {
    let dir = std::env::args_os().nth(1).ok_or("usage: reload DIR")?;
    let (sender, events) = mpsc::channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // Loading reads the files, and reading causes events too.
        if !event.as_ref().is_ok_and(|event| event.kind.is_access()) {
            let _ = sender.send(event); // fails only when the program ends
        }
    })?;
    let catalog = ArcSwap::from_pointee(Catalog::default());
    thread::scope(|scope| {
        for reader in 1..=READERS {
            let catalog = &catalog;
            scope.spawn(move || read(reader, catalog));
        }
        reload(Path::new(&dir), watcher, &events, &catalog);
    });
    Ok(())
}

/// The work of a service: here, it looks one message up.
fn read(reader: usize, catalog: &ArcSwap<Catalog>) {
    let mut seen = String::new();
    loop {
        let catalog = catalog.load();
        let text = catalog.accept_language("fr").message(StatusCode::NotFound);
        if text != seen {
            text.clone_into(&mut seen);
            let _ = writeln!(io::stdout(), "reader {reader}: {text}"); // fails only on a closed pipe
        }
        thread::sleep(Duration::from_millis(1));
    }
}

fn reload(
    dir: &Path,
    mut watcher: impl Watcher,
    events: &Receiver<notify::Result<Event>>,
    catalog: &ArcSwap<Catalog>,
) {
    loop {
        // The watch starts before the directory is loaded, so that no change is missed.
        while watcher.watch(dir, RecursiveMode::Recursive).is_err() {
            thread::sleep(ABSENT);
        }
        loop {
            match Catalog::load(dir) {
                Ok(new) => catalog.store(new.into()),
                Err(error) if is_absent(&error) => break,
                Err(error) => report(&format_args!("{error:#}")),
            }
            wait_for_change(events);
        }
        catalog.store(Catalog::default().into());
        let _ = watcher.unwatch(dir); // fails if the watch ended with the directory
    }
}

/// Whether the directory itself does not exist.
fn is_absent(error: &LoadError) -> bool {
    error
        .diagnostics()
        .iter()
        .any(|it| it.locale().is_none() && it.io_error_kind() == Some(ErrorKind::NotFound))
}

fn wait_for_change(events: &Receiver<notify::Result<Event>>) {
    let Ok(mut event) = events.recv() else { return };
    let begun = Instant::now();
    loop {
        if let Err(problem) = event {
            report(&problem);
        }
        if begun.elapsed() >= PATIENCE {
            return;
        }
        let Ok(next) = events.recv_timeout(QUIET) else { return };
        event = next;
    }
}

fn report(problem: &dyn fmt::Display) {
    let _ = writeln!(io::stderr(), "{problem}"); // fails only on a closed pipe
}
