//! Examples as they are written by hand: in the order of the schema.

use super::fields::{properties, resolve};
use serde_json::Value;
use utoipa::openapi::schema::{ArrayItems, Schema};
use utoipa::openapi::{OpenApi, RefOr};

/// An example as text, its fields in the order of the schema.
pub(super) fn written(document: &OpenApi, schema: &RefOr<Schema>, value: &Value) -> String {
    let mut text = String::new();
    write(document, Some(schema), value, 0, &mut text);
    text
}

fn write(document: &OpenApi, schema: Option<&RefOr<Schema>>, value: &Value, depth: usize, text: &mut String) {
    let schema = schema.and_then(|schema| resolve(document, schema));
    let indent = |text: &mut String, depth| {
        text.push('\n');
        text.extend(std::iter::repeat_n("  ", depth));
    };
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            text.push('{');
            let mut names: Vec<_> = fields.keys().map(String::as_str).collect();
            let place =
                |name: &&str| schema.and_then(|schema| properties(schema).position(|(known, _)| known == *name));
            names.sort_by_key(|name| place(name).unwrap_or(usize::MAX));
            for (index, name) in names.into_iter().enumerate() {
                text.push_str(if index == 0 { "" } else { "," });
                indent(text, depth + 1);
                text.push_str(&Value::from(name).to_string());
                text.push_str(": ");
                let inner = schema.and_then(|schema| properties(schema).find(|(known, _)| *known == name));
                write(
                    document,
                    inner.map(|(_, schema)| schema),
                    &fields[name],
                    depth + 1,
                    text,
                );
            }
            indent(text, depth);
            text.push('}');
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            let inner = match schema {
                Some(Schema::Array(array)) => match &array.items {
                    ArrayItems::RefOrSchema(inner) => Some(&**inner),
                    ArrayItems::False => None,
                },
                _ => None,
            };
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { "," });
                indent(text, depth + 1);
                write(document, inner, item, depth + 1, text);
            }
            indent(text, depth);
            text.push(']');
        }
        other => text.push_str(&other.to_string()),
    }
}

/// The example that a schema has, or one made of those of its fields. Without one, a field is left out.
pub(super) fn made_up(document: &OpenApi, schema: &RefOr<Schema>) -> Option<Value> {
    let schema = resolve(document, schema)?;
    match schema {
        Schema::Object(object) if !object.examples.is_empty() => object.examples.first().cloned(),
        Schema::Object(object) if object.properties.is_empty() => object.enum_values.as_ref()?.first().cloned(),
        Schema::Object(_) => {
            let fields = properties(schema);
            let fields = fields.filter_map(|(name, inner)| Some((name.to_owned(), made_up(document, inner)?)));
            Some(Value::Object(fields.collect()))
        }
        Schema::Array(array) => match &array.items {
            ArrayItems::RefOrSchema(inner) => Some(Value::Array(vec![made_up(document, inner)?])),
            ArrayItems::False => None,
        },
        _ => None,
    }
}
