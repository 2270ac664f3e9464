//! What may be answered in place of what was asked for, by operation, with the very answers as examples.

use crate::hosted::problem::Problem;
use http::StatusCode;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use utoipa::openapi::example::Example;
use utoipa::openapi::header::Header;
use utoipa::openapi::schema::{Object, Type};
use utoipa::openapi::{Content, Ref, RefOr, Response};
use utoipa::{IntoResponses, ToSchema as _};

/// When a link is asked for.
pub(in crate::hosted) struct OfMake;

/// When the links are.
pub(in crate::hosted) struct OfList;

/// When one is withdrawn.
pub(in crate::hosted) struct OfWithdraw;

type Responses = BTreeMap<String, RefOr<Response>>;

impl IntoResponses for OfMake {
    fn responses() -> Responses {
        with(vec![
            Problem::missing("expiresOn"),
            Problem::invalid("expiresOn is too late: a link is good for 7 days at most."),
            Problem::no_such_account(),
            Problem::of_status(StatusCode::PAYLOAD_TOO_LARGE),
            Problem::no_json(),
            Problem::too_many_requests(),
        ])
    }
}

impl IntoResponses for OfList {
    fn responses() -> Responses {
        with(Vec::new())
    }
}

impl IntoResponses for OfWithdraw {
    fn responses() -> Responses {
        with(vec![Problem::no_such_link()])
    }
}

/// These, and what may come whatever is asked for.
fn with(mut problems: Vec<Problem>) -> Responses {
    problems.push(Problem::missing_credentials());
    problems.push(Problem::of_status(StatusCode::SERVICE_UNAVAILABLE));
    let mut by_status: BTreeMap<u16, Vec<Problem>> = BTreeMap::new();
    for problem in problems {
        by_status.entry(problem.status()).or_default().push(problem);
    }
    let others = [StatusCode::METHOD_NOT_ALLOWED, StatusCode::INTERNAL_SERVER_ERROR].map(Problem::of_status);
    let others = response("All else that is refused, such as 403, 405, 408 or 500.", &others);
    let responses = by_status.into_iter().map(|(status, problems)| {
        let mut response = response(meaning(status), &problems);
        if matches!(status, 429 | 503) {
            response.headers.insert("Retry-After".into(), retry_after().into());
        }
        (status.to_string(), response.into())
    });
    responses.chain([("default".to_owned(), others.into())]).collect()
}

const fn meaning(status: u16) -> &'static str {
    match status {
        400 => "Something in the body is missing or wrong; `detail` names it.",
        401 => "No key, or none that the configuration of this server knows.",
        404 => "No link, or no account, of yours. Whether it exists is not said.",
        413 => "The body is too long.",
        415 => "There is no `Content-Type: application/json`.",
        429 => "More links than `LIMIT_LINKS_PER_INTEGRATOR` allows: 600 a minute, unless it was set.",
        _ => "Not now. Try again.",
    }
}

fn retry_after() -> Header {
    let mut header = Header::new(Object::builder().schema_type(Type::Integer).minimum(Some(0)));
    header.description = Some("In how many seconds to try again.".into());
    header.example = Some(Value::from(2));
    header
}

fn response(meaning: &str, problems: &[Problem]) -> Response {
    let mut content = Content::new(Some(Ref::from_schema_name(Problem::name())));
    for problem in problems {
        let mut example = Example::new();
        example.value = Some(json!(problem));
        content.examples.insert(problem.word().into(), example.into());
    }
    let mut response = Response::new(meaning);
    response.content.insert("application/json".into(), content.into());
    response
}
