use super::*;
use std::io::ErrorKind;
use std::net::TcpListener as Listener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const AT: u64 = 1_800_000_000;
const OK: &str = "HTTP/1.1 204 No Content\r\n\r\n";

fn notification(url: &str) -> Notification {
    Notification {
        id: "msg_1".to_owned(),
        url: url.parse().unwrap_or_else(|_| panic!("{url} is no URL")),
        body: br#"{"type":"account.connected"}"#.to_vec(),
    }
}

/// Answers the nth lookup with the nth text, and all that follow with the last.
fn names(answers: &'static [&'static [&'static str]]) -> Lookup {
    let asked = AtomicUsize::new(0);
    Arc::new(move |_| {
        let nth = asked.fetch_add(1, Ordering::Relaxed).min(answers.len() - 1);
        let found = answers[nth].iter().map(|ip| ip.parse().expect("an address")).collect();
        Box::pin(async move { Ok(found) })
    })
}

fn sender(reach: Reach, lookup: Lookup) -> Sender {
    Sender::with(reach, Limits::default(), lookup).expect("TLS")
}

fn local() -> Sender {
    sender(Reach::PublicAndLoopback, names(&[&["127.0.0.1"]]))
}

async fn send(sender: &Sender, url: &str) -> Outcome {
    sender.send(&notification(url), AT, &[SigningSecret::random()]).await
}

fn reason(outcome: Outcome) -> Failure {
    match outcome {
        Outcome::Failed { reason, .. } => reason,
        other => panic!("{other:?}"),
    }
}

/// Listens without ever accepting; the system holds whoever connects.
fn listener() -> (Listener, u16) {
    let listener = Listener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("non-blocking");
    let port = listener.local_addr().expect("an address").port();
    (listener, port)
}

fn nobody_connected(listener: &Listener) -> bool {
    matches!(listener.accept(), Err(error) if error.kind() == ErrorKind::WouldBlock)
}

/// Answers one request, which it returns.
async fn answer(listener: &TcpListener, answer: &str) -> String {
    let (mut stream, _) = listener.accept().await.expect("a connection");
    answer_over(&mut stream, answer).await
}

async fn answer_over(stream: &mut TcpStream, answer: &str) -> String {
    let mut request = Vec::new();
    while !request.ends_with(b"}") {
        assert_ne!(
            stream.read_buf(&mut request).await.expect("bytes"),
            0,
            "the whole request"
        );
    }
    stream.write_all(answer.as_bytes()).await.expect("answered");
    String::from_utf8(request).expect("text")
}

/// What comes of an answer, and the request that it answers.
async fn exchange(head: &str) -> (Outcome, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/hooks?a=b", listener.local_addr().expect("an address"));
    tokio::join!(async { send(&local(), &url).await }, answer(&listener, head))
}

#[tokio::test]
async fn a_signed_notification_arrives() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/hooks?a=b", listener.local_addr().expect("an address"));
    let (secret, sender, notification) = (SigningSecret::random(), local(), notification(&url));
    let secrets = [secret.clone()];
    let (outcome, request) = tokio::join!(sender.send(&notification, AT, &secrets), answer(&listener, OK));
    assert_eq!(outcome, Outcome::Delivered { status: 204 });
    let (head, body) = request.split_once("\r\n\r\n").expect("a head");
    let mut lines = head.lines();
    assert_eq!(lines.next(), Some("POST /hooks?a=b HTTP/1.1"));
    let headers: std::collections::HashMap<_, _> = lines.filter_map(|line| line.split_once(": ")).collect();
    assert_eq!(body.as_bytes(), notification.body);
    assert_eq!(headers["content-type"], "application/json");
    assert_eq!(headers["webhook-id"], "msg_1");
    assert_eq!(headers["webhook-timestamp"], AT.to_string());
    assert_eq!(headers["webhook-signature"], secret.sign("msg_1", AT, body.as_bytes()));
    assert_eq!(
        headers["user-agent"],
        concat!("unipile-connect/", env!("CARGO_PKG_VERSION"))
    );
}

