//! What happens to every request before and after its handler, a layer a file; `router.rs` composes them.

pub(crate) mod client_address;
pub(crate) mod count;
pub(crate) mod error_pages;
pub(crate) mod log;
pub(crate) mod rate_limit;
pub(crate) mod request_body;
pub(crate) mod request_id;
pub(crate) mod security_headers;
