//! The questions that a sign-in asks.

use crate::Provider;
use serde::Serialize;
use std::fmt;

/// A question that a sign-in asks, with its right answer.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Checkpoint {
    /// `2FA`, `OTP`, …: open, because Unipile adds types.
    #[serde(rename = "type")]
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    public_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contract_options: Vec<ContractOption>,
    #[serde(skip_serializing_if = "Option::is_none")]
    qrcode: Option<String>,
    /// Empty where no code is right.
    #[serde(skip)]
    code: String,
    #[serde(skip)]
    other_way: Option<Box<Checkpoint>>,
}

/// One contract of a `CONTRACT_CHOOSER`. Its id is the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ContractOption {
    id: String,
    name: String,
}

impl Checkpoint {
    /// A checkpoint of any type with its right answer.
    pub fn new(kind: impl Into<String>, code: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            source: None,
            public_key: None,
            data: None,
            contract_options: Vec::new(),
            qrcode: None,
            code: code.into(),
            other_way: None,
        }
    }

    /// A `2FA`: takes the code, or (Messenger) an approval on another device.
    pub fn two_factor(code: impl Into<String>) -> Self {
        Self::new("2FA", code)
    }

    /// An `OTP`: takes the code alone.
    pub fn one_time_password(code: impl Into<String>) -> Self {
        Self::new("OTP", code)
    }

    /// An `IN_APP_VALIDATION`: takes an approval alone.
    pub fn in_app_validation() -> Self {
        Self::new("IN_APP_VALIDATION", "")
    }

    /// A `PHONE_REGISTER`: takes a phone number, which the API wants in the form `(+33)0612345678`.
    pub fn phone_register(number: impl Into<String>) -> Self {
        Self::new("PHONE_REGISTER", number)
    }

    /// A `CAPTCHA` with what a browser needs to solve it (Arkose Labs): takes the token that the solved captcha gives.
    pub fn captcha(public_key: impl Into<String>, data: impl Into<String>, token: impl Into<String>) -> Self {
        Self {
            public_key: Some(public_key.into()),
            data: Some(data.into()),
            ..Self::new("CAPTCHA", token)
        }
    }

    /// A `CONTRACT_CHOOSER` with contracts as `(id, name)`: takes the id of the last of them, so that a client that
    /// always takes the first is found out.
    pub fn contract_chooser<I: Into<String>, N: Into<String>>(contracts: impl IntoIterator<Item = (I, N)>) -> Self {
        let contract_options: Vec<_> = contracts
            .into_iter()
            .map(|(id, name)| ContractOption {
                id: id.into(),
                name: name.into(),
            })
            .collect();
        let code = contract_options.last().map_or_else(String::new, |last| last.id.clone());
        Self {
            contract_options,
            ..Self::new("CONTRACT_CHOOSER", code)
        }
    }

    /// A `QRCODE`: solved by scanning, which is an approval here. No solve call answers it.
    pub fn qr_code(content: impl Into<String>) -> Self {
        Self {
            qrcode: Some(content.into()),
            ..Self::new("QRCODE", "")
        }
    }

    /// Where the code comes from, `SMS` or `APP`.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What `TRY_ANOTHER_WAY` leads to. The same literal then leads back.
    #[must_use]
    pub fn or_another_way(mut self, other: Self) -> Self {
        self.other_way = Some(Box::new(other));
        self
    }

    /// `2FA`, `OTP`, …
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The right answer; empty where only an approval counts.
    pub fn code(&self) -> &str {
        &self.code
    }

    pub(crate) fn other_way(&self) -> Option<&Self> {
        self.other_way.as_deref()
    }

    pub(crate) fn accepts(&self, code: &str) -> bool {
        !self.code.is_empty() && self.code == code
    }

    /// Whether somebody can approve on another device. Any Messenger 2FA can be, although its type does not say so.
    pub(crate) fn takes_approval(&self, provider: Provider) -> bool {
        match self.kind.as_str() {
            "IN_APP_VALIDATION" | "QRCODE" => true,
            "2FA" => provider == Provider::Messenger,
            _ => false,
        }
    }

    /// Whether an approval alone completes it. A Messenger 2FA needs a solve call that asks for the approval.
    pub(crate) fn completes_by_itself(&self) -> bool {
        matches!(self.kind.as_str(), "IN_APP_VALIDATION" | "QRCODE")
    }
}

impl fmt::Debug for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checkpoint")
            .field("kind", &self.kind)
            .field("code", &"[redacted]")
            .finish_non_exhaustive()
    }
}
