//! What a provider asks of the user before an account is connected.

use serde::Deserialize;

use crate::lenient::or_default;
use crate::open_enum::open_enum;

/// A question that has to be answered within five minutes of the first request (guide).
///
/// Source of the kinds and their fields: SDK, `AccountCreateCheckpointApiResponseSchema`. The OpenAPI has none of it.
/// For Messenger the guide shows only `2FA`, which may be answered with a code or with
/// [`IN_APP_VALIDATION`](crate::SolveCodeCheckpoint::IN_APP_VALIDATION). One checkpoint may follow another.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Wire")]
#[non_exhaustive]
pub enum Checkpoint {
    /// `2FA`: a code of the second factor.
    TwoFactor {
        /// Where the code comes from, if it is told.
        source: Option<TwoFactorSource>,
    },
    /// `OTP`: a code, usually sent by e-mail or SMS.
    Otp,
    /// `IN_APP_VALIDATION`: a tap in the provider's own app.
    InAppValidation,
    /// `PHONE_REGISTER`: a phone number, given as the code in the form `(+33)0612345678` (OpenAPI).
    PhoneRegister,
    /// `CAPTCHA`: a captcha that Unipile could not solve by itself.
    Captcha {
        /// The public key for an Arkose Labs captcha.
        public_key: Option<String>,
        /// Data for it.
        data: Option<String>,
    },
    /// `CONTRACT_CHOOSER`: which LinkedIn Recruiter contract to use.
    ContractChooser {
        /// The contracts; the `id` of one is the code to answer with.
        options: Vec<ContractOption>,
    },
    /// `QRCODE`: a code to be scanned with the provider's app. There is nothing to solve.
    QrCode {
        /// The text to be drawn as a QR code.
        qrcode: String,
    },
    /// A kind that this version does not know, by its name.
    Other(String),
}

open_enum! {
    /// Where the code of a [`Checkpoint::TwoFactor`] comes from (SDK).
    pub enum TwoFactorSource {
        /// A text message.
        Sms = "SMS",
        /// An authenticator app.
        App = "APP",
    }
}

/// One of the contracts of a [`Checkpoint::ContractChooser`] (SDK).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct ContractOption {
    /// What to answer with.
    pub id: String,
    /// What to show.
    pub name: String,
}

#[derive(Deserialize)]
struct Wire {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default, deserialize_with = "or_default")]
    source: Option<String>,
    #[serde(default, deserialize_with = "or_default")]
    public_key: Option<String>,
    #[serde(default, deserialize_with = "or_default")]
    data: Option<String>,
    #[serde(default)]
    contract_options: Option<Vec<ContractOption>>,
    #[serde(default, deserialize_with = "or_default")]
    qrcode: Option<String>,
}

impl TryFrom<Wire> for Checkpoint {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        Ok(match wire.kind.as_str() {
            "2FA" => Self::TwoFactor {
                source: wire.source.as_deref().map(TwoFactorSource::from),
            },
            "OTP" => Self::Otp,
            "IN_APP_VALIDATION" => Self::InAppValidation,
            "PHONE_REGISTER" => Self::PhoneRegister,
            "CAPTCHA" => Self::Captcha {
                public_key: wire.public_key,
                data: wire.data,
            },
            "CONTRACT_CHOOSER" => Self::ContractChooser {
                options: wire.contract_options.unwrap_or_default(),
            },
            "QRCODE" => Self::QrCode {
                qrcode: wire.qrcode.ok_or("QRCODE without qrcode")?,
            },
            _ => Self::Other(wire.kind),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Checkpoint, ContractOption, TwoFactorSource};

    fn read(json: &str) -> Checkpoint {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn two_factor_with_and_without_source() {
        assert_eq!(read(r#"{"type":"2FA"}"#), Checkpoint::TwoFactor { source: None });
        let source = |word: &str| read(&format!(r#"{{"type":"2FA","source":{word}}}"#));
        assert_eq!(
            source("\"SMS\""),
            Checkpoint::TwoFactor {
                source: Some(TwoFactorSource::Sms)
            }
        );
        assert_eq!(
            source("\"APP\""),
            Checkpoint::TwoFactor {
                source: Some(TwoFactorSource::App)
            }
        );
        let other = TwoFactorSource::Other("WHATSAPP".to_owned());
        assert_eq!(source("\"WHATSAPP\""), Checkpoint::TwoFactor { source: Some(other) });
        assert_eq!(source("null"), Checkpoint::TwoFactor { source: None });
    }

    #[test]
    fn kinds_without_fields() {
        assert_eq!(read(r#"{"type":"OTP"}"#), Checkpoint::Otp);
        assert_eq!(read(r#"{"type":"IN_APP_VALIDATION"}"#), Checkpoint::InAppValidation);
        assert_eq!(read(r#"{"type":"PHONE_REGISTER"}"#), Checkpoint::PhoneRegister);
    }

    #[test]
    fn kinds_with_fields() {
        assert_eq!(
            read(r#"{"type":"CAPTCHA","public_key":"k","data":null}"#),
            Checkpoint::Captcha {
                public_key: Some("k".to_owned()),
                data: None
            }
        );
        assert_eq!(
            read(r#"{"type":"CONTRACT_CHOOSER","contract_options":[{"id":"1","name":"One"}]}"#),
            Checkpoint::ContractChooser {
                options: vec![ContractOption {
                    id: "1".into(),
                    name: "One".into()
                }]
            }
        );
        assert_eq!(
            read(r#"{"type":"QRCODE","qrcode":"2@x"}"#),
            Checkpoint::QrCode { qrcode: "2@x".into() }
        );
    }

    #[test]
    fn an_unknown_kind_keeps_its_name() {
        let json = r#"{"type":"OTP_OR_IN_APP_VALIDATION","extra":{"a":[1]}}"#;
        assert_eq!(read(json), Checkpoint::Other("OTP_OR_IN_APP_VALIDATION".to_owned()));
    }

    #[test]
    fn a_qr_code_without_its_text_is_an_error() {
        assert!(serde_json::from_str::<Checkpoint>(r#"{"type":"QRCODE"}"#).is_err());
    }
}
