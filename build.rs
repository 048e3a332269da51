//! Tells cargo that a file or folder added to `locales` changes the crate.

fn main() {
    println!("cargo::rerun-if-changed=locales");
}
