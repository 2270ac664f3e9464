//! What the server functions and the server's page handler share: who is asking.

use crate::cookies;
use connect::{AttemptId, Caller, Capability, ClientNetwork, Link};
use http::request::Parts;
use http::{Extensions, HeaderMap};
use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

/// The id of a request, which the server puts into the request's extensions before anything else.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// The name of the product that asks.
#[derive(Clone, Debug)]
pub struct Brand(pub Arc<str>);

/// The names of all products.
#[derive(Clone, Debug)]
pub struct Brands {
    /// Of the one that asks without a link.
    pub own: Brand,
    /// Of those that make links.
    pub of_integrators: Arc<HashMap<String, Brand>>,
}

impl Brands {
    /// The name of the product that a link is from.
    pub fn of(&self, link: Option<&Link>) -> &Brand {
        link.and_then(|link| self.of_integrators.get(&link.wish.integrator))
            .unwrap_or(&self.own)
    }
}

/// The address of a request's client, which the server puts into the request's extensions: the peer's, or what a trusted
/// proxy says.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The address of a request. Those that did not come over a socket share one.
    pub fn of(extensions: &Extensions) -> Self {
        extensions
            .get::<Self>()
            .copied()
            .unwrap_or(Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED)))
    }
}

/// How long a browser keeps its attempt's cookie, in seconds: a day. A sign-in takes minutes, and nobody looks at its end
/// for longer.
const COOKIE_MAX_AGE: u32 = 24 * 60 * 60;

/// The browser that sent a request about an attempt.
pub fn caller(parts: &Parts, attempt: AttemptId) -> Caller {
    let capability = capability(&parts.headers, &attempt);
    let request_id = parts
        .extensions
        .get::<RequestId>()
        .map(|id| id.0.clone())
        .unwrap_or_default();
    Caller {
        attempt,
        capability,
        client: ClientNetwork::of(ClientAddress::of(&parts.extensions).0),
        request_id,
    }
}

/// The value for the `Set-Cookie` header that makes a browser the possible owner of an attempt. It owns it from its first
/// accepted post on.
pub fn set_cookie(attempt: &AttemptId, capability: &Capability) -> String {
    cookies::set(&cookie_name(attempt), capability.expose(), COOKIE_MAX_AGE)
}

/// Each attempt has a cookie of its own, so that two of them in one browser do not disturb each other. The name has only
/// the start of the id: cookies are sent with every request, and these few bits tell attempts apart.
fn cookie_name(attempt: &AttemptId) -> String {
    let start: String = attempt.as_str().chars().take(10).collect();
    format!("__Host-c-{start}")
}

/// The capability in a request's cookies. Of several cookies of one name, the first that is well formed counts.
fn capability(headers: &HeaderMap, attempt: &AttemptId) -> Option<Capability> {
    cookies::values(headers, &cookie_name(attempt)).find_map(Capability::parse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;
    use http::header::COOKIE;

    #[test]
    fn a_cookie_that_was_set_is_found_again_among_others() {
        let (attempt, capability) = (AttemptId::random(), Capability::random());
        let cookie = set_cookie(&attempt, &capability);
        let pair = cookie.split(';').next().expect("a pair");
        let mut headers = HeaderMap::new();
        let sent = format!("theme=dark; {}=forged; {pair}", cookie_name(&attempt));
        headers.insert(COOKIE, HeaderValue::from_str(&sent).expect("a header"));
        let found = super::capability(&headers, &attempt).expect("a capability");
        assert!(capability.hash().matches(&found));
        assert!(super::capability(&headers, &AttemptId::random()).is_none());
    }

    #[test]
    fn the_cookie_is_bound_to_this_host_and_out_of_scripts_reach() {
        let cookie = set_cookie(&AttemptId::random(), &Capability::random());
        assert!(cookie.starts_with("__Host-"));
        for attribute in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
            assert!(cookie.contains(attribute), "{attribute}");
        }
        assert!(!cookie.contains("Domain"));
    }
}
