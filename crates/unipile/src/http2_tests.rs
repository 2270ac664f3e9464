//! The same promises over HTTP/2, which a plain loopback socket speaks only if both ends know it beforehand.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use h2::Reason;
use http::Response;
use tokio::net::{TcpListener, TcpStream};
use tracing_subscriber::fmt::MakeWriter;

use crate::client::{Client, Inner};
use crate::dsn::Dsn;
use crate::{ConnectMessenger, Error, ProblemType};

/// What the server does with a request.
#[derive(Clone, Copy)]
enum Answer {
    /// Says that it was not looked at, which invites to send it again.
    Refuse,
    /// The same for the whole connection.
    GoAway,
    /// 401, with the request's own key, path and body in the answer.
    Echo,
}

#[derive(Clone, Default)]
struct Text(Arc<Mutex<Vec<u8>>>);

impl Text {
    fn add(&self, bytes: &[u8]) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend_from_slice(bytes);
    }

    fn get(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

impl io::Write for Text {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.add(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Text {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Its address, and a line for each request.
async fn server(answer: Answer) -> (SocketAddr, Text) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let seen = Text::default();
    tokio::spawn({
        let seen = seen.clone();
        async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, answer, seen.clone()));
            }
        }
    });
    (address, seen)
}

async fn serve(stream: TcpStream, answer: Answer, seen: Text) {
    let mut connection = h2::server::handshake(stream).await.unwrap();
    while let Some(Ok((request, mut respond))) = connection.accept().await {
        seen.add(format!("{} {}\n", request.method(), request.uri().path()).as_bytes());
        match answer {
            Answer::Refuse => respond.send_reset(Reason::REFUSED_STREAM),
            Answer::GoAway => {
                connection.abrupt_shutdown(Reason::NO_ERROR);
            }
            Answer::Echo => {
                let (head, mut body) = request.into_parts();
                tokio::spawn(async move {
                    let mut text = format!("{:?} {}", head.headers.get("x-api-key"), head.uri);
                    while let Some(Ok(data)) = body.data().await {
                        text.push_str(&String::from_utf8_lossy(&data));
                    }
                    let text = text.replace('"', " ");
                    let problem = format!(r#"{{"type":"errors/invalid_credentials","detail":"{text}"}}"#);
                    let response = Response::builder().status(401).header("x-echo", text).body(()).unwrap();
                    let mut stream = respond.send_response(response, false).unwrap();
                    stream.send_data(Bytes::from(problem), true).unwrap();
                });
            }
        }
    }
}

fn client(address: SocketAddr) -> Client {
    let builder = Client::builder(format!("http://{address}"), "canary-key".into());
    let dsn = Dsn::parse(&format!("http://{address}")).unwrap();
    let http = builder.http(&dsn).unwrap().http2_prior_knowledge().build().unwrap();
    let limits = builder.limits;
    Client {
        inner: Arc::new(Inner { http, dsn, limits }),
    }
}

fn messenger() -> ConnectMessenger {
    ConnectMessenger::new("canary-name", "canary-password".into())
}

#[tokio::test]
async fn nothing_is_sent_again() {
    for answer in [Answer::Refuse, Answer::GoAway] {
        let (address, seen) = server(answer).await;
        let error = client(address)
            .account()
            .connect_messenger(messenger())
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Interrupted { status: None }), "{error:?}");
        assert_eq!(seen.get(), "POST /api/v1/accounts\n");

        let (address, seen) = server(answer).await;
        client(address).account().get("1").await.unwrap_err();
        assert_eq!(seen.get(), "GET /api/v1/accounts/1\n");
    }
}

#[tokio::test]
async fn no_secret_is_in_the_trace() {
    let trace = Text::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(trace.clone())
        .finish();
    let (address, _) = server(Answer::Echo).await;
    let guard = tracing::subscriber::set_default(subscriber);
    let client = client(address);
    let error = client.account().connect_messenger(messenger()).await.unwrap_err();
    let rejection = error.rejection().unwrap();
    assert_eq!(rejection.kind(), Some(&ProblemType::InvalidCredentials));
    assert!(rejection.raw().as_str().contains("canary-password"), "no echo");
    client.account().get("canary-id").await.unwrap_err();
    drop(guard);

    let trace = trace.get();
    assert!(trace.contains("TRACE") && trace.contains("h2::"), "nothing traced");
    for line in trace.lines() {
        assert!(!line.contains("canary"), "{line}");
    }
}
