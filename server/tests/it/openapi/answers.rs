//! What is answered.

use super::Document;
use crate::links::{LINKS, ask, json_of, link, sign_in, wish, world};
use crate::support::{Answer, Endless, Folder, Product, Unreachable, World, router_with};
use axum::body::Body;
use http::Request;
use http_body_util::BodyExt as _;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt as _;

/// The schema of the answer when all is well.
fn answer_of<'a>(document: &'a Document, operation: &str) -> &'a str {
    let answer = &document.operation(operation)["responses"]["200"]["content"]["application/json"];
    let reference = answer["schema"]["$ref"].as_str().unwrap();
    reference.strip_prefix("#/components/schemas/").unwrap()
}

#[tokio::test]
async fn answers_are_of_their_schemas_and_have_every_field_of_them() {
    let (world, product) = world("accounts = [\"acc_assigned\"]").await;
    let document = Document::of(&world).await;
    let key = Some(product.key.as_str());
    let mut wish = wish(&world, &product);
    let made = json_of(&ask(&world, key, Method::POST, LINKS, Some(&wish)).await);
    let (path, _) = link(&world, &product, &wish).await;
    sign_in(&world.browser(), &path, "ok@sandbox.test").await;
    wish["type"] = json!("reconnect");
    wish["reconnect_account"] = json!("acc_assigned");
    link(&world, &product, &wish).await;
    let one = format!("{LINKS}/{}", made["id"].as_str().unwrap());
    let withdrawn = json_of(&ask(&world, key, Method::DELETE, &one, None).await);
    let list = json_of(&ask(&world, key, Method::GET, LINKS, None).await);

    let mut said = BTreeSet::new();
    for (operation, answer) in [("makeLink", &made), ("withdrawLink", &withdrawn), ("listLinks", &list)] {
        let schema = answer_of(&document, operation);
        document.hold(schema, answer);
        let fields: BTreeSet<_> = answer.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(fields, document.fields(schema), "{operation}");
    }
    for listed in list["items"].as_array().unwrap() {
        document.hold("Link", listed);
        said.extend(listed.as_object().unwrap().keys().map(String::as_str));
    }
    assert_eq!(said, document.fields("Link"));
    assert_eq!(document.schema("LinkList")["properties"]["items"]["maxItems"], 200);
}

/// A request that is refused: of which operation, with which status, and how to make it.
type Case = (&'static str, &'static str, Refused);

