//! The page that shows the document.

use super::Document;
use crate::links::{LINKS, ask, world};
use reqwest::Method;
use serde_json::Value;

/// What names examples, or says what the heading above it says.
const FOR_PROGRAMS: [&str; 8] = [
    "A new account",
    "A new account, with everything there is",
    "An account again",
    "In how many seconds to try again.",
    "It is withdrawn.",
    "The link.",
    "Up to 8 KiB of JSON.",
    "Your links.",
];

/// The text of the page, without tags and the like.
fn words(html: &str) -> String {
    let texts = html
        .split('<')
        .filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    let text: String = texts.collect();
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// Without what a reader does not see: spaces, and the marks of Markdown.
fn bare(text: &str) -> String {
    let text = text.replace("\n- ", "").replace("<https://", "").replace(">.", ".");
    let text = text.trim_start_matches("- ");
    text.chars()
        .filter(|&letter| letter != '`' && !letter.is_whitespace())
        .collect()
}

/// Everything that the document says in words, and the names.
fn sayings(value: &Value, key: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                if key == "properties" || key == "responses" && name != "default" {
                    found.push(name.clone());
                }
                sayings(inner, name, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| sayings(item, key, found)),
        Value::String(text) if matches!(key, "description" | "summary") => found.push(text.clone()),
        _ => {}
    }
}

#[tokio::test]
async fn the_page_says_all_that_the_document_says() {
    let (world, _product) = world("").await;
    let document = Document::of(&world).await;
    let page = world.browser().get("/api/docs").await;
    assert_eq!((page.status.as_u16(), page.header("content-language")), (200, "en"));
    let shown = bare(&words(&page.text()));
    let mut found = Vec::new();
    for part in ["info", "paths", "webhooks"] {
        sayings(&document.0[part], part, &mut found);
    }
    for (path, method, _) in document.operations() {
        found.extend([path.to_owned(), method.to_uppercase()]);
    }
    for schema in document.0["components"]["schemas"].as_object().unwrap().values() {
        sayings(&schema["properties"], "properties", &mut found);
    }
    assert!(found.len() > 80, "{}", found.len());
    for saying in found {
        if !FOR_PROGRAMS.contains(&saying.as_str()) {
            assert!(shown.contains(&bare(&saying)), "{saying:?} is not on the page: {shown}");
        }
    }
}

#[tokio::test]
async fn the_command_of_the_page_makes_a_link() {
    let (world, product) = world("").await;
    let text = words(&world.browser().get("/api/docs").await.text());
    let (_, command) = text.split_once("curl ").unwrap();
    assert!(
        command.starts_with(&format!("\"http://{}{LINKS}\"", world.address)),
        "{command}"
    );
    let (_, body) = command.split_once("-d '").unwrap();
    let body: Value = serde_json::from_str(body.split_once('\'').unwrap().0).unwrap();
    let made = ask(&world, Some(&product.key), Method::POST, LINKS, Some(&body)).await;
    assert_eq!(made.status, 200, "{}", made.text());
}

#[tokio::test]
async fn the_page_has_no_script_and_a_sheet_of_its_own_that_browsers_keep() {
    let (world, _product) = world("").await;
    let browser = world.browser();
    let html = browser.get("/api/docs").await.text();
    assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains("<style"));
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    let sheets: Vec<_> = html
        .split("rel=\"stylesheet\" href=\"")
        .skip(1)
        .map(|rest| rest.split_once('"').unwrap().0)
        .collect();
    let [site, own] = sheets[..] else { panic!("{sheets:?}") };
    assert!(
        site.starts_with("/pkg/") && own.starts_with("/reference-"),
        "{sheets:?}"
    );
    let sheet = browser.get(own).await;
    assert_eq!(
        (sheet.status.as_u16(), sheet.header("content-type")),
        (200, "text/css; charset=utf-8")
    );
    assert_eq!(sheet.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(!sheet.text().contains("url("), "it needs nothing more");
}
