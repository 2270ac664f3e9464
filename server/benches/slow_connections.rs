//! `make bench-slow`: do a thousand connections that dawdle hold up one that does not? And three thousand of one address?
//!
//! Bounded: at most 3000 connections, over loopback, for about twenty seconds.
#![expect(clippy::print_stdout, reason = "the table is what it is for")]

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpSocket, TcpStream};
use tokio::process::{Child, Command};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const HEALTHY: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const REQUESTS: usize = 400;
const ANY_PORT: &str = "127.0.0.1:0";
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two bytes of a slow connection, and between two of its tries.
const BYTE: Duration = Duration::from_secs(1);
const MOMENT: Duration = Duration::from_millis(50);
const LIMIT: Duration = Duration::from_mins(1);

/// What a dawdling connection sends at first; after that it sends a byte a second.
const BEGINNINGS: [&str; 3] = [
    "",
    "GET / HTTP/1.1\r\nhost: x\r\nx-slow: ",
    "POST /api/sign_in HTTP/1.1\r\nhost: x\r\nsec-fetch-site: same-origin\r\n\
     content-type: application/x-www-form-urlencoded\r\ncontent-length: 8000\r\n\r\n",
];

#[tokio::main]
async fn main() -> Result<()> {
    rlimit::increase_nofile_limit(8192)?;
    timeout(LIMIT, compare()).await?
}

async fn compare() -> Result<()> {
    let server = Server::start().await?;
    println!(
        "{:<44}{:>10}{:>10}{:>10}{:>12}",
        "a page on a new connection", "p50", "p99", "failed", "RSS"
    );
    server.row("alone").await?;

    let many = (0..125).flat_map(|_| (0..8).map(address));
    let slow = slow_connections(server.address, many);
    server.until("open_connections", 1000).await?;
    server.row("beside 1000 slow connections of 8 addresses").await?;
    drop(slow);
    while server.number("open_connections").await? > 0 {
        sleep(MOMENT).await;
    }

    let flood = slow_connections(server.address, std::iter::repeat_n(address(0), 3000));
    server
        .until("limit_hits_total{limit=\"connections_per_address\"}", 2000)
        .await?;
    let open = server.number("open_connections").await?;
    let label = format!("beside 3000 of 1 address, {open} of them open");
    server.row(&label).await?;
    drop(flood);
    Ok(())
}

/// An address of the loopback interface that is not the healthy one's.
fn address(number: u8) -> IpAddr {
    IpAddr::V4(Ipv4Addr::new(127, 0, 1, number + 1))
}

async fn connect(from: IpAddr, to: SocketAddr) -> std::io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    socket.bind((from, 0).into())?;
    socket.connect(to).await
}

/// The release build, with its sandbox. It ends with this value.
struct Server {
    process: Child,
    address: SocketAddr,
    metrics: SocketAddr,
}

impl Server {
    async fn start() -> Result<Self> {
        let site = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/site");
        let mut process = Command::new(env!("CARGO_BIN_EXE_unipile-connect"))
            .env_clear()
            .envs([("LISTEN", ANY_PORT), ("METRICS_LISTEN", ANY_PORT)])
            .envs([("SITE_ROOT", site), ("RUST_LOG", "error"), ("DATABASE", "memory")])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let mut greeting = BufReader::new(process.stdout.take().ok_or("no output")?).lines();
        let mut addresses = Vec::new();
        for name in ["ready", "metrics"] {
            let line = greeting.next_line().await?.unwrap_or_default();
            let url = line.strip_prefix(name).and_then(|line| line.strip_prefix(" http://"));
            let url = url.ok_or("the server did not start")?;
            addresses.push(url.trim_end_matches("/metrics").parse()?);
        }
        Ok(Self {
            process,
            address: addresses[0],
            metrics: addresses[1],
        })
    }

    /// One of the server's own numbers.
    async fn number(&self, name: &str) -> Result<usize> {
        let answer = get(self.metrics, "/metrics").await?;
        let prefix = format!("unipile_connect_{name} ");
        let line = answer.lines().find_map(|line| line.strip_prefix(&prefix));
        Ok(line.unwrap_or("0").parse()?)
    }

    async fn until(&self, name: &str, number: usize) -> Result<()> {
        while self.number(name).await? < number {
            sleep(MOMENT).await;
        }
        Ok(())
    }

    /// Loads the page again and again, and says how long it took.
    async fn row(&self, label: &str) -> Result<()> {
        let (mut times, mut failed) = (Vec::new(), 0);
        for _ in 0..REQUESTS {
            let started = Instant::now();
            match timeout(PATIENCE, self.page()).await {
                Ok(Ok(())) => times.push(started.elapsed()),
                _ => failed += 1,
            }
        }
        times.sort_unstable();
        let percentile = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
        let (p50, p99) = (millis(percentile(50)), millis(percentile(99)));
        println!("{label:<44}{p50:>10}{p99:>10}{failed:>10}{:>12}", self.memory()?);
        Ok(())
    }

    async fn page(&self) -> Result<()> {
        let answer = get(self.address, "/c/AAAAAAAAAAAAAAAAAAAAAA").await?;
        if answer.starts_with("HTTP/1.1 200") && answer.ends_with("</html>") {
            Ok(())
        } else {
            Err("no page".into())
        }
    }

    /// What the server holds in memory.
    fn memory(&self) -> Result<String> {
        let id = self.process.id().ok_or("the server ended")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        Ok(line.unwrap_or_default().trim().to_owned())
    }
}

async fn get(from: SocketAddr, path: &str) -> Result<String> {
    let mut stream = connect(HEALTHY, from).await?;
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

/// Connections that send as little as they can, and come again when they are cut off. They end with this value.
fn slow_connections(to: SocketAddr, from: impl IntoIterator<Item = IpAddr>) -> JoinSet<()> {
    let mut tasks = JoinSet::new();
    for (from, beginning) in from.into_iter().zip(BEGINNINGS.into_iter().cycle()) {
        tasks.spawn(async move {
            loop {
                let _ = dawdle(from, to, beginning).await;
                sleep(BYTE).await;
            }
        });
    }
    tasks
}

/// Until the server has had enough.
async fn dawdle(from: IpAddr, to: SocketAddr, beginning: &str) -> std::io::Result<()> {
    let mut stream = connect(from, to).await?;
    stream.write_all(beginning.as_bytes()).await?;
    // Silence is what keeps the connection.
    while timeout(BYTE, stream.read(&mut [0])).await.is_err() {
        stream.write_all(b"x").await?;
    }
    Ok(())
}
