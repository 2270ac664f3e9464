//! Every refusal is a page for a person and JSON for a program, with a code that stays the same and the request's id.

use crate::support::{Folder, Unreachable, listen_to_the_log, router_on};
use axum::body::{Body, Bytes, HttpBody};
use http::{HeaderValue, Request};
use http_body_util::BodyExt as _;
use hyper::body::Frame;
use serde_json::Value;
use server::limits::Limits;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use tower::ServiceExt as _;

/// A body that never comes.
struct Endless;

impl HttpBody for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

fn post(content_type: &str, body: Body) -> Request<Body> {
    let request = Request::post("/api/sign_in").header("content-type", content_type);
    request.body(body).unwrap()
}

fn form(body: Body) -> Request<Body> {
    post("application/x-www-form-urlencoded", body)
}

fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

fn from_another_site() -> Request<Body> {
    let mut request = form(Body::empty());
    let site = HeaderValue::from_static("cross-site");
    request.headers_mut().insert("sec-fetch-site", site);
    request
}

fn too_long() -> Request<Body> {
    form(Body::from("x".repeat(Limits::default().body_bytes + 1)))
}

/// A request that is refused, with which status and code.
type Case = (fn() -> Request<Body>, u16, &'static str);

const CASES: [Case; 10] = [
    (|| get("/c/%ff"), 400, "bad_request"),
    (from_another_site, 403, "cross_origin"),
    (|| get("/nothing"), 404, "not_found"),
    (|| get("/api/nothing"), 404, "not_found"),
    (|| get("/api/sign_in"), 405, "method_not_allowed"),
    (|| form(Body::new(Endless)), 408, "request_timeout"),
    (too_long, 413, "content_too_large"),
    (|| post("text/plain", Body::empty()), 415, "unsupported_media_type"),
    (|| get("/c/AAAAAAAAAAAAAAAAAAAAAA"), 503, "unavailable"),
    (|| get("/api/view?attempt=AAAAAAAAAAAAAAAAAAAAAA"), 503, "unavailable"),
];

// The time for a body passes at once.
#[tokio::test(start_paused = true)]
async fn every_refusal_is_a_page_for_people_and_json_for_programs() {
    listen_to_the_log();
    let site = Folder::site();
    for (request, status, code) in CASES {
        for accept in ["text/html,*/*;q=0.8", "application/x-postcard", "*/*"] {
            let mut request = request();
            request.headers_mut().insert("accept", HeaderValue::from_static(accept));
            let named = format!("{} {} {accept}", request.method(), request.uri());
            let response = router_on(Unreachable, &site).oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            let body = String::from_utf8(body.to_vec()).unwrap();
            let header = |name: &str| parts.headers.get(name).map_or("", |value| value.to_str().unwrap());
            let id = header("x-request-id");
            assert_eq!(parts.status, status, "{named}");
            assert_eq!(header("cache-control"), "no-store", "{named}");
            assert_eq!(header("retry-after"), if status == 503 { "2" } else { "" }, "{named}");
            if accept.contains("html") {
                assert_eq!(header("content-type"), "text/html; charset=utf-8", "{named}");
                assert!(
                    body.contains(&format!("MC-{status}")) && body.contains(id),
                    "{named} {body}"
                );
                assert!(!body.contains("<script"), "{named} {body}");
            } else {
                assert_eq!(header("content-type"), "application/json", "{named}");
                let json: Value = serde_json::from_str(&body).unwrap();
                assert_eq!(json["status"], status, "{named}");
                assert_eq!(json["code"], code, "{named}");
                assert_eq!(json["request_id"], id, "{named}");
                assert!(json["title"].is_string(), "{named}");
            }
        }
    }
}
