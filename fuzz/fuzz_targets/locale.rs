//! Any text as a folder's name, a requested locale and a status code.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|name: &str| modelarts_status_fuzz::check_locale(name));
