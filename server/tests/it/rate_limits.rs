//! The limits as a client over HTTP meets them, with the numbers of production.

use crate::support::{Answer, Browser, World};
use reqwest::Method;
use unipile_sandbox::Operation;
use wizard::{Failure, Screen};

const FORM: &str = "application/x-www-form-urlencoded";

/// Signs in with a username that nobody else uses, as a program would that says it comes from `forwarded`.
async fn sign_in(world: &World, username: &str, forwarded: &str) -> Screen {
    let browser = world.browser();
    let form = browser.sign_in_form(username, "sandbox-pass").await;
    let attempt = form.fields[0].1.clone();
    let body = format!("attempt={attempt}&username={username}&password=sandbox-pass");
    let request = browser
        .request(Method::POST, "/api/sign_in")
        .header("accept", wizard::view::CONTENT_TYPE)
        .header("content-type", FORM)
        .header("sec-fetch-site", "same-origin")
        .header("x-forwarded-for", forwarded)
        .body(body);
    browser.send(request).await.view().screen
}

fn is_refused(screen: &Screen) -> bool {
    matches!(screen, Screen::Failed(Failure::TooManyTries { .. }))
}

#[tokio::test]
async fn a_header_that_anybody_can_send_gains_nothing() {
    let world = World::new().await;
    for number in 0..20 {
        let screen = sign_in(&world, &format!("nobody{number}"), &format!("203.0.113.{number}")).await;
        assert!(!is_refused(&screen), "{number}: {screen:?}");
    }
    for number in 20..30 {
        let screen = sign_in(
            &world,
            &format!("nobody{number}"),
            &format!("203.0.113.{number}, 127.0.0.1"),
        )
        .await;
        assert!(is_refused(&screen), "{number}: {screen:?}");
    }
    assert_eq!(world.count(Operation::Connect), 20);
}

#[tokio::test]
async fn behind_a_trusted_proxy_each_client_has_its_own_limits() {
    let world = World::with(|config| config.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()]).await;
    for number in 0..20 {
        let forwarded = format!("10.9.9.{number}, 203.0.113.1");
        assert!(!is_refused(
            &sign_in(&world, &format!("nobody{number}"), &forwarded).await
        ));
    }
    assert!(is_refused(&sign_in(&world, "one-more", "203.0.113.1").await));
    assert!(!is_refused(&sign_in(&world, "somebody-else", "203.0.113.2").await));
}

#[tokio::test]
async fn a_person_who_is_refused_is_told_when_to_try_again_and_keeps_the_username() {
    let world = World::new().await;
    let browser = world.browser();
    let mut page = browser.sign_in("wrong@sandbox.test", "no").await;
    for _ in 0..5 {
        let form = page.form("/api/sign_in").fill("password", "no");
        page = browser.submit(&form).await;
    }
    page.shows("Too many tries");
    page.shows("Try again in ");
    page.shows("MC-429");
    let again = browser.submit(&page.form("/api/start_over")).await;
    again.shows("wrong@sandbox.test");
}

async fn post(browser: &Browser, accept: &str) -> Answer {
    let request = browser
        .request(Method::POST, "/api/start_over")
        .header("content-type", FORM)
        .header("accept", accept);
    browser.send(request).await
}

#[tokio::test]
async fn posts_that_come_too_fast_are_refused_in_words_for_people_and_json_for_programs() {
    let world = World::with(|config| config.posts_per_address = "3/1m".parse().unwrap()).await;
    let browser = world.browser();
    for _ in 0..3 {
        assert_ne!(post(&browser, "text/html").await.status, 429);
    }
    let page = post(&browser, "text/html").await;
    assert_eq!(page.status, 429);
    let seconds: u32 = page.header("retry-after").parse().unwrap();
    assert!((1..=20).contains(&seconds), "{seconds}");
    page.shows("That was too often");
    let json = post(&browser, "application/json").await;
    assert_eq!(
        (json.status.as_u16(), json.header("content-type")),
        (429, "application/json")
    );
    // Looking is no post.
    assert_eq!(browser.get("/").await.status, 303);
    world.sandbox.advance(std::time::Duration::from_secs(20));
    assert_ne!(post(&browser, "text/html").await.status, 429);
}

#[tokio::test]
async fn what_another_site_makes_a_browser_send_uses_nothing_up() {
    let world = World::with(|config| config.posts_per_address = "1/1m".parse().unwrap()).await;
    let browser = world.browser();
    for _ in 0..3 {
        let request = browser
            .request(Method::POST, "/api/start_over")
            .header("content-type", FORM);
        let answer = browser.send(request.header("sec-fetch-site", "cross-site")).await;
        assert_eq!(answer.status, 403);
    }
    assert_ne!(post(&browser, "text/html").await.status, 429);
    assert_eq!(post(&browser, "text/html").await.status, 429);
}
