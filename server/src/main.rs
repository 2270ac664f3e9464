//! `unipile-connect`: reads the configuration, starts the server, and stops it on SIGTERM or Ctrl-C.

use clap::Parser as _;
use server::config::Args;
use server::startup::Server;
use server::telemetry;
use std::process::ExitCode;
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::parse();
    match run(args).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("error: {sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn run(args: Args) -> Result<(), Box<dyn std::error::Error>> {
    // Passwords and the API key are in the memory, and would be in a core file.
    #[cfg(target_os = "linux")]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)?;
    telemetry::start(&args.log, args.log_format)?;
    let mut terminate = signal(SignalKind::terminate())?;
    let server = Server::start(args.into_config()?).await?;
    announce(&server.greeting());
    let shutdown = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    };
    server.run(shutdown).await;
    Ok(())
}

#[expect(
    clippy::print_stdout,
    reason = "the greeting is for the person at the terminal; logs go to standard error"
)]
fn announce(greeting: &str) {
    println!("{greeting}");
}
