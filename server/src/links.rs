//! Where a product's link leads, and the way back to the product.

use crate::pages::link_over;
use crate::router::AppState;
use app::ssr::caller;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use connect::{AttemptId, Caller, Link, LinkSecret, Opened, WayBack};
use http::StatusCode;
use http::request::Parts;
use std::time::Duration;
use url::Url;
use wizard::Timestamp;

/// How long the result in the way back is good for. The product reads it at once.
const RESULT_LIFETIME: Duration = Duration::from_mins(10);

/// `/c/{secret}`: leads to the attempt's page, so that the secret is in no referrer and no history of further pages.
pub(crate) async fn open(state: &AppState, secret: &LinkSecret, parts: &Parts) -> Response {
    let opened = state.service.open_link(secret, |attempt| caller(parts, attempt)).await;
    match opened {
        Ok(Opened::Attempt(link)) => Redirect::to(&page_of(&link)).into_response(),
        Ok(Opened::Over) => link_over(state, parts),
        Err(error) => unavailable(&error),
    }
}

fn page_of(link: &Link) -> String {
    let language = link.wish.locale.as_deref().map(|tag| ["?lang=", tag].concat());
    ["/c/", link.attempt.as_str(), &language.unwrap_or_default()].concat()
}

/// `/c/{attempt}/back`: to the product, with what became of it.
pub(crate) async fn back(State(state): State<AppState>, Path(attempt): Path<String>, parts: Parts) -> Response {
    let Some(attempt) = AttemptId::parse(&attempt) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let page = ["/c/", attempt.as_str()].concat();
    let caller: Caller = caller(&parts, attempt);
    match state.service.way_back(&caller).await {
        Ok(Some(way)) => match with_result(&state, &way) {
            Some(url) => Redirect::to(url.as_str()).into_response(),
            None => Redirect::to(&page).into_response(),
        },
        // There the person sees what there is to do.
        Ok(None) => Redirect::to(&page).into_response(),
        Err(error) => unavailable(&error),
    }
}

/// The product's address with the account and the signed result, if the account is connected. Those of a product that is
/// not in the configuration any more lead nowhere: nobody could have signed it.
fn with_result(state: &AppState, way: &WayBack) -> Option<Url> {
    let integrator = state.integrators.get(&way.link.wish.integrator)?;
    // The configuration may have changed since the link was made.
    let mut url = Url::parse(&way.url)
        .ok()
        .filter(|url| integrator.allows_redirect(url))?;
    if let Some((account_id, outcome)) = &way.connected {
        let now = state.clock.now();
        let claims = webhooks::ResultClaims {
            iss: state.public_url.as_ref().map_or_else(
                || "unipile-connect".to_owned(),
                |url| url.origin().ascii_serialization(),
            ),
            aud: integrator.name.clone(),
            iat: seconds(now),
            exp: seconds(now.plus(RESULT_LIFETIME)),
            jti: way.link.id.to_string(),
            account_id: account_id.clone(),
            status: outcome.status().to_owned(),
            name: way.link.wish.name.clone(),
        };
        let result = webhooks::sign_result(integrator.signing_secrets.first()?, &claims);
        url.query_pairs_mut()
            .append_pair("account_id", account_id)
            .append_pair("result", &result);
    }
    Some(url)
}

fn seconds(time: Timestamp) -> u64 {
    time.as_millis() / 1_000
}

fn unavailable(error: &connect::StoreError) -> Response {
    tracing::error!(%error, "a link cannot be followed");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}
