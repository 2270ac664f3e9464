//! At the end nothing new begins, and what has begun is brought to its end.

use crate::support::{Browser, Folder, Program, SLOW, World, soon, until};
use connect::{AttemptId, Caller, Capability};
use std::time::Duration;
use tokio::net::TcpStream;
use unipile_sandbox::Operation;
use wizard::{AccountStatus, Confirmation, Screen};

/// Longer than any test.
const LONG: Duration = Duration::from_hours(1);

/// What the server has on record of the browser's attempt.
async fn on_record(world: &World, browser: &Browser, attempt: &str) -> Screen {
    let cookies = browser.cookies();
    let caller = Caller {
        attempt: AttemptId::parse(attempt).unwrap(),
        capability: cookies.values().find_map(|value| Capability::parse(value)),
        client: connect::ClientNetwork::of([127, 0, 0, 1].into()),
        request_id: String::new(),
    };
    world.service.look(&caller).await.unwrap().screen
}

/// Signs in with an answer that comes once the sandbox's clock is moved, and leaves.
async fn begin_slowly(world: &World, browser: &Browser) -> String {
    let form = browser.sign_in_form("slow@sandbox.test", "sandbox-pass").await;
    let attempt = form.fields[0].1.clone();
    let browser = browser.clone();
    let post = tokio::spawn(async move { browser.post(&form).await });
    until("the sign-in", || world.count(Operation::Connect) == 1).await;
    // Nothing but the call itself is under way then: no connection waits for it.
    post.abort();
    attempt
}

#[tokio::test]
async fn a_running_server_is_alive_and_ready() {
    let world = World::new().await;
    for (path, body) in [("/healthz", "ok\n"), ("/readyz", "ready\n")] {
        let answer = world.browser().get(path).await;
        assert_eq!((answer.status.as_u16(), answer.text().as_str()), (200, body));
    }
}

#[tokio::test]
async fn a_server_that_will_stop_says_so_and_goes_on_for_the_drain_time() {
    let world = World::with(|config| config.drain = LONG).await;
    let browser = world.browser();
    let attempt = begin_slowly(&world, &browser).await;
    world.stop();
    let stopping = async {
        while world.browser().get("/readyz").await.status != 503 {
            tokio::task::yield_now().await;
        }
    };
    soon("a server that is not ready", stopping).await;
    assert_eq!(world.browser().get("/healthz").await.status, 200);
    world.sandbox.advance(SLOW);
    browser
        .open_when(&attempt, |screen| matches!(screen, Screen::Connected { .. }))
        .await;
}

#[tokio::test]
async fn a_call_under_way_ends_and_its_account_is_on_record() {
    let mut world = World::new().await;
    let browser = world.browser();
    let attempt = begin_slowly(&world, &browser).await;
    world.stop();
    let refusing = async { while TcpStream::connect(world.address).await.is_ok() {} };
    soon("a server that accepts nothing", refusing).await;
    assert_eq!(on_record(&world, &browser, &attempt).await, Screen::SigningIn);
    world.sandbox.advance(SLOW);
    world.ended().await;
    let screen = on_record(&world, &browser, &attempt).await;
    assert_eq!(
        screen,
        Screen::Connected {
            reconnected: false,
            confirmation: Some(Confirmation {
                name: Some("Tomás Silva".into()),
                status: AccountStatus::Running,
            }),
        }
    );
}

#[tokio::test]
async fn a_call_that_does_not_end_does_not_hold_the_server_up_for_ever() {
    let mut world = World::with(|config| config.shutdown = Duration::from_millis(200)).await;
    begin_slowly(&world, &world.browser()).await;
    world.stop();
    world.ended().await;
}

#[tokio::test]
async fn a_look_does_not_hold_the_server_up() {
    let mut world = World::with(|config| {
        // Long enough for the look to arrive.
        config.drain = Duration::from_secs(3);
        config.shutdown = LONG;
    })
    .await;
    let browser = world.browser();
    let view = browser.sign_in("code@sandbox.test", "sandbox-pass").await.page_view();
    let looking = tokio::spawn(async move { browser.look(&view.attempt, view.revision).await });
    world.stop();
    // A look is held for 20 seconds otherwise.
    tokio::time::timeout(Duration::from_secs(10), world.ended())
        .await
        .expect("a prompt end");
    let answer = looking.await.unwrap();
    assert_eq!(answer.status, 503);
    assert_eq!(answer.header("retry-after"), "2", "it is told to come back");
}

/// In its drain time, which is longer than any test.
async fn draining(site: &Folder, first_signal: &str) -> Program {
    let program = Program::start(site, &[("DRAIN_SECONDS", "3600")]).await;
    let browser = program.browser();
    program.signal(first_signal).await;
    let stopping = async { while browser.get("/readyz").await.status != 503 {} };
    soon("a program that is not ready", stopping).await;
    program
}

#[tokio::test]
async fn a_second_signal_ends_the_program_at_once() {
    let site = Folder::site();
    for (first, second) in [("TERM", "TERM"), ("TERM", "INT"), ("INT", "TERM")] {
        let mut program = draining(&site, first).await;
        assert_eq!(program.browser().get("/healthz").await.status, 200, "one is not enough");
        program.signal(second).await;
        // By itself, and not by the signal's own doing.
        assert_eq!(program.ended().await.code(), Some(1), "{first} {second}");
    }
}
