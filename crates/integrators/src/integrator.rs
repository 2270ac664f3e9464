//! One product that may make links: what the file says of it, judged.

use crate::address::{self, NotifyHost};
use crate::entry::Entry;
use crate::key::KeyHash;
use crate::values::{self, Event};
use crate::{IntegratorsError, Problem};
use locale::Locale;
use theme::Theme;
use url::{Origin, Url};
use webhooks::SigningSecret;

/// What an entry of the file may have.
pub(crate) const FIELDS: [&str; 11] = [
    "name",
    "brand_name",
    "api_key_hashes",
    "signing_secrets",
    "signing_secret_files",
    "redirect_origins",
    "notify_hosts",
    "notify_on",
    "locale",
    "theme",
    "accounts",
];

/// A product that may make links. `Debug` shows no key and no secret.
#[derive(Clone, Debug)]
pub struct Integrator {
    /// What the operator calls it: 1 to 64 characters of a-z, 0-9 and -.
    pub name: String,
    /// What people are told who asks; the server's name where there is none.
    pub brand_name: Option<String>,
    /// The language of its pages, where a link says none.
    pub locale: Option<Locale>,
    /// How its pages look; as the server's where there is none.
    pub theme: Option<Theme>,
    /// What is notified beyond success.
    pub notify_on: NotifyOn,
    /// At least one. The first signs results; all sign notifications, so that a receiver may change from one to another.
    pub signing_secrets: Vec<SigningSecret>,
    pub(crate) key_hashes: Vec<KeyHash>,
    redirect_origins: Vec<Origin>,
    notify_hosts: Vec<NotifyHost>,
    accounts: Vec<String>,
    loopback_allowed: bool,
}

/// What is notified beyond success.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NotifyOn {
    /// That somebody could not connect the account.
    pub failure: bool,
    /// That a link has expired before an account was connected through it.
    pub expired: bool,
}

impl Integrator {
    /// Whether people may be sent there: the origin is listed, and nobody's name or password stands before the host.
    ///
    /// Send them to this [`Url`] as it is written out, not to the text from which it was read.
    pub fn allows_redirect(&self, url: &Url) -> bool {
        // A `blob:` has the origin of the address inside it.
        matches!(url.scheme(), "https" | "http")
            && !address::has_userinfo(url)
            && self.redirect_origins.contains(&url.origin())
    }

    /// Whether notifications may go there: by https to a host and port that are listed, with no name, password or fragment.
    ///
    /// Where loopback is allowed, also by http and to every port of this machine: as 127.0.0.1, as localhost, or as a host
    /// that is listed.
    pub fn allows_notify(&self, url: &Url) -> bool {
        let Some(host) = NotifyHost::of_url(url) else {
            return false;
        };
        if address::has_userinfo(url) || url.fragment().is_some() {
            return false;
        }
        if host.is_loopback {
            let is_named = ["127.0.0.1", "localhost"].contains(&host.name.as_str())
                || self.notify_hosts.iter().any(|listed| listed.name == host.name);
            self.loopback_allowed && is_named && matches!(url.scheme(), "https" | "http")
        } else {
            url.scheme() == "https" && self.notify_hosts.contains(&host)
        }
    }

    /// Whether the operator said that it may reconnect this account. Those that it connected itself are not known here.
    pub fn may_reconnect(&self, account_id: &str) -> bool {
        self.accounts.iter().any(|account| account == account_id)
    }

    /// Judges an entry. `others` are those before it in the file.
    pub(crate) fn of_entry(
        entry: &mut Entry<'_>,
        others: &[Self],
        loopback_allowed: bool,
    ) -> Result<Self, IntegratorsError> {
        let name = entry.value("name", values::name)?;
        let name = name.ok_or_else(|| entry.wrong("name", None, Problem::Missing))?;
        entry.is_called(&name);
        if others.iter().any(|other| other.name == name) {
            return Err(entry.wrong("name", None, Problem::OfAnother(name)));
        }
        entry.has_known_fields()?;
        let brand_name = entry.value("brand_name", values::brand_name)?;
        let key_hashes = entry.list("api_key_hashes", |text| values::key_hash(text, others))?;
        if key_hashes.is_empty() {
            return Err(entry.wrong("api_key_hashes", None, Problem::Missing));
        }
        let signing_secrets = values::secrets(entry, others)?;
        let redirect_origins = entry.list("redirect_origins", |text| {
            address::origin(text).ok_or(Problem::NoOrigin)
        })?;
        let notify_hosts = entry.list("notify_hosts", |text| match address::host(text) {
            None => Err(Problem::NoHost),
            Some(host) if host.is_loopback && !loopback_allowed => Err(Problem::Loopback),
            Some(host) => Ok(host),
        })?;
        let events = entry.list("notify_on", values::event)?;
        let locale = entry.value("locale", |text| Locale::of_tag(text).ok_or(Problem::NoLocale))?;
        let theme = entry.value("theme", |text| values::theme(entry, text))?;
        let accounts = entry.list("accounts", values::account)?;
        Ok(Self {
            brand_name: brand_name.or_else(|| theme.as_ref()?.brand_name.clone()),
            notify_on: NotifyOn {
                failure: events.contains(&Event::Failure),
                expired: events.contains(&Event::Expired),
            },
            name,
            locale,
            theme,
            signing_secrets,
            key_hashes,
            redirect_origins,
            notify_hosts,
            accounts,
            loopback_allowed,
        })
    }

    /// One line that says what it may do.
    pub(crate) fn summary(&self) -> String {
        let origins: Vec<_> = self.redirect_origins.iter().map(Origin::ascii_serialization).collect();
        let hosts: Vec<_> = self.notify_hosts.iter().map(ToString::to_string).collect();
        format!(
            "{}: {}, {}, redirects to {}, notifies {}",
            self.name,
            counted(self.key_hashes.len(), "key"),
            counted(self.signing_secrets.len(), "signing secret"),
            listed(&origins),
            listed(&hosts)
        )
    }
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

fn listed(texts: &[String]) -> String {
    if texts.is_empty() {
        "nothing".to_owned()
    } else {
        texts.join(", ")
    }
}
