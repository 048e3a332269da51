use std::env;
use std::fmt::Display;
use std::time::Instant;

/// Prints the nanoseconds of the first message of this process and the message, whose locale is the argument.
pub fn run<T: Display>(message: impl FnOnce(&str) -> T) {
    let locale = env::args().nth(1).unwrap_or_default();
    let start = Instant::now();
    let message = message(&locale);
    println!("{} {message}", start.elapsed().as_nanos());
}
