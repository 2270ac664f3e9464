//! Every built-in scenario in a browser without scripts: forms, redirects and links.

use crate::support::{Answer, Browser, SLOW, World};
use std::time::Duration;
use unipile_sandbox::Operation;
use wizard::view::CheckpointView;
use wizard::{CheckpointProblem, Failure, Screen, SignInProblem};

async fn sign_in(world: &World, who: &str) -> (Browser, Answer) {
    let browser = world.browser();
    let page = browser.sign_in(&format!("{who}@sandbox.test"), "sandbox-pass").await;
    (browser, page)
}

fn checkpoint(page: &Answer) -> CheckpointView {
    match page.screen() {
        Screen::Checkpoint(checkpoint) => checkpoint,
        other => panic!("{other:?} is no checkpoint"),
    }
}

fn is_connected(screen: &Screen) -> bool {
    matches!(
        screen,
        Screen::Connected {
            confirmation: Some(_),
            ..
        }
    )
}

async fn connected(browser: &Browser, page: &Answer, name: &str) {
    assert!(matches!(page.screen(), Screen::Connected { .. }), "{:?}", page.screen());
    let page = browser.open_when(&page.page_view().attempt, is_connected).await;
    page.shows("Messenger is connected");
    page.shows(name);
}

async fn answer(browser: &Browser, page: &Answer, code: &str) -> Answer {
    browser.submit(&page.form("/api/submit_code").fill("code", code)).await
}

#[tokio::test]
async fn the_right_password_connects_and_the_page_shows_whose_account_it_is() {
    let world = World::new().await;
    let (browser, page) = sign_in(&world, "ok").await;
    connected(&browser, &page, "Maria Rossi").await;
    assert_eq!(world.count(Operation::Connect), 1);
}

#[tokio::test]
async fn a_wrong_code_can_be_typed_again_and_the_right_one_connects() {
    let world = World::new().await;
    let (browser, page) = sign_in(&world, "code").await;
    let page = browser.open(&format!("/c/{}?way=code", page.page_view().attempt)).await;
    let page = answer(&browser, &page, "000000").await;
    assert_eq!(checkpoint(&page).problem, Some(CheckpointProblem::WrongCode));
    let page = answer(&browser, &page, "FB-123 456").await;
    connected(&browser, &page, "Jonas Weber").await;
    assert_eq!(world.count(Operation::Solve), 2);
}

#[tokio::test]
async fn what_is_no_code_is_said_and_not_sent() {
    let world = World::new().await;
    let (browser, page) = sign_in(&world, "code").await;
    for typed in ["", "abc", "TRY_ANOTHER_WAY", "in_app_validation", "12"] {
        let page = answer(&browser, &page, typed).await;
        assert!(
            matches!(checkpoint(&page).problem, Some(CheckpointProblem::Code(_))),
            "{typed}"
        );
    }
    assert_eq!(world.count(Operation::Solve), 0);
}

#[tokio::test]
async fn an_approval_on_the_phone_connects() {
    let world = World::new().await;
    let (browser, page) = sign_in(&world, "approve").await;
    let page = browser.submit(&page.form("/api/await_approval")).await;
    assert!(checkpoint(&page).waiting);
    page.shows("http-equiv=\"refresh\"");
    let page = browser.submit(&page.form("/sandbox/approve")).await;
    let page = browser.open_when(&page.page_view().attempt, is_connected).await;
    page.shows("Amélie Laurent");
}

#[tokio::test]
async fn a_denial_on_the_phone_is_said_and_a_code_still_connects() {
    let world = World::new().await;
    let (browser, page) = sign_in(&world, "approve").await;
    let page = browser.submit(&page.form("/api/await_approval")).await;
    let attempt = browser.submit(&page.form("/sandbox/deny")).await.page_view().attempt;
    let page = browser
        .open_when(
            &attempt,
            |screen| matches!(screen, Screen::Checkpoint(checkpoint) if !checkpoint.waiting),
        )
        .await;
    assert_eq!(checkpoint(&page).problem, Some(CheckpointProblem::NotApproved));
    let page = browser.open(&format!("/c/{attempt}?way=code")).await;
    let page = answer(&browser, &page, "123456").await;
    connected(&browser, &page, "Amélie Laurent").await;
}

