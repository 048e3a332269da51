//! The binary: its exact output and exit status.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails with a panic")]

mod broken;
mod clean;
mod commands;
mod day;
mod fix;
mod list;
mod long_lines;
mod manners;
#[cfg(unix)]
mod rare;
mod remedies;
mod target;
mod warnings;

use std::env;
use std::fs;
use std::process::{Command, Output};

use modelarts_status::{Catalog, StatusCode};
use similar::TextDiff;

#[expect(dead_code, reason = "this test uses only some of the functions")]
#[path = "../util/mod.rs"]
mod util;
use util::Tree;

/// The number of codes.
const ALL: usize = StatusCode::ALL.len();

/// The French text of a code. A code that is not listed here has a text with its number.
fn french_text(code: StatusCode) -> String {
    let text = match code.as_u16() {
        200 => "La requête a réussi.",
        202 => "La requête a été acceptée.",
        400 => "La requête est incorrecte.",
        401 => "L’authentification a échoué.",
        403 => "Il n’y a pas d’autorisation pour cette opération.",
        404 => "La ressource est introuvable.",
        408 => "La requête a expiré.",
        409 => "Un conflit de requêtes s’est produit.",
        429 => "Le nombre de requêtes est trop élevé.",
        500 => "Une erreur interne s’est produite dans le service.",
        503 => "Le service est indisponible.",
        number => return format!("Le code est {number}."),
    };
    text.to_owned()
}

/// A French file without errors, except that the codes of `left_out` are missing. Each code has two lines, with a
/// blank line between codes.
fn french(left_out: &[u16]) -> String {
    let chinese = Catalog::embedded().get(&"zh-CN".parse().unwrap()).unwrap();
    let codes = StatusCode::ALL.iter().filter(|code| !left_out.contains(&code.as_u16()));
    let entries = codes.map(|code| {
        let (zh, id, text) = (chinese.message(*code), code.message_id(), french_text(*code));
        format!("# zh-CN: {zh}\n{id} = {text}\n")
    });
    entries.collect::<Vec<_>>().join("\n")
}

/// Files, and the command, which runs in their directory.
impl Tree {
    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_modelarts-status"));
        command.args(args).current_dir(self.path()).env_clear().env("LANG", "C.UTF-8");
        // The binary writes its coverage profile there.
        command.envs(env::var_os("LLVM_PROFILE_FILE").map(|file| ("LLVM_PROFILE_FILE", file)));
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        self.command(args).output().unwrap().into()
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }
}

#[derive(Debug)]
struct Ran {
    out: String,
    err: String,
    status: Option<i32>,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            status: output.status.code(),
        }
    }
}

impl Ran {
    /// Expects exactly these lines.
    #[track_caller]
    fn is(&self, status: i32, out: &str, err: &str) {
        let show = |status, out, err| format!("{out}[standard error]\n{err}[exit status]\n{status:?}\n");
        let (expected, found) = (show(Some(status), out, err), show(self.status, &self.out, &self.err));
        assert!(expected == found, "{}", difference(&expected, &found));
    }
}

/// The lines that differ, as `diff -u` shows them.
fn difference(expected: &str, found: &str) -> String {
    TextDiff::from_lines(expected, found).unified_diff().header("expected", "found").to_string()
}
