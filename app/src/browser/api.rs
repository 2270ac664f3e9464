//! One request, one view and its words.

use crate::reply::Reply;
use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use leptos::prelude::{document, window};
use std::string::String;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestInit, Response, UrlSearchParams};
use wizard::view::CONTENT_TYPE;

/// How long a request may take. The server holds a read for up to 20 s.
const LIMIT_MS: u32 = 40_000;

/// Why there is no view.
pub(super) enum ApiError {
    /// The server was not reached, or did not answer with a view.
    Unreachable,
    /// It answered with a view of another version.
    Outdated,
}

impl From<JsValue> for ApiError {
    fn from(_: JsValue) -> Self {
        Self::Unreachable
    }
}

/// Sends a form.
pub(super) async fn post(path: &str, fields: &UrlSearchParams) -> Result<Reply, ApiError> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(fields);
    send(path, &init).await
}

/// Reads the view of an attempt: at once, or as soon as it is newer than `after`.
pub(super) async fn read(attempt: &str, after: Option<u32>) -> Result<Reply, ApiError> {
    let mut url = String::from("/api/view?attempt=");
    url.push_str(attempt);
    if let Some(after) = after {
        url.push_str("&after=");
        crate::countdown::push_number(&mut url, after, 1, '0');
    }
    send(&url, &RequestInit::new()).await
}

async fn send(url: &str, init: &RequestInit) -> Result<Reply, ApiError> {
    let headers = Headers::new()?;
    headers.append("accept", CONTENT_TYPE)?;
    // The texts of this page are in its language, whatever was chosen in another tab since.
    headers.append("accept-language", &language())?;
    init.set_headers(&headers);
    let controller = AbortController::new()?;
    init.set_signal(Some(&controller.signal()));
    // A network that went away without a word must not hold the page up. Dropped, the timer is cancelled.
    let _limit = Timeout::new(LIMIT_MS, move || controller.abort());

    let response = JsFuture::from(window().fetch_with_str_and_init(url, init)).await?;
    let response: Response = response.unchecked_into();
    if response.status() != 200 {
        return Err(ApiError::Unreachable);
    }
    let body = JsFuture::from(response.array_buffer()?).await?;
    Reply::decode(&Uint8Array::new(&body).to_vec()).map_err(|_| ApiError::Outdated)
}

/// The language of this page.
fn language() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Loads the page anew: the server was updated, and this code does not understand it any more.
pub(super) fn reload() {
    _ = window().location().reload();
}
