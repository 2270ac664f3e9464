//! What this version has no type for.

use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use super::{ConnectBody, body};

/// A body of any shape: for a provider, a way to log in or a field that this version does not know.
///
/// ```
/// let request = unipile::ConnectOther::new("INSTAGRAM").field("sessionid", "cookie of a browser");
/// # let _ = request;
/// ```
///
/// Its values are in no `Debug` output, but unlike a [`SecretString`](crate::SecretString) they are not wiped from
/// memory.
#[derive(Clone, Serialize)]
#[serde(transparent)]
pub struct ConnectOther {
    fields: Map<String, Value>,
}

impl ConnectOther {
    /// A body with `provider` and nothing else.
    pub fn new(provider: impl Into<String>) -> Self {
        let fields = Map::from_iter([("provider".to_owned(), Value::String(provider.into()))]);
        Self { fields }
    }

    /// Sets a field, in place of an earlier one of the same name.
    #[must_use]
    pub fn field(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.fields.insert(name.into(), value.into());
        self
    }
}

impl body::Body for ConnectOther {
    const PROVIDER: &'static str = "other";
}

impl ConnectBody for ConnectOther {}

impl fmt::Debug for ConnectOther {
    /// Without any field.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectOther").finish_non_exhaustive()
    }
}