#[tokio::test]
async fn two_checkpoints_share_one_deadline() {
    let world = World::new().await;
    let (browser, page) = sign_in(&world, "two-steps").await;
    let first = checkpoint(&page);
    world.sandbox.advance(Duration::from_mins(1));
    let page = answer(&browser, &page, "123456").await;
    let second = checkpoint(&page);
    assert_eq!((first.number, second.number), (1, 2));
    assert_eq!(first.deadline, second.deadline);
    let page = answer(&browser, &page, "654321").await;
    connected(&browser, &page, "Priya Nair").await;
}

#[tokio::test]
async fn a_wrong_password_asks_again_with_the_username_and_without_the_password() {
    let world = World::new().await;
    let (_, page) = sign_in(&world, "wrong").await;
    let problem = Some(SignInProblem::WrongPassword);
    assert_eq!(page.screen(), Screen::SignIn { problem });
    let fields = page.form("/api/sign_in").fields;
    let value = |name| {
        fields
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!(value("username"), Some("wrong@sandbox.test"));
    assert_eq!(value("password"), Some(""));
}

#[tokio::test]
async fn after_five_minutes_the_sign_in_is_over_and_can_be_started_again() {
    let world = World::new().await;
    let (browser, page) = sign_in(&world, "code").await;
    let late = page.form("/api/submit_code").fill("code", "123456");
    for _ in 0..5 {
        browser.submit(&page.form("/sandbox/advance")).await;
    }
    let page = browser.open(&format!("/c/{}", page.page_view().attempt)).await;
    assert_eq!(page.screen(), Screen::Expired);
    assert_eq!(browser.submit(&late).await.screen(), Screen::Expired);
    assert_eq!(world.count(Operation::Solve), 0, "nothing is sent after the deadline");
    let page = browser.submit(&page.form("/api/start_over")).await;
    assert_eq!(page.screen(), Screen::SignIn { problem: None });
}

#[tokio::test]
async fn a_sign_in_that_unipile_ends_early_is_slow_first_and_then_ended() {
    let world = World::new().await;
    let (browser, page) = sign_in(&world, "early").await;
    world.sandbox.advance(Duration::from_mins(1));
    let page = answer(&browser, &page, "123456").await;
    assert_eq!(checkpoint(&page).problem, Some(CheckpointProblem::ProviderSlow));
    let page = browser.open(&format!("/c/{}?way=code", page.page_view().attempt)).await;
    let page = answer(&browser, &page, "123456").await;
    assert_eq!(page.screen(), Screen::Ended);
    page.shows("MC-410");
}

#[tokio::test]
async fn a_slow_sign_in_shows_a_page_that_waits_and_then_connects() {
    let world = World::new().await;
    let browser = world.browser();
    let form = browser.sign_in_form("slow@sandbox.test", "sandbox-pass").await;
    let page = browser.submit_in_haste(&form).await;
    assert_eq!(page.screen(), Screen::SigningIn);
    page.shows("http-equiv=\"refresh\"");
    world.sandbox.advance(SLOW);
    let page = browser.open_when(&page.page_view().attempt, is_connected).await;
    page.shows("Tomás Silva");
}

#[tokio::test]
async fn what_stands_in_the_way_has_a_screen_a_code_and_the_reference_of_its_request() {
    let world = World::new().await;
    for (who, failure) in [
        ("restricted", Failure::NeedsFacebook),
        ("action", Failure::NeedsFacebook),
        ("trouble", Failure::TryLater { seconds: None }),
    ] {
        let (browser, page) = sign_in(&world, who).await;
        assert_eq!(page.screen(), Screen::Failed(failure), "{who}");
        page.shows(failure.code());
        page.shows(&page.page_view().reference);
        let page = browser.submit(&page.form("/api/start_over")).await;
        assert_eq!(page.screen(), Screen::SignIn { problem: None }, "{who}");
    }
}

#[tokio::test]
async fn another_browser_with_the_same_address_sees_and_moves_nothing() {
    let world = World::new().await;
    let (_, page) = sign_in(&world, "code").await;
    let stranger = world.browser();
    let seen = stranger.get(&format!("/c/{}", page.page_view().attempt)).await;
    assert_eq!(seen.status, 403);
    assert_eq!(seen.screen(), Screen::OtherBrowser);
    assert!(seen.header("set-cookie").is_empty() && !seen.text().contains("value=\"code@sandbox.test\""));
    stranger
        .post(&page.form("/api/submit_code").fill("code", "123456"))
        .await;
    stranger.post(&page.form("/sandbox/approve")).await;
    assert_eq!(world.count(Operation::Solve), 0);
    assert_eq!(world.sandbox.intents().len(), 1);
}
