//! The calls to Unipile. Each runs in a tracked task of its own: a reload, a lost connection or a second click does not
//! end it, and finds the same one.

use crate::attempt::{Attempt, CallState};
use crate::ids::{AttemptId, OperationId};
use crate::observer::{call_kind, call_outcome, confirmation_outcome};
use crate::service::Service;
use crate::upstream::{Answer, Answered};
use std::time::Duration;
use tracing::Instrument as _;
use wizard::time::ANSWER_GRACE;
use wizard::{AccountStatus, Call, Confirmation, Credentials, Event, Failure, Reply, Step};

/// After how long Unipile is asked again about an account that it is still setting up, or of which it told nothing.
const CONFIRM_AGAIN_AFTER: [Duration; 2] = [Duration::from_secs(3), Duration::from_secs(10)];

/// What is sent with a call. It lives as long as the call, and is stored nowhere.
#[derive(Debug)]
pub(crate) enum Payload {
    /// To sign in.
    Credentials(Credentials),
    /// To a checkpoint.
    Answer(Answer),
}

impl Service {
    /// Starts a call that the attempt has on record.
    pub(crate) fn start_call(&self, attempt: &Attempt, operation: OperationId, call: Call, payload: Payload) {
        let service = self.clone();
        let attempt = attempt.clone();
        let span = call_span(&attempt, call_kind(call.kind));
        self.tasks()
            .spawn(async move { service.run_call(attempt, operation, call, payload).await }.instrument(span));
    }

    async fn run_call(self, attempt: Attempt, operation: OperationId, call: Call, payload: Payload) {
        let started = self.clock().now();
        let service = self.clone();
        let (id, sent_as) = (attempt.id.clone(), operation.clone());
        let request = async move { service.request(&attempt, &sent_as, payload).await };
        // In a task within the task: should the client panic, the person gets a screen all the same.
        let answered = tokio::spawn(request.in_current_span()).await.unwrap_or_else(|_| {
            tracing::error!("the call to Unipile panicked");
            Answered::lost(Reply::Failed(Failure::Unknown))
        });
        let (outcome, took) = (call_outcome(&answered.reply), started.until(self.clock().now()));
        tracing::info!(
            outcome,
            millis = millis(took),
            account_id = answered.account_id,
            "Unipile answered"
        );
        self.observer().call(call_kind(call.kind), outcome, took);
        let state = answered.state();
        self.bring_in(&id, (&operation, call), &answered, state).await;
    }

    async fn request(&self, attempt: &Attempt, operation: &OperationId, payload: Payload) -> Answered {
        let answer = match payload {
            Payload::Credentials(credentials) => {
                // A sign-in has an account on record from the start where it is to be connected again.
                let on_record = attempt.operations.iter().find(|known| known.id == *operation);
                let reconnect = on_record.and_then(|operation| operation.account_id.as_deref());
                return self.upstream().begin(credentials, reconnect).await;
            }
            Payload::Answer(answer) => answer,
        };
        let (Some(account_id), Step::Checkpoint(checkpoint)) = (&attempt.account_id, &attempt.wizard.step) else {
            // Every checkpoint brings an account id; without one there is nothing that could be answered.
            return Answered::without_account(Reply::IntentEnded);
        };
        let limit = checkpoint.remaining(self.clock().now()) + ANSWER_GRACE;
        self.upstream().answer(account_id, answer, limit).await
    }

    /// Brings the answer into the attempt.
    pub(crate) async fn bring_in(
        &self,
        id: &AttemptId,
        operation: (&OperationId, Call),
        answered: &Answered,
        state: CallState,
    ) {
        let brought = self
            .update(id, |attempt, now| {
                attempt.take_answer(operation, answered, state, now);
                true
            })
            .await;
        match brought {
            Ok(Some(attempt)) => self.confirm_connection(&attempt).await,
            Ok(None) => tracing::error!("the attempt of this call is gone"),
            Err(error) => tracing::error!(%error, "the answer to this call could not be stored"),
        }
    }

    /// The account is connected, whatever happens now: what is learnt here is only shown.
    pub(crate) async fn confirm_connection(&self, attempt: &Attempt) {
        let Step::Connected(account) = &attempt.wizard.step else {
            return;
        };
        if !attempt.lacks_confirmation() {
            return;
        }
        tracing::info!(
            account_id = account.id,
            reconnected = account.reconnected,
            "account connected"
        );
        let mut known = Confirmation {
            name: None,
            status: AccountStatus::Unknown,
        };
        for pause in CONFIRM_AGAIN_AFTER.into_iter().map(Some).chain([None]) {
            let asked = self.confirm(&account.id).instrument(call_span(attempt, "confirm"));
            if let Some(confirmation) = asked.await {
                known = confirmation;
            }
            let event = Event::Confirmed(known.clone());
            if let Err(error) = self.change(&attempt.id, &event).await {
                tracing::warn!(%error, "what Unipile says of the account could not be stored");
            }
            match pause {
                Some(pause) if !known.is_settled() => self.clock().sleep_until(self.now().plus(pause)).await,
                _ => return,
            }
        }
    }

    pub(crate) async fn confirm(&self, account_id: &str) -> Option<Confirmation> {
        let started = self.now();
        let confirmation = self.upstream().confirm(account_id).await;
        let outcome = confirmation.as_ref().map_or("no_answer", confirmation_outcome);
        let took = started.until(self.now());
        tracing::info!(outcome, millis = millis(took), account_id, "Unipile answered");
        self.observer().call("confirm", outcome, took);
        confirmation
    }
}

/// At the level of errors, so that no filter takes the ids off a line that passes it.
pub(crate) fn call_span(attempt: &Attempt, kind: &'static str) -> tracing::Span {
    tracing::error_span!("call", request_id = attempt.reference, attempt = %attempt.id, kind)
}

/// For the log: a number also in JSON, which has none of 128 bits.
pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
