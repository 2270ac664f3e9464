//! The document at `/api/openapi.json`, and what the server really does: neither may say what the other does not.

mod answers;
mod notifications;
mod page;
mod requests;

use crate::links::world;
use crate::support::World;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The document.
struct Document(Value);

impl Document {
    async fn of(world: &World) -> Self {
        let answer = world.browser().get("/api/openapi.json").await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (200, "application/json")
        );
        Self(serde_json::from_slice(&answer.body).unwrap())
    }

    /// All operations: path, method and what is said of it.
    fn operations(&self) -> Vec<(&str, &str, &Value)> {
        let paths = self.0["paths"].as_object().unwrap();
        let each = paths.iter().flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().iter();
            methods.map(|(method, operation)| (path.as_str(), method.as_str(), operation))
        });
        each.collect()
    }

    fn operation(&self, id: &str) -> &Value {
        let mut all = self.operations().into_iter();
        all.find(|(_, _, operation)| operation["operationId"] == id).unwrap().2
    }

    fn schema(&self, name: &str) -> &Value {
        &self.0["components"]["schemas"][name]
    }

    /// The names of an object's fields.
    fn fields(&self, name: &str) -> BTreeSet<&str> {
        let properties = self.schema(name)["properties"].as_object().unwrap();
        properties.keys().map(String::as_str).collect()
    }

    /// Why a value is not of a schema.
    fn against(&self, name: &str, value: &Value) -> Vec<String> {
        let schema = json!({
            "$ref": format!("#/components/schemas/{name}"),
            "components": self.0["components"],
        });
        let validator = jsonschema::options()
            .should_validate_formats(true)
            .build(&schema)
            .unwrap();
        let errors = validator.iter_errors(value);
        errors
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect()
    }

    /// Holds a value to a schema, which has to know each of its fields.
    fn hold(&self, name: &str, value: &Value) {
        assert_eq!(self.against(name, value), [""; 0], "{name}: {value}");
        let fields = self.fields(name);
        for field in value.as_object().unwrap().keys() {
            assert!(fields.contains(field.as_str()), "{field} is not documented in {name}");
        }
    }
}

#[tokio::test]
async fn the_document_says_what_it_is_and_where() {
    let (world, _product) = world("").await;
    let document = Document::of(&world).await.0;
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["info"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(document["servers"], json!([{"url": "/"}]));
    assert_eq!(document["security"], json!([{"key": []}]));
    let key = &document["components"]["securitySchemes"]["key"];
    assert_eq!((&key["in"], &key["name"]), (&json!("header"), &json!("X-API-KEY")));
    assert!(document["webhooks"]["notification"]["post"].is_object());
    // Nothing is referred to that is not there.
    let text = document.to_string();
    for (_, reference) in text
        .match_indices("\"$ref\":\"")
        .map(|(at, key)| text.split_at(at + key.len()))
    {
        let (reference, _) = reference.split_once('"').unwrap();
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn the_document_names_the_public_url_where_there_is_one() {
    let world = World::with(|config| config.public_url = Some("https://connect.example.com/".parse().unwrap())).await;
    let document = Document::of(&world).await.0;
    assert_eq!(document["servers"], json!([{"url": "https://connect.example.com"}]));
}

#[tokio::test]
async fn every_schema_says_what_its_fields_mean_and_is_that_of_its_examples() {
    let (world, _product) = world("").await;
    let document = Document::of(&world).await;
    for (name, schema) in document.0["components"]["schemas"].as_object().unwrap() {
        for (field, property) in schema["properties"].as_object().unwrap() {
            let meaning = property["description"].as_str().unwrap_or_default();
            assert!(!meaning.is_empty(), "{name}.{field} says nothing");
            assert!(
                property.get("allOf").is_none(),
                "{name}.{field}: nothing is of two types at once"
            );
        }
        for example in schema["examples"].as_array().into_iter().flatten() {
            document.hold(name, example);
        }
    }
}

#[tokio::test]
async fn neither_the_document_nor_the_page_tells_anything_of_the_products() {
    let (world, product) = world("").await;
    for path in ["/api/openapi.json", "/api/docs"] {
        let text = world.browser().get(path).await.text();
        let secret = product.secret.expose();
        for private in [product.key.as_str(), &secret, "sha256:", &product.hook()] {
            assert!(!text.contains(private), "{private} in {path}");
        }
    }
}
