//! `cargo bench --manifest-path benches/Cargo.toml` measures everything and prints the tables of `BENCHMARKS.md`.
//! Words after `--` choose tables: `programs`, `lookup`, `threads`, `load`, `growth`.

mod cargo;
mod copy;
mod growth;
mod load;
mod lookup;
mod programs;
mod rounds;
mod threads;

use std::env;

type Table = fn() -> String;

fn main() {
    let words: Vec<String> = env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
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
