//! What the program does besides serving.

mod operator;

use crate::config::Args;
use clap::Subcommand;
use integrators::ApiKey;
use std::fmt::Write as _;
use webhooks::SigningSecret;

pub use operator::{DeliveriesCommand, LookCommand, OperatorError};

/// The commands. Without one, the server runs.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Say what is wrong with the configuration, or what it allows
    CheckConfig,
    /// Keys of products that may make links
    Keys {
        #[command(subcommand)]
        #[expect(missing_docs, reason = "clap would print it")]
        command: KeysCommand,
    },
    /// Links of products
    Links {
        #[command(subcommand)]
        #[expect(missing_docs, reason = "clap would print it")]
        command: LookCommand,
    },
    /// Attempts to connect an account
    Attempts {
        #[command(subcommand)]
        #[expect(missing_docs, reason = "clap would print it")]
        command: LookCommand,
    },
    /// Notifications of products
    Deliveries {
        #[command(subcommand)]
        #[expect(missing_docs, reason = "clap would print it")]
        command: DeliveriesCommand,
    },
}

/// What can be done with keys.
#[derive(Clone, Debug, Subcommand)]
pub enum KeysCommand {
    /// Make a key and a signing secret, and what to write into the configuration. They are shown this once
    New {
        /// What the configuration calls the product: a to z, 0 to 9 and -
        #[arg(value_parser = product_name)]
        name: String,
    },
}

impl Command {
    /// Does it, and gives what to print.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub async fn run(&self, args: Args) -> Result<String, Box<dyn std::error::Error>> {
        match self {
            Self::CheckConfig => check_config(args),
            Self::Keys {
                command: KeysCommand::New { name },
            } => Ok(new_key(name)),
            Self::Links { command } => Ok(operator::links(&args.database(), command).await?),
            Self::Attempts { command } => Ok(operator::attempts(&args.database(), command).await?),
            Self::Deliveries { command } => Ok(operator::deliveries(&args.database(), command).await?),
        }
    }
}

fn product_name(text: &str) -> Result<String, String> {
    if integrators::is_name(text) {
        Ok(text.to_owned())
    } else {
        Err("write 1 to 64 characters of a-z, 0-9 and -".to_owned())
    }
}

fn check_config(args: Args) -> Result<String, Box<dyn std::error::Error>> {
    let config = args.into_config()?;
    let mut text = String::new();
    for path in config.integrators.readable_by_others() {
        writeln!(
            text,
            "warning: {} can be read by others on this machine: chmod 600",
            path.display()
        )?;
    }
    for line in config.integrators.summary() {
        writeln!(text, "{line}")?;
    }
    if config.integrators.summary().is_empty() {
        writeln!(text, "CONFIG names no file: no product can make links.")?;
    }
    let entry = match config.access {
        connect::Access::Open => "Everybody who finds the page may connect an account.",
        connect::Access::Closed => "Accounts are connected through links alone.",
    };
    writeln!(text, "{entry}\nThe configuration is good.")?;
    Ok(text)
}

fn new_key(name: &str) -> String {
    let (key, secret) = (ApiKey::generate(), SigningSecret::random());
    format!(
        "# For {name}, who sends it as X-API-KEY. It is stored nowhere:\n#   {}\n# {name} verifies with this secret what \
         is sent to it.\n\n[[integrators]]\nname = {name:?}\napi_key_hashes = [\"{}\"]\nsigning_secrets = [\"{}\"]\n\
         redirect_origins = []\nnotify_hosts = []\n",
        key.expose(),
        key.hash(),
        secret.expose()
    )
}
