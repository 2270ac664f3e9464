//! Tells integrators what they are to be told, until it has arrived: at least once, under the same id.

use crate::attempts::StoreError;
use crate::outbox::{Backlog, Delivery, DeliveryState, Tried};
use crate::service::Service;
use async_trait::async_trait;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::{JoinHandle, JoinSet};
use tracing::Instrument as _;
use wizard::Timestamp;

/// How many notices a receiver is sent at the same time. So a receiver that is stuck delays nobody but itself.
const AT_ONCE: u32 = 4;

/// How often the outbox is read when nothing is known to be due: the operator may have made something due.
const LOOK_EVERY: Duration = Duration::from_mins(1);

/// After how long a store that could not be asked is asked again.
const STORE_PAUSE: Duration = Duration::from_secs(5);

/// Sends notices.
#[async_trait]
pub trait Notifier: Send + Sync {
    /// Sends a notice once. It has to come to an end within some seconds, whatever the receiver does.
    async fn notify(&self, delivery: &Delivery, now: Timestamp) -> Answer;
}

/// What came of sending a notice. The texts are a few words for the operator, without anything secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It has arrived.
    Accepted(String),
    /// The receiver wants no more of it.
    NotWanted(String),
    /// It has not arrived, as far as can be told.
    Failed {
        /// Why.
        what: String,
        /// How long to wait before the next try; it is given up, if not at all.
        try_again_after: Option<Duration>,
    },
}

impl Service {
    /// Delivers what is in the outbox, and what comes into it, in a task of its own. What is not delivered when the task
    /// ends is delivered by the next one.
    pub fn start_delivering(&self, notifier: Arc<dyn Notifier>) -> JoinHandle<()> {
        let service = self.clone();
        tokio::spawn(async move { service.deliver(notifier).await })
    }

    /// What is to be delivered yet.
    ///
    /// # Errors
    /// When the store of deliveries is out of reach.
    pub async fn backlog(&self) -> Result<Backlog, StoreError> {
        self.0.stores.outbox.backlog().await
    }

    async fn deliver(self, notifier: Arc<dyn Notifier>) {
        let mut under_way = HashSet::new();
        let mut sending = JoinSet::new();
        loop {
            let next_at = match self.0.stores.outbox.pending(AT_ONCE).await {
                Ok(pending) => {
                    let mut waiting: Vec<Delivery> = pending
                        .into_iter()
                        .filter(|delivery| !under_way.contains(&delivery.notice.id))
                        .collect();
                    let now = self.now();
                    for delivery in waiting.extract_if(.., |delivery| delivery.due_at <= now) {
                        under_way.insert(delivery.notice.id.clone());
                        sending.spawn(self.clone().try_once(Arc::clone(&notifier), delivery));
                    }
                    let look_at = now.plus(LOOK_EVERY);
                    waiting
                        .iter()
                        .map(|delivery| delivery.due_at)
                        .fold(look_at, Timestamp::min)
                }
                Err(error) => {
                    tracing::error!(%error, "the outbox cannot be read");
                    self.now().plus(STORE_PAUSE)
                }
            };
            tokio::select! {
                () = self.0.has_notices.notified() => {}
                () = self.clock().sleep_until(next_at) => {}
                Some(ended) = sending.join_next() => match ended {
                    Ok(id) => { under_way.remove(&id); }
                    // It stays under way, and is tried again by the next server.
                    Err(error) => tracing::error!(%error, "a delivery ended in an unexpected way"),
                },
            }
        }
    }

    /// Tries a delivery once, and notes what came of it. Gives its id.
    async fn try_once(self, notifier: Arc<dyn Notifier>, delivery: Delivery) -> String {
        let id = delivery.notice.id.clone();
        let span =
            tracing::error_span!("delivery", id, link = %delivery.notice.link, integrator = delivery.notice.integrator);
        self.try_and_note(notifier, &delivery).instrument(span).await;
        id
    }

    async fn try_and_note(&self, notifier: Arc<dyn Notifier>, delivery: &Delivery) {
        let started = self.now();
        let answer = notifier.notify(delivery, started).await;
        let tried = noted(answer, self.now());
        let try_number = delivery.tries + 1;
        let answer = tried.answer.as_str();
        match tried.state {
            DeliveryState::Delivered => tracing::info!(answer, try_number, "notification delivered"),
            DeliveryState::Pending => {
                let seconds = self.now().until(tried.due_at).as_secs();
                tracing::warn!(
                    answer,
                    try_number,
                    next_try_in_seconds = seconds,
                    "notification not delivered yet"
                );
            }
            DeliveryState::Refused => tracing::warn!(answer, try_number, "the receiver wants no such notification"),
            DeliveryState::GivenUp => tracing::error!(
                answer,
                try_number,
                "a notification was not delivered, and is given up: `unipile-connect deliveries retry` tries it again"
            ),
        }
        let noted = self.0.stores.outbox.note(&delivery.notice.id, &tried).await;
        self.observer().delivery_try(tried.state.as_str());
        if let Err(error) = noted {
            tracing::error!(%error, "what became of a notification could not be stored; it is sent again");
            self.clock().sleep_until(self.now().plus(STORE_PAUSE)).await;
        }
    }
}

fn noted(answer: Answer, now: Timestamp) -> Tried {
    let (state, due_at, answer) = match answer {
        Answer::Accepted(answer) => (DeliveryState::Delivered, now, answer),
        Answer::NotWanted(answer) => (DeliveryState::Refused, now, answer),
        Answer::Failed {
            what,
            try_again_after: Some(pause),
        } => (DeliveryState::Pending, now.plus(pause), what),
        Answer::Failed { what, .. } => (DeliveryState::GivenUp, now, what),
    };
    Tried { state, due_at, answer }
}
