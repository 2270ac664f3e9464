//! What another site can make a browser send reaches nothing.

use crate::support::{Browser, World, unlimited};
use reqwest::Method;
use unipile_sandbox::Operation;
use wizard::Screen;

const FORM: &str = "application/x-www-form-urlencoded";
const OWN: &str = "own";
const NOT_SENT: &str = "";

/// A request, and the status that it gets.
struct Case(&'static str, &'static str, &'static str, &'static str, u16);

#[rustfmt::skip]
const CASES: &[Case] = &[
    // method, Sec-Fetch-Site, Origin, Content-Type, status
    Case("POST", "same-origin", OWN,      FORM, 200),
    Case("POST", "none",        NOT_SENT, FORM, 200),
    Case("POST", "none",        "null",   FORM, 200),
    Case("POST", NOT_SENT,      OWN,      FORM, 200),
    // No browser is without both: a program, which cannot have the cookie of a person.
    Case("POST", NOT_SENT,      NOT_SENT, FORM, 200),
    Case("POST", "same-origin", OWN,      "application/x-www-form-urlencoded; charset=UTF-8", 200),

    Case("POST", "cross-site",  "https://evil.example",  FORM, 403),
    Case("POST", "cross-site",  OWN,                     FORM, 403),
    Case("POST", "cross-site",  "null",                  FORM, 403),
    Case("POST", "cross-site",  NOT_SENT,                FORM, 403),
    Case("POST", "same-site",   "http://127.0.0.1:1",    FORM, 403),
    Case("POST", "same-site",   OWN,                     FORM, 403),
    Case("POST", "nonsense",    OWN,                     FORM, 403),
    Case("POST", NOT_SENT,      "https://evil.example",  FORM, 403),
    Case("POST", NOT_SENT,      "http://127.0.0.1:1",    FORM, 403),
    Case("POST", NOT_SENT,      "null",                  FORM, 403),

    Case("POST", "same-origin", OWN, "text/plain",                    415),
    Case("POST", "same-origin", OWN, "multipart/form-data; boundary=x", 415),
    Case("POST", "same-origin", OWN, "application/json",              415),
    Case("POST", "same-origin", OWN, NOT_SENT,                        415),

    Case("PUT",     "same-origin", OWN, FORM, 405),
    Case("PATCH",   "same-origin", OWN, FORM, 405),
    Case("DELETE",  "same-origin", OWN, FORM, 405),
    Case("OPTIONS", "same-origin", OWN, FORM, 405),
    Case("TRACE",   "same-origin", OWN, FORM, 405),
    Case("PUT",     "cross-site", "https://evil.example", FORM, 403),
    Case("PATCH",   "cross-site", "https://evil.example", FORM, 403),
    Case("DELETE",  "cross-site", "https://evil.example", FORM, 403),
    Case("OPTIONS", "cross-site", "https://evil.example", FORM, 405),
    // A link cannot sign in.
    Case("GET",  "same-origin", NOT_SENT, NOT_SENT, 400),
    Case("GET",  "cross-site",  NOT_SENT, NOT_SENT, 400),
    Case("HEAD", "cross-site",  NOT_SENT, NOT_SENT, 400),
];

async fn send(browser: &Browser, case: &Case, path: &str, body: &str) -> crate::support::Answer {
    let Case(method, site, origin, content_type, _) = *case;
    let origin = if origin == OWN { &browser.origin } else { origin };
    let method = Method::from_bytes(method.as_bytes()).unwrap();
    let is_read = [Method::GET, Method::HEAD].contains(&method);
    let path = if is_read {
        format!("{path}?{body}")
    } else {
        path.to_owned()
    };
    let mut request = browser
        .request(method, &path)
        .header("accept", wizard::view::CONTENT_TYPE);
    for (name, value) in [
        ("sec-fetch-site", site),
        ("origin", origin),
        ("content-type", content_type),
    ] {
        if value != NOT_SENT {
            request = request.header(name, value);
        }
    }
    if !is_read {
        request = request.body(body.to_owned());
    }
    browser.send(request).await
}

#[tokio::test]
async fn only_the_wizards_own_pages_can_sign_in() {
    let world = World::with(unlimited).await;
    for case in CASES {
        let Case(method, site, origin, content_type, status) = *case;
        let named = format!("{method} Sec-Fetch-Site={site:?} Origin={origin:?} Content-Type={content_type:?}");
        let browser = world.browser();
        let attempt = browser.open("/").await.page_view().attempt;
        let body = format!("attempt={attempt}&username=ok%40sandbox.test&password=sandbox-pass");
        let before = world.count(Operation::Connect);
        let answer = send(&browser, case, "/api/sign_in", &body).await;
        assert_eq!(answer.status, status, "{named}");
        if status == 200 {
            let is_connected = |screen: &Screen| matches!(screen, Screen::Connected { .. });
            browser.open_when(&attempt, is_connected).await;
        } else {
            let screen = browser.open(&format!("/c/{attempt}")).await.screen();
            assert_eq!(screen, Screen::SignIn { problem: None }, "{named}");
            assert_eq!(world.count(Operation::Connect), before, "{named}");
        }
    }
}

#[tokio::test]
async fn another_site_cannot_play_the_phone() {
    let world = World::new().await;
    let browser = world.browser();
    let page = browser.sign_in("approve@sandbox.test", "sandbox-pass").await;
    browser.submit(&page.form("/api/await_approval")).await;
    let body = format!("attempt={}", page.page_view().attempt);
    for case in CASES.iter().filter(|case| case.4 == 403) {
        assert_eq!(send(&browser, case, "/sandbox/approve", &body).await.status, 403);
    }
    assert_eq!(world.sandbox.intents().len(), 1, "it is still open");
}

#[tokio::test]
async fn a_refused_person_is_told_why() {
    let world = World::new().await;
    let browser = world.browser();
    let request = browser
        .request(Method::POST, "/api/sign_in")
        .header("accept", "text/html");
    let answer = browser.send(request.header("sec-fetch-site", "cross-site")).await;
    assert_eq!(answer.status, 403);
    answer.shows("This request came from another site");
}

#[tokio::test]
async fn behind_a_proxy_that_rewrites_the_host_the_public_url_counts() {
    let public = "https://connect.example.com";
    let world = World::with(|config| config.public_url = Some(public.parse().unwrap())).await;
    for (origin, is_accepted) in [
        (public, true),
        ("https://connect.example.com.evil.example", false),
        ("https://connect.example.com:8443", false),
        ("http://connect.example.com", false),
    ] {
        let browser = world.browser();
        let attempt = browser.open("/").await.page_view().attempt;
        let body = format!("attempt={attempt}&username=ok%40sandbox.test&password=sandbox-pass");
        let request = browser
            .request(Method::POST, "/api/sign_in")
            .header("accept", wizard::view::CONTENT_TYPE);
        let request = request.header("content-type", FORM).header("origin", origin).body(body);
        assert_eq!(
            browser.send(request).await.status,
            if is_accepted { 200 } else { 403 },
            "{origin}"
        );
    }
    assert_eq!(world.count(Operation::Connect), 1);
}
