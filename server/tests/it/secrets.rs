//! Passwords, codes, the API key and the browsers' own secrets: in no answer, in no line of the log and in no file,
//! whatever happens.

use crate::support::{Answer, Browser, Folder, Form, SLOW, World, leak, logged, until};
use reqwest::Method;
use server::config::{DatabasePlace, LogFormat};
use std::time::Duration;
use unipile_sandbox::{Checkpoint, Fault, FaultRule, Operation, Problem, Sandbox, Scenario, Target};
use wizard::Screen;

const PASSWORD: &str = "canary-password-d41d8cd9";
const WRONG_PASSWORD: &str = "canary-wrong-password-8f00b204";
const KEY: &str = "canary-key-e9800998";
const CODE: &str = "907183640517";
const SECOND_CODE: &str = "816350927461";
const WRONG_CODE: &str = "718204936582";
const CANARIES: [&str; 6] = [PASSWORD, WRONG_PASSWORD, KEY, CODE, SECOND_CODE, WRONG_CODE];

fn scenarios() -> Vec<Scenario> {
    let scenario = |id: &str| Scenario::new(id, format!("{id}@example.test"), PASSWORD);
    let refused = |id: &str, problem| scenario(id).refused_with(problem);
    vec![
        scenario("connects"),
        scenario("code").with_checkpoint(Checkpoint::two_factor(CODE)),
        scenario("two-steps")
            .with_checkpoint(Checkpoint::two_factor(CODE).with_source("SMS"))
            .with_checkpoint(Checkpoint::one_time_password(SECOND_CODE)),
        scenario("unknown-step").with_checkpoint(Checkpoint::new("TAP_THE_BEAVER", CODE)),
        scenario("short")
            .with_checkpoint(Checkpoint::two_factor(CODE))
            .with_intent_life(Duration::from_mins(1)),
        scenario("slow").taking(SLOW),
        refused("key", Problem::MissingCredentials),
        refused("restricted", Problem::AccountRestricted),
        refused("invalid", Problem::InvalidParameters),
        refused("provider", Problem::ProviderError),
        refused("too-many", Problem::TooManyRequests),
        refused("missing", Problem::FeatureNotImplemented),
        refused("trouble", Problem::ServiceUnavailable),
    ]
}

/// A browser whose person tries everything in a scenario, with scripts and without.
async fn try_everything(world: &World, who: &str) -> Browser {
    let browser = world.browser();
    let username = format!("{who}@example.test");
    let mut page = browser.sign_in(&username, WRONG_PASSWORD).await;
    if !matches!(page.screen(), Screen::SignIn { .. }) {
        page = browser.submit(&page.form("/api/start_over")).await;
    }
    let sign_in = page.form("/api/sign_in").fill("username", &username);
    // More than a form may be: told, not sent.
    let long = sign_in.clone().fill("password", &PASSWORD.repeat(400));
    assert_eq!(browser.post(&long).await.status, 413, "{who}");
    let mut page = browser.submit_in_haste(&sign_in.fill("password", PASSWORD)).await;
    if page.screen() == Screen::SigningIn {
        world.sandbox.advance(SLOW);
        let attempt = page.page_view().attempt;
        page = browser.open_when(&attempt, |screen| *screen != Screen::SigningIn).await;
    }
    for code in [WRONG_CODE, CODE, SECOND_CODE] {
        page = browser.open(&format!("/c/{}?way=code", page.page_view().attempt)).await;
        let Some(form) = Form::all(&page.text())
            .into_iter()
            .find(|form| form.action == "/api/submit_code")
        else {
            break;
        };
        let form = form.fill("code", code);
        browser.fetch(&form).await.view();
        // The same again: the operation is known.
        page = browser.submit(&form).await;
    }
    misuse(&browser, &page).await;
    browser
}

/// Secrets in places where they do not belong.
async fn misuse(browser: &Browser, page: &Answer) {
    let attempt = page.page_view().attempt;
    for path in [
        format!("/api/sign_in?attempt={attempt}&username=ada&password={PASSWORD}"),
        format!("/c/{attempt}?password={PASSWORD}&way={CODE}"),
    ] {
        browser.get(&path).await;
    }
    for (content_type, site, body) in [
        (
            "application/json",
            "same-origin",
            format!("{{\"password\":\"{PASSWORD}\"}}"),
        ),
        (
            "application/x-www-form-urlencoded",
            "cross-site",
            format!("password={PASSWORD}&code={CODE}"),
        ),
        (
            "application/x-www-form-urlencoded",
            "same-origin",
            format!("password={PASSWORD}%ff&attempt={attempt}&code=%"),
        ),
    ] {
        let request = browser
            .request(Method::POST, "/api/sign_in")
            .header("accept", "text/html");
        let request = request
            .header("content-type", content_type)
            .header("sec-fetch-site", site);
        browser.send(request.body(body)).await;
    }
}

