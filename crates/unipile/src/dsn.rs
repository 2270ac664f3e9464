//! Where Unipile is: the DSN from its dashboard, or a URL.

use thiserror::Error;
use url::{Host, Url};

/// What is wrong with a DSN. The texts never repeat it: it may hold a secret that was put there by mistake.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DsnError {
    /// Nothing but blanks.
    #[error("the DSN is empty; Unipile's dashboard shows it as `host:port`")]
    Empty,
    /// Neither `host:port` nor a URL.
    #[error("the DSN is neither `host:port` nor a URL: {0}")]
    NotAUrl(#[from] url::ParseError),
    /// A scheme other than https and http.
    #[error("the DSN has a scheme that is neither https nor http")]
    Scheme,
    /// Plain http to another machine, which would send the API key and passwords in the clear.
    #[error("the DSN says http for a host that is not this machine; use https")]
    PlainHttp,
    /// `user:password@host`.
    #[error("the DSN has a user name or password in it; the API key is given on its own")]
    UserInfo,
    /// `?…` or `#…`.
    #[error("the DSN has a query or a fragment; give only the scheme, host, port and path")]
    QueryOrFragment,
}

/// A checked address: https, or http to this machine; its path ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dsn(Url);

impl Dsn {
    pub(crate) fn parse(text: &str) -> Result<Self, DsnError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DsnError::Empty);
        }
        let mut url = if text.contains("://") {
            Url::parse(text)?
        } else {
            Url::parse(&format!("https://{text}"))?
        };
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&url) => {}
            "http" => return Err(DsnError::PlainHttp),
            _ => return Err(DsnError::Scheme),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(DsnError::UserInfo);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(DsnError::QueryOrFragment);
        }
        let path = url.path().trim_end_matches('/');
        // Some copy the address from an example with the version in it.
        let path = path.strip_suffix("/api/v1").unwrap_or(path);
        let path = format!("{}/", path.trim_end_matches('/'));
        url.set_path(&path);
        Ok(Self(url))
    }

    /// The address without a slash at its end.
    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    pub(crate) fn is_plain_http(&self) -> bool {
        self.0.scheme() == "http"
    }

    /// The URL of a path like `/api/v1/accounts`. Each part of it has to be encoded already.
    pub(crate) fn endpoint(&self, path: &str) -> Result<Url, url::ParseError> {
        Url::parse(&format!("{}{path}", self.as_str()))
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// Encodes one part of a path. `None` for what cannot be a part: nothing, `.` and `..`, which change the path.
pub(crate) fn path_segment(text: &str) -> Option<String> {
    if matches!(text, "" | "." | "..") {
        return None;
    }
    let encode = |byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'~' | b'.' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    Some(text.bytes().map(encode).collect())
}

#[cfg(test)]
mod tests {
    use super::{Dsn, DsnError, path_segment};

    #[test]
    fn every_way_to_write_it_gives_the_same_kind_of_address() {
        for (text, accounts) in [
            (
                "api1.unipile.com:13111",
                "https://api1.unipile.com:13111/api/v1/accounts",
            ),
            (
                " api1.unipile.com:13111/\n",
                "https://api1.unipile.com:13111/api/v1/accounts",
            ),
            (
                "https://api1.unipile.com:13111",
                "https://api1.unipile.com:13111/api/v1/accounts",
            ),
            (
                "https://api1.unipile.com:13111//",
                "https://api1.unipile.com:13111/api/v1/accounts",
            ),
            (
                "https://api1.unipile.com:13111/api/v1/",
                "https://api1.unipile.com:13111/api/v1/accounts",
            ),
            (
                "https://gate.example/unipile",
                "https://gate.example/unipile/api/v1/accounts",
            ),
            (
                "https://gate.example/unipile/",
                "https://gate.example/unipile/api/v1/accounts",
            ),
            (
                "gate.example/unipile/api/v1",
                "https://gate.example/unipile/api/v1/accounts",
            ),
            (
                "HTTPS://API1.UNIPILE.COM:443/",
                "https://api1.unipile.com/api/v1/accounts",
            ),
            ("http://127.0.0.1:3114", "http://127.0.0.1:3114/api/v1/accounts"),
            ("http://[::1]:3114", "http://[::1]:3114/api/v1/accounts"),
            ("http://localhost:3114", "http://localhost:3114/api/v1/accounts"),
            ("127.0.0.1:3114", "https://127.0.0.1:3114/api/v1/accounts"),
        ] {
            let dsn = Dsn::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(dsn.endpoint("/api/v1/accounts").unwrap().as_str(), accounts, "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, expected) in [
            ("  ", DsnError::Empty),
            ("http://api1.unipile.com:13111", DsnError::PlainHttp),
            ("http://127.0.0.1.example.com", DsnError::PlainHttp),
            ("http://localhost.example.com", DsnError::PlainHttp),
            ("http://0.0.0.0:80", DsnError::PlainHttp),
            ("ftp://127.0.0.1", DsnError::Scheme),
            ("https://key@api1.unipile.com", DsnError::UserInfo),
            ("https://:key@api1.unipile.com", DsnError::UserInfo),
            ("https://api1.unipile.com?key=1", DsnError::QueryOrFragment),
            ("https://api1.unipile.com#x", DsnError::QueryOrFragment),
            (
                "api1.unipile.com:131110",
                DsnError::NotAUrl(url::ParseError::InvalidPort),
            ),
            ("https://", DsnError::NotAUrl(url::ParseError::EmptyHost)),
        ] {
            assert_eq!(Dsn::parse(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn an_error_does_not_repeat_the_dsn() {
        let error = Dsn::parse("https://hunter2@x").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }

    #[test]
    fn an_id_cannot_leave_its_place_in_the_path() {
        assert_eq!(path_segment("098dez89d").as_deref(), Some("098dez89d"));
        assert_eq!(path_segment("a/b?c#d%2e").as_deref(), Some("a%2Fb%3Fc%23d%252e"));
        assert_eq!(path_segment(".\t.").as_deref(), Some(".%09."));
        assert_eq!(path_segment("é\\ ").as_deref(), Some("%C3%A9%5C%20"));
        assert_eq!(path_segment("..."), Some("...".to_owned()));
        for outside in ["", ".", ".."] {
            assert_eq!(path_segment(outside), None);
        }
    }
}
