//! Settles what a server that is gone has left open: looks what became of its calls, and never makes one again.

use crate::attempt::{Attempt, CallState, Operation};
use crate::attempts::StoreError;
use crate::calls::{call_span, millis};
use crate::ids::{AttemptId, OperationId};
use crate::service::Service;
use crate::settle::{Facts, Found, Verdict, Window, verdict};
use crate::upstream::{Answered, ListedAccount};
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};
use tokio::sync::Semaphore;
use tokio::task::{JoinHandle, JoinSet};
use tracing::Instrument as _;
use unipile::UtcTime;
use wizard::{Call, CallKind, Failure, Reply, Timestamp};

/// How many look at the same time. After a crash there may be many calls to settle.
const LOOKS_AT_ONCE: usize = 4;

impl Service {
    /// Reads what is open, and settles it in a task of its own, which may take some minutes. Call it before the first
    /// request is accepted: what is open then has been left by a server that is gone.
    ///
    /// # Errors
    /// When the store of attempts is out of reach.
    pub async fn start_settling(&self) -> Result<JoinHandle<()>, StoreError> {
        let unsettled = self.0.stores.attempts.unsettled().await?;
        if !unsettled.is_empty() {
            tracing::info!(
                attempts = unsettled.len(),
                "settling what an earlier server has left open"
            );
        }
        let places = Arc::new(Semaphore::new(LOOKS_AT_ONCE));
        let mut tasks = JoinSet::new();
        for attempt in unsettled {
            for open in attempt.operations.iter().filter(|operation| operation.is_open()) {
                let settling = self
                    .clone()
                    .settle(attempt.id.clone(), open.id.clone(), Arc::clone(&places));
                tasks.spawn(settling.instrument(call_span(&attempt, "settle")));
            }
            let service = self.clone();
            tasks.spawn(async move { service.confirm_connection(&attempt).await });
        }
        Ok(tokio::spawn(async move { while tasks.join_next().await.is_some() {} }))
    }

    /// Looks until it is known what became of the call of an operation, or cannot be known.
    async fn settle(self, id: AttemptId, operation: OperationId, places: Arc<Semaphore>) {
        for looks in 1.. {
            match self.look_once(&id, &operation, looks, &places).await {
                Ok(Some(pause)) => self.clock().sleep_until(self.now().plus(pause)).await,
                Ok(None) => return,
                Err(error) => return tracing::error!(%error, "what became of a call could not be stored"),
            }
        }
    }

    /// Gives the pause before the next look, if there is to be one.
    async fn look_once(
        &self,
        id: &AttemptId,
        operation: &OperationId,
        looks: usize,
        places: &Semaphore,
    ) -> Result<Option<Duration>, StoreError> {
        // It may have changed since the last time.
        let attempt = self.0.stores.attempts.load(id).await?;
        let open = attempt
            .iter()
            .flat_map(|attempt| &attempt.operations)
            .find(|known| known.id == *operation);
        let Some((open, call)) = open
            .filter(|open| !open.is_settled())
            .and_then(|open| Some((open, open.call?)))
        else {
            return Ok(None);
        };
        let place = places.acquire().await;
        let found = self.find(id, open, call).await?;
        drop(place);
        let facts = Facts {
            is_told: open.state == CallState::Lost,
            is_over: Window::of(open).is_over(self.now()),
            looks,
            found,
        };
        let verdict = verdict(&facts);
        report(&verdict, open, &facts.found);
        if let Verdict::Connected(account_id) = &verdict {
            let answered = Answered::connected(account_id.clone(), false);
            self.bring_in(id, (operation, call), &answered, CallState::Settled)
                .await;
            return Ok(None);
        }
        let state = match verdict {
            Verdict::LookAgain { tell: false, after } => return Ok(Some(after)),
            Verdict::LookAgain { .. } | Verdict::GiveUp => CallState::Lost,
            Verdict::Undetermined => CallState::Unknown,
            Verdict::Connected(_) | Verdict::NotAccepted => CallState::Settled,
        };
        // To be told again changes nothing: by then the sign-in is over, or the person is at another one.
        let answered = Answered::without_account(in_place_of(call, &facts.found));
        self.bring_in(id, (operation, call), &answered, state).await;
        Ok(match verdict {
            Verdict::LookAgain { after, .. } => Some(after),
            _ => None,
        })
    }

