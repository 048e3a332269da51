#[path = "../first.rs"]
mod first;

#[expect(warnings, reason = "generated")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/typed.rs"));
}

fn main() {
    first::run(|tag| generated::L10n::langneg(tag).load().msg_modelarts_status_404());
}
