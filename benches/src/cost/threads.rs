use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use modelarts_status_benches::{Lookup, PEERS, Request};

use crate::rounds::{digits, times_in};

const ROUNDS: usize = 101;

/// The number of messages that two threads get in the time of one thread.
///
/// The fastest round counts, since any other load on two cores halves the rest. The loop alone and the static table
/// write to no shared memory, so they show what the machine allows.
pub fn measure() -> String {
    let requests = Request::sequential(&["en-US", "zh-CN"]);
    let mut out = String::from(
        "| warm message, sequential order | two threads ÷ one thread | one, ns | two, ns for two messages |\n\
         | --- | --: | --: | --: |\n",
    );
    for peer in PEERS {
        let lookup = (peer.open)();
        let times = times_in(Duration::from_millis(10), &mut |times| lookup(&requests, times));
        let [mut one, mut two] = [f64::INFINITY; 2];
        for _ in 0..ROUNDS {
            one = one.min(round(1, &lookup, &requests, times));
            two = two.min(round(2, &lookup, &requests, times));
        }
        let cells = [2.0 * one / two, one, two].map(digits);
        out += &format!("| {} | {} |\n", peer.name, cells.join(" | "));
    }
    out
}

/// The nanoseconds until each thread has got a message.
///
/// The clock runs from the first thread's start to the last one's end. It does not include spawning the threads, which
/// takes as long as thousands of messages.
fn round(threads: usize, lookup: &Lookup, requests: &[Request], times: u64) -> f64 {
    let barrier = Barrier::new(threads);
    let work = || {
        barrier.wait();
        let start = Instant::now();
        lookup(requests, times);
        (start, Instant::now())
    };
    let clocks: Vec<(Instant, Instant)> = thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let start = clocks.iter().map(|clock| clock.0).min().unwrap();
    let end = clocks.iter().map(|clock| clock.1).max().unwrap();
    (end - start).as_nanos() as f64 / times as f64
}
