//! A request's body that is wiped after use and knows whether it was taken.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use secrecy::zeroize::Zeroizing;
use serde::Serialize;

/// Says whether the connection has asked for a request's body. As long as it has not, the request cannot be complete
/// at the other end, over HTTP/1 and HTTP/2 alike.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken(Arc<AtomicBool>);

impl Taken {
    pub(crate) fn get(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// A JSON body, in memory that is wiped when the last reference to it goes. Copies in the buffers of the HTTP and TLS
/// layers are not wiped. It can be sent once: nothing below can send it again.
pub(crate) struct RequestBody {
    json: Option<Bytes>,
    taken: Taken,
}

impl RequestBody {
    pub(crate) fn json<T: Serialize>(value: &T) -> Result<Self, serde_json::Error> {
        // Large enough not to grow, which would leave copies behind.
        let mut json = Zeroizing::new(Vec::with_capacity(8 * 1024));
        serde_json::to_writer(&mut *json, value)?;
        Ok(Self {
            json: Some(Bytes::from_owner(json)),
            taken: Taken::default(),
        })
    }

    pub(crate) fn taken(&self) -> Taken {
        self.taken.clone()
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.taken.0.store(true, Ordering::Release);
        Poll::Ready(self.json.take().map(|json| Ok(Frame::data(json))))
    }

    fn is_end_stream(&self) -> bool {
        self.json.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.json.as_ref().map_or(0, |json| json.len() as u64))
    }
}
