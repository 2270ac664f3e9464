//! Magic sign-ins: what happens when somebody signs in with this username and password.

use crate::{Checkpoint, Group, Problem, Provider};
use serde_json::{Map, Value};
use std::{fmt, time::Duration};

/// How long an intent lives from its first checkpoint (Unipile's Messenger guide: "5 minutes").
pub const INTENT_LIFE: Duration = Duration::from_mins(5);

/// A sign-in with a known course. By default it connects at once; each method changes one thing.
///
/// ```
/// use unipile_sandbox::{Checkpoint, Scenario};
///
/// let scenario = Scenario::new("canary", "canary@example.test", "canary-password")
///     .with_checkpoint(Checkpoint::two_factor("123456"))
///     .with_person("Maria Rossi")
///     .with_description("Asks for a code: 123456");
/// assert_eq!(scenario.id(), "canary");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Scenario {
    id: String,
    username: String,
    password: String,
    /// The name that the connected account shows; never what was typed.
    person: String,
    description: String,
    group: Group,
    /// The only provider that it is for; any that signs in by name, if none.
    provider: Option<Provider>,
    /// Asked for one after the other.
    checkpoints: Vec<Checkpoint>,
    /// The answer to the right password, instead of an account or a checkpoint.
    refusal: Option<Problem>,
    /// The answer to the right code, instead of an account or the next checkpoint.
    code_refusal: Option<Problem>,
    resends: bool,
    /// How long the provider takes to look at the password.
    takes: Duration,
    intent_life: Duration,
}

impl Scenario {
    /// A sign-in that connects at once. `id` is what a tool shows and filters by.
    pub fn new(id: impl Into<String>, username: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            username: username.into(),
            password: password.into(),
            person: "Alex Martin".into(),
            description: "Connects at once".into(),
            group: Group::Messenger,
            provider: None,
            checkpoints: Vec::new(),
            refusal: None,
            code_refusal: None,
            resends: true,
            takes: Duration::ZERO,
            intent_life: INTENT_LIFE,
        }
    }

    /// Adds a checkpoint after those already there.
    #[must_use]
    pub fn with_checkpoint(mut self, checkpoint: Checkpoint) -> Self {
        self.checkpoints.push(checkpoint);
        self
    }

    /// Refuses the sign-in, although the password is the listed one.
    #[must_use]
    pub fn refused_with(mut self, problem: Problem) -> Self {
        self.refusal = Some(problem);
        self
    }

    /// Refuses every right code, although it is the listed one. The intent stays open.
    #[must_use]
    pub fn refusing_codes_with(mut self, problem: Problem) -> Self {
        self.code_refusal = Some(problem);
        self
    }

    /// Cannot send its notification again: 501 `errors/feature_not_implemented`.
    #[must_use]
    pub fn without_resend(mut self) -> Self {
        self.resends = false;
        self
    }

    /// For this provider alone. One for `WHATSAPP` or `TELEGRAM` takes no username and no password.
    #[must_use]
    pub fn only_for(mut self, provider: Provider) -> Self {
        self.provider = Some(provider);
        self
    }

    /// What it is for. [`Group::Messenger`] unless told.
    #[must_use]
    pub fn in_group(mut self, group: Group) -> Self {
        self.group = group;
        self
    }

    /// How long the sign-in takes by the sandbox's clock, before its first answer.
    #[must_use]
    pub fn taking(mut self, duration: Duration) -> Self {
        self.takes = duration;
        self
    }

    /// How long the intent lives from its first checkpoint. [`INTENT_LIFE`] unless told.
    #[must_use]
    pub fn with_intent_life(mut self, duration: Duration) -> Self {
        self.intent_life = duration;
        self
    }

    /// The name of the connected account, such as "Maria Rossi".
    #[must_use]
    pub fn with_person(mut self, name: impl Into<String>) -> Self {
        self.person = name.into();
        self
    }

    /// One short line in plain English, shown to people.
    #[must_use]
    pub fn with_description(mut self, text: impl Into<String>) -> Self {
        self.description = text.into();
        self
    }

    /// What a tool shows and filters by.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What to type as the username. Letter case does not matter.
    pub fn username(&self) -> &str {
        &self.username
    }

    /// What to type as the password.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// The right codes, in the order in which they are asked for.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.checkpoints
            .iter()
            .map(Checkpoint::code)
            .filter(|code| !code.is_empty())
    }

    /// The line shown to people.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The name of the connected account.
    pub fn person(&self) -> &str {
        &self.person
    }

    /// How long the intent lives from its first checkpoint.
    pub fn intent_life(&self) -> Duration {
        self.intent_life
    }

    /// What it is for.
    pub fn group(&self) -> Group {
        self.group
    }

    /// The only provider that it is for; any that signs in by name, if none.
    pub fn provider(&self) -> Option<Provider> {
        self.provider
    }

    pub(crate) fn is_for(&self, provider: Provider, username: &str) -> bool {
        self.provider.is_none_or(|only| only == provider) && self.username.eq_ignore_ascii_case(username.trim())
    }

    pub(crate) fn checkpoint_at(&self, step: usize) -> Option<&Checkpoint> {
        self.checkpoints.get(step)
    }

    pub(crate) fn refusal(&self) -> Option<Problem> {
        self.refusal
    }

    pub(crate) fn code_refusal(&self) -> Option<Problem> {
        self.code_refusal
    }

    pub(crate) fn resends(&self) -> bool {
        self.resends
    }

    pub(crate) fn delay(&self) -> Duration {
        self.takes
    }

    /// What `GET /__sandbox/scenarios` lists: the one place that shows a password and the codes.
    pub(crate) fn listing(&self) -> Value {
        let mut entry = Map::new();
        let codes: Vec<&str> = self.codes().collect();
        entry.insert("id".into(), self.id.as_str().into());
        entry.insert("group".into(), self.group.name().into());
        if let Some(provider) = self.provider {
            entry.insert("provider".into(), provider.name().into());
        }
        if !self.username.is_empty() {
            entry.insert("username".into(), self.username.as_str().into());
            entry.insert("password".into(), self.password.as_str().into());
        }
        match codes.as_slice() {
            [] => {}
            [code] => drop(entry.insert("code".into(), (*code).into())),
            codes => drop(entry.insert("codes".into(), codes.into())),
        }
        entry.insert("description".into(), self.description.as_str().into());
        entry.into()
    }
}

impl fmt::Debug for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scenario")
            .field("id", &self.id)
            .field("username", &self.username)
            .field("password", &"[redacted]")
            .field("checkpoints", &self.checkpoints)
            .field("refusal", &self.refusal)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_has_neither_password_nor_code() {
        let scenario =
            Scenario::new("x", "x@example.test", "canary-password").with_checkpoint(Checkpoint::new("2FA", "909090"));
        let text = format!("{scenario:?}");
        assert!(
            text.contains("x@example.test") && !text.contains("canary") && !text.contains("909090"),
            "{text}"
        );
    }
}
