//! Lists all accounts, with the state of each.
//!
//! ```sh
//! UNIPILE_DSN=api1.unipile.com:13111 UNIPILE_API_KEY=… cargo run -p unipile --example list_accounts
//! ```
//!
//! Against the sandbox (`cargo run -p unipile-sandbox -- --listen 127.0.0.1:4010`) the two are `http://127.0.0.1:4010`
//! and `sandbox-key`.

#![allow(clippy::print_stdout, reason = "it is what the example is for")]

use std::env;
use std::error::Error;
use std::pin::pin;
use std::process::ExitCode;

use futures_util::TryStreamExt;
use unipile::{Client, ListAccounts};

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let client = Client::builder(env::var("UNIPILE_DSN")?, env::var("UNIPILE_API_KEY")?.into()).build()?;
    let mut pages = pin!(client.account().list(ListAccounts::new().limit(250)));
    while let Some(page) = pages.try_next().await? {
        for account in page.items {
            let states: Vec<&str> = account.sources.iter().map(|source| source.status.as_str()).collect();
            let (id, kind, name) = (&account.id, &account.account_type, &account.name);
            println!("{id}\t{kind}\t{}\t{name}", states.join(","));
        }
    }
    Ok(())
}
