//! A proxy of the caller's.

use std::fmt;

use secrecy::SecretString;
use serde::Serialize;

use super::exposed_if_any;
use crate::open_enum::open_enum;

/// A proxy through which Unipile reaches the provider (OpenAPI, `proxy`).
#[derive(Clone, Serialize)]
pub struct Proxy {
    #[serde(skip_serializing_if = "Option::is_none")]
    protocol: Option<ProxyProtocol>,
    host: String,
    port: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "exposed_if_any")]
    password: Option<SecretString>,
}

impl Proxy {
    /// A proxy that asks for no login.
    pub fn new(host: impl Into<String>, port: u16) -> Self {
        Self {
            protocol: None,
            host: host.into(),
            port,
            username: None,
            password: None,
        }
    }

    /// How to speak to the proxy. Unipile chooses unless set.
    #[must_use]
    pub fn protocol(mut self, protocol: ProxyProtocol) -> Self {
        self.protocol = Some(protocol);
        self
    }

    /// The login of the proxy.
    #[must_use]
    pub fn login(mut self, username: impl Into<String>, password: SecretString) -> Self {
        self.username = Some(username.into());
        self.password = Some(password);
        self
    }
}

impl fmt::Debug for Proxy {
    /// Without the login.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxy")
            .field("protocol", &self.protocol)
            .field("host", &self.host)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

open_enum! {
    /// How a [`Proxy`] is spoken to (OpenAPI).
    pub enum ProxyProtocol {
        /// HTTP over TLS.
        Https = "https",
        /// HTTP.
        Http = "http",
        /// SOCKS, version 5.
        Socks5 = "socks5",
    }
}
