fn main() {
    println!("cargo::rerun-if-changed=../../locales");
    #[cfg(feature = "fluent-typed")]
    {
        use fluent_typed::{BuildOptions, FtlOutputOptions, try_build_from_locales_folder};
        let out = std::env::var("OUT_DIR").unwrap();
        let options = BuildOptions::default()
            .with_locales_folder("../../locales")
            .with_default_language("en-US")
            .with_output_file_path(&format!("{out}/typed.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/typed.ftl")))
            .without_format();
        try_build_from_locales_folder(options).unwrap();
    }
}
