//! A product makes a link, its user follows it, and the product is told.

use crate::support::{Answer, Browser, Product, World, leak, logged};
use connect::Access;
use http::StatusCode;
use reqwest::Method;
use serde_json::{Value, json};
use server::config::LogFormat;
use standardwebhooks::Webhook;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};
use unipile_sandbox::Operation;
use url::Url;
use wizard::{Back, Failure, LinkEnd, Screen};

pub(crate) const LINKS: &str = "/api/v1/hosted/accounts/link";
const FAR: &str = "9999-01-01T00:00:00.000Z";

/// A server that is entered by links alone, and a product of it.
pub(crate) async fn world(more: &str) -> (World, Product) {
    let product = Product::new(more).await;
    let world = World::with(|config| {
        config.access = Access::Closed;
        config.integrators = Arc::clone(&product.integrators);
    })
    .await;
    (world, product)
}

/// By the sandbox's clock.
pub(crate) fn in_an_hour(world: &World) -> String {
    let now = UNIX_EPOCH + Duration::from_millis(world.sandbox.clock().now_millis());
    unipile::UtcTime::from(now + Duration::from_hours(1)).to_string()
}

pub(crate) fn wish(world: &World, product: &Product) -> Value {
    json!({
        "type": "create",
        "providers": ["MESSENGER"],
        "api_url": "https://api1.unipile.com:13111",
        "expiresOn": in_an_hour(world),
        "name": "user-7",
        "notify_url": product.hook(),
        "success_redirect_url": "https://app.acme.example/done?from=wizard",
        "failure_redirect_url": "https://app.acme.example/sorry",
    })
}

pub(crate) async fn ask(world: &World, key: Option<&str>, method: Method, path: &str, body: Option<&Value>) -> Answer {
    let browser = world.browser();
    let mut request = browser.request(method, path);
    if let Some(key) = key {
        request = request.header("x-api-key", key);
    }
    if let Some(body) = body {
        request = request
            .header("content-type", "application/json")
            .body(body.to_string());
    }
    browser.send(request).await
}

pub(crate) fn json_of(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), "application/json");
    serde_json::from_slice(&answer.body).unwrap()
}

/// A new link: its path and its id.
pub(crate) async fn link(world: &World, product: &Product, wish: &Value) -> (String, String) {
    let made = ask(world, Some(&product.key), Method::POST, LINKS, Some(wish)).await;
    assert_eq!(made.status, 200, "{}", made.text());
    let made = json_of(&made);
    assert_eq!(made["object"], "HostedAuthUrl");
    let url = Url::parse(made["url"].as_str().unwrap()).unwrap();
    assert_eq!(url.port(), Some(world.address.port()));
    (url.path().to_owned(), made["id"].as_str().unwrap().to_owned())
}

pub(crate) async fn sign_in(browser: &Browser, path: &str, username: &str) -> Answer {
    let form = browser.open(path).await.form("/api/sign_in");
    browser
        .submit(&form.fill("username", username).fill("password", "sandbox-pass"))
        .await
}

fn refused(answer: &Answer) -> (u16, String, String) {
    let problem = json_of(answer);
    assert_eq!(problem["status"], answer.status.as_u16());
    let text = |name: &str| problem[name].as_str().unwrap_or_default().to_owned();
    assert!(!text("title").is_empty());
    (answer.status.as_u16(), text("type"), text("detail"))
}

#[tokio::test]
async fn somebody_connects_by_a_link_and_the_product_is_told_and_gets_them_back() {
    let (world, mut product) = world("").await;
    let (path, id) = link(&world, &product, &wish(&world, &product)).await;
    let browser = world.browser();
    let page = sign_in(&browser, &path, "ok@sandbox.test").await;
    assert!(matches!(page.screen(), Screen::Connected { .. }), "{:?}", page.screen());
    assert_eq!(page.page_view().back, Back::Offered);

    let told = product.told().await;
    let body: Value = serde_json::from_slice(&told.body).unwrap();
    assert_eq!(
        (&body["status"], &body["name"]),
        (&json!("CREATION_SUCCESS"), &json!("user-7"))
    );
    let verifier = Webhook::new(&product.secret.expose()).unwrap();
    verifier.verify(&told.body, &told.headers).unwrap();

    let back = browser.get(&format!("/c/{}/back", page.page_view().attempt)).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let back = Url::parse(back.header("location")).unwrap();
    assert_eq!(back.origin().ascii_serialization(), "https://app.acme.example");
    let query = |name: &str| back.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
    assert_eq!(
        (query("from"), query("account_id")),
        ("wizard".into(), body["account_id"].as_str().unwrap().into())
    );
    let now = unix_seconds(&world);
    let claims = webhooks::verify_result(&[product.secret.clone()], &query("result"), now).unwrap();
    assert_eq!(claims.account_id, body["account_id"].as_str().unwrap());
    assert_eq!((claims.aud.as_str(), claims.jti.as_str()), ("acme", id.as_str()));
    assert_eq!(claims.name.as_deref(), Some("user-7"));
    assert!(webhooks::verify_result(&[product.secret.clone()], &query("result"), now + 601).is_err());
}

