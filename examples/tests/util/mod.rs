//! Runs a program while a test communicates with it.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails with a panic")]

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// Much longer than a busy machine needs. A test that passes never waits for it.
pub(crate) const DEADLINE: Duration = Duration::from_secs(60);

pub(crate) struct Program {
    child: Child,
    lines: Receiver<String>,
    /// Every line that was read.
    pub(crate) seen: Vec<String>,
}

impl Program {
    pub(crate) fn start(command: &mut Command) -> Self {
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let (sender, lines) = mpsc::channel();
        listen(child.stdout.take(), sender.clone());
        listen(child.stderr.take(), sender);
        Self { child, lines, seen: Vec::new() }
    }

    /// Reads lines of both outputs until one is accepted.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, wanted: impl Fn(&str) -> bool) -> String {
        let end = Instant::now() + DEADLINE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(line) = self.lines.recv_timeout(left) else {
                panic!("no such line among {:#?}", self.seen);
            };
            self.seen.push(line.clone());
            if wanted(&line) {
                return line;
            }
        }
    }
}

fn listen(pipe: Option<impl Read + Send + 'static>, sender: Sender<String>) {
    let pipe = pipe.expect("the output is a pipe");
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
