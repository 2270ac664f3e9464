//! Counters for Prometheus, on a listener of their own (`METRICS_LISTEN`). All labels come from closed lists: nothing that
//! a request says becomes one.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use connect::{Clock, Observer, Service};
use http::header::CONTENT_TYPE;
use http::{StatusCode, header};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

/// Upper bounds, in seconds. A sign-in takes seconds to two minutes; an approval is held for five.
const CALL_SECONDS: [f64; 10] = [0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0, 120.0, 300.0];

const FORMAT: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

type Label = (&'static str, Cow<'static, str>);
type Counters<const LABELS: usize> = Family<[Label; LABELS], Counter>;

/// The counters. Cheap to clone: all clones are one.
#[derive(Clone)]
pub struct Metrics {
    sign_ins: Counters<1>,
    calls: Family<[Label; 2], Histogram, fn() -> Histogram>,
    limits: Counters<1>,
    responses: Counters<2>,
    delivery_tries: Counters<1>,
    deliveries_pending: Gauge,
    oldest_delivery: Gauge,
    connections: Gauge,
    tasks: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            sign_ins: Family::default(),
            calls: Family::new_with_constructor(|| Histogram::new(CALL_SECONDS)),
            limits: Family::default(),
            responses: Family::default(),
            delivery_tries: Family::default(),
            deliveries_pending: Gauge::default(),
            oldest_delivery: Gauge::default(),
            connections: Gauge::default(),
            tasks: Gauge::default(),
        }
    }
}

impl Observer for Metrics {
    fn sign_in(&self, milestone: &'static str) {
        self.sign_ins.get_or_create(&[("milestone", milestone.into())]).inc();
    }

    fn call(&self, kind: &'static str, outcome: &'static str, took: Duration) {
        let labels = [("kind", kind.into()), ("outcome", outcome.into())];
        self.calls.get_or_create(&labels).observe(took.as_secs_f64());
    }

    fn limit_hit(&self, limit: &'static str) {
        self.limits.get_or_create(&[("limit", limit.into())]).inc();
    }

    fn delivery_try(&self, state: &'static str) {
        self.delivery_tries.get_or_create(&[("state", state.into())]).inc();
    }
}

impl Metrics {
    /// A response to a request for a route, which is named by its template.
    pub(crate) fn response(&self, route: &str, status: StatusCode) {
        let class = match status.as_u16() {
            100..=199 => "1xx",
            200..=299 => "2xx",
            300..=399 => "3xx",
            400..=499 => "4xx",
            _ => "5xx",
        };
        let labels = [("route", route.to_owned().into()), ("status", class.into())];
        self.responses.get_or_create(&labels).inc();
    }

    /// An open connection, until it is dropped.
    pub(crate) fn connection(&self) -> OpenConnection {
        self.connections.inc();
        OpenConnection(self.connections.clone())
    }

    fn registry(&self) -> Registry {
        let mut registry = Registry::with_prefix("unipile_connect");
        registry.register(
            "sign_ins",
            "Sign-ins that were started, and how they ended",
            self.sign_ins.clone(),
        );
        registry.register(
            "call_duration_seconds",
            "Time until Unipile answered a call, or the call failed",
            self.calls.clone(),
        );
        registry.register("limit_hits", "What a limit refused, or let wait", self.limits.clone());
        registry.register("http_responses", "Responses by route", self.responses.clone());
        registry.register(
            "delivery_tries",
            "Notifications that were sent, and how far they are now",
            self.delivery_tries.clone(),
        );
        registry.register(
            "deliveries_pending",
            "Notifications that have not arrived yet",
            self.deliveries_pending.clone(),
        );
        registry.register(
            "oldest_pending_delivery_seconds",
            "For how long the oldest notification has been waiting that has not arrived yet",
            self.oldest_delivery.clone(),
        );
        registry.register(
            "open_connections",
            "Connections from browsers",
            self.connections.clone(),
        );
        registry.register("calls_in_flight", "Calls to Unipile under way", self.tasks.clone());
        registry
    }

    /// `/metrics`, and nothing else.
    pub(crate) fn router(&self, service: Service, clock: Arc<dyn Clock>) -> Router {
        let exported = Exported {
            registry: Arc::new(self.registry()),
            metrics: self.clone(),
            service,
            clock,
        };
        Router::new().route("/metrics", get(scrape)).with_state(exported)
    }
}

/// Counts as an open connection while it lives.
pub(crate) struct OpenConnection(Gauge);

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.0.dec();
    }
}

#[derive(Clone)]
struct Exported {
    registry: Arc<Registry>,
    metrics: Metrics,
    service: Service,
    clock: Arc<dyn Clock>,
}

impl Exported {
    /// Reads what is not counted as it happens.
    async fn look(&self) {
        let in_flight = self.service.tasks().len();
        self.metrics.tasks.set(i64::try_from(in_flight).unwrap_or(i64::MAX));
        match self.service.backlog().await {
            Ok(backlog) => {
                let since = backlog.since.map(|since| since.until(self.clock.now()));
                let seconds = since.unwrap_or_default().as_secs();
                let pending = i64::try_from(backlog.pending).unwrap_or(i64::MAX);
                self.metrics.deliveries_pending.set(pending);
                self.metrics
                    .oldest_delivery
                    .set(i64::try_from(seconds).unwrap_or(i64::MAX));
            }
            // They stay as they were.
            Err(error) => tracing::error!(%error, "what is to be delivered cannot be counted"),
        }
    }
}

async fn scrape(
    State(exported): State<Exported>,
) -> Result<([(header::HeaderName, &'static str); 1], String), StatusCode> {
    exported.look().await;
    let mut text = String::new();
    encode(&mut text, &exported.registry).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(([(CONTENT_TYPE, FORMAT)], text))
}
