//! How an account is connected, by kind of account.

use serde::Deserialize;

use crate::connect::ImapEncryption;
use crate::lenient::or_default;

/// How an account is connected. Which parts there are depends on the kind of account (OpenAPI).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct ConnectionParams {
    /// Of accounts with chats.
    #[serde(default, deserialize_with = "or_default")]
    pub im: Option<Im>,
    /// Of accounts with mails.
    #[serde(default, deserialize_with = "or_default")]
    pub mail: Option<Mail>,
    /// Of accounts with calendars, if it is told as an object. For `GOOGLE_CALENDAR` the SDK has a text here.
    #[serde(default, deserialize_with = "or_default")]
    pub calendar: Option<Calendar>,
}

/// The user's identity at a messaging provider. Each field is there for the providers that it names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Im {
    /// The provider's id of the user (Messenger, Instagram, Twitter, LinkedIn).
    pub id: Option<String>,
    /// The user's name at the provider (the same, and Telegram).
    pub username: Option<String>,
    /// The provider's id of the user (Telegram, Slack).
    pub user_id: Option<String>,
    /// The phone number, digits alone (WhatsApp, Mobile).
    pub phone_number: Option<String>,
    /// The last part of the address of the user's page (LinkedIn).
    #[serde(rename = "publicIdentifier")]
    pub public_identifier: Option<String>,
    /// The contract in use with Recruiter (LinkedIn).
    #[serde(rename = "premiumContractId")]
    pub premium_contract_id: Option<String>,
    /// `recruiter`, `sales_navigator`, `premium` (LinkedIn).
    #[serde(rename = "premiumFeatures", deserialize_with = "or_default")]
    pub premium_features: Vec<String>,
}

/// Where mails are read and sent: an identity for Google and Outlook, servers for the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Mail {
    /// The provider's id of the user (Google, Outlook).
    pub id: Option<String>,
    /// The user's mail address (the same).
    pub username: Option<String>,
    /// The server to read from.
    pub imap_host: Option<String>,
    /// Its port.
    pub imap_port: Option<u16>,
    /// Who logs in there.
    pub imap_user: Option<String>,
    /// How that connection is encrypted.
    pub imap_encryption: Option<ImapEncryption>,
    /// The server to send by.
    pub smtp_host: Option<String>,
    /// Its port.
    pub smtp_port: Option<u16>,
    /// Who logs in there.
    pub smtp_user: Option<String>,
}

/// The user's identity at a provider of calendars.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Calendar {
    /// The provider's id of the user.
    pub id: Option<String>,
    /// The user's mail address.
    pub username: Option<String>,
}