fn unix_seconds(world: &World) -> u64 {
    world.sandbox.clock().now_millis() / 1_000
}

#[tokio::test]
async fn a_notification_that_fails_is_sent_again_under_the_same_id() {
    let (world, mut product) = world("").await;
    product.answer_next(StatusCode::INTERNAL_SERVER_ERROR);
    let (path, _) = link(&world, &product, &wish(&world, &product)).await;
    sign_in(&world.browser(), &path, "ok@sandbox.test").await;
    let first = product.told().await;
    let mut second = None;
    while second.is_none() {
        world.sandbox.advance(Duration::from_secs(2));
        second = tokio::time::timeout(Duration::from_millis(50), product.told())
            .await
            .ok();
    }
    let second = second.unwrap();
    assert_eq!(second.header("webhook-id"), first.header("webhook-id"));
    assert_eq!(second.text(), first.text());
    assert_ne!(second.header("webhook-timestamp"), first.header("webhook-timestamp"));
    world.sandbox.advance(Duration::from_hours(1));
    assert!(product.nothing_more_is_told());
}

#[tokio::test]
async fn another_browser_and_a_link_that_is_over_get_their_screens() {
    let (world, product) = world("").await;
    let (path, id) = link(&world, &product, &wish(&world, &product)).await;
    let browser = world.browser();
    sign_in(&browser, &path, "code@sandbox.test").await;
    let other = world.browser().open(&path).await;
    assert_eq!(
        (other.status, other.screen()),
        (StatusCode::FORBIDDEN, Screen::OtherBrowser)
    );

    let withdrawn = ask(
        &world,
        Some(&product.key),
        Method::DELETE,
        &format!("{LINKS}/{id}"),
        None,
    )
    .await;
    assert_eq!(withdrawn.status, 200);
    let unknown = format!("/c/{}", connect::LinkSecret::random().expose());
    for gone in [path.as_str(), unknown.as_str()] {
        let page = world.browser().open(gone).await;
        assert_eq!(
            (page.status, page.screen()),
            (StatusCode::FORBIDDEN, Screen::LinkOver(LinkEnd::Unsaid))
        );
        page.shows("This link can't be used any more");
    }
    // Whose it is goes on.
    assert!(matches!(browser.open(&path).await.screen(), Screen::Checkpoint(_)));
    let closed = world.browser().open("/").await;
    assert_eq!(
        (closed.status, closed.screen()),
        (StatusCode::FORBIDDEN, Screen::Closed)
    );
}

#[tokio::test]
async fn the_link_chooses_language_and_username_and_the_product_its_name() {
    let (world, product) = world("brand_name = \"Globex\"\nlocale = \"de\"").await;
    let mut wish = wish(&world, &product);
    wish["login_hint"] = json!("maria@example.com");
    let (path, _) = link(&world, &product, &wish).await;
    let page = world.browser().open(&path).await;
    page.shows("lang=\"de\"");
    page.shows("Globex");
    page.shows("maria@example.com");
    wish["locale"] = json!("fr");
    let (path, _) = link(&world, &product, &wish).await;
    world.browser().open(&path).await.shows("lang=\"fr\"");
}

#[tokio::test]
async fn who_wants_people_back_at_once_has_them_sent_without_a_script() {
    let (world, product) = world("").await;
    let mut wish = wish(&world, &product);
    wish["bypass_success_screen"] = json!(true);
    let (path, _) = link(&world, &product, &wish).await;
    let page = sign_in(&world.browser(), &path, "ok@sandbox.test").await;
    let attempt = page.page_view().attempt;
    page.shows(&format!("content=\"0;url=/c/{attempt}/back\""));
}

/// The wish to reconnect an account that somebody has just connected by a link.
async fn wish_to_reconnect(world: &World, product: &mut Product) -> Value {
    let mut wish = wish(world, product);
    let (path, _) = link(world, product, &wish).await;
    sign_in(&world.browser(), &path, "ok@sandbox.test").await;
    let told: Value = serde_json::from_slice(&product.told().await.body).unwrap();
    wish["type"] = json!("reconnect");
    wish["reconnect_account"] = told["account_id"].clone();
    wish
}

