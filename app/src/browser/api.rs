//! One request, one view.

use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use leptos::prelude::window;
use std::string::String;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestInit, Response, UrlSearchParams};
use wizard::View;
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
pub(super) async fn post(path: &str, fields: &UrlSearchParams) -> Result<View, ApiError> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(fields);
    send(path, &init).await
}

/// Reads the view of an attempt: at once, or as soon as it is newer than `after`.
pub(super) async fn read(attempt: &str, after: Option<u32>) -> Result<View, ApiError> {
    let mut url = String::from("/api/view?attempt=");
    url.push_str(attempt);
    if let Some(after) = after {
        url.push_str("&after=");
        crate::countdown::push_number(&mut url, after, 1, '0');
    }
    send(&url, &RequestInit::new()).await
}

async fn send(url: &str, init: &RequestInit) -> Result<View, ApiError> {
    let headers = Headers::new()?;
    headers.append("accept", CONTENT_TYPE)?;
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
    View::decode(&Uint8Array::new(&body).to_vec()).map_err(|_| ApiError::Outdated)
}

/// Loads the page anew: the server was updated, and this code does not understand it any more.
pub(super) fn reload() {
    _ = window().location().reload();
}
