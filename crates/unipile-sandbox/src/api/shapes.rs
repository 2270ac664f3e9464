//! What the values of optional fields must look like.

use crate::clock::is_iso8601;
use serde_json::Value;
use std::net::Ipv4Addr;

/// Features that an account can be connected without.
const FEATURES: [&str; 3] = [
    "linkedin_recruiter",
    "linkedin_sales_navigator",
    "linkedin_organizations_mailboxes",
];

pub(super) fn text(value: &Value) -> bool {
    value.is_string()
}

pub(super) fn number(value: &Value) -> bool {
    value.is_number()
}

pub(super) fn flag(value: &Value) -> bool {
    value.is_boolean()
}

/// ISO 3166-1 A-2.
pub(super) fn country(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

pub(super) fn ipv4(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.parse::<Ipv4Addr>().is_ok())
}

pub(super) fn features(value: &Value) -> bool {
    all_are(value, |item| one_of(item, &FEATURES))
}

/// `{protocol?, host, port, username?, password?}`.
pub(super) fn proxy(value: &Value) -> bool {
    let optional = |name: &str, is_right: fn(&Value) -> bool| value.get(name).is_none_or(is_right);
    value["host"].is_string()
        && value["port"].is_number()
        && optional("protocol", |protocol| one_of(protocol, &["https", "http", "socks5"]))
        && optional("username", text)
        && optional("password", text)
}

pub(super) fn encryption(value: &Value) -> bool {
    one_of(value, &["tls", "ssl", "starttls", "default"])
}

/// The limit of a mail account.
pub(super) fn no_history(value: &Value) -> bool {
    value == "NO_HISTORY_SYNC"
}

/// `{chats?, messages?}`, each a point in time or how many.
pub(super) fn messaging_limit(value: &Value) -> bool {
    let is_limit = |limit: &Value| limit.as_f64().is_some_and(|many| many >= 0.0) || point_in_time(limit);
    value.is_object()
        && ["chats", "messages"]
            .iter()
            .all(|name| value.get(name).is_none_or(is_limit))
}

/// `{MAILING?, MESSAGING?}`: a hosted link does not know yet which of them it will be.
pub(super) fn hosted_limit(value: &Value) -> bool {
    value.is_object()
        && value.get("MAILING").is_none_or(no_history)
        && value.get("MESSAGING").is_none_or(messaging_limit)
}

pub(super) fn point_in_time(value: &Value) -> bool {
    value.as_str().is_some_and(is_iso8601)
}

pub(super) fn http_url(value: &Value) -> bool {
    let host = |text: &str| {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        rest.split(['/', '?', '#']).next().map(str::to_owned)
    };
    value
        .as_str()
        .and_then(host)
        .is_some_and(|host| !host.is_empty() && !host.contains(char::is_whitespace))
}

pub(super) fn all_are(value: &Value, is_right: impl Fn(&Value) -> bool) -> bool {
    value.as_array().is_some_and(|items| items.iter().all(is_right))
}

pub(super) fn one_of(value: &Value, words: &[&str]) -> bool {
    value.as_str().is_some_and(|text| words.contains(&text))
}
