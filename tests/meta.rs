//! The sizes, traits and text forms of the public types.
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::collections::HashSet;
use std::error::Error;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::str::FromStr;

use modelarts_status::{
    Catalog, Diagnostic, DiagnosticKind, LoadError, Position, Replacement, Severity, StatusCode, Translation,
    UnknownStatusCode,
};

#[expect(dead_code, reason = "this test uses only some of the functions")]
mod util;
use util::{Tree, whole, with};

#[test]
fn sizes() {
    assert_eq!(size_of::<StatusCode>(), 2);
    assert_eq!(size_of::<Option<StatusCode>>(), 2);
    assert_eq!(size_of::<DiagnosticKind>(), 1);
    assert_eq!(size_of::<Position>(), 2 * size_of::<usize>());
    assert!(size_of::<Diagnostic>() <= 168);
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
    any::<Diagnostic>();
    any::<DiagnosticKind>();
    any::<Position>();
    any::<Replacement>();
    any::<Severity>();
    value::<StatusCode>();
    value::<DiagnosticKind>();
    value::<Position>();
    value::<Severity>();
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
        assert_eq!(StatusCode::from_u16(code.as_u16()), Some(code));
        let (number, name) = (code.as_u16().to_string(), code.name());
        for text in [&number, name, &name.to_uppercase(), &name.to_lowercase(), &code.to_string()] {
            assert_eq!(StatusCode::from_str(text), Ok(code), "{text}");
        }
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
    refused("404 OK", "\"404 OK\" is not a status code of the ModelArts API");
    refused("404  Not Found", "\"404  Not Found\" is not a status code of the ModelArts API");
    refused("404 Not Found ", "\"404 Not Found \" is not a status code of the ModelArts API");
    refused("NotFound", "\"NotFound\" is not a status code of the ModelArts API");
    refused("HTTP/1.1 404 Not Found", "\"HTTP/1.1 404 Not Found\" is not a status code of the ModelArts API");
    refused("4\u{1b}[31m", "\"4\\u{1b}[31m\" is not a status code of the ModelArts API");
    let long = format!("\"{}…\" is not a status code of the ModelArts API", "9".repeat(32));
    refused(&"9".repeat(1_000_000), &long);
    refused(&"9".repeat(32), &long.replace('…', ""));
}

#[test]
fn an_unknown_code_keeps_its_input() {
    let given = |text: &str| StatusCode::from_str(text).unwrap_err();
    assert_eq!((given("418").number(), given("418").text()), (Some(418), None));
    assert_eq!((given("Teapot").number(), given("Teapot").text()), (None, Some("Teapot")));
    assert_eq!(given(&"9".repeat(1_000)).text(), Some("9".repeat(33).as_str()));
}

#[test]
fn debug_is_short() {
    let chinese = Catalog::embedded().get(&"zh-CN".parse().unwrap()).unwrap();
    assert_eq!(format!("{chinese:?}"), format!("Translation(zh-CN, {} messages)", StatusCode::ALL.len()));
}

#[test]
fn catalogs_are_cloned_and_defaulted() {
    let tags = |catalog: &Catalog| catalog.into_iter().map(|it| it.tag().to_owned()).collect::<Vec<_>>();
    let loaded = Tree::french(whole()).load().unwrap();
    assert_eq!(tags(&loaded.clone()), tags(&loaded));
    assert!(tags(&loaded).contains(&"fr".to_owned()));
    assert_eq!(tags(&Catalog::default()), tags(Catalog::embedded()));
    for translation in &loaded {
        assert_eq!(translation.clone().locale(), translation.locale());
        assert_eq!(translation.locale().to_string(), translation.tag());
    }
}

#[test]
fn an_error_is_one_line_or_all() {
    let error = Tree::french(with(404, "x\n# y\nz")).load().unwrap_err();
    assert!(error.source().is_none());
    let path = error.diagnostics()[0].path().display().to_string();
    let line = |number: u8| {
        format!(
            "{path}:{number}:1: this line is not a message; if it continues the line above, start it with 4 spaces"
        )
    };
    let missing =
        format!("{path}: the message for 404 Not Found is missing; add the line `modelarts-status-404 = …`");
    let _ = line;
    assert_eq!(error.total(), 3);
    assert_eq!(error.to_string(), format!("{missing} (and 2 more)"));
    let all: Vec<String> = error.diagnostics().iter().map(ToString::to_string).collect();
    assert_eq!(format!("{error:#}"), all.join("\n"));
    assert_eq!(format!("{error:?}"), format!("{error:#}"));
}
