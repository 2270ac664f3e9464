//! A part of the page: an operation, or a shape that belongs to none.

use super::Described;
use super::fields::{By, of_parameter, of_schema, resolve, table};
use super::json::{made_up, written};
use super::text::{line, prose};
use leptos::prelude::*;
use serde_json::Value;
use utoipa::openapi::example::Example;
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::Schema;
use utoipa::openapi::{Content, OpenApi, RefOr, Response};

const JSON: &str = "application/json";

/// An operation: what it is for, what it takes, what it answers.
pub(super) fn section(document: &OpenApi, described: &Described<'_>, origin: &str, expires_on: &str) -> AnyView {
    let &Described {
        id,
        method,
        path,
        operation,
    } = described;
    let body = body(operation);
    let address = path.map_or_else(|| "your notify_url".to_owned(), str::to_owned);
    let command = path.map(|path| command(document, method, &[origin, path].concat(), body, expires_on));
    let examples = path.is_none().then(|| body.map(|body| examples(document, body)));
    let parameters: Vec<_> = operation
        .parameters
        .iter()
        .flatten()
        .filter_map(|parameter| match parameter {
            RefOr::T(parameter) => Some(of_parameter(document, parameter)),
            RefOr::Ref(_) => None,
        })
        .collect();
    let (place, by) = if path.is_some() {
        ("In the path", By::Product)
    } else {
        ("Headers", By::Server)
    };
    let parameters = (!parameters.is_empty()).then(|| view! { <h3>{place}</h3> {table(place, by, parameters)} });
    let fields = body.and_then(|body| body.schema.as_ref()).map(|schema| {
        view! { <h3>"Body"</h3> {table("Body", by, of_schema(document, schema))} }
    });
    view! {
        <section aria-labelledby=id.to_owned()>
            <h2 id=id.to_owned()>{operation.summary.clone()}</h2>
            <p class="address"><b class=method.to_lowercase()>{method}</b> " " <code>{address}</code></p>
            <div class="prose">{prose(operation.description.as_deref().unwrap_or_default())}</div>
            {command}
            {parameters}
            {fields}
            {examples}
            {answer(document, operation)}
            {refusals(operation, path.is_some())}
        </section>
    }
    .into_any()
}

/// An object that operations have in common, or a program reads elsewhere.
pub(super) fn shape(document: &OpenApi, name: &str, title: &str) -> Option<AnyView> {
    let schema = RefOr::Ref(utoipa::openapi::Ref::from_schema_name(name));
    let Some(Schema::Object(object)) = resolve(document, &schema) else {
        return None;
    };
    let example = made_up(document, &schema).map(|example| code(&written(document, &schema, &example)));
    let shape = view! {
        <section aria-labelledby=name.to_owned()>
            <h2 id=name.to_owned()>{title.to_owned()}</h2>
            <div class="prose">{prose(object.description.as_deref().unwrap_or_default())}</div>
            {example}
            {table(title, By::Server, of_schema(document, &schema))}
        </section>
    };
    Some(shape.into_any())
}

fn code(text: &str) -> AnyView {
    view! { <pre><code>{text.to_owned()}</code></pre> }.into_any()
}

/// What an operation takes.
fn body(operation: &Operation) -> Option<&Content> {
    match operation.request_body.as_ref()? {
        RefOr::T(body) => content(body.content.get(JSON)),
        RefOr::Ref(_) => None,
    }
}

fn content(content: Option<&RefOr<Content>>) -> Option<&Content> {
    match content? {
        RefOr::T(content) => Some(content),
        RefOr::Ref(_) => None,
    }
}

/// The examples that a content has.
fn examples_of(content: &Content) -> impl Iterator<Item = (&str, &Value)> {
    content.examples.iter().filter_map(|(name, example)| match example {
        RefOr::T(Example { value: Some(value), .. }) => Some((name.as_str(), value)),
        _ => None,
    })
}

fn examples(document: &OpenApi, body: &Content) -> Vec<AnyView> {
    let schema = body.schema.as_ref();
    let shown = examples_of(body).filter_map(|(_, value)| Some(code(&written(document, schema?, value))));
    shown.collect()
}

/// The operation as a command for the shell, with the first of its examples.
fn command(document: &OpenApi, method: &str, url: &str, body: Option<&Content>, expires_on: &str) -> AnyView {
    let url = url.replace("{id}", "$LINK_ID");
    let verb = if method == "DELETE" { "-X DELETE " } else { "" };
    let example = body.and_then(|body| Some((body.schema.as_ref()?, examples_of(body).next()?.1)));
    let data = example.map(|(schema, example)| {
        let mut example = example.clone();
        example["expiresOn"] = expires_on.into();
        let text = written(document, schema, &example).replace('\n', "\n  ");
        format!(
            " \\\n  -H 'Content-Type: {JSON}' \\\n  -d '{}'",
            text.replace('\'', "'\\''")
        )
    });
    let data = data.unwrap_or_default();
    code(&format!("curl {verb}\"{url}\" \\\n  -H \"X-API-KEY: $API_KEY\"{data}"))
}

/// What it answers when all is well.
fn answer(document: &OpenApi, operation: &Operation) -> Option<AnyView> {
    let RefOr::T(response) = operation.responses.responses.get("200")? else {
        return None;
    };
    let schema = content(response.content.get(JSON))?.schema.as_ref()?;
    let example = made_up(document, schema).map(|example| code(&written(document, schema, &example)));
    let view = view! {
        <h3>"Answer"</h3>
        {example}
        {table("Answer", By::Server, of_schema(document, schema))}
    };
    Some(view.into_any())
}

/// What it answers otherwise; or, where it is the product that answers, what that means.
fn refusals(operation: &Operation, is_ours: bool) -> AnyView {
    let title = if is_ours { "Refusals" } else { "Your answer" };
    let rows: Vec<_> = operation
        .responses
        .responses
        .iter()
        .filter(|(status, _)| *status != "200")
        .filter_map(|(status, response)| match response {
            RefOr::T(response) => Some(refusal(status, response)),
            RefOr::Ref(_) => None,
        })
        .collect();
    view! {
        <h3>{title}</h3>
        <dl class="refusals">{rows}</dl>
    }
    .into_any()
}

fn refusal(status: &str, response: &Response) -> impl IntoView + use<> {
    let status = if status == "default" { "else" } else { status };
    let types = content(response.content.get(JSON)).map(|content| {
        let types = examples_of(content).filter_map(|(_, example)| example["type"].as_str());
        types
            .map(|kind| view! { <li><code>{kind.to_owned()}</code></li> })
            .collect::<Vec<_>>()
    });
    let types = types.map(|types| view! { <ul>{types}</ul> });
    let headers: Vec<_> = response
        .headers
        .keys()
        .map(|name| view! { " The header " <code>{name.clone()}</code> " says when." })
        .collect();
    view! {
        <div>
            <dt>{status.to_owned()}</dt>
            <dd>
                <p>{line(&response.description)}{headers}</p>
                {types}
            </dd>
        </div>
    }
}
