//! A running server, with a site of a few bytes.

use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use server::config::{Args, Config};
use server::startup::Server;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// The parts of a site, so that no test depends on a built one.
pub(crate) fn site() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let root = std::env::temp_dir().join(format!("unipile-connect-site-{}-{number}", std::process::id()));
    std::fs::create_dir_all(root.join("pkg")).unwrap();
    std::fs::write(root.join("hash.txt"), "js: aa\nwasm: bb\ncss: cc\n").unwrap();
    for file in ["aa.js", "bb.wasm", "cc.css"] {
        let path = root.join("pkg").join(format!("unipile-connect.{file}"));
        std::fs::write(&path, "plain").unwrap();
        std::fs::write(format!("{}.br", path.display()), "brotli").unwrap();
    }
    root
}

/// A configuration as the command line gives it.
pub(crate) fn config(args: &[&str]) -> Config {
    use clap::Parser as _;
    let site = site().display().to_string();
    let fixed = ["unipile-connect", "--listen", "127.0.0.1:0", "--site-root", &site];
    Args::parse_from(fixed.iter().copied().chain(args.iter().copied()))
        .into_config()
        .unwrap()
}

/// A server that runs until the test ends, and the browser of one person.
pub(crate) struct World {
    pub(crate) address: String,
    pub(crate) browser: Client,
}

impl World {
    pub(crate) async fn start(args: &[&str]) -> Self {
        let server = Server::start(config(args)).await.unwrap();
        let address = format!("http://{}", server.address().unwrap());
        tokio::spawn(server.run(std::future::pending()));
        let browser = Client::builder().redirect(Policy::none()).no_proxy().build().unwrap();
        Self { address, browser }
    }

    /// Opens a new attempt: its path, its cookie, and its page.
    pub(crate) async fn open(&self) -> (String, String, String) {
        let start = self.get("/").await;
        let path = start.headers()["location"].to_str().unwrap().to_owned();
        let page = self.get(&path).await;
        let cookie = page.headers()["set-cookie"].to_str().unwrap();
        let cookie = cookie.split(';').next().unwrap().to_owned();
        (path, cookie, page.text().await.unwrap())
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        let url = format!("{}{path}", self.address);
        self.browser
            .get(url)
            .header("accept", "text/html")
            .send()
            .await
            .unwrap()
    }

    /// Posts a sign-in for the attempt at `path`.
    pub(crate) async fn sign_in(&self, path: &str, headers: &[(&str, &str)], username: &str) -> Response {
        let attempt = path.trim_start_matches("/c/");
        let body = format!("attempt={attempt}&operation=operation-1&username={username}&password=sandbox-pass");
        let mut request = self.browser.post(format!("{}/api/sign_in", self.address)).body(body);
        request = request.header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.send().await.unwrap()
    }
}
