//! One server function, two askers: a plain form and the page's script.

use crate::support::{Form, World, soon};
use connect::AttemptId;
use reqwest::Method;
use unipile_sandbox::Operation;
use wizard::{CodeProblem, Screen, SignInProblem};

fn sign_in(attempt: &str, username: &str) -> Form {
    let fields = [
        ("attempt", attempt),
        ("username", username),
        ("password", "sandbox-pass"),
    ];
    Form {
        action: "/api/sign_in".into(),
        fields: fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
    }
}

#[tokio::test]
async fn a_plain_form_is_sent_to_the_page_of_its_attempt_and_nowhere_else() {
    let world = World::new().await;
    let browser = world.browser();
    let form = browser.sign_in_form("ok@sandbox.test", "sandbox-pass").await;
    let attempt = form.fields[0].1.clone();
    let answer = browser.post(&form).await;
    assert_eq!(answer.status, 302);
    let locations: Vec<_> = answer.headers.get_all("location").iter().collect();
    assert_eq!(locations, [format!("/c/{attempt}").as_str()]);
    browser
        .open_when(&attempt, |screen| matches!(screen, Screen::Connected { .. }))
        .await;
}

#[tokio::test]
async fn a_fetch_gets_the_view_itself() {
    let world = World::new().await;
    let browser = world.browser();
    let form = browser.sign_in_form("code@sandbox.test", "sandbox-pass").await;
    let answer = browser.fetch(&form).await;
    assert!(answer.header("location").is_empty());
    assert_eq!(answer.view().attempt, form.fields[0].1);
    let view = browser.fetch_view(&form).await;
    assert!(matches!(view.screen, Screen::Checkpoint(_)));
}

#[tokio::test]
async fn arguments_that_are_missing_are_empty_and_get_their_screen() {
    let world = World::new().await;
    let browser = world.browser();
    let attempt = browser.open("/").await.page_view().attempt;
    let mut form = sign_in(&attempt, "");
    form.fields.truncate(1);
    let screen = browser.submit(&form).await.screen();
    assert_eq!(
        screen,
        Screen::SignIn {
            problem: Some(SignInProblem::BothMissing)
        }
    );

    let page = browser.submit(&sign_in(&attempt, "code@sandbox.test")).await;
    assert!(matches!(page.screen(), Screen::Checkpoint(_)));
    form.action = "/api/submit_code".into();
    let Screen::Checkpoint(checkpoint) = browser.submit(&form).await.screen() else {
        panic!("a checkpoint")
    };
    let missing = wizard::CheckpointProblem::Code(CodeProblem::Missing);
    assert_eq!(checkpoint.problem, Some(missing));
    assert_eq!(world.count(Operation::Solve), 0);
}

