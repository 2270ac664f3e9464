//! The answer to an attempt to connect.

use serde::Deserialize;

use crate::checkpoint::Checkpoint;
use crate::error::{Error, Misreading};
use crate::reading::Success;

/// What connecting an account or solving a checkpoint leads to.
///
/// Told by the body's `object` and never by the status: 200, 201 and 202 are taken alike. The guide has a checkpoint as
/// 202, the OpenAPI declares only 201, the SDK's schemas allow all three objects.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reply {
    /// The account is connected.
    AccountCreated {
        /// Its id. Use this one, even where it differs from that of an earlier checkpoint.
        account_id: String,
    },
    /// An account that was there before is connected again.
    AccountReconnected {
        /// Its id.
        account_id: String,
    },
    /// The provider asks something of the user first.
    Checkpoint {
        /// The id to answer the checkpoint with.
        account_id: String,
        /// What is asked.
        checkpoint: Checkpoint,
    },
}

impl Reply {
    /// The account's id, whatever the reply is.
    pub fn account_id(&self) -> &str {
        match self {
            Self::AccountCreated { account_id }
            | Self::AccountReconnected { account_id }
            | Self::Checkpoint { account_id, .. } => account_id,
        }
    }

    /// Reads an answer that is there already, such as a recorded one, in the same way as the client reads what it gets.
    ///
    /// # Errors
    ///
    /// [`Error::Redirected`], [`Error::Rejected`] and [`Error::NotUnderstood`], by its status and its body.
    pub fn from_response(response: http::Response<Vec<u8>>) -> Result<Self, Error> {
        let (head, body) = response.into_parts();
        Self::read(&Success::of(head.status, &head.headers, body)?)
    }

    pub(crate) fn read(answer: &Success) -> Result<Self, Error> {
        let reply = match answer.object_of(&["AccountCreated", "AccountReconnected", "Checkpoint"])? {
            "AccountCreated" => Self::AccountCreated {
                account_id: answer.read::<OfAccount>()?.account_id,
            },
            "AccountReconnected" => Self::AccountReconnected {
                account_id: answer.read::<OfAccount>()?.account_id,
            },
            _ => {
                let OfCheckpoint { account_id, checkpoint } = answer.read()?;
                Self::Checkpoint { account_id, checkpoint }
            }
        };
        if reply.account_id().is_empty() {
            return Err(answer.misread(Misreading::Shape, "account_id"));
        }
        Ok(reply)
    }
}

#[derive(Deserialize)]
struct OfAccount {
    account_id: String,
}

#[derive(Deserialize)]
struct OfCheckpoint {
    account_id: String,
    checkpoint: Checkpoint,
}

#[cfg(test)]
mod tests {
    use super::Reply;
    use crate::checkpoint::Checkpoint;
    use crate::error::{Error, Misreading};
    use crate::reading::Success;

    fn read(body: &str) -> Result<Reply, Error> {
        Reply::read(&Success {
            status: 200,
            body: body.into(),
        })
    }

    fn misread(body: &str) -> (Misreading, String) {
        match read(body) {
            Err(Error::NotUnderstood(what)) => (what.reason, what.path),
            other => panic!("{body}: {other:?}"),
        }
    }

    #[test]
    fn the_three_objects() {
        let account_id = "098dez89d".to_owned();
        assert_eq!(
            read(r#"{"object":"AccountCreated","account_id":"098dez89d"}"#).unwrap(),
            Reply::AccountCreated {
                account_id: account_id.clone()
            }
        );
        assert_eq!(
            read(r#"{"account_id":"098dez89d","new":[],"object":"AccountReconnected"}"#).unwrap(),
            Reply::AccountReconnected {
                account_id: account_id.clone()
            }
        );
        assert_eq!(
            read(r#"{"object":"Checkpoint","account_id":"098dez89d","checkpoint":{"type":"2FA"}}"#).unwrap(),
            Reply::Checkpoint {
                account_id,
                checkpoint: Checkpoint::TwoFactor { source: None }
            }
        );
    }

    #[test]
    fn another_object_or_none_is_not_understood() {
        assert_eq!(
            misread(r#"{"object":"AccountParked"}"#),
            (Misreading::UnknownObject, "object".into())
        );
        assert_eq!(
            misread(r#"{"account_id":"1"}"#),
            (Misreading::UnknownObject, "object".into())
        );
        assert_eq!(misread(r#"{"object":5}"#), (Misreading::Shape, "object".into()));
    }

    #[test]
    fn an_object_without_its_fields_is_not_understood() {
        assert_eq!(
            misread(r#"{"object":"AccountCreated"}"#),
            (Misreading::Shape, ".".into())
        );
        let empty = r#"{"object":"AccountCreated","account_id":""}"#;
        assert_eq!(misread(empty), (Misreading::Shape, "account_id".into()));
        let kind = r#"{"object":"Checkpoint","account_id":"1","checkpoint":{"type":5}}"#;
        assert_eq!(misread(kind), (Misreading::Shape, "checkpoint.type".into()));
    }
}
