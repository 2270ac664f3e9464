//! Cookies, as they are read and set. Every one of ours is bound to this host and out of the reach of scripts.

use http::HeaderMap;
use http::header::COOKIE;
use std::string::String;

/// The values that a request's cookies of this name have: a browser may send several.
pub(crate) fn values<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(move |(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The value for a `Set-Cookie` header. The name begins with `__Host-`; the cookie is kept for so many seconds.
pub(crate) fn set(name: &str, value: &str, seconds: u32) -> String {
    format!("{name}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax")
}
