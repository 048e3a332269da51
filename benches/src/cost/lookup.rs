use modelarts_status_benches::{PEERS, Request};

use crate::Bench;
use crate::first::run;

const EXACT: [(usize, &str); 2] = [(0, "en-US"), (1, "zh-CN")];
const NEAR: [(usize, &str); 2] = [(0, "en-GB"), (1, "zh-Hans-SG")];
const UNSERVED: [(usize, &str); 2] = [(0, "fr"), (0, "ja-JP")];
/// What browsers and phones ask for.
const COMMON: &str = "en en-GB en-AU en-CA en-IN zh zh-SG zh-Hans zh-Hans-CN zh-TW zh-HK zh-Hant-TW fr fr-FR fr-CA \
    de de-DE de-AT de-CH ja ja-JP ko ko-KR es es-ES es-MX es-419 pt pt-BR pt-PT it it-IT ru ru-RU nl nl-NL pl \
    pl-PL tr tr-TR sv sv-SE ar ar-EG vi vi-VN id id-ID";

/// A warm lookup, codes and locales in no order; and in turn, an order that a processor foresees.
pub fn measure(bench: &mut Bench) -> String {
    let mut rows = Vec::new();
    for peer in PEERS {
        let lookup = (peer.open)(None);
        // Only one way answers these without being told which locale to take.
        let negotiates = peer.name == "modelarts-status, StatusCode::message";
        let common: Vec<_> = COMMON.split(' ').map(|tag| (0, tag)).collect();
        let all =
            [("", &EXACT[..]), (", near", &NEAR), (", not served", &UNSERVED), (", of 48 others", &common)];
        for (kind, tags) in all.into_iter().take(if negotiates { all.len() } else { 1 }) {
            for (order, requests) in [("", Request::many(tags)), (", in turn", Request::in_turn(tags))] {
                let name = format!("{}{kind}{order}", peer.name);
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
