//! What may be asked for.

use super::Document;
use crate::links::{LINKS, ask, in_an_hour, world};
use crate::support::{Answer, Product, World};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;
use unipile::UtcTime;

async fn post(world: &World, product: &Product, body: &Value) -> Answer {
    ask(world, Some(&product.key), Method::POST, LINKS, Some(body)).await
}

/// A request that is granted, and what has to change in it for a field to be read.
fn good(world: &World, field: &str) -> Value {
    let mut good = json!({"type": "create", "providers": ["MESSENGER"], "expiresOn": in_an_hour(world)});
    if field == "reconnect_account" {
        good = json!({"type": "reconnect", "reconnect_account": "acc_assigned", "expiresOn": in_an_hour(world)});
    }
    good
}

/// Moves the clock to an hour before a time.
fn nearly(world: &World, time: &str) {
    let time: UtcTime = time.parse().unwrap();
    let hour = 60 * 60 * 1_000;
    let left = time.as_millis() - hour - world.sandbox.clock().now_millis();
    world.sandbox.advance(Duration::from_millis(left));
}

#[tokio::test]
async fn the_examples_are_granted_as_they_stand_and_show_every_field() {
    let (world, product) = world("accounts = [\"zkruf5eusl1l\"]").await;
    let document = Document::of(&world).await;
    let body = &document.operation("makeLink")["requestBody"]["content"]["application/json"];
    assert_eq!(body["schema"]["$ref"], "#/components/schemas/LinkRequest");
    nearly(&world, "2030-01-31T12:00:00.000Z");
    let mut unseen = document.fields("LinkRequest");
    for (name, example) in body["examples"].as_object().unwrap() {
        let example = &example["value"];
        document.hold("LinkRequest", example);
        let answer = post(&world, &product, example).await;
        assert_eq!(answer.status, 200, "{name}: {}", answer.text());
        unseen.retain(|field| example.get(field).is_none());
    }
    assert!(unseen.is_empty(), "{unseen:?} are in no example");
}

#[tokio::test]
async fn every_documented_field_is_read_and_nothing_else_is() {
    let (world, product) = world("accounts = [\"acc_assigned\"]").await;
    let document = Document::of(&world).await;
    for field in document.fields("LinkRequest") {
        let mut wish = good(&world, field);
        assert_eq!(post(&world, &product, &wish).await.status, 200);
        wish[field] = json!({"no": "such thing"});
        let answer = post(&world, &product, &wish).await;
        assert_eq!(answer.status, 400, "{field} is documented, and not read");
        assert_ne!(document.against("LinkRequest", &wish), [""; 0], "{field}");
    }
    for field in ["api_url", "sync_limit", "disabled_features", "brand_name"] {
        let mut wish = good(&world, field);
        wish[field] = json!({"whatever": "it is"});
        assert_eq!(post(&world, &product, &wish).await.status, 200, "{field}");
        assert_eq!(document.against("LinkRequest", &wish), [""; 0], "{field}");
    }
}

#[tokio::test]
async fn what_the_document_demands_is_demanded_and_the_rest_may_be_null() {
    let (world, product) = world("").await;
    let document = Document::of(&world).await;
    let required: Vec<_> = document.schema("LinkRequest")["required"].as_array().unwrap().clone();
    for field in document.fields("LinkRequest") {
        let mut wish = good(&world, "");
        wish.as_object_mut().unwrap().remove(field);
        let answer = post(&world, &product, &wish).await;
        // `providers` goes with `create`, as its description says.
        let is_demanded = required.contains(&json!(field)) || field == "providers";
        assert_eq!(answer.status == 400, is_demanded, "{field}: {}", answer.text());
    }
    let nullable =
        |field: &&str| document.schema("LinkRequest")["properties"][field]["type"] == json!(["string", "null"]);
    let nullable: Vec<_> = document.fields("LinkRequest").into_iter().filter(nullable).collect();
    assert_eq!(nullable.len(), 7);
    for field in nullable {
        let mut wish = good(&world, "");
        wish[field] = Value::Null;
        assert_eq!(post(&world, &product, &wish).await.status, 200, "{field}");
    }
}

#[tokio::test]
async fn the_limits_are_those_that_the_document_says() {
    let (world, product) = world("accounts = [\"acc_assigned\"]").await;
    let document = Document::of(&world).await;
    let properties = document.schema("LinkRequest")["properties"].as_object().unwrap();
    let mut limited = 0;
    for (field, property) in properties {
        let mut wish = good(&world, field);
        if let Some(longest) = property["maxLength"].as_u64() {
            let longest = usize::try_from(longest).unwrap();
            let start = property["examples"][0].as_str().unwrap();
            for (length, status) in [(longest, 200), (longest + 1, 400)] {
                wish[field] = json!(format!("{start}{}", "x".repeat(length - start.len())));
                assert_eq!(
                    post(&world, &product, &wish).await.status,
                    status,
                    "{field} of {length}"
                );
            }
            limited += 1;
        }
        if property["minLength"] == 1 {
            wish[field] = json!("");
            assert_eq!(post(&world, &product, &wish).await.status, 400, "{field}");
            limited += 1;
        }
    }
    assert_eq!(limited, 6);
}

#[tokio::test]
async fn the_words_are_those_that_the_document_says() {
    let (world, product) = world("accounts = [\"acc_assigned\"]").await;
    let document = Document::of(&world).await;
    let properties = &document.schema("LinkRequest")["properties"];
    for word in properties["type"]["enum"].as_array().unwrap() {
        let mut wish = good(&world, "");
        wish["type"] = word.clone();
        wish["reconnect_account"] = json!("acc_assigned");
        assert_eq!(post(&world, &product, &wish).await.status, 200, "{word}");
    }
    let ways = properties["providers"]["oneOf"].as_array().unwrap();
    let lists = ways[0]["items"]["enum"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!([one]));
    let groups = ways[1]["enum"].as_array().unwrap().iter().cloned();
    let good_ones: Vec<_> = lists.chain(groups).collect();
    assert_eq!(good_ones, [json!(["MESSENGER"]), json!("*:MESSAGING"), json!("*")]);
    let bad_ones = [
        json!([]),
        json!(["MESSENGER", "MESSENGER"]),
        json!(["LINKEDIN"]),
        json!("*:MAILING"),
    ];
    for (providers, status) in good_ones
        .iter()
        .map(|one| (one, 200))
        .chain(bad_ones.iter().map(|one| (one, 400)))
    {
        let mut wish = good(&world, "");
        wish["providers"] = providers.clone();
        assert_eq!(post(&world, &product, &wish).await.status, status, "{providers}");
        assert_eq!(
            document.against("LinkRequest", &wish).is_empty(),
            status == 200,
            "{providers}"
        );
    }
    let locale = properties["locale"]["description"].as_str().unwrap();
    for language in &locale::LANGUAGES {
        assert!(locale.contains(&format!("`{}`", language.tag)), "{}", language.tag);
    }
}
