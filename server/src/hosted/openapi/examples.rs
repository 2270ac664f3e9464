//! Requests that are granted, a link as it is listed, and names that stand in all examples. The hosts are a product's, and have to be in the
//! configuration.

use serde_json::{Value, json};

/// The id of a link.
pub(in crate::hosted) const ID: &str = "OTKt7iXfEwILXluikvAaPXJ97Z9NCY5T_MdrKstTSDc";

/// The id of an account.
pub(super) const ACCOUNT: &str = "zkruf5eusl1l";

/// What a product calls a person.
pub(super) const NAME: &str = "user-7";

/// The least that does something. It is granted everywhere.
pub(in crate::hosted) fn create() -> Value {
    json!({
        "type": "create",
        "providers": ["MESSENGER"],
        "expiresOn": "2030-01-31T12:00:00.000Z",
        "name": NAME,
    })
}

/// With every field that goes with `create`.
pub(in crate::hosted) fn create_in_full() -> Value {
    json!({
        "type": "create",
        "providers": ["MESSENGER"],
        "expiresOn": "2030-01-31T12:00:00.000Z",
        "name": NAME,
        "success_redirect_url": "https://app.acme.example/done",
        "failure_redirect_url": "https://app.acme.example/sorry",
        "notify_url": "https://hooks.acme.example/unipile",
        "bypass_success_screen": false,
        "locale": "de",
        "login_hint": "maria@example.com",
    })
}

/// An account once more.
pub(in crate::hosted) fn reconnect() -> Value {
    json!({
        "type": "reconnect",
        "reconnect_account": ACCOUNT,
        "expiresOn": "2030-01-31T12:00:00.000Z",
        "name": NAME,
    })
}

/// A link of the least.
pub(in crate::hosted) fn listed() -> Value {
    json!({
        "object": "HostedAuthLink",
        "id": ID,
        "type": "create",
        "name": NAME,
        "created_at": "2030-01-31T11:00:00.000Z",
        "expiresOn": "2030-01-31T12:00:00.000Z",
    })
}
