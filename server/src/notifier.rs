//! Sends notices to the products' servers, signed.

use async_trait::async_trait;
use connect::{Delivery, Notifier, NotifyAnswer};
use integrators::Integrators;
use std::sync::Arc;
use std::time::Duration;
use url::Url;
use webhooks::{Notification, Outcome, Sender, next_try};
use wizard::Timestamp;

/// Sends notices over HTTP.
pub(crate) struct HttpNotifier {
    sender: Sender,
    integrators: Arc<Integrators>,
}

impl HttpNotifier {
    pub(crate) fn new(sender: Sender, integrators: Arc<Integrators>) -> Self {
        Self { sender, integrators }
    }

    /// Sends it once. `Err` says why it cannot be sent now: the configuration may have changed since the link was made,
    /// and may change again.
    async fn send(&self, delivery: &Delivery, now: Timestamp) -> Result<Outcome, &'static str> {
        let notice = &delivery.notice;
        let integrator = self.integrators.get(&notice.integrator);
        let integrator = integrator.ok_or("the configuration has no such integrator")?;
        let url = Url::parse(&notice.url).ok().filter(|url| integrator.allows_notify(url));
        let notification = Notification {
            id: notice.id.clone(),
            url: url.ok_or("the configuration does not allow this notify_url")?,
            body: notice.body.clone().into_bytes(),
        };
        let (timestamp, secrets) = (now.as_millis() / 1_000, &integrator.signing_secrets);
        Ok(self.sender.send(&notification, timestamp, secrets).await)
    }
}

#[async_trait]
impl Notifier for HttpNotifier {
    async fn notify(&self, delivery: &Delivery, now: Timestamp) -> NotifyAnswer {
        let failed = |what: String, retry_after: Option<Duration>| {
            let since_first = delivery.notice.at.until(now);
            NotifyAnswer::Failed {
                what,
                try_again_after: next_try(delivery.tries + 1, since_first, retry_after, rand::random()),
            }
        };
        match self.send(delivery, now).await {
            Ok(Outcome::Delivered { status }) => NotifyAnswer::Accepted(format!("the receiver answered {status}")),
            Ok(Outcome::Gone) => NotifyAnswer::NotWanted("the receiver answered 410".into()),
            Ok(Outcome::Failed { reason, retry_after }) => failed(reason.to_string(), retry_after),
            Err(why) => failed(why.into(), None),
        }
    }
}
