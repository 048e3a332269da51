use modelarts_status_benches::{PEERS, Request};

use crate::Bench;
use crate::first::run;

const EXACT: [(usize, &str); 2] = [(0, "en-US"), (1, "zh-CN")];
const NEAR: [(usize, &str); 2] = [(0, "en-GB"), (1, "zh-Hans-SG")];
const UNSERVED: [(usize, &str); 2] = [(0, "fr"), (0, "ja-JP")];

/// A warm lookup, codes and locales in no order; and exact ones in turn, an order that a processor foresees.
pub fn measure(bench: &mut Bench) -> String {
    let mut rows = Vec::new();
    for peer in PEERS {
        let lookup = (peer.open)(None);
        // Only one way answers these without being told which locale to take.
        let negotiates = peer.name == "modelarts-status, StatusCode::message";
        let all = [
            ("", EXACT, Request::many(&EXACT)),
            (", in turn", EXACT, Request::in_turn(&EXACT)),
            (", near", NEAR, Request::many(&NEAR)),
            (", not served", UNSERVED, Request::many(&UNSERVED)),
        ];
        for (kind, tags, requests) in all {
            if negotiates || ["", ", in turn"].contains(&kind) {
                let name = format!("{}{kind}", peer.name);
                let time = bench.lookup(&name, &lookup, &requests);
                let allocations = run(&[peer.name, tags[1].1])[3];
                rows.push((name, time, allocations));
            }
        }
    }
    let of = |name: &str| rows.iter().find(|row| row.0 == name).map_or(1.0, |row| row.1);
    let mut out = String::from(
        "| a message, warm | ns | static table = 1 | allocations |\n| --- | --: | --: | --: |\n",
    );
    for (name, time, allocations) in &rows {
        let table = of(if name.ends_with(", in turn") { "static table, in turn" } else { "static table" });
        out += &format!("| {name} | {time:.2} | {:.2} | {allocations} |\n", time / table);
    }
    out
}
