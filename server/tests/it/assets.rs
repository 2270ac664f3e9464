//! The site's files: compressed as the browser wants them, kept for ever where their names allow it, and nothing else.

use crate::support::{Answer, Browser, Folder, World};
use reqwest::Method;

async fn asset(browser: &Browser, path: &str, encoding: &str) -> Answer {
    browser
        .send(browser.request(Method::GET, path).header("accept-encoding", encoding))
        .await
}

/// What a browser accepts, and which of the two kept encodings it gets.
const ACCEPTED: [(&str, &str); 10] = [
    ("gzip, deflate, br, zstd", "br"),
    ("br", "br"),
    ("gzip", "gzip"),
    ("GZIP", "gzip"),
    ("identity", ""),
    ("", ""),
    ("zstd, deflate", ""),
    ("br;q=0, gzip", "gzip"),
    ("br;q=0, gzip;q=0", ""),
    ("br;q=0.1, gzip;q=0.9", "gzip"),
];

#[tokio::test]
async fn the_parts_of_the_page_come_compressed_as_the_browser_wants_them() {
    let world = World::new().await;
    let browser = world.browser();
    for (extension, content_type) in [
        ("js", "text/javascript"),
        ("wasm", "application/wasm"),
        ("css", "text/css"),
    ] {
        let path = format!("/pkg/unipile-connect.{extension}");
        for (accepted, encoding) in ACCEPTED {
            let answer = asset(&browser, &path, accepted).await;
            let named = format!("{path} {accepted:?}");
            assert_eq!(answer.header("content-encoding"), encoding, "{named}");
            let body = match encoding {
                "br" => "brotli",
                "gzip" => "gzip",
                _ => "plain",
            };
            assert_eq!(answer.text(), body, "{named}");
            assert!(answer.header("content-type").starts_with(content_type), "{named}");
            assert!(
                answer.header("vary").to_lowercase().contains("accept-encoding"),
                "{named}"
            );
        }
    }
}

#[tokio::test]
async fn a_page_is_compressed_on_its_way() {
    let world = World::new().await;
    let browser = world.browser();
    let start = browser.get("/").await;
    for (accepted, encoding) in ACCEPTED {
        let page = asset(&browser, start.header("location"), accepted).await;
        assert_eq!(page.header("content-encoding"), encoding, "{accepted:?}");
        let mut vary = page.headers.get_all("vary").iter();
        assert!(vary.any(|value| *value == "accept-encoding"), "{accepted:?}");
        assert_eq!(
            page.text().starts_with("<!DOCTYPE html>"),
            encoding.is_empty(),
            "{accepted:?}"
        );
    }
}

#[tokio::test]
async fn a_head_request_gets_the_headers_of_a_get_and_no_body() {
    let world = World::new().await;
    let browser = world.browser();
    let page = browser.get("/").await.header("location").to_owned();
    let look = page.replace("/c/", "/api/view?attempt=");
    for path in [&page, &look, "/", "/pkg/unipile-connect.js", "/favicon.svg", "/healthz"] {
        for accepted in ["br", "identity"] {
            let [got, head] = [Method::GET, Method::HEAD].map(|method| {
                let request = browser.request(method, path);
                browser.send(request.header("accept-encoding", accepted))
            });
            let (got, head) = (got.await, head.await);
            assert_eq!(head.status, got.status, "{path} {accepted}");
            assert!(head.body.is_empty(), "{path} {accepted}");
            for name in ["content-type", "content-encoding", "cache-control"] {
                assert_eq!(head.header(name), got.header(name), "{path} {accepted} {name}");
            }
        }
    }
}

#[tokio::test]
async fn only_names_that_change_with_their_content_are_kept_for_ever() {
    let hashed = Folder::hashed_site();
    let world = World::with(|config| config.site_root = hashed.path().to_owned()).await;
    let browser = world.browser();
    let for_ever = "public, max-age=31536000, immutable";
    let page = browser.open("/").await;
    page.shows("/pkg/unipile-connect.abc.js");
    let first = asset(&browser, "/pkg/unipile-connect.abc.js", "br").await;
    assert_eq!(first.header("cache-control"), for_ever);
    let request = browser.request(Method::GET, "/pkg/unipile-connect.abc.js");
    let again = browser
        .send(request.header("if-modified-since", first.header("last-modified")))
        .await;
    assert_eq!((again.status.as_u16(), again.header("cache-control")), (304, for_ever));
    assert_eq!(
        browser.get("/pkg/nothing.abc.js").await.header("cache-control"),
        "no-store"
    );

    let plain = World::new().await;
    let answer = asset(&plain.browser(), "/pkg/unipile-connect.js", "br").await;
    assert_eq!(answer.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn nothing_outside_the_site_is_served() {
    let world = World::new().await;
    let beside = world.site.path().file_name().unwrap().to_str().unwrap();
    let browser = world.browser();
    let path = format!("/pkg/..%2f..%2f{beside}%2ffavicon.svg");
    for path in [path.as_str(), "/..%2f..%2fetc%2fpasswd", "/pkg/..%5c..%5cfavicon.svg"] {
        assert_eq!(browser.get(path).await.status, 404, "{path}");
    }
}
