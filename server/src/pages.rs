//! The wizard's pages, rendered on the server.

use crate::links;
use crate::middleware::security_headers::ScriptNonce;
use crate::products::Product;
use crate::router::AppState;
use app::page::{MagicSignIn, Page, Prefill, Way, render};
use app::ssr::{caller, set_cookie};
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use connect::{AttemptId, Capability, LinkSecret, StoreError};
use http::header::{CONTENT_LANGUAGE, HeaderValue, SET_COOKIE, VARY};
use http::request::Parts;
use http::{Extensions, HeaderMap, StatusCode};
use locale::{Locale, Translator};
use serde::Deserialize;
use wizard::{Back, Entrance, LinkEnd, Screen, View};

/// What the address of a page may ask for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wishes {
    /// The way through a checkpoint to unfold, for browsers without JavaScript.
    way: Option<String>,
    /// The magic sign-in to fill in, in the sandbox.
    fill: Option<String>,
    /// The language to show, and to keep.
    lang: Option<String>,
    /// `refused` when a form came without the attempt's cookie.
    cookies: Option<String>,
}

/// `/`: a new attempt. Nothing is kept of it until its first form is posted.
pub(crate) async fn start(Query(wishes): Query<Wishes>) -> Redirect {
    let attempt = AttemptId::random();
    match wishes.lang.as_deref().and_then(Locale::of_tag) {
        Some(locale) => Redirect::to(&format!("/c/{attempt}?lang={}", locale.tag())),
        None => Redirect::to(&format!("/c/{attempt}")),
    }
}

/// `/c/{attempt}`: the attempt's page. `/c/{secret}`: a product's link to it.
pub(crate) async fn attempt(
    State(state): State<AppState>,
    Path(attempt): Path<String>,
    Query(wishes): Query<Wishes>,
    parts: Parts,
) -> Response {
    if let Some(secret) = LinkSecret::parse(&attempt) {
        return links::open(&state, &secret, &parts).await;
    }
    let Some(attempt) = AttemptId::parse(&attempt) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let caller = caller(&parts, attempt);
    let looked = async {
        let view = state.service.look_for_page(&caller).await?;
        Ok::<_, StoreError>((view, state.service.link_to(&caller.attempt).await?))
    };
    let (mut view, link) = match looked.await {
        Ok(seen) => seen,
        Err(error) => {
            tracing::error!(%error, "the page has no view");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let has_come_back = caller.capability.is_some();
    if !has_come_back && wishes.cookies.as_deref() == Some("refused") && matches!(view.screen, Screen::SignIn { .. }) {
        view.screen = Screen::CookiesRefused;
    }
    let status = status(&view.screen);
    // The browser has its cookie before its first post: parallel posts of one page are one owner's, and a browser that
    // refuses cookies is noticed before a password is sent anywhere. The attempt is bound by the post, not by this.
    let cookie =
        (!has_come_back && may_begin(&view.screen)).then(|| set_cookie(&caller.attempt, &Capability::random()));
    let address = wishes.lang.as_deref();
    let translator = state.languages.of_page(address, &parts.headers);
    let locale = translator.locale;
    let product = state.products.of(link.as_ref());
    let page = page(&state, product, view, &wishes, translator, &parts.extensions);
    let mut response = (status, Html(render(page))).into_response();
    let cookies = cookie.into_iter().chain(state.languages.cookie(address));
    for cookie in cookies.filter_map(|cookie| HeaderValue::from_str(&cookie).ok()) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    say_language(response.headers_mut(), locale);
    response
}

/// Says in which language a page is, and what that depends on.
pub(crate) fn say_language(headers: &mut HeaderMap, locale: Locale) {
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(locale.tag()));
    headers.append(VARY, HeaderValue::from_static("accept-language, cookie"));
}

/// May a browser that has no part in the attempt become its owner?
fn may_begin(screen: &Screen) -> bool {
    matches!(screen, Screen::SignIn { .. } | Screen::CookiesRefused)
}

fn status(screen: &Screen) -> StatusCode {
    match screen {
        Screen::OtherBrowser | Screen::Closed | Screen::LinkOver(_) => StatusCode::FORBIDDEN,
        _ => StatusCode::OK,
    }
}

/// The page of a link with which nothing can be begun. It does not tell whether there ever was such a link.
pub(crate) fn link_over(state: &AppState, parts: &Parts) -> Response {
    let translator = state.languages.of_page(None, &parts.headers);
    let locale = translator.locale;
    let view = View {
        attempt: AttemptId::random().as_str().into(),
        revision: 0,
        operation: String::new(),
        username: String::new(),
        reference: String::new(),
        entrance: Entrance::Link,
        back: Back::Nowhere,
        screen: Screen::LinkOver(LinkEnd::Unsaid),
    };
    let status = status(&view.screen);
    let wishes = Wishes::default();
    let page = page(
        state,
        state.products.own(),
        view,
        &wishes,
        translator,
        &parts.extensions,
    );
    let mut response = (status, Html(render(page))).into_response();
    say_language(response.headers_mut(), locale);
    response
}

fn page(
    state: &AppState,
    product: &Product,
    view: View,
    wishes: &Wishes,
    translator: Translator,
    extensions: &Extensions,
) -> Page {
    let sandbox = state.sandbox.as_ref();
    Page {
        brand: product.brand.0.to_string(),
        look: product.theme.look.clone(),
        translator,
        languages_may_be_chosen: state.languages.may_be_chosen(),
        assets: state.site.assets.clone(),
        nonce: extensions
            .get::<ScriptNonce>()
            .map(|nonce| nonce.0.clone())
            .unwrap_or_default(),
        way: Way::initial(wishes.way.as_deref(), &view.screen),
        sandbox: sandbox.map(|sandbox| sandbox.ribbon(&view.attempt)),
        prefill: sandbox
            .zip(wishes.fill.as_deref())
            .and_then(|(sandbox, id)| sandbox.sign_in(id))
            .map(prefill),
        auto_reload: watch_port().map(auto_reload),
        view,
    }
}

fn prefill(sign_in: MagicSignIn) -> Prefill {
    Prefill {
        username: sign_in.username,
        password: sign_in.password,
    }
}

/// The port on which `cargo leptos watch` tells pages to reload.
pub(crate) fn watch_port() -> Option<u16> {
    std::env::var_os("LEPTOS_WATCH")?;
    std::env::var("LEPTOS_RELOAD_PORT").ok()?.parse().ok()
}

/// Loads the page anew when `cargo leptos watch` has built something.
fn auto_reload(port: u16) -> String {
    format!("new WebSocket('ws://'+location.hostname+':{port}/live_reload').onmessage=()=>location.reload()")
}
