//! The API key.

use crate::support::Server;
use reqwest::Client;
use serde_json::{Value, json};
use unipile_sandbox::Sandbox;

const ROUTES: [(&str, &str); 11] = [
    ("POST", "/api/v1/accounts"),
    ("POST", "/api/v1/accounts/checkpoint"),
    ("GET", "/api/v1/accounts"),
    ("GET", "/api/v1/accounts/x"),
    ("DELETE", "/api/v1/accounts/x"),
    ("POST", "/api/v1/accounts/x"),
    ("POST", "/api/v1/accounts/x/restart"),
    ("GET", "/api/v1/accounts/x/sync"),
    ("POST", "/api/v1/accounts/checkpoint/resend"),
    ("POST", "/api/v1/hosted/accounts/link"),
    ("GET", "/api/v1/anything"),
];

#[tokio::test]
async fn every_api_route_refuses_a_missing_or_wrong_key() {
    let server = Server::start().await;
    for (method, path) in ROUTES {
        for key in [None, Some("wrong"), Some("")] {
            let request = Client::new().request(method.parse().unwrap(), format!("{}{path}", server.base));
            let request = key
                .into_iter()
                .fold(request, |request, key| request.header("x-api-key", key));
            let response = request.send().await.unwrap();
            assert_eq!((response.status().as_u16(), path), (401, path));
            assert_eq!(
                response.json::<Value>().await.unwrap(),
                json!({
                    "title": "Missing credentials",
                    "detail": "Some credentials are necessary to perform the request.",
                    "type": "errors/missing_credentials",
                    "status": 401,
                })
            );
        }
    }
}

#[tokio::test]
async fn a_key_of_ones_own_takes_the_place_of_the_default() {
    let server = Server::with(Sandbox::builder().api_key("another-key").build()).await;
    server
        .get("/api/v1/accounts")
        .await
        .is_problem(401, "missing_credentials");
    let request = server
        .client
        .get(format!("{}/api/v1/accounts", server.base))
        .header("X-API-KEY", "another-key");
    assert_eq!(request.send().await.unwrap().status().as_u16(), 200);
}

#[tokio::test]
async fn the_control_routes_ask_for_no_key() {
    let server = Server::start().await;
    let response = Client::new()
        .get(format!("{}/__sandbox/scenarios", server.base))
        .send()
        .await
        .unwrap();
    assert_eq!(response.status().as_u16(), 200);
}
