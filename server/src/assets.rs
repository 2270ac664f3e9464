//! The built site: where it is, what its files are called, and how they are served.

use axum::Router;
use http::header::CACHE_CONTROL;
use http::{HeaderValue, StatusCode};
use std::path::{Path, PathBuf};
use tower::ServiceBuilder;
use tower_http::services::ServeDir;

/// The name that the build gives to the page's parts: `LEPTOS_OUTPUT_NAME`.
const OUTPUT_NAME: &str = "unipile-connect";

/// The built site.
#[derive(Clone, Debug)]
pub struct Site {
    root: PathBuf,
    /// Addresses of the stylesheet, the JavaScript glue and the WebAssembly.
    pub(crate) assets: app::page::Assets,
    /// Their names change with their content.
    is_hashed: bool,
}

/// Why there is no site.
#[derive(Debug, thiserror::Error)]
#[error("SITE_ROOT={root} has no {missing}: build the site first (`make run` does)", root = .root.display())]
pub struct SiteError {
    root: PathBuf,
    missing: String,
}

impl Site {
    /// Finds the site in `root`. With a `hash.txt`, which the release build writes, its files have hashed names.
    ///
    /// # Errors
    /// When a part of it is missing.
    pub fn open(root: &Path) -> Result<Self, SiteError> {
        let hashes = std::fs::read_to_string(root.join("hash.txt")).unwrap_or_default();
        let path = |extension: &str| {
            let hash = hashes
                .lines()
                .filter_map(|line| line.split_once(": "))
                .find(|(kind, _)| *kind == extension);
            let file = match hash {
                Some((_, hash)) => format!("pkg/{OUTPUT_NAME}.{}.{extension}", hash.trim()),
                None => format!("pkg/{OUTPUT_NAME}.{extension}"),
            };
            if root.join(&file).is_file() {
                Ok(format!("/{file}"))
            } else {
                Err(SiteError {
                    root: root.to_owned(),
                    missing: file,
                })
            }
        };
        let assets = app::page::Assets {
            css: path("css")?,
            js: path("js")?,
            wasm: path("wasm")?,
        };
        Ok(Self {
            root: root.to_owned(),
            assets,
            is_hashed: !hashes.is_empty(),
        })
    }

    /// Serves the files, compressed as the browser wants them.
    pub(crate) fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let caching = if self.is_hashed {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let files = ServeDir::new(&self.root).precompressed_br().precompressed_gzip();
        let pkg = ServiceBuilder::new()
            .map_response(move |mut response: http::Response<_>| {
                // A 304 too: its headers replace those of the copy that the browser has.
                if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
                    response
                        .headers_mut()
                        .insert(CACHE_CONTROL, HeaderValue::from_static(caching));
                }
                response
            })
            .service(files.clone());
        Router::new().route_service("/pkg/{*file}", pkg).fallback_service(files)
    }
}
