//! Verifies what unipile-connect sends: notifications (Standard Webhooks) and the `result` that people bring back (a JWT).
//!
//! Copy the functions; they need the crates `base64`, `hmac`, `sha2` and `http`, and this one for results. As a program, it
//! is what the tests run.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::Value;
use sha2::Sha256;
use std::collections::HashMap;
use std::process::ExitCode;
use webhooks::{ResultClaims, SigningSecret};

const TOLERANCE_SECONDS: u64 = 5 * 60;

/// What a notification says. Each of the `secrets` is a `whsec_…`, two while you change them; `raw_body` is as it came, and
/// `now` in seconds since the Unix epoch.
///
/// # Errors
/// Why it is not to be trusted.
fn verify_notification(secrets: &[&str], headers: &HeaderMap, raw_body: &[u8], now: u64) -> Result<Value, String> {
    let header = |name| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .ok_or("a webhook header is missing")
    };
    let (id, timestamp) = (header("webhook-id")?, header("webhook-timestamp")?);
    let seconds: u64 = timestamp.parse().map_err(|_| "webhook-timestamp is no number")?;
    if now.abs_diff(seconds) > TOLERANCE_SECONDS {
        return Err("it was not sent just now".into());
    }
    let given = header("webhook-signature")?
        .split(' ')
        .filter_map(|entry| entry.strip_prefix("v1,"));
    let given: Vec<_> = given.filter_map(|entry| STANDARD.decode(entry).ok()).collect();
    let signed = [id.as_bytes(), b".", timestamp.as_bytes(), b".", raw_body].concat();
    for secret in secrets {
        let mac = mac(secret, &signed)?;
        // How long it takes says nothing about the right one.
        if given
            .iter()
            .any(|signature| mac.clone().verify_slice(signature).is_ok())
        {
            return serde_json::from_slice(raw_body).map_err(|error| error.to_string());
        }
    }
    Err("no signature matches".into())
}

fn mac(secret: &str, message: &[u8]) -> Result<Hmac<Sha256>, &'static str> {
    let encoded = secret
        .strip_prefix("whsec_")
        .ok_or("a signing secret begins with whsec_")?;
    let key = STANDARD
        .decode(encoded)
        .map_err(|_| "what follows whsec_ is not base64")?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|_| "this is no key")?;
    mac.update(message);
    Ok(mac)
}

/// What the `result` in the way back says. Compare `aud` with your name in the configuration, and `name` with the person
/// who is signed in.
///
/// # Errors
/// Why it is not to be trusted.
fn verify_result(secrets: &[&str], token: &str, now: u64) -> Result<ResultClaims, String> {
    let secrets: Result<Vec<_>, _> = secrets.iter().map(|secret| SigningSecret::parse(secret)).collect();
    let secrets = secrets.map_err(|error| error.to_string())?;
    webhooks::verify_result(&secrets, token, now).map_err(|error| error.to_string())
}

// From here on it is the program of the tests: {"kind": "notification" or "result", …} comes in, what it says goes out.

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Asked {
    Notification {
        secret: Secrets,
        headers: HashMap<String, String>,
        body: String,
        now: u64,
    },
    Result {
        secret: Secrets,
        token: String,
        now: u64,
    },
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Secrets {
    One(String),
    Several(Vec<String>),
}

impl Secrets {
    fn all(&self) -> Vec<&str> {
        match self {
            Self::One(secret) => vec![secret],
            Self::Several(secrets) => secrets.iter().map(String::as_str).collect(),
        }
    }
}

fn header((name, value): (&String, &String)) -> Option<(HeaderName, HeaderValue)> {
    Some((name.parse().ok()?, value.parse().ok()?))
}

fn answer() -> Result<String, String> {
    let asked = serde_json::from_reader(std::io::stdin()).map_err(|error| error.to_string())?;
    let said = match asked {
        Asked::Notification {
            secret,
            headers,
            body,
            now,
        } => {
            let headers = headers.iter().filter_map(header).collect();
            verify_notification(&secret.all(), &headers, body.as_bytes(), now)?
        }
        Asked::Result { secret, token, now } => {
            serde_json::to_value(verify_result(&secret.all(), &token, now)?).map_err(|error| error.to_string())?
        }
    };
    Ok(said.to_string())
}

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "it is a program")]
fn main() -> ExitCode {
    match answer() {
        Ok(said) => println!("{said}"),
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
