//! What scenarios are for.

/// What a scenario is for, so that a tool can show the few that its people need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What somebody who connects a Messenger account can meet.
    Messenger,
    /// Checkpoints, and courses of events, for whoever writes a client.
    More,
    /// The error types, one by one.
    Problems,
}

impl Group {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Messenger, Self::More, Self::Problems];

    /// How `GET /__sandbox/scenarios` names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Messenger => "messenger",
            Self::More => "more",
            Self::Problems => "problems",
        }
    }
}
