//! Attempts to store, and a place for them.

use connect::{Attempt, AttemptId, CallState, Capability, Link, LinkSecret, LinkWish, Notice, Operation, OperationId};
use std::path::PathBuf;
use std::sync::Arc;
use store::{Database, OpenError, SqliteStore};
use tempfile::TempDir;
use wizard::{Account, AccountStatus, Call, CallKind, Checkpoint, CheckpointKind, Confirmation, Step, Timestamp};

/// A temporary folder with a database in it.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().join("deep/down/attempts.db")
    }

    pub(crate) async fn database(&self) -> Result<Arc<Database>, OpenError> {
        Database::open(&self.path()).await.map(Arc::new)
    }

    pub(crate) async fn open(&self) -> SqliteStore {
        SqliteStore::new(self.database().await.unwrap())
    }
}

pub(crate) const fn at(millis: u64) -> Timestamp {
    Timestamp::from_millis(1_700_000_000_000 + millis)
}

/// A new attempt.
pub(crate) fn attempt(millis: u64) -> Attempt {
    Attempt {
        revision: 1,
        ..Attempt::new(AttemptId::random(), &Capability::random(), at(millis))
    }
}

/// What it is after its next change.
pub(crate) fn next(attempt: &Attempt) -> Attempt {
    Attempt {
        revision: attempt.revision + 1,
        ..attempt.clone()
    }
}

pub(crate) fn operation(kind: CallKind, state: CallState, account_id: Option<&str>) -> Operation {
    Operation {
        id: OperationId::random(),
        call: Some(Call { intent: 1, kind }),
        at: at(1),
        state,
        account_id: account_id.map(Into::into),
    }
}

/// One with something in every field.
pub(crate) fn full_attempt() -> Attempt {
    let mut attempt = attempt(3);
    let kind = CheckpointKind::TwoFactor { source: None };
    attempt.wizard.step = Step::Checkpoint(Checkpoint::new(kind, at(300_000), 1, at(2)));
    attempt.wizard.intent = 7;
    attempt.username = "ada@example.test".into();
    attempt.username_free_at = Some(at(9));
    attempt.account_id = Some("acc_1".into());
    attempt.reference = "7F3A-19C2".into();
    attempt.operations = vec![
        operation(CallKind::Connect, CallState::Settled, Some("acc_1")),
        operation(CallKind::AwaitApproval, CallState::Lost, Some("acc_1")),
        operation(CallKind::TryAnotherWay, CallState::Unknown, Some("acc_1")),
        operation(CallKind::SolveWithCode, CallState::UnderWay, Some("acc_1")),
        Operation {
            call: None,
            ..operation(CallKind::Resend, CallState::Settled, None)
        },
    ];
    attempt
}

pub(crate) fn connected(confirmation: Option<Confirmation>) -> Step {
    Step::Connected(Account {
        id: "acc_9".into(),
        reconnected: false,
        confirmation,
    })
}

pub(crate) fn connected_to(account_id: &str) -> Step {
    Step::Connected(Account {
        id: account_id.into(),
        reconnected: false,
        confirmation: None,
    })
}

pub(crate) fn running() -> Confirmation {
    Confirmation {
        name: Some("Maria Rossi".into()),
        status: AccountStatus::Running,
    }
}

/// A link with as little in it as there can be. It is good for a second.
pub(crate) fn link_to(attempt: &Attempt, integrator: &str, millis: u64) -> Link {
    Link {
        id: LinkSecret::random().id(),
        attempt: attempt.id.clone(),
        wish: LinkWish {
            integrator: integrator.into(),
            ..LinkWish::default()
        },
        created_at: at(millis),
        expires_at: at(millis + 1_000),
        revoked_at: None,
        connected_at: None,
        expiry_told_at: None,
    }
}

/// One with something in every field.
pub(crate) fn full_link() -> Link {
    Link {
        wish: LinkWish {
            integrator: "acme".into(),
            name: Some("user-1".into()),
            reconnect_account: Some("acc_1".into()),
            success_redirect_url: Some("https://acme.example/done".into()),
            failure_redirect_url: Some("https://acme.example/failed".into()),
            notify_url: Some("https://acme.example/hook".into()),
            notify_on_failure: true,
            notify_on_expiry: true,
            bypass_success_screen: false,
            locale: Some("de".into()),
            login_hint: Some("ada@example.test".into()),
        },
        revoked_at: Some(at(9)),
        connected_at: Some(at(10)),
        expiry_told_at: Some(at(11)),
        ..link_to(&attempt(0), "acme", 1)
    }
}

/// A notice of its own.
pub(crate) fn notice_to(url: &str, at: Timestamp) -> Notice {
    let link = LinkSecret::random().id();
    Notice {
        id: format!("msg_{link}"),
        link,
        integrator: "acme".into(),
        url: url.into(),
        body: r#"{"status":"CREATION_SUCCESS"}"#.into(),
        at,
    }
}
