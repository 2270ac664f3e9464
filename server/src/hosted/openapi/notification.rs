//! What products get beyond answers: the notification, and the result in the way back. `connect` and `webhooks` write them;
//! the tests hold what arrives to what is said here.

use super::examples::{ACCOUNT, ID, NAME};
use connect::{LINK_EXPIRED, Outcome};
use serde_json::{Value, json};
use utoipa::openapi::example::Example;
use utoipa::openapi::path::{Operation, Parameter, ParameterIn};
use utoipa::openapi::request_body::RequestBody;
use utoipa::openapi::schema::{Object, Schema, Type};
use utoipa::openapi::{Content, Ref, RefOr, Required, Response};
use utoipa::{PartialSchema, ToSchema};
use webhooks::ResultClaims;

/// What became of a link.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes what `connect` writes")]
pub(super) struct Notification {
    #[schema(value_type = Status, inline)]
    status: String,
    /// Unipile's id of the account. It comes with the first three.
    #[schema(value_type = String, required = false, examples("zkruf5eusl1l"))]
    account_id: Option<String>,
    /// What you call the person, if you said so when you made the link.
    #[schema(value_type = String, required = false, examples("user-7"))]
    name: Option<String>,
    /// Why a sign-in came to nothing: what the person sees too. It comes with `CREATION_FAILED`.
    #[schema(value_type = String, required = false, pattern = "^MC-[0-9]{3}$", examples("MC-408"))]
    code: Option<String>,
}

/// The words that a status may be.
struct Status;

impl PartialSchema for Status {
    fn schema() -> RefOr<Schema> {
        let said = [
            Outcome::Created,
            Outcome::Reconnected,
            Outcome::AlreadyConnected,
            Outcome::Failed,
        ]
        .map(Outcome::status);
        let words = said.into_iter().chain([LINK_EXPIRED]);
        Object::builder()
            .schema_type(Type::String)
            .enum_values(Some(words))
            .description(Some(include_str!("status.md").trim_end()))
            .into()
    }
}

impl ToSchema for Status {}

/// Connected, the person comes to your `success_redirect_url` with two more parameters, `account_id` and `result`. Trust
/// `result` alone: a JWT, HS256, signed with the bytes of your first signing secret, which is what follows `whsec_`, decoded
/// from base64.
///
/// These are its claims. Compare `aud` with your name, and `name` with the person who is signed in: that keeps somebody from
/// handing their own account to another.
#[derive(ToSchema)]
#[schema(as = ResultClaims, examples(json!(claims())))]
#[expect(dead_code, reason = "it describes what `webhooks` writes")]
pub(super) struct Claims {
    /// Who signed: the public URL of this server, or `unipile-connect` without one.
    iss: String,
    /// For whom: your `name` in the configuration of this server.
    aud: String,
    /// When it was signed, in seconds since 1970.
    iat: u64,
    /// From when on it counts no more, in seconds since 1970: ten minutes later.
    exp: u64,
    /// The `id` of the link. Accept each once, if that matters to you.
    jti: String,
    /// Unipile's id of the account.
    account_id: String,
    /// `CREATION_SUCCESS`, `RECONNECTED` or `ALREADY_CONNECTED`.
    status: String,
    /// What you call the person, if you said so when you made the link.
    #[schema(value_type = String, required = false)]
    name: Option<String>,
}

fn claims() -> ResultClaims {
    ResultClaims {
        iss: "https://connect.example.com".into(),
        aud: "acme".into(),
        iat: 1_896_091_200,
        exp: 1_896_091_800,
        jti: ID.into(),
        account_id: ACCOUNT.into(),
        status: Outcome::Created.status().into(),
        name: Some(NAME.into()),
    }
}

/// The request that a product gets.
pub(super) fn operation() -> Operation {
    let mut operation = Operation::new();
    operation.operation_id = Some("notification".into());
    operation.tags = Some(vec!["links".into()]);
    operation.summary = Some("What you are told".into());
    operation.description = Some(include_str!("notification.md").trim_end().into());
    operation.parameters = Some(vec![
        header(
            "webhook-id",
            "The same at every try. It comes at least once: remember it, and do nothing twice.",
            Type::String,
            json!("msg_Jx0C7nZr4cL1m0q3fJb7tA"),
        ),
        header(
            "webhook-timestamp",
            "When this try was made, in seconds since 1970. Refuse what is more than five minutes off.",
            Type::Integer,
            json!(1_896_091_200),
        ),
        header(
            "webhook-signature",
            "`v1,` and a signature in base64, one for each of your secrets, separated by spaces. One that is right will do.",
            Type::String,
            json!("v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="),
        ),
    ]);
    let mut body = RequestBody::new();
    body.content.insert("application/json".into(), content().into());
    body.required = Some(Required::True);
    operation.request_body = Some(body.into());
    for (status, meaning) in [
        ("2XX", "You have stored it."),
        ("410", "You want it no more: it is not tried again."),
        (
            "default",
            "It is tried again for 3 days, less and less often. A `Retry-After` of up to 24 hours is obeyed.",
        ),
    ] {
        let response = Response::new(meaning);
        operation.responses.responses.insert(status.into(), response.into());
    }
    operation.security = Some(Vec::new());
    operation
}

fn header(name: &str, description: &str, kind: Type, example: Value) -> RefOr<Parameter> {
    let schema = Object::builder().schema_type(kind).examples([example]);
    let mut parameter = Parameter::new(name);
    parameter.parameter_in = ParameterIn::Header;
    parameter.description = Some(description.into());
    parameter.required = Required::True;
    parameter.schema = Some(schema.into());
    parameter.into()
}

fn content() -> Content {
    let mut content = Content::new(Some(Ref::from_schema_name(Notification::name())));
    for body in [
        json!({"status": Outcome::Created.status(), "account_id": ACCOUNT, "name": NAME}),
        json!({"status": Outcome::Reconnected.status(), "account_id": ACCOUNT, "name": NAME}),
        json!({"status": Outcome::AlreadyConnected.status(), "account_id": ACCOUNT, "name": NAME}),
        json!({"status": Outcome::Failed.status(), "name": NAME, "code": "MC-408"}),
        json!({"status": LINK_EXPIRED, "name": NAME}),
    ] {
        let name = body["status"].as_str().unwrap_or_default().to_owned();
        let mut example = Example::new();
        example.value = Some(body);
        content.examples.insert(name, example.into());
    }
    content
}
