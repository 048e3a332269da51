//! A client sends requests to the gateway, which forwards them to an upstream, with HTTP over loopback.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails with a panic")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::Command;

use axum::Router;
use axum::extract::Path;
use axum::http::{Method, StatusCode, Uri};
use axum::routing::any;
use tokio::runtime::Runtime;
use ureq::Agent;
use ureq::http::{HeaderMap, HeaderValue};
use util::{DEADLINE, Program};

mod util;

const ENGLISH: &str = "The resource was not found.";
const CHINESE: &str = "找不到资源。";

fn upstream() -> Router {
    let refused = [
        ("content-disposition", "attachment"),
        ("content-encoding", "br"),
        ("content-language", "de"),
        ("content-range", "bytes 0-1/2"),
        ("content-type", "application/json"),
        ("etag", "\"1\""),
        ("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("vary", "Origin"),
        ("www-authenticate", "Token"),
        ("x-request-id", "4f1c"),
    ];
    let created = [("content-type", "application/json"), ("location", "/jobs/1"), ("etag", "\"2\"")];
    Router::new()
        .route("/code/{number}", any(async |Path(number): Path<u16>| StatusCode::from_u16(number).unwrap()))
        .route("/refused", any((StatusCode::UNAUTHORIZED, refused, "{\"error_code\":\"ModelArts.0001\"}")))
        .route("/created", any((StatusCode::CREATED, created, "{\"id\":1}")))
        .route("/broken", any((StatusCode::BAD_GATEWAY, [("content-type", "text/html")], "<h1>502</h1>")))
        .route("/moved", any((StatusCode::FOUND, [("location", "/large")])))
        .route("/large", any("x".repeat(1 << 20)))
        .route("/echo", any(async |method: Method, uri: Uri, body: String| format!("{method} {uri} {body}")))
}

struct Site {
    gateway: String,
    upstream: SocketAddr,
    agent: Agent,
    _program: Program,
    _runtime: Runtime,
}

struct Answer {
    status: u16,
    headers: HeaderMap,
    body: String,
}

impl Site {
    fn start() -> Self {
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let upstream_address = listener.local_addr().unwrap();
        runtime.spawn(async { axum::serve(listener, upstream()).await });
        let (program, gateway) = gateway(upstream_address);
        let agent =
            Agent::config_builder().http_status_as_error(false).timeout_global(Some(DEADLINE)).build();
        let agent = agent.into();
        Self { gateway, upstream: upstream_address, agent, _program: program, _runtime: runtime }
    }

    fn get(&self, path: &str, headers: &[(&'static str, &str)]) -> Answer {
        self.ask(&self.gateway, path, headers)
    }

    fn ask(&self, host: &str, path: &str, headers: &[(&'static str, &str)]) -> Answer {
        let mut request = self.agent.get(format!("http://{host}{path}"));
        for (name, value) in headers {
            request = request.header(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        let (head, mut body) = request.call().unwrap().into_parts();
        let body = body.read_to_string().unwrap();
        Answer { status: head.status.as_u16(), headers: head.headers, body }
    }

    /// Expects the message for 404 in the language that this `Accept-Language` requests. A locale that was added to the
    /// crate later is accepted only if its language is named, or if any language is accepted.
    #[track_caller]
    fn speaks(&self, accept_language: &str, text: &str) {
        let answer = self.get("/code/404", &[("accept-language", accept_language)]);
        assert_eq!(answer.status, 404);
        let [locale] = answer.all("content-language")[..] else { panic!("{accept_language}") };
        let language = locale.split('-').next().unwrap();
        let may_answer = [language, "*", "q=0"].iter().any(|part| accept_language.contains(part));
        if ["en-US", "zh-CN"].contains(&locale) || !may_answer {
            assert_eq!(answer.body, text, "{accept_language}");
            assert_eq!(locale, if text == CHINESE { "zh-CN" } else { "en-US" });
        }
    }

    /// Expects the content type that this `Accept` requests.
    #[track_caller]
    fn writes(&self, accept: &str, content_type: &str) {
        let answer = self.get("/code/404", &[("accept", accept)]);
        assert_eq!(answer.all("content-type"), [content_type], "{accept}");
    }
}

impl Answer {
    fn all(&self, name: &str) -> Vec<&str> {
        self.headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect()
    }
}

fn gateway(upstream: SocketAddr) -> (Program, String) {
    let mut program = Program::start(Command::new(env!("CARGO_BIN_EXE_gateway")).arg(upstream.to_string()));
    let address = program.wait_for(|line| line.starts_with("127.0.0.1:"));
    (program, address)
}

#[test]
fn every_code_of_the_api_gets_its_message() {
    let site = Site::start();
    for code in modelarts_status::StatusCode::ALL {
        let answer = site.get(&format!("/code/{}", code.as_u16()), &[]);
        assert_eq!(answer.status, code.as_u16());
        assert_eq!(answer.body, code.message_in("en-US"));
        assert_eq!(answer.all("content-type"), ["text/plain; charset=utf-8"]);
        assert_eq!(answer.all("content-language"), ["en-US"]);
        assert_eq!(answer.all("vary"), ["Accept, Accept-Language"]);
        assert_eq!(answer.all("content-length"), [answer.body.len().to_string()]);
    }
}

#[test]
fn the_language_follows_accept_language() {
    let site = Site::start();
    site.speaks("en-US", ENGLISH);
    site.speaks("en-GB,en;q=0.9", ENGLISH);
    site.speaks("zh-CN", CHINESE);
    site.speaks("zh-cn,zh;q=0.9,en;q=0.8", CHINESE);
    site.speaks("zh-Hans-SG", CHINESE);
    site.speaks("zh-TW", ENGLISH);
    site.speaks("zh-TW, zh;q=0.5", ENGLISH);
    site.speaks("tlh;q=0.9, zh;q=0.8", CHINESE);
    site.speaks("zh;q=0.8, en;q=0.9", ENGLISH);
    site.speaks("tlh", ENGLISH);
    site.speaks("", ENGLISH);
}

#[test]
fn optional_whitespace_is_accepted() {
    let site = Site::start();
    site.speaks("en-US ; q=0.3 , zh-CN ; q=0.7", CHINESE);
    site.speaks("en-US\t;\tq=0.3\t,\tzh-CN\t;\tq=0.7", CHINESE);
    site.speaks(" , ,en;Q=0.1,, zh;Q=0.11 ,", CHINESE);
}

#[test]
fn a_language_of_weight_0_is_excluded() {
    let site = Site::start();
    site.speaks("zh;q=0, en", ENGLISH);
    site.speaks("zh;q=0", ENGLISH);
    site.speaks("zh-CN;q=0, zh", ENGLISH);
    site.speaks("zh;q=0, zh-CN;q=0.1", CHINESE);
    site.speaks("en;q=0.000, tlh", ENGLISH);
    site.speaks("en;q=0.000, *", CHINESE);
    site.speaks("en;q=0, zh;q=0.001", CHINESE);
    site.speaks("*;q=0, zh", CHINESE);
    site.speaks("*;q=0", ENGLISH);
    site.speaks("zh-SG;q=0", ENGLISH);
    site.speaks("en-GB;q=0, en", ENGLISH);
    site.speaks("zh-SG, *;q=0", CHINESE);
    site.speaks("zh, und;q=0", CHINESE);
    site.speaks("en;q=0, zh;q=0", ENGLISH);
}

#[test]
fn a_wildcard_matches_every_unnamed_language() {
    let site = Site::start();
    site.speaks("*", ENGLISH);
    site.speaks("*, zh", ENGLISH);
    site.speaks("zh, *", CHINESE);
    site.speaks("*;q=0.5, zh;q=0.6", CHINESE);
    site.speaks("*;q=0.5, zh;q=0.4", ENGLISH);
    site.speaks("tlh, *;q=0.1", ENGLISH);
    site.speaks("en;q=0, *", CHINESE);
    site.speaks("zh;q=0, *;q=0.1", ENGLISH);
    site.speaks("en;q=0.5, *", CHINESE);
}

#[test]
fn malformed_members_are_ignored() {
    let site = Site::start();
    for malformed in
        [";", ",", ";q=1", "q=1", "q", "**", "zh zh", "zh;;q=x", "\"zh\"", "中文", "-", "x-zh", "--;q=0.5"]
    {
        site.speaks(malformed, ENGLISH);
    }
    for weight in ["-1", "1e0", "", "NaN", "+1", "0.+9", "0,9", "1.0.0"] {
        site.speaks(&format!("zh;q={weight}, en;q=0.001"), ENGLISH);
    }
    // Only three decimals count, and a weight above 1 is 1.
    for weight in ["2", "1.1", "1.0000", "0.1234", ".5", " 1", "0.0020"] {
        site.speaks(&format!("zh;q={weight}, en;q=0.001"), CHINESE);
    }
    site.speaks("zh;q = 1, en;q=0.1", CHINESE);
    site.speaks("en;q=2, zh;q=1", ENGLISH);
    site.speaks("zh-", CHINESE);
    site.speaks("en;q=0.5., zh;q=1.", CHINESE);
}

#[test]
fn several_lines_are_one_list() {
    let site = Site::start();
    let lines =
        [("accept-language", "en;q=0.5"), ("accept-language", "\u{e9}"), ("accept-language", "zh;q=0.6")];
    assert_eq!(site.get("/code/404", &lines).body, CHINESE);
}

#[test]
fn a_header_of_100_kilobytes_gets_an_answer() {
    let site = Site::start();
    let huge = [
        "zh-CN,".repeat(100_000 / 6),
        "z".repeat(100_000),
        format!("zh-{}", "abcde-".repeat(100_000 / 6)),
        ";".repeat(100_000),
        format!("zh;q=0.{}", "9".repeat(100_000)),
    ];
    for header in huge {
        let answer = site.get("/code/404", &[("accept-language", &header), ("accept", &header)]);
        match answer.status {
            404 => assert!([ENGLISH, CHINESE].contains(&&*answer.body)),
            status => assert_eq!(status, 431),
        }
        site.speaks("zh", CHINESE);
    }
    // A tag and a list are read up to a bound.
    site.speaks("zh-CN-abcde-abcde-abcde-abcde-abcde", CHINESE);
    site.speaks(&format!("zh-CN{}", "-abcde".repeat(41)), CHINESE);
    site.speaks(&format!("zh-CN{}", "-abcde".repeat(42)), ENGLISH);
    site.speaks(&format!("{}zh", "tlh,".repeat(31)), CHINESE);
    site.speaks(&format!("{}zh", "tlh,".repeat(32)), ENGLISH);
}

#[test]
fn the_content_type_follows_accept() {
    let site = Site::start();
    let (text, json) = ("text/plain; charset=utf-8", "application/json");
    for accept in
        ["", "*/*", "text/plain", "image/png", "text/*, application/json;q=0.9", "application/json;q=0"]
    {
        site.writes(accept, text);
    }
    site.writes("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", text);
    for accept in ["application/json", "Application/JSON ; q=0.2", "application/*", "text/plain;q=0, */*"] {
        site.writes(accept, json);
    }
    site.writes("application/json, text/plain, */*", json);
    site.writes("text/plain;charset=utf-8;q=0.1, application/json;q=0.2", json);

    let answer = site.get("/code/429", &[("accept", "application/json"), ("accept-language", "zh")]);
    let found: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    let wanted = serde_json::json!({ "code": 429, "name": "Too many requests", "message": "请求数太多。" });
    assert_eq!(found, wanted);
    assert_eq!(answer.all("content-language"), ["zh-CN"]);
    assert_eq!(answer.all("vary"), ["Accept, Accept-Language"]);
}

#[test]
fn only_headers_of_the_body_are_replaced() {
    let site = Site::start();
    let answer = site.get("/refused", &[("accept-language", "zh")]);
    assert_eq!(answer.status, 401);
    assert_eq!(answer.body, "鉴权失败。");
    assert_eq!(answer.all("content-type"), ["text/plain; charset=utf-8"]);
    assert_eq!(answer.all("content-language"), ["zh-CN"]);
    assert_eq!(answer.all("vary"), ["Origin", "Accept, Accept-Language"]);
    assert_eq!(answer.all("www-authenticate"), ["Token"]);
    assert_eq!(answer.all("x-request-id"), ["4f1c"]);
    for name in ["content-disposition", "content-encoding", "content-range", "etag", "last-modified"] {
        assert!(answer.all(name).is_empty(), "{name}");
    }
}

#[test]
fn a_head_request_gets_the_head() {
    let site = Site::start();
    let head = |path| site.agent.head(format!("http://{}{path}", site.gateway)).call().unwrap();
    let refused = head("/refused");
    assert_eq!(refused.headers()["content-language"], "en-US");
    assert_eq!(refused.headers()["content-length"], "Authentication failed.".len().to_string());
    let large = head("/large");
    assert_eq!(large.headers()["content-length"], (1 << 20).to_string());
    assert!(!large.headers().contains_key("content-language"));
}

#[test]
fn an_unknown_code_and_a_success_with_data_are_not_changed() {
    let site = Site::start();
    for path in
        ["/created", "/broken", "/large", "/code/201", "/code/204", "/moved", "/code/418", "/code/502"]
    {
        let mut through = site.get(path, &[("accept-language", "zh"), ("accept", "application/json")]);
        let mut straight = site.ask(&site.upstream.to_string(), path, &[]);
        for headers in [&mut through.headers, &mut straight.headers] {
            headers.remove("date").unwrap(); // the second may have changed
        }
        assert_eq!(through.status, straight.status, "{path}");
        assert_eq!(through.headers, straight.headers, "{path}");
        assert!(through.body == straight.body, "{path}");
    }
}

#[test]
fn the_request_is_forwarded_unchanged() {
    let site = Site::start();
    let url = format!("http://{}/echo?a=b&c=%20", site.gateway);
    let mut answer = site.agent.post(url).send("the body").unwrap();
    assert_eq!(answer.body_mut().read_to_string().unwrap(), "POST /echo?a=b&c=%20 the body");
}

#[test]
fn a_body_in_chunks_is_replaced_whole() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (_program, address) = gateway(listener.local_addr().unwrap());
    let client = std::thread::spawn(move || raw(&address));
    let (mut stream, _) = listener.accept().unwrap();
    let request = BufReader::new(&stream).lines().map(Result::unwrap);
    assert!(request.take_while(|line| !line.is_empty()).count() > 0);
    let answer = "HTTP/1.1 500 No\r\ntransfer-encoding: chunked\r\n\r\n5\r\nwrong\r\n0\r\n\r\n";
    stream.write_all(answer.as_bytes()).unwrap();
    let answer = client.join().unwrap();
    assert!(answer.ends_with("\r\n\r\nAn internal error occurred in the service."), "{answer}");
    assert!(!answer.contains("transfer-encoding"), "{answer}");
}

#[test]
fn an_unreachable_upstream_gives_502() {
    let unreachable = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (_program, address) = gateway(unreachable);
    let answer = raw(&address);
    assert!(answer.starts_with("HTTP/1.1 502 Bad Gateway\r\n"), "{answer}");
}

/// The bytes of a response.
fn raw(address: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(DEADLINE)).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
