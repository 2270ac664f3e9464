//! What the API answers when all is well. [`super::openapi`] documents these types as they are: what is said of a field
//! here is read by the developer of a product. A field that is `inline` says nothing, since its type does.

use super::openapi::examples;
use connect::Link;
use serde::Serialize;
use std::time::{Duration, UNIX_EPOCH};
use unipile::UtcTime;
use utoipa::ToSchema;
use wizard::Timestamp;

/// `create` connects a new account, `reconnect` one that was connected before.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum LinkType {
    Create,
    Reconnect,
}

/// The one word of an `object`.
macro_rules! object {
    ($name:ident) => {
        /// Which object this is.
        #[derive(Serialize, ToSchema)]
        pub(super) enum $name {
            $name,
        }
    };
}

object!(HostedAuthUrl);
object!(HostedAuthLink);
object!(HostedAuthLinkList);
object!(HostedAuthLinkRevoked);

/// What Unipile answers, and the id of the link.
#[derive(Serialize, ToSchema)]
#[schema(as = MadeLink)]
pub(super) struct Made {
    #[schema(inline)]
    pub(super) object: HostedAuthUrl,
    /// Where you send the person. It is a secret, and told this once: who has it can connect an account in that person's
    /// name.
    #[schema(
        format = "uri",
        examples("https://connect.example.com/c/FG_wsrG6xWVMYLyNo8fdOfKrV6evp8_BYHDqVY_TcXk")
    )]
    pub(super) url: String,
    /// Names the link, and opens nothing: to withdraw it by, and the `jti` of its result. Unipile has none.
    #[schema(
        pattern = "^[A-Za-z0-9_-]{43}$",
        examples("OTKt7iXfEwILXluikvAaPXJ97Z9NCY5T_MdrKstTSDc")
    )]
    pub(super) id: String,
}

/// A link, as it is listed. Its address was told when it was made, and is kept nowhere.
#[derive(Serialize, ToSchema)]
#[schema(as = Link, examples(json!(examples::listed())))]
pub(super) struct Listed {
    #[schema(inline)]
    object: HostedAuthLink,
    /// Names it.
    #[schema(
        pattern = "^[A-Za-z0-9_-]{43}$",
        examples("OTKt7iXfEwILXluikvAaPXJ97Z9NCY5T_MdrKstTSDc")
    )]
    id: String,
    #[serde(rename = "type")]
    #[schema(inline)]
    kind: LinkType,
    /// What you call the person, if you said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, required = false, examples("user-7"))]
    name: Option<String>,
    /// The account to connect again, with `reconnect`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, required = false, examples("zkruf5eusl1l"))]
    reconnect_account: Option<String>,
    /// When you made it.
    #[schema(value_type = String, format = DateTime, examples("2030-01-31T11:00:00.000Z"))]
    created_at: UtcTime,
    /// From when on nothing can be begun with it.
    #[serde(rename = "expiresOn")]
    #[schema(value_type = String, format = DateTime, examples("2030-01-31T12:00:00.000Z"))]
    expires_on: UtcTime,
    /// When an account was connected through it, if one was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime, required = false, examples("2030-01-31T11:20:00.000Z"))]
    connected_at: Option<UtcTime>,
    /// When you withdrew it, if you did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime, required = false, examples("2030-01-31T11:30:00.000Z"))]
    revoked_at: Option<UtcTime>,
}

/// Your links.
#[derive(Serialize, ToSchema)]
#[schema(as = LinkList)]
pub(super) struct Page {
    #[schema(inline)]
    pub(super) object: HostedAuthLinkList,
    /// The newest first, up to 200.
    #[schema(max_items = 200)]
    pub(super) items: Vec<Listed>,
}

/// A link that is withdrawn.
#[derive(Serialize, ToSchema)]
#[schema(as = WithdrawnLink)]
pub(super) struct Withdrawn {
    #[schema(inline)]
    pub(super) object: HostedAuthLinkRevoked,
    /// Which one.
    #[schema(
        pattern = "^[A-Za-z0-9_-]{43}$",
        examples("OTKt7iXfEwILXluikvAaPXJ97Z9NCY5T_MdrKstTSDc")
    )]
    pub(super) id: String,
}

impl From<Link> for Listed {
    fn from(link: Link) -> Self {
        Self {
            object: HostedAuthLink::HostedAuthLink,
            id: link.id.to_string(),
            kind: if link.wish.reconnect_account.is_some() {
                LinkType::Reconnect
            } else {
                LinkType::Create
            },
            name: link.wish.name,
            reconnect_account: link.wish.reconnect_account,
            created_at: utc(link.created_at),
            expires_on: utc(link.expires_at),
            connected_at: link.connected_at.map(utc),
            revoked_at: link.revoked_at.map(utc),
        }
    }
}

fn utc(time: Timestamp) -> UtcTime {
    UtcTime::from(UNIX_EPOCH + Duration::from_millis(time.as_millis()))
}
