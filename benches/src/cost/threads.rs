use std::thread;

use modelarts_status_benches::{PEERS, Request};

use crate::Bench;

const THREADS: [usize; 4] = [1, 2, 8, 64];
/// What a thread does at least, so that its start counts for little.
const LOOKUPS: u64 = 10_000;

/// How many times the messages of one thread come from several.
pub fn measure(bench: &mut Bench) -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let requests = Request::many(&[(0, "en-US"), (1, "zh-CN")]);
    let mut out =
        format!("| threads, on {cores} cores | 1 | 2 | 8 | 64 |\n| --- | --: | --: | --: | --: |\n");
    let shared = ["modelarts", "fluent", "templates", "embed"];
    for peer in PEERS.iter().filter(|peer| shared.contains(&peer.feature)) {
        let lookup = (peer.open)(None);
        let rates = THREADS.map(|threads| {
            let time = bench.median(&format!("{} on {threads}", peer.name), |times| {
                thread::scope(|scope| {
                    for _ in 0..threads {
                        scope.spawn(|| lookup(&requests, times * LOOKUPS));
                    }
                });
            });
            threads as f64 / time
        });
        let cells = rates.map(|rate| format!("{:.2}", rate / rates[0]));
        out += &format!("| {} | {} |\n", peer.name, cells.join(" | "));
    }
    out
}
