//! Every refusal is a page for a person and JSON for a program, with a code that stays the same and the request's id.

use crate::support::{Endless, Folder, Unreachable, listen_to_the_log, router_on, router_with};
use axum::body::Body;
use http::{HeaderValue, Request};
use http_body_util::BodyExt as _;
use serde_json::Value;
use server::limits::Limits;
use std::time::Duration;
use tower::ServiceExt as _;

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

const LINKS: &str = "/api/v1/hosted/accounts/link";

/// A product's request for a link.
fn of_a_product(body: Body) -> Request<Body> {
    let request = Request::post(LINKS).header("content-type", "application/json");
    request.body(body).unwrap()
}

/// A request of a product that is refused before a handler has it, with which status and type.
const CASES_OF_PRODUCTS: [Case; 7] = [
    (
        || Request::put(LINKS).body(Body::empty()).unwrap(),
        405,
        "errors/method_not_allowed",
    ),
    (|| get("/api/v1"), 404, "errors/resource_not_found"),
    (|| get("/api/v1/nothing"), 404, "errors/resource_not_found"),
    (
        || {
            Request::delete("/api/v1/hosted/accounts/link/%ff")
                .body(Body::empty())
                .unwrap()
        },
        400,
        "errors/invalid_request",
    ),
    (
        || of_a_product(Body::from("x".repeat(Limits::default().body_bytes + 1))),
        413,
        "errors/content_too_large",
    ),
    (|| of_a_product(Body::new(Endless)), 408, "errors/request_timeout"),
    (
        || {
            let mut request = of_a_product(Body::empty());
            let site = HeaderValue::from_static("cross-site");
            request.headers_mut().insert("sec-fetch-site", site);
            request
        },
        403,
        "errors/insufficient_permissions",
    ),
];

// The time for a body passes at once.
#[tokio::test(start_paused = true)]
async fn a_product_gets_the_shape_of_unipiles_errors_whatever_refuses_it() {
    listen_to_the_log();
    let site = Folder::site();
    for (request, status, kind) in CASES_OF_PRODUCTS {
        for accept in ["text/html,*/*;q=0.8", "application/json"] {
            let mut request = request();
            request.headers_mut().insert("accept", HeaderValue::from_static(accept));
            let named = format!("{} {} {accept}", request.method(), request.uri());
            let response = router_on(Unreachable, &site).oneshot(request).await.unwrap();
            let allow = response.headers().get("allow").cloned();
            assert_eq!(
                allow.is_some_and(|allow| allow == "POST,GET,HEAD"),
                status == 405,
                "{named}"
            );
            assert_eq!(problem(response, status).await, kind, "{named}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_product_whose_request_takes_too_long_may_try_again() {
    listen_to_the_log();
    let site = Folder::site();
    let router = router_with(Unreachable, &site, |state| {
        state.limits.request_time = Duration::from_secs(1);
    });
    let response = router.oneshot(of_a_product(Body::new(Endless))).await.unwrap();
    assert_eq!(response.headers()["retry-after"], "2");
    assert_eq!(problem(response, 503).await, "errors/service_unavailable");
}

/// The `type` of an answer that has this status and the shape of Unipile's errors, and nothing else.
async fn problem(response: axum::response::Response, status: u16) -> String {
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let json: Value = serde_json::from_slice(&body).unwrap_or_else(|_| panic!("no JSON: {body:?}"));
    assert_eq!(
        (parts.status.as_u16(), &json["status"]),
        (status, &Value::from(status)),
        "{json}"
    );
    assert_eq!(parts.headers["content-type"], "application/json");
    let names: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["detail", "status", "title", "type"]);
    for name in ["detail", "title"] {
        assert!(
            json[name].as_str().is_some_and(|text| !text.is_empty()),
            "{name} in {json}"
        );
    }
    json["type"].as_str().unwrap().to_owned()
}
