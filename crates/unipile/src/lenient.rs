//! Reading of fields that only help: what is odd in them is no reason to lose the rest.

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_json::Value;

/// The field, or nothing if it is `null` or has another shape.
pub(crate) fn or_default<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Default + DeserializeOwned,
    D: Deserializer<'de>,
{
    let value = Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}