#[tokio::test]
async fn what_is_no_attempt_is_not_found_in_words_for_people_and_json_for_programs() {
    let world = World::new().await;
    let browser = world.browser();
    for attempt in ["", "short", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAA%00"] {
        let form = sign_in(attempt, "ok@sandbox.test");
        let page = browser.post(&form).await;
        assert_eq!(page.status, 404, "{attempt:?}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        page.shows("There is nothing at this address");
        page.shows("MC-404");
        page.shows(page.header("x-request-id"));
        for leftover in ["location", "serverfnerror", "content-location"] {
            assert!(page.header(leftover).is_empty(), "{leftover}");
        }

        let answer = browser.fetch(&form).await;
        assert_eq!(answer.status, 404, "{attempt:?}");
        assert_eq!(answer.header("content-type"), "application/json");
        let json: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(json["status"], 404);
        assert_eq!(json["request_id"], answer.header("x-request-id"));
    }
    assert_eq!(browser.get("/c/short").await.status, 404);
    assert_eq!(world.count(Operation::Connect), 0);
}

#[tokio::test]
async fn arguments_that_cannot_be_read_are_a_bad_request_and_lead_nowhere() {
    let world = World::new().await;
    let browser = world.browser();
    let attempt = AttemptId::random();
    let path = format!("/api/view?attempt={attempt}&after=yesterday");
    for accept in ["text/html", "application/x-postcard"] {
        let request = browser
            .request(Method::GET, &path)
            .header("accept", accept)
            .header("referer", "/c/x?code=1");
        let answer = browser.send(request).await;
        assert_eq!(answer.status, 400, "{accept}");
        assert!(answer.header("location").is_empty());
        assert!(
            !answer.text().contains("yesterday") && !answer.text().contains("__err"),
            "{}",
            answer.text()
        );
    }
}

#[tokio::test]
async fn what_is_no_function_is_not_found_and_the_wrong_method_names_the_right_one() {
    let world = World::new().await;
    let browser = world.browser();
    for (method, path, status, allowed) in [
        (Method::GET, "/api/nothing", 404, ""),
        (Method::POST, "/api/nothing", 404, ""),
        (Method::DELETE, "/api/nothing", 404, ""),
        (Method::POST, "/api/sign_in/more", 404, ""),
        (Method::GET, "/api/sign_in", 405, "POST"),
        (Method::POST, "/api/view", 405, "GET,HEAD"),
        (Method::POST, "/", 405, "GET,HEAD"),
        (Method::GET, "/sandbox/approve", 405, "POST"),
        (Method::POST, "/healthz", 405, "GET,HEAD"),
        (Method::POST, "/favicon.svg", 405, "GET,HEAD"),
        (Method::POST, "/pkg/unipile-connect.js", 405, "GET,HEAD"),
    ] {
        for (accept, content_type) in [
            ("text/html", "text/html; charset=utf-8"),
            ("application/json", "application/json"),
        ] {
            let request = browser.request(method.clone(), path).header("accept", accept);
            let answer = browser
                .send(request.header("content-type", "application/x-www-form-urlencoded"))
                .await;
            let named = format!("{method} {path} {accept}");
            assert_eq!(answer.status, status, "{named}");
            assert_eq!(answer.header("allow"), allowed, "{named}");
            assert_eq!(answer.header("content-type"), content_type, "{named}");
            assert!(!answer.text().contains("server function"), "{named}");
        }
    }
}

#[tokio::test]
async fn a_head_request_is_refused_like_a_get_but_without_a_body() {
    let world = World::new().await;
    let browser = world.browser();
    for path in ["/c/short", "/nothing"] {
        let answer = browser
            .send(browser.request(Method::HEAD, path).header("accept", "text/html"))
            .await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.header("content-type").starts_with("text/html"));
        assert!(answer.body.is_empty());
    }
}

#[tokio::test]
async fn a_look_is_held_until_the_attempt_changes() {
    let world = World::new().await;
    let browser = world.browser();
    let view = browser
        .sign_in("approve@sandbox.test", "sandbox-pass")
        .await
        .page_view();
    let page = browser.get(&format!("/c/{}", view.attempt)).await;
    let looking = {
        let (browser, view) = (browser.clone(), view.clone());
        tokio::spawn(async move { browser.look(&view.attempt, view.revision).await.view() })
    };
    tokio::task::yield_now().await;
    assert!(!looking.is_finished());
    let changed = browser.fetch(&page.form("/api/await_approval")).await.view();
    let seen = soon("the look's end", looking).await.unwrap();
    assert_eq!(seen.revision, changed.revision);
    assert!(seen.screen.is_waiting());
}

#[tokio::test]
async fn a_look_at_an_attempt_that_nobody_began_is_answered_at_once() {
    let world = World::new().await;
    let attempt = AttemptId::random();
    let look = world.browser().look(attempt.as_str(), 7).await.view();
    assert_eq!((look.revision, look.screen), (0, Screen::SignIn { problem: None }));
}

#[tokio::test]
async fn a_form_without_the_cookie_leads_to_a_word_about_cookies_and_is_sent_nowhere() {
    let world = World::new().await;
    let attempt = AttemptId::random();
    let browser = world.browser();
    let answer = browser.post(&sign_in(attempt.as_str(), "ok@sandbox.test")).await;
    assert_eq!(answer.header("location"), format!("/c/{attempt}?cookies=refused"));
    // Its cookie is refused again on that page.
    let page = world.browser().open(answer.header("location")).await;
    assert_eq!(page.screen(), Screen::CookiesRefused);
    assert_eq!(world.count(Operation::Connect), 0);
}

#[tokio::test]
async fn a_sandbox_form_without_its_attempt_gets_an_error_page() {
    let world = World::new().await;
    let browser = world.browser();
    for (action, fields) in [
        ("/sandbox/approve", vec![]),
        ("/sandbox/advance", vec![("attempt", "short"), ("seconds", "60")]),
        (
            "/sandbox/advance",
            vec![("attempt", "AAAAAAAAAAAAAAAAAAAAAA"), ("seconds", "soon")],
        ),
        ("/sandbox/nothing", vec![("attempt", "AAAAAAAAAAAAAAAAAAAAAA")]),
    ] {
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        let answer = browser
            .post(&Form {
                action: action.into(),
                fields,
            })
            .await;
        assert!(answer.status.is_client_error(), "{action} {}", answer.status);
        answer.shows("MC-4");
    }
}
