//! The body of a request for a link, and what is wrong with it.

use super::problem::Problem;
use connect::{LONGEST_LIFE, LinkWish};
use integrators::Integrator;
use locale::Locale;
use serde::Deserialize;
use unipile::UtcTime;
use url::Url;
use wizard::Timestamp;

/// The longest `name` and `login_hint`, in bytes.
const LONGEST_TEXT: usize = 256;

/// The longest address, in bytes.
const LONGEST_URL: usize = 2_048;

/// As products send it: Unipile's own fields, and `locale` and `login_hint`. What else Unipile takes, such as `api_url` or
/// `disabled_features`, means nothing here, and is let through.
#[derive(Deserialize)]
pub(super) struct Wish {
    #[serde(rename = "type")]
    kind: Option<String>,
    providers: Option<Providers>,
    reconnect_account: Option<String>,
    #[serde(rename = "expiresOn")]
    expires_on: Option<String>,
    name: Option<String>,
    success_redirect_url: Option<String>,
    failure_redirect_url: Option<String>,
    notify_url: Option<String>,
    #[serde(default)]
    bypass_success_screen: bool,
    locale: Option<String>,
    login_hint: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Providers {
    Group(String),
    List(Vec<String>),
}

impl Wish {
    /// What is wanted, and until when it is to be good.
    pub(super) fn read(self, integrator: &Integrator, now: Timestamp) -> Result<(LinkWish, Timestamp), Problem> {
        let reconnect_account = match self.kind.as_deref() {
            Some("create") => {
                judge_providers(self.providers.as_ref())?;
                None
            }
            Some("reconnect") => {
                let account = self.reconnect_account.filter(|id| !id.is_empty());
                Some(account.ok_or_else(|| Problem::missing("reconnect_account"))?)
            }
            Some(_) => return Err(Problem::invalid("type has to be \"create\" or \"reconnect\".")),
            None => return Err(Problem::missing("type")),
        };
        let expires_at = expiry(self.expires_on.as_deref(), now)?;
        let redirect = |name, url| redirect(integrator, name, url);
        let wish = LinkWish {
            integrator: integrator.name.clone(),
            name: text("name", self.name)?,
            reconnect_account,
            success_redirect_url: redirect("success_redirect_url", self.success_redirect_url)?,
            failure_redirect_url: redirect("failure_redirect_url", self.failure_redirect_url)?,
            notify_url: notify(integrator, self.notify_url)?,
            notify_on_failure: integrator.notify_on.failure,
            notify_on_expiry: integrator.notify_on.expired,
            bypass_success_screen: self.bypass_success_screen,
            locale: language(integrator, self.locale)?,
            login_hint: text("login_hint", self.login_hint)?,
        };
        Ok((wish, expires_at))
    }
}

/// Only Messenger can be connected here: whoever asks for everything, or for all messengers, means that too.
fn judge_providers(providers: Option<&Providers>) -> Result<(), Problem> {
    let is_messenger = match providers {
        None => return Err(Problem::missing("providers")),
        Some(Providers::Group(group)) => matches!(group.as_str(), "*" | "*:MESSAGING"),
        Some(Providers::List(list)) => matches!(list.as_slice(), [only] if only == "MESSENGER"),
    };
    if is_messenger {
        return Ok(());
    }
    Err(Problem::invalid(
        "This server connects Messenger alone: providers has to be [\"MESSENGER\"], \"*:MESSAGING\" or \"*\".",
    ))
}

fn expiry(text: Option<&str>, now: Timestamp) -> Result<Timestamp, Problem> {
    let text = text.ok_or_else(|| Problem::missing("expiresOn"))?;
    let time: UtcTime = text.parse().map_err(|_| {
        Problem::invalid("expiresOn has to be a time in UTC with milliseconds, such as 2030-01-31T12:00:00.000Z.")
    })?;
    let time = Timestamp::from_millis(time.as_millis());
    if time <= now {
        return Err(Problem::invalid("expiresOn is over already."));
    }
    if time > now.plus(LONGEST_LIFE) {
        return Err(Problem::invalid(
            "expiresOn is too late: a link is good for 7 days at most.",
        ));
    }
    Ok(time)
}

fn text(name: &str, text: Option<String>) -> Result<Option<String>, Problem> {
    match text {
        Some(text) if text.len() > LONGEST_TEXT || text.chars().any(char::is_control) => Err(Problem::invalid(
            format!("{name} has to have at most {LONGEST_TEXT} bytes, and no control characters."),
        )),
        text => Ok(text.filter(|text| !text.is_empty())),
    }
}

fn language(integrator: &Integrator, tag: Option<String>) -> Result<Option<String>, Problem> {
    let wanted = match tag {
        Some(tag) => Some(Locale::of_tag(&tag).ok_or_else(|| {
            Problem::invalid("locale is no language that this server has. docs/LANGUAGES.md lists them.")
        })?),
        None => integrator.locale,
    };
    Ok(wanted.map(|locale| locale.tag().to_owned()))
}

fn redirect(integrator: &Integrator, name: &str, url: Option<String>) -> Result<Option<String>, Problem> {
    checked(name, url, |url| integrator.allows_redirect(url), "redirect_origins")
}

fn notify(integrator: &Integrator, url: Option<String>) -> Result<Option<String>, Problem> {
    checked("notify_url", url, |url| integrator.allows_notify(url), "notify_hosts")
}

/// An address that the integrator's configuration allows, as browsers and clients read it.
fn checked(
    name: &str,
    url: Option<String>,
    is_allowed: impl FnOnce(&Url) -> bool,
    allowed_by: &str,
) -> Result<Option<String>, Problem> {
    let Some(text) = url else {
        return Ok(None);
    };
    let url = Url::parse(&text).ok().filter(|_| text.len() <= LONGEST_URL);
    let url = url.ok_or_else(|| Problem::invalid(format!("{name} has to be a whole address, such as https://….")))?;
    if !is_allowed(&url) {
        return Err(Problem::invalid(format!(
            "{name} leads to a place that the server's configuration does not allow: see {allowed_by}."
        )));
    }
    Ok(Some(url.into()))
}