#[tokio::test]
async fn an_answer_is_judged_by_its_status() {
    let after = |seconds| Some(Duration::from_secs(seconds));
    for (head, expected) in [
        ("200 OK", Outcome::Delivered { status: 200 }),
        ("410 Gone\r\nretry-after: 5", Outcome::Gone),
        ("404 Not Found", failed(Failure::Status(404), None)),
        (
            "429 Too Many\r\nretry-after: 120",
            failed(Failure::Status(429), after(120)),
        ),
        (
            "503 Busy\r\nretry-after: Fri, 31 Dec 1999 23:59:59 GMT\r\ndate: Fri, 31 Dec 1999 23:59:29 GMT",
            failed(Failure::Status(503), after(30)),
        ),
        (
            "503 Busy\r\nretry-after: Fri, 31 Dec 1999 23:59:29 GMT\r\ndate: Fri, 31 Dec 1999 23:59:59 GMT",
            failed(Failure::Status(503), after(0)),
        ),
        (
            "503 Busy\r\nretry-after: Fri, 31 Dec 1999 23:59:59 GMT",
            failed(Failure::Status(503), None),
        ),
        (
            "500 Oops\r\nretry-after: 99999999999999999999",
            failed(Failure::Status(500), after(u64::MAX)),
        ),
        ("500 Oops\r\nretry-after: soon", failed(Failure::Status(500), None)),
    ] {
        // The body is announced and never comes: nobody waits for it.
        let (outcome, _) = exchange(&format!("HTTP/1.1 {head}\r\ncontent-length: 9\r\n\r\n")).await;
        assert_eq!(outcome, expected, "{head}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (elsewhere, port) = listener();
    for status in [301, 302, 303, 307, 308] {
        let head = format!("HTTP/1.1 {status} x\r\nlocation: http://127.0.0.1:{port}/\r\ncontent-length: 0\r\n\r\n");
        let (outcome, _) = exchange(&head).await;
        assert_eq!(outcome, failed(Failure::Redirect(status), None));
    }
    assert!(nobody_connected(&elsewhere));
}

#[tokio::test]
async fn a_host_that_is_no_public_address_is_refused_however_it_is_written() {
    let (listener, port) = listener();
    let public = sender(Reach::Public, names(&[&["127.0.0.1"]]));
    for host in [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "017700000001",
        "0x7f.1",
        "127.0.0.1.",
        "0",
        "0.0.0.0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "%31%32%37.0.0.1",
        "１２７.0.0.1",
        "localhost",
        "hooks.example",
        "10.0.0.1",
        "169.254.169.254",
    ] {
        for scheme in ["https", "http"] {
            let outcome = send(&public, &format!("{scheme}://{host}:{port}/")).await;
            assert_eq!(reason(outcome), Failure::NotAllowed, "{scheme}://{host}");
        }
    }
    assert!(nobody_connected(&listener));
}

#[test]
fn loopback_alone_is_reached_by_http_and_only_where_it_is_allowed() {
    let allowed = |url: &str| is_allowed(Reach::PublicAndLoopback, &url.parse().expect("a URL"));
    for url in [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://localhost/",
        "https://127.0.0.1/",
        "https://8.8.8.8/",
    ] {
        assert!(allowed(url), "{url}");
    }
    for url in [
        "http://8.8.8.8/",
        "http://hooks.example/",
        "http://10.0.0.1/",
        "https://10.0.0.1/",
        "http://0.0.0.0/",
        "ftp://127.0.0.1/",
        "ws://localhost/",
        "data:text/plain,a",
        "https://user@hooks.example/",
        "https://:pw@hooks.example/",
    ] {
        assert!(!allowed(url), "{url}");
    }
    assert!(is_allowed(
        Reach::Public,
        &"https://hooks.example:8443/a".parse().expect("a URL")
    ));
    assert!(!is_allowed(Reach::Public, &"http://localhost/".parse().expect("a URL")));
}

#[tokio::test]
async fn a_name_that_changes_to_another_address_is_refused_then() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!(
        "http://localhost:{}/",
        listener.local_addr().expect("an address").port()
    );
    // 0.0.0.0 would reach the listener too.
    let sender = sender(
        Reach::PublicAndLoopback,
        names(&[&["10.0.0.1", "127.0.0.1"], &["0.0.0.0"]]),
    );
    let (first, _) = tokio::join!(send(&sender, &url), answer(&listener, OK));
    assert_eq!(first, Outcome::Delivered { status: 204 });
    assert_eq!(reason(send(&sender, &url).await), Failure::NotAllowed);
    let listener = listener.into_std().expect("a listener");
    assert!(nobody_connected(&listener));
}

/// Where a name leads is judged when a connection is opened: one that is kept would lead there for as long as it is open.
#[tokio::test]
async fn each_try_opens_a_connection_though_the_receiver_keeps_the_last_one() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!(
        "http://localhost:{}/",
        listener.local_addr().expect("an address").port()
    );
    let sender = local();
    let first = async {
        let (mut kept, _) = listener.accept().await.expect("a connection");
        answer_over(&mut kept, OK).await;
        kept
    };
    let (outcome, mut kept) = tokio::join!(send(&sender, &url), first);
    assert_eq!(outcome, Outcome::Delivered { status: 204 });
    // A client that keeps connections puts them away in a task of its own.
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    let mut byte = [0];
    let over_the_kept_one = async {
        match kept.read(&mut byte).await {
            Ok(0) | Err(_) => std::future::pending().await,
            Ok(_) => panic!("it came over the connection that was kept"),
        }
    };
    let second = async {
        tokio::select! {
            _ = answer(&listener, OK) => {}
            () = over_the_kept_one => {}
        }
    };
    let (outcome, ()) = tokio::join!(send(&sender, &url), second);
    assert_eq!(outcome, Outcome::Delivered { status: 204 });
}

#[tokio::test]
async fn a_receiver_that_never_answers_times_out() {
    let (_listener, port) = listener();
    let limits = Limits {
        total: Duration::from_millis(100),
        ..Limits::default()
    };
    let sender = Sender::with(Reach::PublicAndLoopback, limits, system()).expect("TLS");
    let outcome = send(&sender, &format!("http://127.0.0.1:{port}/")).await;
    assert_eq!(outcome, failed(Failure::TimedOut, None));
}

#[tokio::test]
async fn no_connection_is_unreachable() {
    let (listener, port) = listener();
    drop(listener);
    let url = format!("http://127.0.0.1:{port}/");
    assert_eq!(send(&local(), &url).await, failed(Failure::Unreachable, None));
    let nowhere = sender(Reach::Public, names(&[&[]]));
    assert_eq!(
        send(&nowhere, "https://hooks.example/").await,
        failed(Failure::Unreachable, None)
    );
}

#[test]
fn the_limits_are_the_documented_ones() {
    let limits = Limits::default();
    assert_eq!((limits.connect.as_secs(), limits.total.as_secs()), (5, 15));
}
