//! What every answer carries.

use crate::support::World;

#[tokio::test]
async fn each_page_has_a_nonce_of_its_own_and_nowhere_but_where_it_belongs() {
    let world = World::start(&[]).await;
    let mut nonces = Vec::new();
    for _ in 0..2 {
        let (path, _, _) = world.open().await;
        let response = world.get(&path).await;
        let policy = response.headers()["content-security-policy"]
            .to_str()
            .unwrap()
            .to_owned();
        let nonce = policy
            .split("'nonce-")
            .nth(1)
            .unwrap()
            .split('\'')
            .next()
            .unwrap()
            .to_owned();
        let page = response.text().await.unwrap();
        let in_attribute = page.matches(&format!("nonce=\"{nonce}\"")).count();
        assert!(in_attribute > 0);
        assert_eq!(page.matches(&nonce).count(), in_attribute);
        assert!(!page.contains(" style=") && !policy.contains("unsafe-inline"));
        nonces.push(nonce);
    }
    assert_ne!(nonces[0], nonces[1]);
}

#[tokio::test]
async fn every_answer_is_guarded_and_pages_are_never_stored() {
    let world = World::start(&[]).await;
    for (path, status) in [
        ("/", 303),
        ("/nothing", 404),
        ("/healthz", 200),
        ("/readyz", 200),
        ("/api/nothing", 400),
    ] {
        let response = world.get(path).await;
        assert_eq!(response.status(), status, "{path}");
        let headers = response.headers();
        assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(headers["cache-control"], "no-store", "{path}");
        assert!(
            headers.contains_key("x-request-id") && headers.contains_key("content-security-policy"),
            "{path}"
        );
        assert!(!headers.contains_key("strict-transport-security"), "{path}");
    }
}

#[tokio::test]
async fn https_is_remembered_where_the_public_address_has_it() {
    let world = World::start(&["--public-url", "https://connect.example.com"]).await;
    assert!(world.get("/").await.headers().contains_key("strict-transport-security"));
}

#[tokio::test]
async fn hashed_files_are_kept_for_ever_and_served_compressed() {
    let world = World::start(&[]).await;
    let url = format!("{}/pkg/unipile-connect.bb.wasm", world.address);
    let response = world
        .browser
        .get(url)
        .header("accept-encoding", "br")
        .send()
        .await
        .unwrap();
    assert_eq!(
        response.headers()["cache-control"],
        "public, max-age=31536000, immutable"
    );
    assert_eq!(response.headers()["content-encoding"], "br");
    assert_eq!(response.headers()["content-type"], "application/wasm");
    assert_eq!(response.text().await.unwrap(), "brotli");
}
