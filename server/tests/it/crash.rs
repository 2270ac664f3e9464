//! A program that crashes takes its secrets with it.

use crate::support::{Folder, soon};
use std::os::unix::process::ExitStatusExt as _;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::Command;

const SIGABRT: i32 = 6;

/// Where core files are wanted, so that nothing but the program itself is against them.
const WITH_CORE_FILES: &str = r#"ulimit -S -c $(ulimit -H -c) && exec "$0""#;

#[tokio::test]
async fn a_crash_leaves_no_core_file_with_secrets_in_it() {
    let site = Folder::site();
    let mut child = Command::new("/bin/sh")
        .args(["-c", WITH_CORE_FILES, env!("CARGO_BIN_EXE_unipile-connect")])
        .current_dir(site.path())
        .env_clear()
        .env("LISTEN", "127.0.0.1:0")
        .env("DATABASE", "memory")
        .env("SITE_ROOT", site.path())
        .kill_on_drop(true)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = soon("a greeting", lines.next_line()).await.unwrap().unwrap();
    assert!(first.starts_with("ready "), "{first}");
    let id = child.id().unwrap().to_string();
    let told = Command::new("kill").args(["-ABRT", &id]).status().await.unwrap();
    assert!(told.success());
    let status = soon("the end of the program", child.wait()).await.unwrap();
    assert_eq!(status.signal(), Some(SIGABRT), "{status}");
    assert!(!status.core_dumped(), "{status}");
}
