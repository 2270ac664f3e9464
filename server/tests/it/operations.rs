//! However often a form is sent, Unipile hears of it once.

use crate::support::{Answer, Browser, Form, World, until};
use std::time::Duration;
use tokio::task::JoinSet;
use unipile_sandbox::Operation;
use wizard::Screen;

/// Sends forms at the same time.
async fn at_once(browser: &Browser, forms: impl IntoIterator<Item = Form>) -> Vec<Answer> {
    let mut posts = JoinSet::new();
    for form in forms {
        let browser = browser.clone();
        posts.spawn(async move { browser.fetch(&form).await });
    }
    posts.join_all().await
}

async fn sign_in_form(browser: &Browser, who: &str) -> Form {
    let start = browser.open("/").await.form("/api/sign_in");
    start
        .fill("username", &format!("{who}@sandbox.test"))
        .fill("password", "sandbox-pass")
}

#[tokio::test]
async fn twenty_posts_of_one_operation_are_one_sign_in() {
    let world = World::new().await;
    let browser = world.browser();
    let form = sign_in_form(&browser, "ok").await;
    for answer in at_once(&browser, vec![form; 20]).await {
        assert!(matches!(answer.view().screen, Screen::Connected { .. }));
    }
    assert_eq!(world.count(Operation::Connect), 1);
}

#[tokio::test]
async fn two_sign_ins_at_the_same_time_are_one() {
    let world = World::new().await;
    let browser = world.browser();
    let form = sign_in_form(&browser, "slow").await;
    let forms = ["operation-1", "operation-2"].map(|operation| form.clone().fill("operation", operation));
    for answer in at_once(&browser, forms).await {
        assert_eq!(answer.view().screen, Screen::SigningIn);
    }
    assert_eq!(world.count(Operation::Connect), 1);
    world.sandbox.advance(Duration::from_secs(8));
    let attempt = form.fields[0].1.clone();
    browser
        .open_when(&attempt, |screen| matches!(screen, Screen::Connected { .. }))
        .await;
    assert_eq!(world.count(Operation::Connect), 1);
}

#[tokio::test]
async fn twenty_requests_for_an_approval_are_one() {
    let world = World::new().await;
    let browser = world.browser();
    let page = browser.sign_in("approve@sandbox.test", "sandbox-pass").await;
    let form = page.form("/api/await_approval");
    let forms = (0..20).map(|number| form.clone().fill("operation", &format!("operation-{number}")));
    for answer in at_once(&browser, forms).await {
        assert!(answer.view().screen.is_waiting());
    }
    until("the request for an approval", || world.count(Operation::Solve) > 0).await;
    assert_eq!(world.count(Operation::Solve), 1);
}

#[tokio::test]
async fn the_back_button_does_not_send_a_code_again() {
    let world = World::new().await;
    let browser = world.browser();
    let page = browser.sign_in("code@sandbox.test", "sandbox-pass").await;
    let form = page.form("/api/submit_code").fill("code", "000000");
    let first = browser.submit(&form).await.page_view();
    let again = browser.submit(&form).await.page_view();
    assert_eq!(first.revision, again.revision);
    assert_eq!(world.count(Operation::Solve), 1);
}
