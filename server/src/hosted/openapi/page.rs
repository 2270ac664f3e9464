//! The document as a page. It is made from the document alone, so that it says nothing else.

mod fields;
mod json;
mod operation;
mod text;

use self::text::prose;
use super::DOCUMENT;
use crate::hosted::origin;
use crate::router::AppState;
use crate::theme::Served;
use app::look::Look;
use axum::response::{Html, IntoResponse as _, Response};
use http::HeaderMap;
use http::header::CONTENT_LANGUAGE;
use leptos::prelude::*;
use std::time::{Duration, UNIX_EPOCH};
use unipile::UtcTime;
use utoipa::openapi::OpenApi;
use utoipa::openapi::path::{HttpMethod, Operation};

/// The page's own sheet, beside the site's.
pub(super) fn style() -> Served {
    let content = include_str!("page/style.css").into();
    Served::new("reference", "css", "text/css; charset=utf-8", content)
}

/// What the page needs besides the document.
struct Around {
    /// Where the server is.
    origin: String,
    /// A time at which a link may expire for a day to come: who tries the page's commands should succeed.
    expires_on: String,
    /// The addresses of the sheets, the page's own last.
    css: [String; 2],
    look: Look,
}

/// The page.
pub(super) fn response(document: &OpenApi, state: &AppState, headers: &HeaderMap, css: String) -> Response {
    let around = Around {
        origin: origin(state, headers),
        expires_on: day_after_tomorrow(state.clock.now().as_millis()),
        css: [state.site.assets.css.clone(), css],
        look: state.products.own().theme.look.clone(),
    };
    let html = Owner::new_root(None).with(|| page(document, around).to_html());
    ([(CONTENT_LANGUAGE, "en")], Html(html)).into_response()
}

fn day_after_tomorrow(now: u64) -> String {
    const DAY: u64 = 24 * 60 * 60 * 1000;
    let midnight = Duration::from_millis((now / DAY + 2) * DAY);
    UtcTime::from(UNIX_EPOCH + midnight).to_string()
}

/// A request that the document describes.
struct Described<'a> {
    /// Names it on the page.
    id: &'a str,
    method: &'static str,
    /// Where it goes, if that is said.
    path: Option<&'a str>,
    operation: &'a Operation,
}

/// All of them, those of the product first.
fn described(document: &OpenApi) -> Vec<Described<'_>> {
    const METHODS: [(HttpMethod, &str); 3] = [
        (HttpMethod::Post, "POST"),
        (HttpMethod::Get, "GET"),
        (HttpMethod::Delete, "DELETE"),
    ];
    let webhooks = document.webhooks.iter().map(|webhooks| (webhooks, false));
    let mut all = Vec::new();
    for (paths, is_path) in [(&document.paths, true)].into_iter().chain(webhooks) {
        for path in paths.paths.keys() {
            for (method, name) in &METHODS {
                let Some(operation) = paths.get_path_operation(path, method.clone()) else {
                    continue;
                };
                all.push(Described {
                    id: operation.operation_id.as_deref().unwrap_or_default(),
                    method: name,
                    path: is_path.then_some(path),
                    operation,
                });
            }
        }
    }
    all
}

/// The schemas that no operation shows, since they are of all or of none.
const SHAPES: [(&str, &str); 2] = [("ResultClaims", "The way back"), ("Problem", "Errors")];

fn page(document: &OpenApi, around: Around) -> impl IntoView + use<> {
    let Around {
        origin,
        expires_on,
        css,
        look,
    } = around;
    let [main, own] = css;
    let title = document.info.title.clone();
    let described = described(document);
    let operations: Vec<_> = described
        .iter()
        .map(|described| operation::section(document, described, &origin, &expires_on))
        .collect();
    let shapes: Vec<_> = SHAPES
        .into_iter()
        .map(|(name, title)| operation::shape(document, name, title))
        .collect();
    let links: Vec<_> = described
        .iter()
        .map(|described| (described.id, described.operation.summary.as_deref().unwrap_or_default()))
        .chain(SHAPES)
        .map(|(id, title)| view! { <li><a href=["#", id].concat()>{title.to_owned()}</a></li> })
        .collect();
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title.clone()}</title>
                <meta name="robots" content="noindex" />
                {look.styles(main)}
                <link rel="stylesheet" href=own />
                <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
                <link rel="service-desc" type="application/json" href=DOCUMENT />
            </head>
            <body class="reference">
                <header>
                    <p class="eyebrow">"Version " {document.info.version.clone()}</p>
                    <h1>{title}</h1>
                    <div class="prose">{prose(document.info.description.as_deref().unwrap_or_default())}</div>
                    {facts(document, origin)}
                </header>
                <nav aria-label="On this page">
                    <ul>{links}</ul>
                </nav>
                <main>{operations}{shapes}</main>
            </body>
        </html>
    }
}

/// Where it is, how to be let in, and the document for programs.
fn facts(document: &OpenApi, origin: String) -> impl IntoView + use<> {
    use utoipa::openapi::RefOr;
    use utoipa::openapi::security::{ApiKey, SecurityScheme};
    let schemes = document
        .components
        .iter()
        .flat_map(|components| components.security_schemes.values());
    let keys: Vec<_> = schemes
        .filter_map(|scheme| match scheme {
            RefOr::T(SecurityScheme::ApiKey(ApiKey::Header(key))) => Some(key),
            _ => None,
        })
        .map(|key| {
            let description = key.description.clone().unwrap_or_default();
            view! { <div><dt>"Key"</dt><dd><code>{key.name.clone()}</code>{prose(&description)}</dd></div> }
        })
        .collect();
    view! {
        <dl class="facts">
            <div><dt>"Server"</dt><dd><code>{origin}</code></dd></div>
            {keys}
            <div>
                <dt>"For programs"</dt>
                <dd><a href=DOCUMENT>"openapi.json"</a><p>"This page, as an OpenAPI 3.1 document."</p></dd>
            </div>
        </dl>
    }
}

#[cfg(test)]
mod tests {
    use super::day_after_tomorrow;

    #[test]
    fn the_commands_of_the_page_are_good_for_a_day_at_least() {
        let day = 24 * 60 * 60 * 1000;
        assert_eq!(day_after_tomorrow(0), "1970-01-03T00:00:00.000Z");
        assert_eq!(day_after_tomorrow(day - 1), "1970-01-03T00:00:00.000Z");
        assert_eq!(day_after_tomorrow(day), "1970-01-04T00:00:00.000Z");
    }
}
