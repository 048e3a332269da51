//! Times `StatusCode::message`: `time <first> <exact> <near> <not served>`, each a list of tags. Prints the
//! nanoseconds of the first message of this process, of a lookup in a static table, and of a warm message for each
//! list. It compiles with older versions of the library as well.

use std::env;
use std::hint::black_box;
use std::time::Instant;

use modelarts_status::StatusCode;
use modelarts_status::unic_langid::LanguageIdentifier;

#[path = "../../../src/repeat.rs"]
mod repeat;
#[path = "../../../src/table.rs"]
mod table;

/// A code and a locale, also as the static table takes them.
struct Request {
    code: StatusCode,
    locale: LanguageIdentifier,
    row: usize,
}

fn main() {
    let lists: Vec<Vec<Request>> = env::args().skip(1).map(|tags| requests(&tags)).collect();
    let [first, exact, near, not_served] = &lists[..] else { return };
    let start = Instant::now();
    black_box(first[0].code.message(black_box(&first[0].locale)));
    let first = start.elapsed().as_nanos();
    let message = |request: &Request| request.code.message(&request.locale);
    let table = time(exact, |request| table::text(request.row, request.code.into()));
    println!(
        "{first} {table} {} {} {}",
        time(exact, message),
        time(near, message),
        time(not_served, message)
    );
}

fn requests(tags: &str) -> Vec<Request> {
    let locales: Vec<LanguageIdentifier> = tags.split(',').map(|tag| tag.parse().unwrap()).collect();
    let mut requests = Vec::new();
    for &code in StatusCode::ALL {
        for (index, locale) in locales.iter().enumerate() {
            requests.push(Request { code, locale: locale.clone(), row: index % 2 });
        }
    }
    requests
}

fn time<T>(requests: &[Request], lookup: impl Fn(&Request) -> T) -> f64 {
    const TIMES: u64 = 1 << 18;
    repeat::repeat(&lookup, requests, 1 << 12); // warms up
    let start = Instant::now();
    repeat::repeat(&lookup, requests, TIMES);
    start.elapsed().as_nanos() as f64 / TIMES as f64
}
