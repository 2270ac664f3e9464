//! The values of an integrator's fields, each judged by itself.

use crate::entry::Entry;
use crate::integrator::Integrator;
use crate::key::{KEY_PREFIX, KeyHash};
use crate::{IntegratorsError, Problem, file};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;
use std::path::Path;
use theme::{Settings, Theme};
use webhooks::SigningSecret;

/// 24 random bytes have fewer less than once in 10^18 times; what people type, repeat or pad often has.
const FEWEST_DISTINCT_BYTES: usize = 10;

pub(crate) fn name(text: &str) -> Result<String, Problem> {
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_name = (1..=64).contains(&text.len()) && text.bytes().all(is_allowed);
    if is_name {
        Ok(text.to_owned())
    } else {
        Err(Problem::NoName)
    }
}

pub(crate) fn brand_name(text: &str) -> Result<String, Problem> {
    let text = text.trim();
    let is_readable = (1..=100).contains(&text.chars().count()) && !text.contains(char::is_control);
    if is_readable {
        Ok(text.to_owned())
    } else {
        Err(Problem::NoBrandName)
    }
}

pub(crate) fn key_hash(text: &str, others: &[Integrator]) -> Result<KeyHash, Problem> {
    if text.starts_with(KEY_PREFIX) {
        return Err(Problem::KeyItself);
    }
    let hash = KeyHash::parse(text).ok_or(Problem::NoHash)?;
    if hash == KeyHash::of_key("") {
        return Err(Problem::HashOfNothing);
    }
    match others.iter().find(|other| other.key_hashes.contains(&hash)) {
        Some(other) => Err(Problem::OfAnother(other.name.clone())),
        None => Ok(hash),
    }
}

/// The secrets of the two fields together, those of files after those that are written out.
pub(crate) fn secrets(entry: &mut Entry<'_>, others: &[Integrator]) -> Result<Vec<SigningSecret>, IntegratorsError> {
    let mut secrets = entry.list("signing_secrets", |text| secret(text, others))?;
    let mut readable_by_others = Vec::new();
    let mut in_files = entry.list("signing_secret_files", |text| {
        let path = entry.path(text);
        let (text, is_readable) = file::read(&path).map_err(Problem::File)?;
        if is_readable {
            readable_by_others.push(path);
        }
        let secret = secret(&text, others)?;
        if secrets.contains(&secret) {
            Err(Problem::Twice)
        } else {
            Ok(secret)
        }
    })?;
    entry.readable_by_others.append(&mut readable_by_others);
    secrets.append(&mut in_files);
    if secrets.is_empty() {
        return Err(entry.wrong("signing_secrets", None, Problem::MissingSecret));
    }
    Ok(secrets.into_iter().map(|Comparable(secret)| secret).collect())
}

/// A secret that can be compared. Two are equal when they sign alike.
struct Comparable(SigningSecret);

impl PartialEq for Comparable {
    fn eq(&self, other: &Self) -> bool {
        sign_alike(&self.0, &other.0)
    }
}

fn sign_alike(a: &SigningSecret, b: &SigningSecret) -> bool {
    a.sign("", 0, b"") == b.sign("", 0, b"")
}

/// Whoever shares a secret with another could write results in its name: it must not be another's.
fn secret(text: &str, others: &[Integrator]) -> Result<Comparable, Problem> {
    let secret = SigningSecret::parse(text).map_err(Problem::NoSecret)?;
    if distinct_bytes(&secret) < FEWEST_DISTINCT_BYTES {
        return Err(Problem::WeakSecret);
    }
    let is_its = |other: &&Integrator| other.signing_secrets.iter().any(|its| sign_alike(its, &secret));
    match others.iter().find(is_its) {
        Some(other) => Err(Problem::OfAnother(other.name.clone())),
        None => Ok(Comparable(secret)),
    }
}

fn distinct_bytes(secret: &SigningSecret) -> usize {
    let text = secret.expose();
    let encoded = text.rsplit('_').next().unwrap_or_default();
    let bytes = STANDARD.decode(encoded).unwrap_or_default();
    bytes.into_iter().collect::<BTreeSet<u8>>().len()
}

/// What may be notified beyond success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    Failure,
    Expired,
}

pub(crate) fn event(text: &str) -> Result<Event, Problem> {
    match text {
        "failure" => Ok(Event::Failure),
        "expired" => Ok(Event::Expired),
        _ => Err(Problem::NoEvent),
    }
}

/// Reads a theme file. Its errors name it as the server's own theme is named; here it belongs to an integrator.
pub(crate) fn theme(entry: &Entry<'_>, text: &str) -> Result<Theme, Problem> {
    // The path will be in the error: a secret in its place must not.
    if Path::new(text).extension().is_none_or(|extension| extension != "toml") {
        return Err(Problem::NoTheme);
    }
    Settings::open(&entry.path(text))
        .and_then(|settings| settings.read())
        .map_err(|error| Problem::Theme(error.to_string().replace("THEME=", "")))
}

pub(crate) fn account(text: &str) -> Result<String, Problem> {
    let is_id = !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control());
    if is_id {
        Ok(text.to_owned())
    } else {
        Err(Problem::NoAccount)
    }
}
