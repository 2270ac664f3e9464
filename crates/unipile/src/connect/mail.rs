//! Mail by IMAP and SMTP.

use std::fmt;

use secrecy::SecretString;
use serde::Serialize;

use super::options::{Options, options};
use super::{ReconnectBody, body, connect_body, exposed};
use crate::open_enum::open_enum;

/// A mail account, by IMAP and SMTP.
#[derive(Clone, Serialize)]
pub struct ConnectMail {
    provider: &'static str,
    imap_host: String,
    imap_port: u16,
    imap_user: String,
    #[serde(serialize_with = "exposed")]
    imap_password: SecretString,
    imap_encryption: ImapEncryption,
    smtp_host: String,
    smtp_port: u16,
    smtp_user: String,
    #[serde(serialize_with = "exposed")]
    smtp_password: SecretString,
    #[serde(flatten)]
    options: Options,
}

impl ConnectMail {
    /// Where the mails are read, how that connection is encrypted, and where they are sent.
    pub fn new(imap: MailLogin, encryption: ImapEncryption, smtp: MailLogin) -> Self {
        Self {
            provider: "MAIL",
            imap_host: imap.host,
            imap_port: imap.port,
            imap_user: imap.user,
            imap_password: imap.password,
            imap_encryption: encryption,
            smtp_host: smtp.host,
            smtp_port: smtp.port,
            smtp_user: smtp.user,
            smtp_password: smtp.password,
            options: Options::default(),
        }
    }
}

connect_body!(ConnectMail, "MAIL");
options!(ConnectMail: country, ip, disabled_features, mail_sync_limit);

/// A mail server, and who logs in to it.
#[derive(Clone)]
pub struct MailLogin {
    host: String,
    port: u16,
    user: String,
    password: SecretString,
}

impl MailLogin {
    /// The server's name and port, the user's mail address, and the password.
    pub fn new(host: impl Into<String>, port: u16, user: impl Into<String>, password: SecretString) -> Self {
        Self {
            host: host.into(),
            port,
            user: user.into(),
            password,
        }
    }
}

impl fmt::Debug for MailLogin {
    /// Without the user and the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailLogin")
            .field("host", &self.host)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

open_enum! {
    /// How the connection to the IMAP server is encrypted (SDK, `EncryptionFormatSchema`).
    pub enum ImapEncryption {
        /// TLS.
        Tls = "tls",
        /// TLS, by its old name.
        Ssl = "ssl",
        /// TLS after a start in the clear.
        StartTls = "starttls",
        /// As is usual for the port.
        Default = "default",
    }
}

/// New passwords for a mail account that was connected before (SDK, `AccountReconnectImapMailBodySchema`).
#[derive(Clone, Serialize)]
pub struct ReconnectMail {
    provider: &'static str,
    #[serde(serialize_with = "exposed")]
    imap_password: SecretString,
    #[serde(serialize_with = "exposed")]
    smtp_password: SecretString,
}

impl ReconnectMail {
    /// The password for reading and the one for sending, often the same.
    pub fn new(imap_password: SecretString, smtp_password: SecretString) -> Self {
        Self {
            provider: "MAIL",
            imap_password,
            smtp_password,
        }
    }
}

impl body::Body for ReconnectMail {
    const PROVIDER: &'static str = "MAIL";
}

impl ReconnectBody for ReconnectMail {}

impl fmt::Debug for ReconnectMail {
    /// Without the passwords.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReconnectMail").finish_non_exhaustive()
    }
}
