//! Posts that another site made the browser send are refused.

use crate::support::World;

#[tokio::test]
async fn only_posts_of_the_page_itself_are_taken() {
    let world = World::start(&[]).await;
    let own = world.address.clone();
    let evil = "https://evil.example".to_owned();
    for (site, origin, taken) in [
        (Some("same-origin"), Some(&own), true),
        (Some("none"), None, true),
        (None, Some(&own), true),
        (None, None, true),
        (Some("cross-site"), Some(&evil), false),
        (Some("cross-site"), None, false),
        (Some("same-site"), None, false),
        (None, Some(&evil), false),
    ] {
        let (path, cookie, _) = world.open().await;
        let mut headers = vec![("accept", "text/html"), ("cookie", cookie.as_str())];
        headers.extend(site.map(|site| ("sec-fetch-site", site)));
        headers.extend(origin.map(|origin| ("origin", origin.as_str())));
        let status = world.sign_in(&path, &headers, "ok@sandbox.test").await.status();
        assert_eq!(status, if taken { 302 } else { 403 }, "{site:?} {origin:?}");
    }
}
