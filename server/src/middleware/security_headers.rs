//! The headers that keep a page to itself. A page gets a policy with a nonce of its own, a drawing one that lets it
//! have its colours, and everything else one that allows nothing.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue};

/// What a page's scripts must carry: 128 random bits.
#[derive(Clone, Debug)]
pub(crate) struct ScriptNonce(pub(crate) String);

/// What the headers depend on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SecurityHeaders {
    /// Browsers reach this server by https alone.
    pub(crate) https_only: bool,
    /// `cargo leptos watch` reloads the page over a web socket.
    pub(crate) watch_port: Option<u16>,
}

const PERMISSIONS: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), \
                           publickey-credentials-get=(), browsing-topics=()";

pub(crate) async fn layer(State(settings): State<SecurityHeaders>, mut request: Request, next: Next) -> Response {
    let nonce = STANDARD_NO_PAD.encode(rand::random::<[u8; 16]>());
    request.extensions_mut().insert(ScriptNonce(nonce.clone()));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let policy = if has_type(headers, "text/html") {
        page_policy(&nonce, settings.watch_port)
    } else if has_type(headers, "image/svg+xml") {
        // Somebody may open it as a document: no script of it runs, and it is of no origin.
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox".to_owned()
    } else {
        "default-src 'none'; frame-ancestors 'none'; sandbox".to_owned()
    };
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    let mut set = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Not `no-referrer`: the answer to a plain form needs it.
    set(REFERRER_POLICY, "same-origin");
    set(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-embedder-policy"), "require-corp");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if settings.https_only {
        set(STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

fn has_type(headers: &HeaderMap, content_type: &str) -> bool {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    value.is_some_and(|value| value.starts_with(content_type))
}

fn page_policy(nonce: &str, watch_port: Option<u16>) -> String {
    let watch = watch_port
        .map(|port| format!(" ws://127.0.0.1:{port}"))
        .unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'{watch}; manifest-src 'self'; base-uri 'none'; object-src 'none'; \
         form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}
