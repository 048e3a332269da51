//! The first message of a process, which is this one: `first <row> <locale>`, or `first <row> <locale> all`
//! to make every locale ready. Prints the nanoseconds and the allocations of the first message, then those
//! of a message once warm.

use std::time::Instant;

use allocation_counter::measure;
use modelarts_status_benches::{CODES, PEERS, Request};

fn main() {
    let mut args = std::env::args().skip(1);
    let (Some(name), Some(tag), all) = (args.next(), args.next(), args.next()) else { return };
    let Some(peer) = PEERS.iter().find(|peer| peer.name == name) else { return };
    let tag: &'static str = tag.leak();
    let requests: Vec<Request> = (0..CODES.len()).map(|code| Request::new(code, 0, tag)).collect();
    let mut lookup = None;
    let mut first = 0;
    let allocations = measure(|| {
        let start = Instant::now();
        let open = (peer.open)(if all.is_none() { Some(tag) } else { None });
        open(&requests, 1);
        first = start.elapsed().as_nanos();
        lookup = Some(open);
    });
    let Some(lookup) = lookup else { return };
    let warm = measure(|| lookup(&requests, 11));
    let mut times: Vec<u128> = (0..51)
        .map(|_| {
            let start = Instant::now();
            lookup(&requests, 11_000);
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    let time = times[25] as f64 / 11_000.0;
    println!("{first} {} {time:.2} {}", allocations.count_total, warm.count_total / 11);
}
