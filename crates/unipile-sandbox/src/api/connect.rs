//! `POST /api/v1/accounts` and `POST /api/v1/accounts/{id}`: sign in, or sign in again.

use super::{connection_params, credentials, fields::Fields};
use crate::{
    Problem, Provider, Sandbox,
    account::{Credentials, SignIn},
};
use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};

pub(super) async fn connect(State(sandbox): State<Sandbox>, fields: Fields) -> Result<Response, Refused> {
    let provider = fields.provider()?;
    let credentials = credentials::to_connect(provider, &fields)?;
    let admitted = admit(&sandbox, provider, &credentials)
        .await
        .map_err(|problem| Refused::with(problem, provider, &fields))?;
    let now = sandbox.clock().now_millis();
    let mut state = sandbox.state();
    if state.generation() != admitted.generation {
        return Err(Problem::OperationCanceled.into());
    }
    let answer = state.connect(admitted.sign_in, now);
    Ok(answer.into_response(sandbox.settings()))
}

pub(super) async fn reconnect(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Refused> {
    let provider = fields.provider()?;
    let account = super::account::find(&sandbox, &id)?.sign_in;
    let credentials = credentials::to_reconnect(provider, &fields, account.scenario.username())?;
    let admitted = admit(&sandbox, provider, &credentials).await?;
    let settings = sandbox.settings();
    if !admitted.sign_in.fits(&account) {
        return Err(Problem::from(settings.other_account).into());
    }
    let now = sandbox.clock().now_millis();
    let mut state = sandbox.state();
    if state.generation() != admitted.generation {
        return Err(Problem::OperationCanceled.into());
    }
    Ok(state.reconnect(id, admitted.sign_in, now).into_response(settings))
}

/// Somebody whom the provider lets in.
struct Admitted {
    sign_in: SignIn,
    /// The state's generation when the call began.
    generation: u64,
}

async fn admit(sandbox: &Sandbox, provider: Provider, credentials: &Credentials<'_>) -> Result<Admitted, Problem> {
    let Some(sign_in) = sandbox.sign_in(provider, credentials) else {
        return Err(Problem::InvalidCredentials);
    };
    let settings = sandbox.settings();
    let clock = sandbox.clock();
    if let Some(problem) = sandbox.state().second_connect(&sign_in, settings, clock.now_millis()) {
        return Err(problem);
    }
    let generation = sandbox.state().generation();
    // The lock is not held over this: a client that leaves meanwhile leaves nothing behind.
    clock.sleep(sign_in.scenario.delay()).await;
    match sign_in.scenario.refusal() {
        Some(problem) => Err(problem),
        None => Ok(Admitted { sign_in, generation }),
    }
}

/// An error whose body may have one field more than others.
pub(super) struct Refused(Response);

impl Refused {
    /// With wrong credentials a mail account gets its servers back, without the passwords.
    fn with(problem: Problem, provider: Provider, fields: &Fields) -> Self {
        if provider != Provider::Mail || problem != Problem::InvalidCredentials {
            return problem.into();
        }
        let mut body = problem.body();
        body["connectionParams"] = connection_params::as_given(fields);
        Self((problem.status(), Json(body)).into_response())
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self(problem.into_response())
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        self.0
    }
}
