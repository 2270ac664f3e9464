//! The headers that keep a page to itself, on every route.

use crate::support::{Answer, World};
use reqwest::Method;

/// The nonce of a page's policy.
fn nonce(page: &Answer) -> String {
    let policy = page.header("content-security-policy");
    let (_, rest) = policy
        .split_once("'nonce-")
        .unwrap_or_else(|| panic!("no nonce in {policy}"));
    rest.split_once('\'').unwrap().0.to_owned()
}

#[tokio::test]
async fn every_page_has_a_nonce_of_its_own_and_only_where_it_belongs() {
    let world = World::new().await;
    let browser = world.browser();
    let (first, second) = (browser.open("/").await, browser.open("/").await);
    assert_ne!(nonce(&first), nonce(&second));
    for page in [first, second] {
        let (nonce, html) = (nonce(&page), page.text());
        assert!(nonce.len() >= 22, "{nonce}");
        let everywhere = html.matches(&nonce).count();
        assert_eq!(html.matches(&format!("nonce=\"{nonce}\"")).count(), everywhere);
        assert_eq!(html.matches("<script").count(), everywhere, "every script has it");
        assert!(everywhere > 0 && !html.contains(" style=\""));
        let policy = page.header("content-security-policy");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert!(policy.ends_with("; require-trusted-types-for 'script'; trusted-types 'none'"));
    }
}

#[tokio::test]
async fn a_page_shown_again_is_asked_for_again() {
    let world = World::new().await;
    let browser = world.browser();
    let page = browser.sign_in("code@sandbox.test", "sandbox-pass").await;
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(
        browser.look(&page.page_view().attempt, 0).await.header("cache-control"),
        "no-store"
    );
    for path in ["/", "/c/short", "/readyz"] {
        assert_eq!(browser.get(path).await.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn the_headers_are_on_every_answer_also_on_refusals() {
    let world = World::new().await;
    let browser = world.browser();
    let attempt = browser.open("/").await.page_view().attempt;
    let page = format!("/c/{attempt}");
    let view = format!("/api/view?attempt={attempt}");
    for (method, path, status) in [
        (Method::GET, "/", 303),
        (Method::GET, &page, 200),
        (Method::GET, &view, 302),
        (Method::GET, "/api/docs", 200),
        (Method::GET, "/api/openapi.json", 200),
        (Method::GET, "/api/v1/nothing", 404),
        (Method::GET, "/healthz", 200),
        (Method::GET, "/readyz", 200),
        (Method::GET, "/favicon.svg", 200),
        (Method::GET, "/pkg/unipile-connect.js", 200),
        (Method::GET, "/c/short", 404),
        (Method::GET, "/c/%ff", 400),
        (Method::GET, "/nothing", 404),
        (Method::GET, "/pkg/nothing.js", 404),
        (Method::GET, "/api/nothing", 404),
        (Method::DELETE, &page, 405),
        (Method::POST, "/api/sign_in", 415),
        (Method::POST, "/sandbox/approve", 415),
    ] {
        let answer = browser
            .send(browser.request(method.clone(), path).header("accept", "text/html"))
            .await;
        let named = format!("{method} {path}");
        assert_eq!(answer.status, status, "{named}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{named} {name}");
        }
        assert!(answer.header("permissions-policy").contains("camera=()"), "{named}");
        assert_eq!(answer.header("x-request-id").len(), 9, "{named}");
        assert!(
            answer.header("strict-transport-security").is_empty(),
            "{named}: not without https"
        );
        let policy = answer.header("content-security-policy");
        let is_html = answer.header("content-type").starts_with("text/html");
        assert!(
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{named}"
        );
        assert_eq!(policy.contains("sandbox"), !is_html, "{named}: {policy}");
    }
}

#[tokio::test]
async fn https_is_insisted_on_where_the_public_url_has_it() {
    for (url, insists) in [("https://connect.example.com", true), ("http://localhost:3000", false)] {
        let world = World::with(|config| config.public_url = Some(url.parse().unwrap())).await;
        for path in ["/", "/nothing"] {
            let answer = world.browser().get(path).await;
            let header = answer.header("strict-transport-security");
            assert_eq!(
                header,
                if insists {
                    "max-age=63072000; includeSubDomains"
                } else {
                    ""
                },
                "{url}{path}"
            );
        }
    }
}

#[tokio::test]
async fn the_cookie_is_for_this_host_alone_and_out_of_reach_of_scripts() {
    let world = World::new().await;
    let browser = world.browser();
    let start = browser.get("/").await;
    let page = browser.get(start.header("location")).await;
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("__Host-"), "{cookie}");
    for attribute in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
        assert!(
            cookie.split("; ").any(|part| part == attribute),
            "{attribute} in {cookie}"
        );
    }
    assert!(
        browser
            .open(start.header("location"))
            .await
            .header("set-cookie")
            .is_empty(),
        "once is enough"
    );
}
