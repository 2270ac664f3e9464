//! The server functions: what the page's forms post to, with JavaScript and without.
//!
//! A plain form is answered with a redirect to the attempt's page, which shows what became of it. The page's own `fetch`
//! (it asks for `application/x-postcard`) gets the [`Reply`] itself: the new view and its words. Arguments that are missing count as empty: what
//! they are worth is judged by `wizard`, not by the form's decoder.

#![expect(
    missing_docs,
    reason = "`#[server]` makes a struct of each function; its fields are the arguments"
)]

use crate::languages::Languages;
use crate::reply::Reply;
use crate::ssr::{Brands, caller};
use crate::texts::texts;
use connect::{AttemptId, Caller, OperationId, Service, StoreError};
use http::StatusCode;
use http::header::ACCEPT;
use http::request::Parts;
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, JsonEncoding, PostUrl, Postcard};
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use leptos_axum::ResponseOptions;
use locale::Translator;
use serde::{Deserialize, Serialize};
use std::fmt;
use wizard::{Screen, View};

/// Why a server function has no view to give. A closed list without text: nothing of it can be forged into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The request is not one that the page would send.
    BadRequest,
    /// There is no such attempt.
    NoSuchAttempt,
    /// The server cannot do it now.
    Unavailable,
}

impl FromServerFnError for Refusal {
    type Encoder = JsonEncoding;

    /// Leptos could not read the arguments, or, which does not happen, not write the view.
    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        refuse(StatusCode::BAD_REQUEST, Self::BadRequest)
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "a server function has no view");
        Self::Unavailable
    }
}

/// A secret as it was typed. `#[server]` derives `Debug` for the arguments; this one shows nothing.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Typed(String);

impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// Sends username and password.
#[server(endpoint = "sign_in", input = PostUrl, output = Postcard)]
pub async fn sign_in(
    #[server(default)] attempt: String,
    #[server(default)] operation: String,
    #[server(default)] username: String,
    #[server(default)] password: Typed,
) -> Result<Reply, Refusal> {
    let request = Request::of(&attempt)?;
    request
        .answer(
            request
                .service
                .sign_in(&request.caller, operation_id(&operation), &username, &password.0)
                .await,
        )
        .await
}

/// Sends a code.
#[server(endpoint = "submit_code", input = PostUrl, output = Postcard)]
pub async fn submit_code(
    #[server(default)] attempt: String,
    #[server(default)] operation: String,
    #[server(default)] code: Typed,
) -> Result<Reply, Refusal> {
    let request = Request::of(&attempt)?;
    request
        .answer(
            request
                .service
                .submit_code(&request.caller, operation_id(&operation), &code.0)
                .await,
        )
        .await
}

/// Sends a phone number, of the country with this calling code.
#[server(endpoint = "submit_phone", input = PostUrl, output = Postcard)]
pub async fn submit_phone(
    #[server(default)] attempt: String,
    #[server(default)] operation: String,
    #[server(default)] country: Typed,
    #[server(default)] number: Typed,
) -> Result<Reply, Refusal> {
    let request = Request::of(&attempt)?;
    request
        .answer(
            request
                .service
                .submit_phone(&request.caller, operation_id(&operation), &country.0, &number.0)
                .await,
        )
        .await
}

/// Waits for the person's approval on another device.
#[server(endpoint = "await_approval", input = PostUrl, output = Postcard)]
pub async fn await_approval(
    #[server(default)] attempt: String,
    #[server(default)] operation: String,
) -> Result<Reply, Refusal> {
    let request = Request::of(&attempt)?;
    request
        .answer(
            request
                .service
                .await_approval(&request.caller, operation_id(&operation))
                .await,
        )
        .await
}

/// Asks for another way to confirm.
#[server(endpoint = "try_another_way", input = PostUrl, output = Postcard)]
pub async fn try_another_way(
    #[server(default)] attempt: String,
    #[server(default)] operation: String,
) -> Result<Reply, Refusal> {
    let request = Request::of(&attempt)?;
    request
        .answer(
            request
                .service
                .try_another_way(&request.caller, operation_id(&operation))
                .await,
        )
        .await
}

