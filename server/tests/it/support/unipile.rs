//! A Unipile that lives on when the server does not.

use std::net::SocketAddr;
use tokio::net::TcpListener;
use unipile::{Client, SecretString};
use unipile_sandbox::{DEFAULT_API_KEY, Sandbox};

/// Serves a sandbox for as long as the test runs.
pub(crate) async fn serve(sandbox: &Sandbox) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let served = sandbox.clone();
    tokio::spawn(async move { served.serve(listener, std::future::pending()).await });
    address
}

/// A client of it.
pub(crate) fn client_of(address: SocketAddr) -> Client {
    Client::builder(format!("http://{address}"), SecretString::from(DEFAULT_API_KEY))
        .build()
        .unwrap()
}
