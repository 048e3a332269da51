//! The codes, names and Chinese messages are the document's, character for character.

use modelarts_status::{Catalog, StatusCode};

const DOCUMENT: &[(StatusCode, u16, &str, &str)] = &[
    (StatusCode::Ok, 200, "OK", "请求成功。"),
    (StatusCode::Accepted, 202, "Accepted", "接受请求。"),
    (StatusCode::BadRequest, 400, "Bad Request", "请求错误。"),
    (StatusCode::Unauthorized, 401, "Unauthorized", "鉴权失败。"),
    (StatusCode::Forbidden, 403, "Forbidden", "没有操作权限。"),
    (StatusCode::NotFound, 404, "Not Found", "找不到资源。"),
    (StatusCode::Timeout, 408, "Timeout", "请求超时。"),
    (StatusCode::Conflict, 409, "Conflict", "请求冲突。"),
    (StatusCode::TooManyRequests, 429, "Too many requests", "请求数太多。"),
    (StatusCode::InternalServerError, 500, "Internal Server Error", "服务内部错误。"),
    (StatusCode::ServiceUnavailable, 503, "Service Unavailable", "服务不可用。"),
];

#[test]
fn codes_and_names() {
    let codes: Vec<StatusCode> = DOCUMENT.iter().map(|row| row.0).collect();
    let missing: Vec<String> =
        StatusCode::ALL.iter().filter(|code| !codes.contains(code)).map(ToString::to_string).collect();
    assert!(missing.is_empty(), "DOCUMENT in tests/document.rs has no row for {}", missing.join(", "));
    assert_eq!(StatusCode::ALL, codes);
    for &(code, number, name, _) in DOCUMENT {
        assert_eq!(code as u16, number);
        assert_eq!(code.as_u16(), number);
        assert_eq!(code.name(), name);
        assert_eq!(code.message_id(), format!("modelarts-status-{number}"));
    }
}

#[test]
fn chinese_messages() {
    let locale = "zh-CN".parse().unwrap();
    let chinese = Catalog::embedded().get(&locale).expect("zh-CN is embedded");
    for &(code, _, _, message) in DOCUMENT {
        assert_eq!(chinese.message(code), message);
        assert_eq!(code.message(&locale), message);
        assert!(message.chars().all(|char| !char.is_ascii() && !char.is_whitespace()));
        assert_eq!(message.matches('。').count(), 1);
        assert!(message.ends_with('。'));
    }
}

#[test]
fn every_other_number_is_unknown() {
    let known: Vec<u16> = DOCUMENT.iter().map(|row| row.1).collect();
    for number in 0..=u16::MAX {
        match StatusCode::try_from(number) {
            Ok(code) => {
                assert!(known.contains(&number), "{code} has no row in DOCUMENT");
                assert_eq!(code.as_u16(), number);
            }
            Err(error) => {
                assert!(!known.contains(&number));
                assert_eq!(error.to_string(), format!("{number} is not a status code of the ModelArts API"));
            }
        }
    }
    for number in [0, 100, 201, 204, 405, 418, 502, 504, 999, 65535] {
        assert!(StatusCode::try_from(number).is_err(), "{number}");
    }
}
