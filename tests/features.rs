//! The features `serde` and `http`.
#![cfg(all(feature = "serde", feature = "http"))]

use modelarts_status::StatusCode;

#[test]
fn serde_round_trip() {
    let json = serde_json::to_string(StatusCode::ALL).unwrap();
    let numbers: Vec<String> = StatusCode::ALL.iter().map(|code| code.as_u16().to_string()).collect();
    assert_eq!(json, format!("[{}]", numbers.join(",")));
    assert_eq!(serde_json::to_string(&StatusCode::NotFound).unwrap(), "404");
    let codes: Vec<StatusCode> = serde_json::from_str(&json).unwrap();
    assert_eq!(codes, StatusCode::ALL);
    let value = serde_json::to_value(StatusCode::NotFound).unwrap();
    assert_eq!(serde_json::from_value::<StatusCode>(value).unwrap(), StatusCode::NotFound);
}

#[test]
fn serde_rejects_other_values() {
    let expected = "expected the number of a status code of the ModelArts API";
    for (json, found) in [
        ("418", "invalid value: integer `418`"),
        ("65940", "invalid value: integer `65940`"),
        ("-404", "invalid value: integer `-404`"),
        ("18446744073709551615", "invalid value: integer `18446744073709551615`"),
        ("404.5", "invalid type: floating point `404.5`"),
        ("\"404\"", "invalid type: string \"404\""),
        ("null", "invalid type: null"),
        ("[404]", "invalid type: sequence"),
    ] {
        let error = serde_json::from_str::<StatusCode>(json).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{found}, {expected} at line 1")), "{json}: {error}");
    }
    // How serde writes this number depends on its version.
    assert!(serde_json::from_str::<StatusCode>("404.0").is_err());
}

#[test]
fn http_round_trip() {
    for code in StatusCode::ALL.iter().copied() {
        let theirs = http::StatusCode::from(code);
        assert_eq!(theirs.as_u16(), code.as_u16());
        assert_eq!(StatusCode::try_from(theirs), Ok(code));
    }
    for other in [http::StatusCode::CONTINUE, http::StatusCode::NO_CONTENT, http::StatusCode::IM_A_TEAPOT] {
        let error = StatusCode::try_from(other).unwrap_err();
        let expected = format!("{} is not a status code of the ModelArts API", other.as_u16());
        assert_eq!(error.to_string(), expected);
    }
}
