use std::process::Command;

use modelarts_status_benches::PEERS;

use crate::Bench;

/// What the program `first` prints for each of these arguments, the median of several processes. They take turns,
/// so that a machine that becomes slower does so for all.
pub fn run_at(program: &str, rows: &[Vec<&str>], processes: usize) -> Vec<Vec<f64>> {
    let mut runs = vec![Vec::new(); rows.len()];
    for _ in 0..processes {
        for (args, runs) in rows.iter().zip(&mut runs) {
            let output = Command::new(program).args(args).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            runs.push(text.split_whitespace().map(|number| number.parse().unwrap()).collect::<Vec<f64>>());
        }
    }
    let median = |mut runs: Vec<Vec<f64>>| {
        runs.sort_by(|a, b| a[0].total_cmp(&b[0]));
        runs.swap_remove(processes / 2)
    };
    runs.into_iter().map(median).collect()
}

pub fn run(args: &[&str]) -> Vec<f64> {
    run_at(env!("CARGO_BIN_EXE_first"), &[args.to_vec()], 1).remove(0)
}

/// The first message of a fresh process, with one locale made ready where that is possible.
pub fn measure(_: &mut Bench) -> String {
    let mut rows: Vec<_> = PEERS.iter().map(|peer| vec![peer.name, "zh-CN"]).collect();
    rows.push(vec!["fluent-bundle by hand", "zh-CN", "all"]);
    let medians = run_at(env!("CARGO_BIN_EXE_first"), &rows, 101);
    let mut out = String::from("| first message | µs | allocations |\n| --- | --: | --: |\n");
    for (row, median) in rows.iter().zip(medians) {
        let name = [&row[..1], &row[2..]].concat().join(", ");
        out += &format!("| {name} | {:.1} | {} |\n", median[0] / 1_000.0, median[1]);
    }
    out
}
