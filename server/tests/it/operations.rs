//! However often a form is sent, Unipile hears of it once.

use crate::support::{Browser, Form, SLOW, World, until};
use tokio::task::JoinSet;
use unipile_sandbox::Operation;
use wizard::{Screen, View};

/// Sends forms at the same time.
async fn at_once(browser: &Browser, forms: impl IntoIterator<Item = Form>) -> Vec<View> {
    let mut posts = JoinSet::new();
    for form in forms {
        let browser = browser.clone();
        posts.spawn(async move { browser.fetch(&form).await.view() });
    }
    posts.join_all().await
}

#[tokio::test]
async fn twenty_posts_of_one_operation_are_one_sign_in() {
    let world = World::new().await;
    let browser = world.browser();
    let form = browser.sign_in_form("ok@sandbox.test", "sandbox-pass").await;
    at_once(&browser, vec![form.clone(); 20]).await;
    let view = browser.fetch_view(&form).await;
    assert!(matches!(view.screen, Screen::Connected { .. }));
    world.calls_ended().await;
    assert_eq!(world.count(Operation::Connect), 1);
}

#[tokio::test]
async fn two_sign_ins_at_the_same_time_are_one() {
    let world = World::new().await;
    let browser = world.browser();
    let form = browser.sign_in_form("slow@sandbox.test", "sandbox-pass").await;
    let forms = ["operation-1", "operation-2"].map(|operation| form.clone().fill("operation", operation));
    for view in at_once(&browser, forms).await {
        assert_eq!(view.screen, Screen::SigningIn);
    }
    world.sandbox.advance(SLOW);
    let attempt = form.fields[0].1.clone();
    browser
        .open_when(&attempt, |screen| matches!(screen, Screen::Connected { .. }))
        .await;
    world.calls_ended().await;
    assert_eq!(world.count(Operation::Connect), 1);
}

#[tokio::test]
async fn twenty_requests_for_an_approval_are_one() {
    let world = World::new().await;
    let browser = world.browser();
    let page = browser.sign_in("approve@sandbox.test", "sandbox-pass").await;
    let form = page.form("/api/await_approval");
    let forms = (0..20).map(|number| form.clone().fill("operation", &format!("operation-{number}")));
    for view in at_once(&browser, forms).await {
        assert!(view.screen.is_waiting());
    }
    until("the request for an approval", || world.count(Operation::Solve) > 0).await;
    browser.submit(&page.form("/sandbox/approve")).await;
    world.calls_ended().await;
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
    world.calls_ended().await;
    assert_eq!(world.count(Operation::Solve), 1);
}