/// Asks for the code, or the notification, once more.
#[server(endpoint = "resend", input = PostUrl, output = Postcard)]
pub async fn resend(
    #[server(default)] attempt: String,
    #[server(default)] operation: String,
) -> Result<Reply, Refusal> {
    let request = Request::of(&attempt)?;
    request
        .answer(request.service.resend(&request.caller, operation_id(&operation)).await)
        .await
}

/// Gives the present sign-in up.
#[server(endpoint = "start_over", input = PostUrl, output = Postcard)]
pub async fn start_over(
    #[server(default)] attempt: String,
    #[server(default)] operation: String,
) -> Result<Reply, Refusal> {
    let request = Request::of(&attempt)?;
    request
        .answer(
            request
                .service
                .start_over(&request.caller, operation_id(&operation))
                .await,
        )
        .await
}

/// Gives the view once it is newer than the revision `after`, within 20 seconds.
#[server(endpoint = "view", input = GetUrl, output = Postcard)]
pub async fn look(#[server(default)] attempt: String, #[server(default)] after: u32) -> Result<Reply, Refusal> {
    let request = Request::of(&attempt)?;
    request
        .answer(request.service.look_after(&request.caller, after).await)
        .await
}

fn operation_id(text: &str) -> OperationId {
    OperationId::parse_or_random(text)
}

/// A request about an attempt, as the server put it into the context.
struct Request {
    service: Service,
    caller: Caller,
    is_plain_form: bool,
    brands: Brands,
    translator: Translator,
}

impl Request {
    fn of(attempt: &str) -> Result<Self, Refusal> {
        let unavailable = || refuse(StatusCode::INTERNAL_SERVER_ERROR, Refusal::Unavailable);
        let parts = use_context::<Parts>().ok_or_else(unavailable)?;
        let service = use_context::<Service>().ok_or_else(unavailable)?;
        let brands = use_context::<Brands>().ok_or_else(unavailable)?;
        let languages = use_context::<Languages>().ok_or_else(unavailable)?;
        let Some(attempt) = AttemptId::parse(attempt) else {
            return Err(refuse(StatusCode::NOT_FOUND, Refusal::NoSuchAttempt));
        };
        let accept = parts
            .headers
            .get(ACCEPT)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let is_plain_form = accept.contains("text/html");
        Ok(Self {
            service,
            caller: caller(&parts, attempt),
            is_plain_form,
            brands,
            translator: languages.of_fetch(&parts.headers),
        })
    }

    /// Sends a plain form to the page, and gives everybody else the view.
    async fn answer(&self, result: Result<View, StoreError>) -> Result<Reply, Refusal> {
        let view = result.map_err(|error| refuse(StatusCode::SERVICE_UNAVAILABLE, error.into()))?;
        if self.is_plain_form {
            // The page cannot tell a browser that refuses cookies from one that has just come: the address does.
            let query = if view.screen == Screen::CookiesRefused {
                "?cookies=refused"
            } else {
                ""
            };
            leptos_axum::redirect(&format!("/c/{}{query}", self.caller.attempt));
        }
        let link = self.service.link_to(&self.caller.attempt).await;
        let link = link.map_err(|error| refuse(StatusCode::SERVICE_UNAVAILABLE, error.into()))?;
        let brand = self.brands.of(link.as_ref());
        let texts = texts(&view, &brand.0, &self.translator);
        Ok(Reply { view, texts })
    }
}

fn refuse(status: StatusCode, refusal: Refusal) -> Refusal {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(status);
    }
    refusal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_of_a_server_function_show_no_secret() {
        let typed = || Typed("canary".into());
        let sign_in = SignIn {
            attempt: "a".into(),
            operation: "o".into(),
            username: "u".into(),
            password: typed(),
        };
        let code = SubmitCode {
            attempt: "a".into(),
            operation: "o".into(),
            code: typed(),
        };
        assert!(!format!("{sign_in:?} {code:?}").contains("canary"));
    }
}
