//! Nobody can hold on to the server by sending slowly, endlessly or too much.

use crate::support::{World, soon};
use server::limits::Limits;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use unipile_sandbox::Operation;

/// Short enough for a test, and far from all other times.
const SHORT: Duration = Duration::from_millis(200);

const HEAD: &str = "POST /api/sign_in HTTP/1.1\r\nhost: x\r\nsec-fetch-site: same-origin\r\n\
                    content-type: application/x-www-form-urlencoded\r\n";

async fn world(limits: Limits) -> World {
    World::with(|config| config.limits = limits).await
}

async fn connect(world: &World) -> TcpStream {
    TcpStream::connect(world.address).await.unwrap()
}

/// All that comes until the server closes the connection.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    // A reset is an end as well.
    let _ = soon("the end of the connection", stream.read_to_end(&mut bytes)).await;
    String::from_utf8_lossy(&bytes).into_owned()
}

async fn send(world: &World, text: &str) -> String {
    let mut stream = connect(world).await;
    stream.write_all(text.as_bytes()).await.unwrap();
    rest(&mut stream).await
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

#[tokio::test]
async fn a_head_that_never_ends_is_cut_off() {
    let world = world(Limits {
        header_time: SHORT,
        ..Limits::default()
    })
    .await;
    for start in ["", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nhost: x\r\nx-slow: "] {
        let answer = send(&world, start).await;
        assert!(!answer.starts_with("HTTP/1.1 2"), "{answer}");
    }
}

#[tokio::test]
async fn a_head_that_drips_is_cut_off_too() {
    let world = world(Limits {
        header_time: SHORT,
        ..Limits::default()
    })
    .await;
    let mut stream = connect(&world).await;
    let dripping = async {
        while stream.write_all(b"x").await.is_ok() {
            tokio::time::sleep(SHORT / 10).await;
        }
    };
    soon("the end of the connection", dripping).await;
}

#[tokio::test]
async fn a_connection_that_has_nothing_more_to_say_is_closed() {
    let world = world(Limits {
        header_time: SHORT * 10,
        ..Limits::default()
    })
    .await;
    let answer = send(&world, "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert_eq!(status(&answer), "200");
}

#[tokio::test]
async fn a_body_that_never_ends_is_answered_and_cut_off() {
    let world = world(Limits {
        body_time: SHORT,
        ..Limits::default()
    })
    .await;
    for (accept, content_type) in [("text/html", "text/html"), ("application/json", "application/json")] {
        for body in [
            "content-length: 100\r\n\r\nattempt=",
            "transfer-encoding: chunked\r\n\r\n8\r\nattempt=\r\n",
        ] {
            let answer = send(&world, &format!("{HEAD}accept: {accept}\r\n{body}")).await;
            assert_eq!(status(&answer), "408", "{answer}");
            assert!(answer.contains(&format!("content-type: {content_type}")), "{answer}");
        }
    }
    assert_eq!(world.sandbox.requests().total, 0);
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_announced_or_not() {
    let world = world(Limits::default()).await;
    let size = Limits::default().body_bytes + 1;
    let body = "a".repeat(size);
    for (accept, content_type, words) in [
        ("text/html", "text/html", "MC-413"),
        ("application/x-postcard", "application/json", "\"status\":413"),
    ] {
        for body in [
            format!("content-length: {size}\r\n\r\n"),
            format!("transfer-encoding: chunked\r\n\r\n{size:x}\r\n{body}\r\n0\r\n\r\n"),
        ] {
            let answer = send(
                &world,
                &format!("{HEAD}accept: {accept}\r\nconnection: close\r\n{body}"),
            )
            .await;
            assert_eq!(status(&answer), "413", "{answer}");
            assert!(answer.contains(&format!("content-type: {content_type}")), "{answer}");
            assert!(answer.contains(words), "{answer}");
        }
    }
    assert_eq!(world.sandbox.requests().total, 0);
}

#[tokio::test]
async fn the_longest_sign_in_fits() {
    let world = world(Limits::default()).await;
    let browser = world.browser();
    // Four bytes each, and twelve when encoded.
    let page = browser
        .sign_in("ok@sandbox.test", &"🔑".repeat(wizard::input::PASSWORD_MAX_CHARS))
        .await;
    page.shows("Facebook didn't accept this login");
    assert_eq!(world.count(Operation::Connect), 1);
}

#[tokio::test]
async fn a_body_that_breaks_off_reaches_nothing() {
    let world = world(Limits::default()).await;
    let mut stream = connect(&world).await;
    let broken = format!("{HEAD}transfer-encoding: chunked\r\n\r\nnonsense\r\n");
    stream.write_all(broken.as_bytes()).await.unwrap();
    let answer = rest(&mut stream).await;
    assert_eq!(status(&answer), "400", "{answer}");
    assert_eq!(world.sandbox.requests().total, 0);
}

#[tokio::test]
async fn a_head_that_is_too_large_is_refused() {
    let world = world(Limits::default()).await;
    let many = "x-a: b\r\n".repeat(Limits::default().headers + 1);
    let long = format!("x-a: {}\r\n", "b".repeat(Limits::default().buffer_bytes + 1));
    for headers in [many, long] {
        let answer = send(&world, &format!("GET /healthz HTTP/1.1\r\n{headers}\r\n")).await;
        assert!(["", "431"].contains(&status(&answer)), "{answer}");
    }
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_answered() {
    let world = world(Limits {
        request_time: SHORT * 15,
        ..Limits::default()
    })
    .await;
    let browser = world.browser();
    let page = browser.sign_in("code@sandbox.test", "sandbox-pass").await.page_view();
    assert_eq!(browser.look(&page.attempt, page.revision).await.status, 503);
}

#[tokio::test]
async fn a_browser_that_sends_far_too_much_still_reads_why_it_is_refused() {
    let world = world(Limits::default()).await;
    let browser = world.browser();
    let form = browser.sign_in_form("ok@sandbox.test", &"x".repeat(512 * 1024)).await;
    for _ in 0..10 {
        assert_eq!(browser.post(&form).await.status, 413);
    }
}
