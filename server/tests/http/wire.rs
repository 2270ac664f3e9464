//! One server function answers plain forms and the page's own `fetch`.

use crate::support::World;
use wizard::{Screen, SignInProblem, View};

const POSTCARD: (&str, &str) = ("accept", "application/x-postcard");
const HTML: (&str, &str) = ("accept", "text/html");

#[tokio::test]
async fn a_plain_form_is_sent_to_the_page_of_its_attempt() {
    let world = World::start(&[]).await;
    let (path, cookie, _) = world.open().await;
    let response = world
        .sign_in(&path, &[HTML, ("cookie", &cookie)], "ok@sandbox.test")
        .await;
    assert_eq!(response.status(), 302);
    assert_eq!(response.headers()["location"], path.as_str());
}

#[tokio::test]
async fn a_fetch_gets_the_view_itself() {
    let world = World::start(&[]).await;
    let (path, cookie, _) = world.open().await;
    let response = world
        .sign_in(&path, &[POSTCARD, ("cookie", &cookie)], "ok@sandbox.test")
        .await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], wizard::view::CONTENT_TYPE);
    let view = View::decode(&response.bytes().await.unwrap()).unwrap();
    assert_eq!(
        view.screen,
        Screen::Connected {
            name: Some("Maria Rossi".into()),
            reconnected: false
        }
    );
}

#[tokio::test]
async fn missing_fields_count_as_empty_and_have_their_own_sentence() {
    let world = World::start(&[]).await;
    let (path, cookie, _) = world.open().await;
    let response = world.sign_in(&path, &[POSTCARD, ("cookie", &cookie)], "").await;
    let view = View::decode(&response.bytes().await.unwrap()).unwrap();
    assert_eq!(
        view.screen,
        Screen::SignIn {
            problem: Some(SignInProblem::UsernameMissing)
        }
    );
}

#[tokio::test]
async fn a_form_without_the_cookie_says_so_and_sends_nothing() {
    let world = World::start(&[]).await;
    let (path, _, _) = world.open().await;
    let response = world.sign_in(&path, &[HTML], "ok@sandbox.test").await;
    let location = response.headers()["location"].to_str().unwrap().to_owned();
    assert_eq!(location, format!("{path}?cookies=refused"));
    let page = world.get(&location).await.text().await.unwrap();
    assert!(page.contains("cookie"), "{page}");
}

#[tokio::test]
async fn an_attempt_that_cannot_be_is_not_found_as_a_page_or_as_json() {
    let world = World::start(&[]).await;
    let page = world.sign_in("/c/nonsense", &[HTML], "ok@sandbox.test").await;
    assert_eq!(page.status(), 404);
    assert!(page.text().await.unwrap().contains("MC-404"));
    let json = world
        .sign_in("/c/nonsense", &[("accept", "application/json")], "ok@sandbox.test")
        .await;
    assert_eq!(json.status(), 404);
    let body: serde_json::Value = json.json().await.unwrap();
    assert_eq!(body["status"], 404);
}
