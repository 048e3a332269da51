//! Writes the messages in the forms that some of the crates read.

use std::{env, fs};

use fluent_typed::{BuildOptions, FtlOutputOptions, try_build_from_locales_folder};

fn main() {
    println!("cargo::rerun-if-changed=../locales");
    ["en-US", "zh-CN"].iter().for_each(|locale| json(locale));
    typed(&env::var("OUT_DIR").unwrap());
}

/// rust-i18n reads no Fluent, and only files inside the package.
fn json(locale: &str) {
    let text = fs::read_to_string(format!("../locales/{locale}/status.ftl")).unwrap();
    let messages = text.lines().filter(|line| line.starts_with("modelarts-status-"));
    let pairs = messages.filter_map(|line| line.split_once(" = "));
    let pairs: Vec<String> = pairs.map(|(id, text)| format!("{id:?}: {text:?}")).collect();
    for dir in ["target/rust-i18n", "programs/target/rust-i18n"] {
        fs::create_dir_all(dir).unwrap();
        fs::write(format!("{dir}/{locale}.json"), format!("{{{}}}", pairs.join(","))).unwrap();
    }
}

fn typed(out: &str) {
    let options = BuildOptions::default()
        .with_locales_folder("../locales")
        .with_default_language("en-US")
        .with_output_file_path(&format!("{out}/typed.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/typed.ftl")))
        .without_format();
    try_build_from_locales_folder(options).unwrap();
}
