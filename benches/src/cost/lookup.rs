use allocation_counter::measure as allocations;
use modelarts_status_benches::{Lookup, PEERS, Request};

use crate::rounds::{Run, digits, medians};

const EXACT: (&str, &[&str]) = ("", &["en-US", "zh-CN"]);
/// Only `message` and `message_in` negotiate.
const MESSAGE: [(&str, &[&str]); 3] = [
    (", another region or script (`en-GB`, `zh-Hans-SG`)", &["en-GB", "zh-Hans-SG"]),
    (", no match (`fr`, `ja-JP`)", &["fr", "ja-JP"]),
    (", 48 common tags", COMMON),
];
const MESSAGE_IN: [(&str, &[&str]); 3] = [
    (", an alias (`eng-US`, `zho-CN`)", &["eng-US", "zho-CN"]),
    (", a POSIX name (`en_US.UTF-8`, `zh_CN.UTF-8`)", &["en_US.UTF-8", "zh_CN.UTF-8"]),
    (
        ", a header of five members",
        &["en-GB,en-US;q=0.9,en;q=0.8,fr-FR;q=0.7,fr;q=0.6", "fr-FR,fr;q=0.9,zh-CN;q=0.8,zh;q=0.7,en;q=0.6"],
    ),
];
/// The tags that browsers and phones request.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "en", "en-GB", "en-AU", "en-CA", "en-IN", "zh", "zh-SG", "zh-Hans", "zh-Hans-CN", "zh-TW", "zh-HK", "zh-Hant-TW",
    "fr", "fr-FR", "fr-CA", "de", "de-DE", "de-AT", "de-CH", "ja", "ja-JP", "ko", "ko-KR", "es", "es-ES", "es-MX",
    "es-419", "pt", "pt-BR", "pt-PT", "it", "it-IT", "ru", "ru-RU", "nl", "nl-NL", "pl", "pl-PL", "tr", "tr-TR", "sv",
    "sv-SE", "ar", "ar-EG", "vi", "vi-VN", "id", "id-ID",
];

/// A warm message, with the requests in random and in sequential order.
pub fn measure() -> String {
    let lookups: Vec<Lookup> = PEERS.iter().map(|peer| (peer.open)()).collect();
    let mut rows = Vec::new();
    for (peer, lookup) in PEERS.iter().zip(&lookups) {
        let more: &[_] = match peer.name {
            "`StatusCode::message`" => &MESSAGE,
            "`StatusCode::message_in`" => &MESSAGE_IN,
            _ => &[],
        };
        for (kind, names) in [EXACT].iter().chain(more) {
            let requests = [Request::random(names), Request::sequential(names)];
            rows.push((format!("{}{kind}", peer.name), lookup, requests));
        }
    }
    let times = [0, 1].map(|order| {
        let runs = rows
            .iter()
            .map(|(_, lookup, requests)| -> Run { Box::new(move |times| lookup(&requests[order], times)) });
        medians(&mut runs.collect::<Vec<_>>())
    });
    let table = rows.iter().position(|row| row.0 == "a static table").unwrap();
    let mut out = String::from(
        "| warm message | random order ÷ static table | random order, ns | sequential order ÷ static table \
         | sequential order, ns | allocations |\n\
         | --- | --: | --: | --: | --: | --: |\n",
    );
    for (index, (name, lookup, requests)) in rows.iter().enumerate() {
        let allocations = allocations(|| lookup(&requests[0], 1_000)).count_total / 1_000;
        let cells =
            times.each_ref().map(|it| format!("{} | {}", digits(it[index] / it[table]), digits(it[index])));
        out += &format!("| {name} | {} | {allocations} |\n", cells.join(" | "));
    }
    out
}
