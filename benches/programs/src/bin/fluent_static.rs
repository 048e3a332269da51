use fluent_static::MessageBundle;

#[path = "../first.rs"]
mod first;

#[fluent_static::message_bundle(
    resources = [("../../locales/en-US/status.ftl", "en-US"), ("../../locales/zh-CN/status.ftl", "zh-CN")],
    default_language = "en-US"
)]
pub struct Static;

fn main() {
    first::run(|tag| Static::get(tag).unwrap_or_default().modelarts_status_404());
}