enum Refused {
    Key,
    /// What stands in the body in place of what should.
    Body(&'static str),
    /// What is changed in a good request.
    Field(&'static str, &'static str),
    TooOften,
    Id,
    NotJson,
    TooLate,
}

const CASES: [Case; 14] = [
    ("makeLink", "400", Refused::Body("{")),
    ("makeLink", "400", Refused::Body("{\"type\":\"create\"}")),
    ("makeLink", "400", Refused::Field("expiresOn", "tomorrow")),
    ("makeLink", "401", Refused::Key),
    (
        "makeLink",
        "404",
        Refused::Field("reconnect_account", "acc_of_somebody_else"),
    ),
    ("makeLink", "413", Refused::Body("too long")),
    ("makeLink", "415", Refused::NotJson),
    ("makeLink", "429", Refused::TooOften),
    ("makeLink", "503", Refused::TooLate),
    ("listLinks", "401", Refused::Key),
    ("listLinks", "503", Refused::TooLate),
    ("withdrawLink", "401", Refused::Key),
    ("withdrawLink", "404", Refused::Id),
    ("withdrawLink", "503", Refused::TooLate),
];

/// An answer, as far as it is documented.
struct Got {
    status: u16,
    retry_after: bool,
    body: Value,
}

impl From<Answer> for Got {
    fn from(answer: Answer) -> Self {
        Self {
            status: answer.status.as_u16(),
            retry_after: !answer.header("retry-after").is_empty(),
            body: json_of(&answer),
        }
    }
}

async fn provoke(world: &World, product: &Product, (path, method): (&str, Method), how: &Refused) -> Got {
    let path = path.replace("{id}", &"A".repeat(43));
    let mut good = wish(world, product);
    let browser = world.browser();
    let request = browser.request(method.clone(), &path);
    let key = ("x-api-key", product.key.as_str());
    let json = ("content-type", "application/json");
    let request = match how {
        Refused::TooLate => return out_of_time(&path, &method).await,
        Refused::Key => request.header("x-api-key", "uck_guessed"),
        Refused::Id => request.header(key.0, key.1),
        Refused::NotJson => request.header(key.0, key.1).body(good.to_string()),
        Refused::Body("too long") => request.header(key.0, key.1).body("x".repeat(9_000)),
        Refused::Body(body) => request.header(key.0, key.1).header(json.0, json.1).body(*body),
        Refused::Field(name, value) => {
            good["type"] = json!(if *name == "reconnect_account" {
                "reconnect"
            } else {
                "create"
            });
            good[*name] = json!(value);
            let request = request.header(key.0, key.1).header(json.0, json.1);
            request.body(good.to_string())
        }
        Refused::TooOften => {
            let request = request.header(key.0, key.1).header(json.0, json.1);
            let again = request.try_clone().unwrap().body(good.to_string());
            browser.send(again).await;
            request.body(good.to_string())
        }
    };
    browser.send(request).await.into()
}

/// From a server that has no time for it.
async fn out_of_time(path: &str, method: &Method) -> Got {
    let site = Folder::site();
    let router = router_with(Unreachable, &site, |state| state.limits.request_time = Duration::ZERO);
    let request = Request::builder().method(method.clone()).uri(path);
    let response = router.oneshot(request.body(Body::new(Endless)).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    Got {
        status: parts.status.as_u16(),
        retry_after: parts.headers.contains_key("retry-after"),
        body: serde_json::from_slice(&body.collect().await.unwrap().to_bytes()).unwrap(),
    }
}

#[tokio::test]
async fn every_documented_refusal_is_met_as_it_is_documented() {
    let (world, product) = world("").await;
    let document = Document::of(&world).await;
    let documented: BTreeSet<_> = document
        .operations()
        .into_iter()
        .flat_map(|(_, _, operation)| {
            let id = operation["operationId"].as_str().unwrap();
            let statuses = operation["responses"].as_object().unwrap().keys();
            statuses.map(move |status| (id, status.as_str()))
        })
        .filter(|(_, status)| !matches!(*status, "200" | "default"))
        .collect();
    assert_eq!(documented, CASES.iter().map(|&(id, status, _)| (id, status)).collect());

    let strict_product = Product::new("").await;
    let strict = World::with(|config| {
        config.integrators = Arc::clone(&strict_product.integrators);
        config.links_per_integrator = "1/1m".parse().unwrap();
    })
    .await;
    let mut met = BTreeSet::new();
    for (id, status, how) in &CASES {
        let (path, method, operation) = document
            .operations()
            .into_iter()
            .find(|(_, _, operation)| operation["operationId"] == *id)
            .unwrap();
        let method = method.to_uppercase().parse().unwrap();
        let (world, product) = match how {
            Refused::TooOften => (&strict, &strict_product),
            _ => (&world, &product),
        };
        let got = provoke(world, product, (path, method), how).await;
        assert_eq!(got.status.to_string(), *status, "{id}: {}", got.body);
        document.hold("Problem", &got.body);
        let said = &operation["responses"][status];
        assert_eq!(
            got.retry_after,
            said["headers"]["Retry-After"].is_object(),
            "{id} {status}"
        );
        let content = &said["content"]["application/json"];
        assert_eq!(content["schema"]["$ref"], "#/components/schemas/Problem");
        // The very answer, but for what it says of the case.
        let kind = got.body["type"].as_str().unwrap().trim_start_matches("errors/");
        let example = &content["examples"][kind]["value"];
        document.hold("Problem", example);
        for name in ["status", "type", "title"] {
            assert_eq!(example[name], got.body[name], "{id} {status}");
        }
        met.insert((*id, *status, kind.to_owned()));
    }
    let examples: usize = documented
        .iter()
        .map(|(id, status)| {
            let content = &document.operation(id)["responses"][status]["content"]["application/json"];
            content["examples"].as_object().unwrap().len()
        })
        .sum();
    assert_eq!(met.len(), examples, "every type is met: {met:?}");
}

#[tokio::test]
async fn whatever_else_is_refused_is_of_the_shape_that_default_has() {
    let (world, product) = world("").await;
    let document = Document::of(&world).await;
    for (method, path, status) in [
        (Method::PUT, LINKS, 405),
        (Method::GET, "/api/v1/hosted/accounts/link/x", 405),
        (Method::GET, "/api/v1/accounts", 404),
    ] {
        let answer = ask(&world, Some(&product.key), method, path, None).await;
        assert_eq!(answer.status, status, "{path}");
        document.hold("Problem", &json_of(&answer));
    }
    for (_, _, operation) in document.operations() {
        let default = &operation["responses"]["default"]["content"]["application/json"];
        assert_eq!(default["schema"]["$ref"], "#/components/schemas/Problem");
    }
}