#[tokio::test]
async fn an_account_is_reconnected_by_the_product_that_it_came_through_alone() {
    let (world, mut product) = world("accounts = [\"acc_assigned\"]").await;
    let mut wish = wish_to_reconnect(&world, &mut product).await;
    let connected = wish["reconnect_account"].take();
    wish["reconnect_account"] = json!("acc_of_somebody_else");
    let answer = ask(&world, Some(&product.key), Method::POST, LINKS, Some(&wish)).await;
    assert_eq!(refused(&answer).0, 404);
    wish["reconnect_account"] = json!("acc_assigned");
    link(&world, &product, &wish).await;
    wish["reconnect_account"] = connected.clone();
    let (path, _) = link(&world, &product, &wish).await;
    let page = sign_in(&world.browser(), &path, "ok@sandbox.test").await;
    assert!(
        matches!(page.screen(), Screen::Connected { reconnected: true, .. }),
        "{:?}",
        page.screen()
    );
    let told: Value = serde_json::from_slice(&product.told().await.body).unwrap();
    assert_eq!(
        (&told["status"], &told["account_id"]),
        (&json!("RECONNECTED"), &connected)
    );
}

#[tokio::test]
async fn the_login_of_another_account_reconnects_nothing() {
    let (world, mut product) = world("notify_on = [\"failure\"]").await;
    let wish = wish_to_reconnect(&world, &mut product).await;
    let (path, _) = link(&world, &product, &wish).await;
    let browser = world.browser();
    let page = browser.open(&path).await;
    page.shows("Connect Messenger to Acme again");
    page.shows("value=\"ok@sandbox.test\"");
    let page = sign_in(&browser, &path, "code@sandbox.test").await;
    assert_eq!(page.screen(), Screen::Failed(Failure::OtherAccount));
    page.shows("That was a different account");
    let told: Value = serde_json::from_slice(&product.told().await.body).unwrap();
    assert_eq!(
        (&told["status"], &told["code"]),
        (&json!("CREATION_FAILED"), &json!("MC-412"))
    );
}

#[tokio::test]
async fn an_account_that_is_gone_at_unipile_is_not_tried_again() {
    let (world, mut product) = world("notify_on = [\"failure\"]").await;
    let wish = wish_to_reconnect(&world, &mut product).await;
    let (path, _) = link(&world, &product, &wish).await;
    world.sandbox.reset();
    let page = sign_in(&world.browser(), &path, "ok@sandbox.test").await;
    assert_eq!(page.screen(), Screen::Failed(Failure::AccountGone));
    page.shows("This account is no longer in Acme");
    let told: Value = serde_json::from_slice(&product.told().await.body).unwrap();
    assert_eq!(told["code"], "MC-404");
}

#[tokio::test]
async fn an_account_that_is_connected_already_costs_no_second_one() {
    let (world, mut product) = world("").await;
    let wish = wish(&world, &product);
    let (path, _) = link(&world, &product, &wish).await;
    sign_in(&world.browser(), &path, "ok@sandbox.test").await;
    let first: Value = serde_json::from_slice(&product.told().await.body).unwrap();

    let (path, _) = link(&world, &product, &wish).await;
    let browser = world.browser();
    let page = sign_in(&browser, &path, "OK@sandbox.test").await;
    assert_eq!(page.screen(), Screen::Failed(Failure::AlreadyConnected));
    page.shows("This account is already connected");
    let back = browser.get(&format!("/c/{}/back", page.page_view().attempt)).await;
    let back = Url::parse(back.header("location")).unwrap();
    let (_, result) = back.query_pairs().find(|(name, _)| name == "result").unwrap();
    let claims = webhooks::verify_result(&[product.secret.clone()], &result, unix_seconds(&world)).unwrap();
    assert_eq!(
        (claims.status.as_str(), json!(claims.account_id)),
        ("ALREADY_CONNECTED", first["account_id"].clone())
    );
    let page = browser.submit(&page.form("/api/start_over")).await;
    let form = page.form("/api/sign_in").fill("password", "sandbox-pass");
    let page = browser.submit(&form).await;
    assert!(
        matches!(page.screen(), Screen::Connected { reconnected: true, .. }),
        "{:?}",
        page.screen()
    );
    let again: Value = serde_json::from_slice(&product.told().await.body).unwrap();
    assert_eq!(
        (&again["status"], &again["account_id"]),
        (&json!("RECONNECTED"), &first["account_id"])
    );
    let calls = [Operation::Connect, Operation::Reconnect].map(|call| world.count(call));
    assert_eq!(calls, [1, 1]);
}

