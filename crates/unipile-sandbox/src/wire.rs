//! Answers that break on their way: what no HTTP server would write, byte by byte, and how a connection ends.

use crate::{Clock, socket::Socket};
use axum::{
    body::to_bytes,
    http::{
        HeaderValue,
        header::{CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH},
    },
    response::Response,
};
use flate2::{Compression, write::GzEncoder};
use serde::{Deserialize, Serialize};
use std::{
    future::pending,
    io::{self, Write as _},
    time::Duration,
};
use tokio::io::AsyncWriteExt as _;

/// Between two slow bytes, by the sandbox's clock.
const PAUSE: Duration = Duration::from_millis(100);

/// What a gzip bomb unpacks to, in bytes. Packed it has a thousandth of that.
const BOMB: usize = 16 * 1024 * 1024;

/// What happens to an answer on its way to the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wire {
    /// Nothing is sent. The connection stays open until the client leaves.
    Silent,
    /// The head comes byte by byte.
    SlowHead,
    /// The head comes at once, the body byte by byte.
    SlowBody,
    /// An RST in place of the answer.
    Reset,
    /// Half of the head, then an RST.
    ResetInHead,
    /// The head, then an RST.
    ResetAfterHead,
    /// A FIN in place of the answer; the connection stays half open until the client leaves.
    HalfClose,
    /// The head and half of the body, then a FIN, as above.
    HalfCloseInBody,
    /// The head, without a length, and a body of spaces that does not end.
    EndlessBody,
    /// The head, with `content-encoding: gzip`, and 16 MiB of spaces, packed.
    GzipBomb,
}

impl Wire {
    /// Sends the answer, and closes the connection. Cancelled when the client leaves.
    pub(crate) async fn send(self, answer: Response, mut socket: Socket, clock: &Clock) -> io::Result<()> {
        let (head, body) = self.bytes(answer).await?;
        match self {
            Self::Silent => pending::<()>().await,
            Self::SlowHead => {
                slowly(&mut socket, &head, clock).await?;
                socket.write_all(&body).await?;
            }
            Self::SlowBody => {
                socket.write_all(&head).await?;
                slowly(&mut socket, &body, clock).await?;
            }
            Self::Reset => socket.reset()?,
            Self::ResetInHead => {
                socket.write_all(&head[..head.len() / 2]).await?;
                socket.reset()?;
            }
            Self::ResetAfterHead => {
                socket.write_all(&head).await?;
                socket.reset()?;
            }
            Self::HalfClose => {
                socket.shutdown().await?;
                pending::<()>().await;
            }
            Self::HalfCloseInBody => {
                socket.write_all(&head).await?;
                socket.write_all(&body[..body.len() / 2]).await?;
                socket.shutdown().await?;
                pending::<()>().await;
            }
            Self::EndlessBody => {
                socket.write_all(&head).await?;
                loop {
                    socket.write_all(&[b' '; 1024]).await?;
                }
            }
            Self::GzipBomb => {
                socket.write_all(&head).await?;
                socket.write_all(&body).await?;
            }
        }
        socket.close();
        Ok(())
    }

    /// The answer as HTTP/1.1 writes it: head and body.
    async fn bytes(self, mut answer: Response) -> io::Result<(Vec<u8>, Vec<u8>)> {
        let body = std::mem::take(answer.body_mut());
        let mut body = to_bytes(body, usize::MAX).await.map_err(io::Error::other)?.to_vec();
        let headers = answer.headers_mut();
        headers.remove(CONTENT_LENGTH);
        headers.insert(CONNECTION, HeaderValue::from_static("close"));
        if self == Self::GzipBomb {
            body = bomb()?;
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        if self != Self::EndlessBody {
            headers.insert(CONTENT_LENGTH, body.len().into());
        }
        let mut head = format!("HTTP/1.1 {}\r\n", answer.status()).into_bytes();
        for (name, value) in answer.headers() {
            head.extend_from_slice(name.as_str().as_bytes());
            head.extend_from_slice(b": ");
            head.extend_from_slice(value.as_bytes());
            head.extend_from_slice(b"\r\n");
        }
        head.extend_from_slice(b"\r\n");
        Ok((head, body))
    }
}

async fn slowly(socket: &mut Socket, bytes: &[u8], clock: &Clock) -> io::Result<()> {
    for byte in bytes {
        clock.sleep(PAUSE).await;
        socket.write_u8(*byte).await?;
    }
    Ok(())
}

fn bomb() -> io::Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&vec![b' '; BOMB])?;
    packed.finish()
}
