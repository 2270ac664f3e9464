//! One notification, and the headers of Standard Webhooks that go with it.

use crate::secret::SigningSecret;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue};
use std::fmt;

/// What a product is told, and where.
///
/// `Debug` shows neither the address, whose path may be a secret of the receiver's, nor the body.
#[derive(Clone, PartialEq, Eq)]
pub struct Notification {
    /// The same at every try, so that a receiver can tell a repetition: visible ASCII without a full stop.
    pub id: String,
    /// Where it goes.
    pub url: url::Url,
    /// JSON, byte for byte as it is signed.
    pub body: Vec<u8>,
}

impl Notification {
    /// The headers of one try. Every secret signs, so that a receiver may know the old one or the new one while a
    /// product changes them. `timestamp_secs` is the time of this try, in seconds since the Unix epoch.
    ///
    /// An `id` that no header can hold is left out, and then every receiver refuses the notification.
    pub fn headers(&self, timestamp_secs: u64, secrets: &[SigningSecret]) -> HeaderMap {
        let signatures: Vec<_> = secrets
            .iter()
            .map(|secret| secret.sign(&self.id, timestamp_secs, &self.body))
            .collect();
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert("webhook-timestamp", HeaderValue::from(timestamp_secs));
        for (name, value) in [("webhook-id", &self.id), ("webhook-signature", &signatures.join(" "))] {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        }
        headers
    }
}

impl fmt::Debug for Notification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notification")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use standardwebhooks::Webhook;

    fn notification(id: &str) -> Notification {
        Notification {
            id: id.to_owned(),
            url: "https://product.example/hooks/s3cr3t".parse().expect("a URL"),
            body: br#"{"type":"account.connected","name":"Zo\u00eb"}"#.to_vec(),
        }
    }

    /// Their library compares the time with its own clock.
    #[expect(clippy::disallowed_methods, reason = "the receiver's library reads the clock too")]
    fn now() -> u64 {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.expect("after 1970").as_secs()
    }

    #[test]
    fn a_receiver_verifies_it_with_each_of_the_secrets() {
        let secrets = [SigningSecret::random(), SigningSecret::random()];
        let notification = notification("msg_1");
        let headers = notification.headers(now(), &secrets);
        for secret in &secrets {
            let receiver = Webhook::new(&secret.expose()).expect("a secret");
            assert!(receiver.verify(&notification.body, &headers).is_ok());
            assert!(receiver.verify(b"{}", &headers).is_err());
        }
        let stranger = Webhook::new(&SigningSecret::random().expose()).expect("a secret");
        assert!(stranger.verify(&notification.body, &headers).is_err());
    }

    #[test]
    fn its_headers_are_those_of_standard_webhooks() {
        let secrets = [SigningSecret::random(), SigningSecret::random()];
        let notification = notification("msg_1");
        let headers = notification.headers(1_614_265_330, &secrets);
        let signatures = secrets
            .each_ref()
            .map(|secret| secret.sign("msg_1", 1_614_265_330, &notification.body));
        assert_eq!(headers.len(), 4);
        assert_eq!(headers["content-type"], "application/json");
        assert_eq!(headers["webhook-id"], "msg_1");
        assert_eq!(headers["webhook-timestamp"], "1614265330");
        assert_eq!(headers["webhook-signature"], signatures.join(" "));
    }

    #[test]
    fn an_id_cannot_bring_a_header_of_its_own() {
        let headers = notification("msg_1\r\nhost: elsewhere").headers(1, &[SigningSecret::random()]);
        assert!(!headers.contains_key("webhook-id"));
        assert_eq!(headers.len(), 3);
    }

    #[test]
    fn debug_shows_neither_address_nor_body() {
        assert_eq!(
            format!("{:?}", notification("msg_1")),
            r#"Notification { id: "msg_1", .. }"#
        );
    }
}
