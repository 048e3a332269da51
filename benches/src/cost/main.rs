//! `cargo bench --manifest-path benches/Cargo.toml` measures everything and prints the tables of `BENCHMARKS.md`.
//! Words after `--` choose tables: `programs`, `lookup`, `threads`, `load`, `growth`.
//!
//! `-- editions PATH` compares this checkout with another one at PATH instead.

mod cargo;
mod copy;
mod editions;
mod growth;
mod load;
mod lookup;
mod programs;
mod rounds;
mod threads;

use std::env;
use std::path::Path;

type Table = fn() -> String;

fn main() {
    let words: Vec<String> = env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    if let [word, path] = &words[..]
        && word == "editions"
    {
        println!("{}", editions::measure(Path::new(path)));
        return;
    }
    let tables: [(&str, Table); 5] = [
        ("programs", programs::measure),
        ("lookup", lookup::measure),
        ("threads", threads::measure),
        ("load", load::measure),
        ("growth", growth::measure),
    ];
    for (name, measure) in tables {
        if words.is_empty() || words.iter().any(|word| word == name) {
            println!("{}", measure());
        }
    }
}
