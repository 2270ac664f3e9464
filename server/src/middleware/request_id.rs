//! Gives every request an id: for the log, for the reference on an error screen, and in the response.

use app::ssr::RequestId;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue};

/// Where the id is in the response.
pub(crate) const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Letters and digits that people can read to each other: no 0/O, 1/I/L, U.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

pub(crate) async fn layer(mut request: Request, next: Next) -> Response {
    let id = new_id();
    request.extensions_mut().insert(RequestId(id.clone()));
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// Eight characters in two groups, "7F3A-19C2": 40 bits, to be found in a day's log and read out on the telephone.
fn new_id() -> String {
    let random: [u8; 8] = rand::random();
    let mut id = String::with_capacity(9);
    for (index, byte) in random.into_iter().enumerate() {
        if index == 4 {
            id.push('-');
        }
        id.push(char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]));
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_can_be_read_out() {
        let id = new_id();
        assert_eq!(id.len(), 9);
        assert_eq!(id.as_bytes()[4], b'-');
        assert_ne!(id, new_id());
    }
}
