//! The numbers are those of what happened, on a port of their own, and nothing that a request says is among them.

use crate::support::{Browser, Product, SLOW, World, soon, until};
use http::StatusCode;
use reqwest::Method;
use server::limits::Limits;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use unipile_sandbox::Operation;
use wizard::Screen;

async fn world() -> World {
    World::with(|config| config.metrics_listen = Some(([127, 0, 0, 1], 0).into())).await
}

/// The samples, without the prefix that all have.
async fn scrape(world: &World) -> BTreeMap<String, f64> {
    let address = world.metrics.expect("a listener");
    let answer = Browser::new(address).get("/metrics").await;
    assert_eq!(answer.status, 200);
    assert!(
        answer
            .header("content-type")
            .starts_with("application/openmetrics-text")
    );
    let text = answer.text();
    assert!(text.ends_with("# EOF\n"), "{text}");
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (name, value) = line.rsplit_once(' ').expect("a sample");
            let name = name.strip_prefix("unipile_connect_").expect("our prefix");
            (name.to_owned(), value.parse().expect("a number"))
        })
        .collect()
}

fn those_of(samples: &BTreeMap<String, f64>, family: &str) -> Vec<(String, f64)> {
    let of_family = samples.iter().filter(|(name, _)| name.starts_with(family));
    of_family
        .map(|(name, value)| (name[family.len()..].to_owned(), *value))
        .collect()
}

fn expected(samples: &[(&str, f64)]) -> Vec<(String, f64)> {
    samples
        .iter()
        .map(|(name, value)| ((*name).to_owned(), *value))
        .collect()
}

#[tokio::test]
async fn sign_ins_and_calls_are_counted_by_what_became_of_them() {
    let world = world().await;
    let browser = world.browser();
    browser.sign_in("ok@sandbox.test", "sandbox-pass").await;
    browser.sign_in("ok@sandbox.test", "wrong").await;
    browser.sign_in("restricted@sandbox.test", "sandbox-pass").await;
    let page = browser.sign_in("code@sandbox.test", "sandbox-pass").await;
    let page = browser
        .submit(&page.form("/api/submit_code").fill("code", "000000"))
        .await;
    browser.submit(&page.form("/api/start_over")).await;
    let page = browser.sign_in("code@sandbox.test", "sandbox-pass").await;
    browser
        .submit(&page.form("/api/submit_code").fill("code", "123456"))
        .await;
    world.calls_ended().await;

    let samples = scrape(&world).await;
    assert_eq!(
        those_of(&samples, "sign_ins_total"),
        expected(&[
            ("{milestone=\"MC-403\"}", 1.0),
            ("{milestone=\"connected\"}", 2.0),
            ("{milestone=\"given_up\"}", 1.0),
            ("{milestone=\"started\"}", 5.0),
            ("{milestone=\"wrong_password\"}", 1.0),
        ])
    );
    assert_eq!(
        those_of(&samples, "call_duration_seconds_count"),
        expected(&[
            ("{kind=\"code\",outcome=\"connected\"}", 1.0),
            ("{kind=\"code\",outcome=\"wrong_code\"}", 1.0),
            ("{kind=\"confirm\",outcome=\"running\"}", 2.0),
            ("{kind=\"connect\",outcome=\"MC-403\"}", 1.0),
            ("{kind=\"connect\",outcome=\"checkpoint\"}", 2.0),
            ("{kind=\"connect\",outcome=\"connected\"}", 1.0),
            ("{kind=\"connect\",outcome=\"wrong_password\"}", 1.0),
        ])
    );
    assert!((samples["calls_in_flight"] - 0.0).abs() < f64::EPSILON);
}

#[tokio::test]
async fn a_call_counts_as_under_way_until_it_is_answered_and_then_by_its_time() {
    let world = world().await;
    let browser = world.browser();
    let page = browser.sign_in_form("slow@sandbox.test", "sandbox-pass").await;
    let attempt = page.fields[0].1.clone();
    browser.fetch(&page).await;
    until("the sign-in", || world.count(Operation::Connect) == 1).await;
    assert_eq!(
        those_of(&scrape(&world).await, "calls_in_flight"),
        expected(&[("", 1.0)])
    );
    world.sandbox.advance(SLOW);
    let is_connected = |screen: &Screen| {
        matches!(
            screen,
            Screen::Connected {
                confirmation: Some(_),
                ..
            }
        )
    };
    browser.open_when(&attempt, is_connected).await;
    world.calls_ended().await;
    let samples = scrape(&world).await;
    assert_eq!(those_of(&samples, "calls_in_flight"), expected(&[("", 0.0)]));
    let labels = "kind=\"connect\",outcome=\"connected\"";
    let within = |bound: &str| samples[&format!("call_duration_seconds_bucket{{le=\"{bound}\",{labels}}}")];
    assert_eq!(
        [within("300.0"), within("+Inf")].map(|count| count.to_string()),
        ["0", "1"]
    );
    let seconds = samples[&format!("call_duration_seconds_sum{{{labels}}}")];
    assert!(seconds >= SLOW.as_secs_f64(), "{seconds}");
}

/// Waits until so many tries have led to this.
async fn tries(world: &World, state: &str, number: f64) -> BTreeMap<String, f64> {
    let name = format!("delivery_tries_total{{state=\"{state}\"}}");
    let counted = async {
        loop {
            let samples = scrape(world).await;
            if samples.get(&name).is_some_and(|tries| *tries >= number) {
                return samples;
            }
        }
    };
    soon("a try", counted).await
}

