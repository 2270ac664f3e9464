//! Unipile's API, version 1, as the wizard's upstream. Here, and nowhere else, its answers become the wizard's words.

mod rejections;

use self::rejections::{reply_to_answer, reply_to_connect, reply_to_reconnect, reply_to_wish, try_later};
use crate::upstream::{Answer, Answered, ListedAccount, Upstream};
use async_trait::async_trait;
use futures_util::TryStreamExt as _;
use std::time::Duration;
use unipile::{
    AccountType, Checkpoint, Client, ConnectMessenger, Error, ListAccounts, Provider, Rejection, ResendCheckpoint,
    SecretString, SolveCodeCheckpoint, SourceStatus, TwoFactorSource, UtcTime,
};
use wizard::{AccountStatus, CheckpointKind, CodeSource, Confirmation, Credentials, Failure, Reply, Timestamp};

/// How many accounts to ask for at once: as many as Unipile gives.
const LIST_PAGE: u16 = 250;

/// How many pages to read at most.
const LIST_PAGES: usize = 100;

/// The adapter for version 1.
#[derive(Clone, Debug)]
pub struct UnipileV1 {
    client: Client,
}

impl UnipileV1 {
    /// Speaks through this client.
    pub fn new(client: Client) -> Self {
        Self { client }
    }

    /// What Unipile's answer to username and password means to the wizard.
    pub fn read_begin(answer: &Result<unipile::Reply, Error>) -> Answered {
        read(answer, reply_to_connect)
    }

    /// The same of an account that is to be connected again.
    pub fn read_reconnect(answer: &Result<unipile::Reply, Error>) -> Answered {
        read(answer, reply_to_reconnect)
    }

    /// What Unipile's answer to a code, a phone number or an approval means to the wizard.
    pub fn read_answer(answer: &Result<unipile::Reply, Error>) -> Answered {
        read(answer, reply_to_answer)
    }

    /// What Unipile's answer to the wish for another way means to the wizard.
    pub fn read_wish(answer: &Result<unipile::Reply, Error>) -> Answered {
        read(answer, reply_to_wish)
    }
}

#[async_trait]
impl Upstream for UnipileV1 {
    async fn begin(&self, credentials: Credentials, reconnect: Option<&str>) -> Answered {
        let password = SecretString::from(credentials.password);
        let request = ConnectMessenger::new(credentials.username, password);
        let accounts = self.client.account();
        match reconnect {
            None => Self::read_begin(&accounts.connect_messenger(request).await),
            Some(account_id) => Self::read_reconnect(&accounts.reconnect_messenger(account_id, request).await),
        }
    }

    async fn answer(&self, account_id: &str, answer: Answer, limit: Duration) -> Answered {
        let code = |code: &str| SolveCodeCheckpoint::new(account_id, Provider::Messenger, code.to_owned().into());
        let (request, meaning): (_, fn(&_) -> Answered) = match answer {
            Answer::Code(typed) => (code(typed.digits()), Self::read_answer),
            Answer::Phone(number) => (code(&number.as_answer()), Self::read_answer),
            // Held until the person has decided: it may take all the time that is left.
            Answer::Approval => {
                let held = SolveCodeCheckpoint::in_app_validation(account_id, Provider::Messenger);
                (held.time_limit(limit), Self::read_answer)
            }
            Answer::AnotherWay => {
                let wish = SolveCodeCheckpoint::try_another_way(account_id, Provider::Messenger);
                (wish, Self::read_wish)
            }
            Answer::Resend => return self.resend(account_id).await,
        };
        let answer = self.client.account().solve_code_checkpoint(request).await;
        let answered = meaning(&answer);
        if let Err(error) = &answer
            && may_be_connected(error, &answered.reply)
            && self.is_connected(account_id).await == Some(true)
        {
            tracing::warn!(
                account_id,
                "an answer of Unipile's was lost, and the account is connected"
            );
            return Answered::connected(account_id.to_owned(), false);
        }
        answered
    }

    async fn confirm(&self, account_id: &str) -> Option<Confirmation> {
        match self.client.account().get(account_id).await {
            Ok(account) => Some(confirmation(account)),
            Err(error) => {
                tracing::warn!(%error, "Unipile tells nothing of an account now");
                None
            }
        }
    }

    /// While a checkpoint is open there is no account yet, or one that does not run.
    async fn is_connected(&self, account_id: &str) -> Option<bool> {
        match self.client.account().get(account_id).await {
            Ok(account) => Some(account.is_ok()),
            Err(Error::Rejected(rejection)) if rejection.status == 404 => Some(false),
            Err(error) => unknown(&error),
        }
    }

    async fn accounts_since(&self, time: Timestamp) -> Option<Vec<ListedAccount>> {
        let mut pages = std::pin::pin!(self.client.account().list(ListAccounts::new().limit(LIST_PAGE)));
        let mut accounts = Vec::new();
        for _ in 0..LIST_PAGES {
            let page = match pages.try_next().await {
                Ok(Some(page)) => page,
                Ok(None) => return Some(accounts),
                Err(error) => return unknown(&error),
            };
            let messenger = page
                .items
                .iter()
                .filter(|account| account.account_type == AccountType::Messenger);
            let since = |account: &ListedAccount| account.created_at.is_none_or(|at| at >= time);
            accounts.extend(messenger.map(listed).filter(since));
        }
        tracing::warn!("Unipile has too many accounts to look through");
        None
    }
}

