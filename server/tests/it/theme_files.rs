//! The theme: pages link what it brings, which is kept for ever and can do nothing.

use crate::support::{Answer, World};
use theme::{Color, Logo, Scheme, Theme};

const SVG: &[u8] = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
const FOR_EVER: &str = "public, max-age=31536000, immutable";

async fn wearing(theme: Theme) -> World {
    World::with(|config| config.theme = theme).await
}

fn yellow() -> Theme {
    Theme {
        color: Color::parse("#ffd400"),
        ..Theme::default()
    }
}

/// The address in a page that begins like this.
fn address(page: &Answer, beginning: &str) -> String {
    let html = page.text();
    let (_, rest) = html
        .split_once(&format!("\"{beginning}"))
        .unwrap_or_else(|| panic!("no {beginning} in {html}"));
    format!("{beginning}{}", rest.split('"').next().unwrap_or_default())
}

#[tokio::test]
async fn a_page_without_a_theme_needs_no_more_than_before() {
    let world = wearing(Theme::default()).await;
    let html = world.browser().open("/").await.text();
    assert_eq!(html.matches("rel=\"stylesheet\"").count(), 1);
    assert!(!html.contains("/theme-") && !html.contains("<img"));
}

#[tokio::test]
async fn a_themed_page_links_its_style_sheet_which_is_kept_for_ever() {
    let world = wearing(yellow()).await;
    let browser = world.browser();
    let page = browser.open("/").await;
    let path = address(&page, "/theme-");
    page.shows(&format!(
        "href=\"/pkg/unipile-connect.css\"><link rel=\"stylesheet\" href=\"{path}\">"
    ));
    let css = browser.get(&path).await;
    assert_eq!((css.status.as_u16(), css.header("cache-control")), (200, FOR_EVER));
    assert_eq!(css.header("content-type"), "text/css; charset=utf-8");
    assert!(
        css.text().starts_with(":root{--brand:#ffd400;--on-brand:#000000;"),
        "{}",
        css.text()
    );
    assert!(
        css.header("content-security-policy")
            .starts_with("default-src 'none'; frame-ancestors")
    );

    let policy = page.header("content-security-policy");
    assert!(
        policy.contains("style-src 'self';") && policy.contains("img-src 'self';"),
        "{policy}"
    );
    assert!(!page.text().contains(" style="));
}

#[tokio::test]
async fn another_theme_has_another_address_and_those_of_others_lead_nowhere() {
    let first = address(&wearing(yellow()).await.browser().open("/").await, "/theme-");
    let round = Theme {
        radius: Some(24),
        ..yellow()
    };
    let world = wearing(round).await;
    let browser = world.browser();
    assert_ne!(address(&browser.open("/").await, "/theme-"), first);
    assert_eq!(browser.get(&first).await.status, 404);
}

#[tokio::test]
async fn a_scheme_for_everybody_is_said_by_page_and_style_sheet() {
    for (scheme, name) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
        let theme = Theme {
            scheme,
            ..Theme::default()
        };
        let world = wearing(theme).await;
        let browser = world.browser();
        let page = browser.open("/").await;
        page.shows(&format!("<meta name=\"color-scheme\" content=\"{name}\">"));
        let css = browser.get(&address(&page, "/theme-")).await.text();
        assert!(
            css.contains(&format!("color-scheme:{name};")) && css.contains("--card: #"),
            "{css}"
        );
    }
}

#[tokio::test]
async fn a_logo_is_a_picture_of_its_kind_that_can_do_nothing() {
    let png = b"\x89PNG\r\n\x1a\n and dots";
    let webp = b"RIFF\x10\0\0\0WEBPVP8 ";
    for (content, extension, content_type) in [
        (SVG, "svg", "image/svg+xml"),
        (png, "png", "image/png"),
        (webp, "webp", "image/webp"),
    ] {
        let theme = Theme {
            logo: Some(Logo::new(content.to_vec()).expect("a logo")),
            ..Theme::default()
        };
        let world = wearing(theme).await;
        let browser = world.browser();
        let page = browser.open("/").await;
        let path = address(&page, "/logo-");
        assert!(path.ends_with(&format!(".{extension}")), "{path}");
        page.shows(&format!(
            "<span class=\"mark brand\"><img src=\"{path}\" alt=\"\"></span>"
        ));
        assert!(!page.text().contains("alert(1)"), "never inlined");
        let file = browser.get(&path).await;
        assert_eq!(file.body, content, "{extension}");
        assert_eq!((file.status.as_u16(), file.header("cache-control")), (200, FOR_EVER));
        assert_eq!(file.header("content-type"), content_type);
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        let policy = file.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; ") && policy.ends_with("; sandbox"),
            "{policy}"
        );
        assert!(!policy.contains("script-src"), "{policy}");
        assert_eq!(
            policy.contains("style-src 'unsafe-inline'"),
            extension == "svg",
            "{policy}"
        );
    }
}

#[tokio::test]
async fn an_error_page_wears_the_theme_and_links_help() {
    let theme = Theme {
        scheme: Scheme::Dark,
        support_url: Some("https://example.com/help".into()),
        privacy_url: Some("https://example.com/privacy".into()),
        ..yellow()
    };
    let world = wearing(theme).await;
    let browser = world.browser();
    let wizard = browser.open("/").await;
    let error = browser.get("/nothing").await;
    assert_eq!(error.status, 404);
    for page in [wizard, error] {
        page.shows("<link rel=\"stylesheet\" href=\"/theme-");
        page.shows("<meta name=\"color-scheme\" content=\"dark\">");
        page.shows("<a href=\"https://example.com/help\"");
        page.shows("<a href=\"https://example.com/privacy\"");
    }
}
