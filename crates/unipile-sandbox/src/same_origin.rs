//! Keeps other sites' pages from steering the sandbox through the browser of somebody who runs it on loopback.

use crate::Problem;
use axum::{
    extract::Request,
    http::{
        HeaderMap,
        header::{HOST, ORIGIN},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

pub(crate) async fn refuse_others(request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_own(request.headers()) {
        next.run(request).await
    } else {
        Problem::ResourceAccessRestricted.into_response()
    }
}

/// Whether a request comes from the sandbox's own page, from the address bar, or from no browser at all.
fn is_own(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    match (text("sec-fetch-site"), text(ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        // An older browser, or one that does not trust the address.
        (None, Some(origin)) => origin
            .split_once("://")
            .is_some_and(|(_, host)| Some(host) == text(HOST.as_str())),
        (None, None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value)));
        is_own(&headers.collect())
    }

    #[test]
    fn only_the_page_itself_and_programs_may_steer() {
        let host = ("host", "127.0.0.1:4010");
        assert!(own(&[host]));
        assert!(own(&[host, ("sec-fetch-site", "same-origin")]));
        assert!(own(&[host, ("sec-fetch-site", "none")]));
        assert!(own(&[host, ("origin", "http://127.0.0.1:4010")]));
        for foreign in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "http://127.0.0.1:3000"),
            ("origin", "https://evil.example"),
            ("origin", "null"),
        ] {
            assert!(!own(&[host, foreign]), "{foreign:?}");
        }
    }
}
