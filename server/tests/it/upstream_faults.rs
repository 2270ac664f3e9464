//! Whatever becomes of an answer of Unipile's on its way: the person gets a screen in time, nothing is sent twice, nothing
//! leaks, and the next try works.

mod case;
mod table;

use crate::support::{Port, Seen, World, leak, logged, seen, soon, until};
use case::{Case, connected, sandbox};
use connect::{Answer, UnipileV1, Upstream as _};
use server::config::LogFormat;
use std::io::Read as _;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use unipile_sandbox::{Fault, FaultRule, Operation, Target};
use wizard::{AccountStatus, CheckpointProblem, Credentials, Failure, Reply};

pub(crate) const KEY: &str = "canary-key-c4ca4238";
pub(crate) const PASSWORD: &str = "canary-password-a0b92382";
pub(crate) const CODE: &str = "640287351946";
pub(crate) const CANARIES: [&str; 3] = [KEY, PASSWORD, CODE];

/// How many cases run at the same time: enough for those that wait, few enough for the others to be quick.
const AT_ONCE: usize = 24;

/// The calls that a fault can hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    Connect,
    Code,
    Approval,
    /// The look at the account after it was connected.
    Confirm,
}

const CALLS: [Call; 4] = [Call::Connect, Call::Code, Call::Approval, Call::Confirm];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_fault_in_every_call_ends_in_a_screen() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    let rows = table::rows(elsewhere.local_addr().unwrap());
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut cases = JoinSet::new();
    for row in rows {
        for call in CALLS {
            let case = Case { row: row.clone(), call };
            let places = Arc::clone(&places);
            cases.spawn(async move {
                let _place = places.acquire().await.unwrap();
                let name = case.name();
                // In a task of its own, so that all that fail are named.
                tokio::spawn(case.run()).await.map_err(|_| name)
            });
        }
    }
    let failed: Vec<_> = cases.join_all().await.into_iter().filter_map(Result::err).collect();
    assert!(failed.is_empty(), "{failed:#?}");

    assert_eq!(received(&elsewhere), "", "a redirect was followed");
    let log = logged(LogFormat::Human);
    for canary in CANARIES {
        assert_eq!(leak(&log, canary), None, "in the log: {canary}");
    }
    // Of the panics in this log, one is a test's own.
    let panics = log
        .lines()
        .filter(|line| line.contains("panicked") && !line.contains("canary of a panic"));
    assert_eq!(panics.collect::<Vec<_>>(), Vec::<&str>::new());
}

/// What was sent to a listener that nobody served. A connection that says nothing is some stranger's.
fn received(listener: &TcpListener) -> String {
    listener.set_nonblocking(true).unwrap();
    let mut bytes = Vec::new();
    while let Ok((mut stream, _)) = listener.accept() {
        stream.set_nonblocking(true).unwrap();
        // It ends where there is no more for now.
        let _ = stream.read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn a_refused_connection_is_told_and_the_next_sign_in_works() {
    let sandbox = sandbox();
    let mut port = Port::closed();
    let world = World::facing(port.address, sandbox.clone(), KEY, |_| {}).await;
    let browser = world.browser();
    let page = browser.sign_in("connects@example.test", PASSWORD).await;
    assert_eq!(seen(&page.screen()), Seen::Failed(Failure::TryLater { seconds: None }));

    port.open(&sandbox);
    let form = browser.submit(&page.form("/api/start_over")).await.form("/api/sign_in");
    let form = form.fill("username", "code@example.test").fill("password", PASSWORD);
    let page = browser.submit(&form).await;
    port.close().await;
    let still_open = Seen::Checkpoint(Some(CheckpointProblem::TryAgain));
    let page = browser.submit(&page.form("/api/await_approval")).await;
    let page = browser
        .open_when(&page.page_view().attempt, |screen| !screen.is_waiting())
        .await;
    assert_eq!(seen(&page.screen()), still_open);
    let page = browser.submit(&page.form("/api/submit_code").fill("code", CODE)).await;
    assert_eq!(seen(&page.screen()), still_open);
    assert_eq!(world.count(Operation::Solve), 0);

    // The approval is under way when the port closes, so that only the look at the account is refused.
    port.open(&sandbox);
    let page = browser.submit(&page.form("/api/await_approval")).await;
    until("the request for an approval", || {
        sandbox.intents()[0].waiting_for_approval
    })
    .await;
    port.close().await;
    sandbox.approve(&sandbox.intents()[0].account_id);
    connected(&browser, &page.page_view().attempt, AccountStatus::Unknown).await;
    assert_eq!(world.count(Operation::Get), 0);

    port.open(&sandbox);
    let page = browser.sign_in("connects@example.test", PASSWORD).await;
    connected(&browser, &page.page_view().attempt, AccountStatus::Running).await;
}

#[tokio::test]
async fn a_code_that_was_taken_without_a_word_connects_at_the_next_try() {
    let world = World::before(sandbox(), KEY, |_| {}).await;
    let browser = world.browser();
    let page = browser.sign_in("code@example.test", PASSWORD).await;
    for (operation, after_effect) in [(Operation::Solve, true), (Operation::Get, false)] {
        world.sandbox.add_fault(FaultRule {
            next: 1,
            operation: Target::One(operation),
            username: None,
            fault: Fault {
                drop: true,
                after_effect,
                ..Fault::default()
            },
        });
    }
    let form = page.form("/api/submit_code").fill("code", CODE);
    let page = browser.submit(&form).await;
    assert_eq!(
        seen(&page.screen()),
        Seen::Checkpoint(Some(CheckpointProblem::TryAgain))
    );
    let page = browser.submit(&page.form("/api/submit_code").fill("code", CODE)).await;
    connected(&browser, &page.page_view().attempt, AccountStatus::Running).await;
}

#[tokio::test]
async fn an_approval_is_given_up_when_its_own_time_is_over() {
    let sandbox = sandbox();
    let mut port = Port::closed();
    port.open(&sandbox);
    let client = unipile::Client::builder(format!("http://{}", port.address), KEY.to_owned().into());
    let unipile = UnipileV1::new(client.build().unwrap());
    let credentials = Credentials::judge("code@example.test", PASSWORD).unwrap();
    let account_id = unipile.begin(credentials, None).await.account_id.unwrap();
    let answer = unipile.answer(&account_id, Answer::Approval, Duration::from_millis(100));
    // The client's own limit for answers is a minute.
    let reply = soon("the end of the wait", answer).await.reply;
    assert_eq!(reply, Reply::Failed(Failure::TryLater { seconds: None }));
    assert_eq!(sandbox.requests().counts[&Operation::Solve], 1);
    until("the end of the connection", || {
        !sandbox.intents()[0].waiting_for_approval
    })
    .await;
}