fn unknown<T>(error: &Error) -> Option<T> {
    tracing::warn!(%error, "Unipile does not say what became of a call");
    None
}

fn listed(account: &unipile::Account) -> ListedAccount {
    let created_at = account
        .created_at
        .as_deref()
        .and_then(|text| text.parse::<UtcTime>().ok());
    ListedAccount {
        id: account.id.clone(),
        created_at: created_at.map(|time| Timestamp::from_millis(time.as_millis())),
        is_connected: account.is_ok(),
    }
}

impl UnipileV1 {
    async fn resend(&self, account_id: &str) -> Answered {
        let wish = ResendCheckpoint::new(account_id, Provider::Messenger);
        match self.client.account().resend_checkpoint(wish).await {
            Ok(resend) if resend.success => Answered::without_account(Reply::SentAgain),
            Ok(_) => Answered::without_account(Reply::NotOffered),
            Err(error) => refused(&error, reply_to_wish),
        }
    }
}

fn confirmation(account: unipile::Account) -> Confirmation {
    let has = |status: &SourceStatus| account.sources.iter().any(|source| source.status == *status);
    let status = if account.is_ok() {
        AccountStatus::Running
    } else if has(&SourceStatus::Credentials) {
        AccountStatus::NeedsSignIn
    } else if has(&SourceStatus::Connecting) {
        AccountStatus::Connecting
    } else {
        tracing::warn!(account_id = account.id, sources = ?account.sources, "the account is connected, but does not run");
        AccountStatus::Unknown
    };
    Confirmation {
        name: Some(account.name).filter(|name| !name.trim().is_empty()),
        status,
    }
}

fn read(answer: &Result<unipile::Reply, Error>, of_rejection: fn(&Rejection) -> Reply) -> Answered {
    match answer {
        Ok(reply) => accepted(reply.clone()),
        Err(error) => refused(error, of_rejection),
    }
}

fn accepted(reply: unipile::Reply) -> Answered {
    let account_id = Some(reply.account_id().to_owned());
    let reply = match reply {
        unipile::Reply::AccountCreated { account_id } => return Answered::connected(account_id, false),
        unipile::Reply::AccountReconnected { account_id } => return Answered::connected(account_id, true),
        unipile::Reply::Checkpoint { checkpoint, .. } => checkpoint_reply(&checkpoint),
        // The client reads nothing else yet.
        _ => Reply::Failed(Failure::Unknown),
    };
    Answered {
        account_id,
        ..Answered::without_account(reply)
    }
}

/// Whether an answer to a checkpoint may have been taken although nobody said so: its reply was lost, or the checkpoint
/// is gone, as it is after an earlier answer whose reply was lost.
fn may_be_connected(error: &Error, reply: &Reply) -> bool {
    is_lost(error) || *reply == Reply::IntentEnded
}

/// Whether a call may have been accepted although the error is all that came back.
fn is_lost(error: &Error) -> bool {
    let is_gateway = |rejection: &Rejection| matches!(rejection.status, 502 | 504);
    error.outcome_is_unknown() || error.rejection().is_some_and(is_gateway)
}

fn checkpoint_reply(checkpoint: &Checkpoint) -> Reply {
    let kind = match checkpoint {
        Checkpoint::TwoFactor { source } => CheckpointKind::TwoFactor {
            source: source.as_ref().and_then(code_source),
        },
        Checkpoint::Otp => CheckpointKind::OneTimeCode,
        Checkpoint::InAppValidation => CheckpointKind::Approval,
        Checkpoint::PhoneRegister => CheckpointKind::PhoneNumber,
        // Nothing that can be typed into this wizard answers them; Facebook's own pages can.
        Checkpoint::Captcha { .. } | Checkpoint::ContractChooser { .. } | Checkpoint::QrCode { .. } => {
            tracing::warn!(?checkpoint, "a checkpoint that this wizard cannot answer");
            return Reply::Failed(Failure::OnlyAtFacebook);
        }
        _ => CheckpointKind::Other,
    };
    Reply::Checkpoint(kind)
}

fn code_source(source: &TwoFactorSource) -> Option<CodeSource> {
    match source {
        TwoFactorSource::Sms => Some(CodeSource::Sms),
        TwoFactorSource::App => Some(CodeSource::App),
        _ => None,
    }
}

/// What the failure of a call means to the wizard, and to the operator.
fn refused(error: &Error, of_rejection: fn(&Rejection) -> Reply) -> Answered {
    let reply = match error {
        Error::Rejected(rejection) => of_rejection(rejection),
        Error::CouldNotConnect { .. } | Error::TimedOut { .. } | Error::Interrupted { .. } => try_later(None),
        Error::Redirected { .. } => Reply::Failed(Failure::Misconfigured),
        _ => Reply::Failed(Failure::Unknown),
    };
    match &reply {
        Reply::Failed(Failure::Misconfigured) => {
            tracing::error!(%error, "Unipile refuses this installation: check UNIPILE_DSN, the API key and the plan");
        }
        Reply::Failed(_) => tracing::warn!(%error, "a call to Unipile failed"),
        _ => tracing::debug!(%error, "Unipile said no"),
    }
    if is_lost(error) {
        Answered::lost(reply)
    } else {
        Answered::without_account(reply)
    }
}

#[cfg(test)]
mod tests;
