//! A server of a few lines that says exactly the bytes it is told to, and remembers exactly the bytes it was sent.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use unipile::{Client, ClientBuilder};

pub mod calls;
pub mod fixture;
pub mod trace;

pub const KEY: &str = "canary-key-5b1f";
pub const PASSWORD: &str = "canary-password-77c2";
pub const CODE: &str = "canary-code-a90e";
pub const ID: &str = "canary-id-31d4";

/// No test has to wait this long. Shorter than each limit that a client has by default, so that a limit that was set
/// is not mistaken for one that was not.
pub const SOON: Duration = Duration::from_secs(8);

/// What the server does when it has read a request.
#[derive(Clone)]
pub enum Answer {
    /// Writes these bytes and waits for the next request on the connection.
    Bytes(Vec<u8>),
    /// Writes these bytes and closes the connection.
    Last(Vec<u8>),
    /// Says nothing until the client leaves.
    Silence,
    /// Says nothing until it is notified, and then writes these bytes.
    Held(Arc<Notify>, Vec<u8>),
    /// Writes these bytes, and then says nothing until the client leaves.
    Stall(Vec<u8>),
    /// Writes the head of a 200, and then a body without an end.
    Endless,
}

/// The most that an endless body has, so that a client without a limit does not fill the machine.
pub const ENDLESS: u64 = 64 * 1024 * 1024;

/// From the number of the request, counted from 0, and its text.
type Script = dyn Fn(usize, &str) -> Answer + Send + Sync;

#[derive(Default)]
struct Seen {
    connections: AtomicUsize,
    requests: Mutex<Vec<String>>,
    written: AtomicU64,
    client_left: Notify,
}

pub struct Server {
    pub address: SocketAddr,
    seen: Arc<Seen>,
}

impl Server {
    pub async fn start(script: impl Fn(usize, &str) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Seen::default());
        let script = Arc::new(script);
        tokio::spawn({
            let seen = seen.clone();
            async move {
                while let Ok((stream, _)) = listener.accept().await {
                    seen.connections.fetch_add(1, Ordering::SeqCst);
                    tokio::spawn(serve(stream, seen.clone(), script.clone()));
                }
            }
        });
        Self { address, seen }
    }

    /// Answers every request alike.
    pub async fn saying(answer: Answer) -> Self {
        Self::start(move |_, _| answer.clone()).await
    }

    pub fn client(&self) -> Client {
        self.client_with_limit(SOON)
    }

    /// A client that waits a tenth of a second for anything.
    pub fn hasty_client(&self) -> Client {
        self.client_with_limit(Duration::from_millis(100))
    }

    fn client_with_limit(&self, limit: Duration) -> Client {
        self.builder("")
            .connect_limit(limit)
            .solve_limit(limit)
            .short_call_limit(limit)
            .build()
            .unwrap()
    }

    pub fn builder(&self, path: &str) -> ClientBuilder {
        Client::builder(format!("http://{}{path}", self.address), KEY.into())
    }

    pub fn requests(&self) -> Vec<String> {
        self.seen.requests.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    /// How many bytes of an endless body could be written before the client left.
    pub async fn written_when_the_client_left(&self) -> u64 {
        self.seen.client_left.notified().await;
        self.seen.written.load(Ordering::SeqCst)
    }
}

async fn serve(mut stream: TcpStream, seen: Arc<Seen>, script: Arc<Script>) {
    while let Some(request) = read_request(&mut stream).await {
        let number = {
            let mut requests = seen.requests.lock().unwrap();
            requests.push(request.clone());
            requests.len() - 1
        };
        match script(number, &request) {
            Answer::Bytes(bytes) => stream.write_all(&bytes).await.unwrap(),
            Answer::Last(bytes) => {
                stream.write_all(&bytes).await.unwrap();
                return;
            }
            Answer::Silence => return wait_until_left(&mut stream).await,
            Answer::Held(release, bytes) => {
                release.notified().await;
                stream.write_all(&bytes).await.unwrap();
            }
            Answer::Stall(bytes) => {
                stream.write_all(&bytes).await.unwrap();
                return wait_until_left(&mut stream).await;
            }
            Answer::Endless => {
                write_on(&mut stream, &seen.written).await;
                seen.client_left.notify_one();
                return;
            }
        }
    }
}

async fn write_on(stream: &mut TcpStream, written: &AtomicU64) {
    let mut next = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n".to_vec();
    while written.load(Ordering::SeqCst) < ENDLESS && stream.write_all(&next).await.is_ok() {
        written.fetch_add(next.len() as u64, Ordering::SeqCst);
        next = vec![b' '; 16 * 1024];
    }
}

async fn wait_until_left(stream: &mut TcpStream) {
    while stream.read(&mut [0; 1024]).await.is_ok_and(|read| read > 0) {}
}

/// The text of one request with its whole body, or nothing when the client has closed the connection.
async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut request = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&request).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            assert!(!head.contains("chunked"), "a body without its length:\n{head}");
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
                return Some(text);
            }
        }
        if stream.read_buf(&mut request).await.ok()? == 0 {
            return None;
        }
    }
}

/// A whole answer: `reply("202 Accepted", "application/json", "{…}")`.
pub fn reply(status: &str, content_type: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes()
}

pub fn json(status: &str, body: &str) -> Answer {
    Answer::Bytes(reply(status, "application/json", body))
}

/// For what has to come to an end by a limit of the client's: a test that waits for ever tells nobody what broke.
pub async fn soon<T>(future: impl Future<Output = T>) -> T {
    let output = tokio::time::timeout(SOON, future).await;
    output.unwrap_or_else(|over| panic!("the client did not keep to its limit: {over}"))
}

pub const CREATED: &str = r#"{"object":"AccountCreated","account_id":"098dez89d"}"#;
pub const CHECKPOINT: &str = r#"{"object":"Checkpoint","account_id":"098dez89d","checkpoint":{"type":"2FA"}}"#;
pub const ACCOUNT: &str = r#"{"object":"Account","type":"MESSENGER","id":"098dez89d","name":"Ada",
    "created_at":"2025-12-31T23:59:59.999Z","connection_params":{"im":{"id":"17","username":"ada"}},"groups":[],
    "sources":[{"id":"098dez89d_MESSAGING","status":"OK"}]}"#;
pub const DELETED: &str = r#"{"object":"AccountDeleted"}"#;
