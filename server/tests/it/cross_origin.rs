//! What another site can make a browser send reaches nothing.

use crate::support::{Answer, Browser, World, unlimited};
use app::ssr::set_cookie;
use connect::{AttemptId, Caller, Capability, ClientNetwork};
use reqwest::Method;
use unipile_sandbox::Operation;
use wizard::{Screen, SignInProblem};

const FORM: &str = "application/x-www-form-urlencoded";
const OWN: &str = "own";
const NOT_SENT: &str = "";

const METHODS: [&str; 8] = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE"];
const SITES: [&str; 6] = ["same-origin", "none", "same-site", "cross-site", "nonsense", NOT_SENT];
const ORIGINS: [&str; 5] = [OWN, "https://evil.example", "http://127.0.0.1:1", "null", NOT_SENT];
const CONTENT_TYPES: [&str; 6] = [
    FORM,
    "Application/X-WWW-Form-URLEncoded; charset=UTF-8",
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/json",
    NOT_SENT,
];

#[derive(Clone, Copy, Debug)]
struct Case {
    method: &'static str,
    site: &'static str,
    origin: &'static str,
    content_type: &'static str,
}

fn all_cases() -> impl Iterator<Item = Case> {
    METHODS.into_iter().flat_map(|method| {
        SITES.into_iter().flat_map(move |site| {
            ORIGINS.into_iter().flat_map(move |origin| {
                CONTENT_TYPES.into_iter().map(move |content_type| Case {
                    method,
                    site,
                    origin,
                    content_type,
                })
            })
        })
    })
}

/// The rule, in the words of the browsers' own headers.
fn expected_status(case: Case) -> u16 {
    // No browser is without both: that is a program, which cannot have the cookie of a person.
    let is_from_here = match case.site {
        NOT_SENT => [OWN, NOT_SENT].contains(&case.origin),
        site => ["same-origin", "none"].contains(&site),
    };
    let only_reads = ["GET", "HEAD", "OPTIONS"].contains(&case.method);
    if !is_from_here && !only_reads {
        403
    } else if case.method != "POST" {
        // A link cannot sign in.
        405
    } else if case.content_type.to_lowercase().starts_with(FORM) {
        200
    } else {
        415
    }
}

async fn send(browser: &Browser, case: Case, path: &str, body: &str) -> Answer {
    let origin = if case.origin == OWN {
        &browser.origin
    } else {
        case.origin
    };
    let method = Method::from_bytes(case.method.as_bytes()).unwrap();
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
        ("sec-fetch-site", case.site),
        ("origin", origin),
        ("content-type", case.content_type),
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
async fn only_a_form_of_the_wizards_own_pages_with_its_cookie_changes_an_attempt() {
    let world = World::with(unlimited).await;
    let browser = world.browser();
    let mut accepted = 0;
    for case in all_cases() {
        for has_cookie in [true, false] {
            let (attempt, capability) = (AttemptId::random(), Capability::random());
            let cookie = set_cookie(&attempt, &capability);
            let browser = browser.another(has_cookie.then_some(cookie.as_str()));
            let owner = Caller {
                attempt,
                capability: Some(capability),
                client: ClientNetwork::of([127, 0, 0, 1].into()),
                request_id: String::new(),
            };
            // Empty fields change the attempt, and need no call.
            let body = format!("attempt={}&username=&password=", owner.attempt);
            let answer = send(&browser, case, "/api/sign_in", &body).await;
            assert_eq!(answer.status, expected_status(case), "{case:?}");
            if answer.status == 405 {
                assert_eq!(answer.header("allow"), "POST", "{case:?}");
            }
            if answer.status == 200 && !has_cookie {
                assert_eq!(answer.view().screen, Screen::CookiesRefused, "{case:?}");
            }
            let is_changed = answer.status == 200 && has_cookie;
            let problem = is_changed.then_some(SignInProblem::BothMissing);
            let screen = world.service.look(&owner).await.unwrap().screen;
            assert_eq!(screen, Screen::SignIn { problem }, "{case:?} has_cookie={has_cookie}");
            accepted += u32::from(is_changed);
        }
    }
    // From `same-origin` and `none` whatever the origin, and from nowhere with no other origin; two ways to say "form".
    assert_eq!(accepted, (5 + 5 + 2) * 2);
}

#[tokio::test]
async fn another_site_cannot_play_the_phone() {
    let world = World::with(unlimited).await;
    let browser = world.browser();
    let page = browser.sign_in("approve@sandbox.test", "sandbox-pass").await;
    browser.submit(&page.form("/api/await_approval")).await;
    let body = format!("attempt={}", page.page_view().attempt);
    for case in all_cases().filter(|case| case.method == "POST" && expected_status(*case) == 403) {
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
