//! An account as Unipile describes it.

use serde::Deserialize;

use crate::connection_params::ConnectionParams;
use crate::lenient::or_default;
use crate::open_enum::open_enum;

/// A connected account, as `GET /api/v1/accounts/{id}` gives it (OpenAPI; SDK `account.types.js`).
///
/// Fields that are not here are read past and not kept. Above all `connection_params.im.proxy`, which can hold the
/// password of a proxy. There is no top-level `status` in v1: the state is in the [`sources`](Self::sources).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Account {
    /// Unipile's id of the account.
    pub id: String,
    /// Which kind of account.
    #[serde(rename = "type")]
    pub account_type: AccountType,
    /// The name of the account, often the user's own. Empty if there is none.
    #[serde(default)]
    pub name: String,
    /// When it was connected, in UTC with milliseconds: `2025-12-31T23:59:59.999Z`.
    #[serde(default)]
    pub created_at: Option<String>,
    /// How it is connected.
    #[serde(default)]
    pub connection_params: ConnectionParams,
    /// The ids of the groups that it is in.
    #[serde(default, deserialize_with = "or_default")]
    pub groups: Vec<String>,
    /// Its services (one for messaging, one for a calendar, and so on), each with a state of its own.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// The signatures of a mail account.
    #[serde(default, deserialize_with = "or_default")]
    pub signatures: Vec<Signature>,
    /// The signature that is in use.
    #[serde(default, deserialize_with = "or_default")]
    pub current_signature: Option<String>,
}

impl Account {
    /// Whether the account can be used: it has sources, and all of them are [`SourceStatus::Ok`].
    pub fn is_ok(&self) -> bool {
        !self.sources.is_empty() && self.sources.iter().all(|source| source.status == SourceStatus::Ok)
    }
}

/// One signature of a mail account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Signature {
    /// Its name.
    pub title: String,
    /// Its text.
    pub content: String,
}

/// One service of an account.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Source {
    /// The id of the source; often, but not by contract, `<account id>_MESSAGING`.
    pub id: String,
    /// Its state.
    pub status: SourceStatus,
}

open_enum! {
    /// The state of a [`Source`] (OpenAPI, `AccountSourceServiceStatus`).
    pub enum SourceStatus {
        /// Running.
        Ok = "OK",
        /// Stopped.
        Stopped = "STOPPED",
        /// Failed; a restart may help.
        Error = "ERROR",
        /// The credentials are no longer good: the user has to reconnect.
        Credentials = "CREDENTIALS",
        /// Permissions are missing.
        Permissions = "PERMISSIONS",
        /// Not there yet.
        Connecting = "CONNECTING",
    }
}

open_enum! {
    /// The kind of an [`Account`] (OpenAPI).
    pub enum AccountType {
        /// Facebook Messenger.
        Messenger = "MESSENGER",
        /// Instagram.
        Instagram = "INSTAGRAM",
        /// LinkedIn.
        Linkedin = "LINKEDIN",
        /// X, once Twitter.
        Twitter = "TWITTER",
        /// WhatsApp.
        Whatsapp = "WHATSAPP",
        /// Telegram.
        Telegram = "TELEGRAM",
        /// A mobile phone.
        Mobile = "MOBILE",
        /// IMAP and SMTP.
        Mail = "MAIL",
        /// Google by OAuth.
        GoogleOauth = "GOOGLE_OAUTH",
        /// Outlook.
        Outlook = "OUTLOOK",
        /// iCloud.
        Icloud = "ICLOUD",
        /// Exchange.
        Exchange = "EXCHANGE",
        /// Slack.
        Slack = "SLACK",
        /// Google Calendar.
        GoogleCalendar = "GOOGLE_CALENDAR",
    }
}

#[cfg(test)]
mod tests {
    use super::{Account, AccountType, SourceStatus};

    const DOCUMENTED: &str = r#"{ "object":"Account", "type":"MESSENGER", "id":"098dez89d", "name":"Ada",
        "created_at":"2025-12-31T23:59:59.999Z", "connection_params":{"im":{"id":"17","username":"ada"}},
        "groups":[], "sources":[{"id":"098dez89d_MESSAGING","status":"OK"}],
        "current_signature":"s", "signatures":[{"title":"t","content":"c"}] }"#;

    #[test]
    fn reads_the_documented_shape() {
        let account: Account = serde_json::from_str(DOCUMENTED).unwrap();
        assert_eq!(
            (account.id.as_str(), account.account_type.clone()),
            ("098dez89d", AccountType::Messenger)
        );
        assert_eq!(account.created_at.as_deref(), Some("2025-12-31T23:59:59.999Z"));
        assert_eq!(
            account.connection_params.im.as_ref().unwrap().username.as_deref(),
            Some("ada")
        );
        assert_eq!(account.sources[0].status, SourceStatus::Ok);
        assert!(account.is_ok());
    }

    #[test]
    fn only_an_account_with_all_sources_ok_is_ok() {
        let ok = |sources: &str| {
            let json = format!(r#"{{"id":"1","type":"NEW","sources":[{sources}]}}"#);
            serde_json::from_str::<Account>(&json).unwrap().is_ok()
        };
        assert!(!ok(""));
        assert!(ok(r#"{"id":"a","status":"OK"}"#));
        assert!(!ok(r#"{"id":"a","status":"OK"},{"id":"b","status":"CONNECTING"}"#));
        assert!(!ok(r#"{"id":"a","status":"SYNC_SUCCESS"}"#));
    }

    #[test]
    fn a_proxy_password_is_not_kept() {
        let json = r#"{"id":"1","type":"LINKEDIN","connection_params":{"im":{"id":"1","username":"u",
            "proxy":{"host":"h","port":1,"username":"p","password":"hunter2"}}}}"#;
        let account: Account = serde_json::from_str(json).unwrap();
        assert!(!format!("{account:?}").contains("hunter2"));
    }
}