#[tokio::test]
async fn notifications_are_counted_at_each_try_and_while_they_wait() {
    let product = Product::new("").await;
    let world = World::with(|config| {
        config.metrics_listen = Some(([127, 0, 0, 1], 0).into());
        config.integrators = Arc::clone(&product.integrators);
    })
    .await;
    let waiting = |samples: &BTreeMap<String, f64>| {
        let hours = samples["oldest_pending_delivery_seconds"] / 3_600.0;
        (samples["deliveries_pending"], hours.floor())
    };
    let connect = async |name: &str, answer| {
        product.answer_next(answer);
        let path = product.link(world.address, &world.sandbox, name).await;
        let browser = world.browser();
        let form = browser.open(&path).await.form("/api/sign_in");
        let form = form.fill("username", "ok@sandbox.test");
        browser.submit(&form.fill("password", "sandbox-pass")).await;
    };
    assert_eq!(waiting(&scrape(&world).await), (0.0, 0.0));
    connect("user-7", StatusCode::GONE).await;
    assert_eq!(waiting(&tries(&world, "refused", 1.0).await), (0.0, 0.0));
    connect("user-8", StatusCode::INTERNAL_SERVER_ERROR).await;
    assert_eq!(waiting(&tries(&world, "pending", 1.0).await), (1.0, 0.0));
    product.answer_next(StatusCode::INTERNAL_SERVER_ERROR);
    world.sandbox.advance(Duration::from_hours(5));
    assert_eq!(waiting(&tries(&world, "pending", 2.0).await), (1.0, 5.0));
    world.sandbox.advance(Duration::from_hours(24));
    let samples = tries(&world, "delivered", 1.0).await;
    assert_eq!(waiting(&samples), (0.0, 0.0));
    let counted = those_of(&samples, "delivery_tries_total");
    let of = |state| format!("{{state=\"{state}\"}}");
    let expected = [("delivered", 1.0), ("pending", 2.0), ("refused", 1.0)];
    assert_eq!(counted, expected.map(|(state, number)| (of(state), number)));
}

#[tokio::test]
async fn responses_are_counted_by_route_and_no_path_makes_a_route() {
    let world = world().await;
    let browser = world.browser();
    for path in [
        "/nothing-canary",
        "/canary/x",
        "/pkg/canary.js",
        "/pkg/unipile-connect.js",
        "/c/canary",
        "/api/canary",
        "/healthz",
        "/favicon.svg",
    ] {
        browser.get(path).await;
    }
    let page = browser.sign_in("code@canary.test", "canary").await;
    browser.look(&page.page_view().attempt, 0).await;
    let text = Browser::new(world.metrics.unwrap()).get("/metrics").await.text();
    assert!(!text.contains("canary"), "{text}");
    let samples = scrape(&world).await;
    let responses = those_of(&samples, "http_responses_total");
    let routes: Vec<_> = responses.iter().map(|(labels, _)| labels.as_str()).collect();
    assert_eq!(
        routes,
        [
            "{route=\"/\",status=\"3xx\"}",
            "{route=\"/api\",status=\"4xx\"}",
            "{route=\"/api/sign_in\",status=\"3xx\"}",
            "{route=\"/api/view\",status=\"2xx\"}",
            "{route=\"/c/{attempt}\",status=\"2xx\"}",
            "{route=\"/c/{attempt}\",status=\"4xx\"}",
            "{route=\"/healthz\",status=\"2xx\"}",
            "{route=\"/pkg\",status=\"2xx\"}",
            "{route=\"/pkg\",status=\"4xx\"}",
            "{route=\"other\",status=\"2xx\"}",
            "{route=\"other\",status=\"4xx\"}",
        ]
    );
    let nowhere = "http_responses_total{route=\"other\",status=\"4xx\"}";
    assert!((samples[nowhere] - 2.0).abs() < f64::EPSILON);
}

#[tokio::test]
async fn open_connections_are_counted_until_they_are_closed() {
    let world = world().await;
    let mut streams = Vec::new();
    for _ in 0..3 {
        let mut stream = TcpStream::connect(world.address).await.unwrap();
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
            .await
            .unwrap();
        soon("an answer", stream.read_exact(&mut [0; 12])).await.unwrap();
        streams.push(stream);
    }
    assert_eq!(
        those_of(&scrape(&world).await, "open_connections"),
        expected(&[("", 3.0)])
    );
    drop(streams);
    let closing = async { while scrape(&world).await["open_connections"] > 0.0 {} };
    soon("the end of the connections", closing).await;
}

#[tokio::test]
async fn what_a_limit_refuses_is_counted() {
    let world = World::with(|config| {
        config.metrics_listen = Some(([127, 0, 0, 1], 0).into());
        config.limits = Limits {
            body_bytes: 10,
            ..Limits::default()
        };
    })
    .await;
    let browser = world.browser();
    browser.sign_in_form("ok@sandbox.test", "sandbox-pass").await;
    let request = browser.request(Method::POST, "/api/sign_in").body("x".repeat(11));
    assert_eq!(browser.send(request).await.status, 413);
    let samples = scrape(&world).await;
    assert_eq!(
        those_of(&samples, "limit_hits_total"),
        expected(&[("{limit=\"body_bytes\"}", 1.0)])
    );
}

#[tokio::test]
async fn the_public_port_has_no_metrics_and_their_port_has_nothing_else() {
    let world = world().await;
    assert_eq!(world.browser().get("/metrics").await.status, 404);
    let metrics = Browser::new(world.metrics.unwrap());
    for path in ["/", "/healthz", "/favicon.svg"] {
        assert_eq!(metrics.get(path).await.status, 404, "{path}");
    }
    assert!(World::new().await.metrics.is_none(), "only where they are asked for");
}