#[tokio::test]
async fn no_secret_is_in_any_answer_in_the_log_or_in_a_file() {
    let sandbox = Sandbox::builder().scenarios(scenarios()).api_key(KEY).build();
    let folder = Folder::empty();
    let database = DatabasePlace::Sqlite(folder.path().join("attempts.db"));
    let world = World::before(sandbox, KEY, |config| config.database = database).await;
    let mut browsers = Vec::new();
    for scenario in scenarios() {
        browsers.push(try_everything(&world, scenario.id()).await);
    }
    // What Unipile, or something before it, says is not passed on either.
    let echo = format!("<h1>{PASSWORD} {CODE} {KEY}</h1>");
    for (status, body) in [(500, &echo), (502, &echo), (200, &echo), (201, &echo), (302, &echo)] {
        let fault = Fault {
            status: Some(status),
            body: Some(body.clone()),
            ..Fault::default()
        };
        world.sandbox.add_fault(FaultRule {
            next: 2,
            operation: Target::Any,
            username: None,
            fault,
        });
        browsers.push(try_everything(&world, "code").await);
    }
    let dropped = Fault {
        drop: true,
        ..Fault::default()
    };
    world.sandbox.add_fault(FaultRule {
        next: 2,
        operation: Target::Any,
        username: None,
        fault: dropped,
    });
    browsers.push(try_everything(&world, "code").await);

    assert!(
        world.count(Operation::Connect) > 20 && world.count(Operation::Solve) > 5,
        "it was a full flow"
    );
    for browser in &browsers {
        let seen = browser.seen();
        assert!(leak(&seen, "x-request-id").is_some(), "the recording works");
        for canary in CANARIES {
            assert_eq!(leak(&seen, canary), None, "in an answer: {canary}");
        }
    }
    for (format, lines) in [
        (
            LogFormat::Human,
            [
                "account connected",
                "path=\"/api/sign_in\" status=302",
                "kind=\"connect\"",
                "TRACE",
            ],
        ),
        (
            LogFormat::Json,
            [
                "\"message\":\"account connected\"",
                "\"path\":\"/api/sign_in\",\"status\":302",
                "\"kind\":\"connect\"",
                "\"level\":\"TRACE\"",
            ],
        ),
    ] {
        let log = logged(format);
        for line in lines {
            assert!(leak(&log, line).is_some(), "the recording works: {line:?}");
        }
        for canary in CANARIES {
            assert_eq!(leak(&log, canary), None, "in the log: {canary}");
        }
        assert_eq!(leak(&log, "@example.test"), None, "in the log: a username");
        for (name, capability) in browsers.iter().flat_map(Browser::cookies) {
            assert_eq!(leak(&log, &capability), None, "in the log: the cookie {name}");
        }
    }
    let files = content(&folder);
    assert!(leak(&files, "code@example.test").is_some(), "attempts are on disk");
    for canary in CANARIES {
        assert_eq!(leak(&files, canary), None, "on disk: {canary}");
    }
    for (name, capability) in browsers.iter().flat_map(Browser::cookies) {
        assert_eq!(leak(&files, &capability), None, "on disk: the cookie {name}");
    }
}

/// All that is in the files of a folder.
fn content(folder: &Folder) -> String {
    let files = std::fs::read_dir(folder.path()).unwrap();
    let bytes = files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap());
    String::from_utf8_lossy(&bytes.collect::<Vec<u8>>()).into_owned()
}

#[tokio::test]
async fn an_account_id_never_reaches_the_browser() {
    let world = World::new().await;
    let browser = world.browser();
    let page = browser.sign_in("approve@sandbox.test", "sandbox-pass").await;
    let account_id = world.sandbox.intents()[0].account_id.clone();
    browser.submit(&page.form("/api/await_approval")).await;
    until("the request for an approval", || world.count(Operation::Solve) > 0).await;
    world.sandbox.approve(&account_id);
    let attempt = page.page_view().attempt;
    browser
        .open_when(&attempt, |screen| {
            matches!(
                screen,
                Screen::Connected {
                    confirmation: Some(_),
                    ..
                }
            )
        })
        .await;
    assert_eq!(leak(&browser.seen(), &account_id), None);
}
