//! `POST /api/v1/hosted/accounts/link`: a link to Unipile's own pages. The sandbox makes the link; it does not play the
//! pages behind it.

use super::{fields::Fields, shapes};
use crate::{Problem, Sandbox};
use axum::{Json, extract::State};
use serde_json::{Value, json};
use std::hash::{BuildHasher, Hasher, RandomState};

/// Groups of providers that a link can offer.
const ANY_OF_A_KIND: [&str; 4] = ["*", "*:MAILING", "*:MESSAGING", "*:CALENDAR"];

/// What a link calls the providers; connect has other names for some of them.
const PROVIDERS: [&str; 9] = [
    "LINKEDIN",
    "WHATSAPP",
    "INSTAGRAM",
    "MESSENGER",
    "TELEGRAM",
    "GOOGLE",
    "OUTLOOK",
    "TWITTER",
    "MAIL",
];

const OPTIONS: [&str; 6] = [
    "proxy",
    "autoproxy",
    "cookie_auth",
    "credentials_auth",
    "sync_limit",
    "language",
];

pub(super) async fn link(State(sandbox): State<Sandbox>, fields: Fields) -> Result<Json<Value>, Problem> {
    match fields.text("type")? {
        "create" => {
            let providers = fields.value("providers")?;
            let is_list = shapes::all_are(providers, |provider| shapes::one_of(provider, &PROVIDERS));
            if !is_list && !shapes::one_of(providers, &ANY_OF_A_KIND) {
                return Err(Problem::InvalidParameters);
            }
        }
        "reconnect" => drop(fields.text("reconnect_account")?),
        _ => return Err(Problem::InvalidParameters),
    }
    fields.text("expiresOn")?;
    fields.text("api_url")?;
    check_shapes(&fields)?;
    let token = token();
    Ok(Json(json!({
        "object": sandbox.settings().hosted_object.name(),
        "url": format!("https://account.unipile.com/{token}"),
    })))
}

fn check_shapes(fields: &Fields) -> Result<(), Problem> {
    fields.optional("expiresOn", shapes::point_in_time)?;
    for name in ["api_url", "success_redirect_url", "failure_redirect_url", "notify_url"] {
        fields
            .optional(name, shapes::http_url)
            .map_err(|_| Problem::InvalidUrl)?;
    }
    fields.optional("name", |name| name.as_str().is_some_and(|text| !text.is_empty()))?;
    fields.optional("bypass_success_screen", shapes::flag)?;
    fields.optional("disabled_features", shapes::features)?;
    fields.optional("disabled_options", |options| {
        shapes::all_are(options, |option| shapes::one_of(option, &OPTIONS))
    })?;
    fields.optional("proxy", shapes::proxy)?;
    fields.optional("sync_limit", shapes::hosted_limit)
}

/// Different for each link; a secret it is not.
fn token() -> String {
    format!("sandbox-{:016x}", RandomState::new().build_hasher().finish())
}
