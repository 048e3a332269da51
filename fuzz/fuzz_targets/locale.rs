//! Any bytes as the value of a header, the name of a folder, a requested locale and a status code.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| modelarts_status_fuzz::check_locale(bytes));
