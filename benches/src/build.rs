//! Gives the messages to each crate in the form that it reads.

use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=../locales");
    let out = env::var("OUT_DIR").unwrap();
    let rows = ["en-US", "zh-CN"].map(|locale| {
        let messages = messages(locale);
        #[cfg(feature = "rusti18n")]
        json(locale, &messages);
        messages.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
    });
    fs::write(format!("{out}/table.rs"), format!("{rows:?}")).unwrap();
    #[cfg(feature = "typed")]
    typed(&out);
}

fn messages(locale: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(format!("../locales/{locale}/status.ftl")).unwrap();
    let pairs = text.lines().filter_map(|line| line.split_once(" = "));
    pairs
        .filter(|(id, _)| id.starts_with("modelarts-"))
        .map(|(id, text)| (id.to_owned(), text.to_owned()))
        .take(11) // also where `growth` adds more
        .collect()
}

/// rust-i18n reads no Fluent, and its macro takes a path below the package alone.
#[cfg(feature = "rusti18n")]
fn json(locale: &str, messages: &[(String, String)]) {
    let pairs: Vec<String> = messages.iter().map(|(id, text)| format!("{id:?}: {text:?}")).collect();
    fs::create_dir_all("target/rust-i18n").unwrap();
    fs::write(format!("target/rust-i18n/{locale}.json"), format!("{{{}}}", pairs.join(","))).unwrap();
}

#[cfg(feature = "typed")]
fn typed(out: &str) {
    use fluent_typed::{BuildOptions, FtlOutputOptions, try_build_from_locales_folder};
    let options = BuildOptions::default()
        .with_locales_folder("../locales")
        .with_default_language("en-US")
        .with_output_file_path(&format!("{out}/typed.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/typed.ftl")))
        .without_format();
    try_build_from_locales_folder(options).unwrap();
}
