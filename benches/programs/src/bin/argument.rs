//! Prints its argument. The sizes of the other programs are given over this one.

#[path = "../first.rs"]
mod first;

fn main() {
    first::run(str::to_owned);
}
