//! How a call fails, in kinds that a caller can act on.

use std::fmt;

use thiserror::Error;

use crate::problem::{Problem, ProblemType};
use crate::raw::RawBody;
use crate::retry_after::RetryAfter;

/// Why a call gave no result.
///
/// No `Debug` or `Display` of an error, or of its sources, has the API key, a password, a code or text of the reply.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// Unipile, or something in front of it, answered with a status from 400 on.
    #[error("{0}")]
    Rejected(Box<Rejection>),
    /// No connection: name resolution, TCP or TLS failed. The request was certainly not sent.
    #[error("could not connect to Unipile")]
    CouldNotConnect {
        /// What failed.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The time limit of the call is over.
    #[error("no complete answer from Unipile within the time limit")]
    TimedOut {
        /// Whether the request may have been sent. If not, it is safe to call again.
        may_have_reached: bool,
    },
    /// The connection was lost, or gave something that is not HTTP, after the request may have been sent.
    #[error("the connection to Unipile was lost before the answer was complete")]
    Interrupted {
        /// The status of the answer, if it came that far.
        status: Option<u16>,
    },
    /// The status said success; the body did not say what was expected.
    #[error("{0}")]
    NotUnderstood(Box<NotUnderstood>),
    /// The body of a successful answer was larger than 64 KiB; 1 MiB for an account, 4 MiB for a page of a list. It was
    /// not read to its end.
    #[error("Unipile's answer ({status}) was too large")]
    TooLarge {
        /// The status of the answer.
        status: u16,
    },
    /// The answer was a redirect. It was not followed: the API key and the body would have gone with it.
    #[error("Unipile's answer was a redirect ({status}), which is never followed; check the DSN")]
    Redirected {
        /// The status of the answer.
        status: u16,
    },
    /// The account id is empty, `.` or `..`, and cannot be put in a path. Nothing was sent.
    #[error("not an account id")]
    InvalidAccountId,
}

impl Error {
    /// The rejection, if the call was rejected.
    pub fn rejection(&self) -> Option<&Rejection> {
        match self {
            Self::Rejected(rejection) => Some(rejection),
            _ => None,
        }
    }

    /// Whether the request may have done its work although no result came back. Ask before trying again.
    ///
    /// A rejection counts as a result here; whether a gateway's 502 or 504 does is for the caller to say.
    pub fn outcome_is_unknown(&self) -> bool {
        match self {
            Self::TimedOut { may_have_reached } => *may_have_reached,
            Self::Interrupted { .. } | Self::NotUnderstood(_) | Self::TooLarge { .. } => true,
            Self::Rejected(_) | Self::CouldNotConnect { .. } | Self::Redirected { .. } | Self::InvalidAccountId => {
                false
            }
        }
    }
}

/// A refusal: the status, and what its body said if it was a [`Problem`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rejection {
    /// The HTTP status, 400 or more. Kept whatever the body is.
    pub status: u16,
    /// What Unipile says. `None` for a gateway's HTML, an empty body, and other shapes.
    pub problem: Option<Problem>,
    /// When to try again, if the answer said so.
    pub retry_after: Option<RetryAfter>,
    /// The `x-request-id` of the answer, for a question to Unipile's support; if there is one and it looks like one.
    pub request_id: Option<String>,
    raw: RawBody,
}

impl Rejection {
    /// A rejection as it would come from Unipile, for tests of code that handles them.
    pub fn new(status: u16, problem: Option<Problem>) -> Self {
        Self {
            status,
            problem,
            retry_after: None,
            request_id: None,
            raw: RawBody::default(),
        }
    }

    pub(crate) fn read(status: u16, body: &[u8]) -> Self {
        Self {
            problem: Problem::read(body),
            raw: RawBody::new(body),
            ..Self::new(status, None)
        }
    }

    /// The type of the problem, if there is one.
    pub fn kind(&self) -> Option<&ProblemType> {
        self.problem.as_ref().map(|problem| &problem.kind)
    }

    /// The start of the body as it came. It may repeat secrets of the request.
    pub fn raw(&self) -> &RawBody {
        &self.raw
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind().map_or("no problem type", ProblemType::name_if_known);
        write!(f, "Unipile answered {} ({kind})", self.status)
    }
}

/// A body that does not say what was expected, although the status is one of success.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotUnderstood {
    /// The HTTP status, from 200 to 299.
    pub status: u16,
    /// What is the matter with the body.
    pub reason: Misreading,
    /// Where in the JSON, as `checkpoint.type`; `.` for the whole of it. Names that are not ours are written `?`.
    pub path: String,
    raw: RawBody,
}

impl NotUnderstood {
    pub(crate) fn new(status: u16, reason: Misreading, path: impl Into<String>, body: &[u8]) -> Self {
        Self {
            status,
            reason,
            path: path.into(),
            raw: RawBody::new(body),
        }
    }

    /// The start of the body as it came. It may repeat secrets of the request.
    pub fn raw(&self) -> &RawBody {
        &self.raw
    }
}

impl fmt::Display for NotUnderstood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Unipile's answer ({}) was not understood: {} at {}",
            self.status, self.reason, self.path
        )
    }
}

/// What is the matter with a body that was [not understood](NotUnderstood).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Misreading {
    /// There was no body.
    #[error("empty")]
    Empty,
    /// It is not JSON.
    #[error("not JSON")]
    NotJson,
    /// It is compressed, which was not asked for.
    #[error("compressed")]
    Compressed,
    /// It is JSON that stops in the middle.
    #[error("JSON without its end")]
    Truncated,
    /// Its `object` is missing or is not one of those that answer the call.
    #[error("unknown `object`")]
    UnknownObject,
    /// A field is missing or has the wrong type.
    #[error("unexpected shape")]
    Shape,
    /// The page of a list has the cursor that it was asked for with: there would be no end to the pages.
    #[error("a cursor that leads back to the same page")]
    SameCursor,
}

#[cfg(test)]
mod tests {
    use super::{Error, NotUnderstood, Rejection};

    #[test]
    fn no_text_of_the_reply_is_shown() {
        let body = br#"{"type":"hunter2","title":"hunter2","detail":"hunter2"}"#;
        let rejected = Error::Rejected(Box::new(Rejection::read(401, body)));
        let misread = Error::NotUnderstood(Box::new(NotUnderstood::new(200, super::Misreading::Shape, ".", body)));
        for error in [rejected, misread] {
            assert!(!format!("{error} {error:?} {error:#?}").contains("hunter2"));
        }
    }

    #[test]
    fn the_status_and_a_known_type_are_shown() {
        let rejection = Rejection::read(401, br#"{"type":"errors/wrong_account"}"#);
        assert_eq!(rejection.to_string(), "Unipile answered 401 (errors/wrong_account)");
    }

    #[test]
    fn the_outcome_is_unknown_only_when_the_request_may_have_been_sent() {
        assert!(Error::TimedOut { may_have_reached: true }.outcome_is_unknown());
        assert!(Error::Interrupted { status: None }.outcome_is_unknown());
        assert!(
            !Error::TimedOut {
                may_have_reached: false
            }
            .outcome_is_unknown()
        );
        assert!(
            !Error::CouldNotConnect {
                source: "refused".into()
            }
            .outcome_is_unknown()
        );
    }
}
