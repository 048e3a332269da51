//! `cargo bench --manifest-path benches/Cargo.toml` measures everything; a word after `--` chooses: `lookup`,
//! `first`, `growth`, `threads` or `size`.

mod first;
mod growth;
mod lookup;
mod size;
mod threads;

use std::time::{Duration, Instant};
use std::{env, fs};

use criterion::Criterion;
use modelarts_status_benches::{Lookup, Request};

/// Criterion, and where it leaves what it found.
pub struct Bench {
    criterion: Criterion,
    results: tempfile::TempDir,
}

impl Bench {
    /// The median time of `run`, which is given how often to do what it measures, in nanoseconds.
    pub fn median(&mut self, name: &str, mut run: impl FnMut(u64)) -> f64 {
        self.criterion.bench_function(name, |bencher| {
            bencher.iter_custom(|times| {
                let start = Instant::now();
                run(times);
                start.elapsed()
            });
        });
        let estimates = self.results.path().join(name.replace(':', "_")).join("new/estimates.json");
        let estimates = fs::read_to_string(estimates).unwrap();
        let (_, median) = estimates.split_once("\"median\"").unwrap();
        let (_, median) = median.split_once("\"point_estimate\":").unwrap();
        median.split(',').next().unwrap().parse().unwrap()
    }

    pub fn lookup(&mut self, name: &str, lookup: &Lookup, requests: &[Request]) -> f64 {
        self.median(name, |times| lookup(requests, times))
    }
}

type Measure = fn(&mut Bench) -> String;

fn main() {
    let results = tempfile::tempdir().unwrap();
    let criterion = Criterion::default()
        .output_directory(results.path())
        .without_plots()
        .sample_size(50)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    let mut bench = Bench { criterion, results };
    let chosen = env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let measures: [(&str, Measure); 5] = [
        ("lookup", lookup::measure),
        ("first", first::measure),
        ("growth", growth::measure),
        ("threads", threads::measure),
        ("size", size::measure),
    ];
    let measures = measures.iter().filter(|(name, _)| chosen.as_ref().is_none_or(|chosen| chosen == name));
    let tables: Vec<String> = measures.map(|(_, measure)| measure(&mut bench)).collect();
    println!("{}", tables.join("\n"));
}
