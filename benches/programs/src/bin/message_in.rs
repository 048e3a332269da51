use modelarts_status::StatusCode;

#[path = "../first.rs"]
mod first;

fn main() {
    first::run(|locale| StatusCode::NotFound.message_in(locale));
}
