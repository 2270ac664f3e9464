//! Every operation of the client, for what has to hold for all of them.

use std::pin::pin;
use std::time::UNIX_EPOCH;

use futures_util::TryStreamExt;
use unipile::{
    Client, ConnectMessenger, CreateHostedAuthLink, Error, HostedProviders, ListAccounts, Provider, ResendCheckpoint,
    Resync, SolveCodeCheckpoint,
};

use super::{CODE, ID, PASSWORD};

pub fn messenger() -> ConnectMessenger {
    ConnectMessenger::new("ada@example.com", PASSWORD.into())
}

pub fn code() -> SolveCodeCheckpoint {
    SolveCodeCheckpoint::new("098dez89d", Provider::Messenger, CODE.into())
}

pub fn resend() -> ResendCheckpoint {
    ResendCheckpoint::new("098dez89d", Provider::Messenger)
}

pub fn link() -> CreateHostedAuthLink {
    CreateHostedAuthLink::create(HostedProviders::All, UNIX_EPOCH.into()).name(ID)
}

/// The names of the operations, as they are in the trace.
pub const CALLS: [&str; 10] = [
    "connect",
    "reconnect",
    "solve_code_checkpoint",
    "resend_checkpoint",
    "create_hosted_auth_link",
    "get",
    "list",
    "delete",
    "restart",
    "resync",
];

/// Calls the operation of this name on the account `id`, and forgets what it gives.
pub async fn call_on(client: &Client, name: &str, id: &str) -> Result<(), Error> {
    let account = client.account();
    match name {
        "connect" => account.connect_messenger(messenger()).await.map(drop),
        "reconnect" => account.reconnect_messenger(id, messenger()).await.map(drop),
        "solve_code_checkpoint" => account.solve_code_checkpoint(code()).await.map(drop),
        "resend_checkpoint" => account.resend_checkpoint(resend()).await.map(drop),
        "create_hosted_auth_link" => account.create_hosted_auth_link(link()).await.map(drop),
        "get" => account.get(id).await.map(drop),
        "list" => pin!(account.list(ListAccounts::new())).try_next().await.map(drop),
        "delete" => account.delete(id).await,
        "restart" => account.restart(id).await.map(drop),
        "resync" => account.resync(id, Resync::new()).await.map(drop),
        _ => panic!("no operation {name}"),
    }
}

pub async fn call(client: &Client, name: &str) -> Result<(), Error> {
    call_on(client, name, ID).await
}
