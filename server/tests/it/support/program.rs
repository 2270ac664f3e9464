//! The real program, in a process of its own.

use super::{Browser, Folder, soon};
use std::net::SocketAddr;
use std::process::{ExitStatus, Stdio};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// The program in an environment of its own.
pub(crate) fn program(site: &Folder, variables: &[(&str, &str)]) -> Command {
    in_its_environment(Command::new(PROGRAM), site, variables)
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_unipile-connect");

fn in_its_environment(mut command: Command, site: &Folder, variables: &[(&str, &str)]) -> Command {
    command.env_clear().kill_on_drop(true).stdin(Stdio::null());
    command.env("LISTEN", "127.0.0.1:0").env("SITE_ROOT", site.path());
    command.env("DATABASE", "memory");
    command.envs(variables.iter().copied());
    command
}

/// It runs, and has said where.
pub(crate) struct Program {
    child: Child,
    address: SocketAddr,
}

impl Program {
    pub(crate) async fn start(site: &Folder, variables: &[(&str, &str)]) -> Self {
        Self::run(program(site, variables)).await
    }

    /// The same, from a shell that allows so many open files at first.
    pub(crate) async fn start_allowed(site: &Folder, open_files: usize) -> Self {
        let mut shell = Command::new("/bin/sh");
        shell.args(["-c", &format!("ulimit -S -n {open_files}; exec {PROGRAM}")]);
        Self::run(in_its_environment(shell, site, &[])).await
    }

    async fn run(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = soon("a greeting", lines.next_line()).await.unwrap().unwrap();
        let address = first.strip_prefix("ready http://").unwrap_or_else(|| panic!("{first}"));
        Self {
            address: address.parse().unwrap(),
            child,
        }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.address)
    }

    pub(crate) fn id(&self) -> String {
        self.child.id().expect("it runs").to_string()
    }

    pub(crate) async fn signal(&self, name: &str) {
        let id = self.id();
        let told = Command::new("kill").args(["-s", name, &id]).status().await.unwrap();
        assert!(told.success());
    }

    /// `kill -9`, and waits until it is gone.
    pub(crate) async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }

    pub(crate) async fn ended(&mut self) -> ExitStatus {
        soon("the end of the program", self.child.wait()).await.unwrap()
    }
}
