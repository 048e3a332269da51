//! Sizes, traits and text forms of the public types.
#![expect(clippy::unwrap_used, reason = "a test ends at a surprise")]

use std::collections::HashSet;
use std::error::Error;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::str::FromStr;

use modelarts_status::{
    Catalog, Fault, FaultKind, LoadError, Position, StatusCode, Translation, UnknownStatusCode,
};

#[expect(dead_code, reason = "this file uses a part")]
mod util;
use util::Tree;

#[test]
fn sizes() {
    assert_eq!(size_of::<StatusCode>(), 2);
    assert_eq!(size_of::<Option<StatusCode>>(), 2);
    assert_eq!(size_of::<FaultKind>(), 1);
    assert_eq!(size_of::<Position>(), 2 * size_of::<usize>());
    assert!(size_of::<Fault>() <= 128);
    assert!(size_of::<UnknownStatusCode>() <= 24);
}

#[test]
fn traits() {
    fn any<T: Debug + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    fn value<T: Copy + Eq + Hash>() {}
    fn error<T: Error + Display>() {}
    any::<StatusCode>();
    any::<UnknownStatusCode>();
    any::<Catalog>();
    any::<Translation>();
    any::<LoadError>();
    any::<Fault>();
    any::<FaultKind>();
    any::<Position>();
    value::<StatusCode>();
    value::<FaultKind>();
    value::<Position>();
    error::<UnknownStatusCode>();
    error::<LoadError>();
    assert_eq!(StatusCode::ALL.iter().collect::<HashSet<_>>().len(), StatusCode::ALL.len());
    assert!(StatusCode::ALL.is_sorted());
}

#[test]
fn display_honours_width() {
    let code = StatusCode::NotFound;
    assert_eq!(format!("{code}"), "404 Not Found");
    assert_eq!(format!("{code:>15}|"), "  404 Not Found|");
    assert_eq!(format!("{code:<15}|"), "404 Not Found  |");
    assert_eq!(format!("{code:.3}"), "404");
    assert_eq!(format!("{:*^15}", StatusCode::Ok), "****200 OK*****");
}

#[test]
fn numbers_and_strings_round_trip() {
    for code in StatusCode::ALL.iter().copied() {
        assert_eq!(StatusCode::try_from(u16::from(code)), Ok(code));
        assert_eq!(StatusCode::from_str(&code.as_u16().to_string()), Ok(code));
    }
}

#[track_caller]
fn refused(text: &str, error: &str) {
    assert_eq!(StatusCode::from_str(text).unwrap_err().to_string(), error);
}

#[test]
fn other_strings_are_refused() {
    refused("418", "418 is not a status code of the ModelArts API");
    refused("", "\"\" is not a status code of the ModelArts API");
    refused("+404", "\"+404\" is not a status code of the ModelArts API");
    refused("0404", "\"0404\" is not a status code of the ModelArts API");
    refused(" 404", "\" 404\" is not a status code of the ModelArts API");
    refused("４０４", "\"４０４\" is not a status code of the ModelArts API");
    refused("Not Found", "\"Not Found\" is not a status code of the ModelArts API");
    refused("4\u{1b}[31m", "\"4\\u{1b}[31m\" is not a status code of the ModelArts API");
    let long = format!("\"{}…\" is not a status code of the ModelArts API", "9".repeat(32));
    refused(&"9".repeat(1_000_000), &long);
    refused(&"9".repeat(32), &long.replace('…', ""));
}

#[test]
fn debug_shows_the_content() {
    let chinese = Catalog::embedded().get(&"zh-CN".parse().unwrap()).unwrap();
    let shown = format!("{chinese:?}");
    assert!(shown.starts_with("zh-CN {200: \"请求成功。\", 202: "), "{shown}");
}

#[test]
fn an_error_says_everything_in_one_place() {
    let error = Tree::new().file("fr/a.ftl", "x").load().unwrap_err();
    assert!(error.source().is_none());
    assert!(format!("{error:?}").contains("Syntax"));
}
