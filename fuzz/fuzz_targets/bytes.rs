//! Any bytes in any number of files. U+001C, which is not allowed in a text, separates the files.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let files: Vec<Vec<u8>> = data.split(|byte| *byte == 0x1c).map(<[u8]>::to_vec).collect();
    modelarts_status_fuzz::check(&files);
});
