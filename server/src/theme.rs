//! What the pages of a theme need: a stylesheet and a logo, made once, at addresses that change with their content.

use app::look::Look;
use axum::Router;
use axum::body::Bytes;
use axum::routing::get;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use sha2::{Digest as _, Sha256};
use theme::{Theme, stylesheet};

/// A file that is served from memory.
#[derive(Clone, Debug)]
pub(crate) struct Served {
    pub(crate) path: String,
    content_type: &'static str,
    content: Bytes,
}

impl Served {
    pub(crate) fn new(name: &str, extension: &str, content_type: &'static str, content: Bytes) -> Self {
        let hash = Sha256::digest(&content);
        let short = hash.first_chunk().copied().map_or(0, u64::from_be_bytes);
        Self {
            path: format!("/{name}-{short:016x}.{extension}"),
            content_type,
            content,
        }
    }

    /// For ever: with another content it has another address.
    pub(crate) fn serve<S: Clone + Send + Sync + 'static>(&self, router: Router<S>) -> Router<S> {
        let headers = [
            (CONTENT_TYPE, self.content_type),
            (CACHE_CONTROL, "public, max-age=31536000, immutable"),
        ];
        let content = self.content.clone();
        router.route(&self.path, get(async move || (headers, content)))
    }
}

/// A theme, ready to be served.
#[derive(Clone, Debug, Default)]
pub struct ThemeAssets {
    /// What the documents say of it.
    pub(crate) look: Look,
    files: Vec<Served>,
}

impl ThemeAssets {
    /// Makes the files of a theme. One that says nothing has none, so that its pages need no request more.
    pub fn new(theme: &Theme) -> Self {
        let css = Some(stylesheet(theme)).filter(|css| !css.is_empty());
        let css = css.map(|css| Served::new("theme", "css", "text/css; charset=utf-8", css.into()));
        let logo = theme.logo.as_ref().map(|logo| {
            let content = Bytes::copy_from_slice(&logo.content);
            Served::new("logo", logo.kind.extension(), logo.kind.content_type(), content)
        });
        let path = |file: &Option<Served>| file.as_ref().map(|file| file.path.clone());
        Self {
            look: Look {
                css: path(&css),
                color_scheme: theme.scheme.color_scheme(),
                logo: path(&logo),
                support: theme.support_url.clone(),
                privacy: theme.privacy_url.clone(),
            },
            files: css.into_iter().chain(logo).collect(),
        }
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &Served> {
        self.files.iter()
    }
}