    /// Asks Unipile about a call.
    async fn find(&self, id: &AttemptId, open: &Operation, call: Call) -> Result<Found, StoreError> {
        let started = self.now();
        let found = match (&open.account_id, call.kind) {
            (Some(account_id), _) => match self.upstream().is_connected(account_id).await {
                Some(is_connected) => Found::Account {
                    id: account_id.clone(),
                    is_connected,
                },
                None => Found::NoAnswer,
            },
            (None, CallKind::Connect) => self.find_among_all(id, open).await?,
            // An answer to nobody's checkpoint is not sent.
            (None, _) => Found::Account {
                id: String::new(),
                is_connected: false,
            },
        };
        let (outcome, took) = (outcome(&found), started.until(self.now()));
        tracing::info!(
            outcome,
            millis = millis(took),
            account_id = open.account_id,
            "Unipile answered"
        );
        self.observer().call("settle", outcome, took);
        Ok(found)
    }

    /// Asks which accounts a sign-in can have made. In this order: a call that ends meanwhile is then either a rival
    /// still, or has its account on record.
    async fn find_among_all(&self, id: &AttemptId, open: &Operation) -> Result<Found, StoreError> {
        let window = Window::of(open);
        let Some(listed) = self.upstream().accounts_since(window.from).await else {
            return Ok(Found::NoAnswer);
        };
        let is_rival = |attempt: &Attempt, other: &Operation| {
            let is_other = attempt.id != *id || other.id != open.id;
            is_other && !other.is_settled() && Window::of(other).overlaps(window)
        };
        let unsettled = self.0.stores.attempts.unsettled().await?;
        let has_rival = unsettled
            .iter()
            .any(|attempt| attempt.operations.iter().any(|other| is_rival(attempt, other)));
        let mut unclaimed = Vec::new();
        for account in listed.into_iter().filter(|account| window.may_hold(account)) {
            if !self.0.stores.attempts.is_claimed(&account.id).await? {
                unclaimed.push(account);
            }
        }
        Ok(Found::Accounts { unclaimed, has_rival })
    }
}

/// What the person is told in place of the answer that is lost. A checkpoint that is still open can be answered again.
fn in_place_of(call: Call, found: &Found) -> Reply {
    Reply::Failed(match (call.kind, found) {
        (CallKind::Connect | CallKind::Reconnect, _) | (_, Found::NoAnswer) => Failure::Interrupted,
        _ => Failure::TryLater { seconds: None },
    })
}

/// What was found, in a word.
fn outcome(found: &Found) -> &'static str {
    match found {
        Found::NoAnswer => "no_answer",
        Found::Account { is_connected: true, .. } => "connected",
        Found::Account { .. } => "not_connected",
        Found::Accounts { .. } => "listed",
    }
}

/// For the operator. What cannot be settled here can be found out by a person who looks at Unipile.
fn report(verdict: &Verdict, open: &Operation, found: &Found) {
    let window = Window::of(open);
    let (from, to) = (utc(window.from), utc(window.to));
    match verdict {
        Verdict::Connected(account_id) => {
            tracing::info!(account_id, "a call whose answer was lost was accepted");
        }
        Verdict::NotAccepted => {
            tracing::warn!(%from, %to, account_id = open.account_id, "a call whose answer was lost was not accepted");
        }
        Verdict::Undetermined => {
            let accounts: Vec<&str> = match found {
                Found::Accounts { unclaimed, .. } => unclaimed.iter().map(ListedAccount::id).collect(),
                Found::Account { .. } | Found::NoAnswer => Vec::new(),
            };
            tracing::error!(
                %from, %to, ?accounts,
                "the answer to a sign-in was lost, and it is not certain which account it made: see at Unipile whose \
                 these accounts are, and delete what is nobody's"
            );
        }
        Verdict::GiveUp => {
            tracing::error!(
                %from, %to, account_id = open.account_id,
                "the answer to a call was lost, and Unipile cannot be asked what became of it: see there whether an \
                 account was connected in this time; the next start looks again"
            );
        }
        Verdict::LookAgain { after, .. } => tracing::debug!(seconds = after.as_secs(), "it is looked again"),
    }
}

fn utc(time: Timestamp) -> UtcTime {
    UtcTime::from(UNIX_EPOCH + Duration::from_millis(time.as_millis()))
}
