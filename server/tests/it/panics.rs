//! A fault of ours has a page as well, which tells nothing of it.

use crate::support::{Folder, listen_to_the_log, router_on};
use async_trait::async_trait;
use axum::body::Body;
use connect::{Attempt, AttemptId, Attempts, Notice, Outdated, StoreError};
use http::Request;
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

/// A store with a bug.
struct Faulty;

#[async_trait]
impl Attempts for Faulty {
    async fn load(&self, _id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        panic!("canary of a panic")
    }

    async fn save(&self, _attempt: &Attempt, _notice: Option<&Notice>) -> Result<(), StoreError> {
        panic!("canary of a panic")
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        panic!("canary of a panic")
    }

    async fn recent(&self, _limit: u32) -> Result<Vec<Attempt>, StoreError> {
        panic!("canary of a panic")
    }

    async fn is_claimed(&self, _account_id: &str) -> Result<bool, StoreError> {
        panic!("canary of a panic")
    }

    async fn forget(&self, _outdated: Outdated) -> Result<u64, StoreError> {
        panic!("canary of a panic")
    }
}

#[tokio::test]
async fn a_panic_is_an_error_page_with_all_headers_and_without_its_message() {
    listen_to_the_log();
    let site = Folder::site();
    let attempt = AttemptId::random();
    for (path, accept, content_type) in [
        (format!("/c/{attempt}"), "text/html", "text/html; charset=utf-8"),
        (format!("/c/{attempt}"), "application/json", "application/json"),
        (
            format!("/api/view?attempt={attempt}"),
            "application/x-postcard",
            "application/json",
        ),
    ] {
        let request = Request::get(&path)
            .header("accept", accept)
            .body(Body::empty())
            .unwrap();
        let response = router_on(Faulty, &site).oneshot(request).await.unwrap();
        assert_eq!(response.status(), 500, "{path} {accept}");
        assert_eq!(response.headers()["content-type"], content_type);
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["cache-control"], "no-store");
        let id = response.headers()["x-request-id"].to_str().unwrap().to_owned();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let body = String::from_utf8(body.to_vec()).unwrap();
        assert!(body.contains(&id), "{body}");
        for leak in ["canary", "panic"] {
            assert!(!body.contains(leak), "{body}");
        }
    }
}
