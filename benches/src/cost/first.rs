use std::process::Command;

use modelarts_status_benches::PEERS;

use crate::Bench;

/// What the program `first` prints, the median of several processes.
pub fn run_at(program: &str, args: &[&str], processes: usize) -> Vec<f64> {
    let mut runs: Vec<Vec<f64>> = (0..processes)
        .map(|_| {
            let output = Command::new(program).args(args).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            text.split_whitespace().map(|number| number.parse().unwrap()).collect()
        })
        .collect();
    runs.sort_by(|a, b| a[0].total_cmp(&b[0]));
    runs.swap_remove(processes / 2)
}

pub fn run(args: &[&str]) -> Vec<f64> {
    run_at(env!("CARGO_BIN_EXE_first"), args, 1)
}

/// The first message of a fresh process, with one locale made ready where that is possible.
pub fn measure(_: &mut Bench) -> String {
    let mut out = String::from("| first message | µs | allocations |\n| --- | --: | --: |\n");
    for peer in PEERS {
        for all in [&[][..], &["all"]] {
            if all.is_empty() || peer.name == "fluent-bundle by hand" {
                let args = [&[peer.name, "zh-CN"], all].concat();
                let median = run_at(env!("CARGO_BIN_EXE_first"), &args, 101);
                let name = [&[peer.name], all].concat().join(", ");
                out += &format!("| {name} | {:.1} | {} |\n", median[0] / 1_000.0, median[1]);
            }
        }
    }
    out
}
