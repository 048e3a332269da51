//! A web gateway that adds the message to the status codes of its upstream, in the language of the client.
//!
//! `gateway HOST:PORT` forwards requests to that upstream. It listens on a free port of 127.0.0.1, and prints it.

use std::cmp::Reverse;
use std::error::Error;
use std::io::{self, Write};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::uri::{Authority, PathAndQuery, Scheme};
use axum::http::{self, HeaderMap, HeaderName, HeaderValue, Uri, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::{Json, Router};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use modelarts_status::{Catalog, StatusCode};
use serde_json::json;
use tokio::net::TcpListener;

/// The maximum number of media ranges that are read. A browser sends fewer than ten.
const MAX_MEMBERS: usize = 32;

/// The headers of the upstream that describe the replaced body.
const BODY_HEADERS: [HeaderName; 8] = [
    header::CONTENT_DISPOSITION,
    header::CONTENT_ENCODING,
    header::CONTENT_LENGTH,
    header::CONTENT_RANGE,
    header::CONTENT_TYPE,
    header::ETAG,
    header::LAST_MODIFIED,
    header::TRANSFER_ENCODING,
];

struct Gateway {
    client: Client<HttpConnector, Body>,
    upstream: Authority,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let upstream = std::env::args_os().nth(1).and_then(|argument| argument.into_string().ok());
    let upstream = upstream.ok_or("usage: gateway HOST:PORT")?.parse()?;
    let client = Client::builder(TokioExecutor::new()).build(HttpConnector::new());
    let app = Router::new().fallback(forward).with_state(Arc::new(Gateway { client, upstream }));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    writeln!(io::stdout(), "{}", listener.local_addr()?)?;
    axum::serve(listener, app).await?;
    Ok(())
}

async fn forward(
    State(gateway): State<Arc<Gateway>>,
    mut request: Request,
) -> Result<Response, http::StatusCode> {
    let headers = request.headers().clone();
    let path = request.uri().path_and_query().cloned();
    *request.uri_mut() = Uri::builder()
        .scheme(Scheme::HTTP)
        .authority(gateway.upstream.clone())
        .path_and_query(path.unwrap_or_else(|| PathAndQuery::from_static("/")))
        .build()
        .map_err(|_| http::StatusCode::BAD_REQUEST)?;
    let answer = gateway.client.request(request).await.map_err(|_| http::StatusCode::BAD_GATEWAY)?;
    Ok(add_message(answer.map(Body::new), &headers))
}

/// Replaces the body by the message for the status code.
///
/// A code that the API does not define is not changed, and neither is a success with data.
fn add_message(answer: Response, headers: &HeaderMap) -> Response {
    let Ok(code) = StatusCode::try_from(answer.status()) else { return answer };
    let empty = answer.headers().get(header::CONTENT_LENGTH).is_some_and(|length| length == "0");
    if answer.status().is_success() && !empty {
        return answer;
    }
    let lines: Vec<&[u8]> =
        headers.get_all(header::ACCEPT_LANGUAGE).iter().map(HeaderValue::as_bytes).collect();
    let translation = Catalog::embedded().accept_language(lines.join(&b','));
    let message = translation.message(code);
    let body = if prefers_json(headers) {
        Json(json!({ "code": code.as_u16(), "name": code.name(), "message": message })).into_response()
    } else {
        message.into_response() // as `text/plain; charset=utf-8`
    };
    let (mut head, _) = answer.into_parts();
    for name in BODY_HEADERS {
        head.headers.remove(name);
    }
    let language = [(header::CONTENT_LANGUAGE, translation.tag())];
    let vary = AppendHeaders([(header::VARY, "Accept, Accept-Language")]);
    (head.status, head.headers, language, vary, body).into_response()
}

/// Whether `Accept` prefers JSON to plain text.
fn prefers_json(headers: &HeaderMap) -> bool {
    let ranges: Vec<(&str, u16)> = weighted(headers).collect();
    let rank = |from_specific_to_general: [&str; 3]| {
        let place = from_specific_to_general
            .iter()
            .find_map(|wanted| ranges.iter().position(|(range, _)| range.eq_ignore_ascii_case(wanted)))?;
        let (_, weight) = ranges.get(place).filter(|(_, weight)| *weight > 0)?;
        Some((*weight, Reverse(place)))
    };
    rank(["application/json", "application/*", "*/*"]) > rank(["text/plain", "text/*", "*/*"])
}

/// The media ranges of `Accept` with their weights in thousandths. Members that RFC 9110 does not allow are ignored.
fn weighted(headers: &HeaderMap) -> impl Iterator<Item = (&str, u16)> {
    let values = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).take(MAX_MEMBERS).filter_map(|member| {
        let mut parts = member.split(';').map(|part| part.trim_matches([' ', '\t']));
        let range = parts.next().filter(|range| !range.is_empty())?;
        let weight = parts
            .filter_map(|part| part.split_once('='))
            .find(|(key, _)| key.trim_end().eq_ignore_ascii_case("q"));
        Some((range, weight.map_or(Some(1000), |(_, value)| thousandths(value))?))
    })
}

fn thousandths(weight: &str) -> Option<u16> {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match (whole, format!("{fraction:0<3}").parse().ok()?) {
        ("0", fraction) => Some(fraction),
        ("1", 0) => Some(1000),
        _ => None,
    }
}
