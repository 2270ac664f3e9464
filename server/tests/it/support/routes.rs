//! The routes without a socket, on a store of attempts that the test brings.

use super::Folder;
use app::languages::Languages;
use app::ssr::Brand;
use async_trait::async_trait;
use axum::body::{Bytes, HttpBody};
use connect::{
    Attempt, AttemptId, Attempts, Notice, Outdated, Rates, Service, StoreError, Stores, SystemClock, UnipileV1,
};
use hyper::body::Frame;
use integrators::Integrators;
use locale::Catalogue;
use server::assets::Site;
use server::limits::Limits;
use server::metrics::Metrics;
use server::products::{Product, Products};
use server::theme::ThemeAssets;
use server::{AppState, build_router};
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio_util::sync::CancellationToken;

/// A body that never comes.
pub(crate) struct Endless;

impl HttpBody for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

/// A store that is out of reach.
pub(crate) struct Unreachable;

#[async_trait]
impl Attempts for Unreachable {
    async fn load(&self, _id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        Err(StoreError::Unavailable)
    }

    async fn save(&self, _attempt: &Attempt, _notice: Option<&Notice>) -> Result<(), StoreError> {
        Err(StoreError::Unavailable)
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        Err(StoreError::Unavailable)
    }

    async fn recent(&self, _limit: u32) -> Result<Vec<Attempt>, StoreError> {
        Err(StoreError::Unavailable)
    }

    async fn is_claimed(&self, _account_id: &str) -> Result<bool, StoreError> {
        Err(StoreError::Unavailable)
    }

    async fn forget(&self, _outdated: Outdated) -> Result<u64, StoreError> {
        Err(StoreError::Unavailable)
    }
}

pub(crate) fn router_on(attempts: impl Attempts + 'static, site: &Folder) -> axum::Router {
    router_with(attempts, site, |_| {})
}

/// The same, with a state that differs in something.
pub(crate) fn router_with(
    attempts: impl Attempts + 'static,
    site: &Folder,
    change: impl FnOnce(&mut AppState),
) -> axum::Router {
    let client = unipile::Client::builder("http://127.0.0.1:9", "key".to_owned().into())
        .build()
        .unwrap();
    let clock = Arc::new(SystemClock::start());
    let upstream = Arc::new(UnipileV1::new(client));
    let service = Service::new(
        upstream,
        Stores {
            attempts: Arc::new(attempts),
            ..Stores::default()
        },
        clock.clone(),
        Arc::new(()),
        connect::Access::Open,
        Rates::default(),
    );
    let own = Product {
        brand: Brand("Acme".into()),
        theme: ThemeAssets::default(),
    };
    let mut state = AppState {
        service,
        clock,
        site: Site::open(site.path()).unwrap(),
        products: Products::new(own, &Integrators::none()),
        integrators: Arc::new(Integrators::none()),
        languages: Languages::new(Catalogue::built_in(), None),
        trusted_proxies: Arc::new([]),
        public_url: None,
        sandbox: None,
        limits: Limits::default(),
        posts_per_address: "120/1m".parse().unwrap(),
        links_per_integrator: "600/1m".parse().unwrap(),
        metrics: Metrics::default(),
        stopping: CancellationToken::new(),
        closing: CancellationToken::new(),
    };
    change(&mut state);
    build_router(state).unwrap()
}
