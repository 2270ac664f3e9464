//! A server that was stopped and started anew goes on where it was.

use crate::support::{Folder, World};
use server::config::{Config, DatabasePlace};
use unipile_sandbox::{Operation, Sandbox};
use wizard::Screen;

/// A server before a Unipile that outlives it, with its attempts in a file of this folder.
async fn start(sandbox: &Sandbox, folder: &Folder) -> World {
    let database = DatabasePlace::Sqlite(folder.path().join("attempts.db"));
    let change = |config: &mut Config| config.database = database;
    World::before(sandbox.clone(), unipile_sandbox::DEFAULT_API_KEY, change).await
}

#[tokio::test]
async fn an_open_checkpoint_is_there_after_a_restart_and_takes_its_code() {
    let (sandbox, folder) = (Sandbox::builder().build(), Folder::empty());
    let mut world = start(&sandbox, &folder).await;
    let before = world.browser();
    let attempt = before
        .sign_in("code@sandbox.test", "sandbox-pass")
        .await
        .page_view()
        .attempt;
    world.stop();
    world.ended().await;

    let world = start(&sandbox, &folder).await;
    let browser = before.at(world.address);
    let page = browser.open(&format!("/c/{attempt}")).await;
    let form = page.form("/api/submit_code").fill("code", "123456");
    let page = browser.submit(&form).await;
    assert!(matches!(page.screen(), Screen::Connected { .. }), "{:?}", page.screen());
    assert_eq!(world.count(Operation::Connect), 1);
    assert_eq!(world.count(Operation::Solve), 1);
}

#[tokio::test]
async fn a_form_that_was_sent_before_a_restart_is_not_sent_again_after_it() {
    let (sandbox, folder) = (Sandbox::builder().build(), Folder::empty());
    let mut world = start(&sandbox, &folder).await;
    let before = world.browser();
    let form = before.sign_in_form("ok@sandbox.test", "sandbox-pass").await;
    before.submit(&form).await;
    world.stop();
    world.ended().await;

    let world = start(&sandbox, &folder).await;
    let page = before.at(world.address).submit(&form).await;
    assert!(matches!(page.screen(), Screen::Connected { .. }), "{:?}", page.screen());
    assert_eq!(world.count(Operation::Connect), 1);
}
