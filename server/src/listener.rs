//! The accept loop. `axum::serve` installs no timer, so its header time limit never fires; this one does.
//!
//! HTTP/1.1 only: browsers speak HTTP/2 over TLS alone, and TLS is the business of the proxy in front.

use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::places::Places;
use axum::Router;
use axum::extract::ConnectInfo;
use connect::Observer as _;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use ipnet::IpNet;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

/// How long to wait after an accept that failed, most likely for want of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// What is served, and to how many.
pub struct Serving {
    /// The routes.
    pub router: Router,
    /// What a connection may use, and how many there may be.
    pub limits: Limits,
    /// They may have more connections than others.
    pub trusted_proxies: Arc<[IpNet]>,
    /// Where connections are counted.
    pub metrics: Metrics,
}

/// Serves until `shutdown` is done; then accepts nothing new. What it gives back ends the connections that are still
/// open, each with the answer to its present request.
pub async fn serve(listener: TcpListener, serving: Serving, shutdown: impl Future<Output = ()>) -> GracefulShutdown {
    let Serving {
        router,
        limits,
        trusted_proxies,
        metrics,
    } = serving;
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(limits.header_time)
        .max_buf_size(limits.buffer_bytes)
        .max_headers(limits.headers);
    let all_places = Arc::new(Semaphore::new(limits.connections));
    let places_of_addresses = Arc::new(Places::new(limits.connections_per_address, trusted_proxies));
    let graceful = GracefulShutdown::new();
    tokio::pin!(shutdown);
    loop {
        let next = async {
            if all_places.available_permits() == 0 {
                metrics.limit_hit("connections");
            }
            let place = Arc::clone(&all_places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut shutdown => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let Some(place_of_address) = places_of_addresses.take(peer.ip()) else {
                    metrics.limit_hit("connections_per_address");
                    continue;
                };
                let _ = stream.set_nodelay(true);
                close_when_unread(&stream, limits.unread_time);
                let router = router.clone();
                let service = service_fn(move |mut request: Request<Incoming>| {
                    request.extensions_mut().insert(ConnectInfo(peer));
                    router.clone().oneshot(request)
                });
                let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
                let counted = metrics.connection();
                tokio::spawn(async move {
                    if let Err(error) = connection.await {
                        tracing::debug!(%peer, %error, "connection ended");
                    }
                    drop((place, place_of_address, counted));
                });
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    graceful
}

/// No timer of hyper runs while it writes. Linux has one: it closes a connection whose peer takes nothing more for so
/// long, be it gone or just not reading.
fn close_when_unread(stream: &TcpStream, time: Duration) {
    #[cfg(target_os = "linux")]
    let _ = socket2::SockRef::from(stream).set_tcp_user_timeout(Some(time));
    #[cfg(not(target_os = "linux"))]
    let _ = (stream, time);
}
