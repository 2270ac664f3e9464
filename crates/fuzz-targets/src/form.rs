use app::server_fns::{Refusal, SignIn};
use axum::body::Body;
use connect::{AttemptId, OperationId};
use http::Request;
use leptos::server_fn::codec::{FromReq, PostUrl};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use url::form_urlencoded;

/// The body of a form, read as the sign-in's; the other server functions have fewer fields of the same kind.
pub fn form(data: &[u8]) {
    let Ok(sign_in) = read(data) else { return };
    let password = serde_json::to_value(&sign_in).expect("arguments are serialised")["password"].take();
    // Brackets in a name are a notation for lists and maps, which another reader does not know.
    let fields: Vec<_> = form_urlencoded::parse(data).collect();
    if fields.iter().any(|(name, _)| name.contains(['[', ']'])) {
        return;
    }
    for (name, value) in [
        ("attempt", sign_in.attempt.as_str()),
        ("operation", &sign_in.operation),
        ("username", &sign_in.username),
        ("password", password.as_str().expect("it is a text")),
    ] {
        let mut sent = fields.iter().filter(|(other, _)| other == name).peekable();
        let missing = sent.peek().is_none();
        assert!(
            missing && value.is_empty() || sent.any(|(_, other)| other == value),
            "{name} is {value:?}, but not in {fields:?}"
        );
    }
    // They become part of an address and of the log.
    let is_plain = |id: &str| id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    if let Some(attempt) = AttemptId::parse(&sign_in.attempt) {
        assert!(attempt.as_str() == sign_in.attempt && is_plain(attempt.as_str()));
    }
    assert!(is_plain(OperationId::parse_or_random(&sign_in.operation).as_str()));
}

/// What the server function's own decoder makes of it. The body is there already, so nothing is waited for.
fn read(data: &[u8]) -> Result<SignIn, Refusal> {
    let request = Request::new(Body::from(data.to_vec()));
    let reading = <SignIn as FromReq<PostUrl, Request<Body>, Refusal>>::from_req(request);
    match pin!(reading).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("a body that is there is waited for"),
    }
}
