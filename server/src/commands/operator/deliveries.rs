//! The notifications of products.

use super::text::{facts, table, utc};
use super::{DeliveriesCommand, OperatorError, open};
use crate::config::DatabasePlace;
use connect::{Delivery, Outbox as _};
use wizard::Timestamp;

/// How many are looked through for one.
const SEARCHED: u32 = 1_000_000;

/// Looks at deliveries, and makes one due.
pub(in crate::commands) async fn deliveries(
    place: &DatabasePlace,
    command: &DeliveriesCommand,
) -> Result<String, OperatorError> {
    let store = open(place).await?;
    match command {
        DeliveriesCommand::List { limit } => {
            let deliveries = store.deliveries(*limit).await?;
            let head = ["ID", "CREATED", "INTEGRATOR", "STATE", "TRIES", "DUE", "LAST ANSWER"];
            Ok(table(head, deliveries.iter().map(delivery_row)))
        }
        DeliveriesCommand::Show { id } => {
            let deliveries = store.deliveries(SEARCHED).await?;
            let found = deliveries.iter().find(|delivery| delivery.notice.id == *id);
            found.map(show_delivery).ok_or(OperatorError::NotThere("delivery"))
        }
        DeliveriesCommand::Retry { id } => {
            if store.retry(id, Timestamp::from_millis(0)).await? {
                Ok(format!("{id} is due: the server tries it within a minute.\n"))
            } else {
                let all = store.deliveries(SEARCHED).await?;
                let is_there = all.iter().any(|delivery| delivery.notice.id == *id);
                Err(if is_there {
                    OperatorError::Delivered
                } else {
                    OperatorError::NotThere("delivery")
                })
            }
        }
    }
}

fn delivery_row(delivery: &Delivery) -> [String; 7] {
    [
        delivery.notice.id.clone(),
        utc(delivery.notice.at),
        delivery.notice.integrator.clone(),
        delivery.state.as_str().into(),
        delivery.tries.to_string(),
        due(delivery.due_at),
        delivery.last_answer.clone().unwrap_or_default(),
    ]
}

/// When it is tried next. One that the operator has made due has no time.
fn due(at: Timestamp) -> String {
    match at.as_millis() {
        0 => "now".to_owned(),
        _ => utc(at),
    }
}

fn show_delivery(delivery: &Delivery) -> String {
    let [id, created, integrator, state, tries, due, last_answer] = delivery_row(delivery);
    facts([
        ("id", id),
        ("created", created),
        ("integrator", integrator),
        ("link", delivery.notice.link.to_string()),
        ("url", delivery.notice.url.clone()),
        ("body", delivery.notice.body.clone()),
        ("state", state),
        ("tries", tries),
        ("due", due),
        ("last answer", last_answer),
    ])
}
