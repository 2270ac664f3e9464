//! The table of what an object has.

use super::text::prose;
use leptos::prelude::*;
use serde_json::Value;
use utoipa::openapi::path::Parameter;
use utoipa::openapi::schema::{ArrayItems, Object, Schema, SchemaFormat, SchemaType, Type};
use utoipa::openapi::{OpenApi, RefOr, Required};

/// A schema itself, where there may be its name.
pub(super) fn resolve<'a>(document: &'a OpenApi, schema: &'a RefOr<Schema>) -> Option<&'a Schema> {
    match schema {
        RefOr::T(schema) => Some(schema),
        RefOr::Ref(reference) => {
            let name = reference.ref_location.rsplit('/').next()?;
            resolve(document, document.components.as_ref()?.schemas.get(name)?)
        }
    }
}

/// The fields of an object.
pub(super) fn properties(schema: &Schema) -> impl Iterator<Item = (&str, &RefOr<Schema>)> {
    let object = match schema {
        Schema::Object(object) => Some(object),
        _ => None,
    };
    let properties = object.into_iter().flat_map(|object| &object.properties);
    properties.map(|(name, schema)| (name.as_str(), schema))
}

/// A row of the table.
pub(super) struct Field {
    name: String,
    kind: String,
    is_required: bool,
    meaning: String,
}

/// The fields of an object, and those of the objects in it.
pub(super) fn of_schema(document: &OpenApi, schema: &RefOr<Schema>) -> Vec<Field> {
    let mut fields = Vec::new();
    collect(document, schema, "", &mut fields);
    fields
}

fn collect(document: &OpenApi, schema: &RefOr<Schema>, prefix: &str, fields: &mut Vec<Field>) {
    let Some(Schema::Object(object)) = resolve(document, schema) else {
        return;
    };
    for (name, property) in &object.properties {
        let Some(schema) = resolve(document, property) else {
            continue;
        };
        fields.push(Field {
            name: [prefix, name].concat(),
            kind: kind(document, schema),
            is_required: object.required.contains(name),
            meaning: description(schema).unwrap_or_default().to_owned(),
        });
        if let Schema::Array(array) = schema
            && let ArrayItems::RefOrSchema(items) = &array.items
        {
            collect(document, items, &[prefix, name, "[]."].concat(), fields);
        }
    }
}

/// What an operation takes beside a body.
pub(super) fn of_parameter(document: &OpenApi, parameter: &Parameter) -> Field {
    let schema = parameter.schema.as_ref().and_then(|schema| resolve(document, schema));
    Field {
        name: parameter.name.clone(),
        kind: schema.map(|schema| kind(document, schema)).unwrap_or_default(),
        is_required: parameter.required == Required::True,
        meaning: parameter.description.clone().unwrap_or_default(),
    }
}

fn description(schema: &Schema) -> Option<&str> {
    match schema {
        Schema::Array(array) => array.description.as_deref(),
        Schema::Object(object) => object.description.as_deref(),
        Schema::OneOf(one_of) => one_of.description.as_deref(),
        _ => None,
    }
}

/// The type in words. What only says that a field may be left out is said by its being optional.
fn kind(document: &OpenApi, schema: &Schema) -> String {
    match schema {
        Schema::Object(object) => scalar(object),
        Schema::Array(array) => match &array.items {
            ArrayItems::RefOrSchema(items) => match resolve(document, items) {
                Some(Schema::Object(object)) if object.properties.is_empty() => ["array of ", &scalar(object)].concat(),
                _ => "array of objects".into(),
            },
            ArrayItems::False => "array".into(),
        },
        Schema::OneOf(one_of) => {
            let items = one_of.items.iter().filter_map(|item| resolve(document, item));
            items.map(|item| kind(document, item)).collect::<Vec<_>>().join(" or ")
        }
        _ => String::new(),
    }
}

fn scalar(object: &Object) -> String {
    if let Some(values) = &object.enum_values {
        let values = values.iter().map(Value::to_string);
        return values.collect::<Vec<_>>().join(" or ");
    }
    let kinds = match &object.schema_type {
        SchemaType::Type(kind) => std::slice::from_ref(kind),
        SchemaType::Array(kinds) => kinds,
        SchemaType::AnyValue => &[],
    };
    let kinds = kinds.iter().filter_map(|kind| match kind {
        Type::Object => Some("object"),
        Type::String => Some("string"),
        Type::Integer => Some("integer"),
        Type::Number => Some("number"),
        Type::Boolean => Some("boolean"),
        Type::Array => Some("array"),
        Type::Null => None,
    });
    let kinds = kinds.collect::<Vec<_>>().join(" or ");
    match &object.format {
        Some(SchemaFormat::Custom(format)) => format!("{kinds} ({format})"),
        Some(SchemaFormat::KnownFormat(utoipa::openapi::KnownFormat::DateTime)) => format!("{kinds} (date-time)"),
        _ => kinds,
    }
}

/// Who fills in the fields: that changes how it is said that one may be missing.
#[derive(Clone, Copy)]
pub(super) enum By {
    Product,
    Server,
}

impl By {
    /// The head of the column, and what is in it.
    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Product => ("Required", "required", "optional"),
            Self::Server => ("There", "always", "sometimes"),
        }
    }
}

/// The table. On a narrow screen its rows are blocks, which would be no rows any more without their roles.
pub(super) fn table(label: &str, by: By, fields: Vec<Field>) -> impl IntoView + use<> {
    let (head, always, sometimes) = by.words();
    let rows: Vec<_> = fields
        .into_iter()
        .map(|field| {
            let (class, word) = if field.is_required {
                ("required", always)
            } else {
                ("optional", sometimes)
            };
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row"><code>{field.name}</code></th>
                    <td role="cell" class="kind">{field.kind}</td>
                    <td role="cell" class=class>{word}</td>
                    <td role="cell" class="prose">{prose(&field.meaning)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table role="table" class="properties" aria-label=label.to_owned()>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">"Name"</th>
                    <th role="columnheader" scope="col">"Type"</th>
                    <th role="columnheader" scope="col">{head}</th>
                    <th role="columnheader" scope="col">"Meaning"</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}
