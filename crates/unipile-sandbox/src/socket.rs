//! The connections that the sandbox accepts. A fault can take one out of the HTTP server's hands, to write the bytes
//! that no HTTP server would write.

use axum::{
    extract::connect_info::Connected,
    serve::{IncomingStream, Listener},
};
use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
};

/// A connection. The HTTP server reads and writes it; a request carries a clone, for a fault to write to while the
/// server waits for its answer. Both live in one task, so that there is one reader and one writer at a time.
#[derive(Clone, Debug)]
pub(crate) struct Socket(Arc<Mutex<Option<TcpStream>>>);

impl Socket {
    /// Closes the connection: what was written arrives, and then its end. Nobody can write to it any more.
    pub(crate) fn close(&self) {
        drop(self.take());
    }

    /// Breaks the connection with an RST.
    pub(crate) fn reset(&self) -> io::Result<()> {
        match self.take() {
            // No time to linger: closing then throws away what is unsent, and says so.
            Some(stream) => stream.set_zero_linger(),
            None => Ok(()),
        }
    }

    fn take(&self) -> Option<TcpStream> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn poll<T>(&self, act: impl FnOnce(Pin<&mut TcpStream>) -> Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        match self.0.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            Some(stream) => act(Pin::new(stream)),
            None => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        }
    }
}

impl AsyncRead for Socket {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.poll(|stream| stream.poll_read(context, buffer))
    }
}

impl AsyncWrite for Socket {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.poll(|stream| stream.poll_write(context, bytes))
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll(|stream| stream.poll_flush(context))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll(|stream| stream.poll_shutdown(context))
    }
}

/// A listener whose connections can be taken over.
pub(crate) struct Listening(pub(crate) TcpListener);

impl Listener for Listening {
    type Io = Socket;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Socket, SocketAddr) {
        let (stream, peer) = Listener::accept(&mut self.0).await;
        // Slow bytes leave one by one. Where this cannot be set, they still leave.
        let _ = stream.set_nodelay(true);
        (Socket(Arc::new(Mutex::new(Some(stream)))), peer)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl Connected<IncomingStream<'_, Listening>> for Socket {
    fn connect_info(stream: IncomingStream<'_, Listening>) -> Self {
        stream.io().clone()
    }
}
