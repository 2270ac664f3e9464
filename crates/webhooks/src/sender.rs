//! Sends one notification once. When to try again is the caller's business: `schedule.rs`.

use crate::notification::Notification;
use crate::resolver::{Lookup, NotAdmitted, Reach, Resolver, is_localhost, system};
use crate::secret::SigningSecret;
use reqwest::header::{DATE, HeaderMap, HeaderName, RETRY_AFTER};
use reqwest::{StatusCode, redirect, retry};
use std::error::Error;
use std::net::IpAddr;
use std::time::Duration;
use url::{Host, Url};

/// Sends notifications. Clones share what they need.
#[derive(Clone, Debug)]
pub struct Sender {
    http: reqwest::Client,
    reach: Reach,
}

/// What became of one try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The receiver has it.
    Delivered {
        /// 200 to 299.
        status: u16,
    },
    /// The receiver wants no more notifications at this address (410).
    Gone,
    /// The receiver does not have it, or did not say so.
    Failed {
        /// Why.
        reason: Failure,
        /// How long the receiver asks to wait before the next try, counted from its answer. Not bounded.
        retry_after: Option<Duration>,
    },
}

/// Why a notification was not delivered. No message repeats the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Another status than 2xx, 3xx and 410.
    #[error("the receiver answered {0}")]
    Status(u16),
    /// 3xx. No redirect is followed.
    #[error("the receiver answered with a redirect ({0}), which is not followed")]
    Redirect(u16),
    /// No answer within the time allowed: 5 s for the connection, 15 s in all.
    #[error("the receiver took too long")]
    TimedOut,
    /// No connection, or one that broke: name, network, TLS.
    #[error("the receiver could not be reached")]
    Unreachable,
    /// Not https, a user or a password in the address, or a host that is not public. Nothing was sent.
    #[error("notifications may not be sent to this address")]
    NotAllowed,
}

/// How long a try may take.
struct Limits {
    connect: Duration,
    total: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            total: Duration::from_secs(15),
        }
    }
}

impl Sender {
    /// Prepares one. Nothing is sent.
    ///
    /// # Errors
    /// When TLS cannot be set up on this machine.
    pub fn new(reach: Reach) -> Result<Self, reqwest::Error> {
        Self::with(reach, Limits::default(), system())
    }

    fn with(reach: Reach, limits: Limits, lookup: Lookup) -> Result<Self, reqwest::Error> {
        let http = reqwest::Client::builder()
            .user_agent(concat!("unipile-connect/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(limits.connect)
            .timeout(limits.total)
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .referer(false)
            // A proxy would resolve names itself, and reach what it likes.
            .no_proxy()
            .https_only(reach == Reach::Public)
            .dns_resolver(Resolver { reach, lookup })
            // Each try resolves the name anew, and so its address is judged; and none fails because an old connection was
            // closed.
            .pool_max_idle_per_host(0)
            .build()?;
        Ok(Self { http, reach })
    }

    /// Sends it once, signed with every secret, and reads the head of the answer alone.
    ///
    /// `timestamp_secs` is the time of this try, in seconds since the Unix epoch.
    pub async fn send(&self, notification: &Notification, timestamp_secs: u64, secrets: &[SigningSecret]) -> Outcome {
        if !is_allowed(self.reach, &notification.url) {
            return failed(Failure::NotAllowed, None);
        }
        let request = self
            .http
            .post(notification.url.clone())
            .headers(notification.headers(timestamp_secs, secrets))
            .body(notification.body.clone());
        match request.send().await {
            Ok(answer) => judge(answer.status(), answer.headers()),
            Err(error) => failed(why(&error), None),
        }
    }
}

/// What can be told of an address before a name in it is resolved. A host that is an address never reaches the resolver.
fn is_allowed(reach: Reach, url: &Url) -> bool {
    if !url.username().is_empty() || url.password().is_some() {
        return false;
    }
    let ip = match url.host() {
        // The `url` crate has read every way to write an IPv4 address.
        Some(Host::Ipv4(ip)) => IpAddr::V4(ip),
        Some(Host::Ipv6(ip)) => IpAddr::V6(ip),
        Some(Host::Domain(name)) => {
            return match url.scheme() {
                "https" => true,
                "http" => reach == Reach::PublicAndLoopback && is_localhost(name),
                _ => false,
            };
        }
        None => return false,
    };
    match url.scheme() {
        "https" => reach.admits(ip),
        "http" => reach.admits_loopback(ip),
        _ => false,
    }
}

fn judge(status: StatusCode, headers: &HeaderMap) -> Outcome {
    let code = status.as_u16();
    if status.is_success() {
        Outcome::Delivered { status: code }
    } else if status == StatusCode::GONE {
        Outcome::Gone
    } else if status.is_redirection() {
        failed(Failure::Redirect(code), retry_after(headers))
    } else {
        failed(Failure::Status(code), retry_after(headers))
    }
}

fn failed(reason: Failure, retry_after: Option<Duration>) -> Outcome {
    Outcome::Failed { reason, retry_after }
}

/// `Retry-After` in seconds, or as a date: taken relative to the answer's own `Date`, so that no clock of ours is asked.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: HeaderName| Some(headers.get(name)?.to_str().ok()?.trim());
    let asked = text(RETRY_AFTER)?;
    if !asked.is_empty() && asked.bytes().all(|byte| byte.is_ascii_digit()) {
        // Digits alone fail to parse only when they are too many.
        return Some(Duration::from_secs(asked.parse().unwrap_or(u64::MAX)));
    }
    let until = httpdate::parse_http_date(asked).ok()?;
    let from = httpdate::parse_http_date(text(DATE)?).ok()?;
    Some(until.duration_since(from).unwrap_or(Duration::ZERO))
}

fn why(error: &reqwest::Error) -> Failure {
    let mut causes = std::iter::successors(error.source(), |&cause| cause.source());
    if causes.any(<dyn Error>::is::<NotAdmitted>) {
        Failure::NotAllowed
    } else if error.is_timeout() {
        Failure::TimedOut
    } else {
        Failure::Unreachable
    }
}

#[cfg(test)]
mod tests;
