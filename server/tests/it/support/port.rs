//! A port that listens or refuses, as the test wants.

use super::until;
use std::net::{SocketAddr, TcpStream};
use tokio::net::TcpSocket;
use tokio_util::sync::CancellationToken;
use unipile_sandbox::Sandbox;

/// A port on which a sandbox listens at times. It stays ours meanwhile.
pub(crate) struct Port {
    pub(crate) address: SocketAddr,
    /// Keeps the port without listening on it.
    _holder: TcpSocket,
    open: Option<CancellationToken>,
}

impl Port {
    /// A port that refuses connections.
    pub(crate) fn closed() -> Self {
        let holder = shared(([127, 0, 0, 1], 0).into());
        Self {
            address: holder.local_addr().unwrap(),
            _holder: holder,
            open: None,
        }
    }

    /// Serves the sandbox from now on.
    pub(crate) fn open(&mut self, sandbox: &Sandbox) {
        let listener = shared(self.address).listen(64).unwrap();
        let closed = CancellationToken::new();
        let server = axum::serve(listener, sandbox.router()).with_graceful_shutdown(closed.clone().cancelled_owned());
        tokio::spawn(server.into_future());
        self.open = Some(closed);
    }

    /// Refuses connections from now on. Those that wait for an answer get it, and are then closed.
    pub(crate) async fn close(&mut self) {
        self.open.take().expect("it is open").cancel();
        until("the end of listening", || TcpStream::connect(self.address).is_err()).await;
    }
}

fn shared(address: SocketAddr) -> TcpSocket {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_reuseport(true).unwrap();
    socket.bind(address).unwrap();
    socket
}
