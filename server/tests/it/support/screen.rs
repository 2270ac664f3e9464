//! A screen in brief.

use wizard::{AccountStatus, CheckpointProblem, Failure, Screen};

/// A screen, as far as these tests tell it from another.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// With what is known of the account, once Unipile was asked.
    Connected(Option<AccountStatus>),
    Checkpoint(Option<CheckpointProblem>),
    Failed(Failure),
    Other(Screen),
}

pub(crate) fn seen(screen: &Screen) -> Seen {
    match screen {
        Screen::Connected { confirmation, .. } => Seen::Connected(confirmation.as_ref().map(|known| known.status)),
        Screen::Checkpoint(checkpoint) => Seen::Checkpoint(checkpoint.problem),
        Screen::Failed(failure) => Seen::Failed(*failure),
        other => Seen::Other(other.clone()),
    }
}
