//! The page for requests that no screen of the wizard answers: nothing at the address, refused, too large, a fault.

use crate::copy;
use crate::look::Look;
use leptos::prelude::*;

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
    } = page;
    let (title, next) = sentences(status);
    view! {
        <!DOCTYPE html>
        <html lang=copy::LANGUAGE dir="ltr">
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
                        <h1>{title}</h1>
                        <p class="lede">{next}</p>
                        <p class="support" translate="no">
                            <span>{copy::CODE_FOR_SUPPORT} " " <b>{format!("MC-{status}")}</b></span>
                            <span>{copy::REFERENCE_FOR_SUPPORT} " " <b>{reference}</b></span>
                        </p>
                    </main>
                </div>
                {look.footer(None)}
            </body>
        </html>
    }
}

/// What happened, and what to do.
pub fn sentences(status: u16) -> (&'static str, &'static str) {
    const BACK: &str = "Go back to the page you came from and try again.";
    match status {
        403 => (
            "This request came from another site",
            "For your safety it was not carried out. Open the page anew and try again.",
        ),
        404 => (
            "There is nothing at this address",
            "Check the link, or go back to the product that sent you here and ask for a new one.",
        ),
        405 => ("This address cannot be used like that", BACK),
        408 => (
            "The request took too long to arrive",
            "Check your connection, then go back and try again.",
        ),
        413 => (
            "That was more than this page can take",
            "Go back, make what you typed shorter, and try again.",
        ),
        415 => ("This request is of a kind that is not understood", BACK),
        429 => ("That was too often", "Wait a minute, then go back and try again."),
        503 => (
            "This page cannot do that now",
            "Wait a moment, then go back and try again. Nothing is lost.",
        ),
        400..=499 => ("This request was not understood", BACK),
        _ => (
            "Something went wrong on this page",
            "This is not your fault. Go back and try again; if it stays like this, tell the support team.",
        ),
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

    #[test]
    fn an_error_page_has_its_code_and_reference_and_no_script() {
        let page = ErrorPage {
            status: 413,
            reference: "7F3A-19C2".into(),
            css: "/pkg/x.css".into(),
            look: Look::default(),
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
