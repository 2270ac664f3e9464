//! `unipile-connect`: reads the configuration, starts the server, and stops it on SIGTERM or Ctrl-C: gently at
//! the first, at once at the second.

use clap::Parser as _;
use server::config::Args;
use server::startup::Server;
use server::telemetry;
use std::io::Write as _;
use std::process::ExitCode;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::parse();
    let done = match args.command.clone() {
        Some(command) => command.run(args).await.map(|text| announce(&text)),
        None => run(args).await,
    };
    match done {
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
    let mut signals = Signals::listen()?;
    let config = args.into_config()?;
    allow_open_files(config.limits.connections);
    let server = Server::start(config).await?;
    announce(&server.greeting());
    let told = CancellationToken::new();
    let running = server.run(told.clone().cancelled_owned());
    tokio::pin!(running);
    tokio::select! {
        () = &mut running => return Ok(()),
        () = signals.next() => told.cancel(),
    }
    tokio::select! {
        () = &mut running => Ok(()),
        () = signals.next() => Err("a second signal: stopped with requests or calls to Unipile under way".into()),
    }
}

/// A connection is an open file, and so is a call to Unipile. Most systems allow 1024 at first, and many more to who asks.
fn allow_open_files(connections: usize) {
    let needed = 2 * connections as u64;
    match rlimit::increase_nofile_limit(needed) {
        Ok(allowed) if allowed >= needed => {}
        allowed => tracing::warn!(?allowed, needed, "the system allows few open files: raise `ulimit -n`"),
    }
}

/// SIGTERM, which a supervisor sends, and SIGINT, which is Ctrl-C.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn listen() -> std::io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    /// Waits for the next of them, whichever it is.
    async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

/// For the person at the terminal; logs go to standard error. Nobody may be listening.
fn announce(greeting: &str) {
    let _ = writeln!(std::io::stdout(), "{greeting}");
}
