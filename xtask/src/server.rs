//! The release server, started for a look at one page.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::files;

const PATIENCE: Duration = Duration::from_secs(20);

/// A running server; it ends with this value.
pub(crate) struct Server {
    process: Child,
    /// Host and port.
    address: String,
}

impl Server {
    /// Starts the release server with its sandbox, on a free port of the loopback interface.
    pub(crate) fn start() -> Result<Self> {
        let program = files::target().join("release").join(files::OUTPUT_NAME);
        // An empty environment: what is measured must not depend on what the caller has configured.
        let mut process = Command::new(&program)
            .current_dir(files::root())
            .env_clear()
            .envs(std::env::vars_os().filter(|(name, _)| name == "PATH" || name == "HOME"))
            .env("RUST_LOG", "warn")
            .env("LISTEN", "127.0.0.1:0")
            .env("SITE_ROOT", files::site())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let output = process.stdout.take();
        let mut server = Self {
            process,
            address: String::new(),
        };
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            // To its end, so that the server never waits for a reader.
            for line in output
                .into_iter()
                .flat_map(|output| BufReader::new(output).lines())
                .map_while(Result::ok)
            {
                if let Some(address) = address_in(&line) {
                    let _ = sender.send(address.to_owned());
                }
            }
        });
        server.address = receiver
            .recv_timeout(PATIENCE)
            .context("the server ended, or did not say within 20 seconds where it listens")?;
        Ok(server)
    }

    /// Fetches a page, following redirects, and gives its body as it is without compression.
    pub(crate) fn page(&self, path: &str) -> Result<Vec<u8>> {
        let origin = format!("http://{}", self.address);
        let mut path = path.to_owned();
        for _ in 0..5 {
            let answer = self.get(&path)?;
            match answer.status {
                200 => return Ok(answer.body),
                300..400 => {
                    let location = answer.location.context("the server redirects to nowhere")?;
                    location
                        .strip_prefix(&origin)
                        .unwrap_or(&location)
                        .clone_into(&mut path);
                }
                status => bail!("the server answers {path} with status {status}"),
            }
        }
        bail!("the server redirects without end, at last to {path}")
    }

    fn get(&self, path: &str) -> Result<Answer> {
        let mut stream = TcpStream::connect(&self.address).context("cannot connect to the server")?;
        stream.set_read_timeout(Some(PATIENCE))?;
        // In this version of HTTP the end of the connection is the end of the body.
        let request = format!(
            "GET {path} HTTP/1.0\r\nHost: {}\r\nAccept: text/html\r\n\r\n",
            self.address
        );
        stream
            .write_all(request.as_bytes())
            .context("the server does not take the request")?;
        let mut bytes = Vec::new();
        stream
            .read_to_end(&mut bytes)
            .context("the server's answer breaks off")?;
        Answer::parse(&bytes).context("the server's answer is not HTTP")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

struct Answer {
    status: u16,
    location: Option<String>,
    body: Vec<u8>,
}

impl Answer {
    fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).ok()?;
        let status = head.split_whitespace().nth(1)?.parse().ok()?;
        let location = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("location").then(|| value.trim().to_owned())
        });
        Some(Self {
            status,
            location,
            body: bytes[end + 4..].to_vec(),
        })
    }
}

/// Host and port of the first address in a line.
fn address_in(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("http://")?;
    let end = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || ".:".contains(letter)));
    Some(&rest[..end.unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::{Answer, address_in};

    #[test]
    fn the_address_is_found_in_what_the_server_prints() {
        assert_eq!(address_in("ready http://127.0.0.1:4321"), Some("127.0.0.1:4321"));
        assert_eq!(
            address_in("Open http://127.0.0.1:3000/ to begin"),
            Some("127.0.0.1:3000")
        );
        assert_eq!(address_in("nothing yet"), None);
    }

    #[test]
    fn an_answer_has_a_status_a_location_and_a_body() {
        let answer = Answer::parse(b"HTTP/1.0 303 See Other\r\nLocation: /c/1\r\n\r\nbody").unwrap();
        assert_eq!(
            (answer.status, answer.location.as_deref(), answer.body.as_slice()),
            (303, Some("/c/1"), &b"body"[..])
        );
    }
}
