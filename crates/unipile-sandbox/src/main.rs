//! Serves a sandbox with the built-in scenarios.

use clap::Parser;
use std::{
    error::Error,
    fmt::Write,
    io::{IsTerminal, stderr},
    net::SocketAddr,
};
use tokio::{net::TcpListener, signal};
use tracing_subscriber::EnvFilter;
use unipile_sandbox::{DEFAULT_API_KEY, Group, Sandbox};

/// A stand-in for Unipile's account API, with magic sign-ins and a clock that can be moved.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:4010", env = "UNIPILE_SANDBOX_LISTEN")]
    listen: SocketAddr,
    /// Listen on an address that others can reach. The control routes ask for no key.
    #[arg(long)]
    allow_non_loopback: bool,
    /// The key that calls must bring in the X-API-KEY header.
    #[arg(long, default_value = DEFAULT_API_KEY, env = "UNIPILE_SANDBOX_API_KEY")]
    api_key: String,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    if !arguments.listen.ip().is_loopback() && !arguments.allow_non_loopback {
        return Err(
            "refusing to listen beyond loopback: the control routes ask for no key (--allow-non-loopback)".into(),
        );
    }
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(stderr().is_terminal())
        .with_writer(stderr)
        .init();

    let sandbox = Sandbox::builder().api_key(&arguments.api_key).build();
    let listener = TcpListener::bind(arguments.listen).await?;
    greet(&sandbox, listener.local_addr()?, &arguments.api_key)?;
    sandbox.serve(listener, stopped()).await?;
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the greeting is this program's output")]
fn greet(sandbox: &Sandbox, address: SocketAddr, key: &str) -> Result<(), std::fmt::Error> {
    let mut text = String::new();
    writeln!(text, "Unipile sandbox on http://{address}\nX-API-KEY: {key}\n")?;
    let row = |username: &str, password: &str, what: &str| format!("  {username:<24} {password:<14} {what}");
    writeln!(text, "{}", row("USERNAME", "PASSWORD", "WHAT IT DOES"))?;
    let scenarios = sandbox.scenarios();
    let (shown, more): (Vec<_>, Vec<_>) = scenarios
        .iter()
        .partition(|scenario| scenario.group() == Group::Messenger);
    for scenario in shown {
        writeln!(
            text,
            "{}",
            row(scenario.username(), scenario.password(), scenario.description())
        )?;
    }
    writeln!(
        text,
        "  … and {} more for other checkpoints, providers and errors\n",
        more.len()
    )?;
    println!(
        "{text}Open http://{address}/ to see and steer it; programs use the routes under /__sandbox (see the README)."
    );
    Ok(())
}

/// Returns on Ctrl-C or SIGTERM. A signal that cannot be listened for never comes.
async fn stopped() {
    let interrupted = async {
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupted => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    match signal::unix::signal(signal::unix::SignalKind::terminate()) {
        Ok(mut signal) => drop(signal.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