#[tokio::test]
async fn a_wish_that_cannot_be_fulfilled_is_refused_with_a_sentence() {
    let (world, product) = world("").await;
    let good = wish(&world, &product);
    let cases = [
        ("type", json!("other"), "type has to be"),
        ("type", json!("reconnect"), "reconnect_account is missing"),
        ("providers", json!(["WHATSAPP"]), "Messenger alone"),
        ("providers", json!("*:MAILING"), "Messenger alone"),
        ("expiresOn", json!("tomorrow"), "a time in UTC"),
        ("expiresOn", json!("2020-01-01T00:00:00.000Z"), "over already"),
        ("expiresOn", json!(FAR), "7 days at most"),
        (
            "success_redirect_url",
            json!("https://evil.example/"),
            "redirect_origins",
        ),
        (
            "success_redirect_url",
            json!("https://app.acme.example@evil.example/"),
            "redirect_origins",
        ),
        ("failure_redirect_url", json!("//app.acme.example/"), "a whole address"),
        ("notify_url", json!("https://169.254.169.254/latest"), "notify_hosts"),
        (
            "notify_url",
            json!("https://127.0.0.1.evil.example/hook"),
            "notify_hosts",
        ),
        (
            "notify_url",
            json!("http://hooks.acme.example/unipile"),
            "it has to be https",
        ),
        ("locale", json!("tlh"), "which has en, fr, de"),
        (
            "bypass_success_screen",
            json!("true"),
            "bypass_success_screen: invalid type: string",
        ),
        ("name", json!("x".repeat(300)), "256 bytes"),
    ];
    for (field, value, why) in cases {
        let mut wish = good.clone();
        wish[field] = value;
        let answer = ask(&world, Some(&product.key), Method::POST, LINKS, Some(&wish)).await;
        let (status, kind, detail) = refused(&answer);
        assert_eq!(status, 400, "{field}: {detail}");
        assert!(kind.starts_with("errors/") && detail.contains(why), "{field}: {detail}");
    }
    for (body, why) in [("{", "no JSON."), ("[]", "a JSON object."), ("7", "a JSON object.")] {
        let browser = world.browser();
        let request = browser
            .request(Method::POST, LINKS)
            .header("x-api-key", &product.key)
            .header("content-type", "application/json")
            .body(body);
        let (status, _, detail) = refused(&browser.send(request).await);
        assert!(status == 400 && detail.ends_with(why), "{body}: {detail}");
    }
    for group in ["*", "*:MESSAGING"] {
        let mut wish = good.clone();
        wish["providers"] = json!(group);
        link(&world, &product, &wish).await;
    }
}

#[tokio::test]
async fn without_a_key_of_its_own_nobody_makes_lists_or_withdraws() {
    let (world, product) = world("").await;
    let (_, id) = link(&world, &product, &wish(&world, &product)).await;
    let one = format!("{LINKS}/{id}");
    for key in [None, Some("uck_guessed"), Some("")] {
        for (method, path) in [(Method::POST, LINKS), (Method::GET, LINKS), (Method::DELETE, &one)] {
            let answer = ask(&world, key, method, path, Some(&json!({}))).await;
            assert_eq!(refused(&answer).1, "errors/missing_credentials");
            assert_eq!(answer.status, 401);
        }
    }
    let listed = json_of(&ask(&world, Some(&product.key), Method::GET, LINKS, None).await);
    assert_eq!(
        (&listed["items"][0]["id"], &listed["items"][0]["type"]),
        (&json!(id), &json!("create"))
    );
}

#[tokio::test]
async fn the_secret_of_a_link_is_in_no_log() {
    let (world, product) = world("").await;
    let (path, id) = link(&world, &product, &wish(&world, &product)).await;
    world.browser().open(&path).await;
    let secret = path.strip_prefix("/c/").unwrap();
    for format in [LogFormat::Human, LogFormat::Json] {
        let log = logged(format);
        assert!(log.contains(&id), "the link is named");
        assert_eq!(leak(&log, secret), None);
        assert_eq!(leak(&log, &product.key), None);
    }
}

#[tokio::test]
async fn that_a_link_has_expired_unused_is_told_once_to_who_wants_to_know() {
    let (world, mut product) = world("notify_on = [\"expired\"]").await;
    let (used, _) = link(&world, &product, &wish(&world, &product)).await;
    sign_in(&world.browser(), &used, "ok@sandbox.test").await;
    assert!(product.told().await.text().contains("CREATION_SUCCESS"));
    // The second comes when all that is to be told of the first was told.
    for name in ["user-8", "user-9"] {
        let mut wish = wish(&world, &product);
        wish["name"] = json!(name);
        link(&world, &product, &wish).await;
        world.sandbox.advance(Duration::from_mins(62));
        let told = product.told().await;
        let body: Value = serde_json::from_slice(&told.body).unwrap();
        assert_eq!(body, json!({ "status": "LINK_EXPIRED", "name": name }));
    }
    assert!(product.nothing_more_is_told());
}
