//! The links of products. Their addresses are secret, and not even known.

use super::text::{facts, table, utc};
use super::{LookCommand, OperatorError, open};
use crate::config::DatabasePlace;
use connect::{Link, LinkId, Links as _};
use std::time::{SystemTime, UNIX_EPOCH};
use wizard::Timestamp;

/// Looks at links.
pub(in crate::commands) async fn links(place: &DatabasePlace, command: &LookCommand) -> Result<String, OperatorError> {
    let store = open(place).await?;
    match command {
        LookCommand::List { limit } => {
            let links = store.list(None, *limit).await?;
            let head = ["ID", "INTEGRATOR", "TYPE", "STATE", "EXPIRES", "ATTEMPT"];
            Ok(table(head, links.iter().map(link_row)))
        }
        LookCommand::Show { id } => {
            let found = match LinkId::parse(id) {
                Some(id) => store.find(&id).await?,
                None => None,
            };
            found
                .map(|link| show_link(&link))
                .ok_or(OperatorError::NotThere("link"))
        }
    }
}

fn link_row(link: &Link) -> [String; 6] {
    let kind = if link.wish.reconnect_account.is_some() {
        "reconnect"
    } else {
        "create"
    };
    [
        link.id.to_string(),
        link.wish.integrator.clone(),
        kind.into(),
        state(link).into(),
        utc(link.expires_at),
        link.attempt.to_string(),
    ]
}

fn state(link: &Link) -> &'static str {
    match link.revoked_at {
        _ if link.connected_at.is_some() => "connected",
        Some(_) => "withdrawn",
        None if link.is_over(now()) => "expired",
        None => "open",
    }
}

fn show_link(link: &Link) -> String {
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    facts([
        ("id", link.id.to_string()),
        ("integrator", link.wish.integrator.clone()),
        ("state", state(link).into()),
        ("attempt", link.attempt.to_string()),
        ("name", optional(&link.wish.name)),
        ("reconnect_account", optional(&link.wish.reconnect_account)),
        ("success_redirect_url", optional(&link.wish.success_redirect_url)),
        ("failure_redirect_url", optional(&link.wish.failure_redirect_url)),
        ("notify_url", optional(&link.wish.notify_url)),
        ("created", utc(link.created_at)),
        ("expires", utc(link.expires_at)),
        ("connected", link.connected_at.map(utc).unwrap_or_default()),
        ("withdrawn", link.revoked_at.map(utc).unwrap_or_default()),
        ("told that it expired", link.expiry_told_at.map(utc).unwrap_or_default()),
    ])
}

#[expect(
    clippy::disallowed_methods,
    reason = "a command is done in a moment, and has no clock to be moved"
)]
fn now() -> Timestamp {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(0).plus(since_epoch)
}
