//! The body of a request for a link, and what is wrong with it.

use super::problem::Problem;
use super::shapes::LinkType;
use connect::{LONGEST_LIFE, LinkWish};
use integrators::Integrator;
use locale::{LANGUAGES, Locale};
use serde::Deserialize;
use unipile::UtcTime;
use url::Url;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{Array, Object, OneOf, Schema, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};
use wizard::Timestamp;

/// The longest `name` and `login_hint`, in bytes.
const LONGEST_TEXT: usize = 256;

/// The longest address, in bytes.
const LONGEST_URL: usize = 2_048;

/// A link that a product asks for: Unipile's own fields, and `locale` and `login_hint`.
#[derive(Deserialize, ToSchema)]
#[schema(as = LinkRequest)]
pub(super) struct Wish {
    #[serde(rename = "type")]
    #[schema(required = true, value_type = LinkType, inline)]
    kind: Option<String>,
    #[schema(required = false, value_type = Providers, inline)]
    providers: Option<Providers>,
    /// Required with `reconnect`: the id of the account.
    #[schema(min_length = 1, examples("zkruf5eusl1l"))]
    reconnect_account: Option<String>,
    /// From when on nothing can be begun with it: a time in UTC, in 7 days at the latest. Who has begun by then goes on to
    /// the end.
    #[serde(rename = "expiresOn")]
    #[schema(
        required = true, value_type = String, format = DateTime,
        pattern = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$", examples("2030-01-31T12:00:00.000Z"),
    )]
    expires_on: Option<String>,
    /// What you call the person, such as your id of them. It comes back with the result. Give every person one of their own:
    /// who comes by a second link with the same `name`, and signs in with the same username, costs you no second account. Up
    /// to 256 bytes, without control characters.
    #[schema(max_length = 256, examples("user-7"))]
    name: Option<String>,
    /// Where the person goes once the account is connected. Its origin has to be among the `redirect_origins` of this
    /// server's configuration. Two parameters are added: `account_id`, which anybody can write, and `result`, which is
    /// signed.
    #[schema(format = "uri", max_length = 2048, examples("https://app.acme.example/done"))]
    success_redirect_url: Option<String>,
    /// Where the person may go when a sign-in has failed or the link is over, without parameters. Its origin has to be
    /// among the `redirect_origins`.
    #[schema(format = "uri", max_length = 2048, examples("https://app.acme.example/sorry"))]
    failure_redirect_url: Option<String>,
    /// Where you are told what became of it. Its host has to be among the `notify_hosts`.
    #[schema(format = "uri", max_length = 2048, examples("https://hooks.acme.example/unipile"))]
    notify_url: Option<String>,
    /// `true` sends the person to `success_redirect_url` at once, without a screen that says that it has worked.
    #[serde(default)]
    bypass_success_screen: bool,
    #[schema(schema_with = locale_schema)]
    locale: Option<String>,
    /// What stands in the username's field at first. Up to 256 bytes, without control characters. Unipile has no such
    /// field.
    #[schema(max_length = 256, examples("maria@example.com"))]
    login_hint: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Providers {
    Group(String),
    List(Vec<String>),
}

/// The groups that Messenger is in, in Unipile's words.
const GROUPS: [&str; 2] = ["*:MESSAGING", "*"];

/// Its name among Unipile's.
const MESSENGER: &str = "MESSENGER";

impl PartialSchema for Providers {
    fn schema() -> RefOr<Schema> {
        let only = Object::builder()
            .schema_type(Type::String)
            .enum_values(Some([MESSENGER]));
        let list = Array::builder().items(only).min_items(Some(1)).max_items(Some(1));
        let group = Object::builder().schema_type(Type::String).enum_values(Some(GROUPS));
        let description =
            "Required with `create`: `[\"MESSENGER\"]`, `\"*:MESSAGING\"` or `\"*\"`. All mean Messenger here.";
        OneOf::builder()
            .item(list)
            .item(group)
            .description(Some(description))
            .into()
    }
}

impl ToSchema for Providers {}

/// The languages there are.
fn locale_schema() -> Object {
    let tags: Vec<_> = LANGUAGES
        .iter()
        .map(|language| ["`", language.tag, "`"].concat())
        .collect();
    let description = format!(
        "The language of the pages; without one, that of the product or of the browser. One of {}, and a region may \
         follow, as in `en-GB`. Unipile has no such field.",
        tags.join(", ")
    );
    Object::builder()
        .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
        .description(Some(description))
        .examples(["de"])
        .build()
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
        Some(Providers::Group(group)) => GROUPS.contains(&group.as_str()),
        Some(Providers::List(list)) => matches!(list.as_slice(), [only] if only == MESSENGER),
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
            let tags = LANGUAGES.iter().map(|language| language.tag).collect::<Vec<_>>();
            Problem::invalid(format!(
                "locale is no language of this server, which has {}.",
                tags.join(", ")
            ))
        })?),
        None => integrator.locale,
    };
    Ok(wanted.map(|locale| locale.tag().to_owned()))
}

fn redirect(integrator: &Integrator, name: &str, url: Option<String>) -> Result<Option<String>, Problem> {
    checked(name, url, |url| integrator.allows_redirect(url), "see redirect_origins")
}

fn notify(integrator: &Integrator, url: Option<String>) -> Result<Option<String>, Problem> {
    checked(
        "notify_url",
        url,
        |url| integrator.allows_notify(url),
        "it has to be https, and its host among notify_hosts",
    )
}

/// An address that the integrator's configuration allows, as browsers and clients read it.
fn checked(
    name: &str,
    url: Option<String>,
    is_allowed: impl FnOnce(&Url) -> bool,
    what_is_allowed: &str,
) -> Result<Option<String>, Problem> {
    let Some(text) = url else {
        return Ok(None);
    };
    let url = Url::parse(&text).ok().filter(|_| text.len() <= LONGEST_URL);
    let url = url.ok_or_else(|| Problem::invalid(format!("{name} has to be a whole address, such as https://….")))?;
    if !is_allowed(&url) {
        return Err(Problem::invalid(format!(
            "{name} leads to a place that the server's configuration does not allow: {what_is_allowed}."
        )));
    }
    Ok(Some(url.into()))
}
