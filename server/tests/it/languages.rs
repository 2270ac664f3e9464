//! In which language a page and an error page are, and what is kept of the choice.

use crate::support::{Answer, Browser, World};
use reqwest::Method;

/// The start page of a browser that names these languages, at this address.
async fn open(browser: &Browser, path: &str, accepted: &str) -> Answer {
    let start = get(browser, path, accepted).await;
    let location = start.header("location").to_owned();
    get(browser, if location.is_empty() { path } else { &location }, accepted).await
}

async fn get(browser: &Browser, path: &str, accepted: &str) -> Answer {
    let request = browser
        .request(Method::GET, path)
        .header("accept", "text/html")
        .header("accept-language", accepted);
    browser.send(request).await
}

fn language(answer: &Answer) -> String {
    let text = answer.text();
    let (_, rest) = text.split_once("<html lang=\"").expect("a page");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_page_says_in_which_language_it_is_and_what_that_depends_on() {
    let world = World::new().await;
    let page = open(&world.browser(), "/", "sv, en-GB;q=0.5").await;
    assert_eq!(language(&page), "en-GB");
    assert_eq!(page.header("content-language"), "en-GB");
    let vary: Vec<_> = page.headers.get_all("vary").iter().collect();
    assert!(vary.iter().any(|value| *value == "accept-language, cookie"), "{vary:?}");
    assert_eq!(page.header("cache-control"), "no-store");
}

#[tokio::test]
async fn the_language_of_an_address_is_kept_and_so_is_the_attempt() {
    let world = World::new().await;
    let browser = world.browser();
    let page = open(&browser, "/?lang=en-au", "en-GB").await;
    assert_eq!(language(&page), "en-AU");
    let attempt = page.page_view().attempt;
    let again = get(&browser, &format!("/c/{attempt}"), "en-GB").await;
    assert_eq!(
        (language(&again), again.page_view().attempt),
        ("en-AU".into(), attempt.clone())
    );
    let other = get(&browser, &format!("/c/{attempt}?lang=en-NZ"), "en-GB").await;
    assert_eq!((language(&other), other.page_view().attempt), ("en-NZ".into(), attempt));
    let unknown = open(&browser, "/?lang=tlh", "en-GB").await;
    assert_eq!(language(&unknown), "en-NZ", "what was chosen last");
}

#[tokio::test]
async fn a_configured_language_is_that_of_all_pages_and_leaves_no_choice() {
    let world = World::with(|config| config.locale = locale::Locale::of_tag("en-GB")).await;
    let browser = world.browser();
    let page = open(&browser, "/?lang=en-AU", "en-US").await;
    assert_eq!(language(&page), "en-GB");
    assert!(!page.text().contains("hreflang"), "{}", page.text());
    assert!(!browser.cookies().contains_key("__Host-lang"));
    let error = get(&browser, "/nowhere", "en-US").await;
    assert_eq!((error.status.as_u16(), language(&error)), (404, "en-GB".into()));
}

#[tokio::test]
async fn an_error_page_is_in_the_language_that_was_chosen() {
    let world = World::new().await;
    let browser = world.browser();
    assert_eq!(language(&get(&browser, "/nowhere", "en-GB").await), "en-GB");
    open(&browser, "/?lang=en-AU", "en-GB").await;
    let error = get(&browser, "/nowhere", "en-GB").await;
    assert_eq!(
        (language(&error).as_str(), error.header("content-language")),
        ("en-AU", "en-AU")
    );
}

#[tokio::test]
async fn a_sentence_of_the_operators_own_is_on_the_page() {
    let folder = std::env::temp_dir().join(format!("unipile-connect-locales-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(
        folder.join("en.ftl"),
        "sign-in-title = Link your chats with { $brand }\n",
    )
    .unwrap();
    let world = World::with(|config| config.locales_dir = Some(folder.clone())).await;
    std::fs::remove_dir_all(&folder).unwrap();
    let page = world.browser().open("/").await;
    page.shows("<h1 id=\"step\" tabindex=\"-1\">Link your chats with Acme</h1>");
}
