//! The least that a lookup can cost: texts in a static table. The locale is given as a row.

/// By locale (en-US, zh-CN) and code.
pub static TEXTS: [[&str; 11]; 2] = [
    [
        "The request succeeded.",
        "The request was accepted.",
        "The request is invalid.",
        "Authentication failed.",
        "The caller does not have permission for this operation.",
        "The resource was not found.",
        "The request timed out.",
        "The request caused a conflict.",
        "Too many requests were sent.",
        "An internal error occurred in the service.",
        "The service is unavailable.",
    ],
    [
        "请求成功。",
        "接受请求。",
        "请求错误。",
        "鉴权失败。",
        "没有操作权限。",
        "找不到资源。",
        "请求超时。",
        "请求冲突。",
        "请求数太多。",
        "服务内部错误。",
        "服务不可用。",
    ],
];

/// Finds the index of the code as well.
#[inline]
pub fn text(row: usize, number: u16) -> &'static str {
    let index = match number {
        200 => 0,
        202 => 1,
        400 => 2,
        401 => 3,
        403 => 4,
        404 => 5,
        408 => 6,
        409 => 7,
        429 => 8,
        500 => 9,
        _ => 10,
    };
    TEXTS[row][index]
}
