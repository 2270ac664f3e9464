//! What the operator sees and does beside a running server.

use crate::support::{Folder, Product, World, soon};
use connect::{Access, AttemptId, Link, LinkSecret, LinkWish, Links as _};
use http::StatusCode;
use serde_json::{Value, json};
use server::config::DatabasePlace;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;
use store::{Database, SqliteStore};
use wizard::Timestamp;

/// Runs the program beside the server. `Err` is what it complains about.
async fn run(database: &Path, arguments: &[&str]) -> Result<String, String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unipile-connect"));
    command
        .env_clear()
        .env("DATABASE", format!("sqlite:{}", database.display()))
        .args(arguments);
    let output = tokio::task::spawn_blocking(move || command.output())
        .await
        .unwrap()
        .unwrap();
    if output.status.success() {
        Ok(String::from_utf8(output.stdout).unwrap())
    } else {
        Err(String::from_utf8(output.stderr).unwrap())
    }
}

/// The cells of the only line below the head.
fn only_line(table: &str) -> Vec<String> {
    let lines: Vec<&str> = table.trim_end().lines().collect();
    assert_eq!(lines.len(), 2, "{table}");
    lines[1].split_whitespace().map(str::to_owned).collect()
}

#[tokio::test]
async fn links_attempts_and_deliveries_are_seen_and_a_delivery_is_tried_again() {
    let mut product = Product::new("").await;
    product.answer_next(StatusCode::GONE);
    let folder = Folder::empty();
    let database = folder.path().join("connect.db");
    let world = World::with(|config| {
        config.access = Access::Closed;
        config.database = DatabasePlace::Sqlite(database.clone());
        config.integrators = Arc::clone(&product.integrators);
    })
    .await;
    let now = std::time::UNIX_EPOCH + Duration::from_millis(world.sandbox.clock().now_millis());
    let wish = json!({
        "type": "create",
        "providers": "*",
        "expiresOn": unipile::UtcTime::from(now + Duration::from_hours(1)).to_string(),
        "name": "user-7",
        "notify_url": product.hook(),
    });
    let browser = world.browser();
    let request = browser
        .request(reqwest::Method::POST, "/api/v1/hosted/accounts/link")
        .header("x-api-key", &product.key)
        .header("content-type", "application/json")
        .body(wish.to_string());
    let made: Value = serde_json::from_slice(&browser.send(request).await.body).unwrap();
    let url = made["url"].as_str().unwrap();
    let (_, path) = url.split_once("/c/").unwrap();
    let form = browser.open(&format!("/c/{path}")).await.form("/api/sign_in");
    browser
        .submit(
            &form
                .fill("username", "ok@sandbox.test")
                .fill("password", "sandbox-pass"),
        )
        .await;
    let told: Value = serde_json::from_slice(&product.told().await.body).unwrap();
    let account = told["account_id"].as_str().unwrap();

    let link = only_line(&run(&database, &["links", "list"]).await.unwrap());
    assert_eq!(link[..4], [made["id"].as_str().unwrap(), "acme", "create", "connected"]);
    let shown = run(&database, &["links", "show", &link[0]]).await.unwrap();
    assert!(shown.contains("name: user-7\n"), "{shown}");
    let attempt = only_line(&run(&database, &["attempts", "list"]).await.unwrap());
    assert_eq!((attempt[2].as_str(), attempt[3].as_str()), ("connected", account));
    let shown = run(&database, &["attempts", "show", &attempt[0]]).await.unwrap();
    assert!(shown.contains("call Connect at "), "{shown}");
    for secret in ["ok@sandbox.test", "sandbox-pass", path, "Maria"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }

    let refused = async {
        loop {
            let delivery = only_line(&run(&database, &["deliveries", "list"]).await.unwrap());
            if delivery[3] == "refused" {
                return delivery;
            }
        }
    };
    let delivery = soon("a refusal on record", refused).await;
    let shown = run(&database, &["deliveries", "show", &delivery[0]]).await.unwrap();
    assert!(shown.contains("last answer: the receiver answered 410\n"), "{shown}");
    run(&database, &["deliveries", "retry", &delivery[0]]).await.unwrap();
    // By then the server looks again.
    world.sandbox.advance(Duration::from_mins(1));
    let again = product.told().await;
    assert_eq!(again.header("webhook-id"), delivery[0]);
}

#[tokio::test]
async fn a_link_says_that_its_product_was_told_of_its_end() {
    let folder = Folder::empty();
    let path = folder.path().join("connect.db");
    let at = |millis: u64| Timestamp::from_millis(1_700_000_000_000 + millis);
    let link = Link {
        id: LinkSecret::random().id(),
        attempt: AttemptId::random(),
        wish: LinkWish::default(),
        created_at: at(0),
        expires_at: at(1),
        revoked_at: None,
        connected_at: None,
        expiry_told_at: Some(at(2)),
    };
    let database = Arc::new(Database::open(&path).await.unwrap());
    SqliteStore::new(Arc::clone(&database)).add(&link).await.unwrap();
    database.close().await;
    let shown = run(&path, &["links", "show", link.id.as_str()]).await.unwrap();
    assert!(shown.contains("\nstate: expired\n"), "{shown}");
    let told = "\ntold that it expired: 2023-11-14T22:13:20.002Z\n";
    assert!(shown.contains(told), "{shown}");
}

#[tokio::test]
async fn what_is_not_there_is_said_in_a_sentence() {
    let folder = Folder::empty();
    let nowhere = folder.path().join("nothing.db");
    let complaint = run(&nowhere, &["links", "list"]).await.unwrap_err();
    assert!(complaint.starts_with("error: DATABASE=sqlite:"), "{complaint}");
    assert!(!nowhere.exists());
    // One in 64 begins with a hyphen.
    let hyphen = run(&nowhere, &["links", "show", "-8bzCKq_nG_vqFP7Rl78l"])
        .await
        .unwrap_err();
    assert!(hyphen.starts_with("error: DATABASE=sqlite:"), "{hyphen}");
    let name = run(&nowhere, &["keys", "new", "Acme_1"]).await.unwrap_err();
    assert!(name.contains("write 1 to 64 characters of a-z, 0-9 and -"), "{name}");
    let place = DatabasePlace::Sqlite(folder.path().join("connect.db"));
    let world = World::with(|config| config.database = place).await;
    let complaint = run(&folder.path().join("connect.db"), &["deliveries", "retry", "msg_1"]).await;
    assert_eq!(complaint.unwrap_err(), "error: there is no such delivery\n");
    drop(world);
}
