//! What a product is told, and what comes back with a person.

use super::Document;
use crate::links::{link, sign_in, wish, world};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;
use url::Url;

#[tokio::test]
async fn notifications_are_as_the_document_says() {
    let (world, mut product) = world("notify_on = [\"failure\", \"expired\"]").await;
    let document = Document::of(&world).await;
    let operation = &document.0["webhooks"]["notification"]["post"];
    let content = &operation["requestBody"]["content"]["application/json"];
    assert_eq!(content["schema"]["$ref"], "#/components/schemas/Notification");
    let mut wish = wish(&world, &product);
    let mut met = BTreeSet::new();
    for username in [
        "ok@sandbox.test",
        "ok@sandbox.test",
        "restricted@sandbox.test",
        "ok@sandbox.test",
        "nobody",
    ] {
        let (path, _) = link(&world, &product, &wish).await;
        if username == "nobody" {
            world.sandbox.advance(Duration::from_mins(62));
        } else {
            sign_in(&world.browser(), &path, username).await;
        }
        let told = product.told().await;
        let body: Value = serde_json::from_slice(&told.body).unwrap();
        document.hold("Notification", &body);
        for header in operation["parameters"].as_array().unwrap() {
            assert_eq!((&header["in"], &header["required"]), (&json!("header"), &json!(true)));
            let value = told.header(header["name"].as_str().unwrap());
            let is_number = value.parse::<u64>().is_ok();
            assert_eq!(is_number, header["schema"]["type"] == "integer", "{header}: {value}");
            assert!(!value.is_empty(), "{header}");
        }
        // The example of its status has the same fields.
        let status = body["status"].as_str().unwrap();
        let example = &content["examples"][status]["value"];
        document.hold("Notification", example);
        let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(example), names(&body), "{status}");
        met.insert(status.to_owned());
        if status == "ALREADY_CONNECTED" {
            wish["type"] = json!("reconnect");
            wish["reconnect_account"] = body["account_id"].clone();
        }
    }
    let words = document.schema("Notification")["properties"]["status"]["enum"]
        .as_array()
        .unwrap();
    assert_eq!(
        met,
        words.iter().map(|word| word.as_str().unwrap().to_owned()).collect()
    );
}

#[tokio::test]
async fn the_result_in_the_way_back_is_as_the_document_says() {
    let (world, mut product) = world("").await;
    let document = Document::of(&world).await;
    let (path, _) = link(&world, &product, &wish(&world, &product)).await;
    let browser = world.browser();
    let page = sign_in(&browser, &path, "ok@sandbox.test").await;
    product.told().await;
    let back = browser.get(&format!("/c/{}/back", page.page_view().attempt)).await;
    let back = Url::parse(back.header("location")).unwrap();
    let (_, result) = back.query_pairs().find(|(name, _)| name == "result").unwrap();
    let now = world.sandbox.clock().now_millis() / 1_000;
    let claims = webhooks::verify_result(&[product.secret.clone()], &result, now).unwrap();
    let claims = serde_json::to_value(claims).unwrap();
    document.hold("ResultClaims", &claims);
    let fields: BTreeSet<_> = claims.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, document.fields("ResultClaims"));
}
