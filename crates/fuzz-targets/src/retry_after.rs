use http::header::{DATE, RETRY_AFTER};
use http::{HeaderValue, Response, StatusCode};
use std::time::Duration;
use unipile::{Error, RetryAfter};

/// The `Retry-After` of an answer and its `Date`, a line each; without a second line it has no date.
pub fn retry_after(data: &[u8]) {
    let mut lines = data.splitn(2, |byte| *byte == b'\n');
    let mut response = Response::new(Vec::new());
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    for (name, line) in [RETRY_AFTER, DATE].into_iter().zip(&mut lines) {
        let Ok(value) = HeaderValue::from_bytes(line) else {
            return;
        };
        response.headers_mut().insert(name, value);
    }
    let has_date = response.headers().contains_key(DATE);
    let Err(Error::Rejected(rejection)) = unipile::Reply::from_response(response) else {
        panic!("a 429 is a rejection")
    };
    let Some(said) = rejection.retry_after else { return };
    assert!((1..=64).contains(&said.raw().len()) && said.raw().trim() == said.raw());
    assert!(said.delay().is_none_or(|delay| delay <= RetryAfter::MAX));
    if said.raw().bytes().all(|byte| byte.is_ascii_digit()) {
        let digits = said.raw().trim_start_matches('0');
        let seconds = if digits.len() > 9 {
            u64::MAX
        } else {
            digits.parse().unwrap_or(0)
        };
        assert_eq!(said.delay(), Some(Duration::from_secs(seconds).min(RetryAfter::MAX)));
    } else {
        assert!(
            has_date || said.delay().is_none(),
            "{:?} has no date to count from",
            said.raw()
        );
    }
}
