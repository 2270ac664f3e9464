//! What only the server writes.

use leptos::attr::Attribute;
use std::string::String;

/// The content of an element, as HTML.
#[cfg(not(feature = "hydrate"))]
pub(crate) fn written(html: String) -> impl Attribute {
    leptos::tachys::html::element::inner_html(html)
}

/// The browser's code takes over what the server wrote: it does not know what that is, nor any way to make HTML of text.
#[cfg(feature = "hydrate")]
pub(crate) fn written(_: String) -> impl Attribute {}
