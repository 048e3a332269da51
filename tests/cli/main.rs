//! The binary: its exact output and exit status.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test ends at a surprise")]

mod broken;
mod commands;
mod day;
mod manners;
#[cfg(unix)]
mod rare;

use std::env;
use std::process::{Command, Output};

#[expect(dead_code, reason = "this file uses a part")]
#[path = "../util/mod.rs"]
mod util;
use util::Tree;

/// French, whole and without a fault; its place is at 404.
const FRENCH: [(u16, &str, &str); 11] = [
    (200, "请求成功。", "La requête a réussi."),
    (202, "接受请求。", "La requête a été acceptée."),
    (400, "请求错误。", "La requête est incorrecte."),
    (401, "鉴权失败。", "L’authentification a échoué."),
    (403, "没有操作权限。", "Il n’y a pas d’autorisation pour cette opération."),
    (404, "找不到资源。", "La ressource est introuvable."),
    (408, "请求超时。", "La requête a expiré."),
    (409, "请求冲突。", "Un conflit de requêtes s’est produit."),
    (429, "请求数太多。", "Le nombre de requêtes est trop élevé."),
    (500, "服务内部错误。", "Une erreur interne s’est produite dans le service."),
    (503, "服务不可用。", "Le service est indisponible."),
];

/// French without the codes of `left_out`.
fn french(left_out: &[u16]) -> String {
    let rows = FRENCH.iter().filter(|(code, ..)| !left_out.contains(code));
    let entries = rows.map(|(code, zh, text)| format!("# zh-CN: {zh}\nmodelarts-status-{code} = {text}\n"));
    entries.collect::<Vec<_>>().join("\n")
}

/// The command is run where the files are.
impl Tree {
    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_modelarts-status"));
        command.args(args).current_dir(self.path()).env_clear().env("LANG", "C.UTF-8");
        // For coverage: where the binary tells what of it ran.
        command.envs(env::var_os("LLVM_PROFILE_FILE").map(|file| ("LLVM_PROFILE_FILE", file)));
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        self.command(args).output().unwrap().into()
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
    /// Expects these lines and nothing more.
    #[track_caller]
    fn is(&self, status: i32, out: &str, err: &str) {
        assert_eq!((self.out.as_str(), self.err.as_str()), (out, err));
        assert_eq!(self.status, Some(status));
    }
}
