//! The page for requests that no screen of the wizard answers: nothing at the address, refused, too large, a fault.

use crate::look::Look;
use leptos::prelude::*;
use locale::Translator;

/// What went wrong, for a person.
#[derive(Clone, Debug)]
pub struct ErrorPage {
    /// The status that the response has; part of the code for the support team.
    pub status: u16,
    /// The id of the request, for the support team.
    pub reference: String,
    /// Address of the style sheet.
    pub css: String,
    /// How the brand wants it to look.
    pub look: Look,
    /// The sentences, in the language of the page.
    pub translator: Translator,
}

/// The whole document as text.
pub fn render(page: ErrorPage) -> String {
    Owner::new_root(None).with(|| document(page).to_html())
}

fn document(page: ErrorPage) -> impl IntoView {
    let ErrorPage {
        status,
        reference,
        css,
        look,
        translator,
    } = page;
    let (title, next) = messages(status);
    let (title, next) = (translator.text(title), translator.text(next));
    let heading = title.clone();
    let (code, id) = (translator.text("support-code"), translator.text("support-reference"));
    view! {
        <!DOCTYPE html>
        <html lang=translator.locale.tag() dir=translator.locale.language.direction>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
                <title>{title}</title>
                <meta name="robots" content="noindex" />
                {look.styles(css)}
                <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
            </head>
            <body>
                <div id="wizard">
                    <main class="card">
                        <h1>{heading}</h1>
                        <p class="lede">{next}</p>
                        <p class="support" translate="no">
                            <span>{code} " " <b>{format!("MC-{status}")}</b></span>
                            <span>{id} " " <b>{reference}</b></span>
                        </p>
                    </main>
                </div>
                {look.footer(None, &translator, None::<()>)}
            </body>
        </html>
    }
}

/// What happened, in a language.
pub fn title(status: u16, translator: &Translator) -> String {
    translator.text(messages(status).0)
}

/// What happened, and what to do.
const fn messages(status: u16) -> (&'static str, &'static str) {
    const BACK: &str = "error-back";
    match status {
        403 => ("error-cross-origin-title", "error-cross-origin-next"),
        404 => ("error-not-found-title", "error-not-found-next"),
        405 => ("error-method-not-allowed-title", BACK),
        408 => ("error-timeout-title", "error-timeout-next"),
        413 => ("error-too-large-title", "error-too-large-next"),
        415 => ("error-media-type-title", BACK),
        429 => ("error-too-often-title", "error-too-often-next"),
        503 => ("error-unavailable-title", "error-unavailable-next"),
        400..=499 => ("error-bad-request-title", BACK),
        _ => ("error-internal-title", "error-internal-next"),
    }
}

/// What happened, in a word that stays the same, for programs. People get `MC-` and the status.
pub fn code(status: u16) -> &'static str {
    match status {
        403 => "cross_origin",
        404 => "not_found",
        405 => "method_not_allowed",
        408 => "request_timeout",
        413 => "content_too_large",
        415 => "unsupported_media_type",
        429 => "too_many_requests",
        503 => "unavailable",
        400..=499 => "bad_request",
        _ => "internal_error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use locale::{Catalogue, Locale};
    use std::sync::Arc;

    fn english() -> Translator {
        Translator::new(Arc::new(Catalogue::built_in()), Locale::english())
    }

    #[test]
    fn an_error_page_has_its_code_and_reference_and_no_script() {
        let page = ErrorPage {
            status: 413,
            reference: "7F3A-19C2".into(),
            css: "/pkg/x.css".into(),
            look: Look::default(),
            translator: english(),
        };
        let html = render(page);
        assert!(html.contains("MC-413") && html.contains("7F3A-19C2"), "{html}");
        assert!(!html.contains("<script") && !html.contains("style="), "{html}");
        assert!(!html.contains("<footer"), "{html}");
    }

    #[test]
    fn an_error_page_wears_the_theme_and_says_where_help_is() {
        let html = render(ErrorPage {
            status: 404,
            reference: "7F3A-19C2".into(),
            css: "/pkg/x.css".into(),
            translator: english(),
            look: Look {
                css: Some("/theme-1.css".into()),
                color_scheme: "light",
                support: Some("https://example.com/help".into()),
                ..Look::default()
            },
        });
        assert!(
            html.contains(r#"href="/pkg/x.css"><link rel="stylesheet" href="/theme-1.css">"#),
            "{html}"
        );
        assert!(html.contains(r#"<meta name="color-scheme" content="light">"#), "{html}");
        assert!(html.contains(r#"<a href="https://example.com/help""#), "{html}");
    }
}
