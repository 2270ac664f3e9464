//! As much of [wasm-streams](https://docs.rs/wasm-streams) 0.5 as `server_fn` needs to compile.
//!
//! Leptos always switches on the browser's half of `server_fn`, and that turns Rust streams into JavaScript's and back:
//! for server functions whose body is a stream. There is none here, and the pages make their requests themselves, so
//! that link-time optimisation drops all of that. What it cannot drop is what the real crate exports to JavaScript:
//! 6 kB of the 65 kB that a person downloads. This one exports nothing. `Cargo.toml` at the top puts it in its place;
//! without that line everything works as well, and weighs more.
//!
//! Should a streaming server function come after all, its stream fails at once and says why.

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// Why nothing is streamed.
const NOT_HERE: &str = "this build has no streaming server functions: see crates/wasm-streams";

/// A JavaScript stream.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps the browser's own.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives the browser's own back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would make a JavaScript stream of a Rust stream.
    ///
    /// # Panics
    /// Always.
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        panic!("{NOT_HERE}")
    }

    /// Would read the stream: gives an error, and ends.
    pub fn into_stream(self) -> IntoStream {
        IntoStream { told: false }
    }
}

/// A stream of one error.
#[derive(Debug)]
pub struct IntoStream {
    told: bool,
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let first = !std::mem::replace(&mut self.told, true);
        Poll::Ready(first.then(|| Err(JsValue::from_str(NOT_HERE))))
    }
}
