//! The error of an API client: in a log, for a user, and for a program.

use std::error::Error;
use std::process::Command;

use api_error::ApiError;
use modelarts_status::StatusCode;

#[path = "../src/bin/api_error.rs"]
#[expect(dead_code, reason = "its main runs as a program")]
pub mod api_error;

#[test]
fn the_program_prints_both() {
    let output = Command::new(env!("CARGO_BIN_EXE_api_error")).output().unwrap();
    let text = "\
404 Not Found [4f1c]: The resource was not found.
  caused by ModelArts.0104: no such job
404 Not Found [4f1c]: 找不到资源。
502
502
";
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(String::from_utf8_lossy(&output.stdout), text);
    assert!(output.status.success());
}

#[test]
fn number_name_and_request_id_are_separate() {
    let error = ApiError::new(429).with_request_id("4f1c");
    assert_eq!(error.number(), 429);
    assert_eq!(error.code(), Some(StatusCode::TooManyRequests));
    assert_eq!(error.name(), Some("Too many requests"));
    assert_eq!(error.request_id(), Some("4f1c"));
    assert!(ApiError::new(429).request_id().is_none());
}

#[test]
fn display_is_english_and_localized_follows_the_locale() {
    let error = ApiError::new(503);
    assert_eq!(error.to_string(), "503 Service Unavailable: The service is unavailable.");
    assert_eq!(error.localized("zh-Hans-CN").to_string(), "503 Service Unavailable: 服务不可用。");
    assert_eq!(error.localized("tlh").to_string(), error.to_string());
}

#[test]
fn an_unknown_code_keeps_its_number_and_gets_no_text() {
    let error = ApiError::new(418).with_request_id("4f1c");
    assert_eq!(error.number(), 418);
    assert_eq!((error.code(), error.name()), (None, None));
    assert_eq!(error.to_string(), "418 [4f1c]");
    assert_eq!(error.localized("zh-CN").to_string(), "418 [4f1c]");
}

#[test]
fn a_cause_is_in_source_and_not_in_display() {
    let error = ApiError::new(500).with_source("ModelArts.0001: disk full");
    assert_eq!(error.source().unwrap().to_string(), "ModelArts.0001: disk full");
    assert!(!error.to_string().contains("disk full"));
    assert!(ApiError::new(500).source().is_none());
}

#[test]
fn it_converts_to_a_boxed_send_error() {
    let boxed: Box<dyn Error + Send + Sync> = ApiError::new(409).into();
    assert_eq!(boxed.downcast_ref::<ApiError>().unwrap().number(), 409);
}
