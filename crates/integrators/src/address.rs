//! Where people and notifications may go: exact origins and hosts, and how they are compared with an address.

use url::{Host, Origin, Url};

/// What notifications go to where no port is said.
const HTTPS_PORT: u16 = 443;

/// Reads an origin, written as browsers write it in `Origin`: https, or http for loopback. None for everything else.
///
/// Only that one writing is taken, so that what the file says is what is compared.
pub(crate) fn origin(text: &str) -> Option<Origin> {
    let url = Url::parse(text).ok()?;
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
    let origin = url.origin();
    let is_exact = origin.ascii_serialization() == text && is_plain(&url);
    (is_safe && is_exact).then_some(origin)
}

/// Reads `host` or `host:port`. The port is 443 where none is said.
pub(crate) fn host(text: &str) -> Option<NotifyHost> {
    let url = Url::parse(&format!("https://{text}/")).ok()?;
    let host = NotifyHost::of_url(&url)?;
    let (name, port) = (&host.name, host.port);
    let is_exact = text == format!("{name}:{port}") || (port == HTTPS_PORT && text == name);
    (is_exact && is_plain(&url) && port != 0).then_some(host)
}

/// A host to which notifications may go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotifyHost {
    /// As the WHATWG URL standard serializes it: lower case, Punycode, IPv6 in brackets.
    pub(crate) name: String,
    pub(crate) port: u16,
    pub(crate) is_loopback: bool,
}

impl NotifyHost {
    pub(crate) fn of_url(url: &Url) -> Option<Self> {
        Some(Self {
            name: url.host_str()?.to_owned(),
            port: url.port_or_known_default()?,
            is_loopback: is_loopback(url),
        })
    }
}

/// As in the file.
impl std::fmt::Display for NotifyHost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)?;
        if self.port == HTTPS_PORT {
            Ok(())
        } else {
            write!(f, ":{}", self.port)
        }
    }
}

/// Whether somebody's name or password is in it: it makes people take one host for another.
pub(crate) fn has_userinfo(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}

/// Whether the host is an address, or a name of letters, digits and hyphens that does not end with a dot: no wildcard.
fn is_plain(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name
            .split('.')
            .all(|label| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')),
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => true,
        None => false,
    }
}

/// Whether the host is the machine itself, whatever the way to say so.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => {
            address.is_loopback() || address.to_ipv4_mapped().is_some_and(|address| address.is_loopback())
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_written_in_one_way() {
        for text in [
            "https://app.acme.example",
            "https://app.acme.example:8443",
            "https://xn--bcher-kva.example",
            "https://10.0.0.1",
            "http://localhost:3000",
            "http://127.0.0.1",
            "http://[::1]:3000",
        ] {
            assert_eq!(origin(text).expect(text).ascii_serialization(), text);
        }
        for text in [
            "",
            "*",
            "null",
            "app.acme.example",
            "//app.acme.example",
            "https://",
            "https://app.acme.example/",
            "https://app.acme.example/path",
            "https://app.acme.example?",
            "https://app.acme.example#",
            "https://app.acme.example:443",
            "https://app.acme.example:",
            "https://app.acme.example.",
            "https://app..acme.example",
            "https://me@app.acme.example",
            "https://me:pw@app.acme.example",
            "https://*.acme.example",
            "https://app_1.acme.example",
            "https://App.acme.example",
            "HTTPS://app.acme.example",
            "https://bücher.example",
            "https:\\\\app.acme.example",
            " https://app.acme.example",
            "https://app.acme.example\n",
            "https://127.1",
            "http://app.acme.example",
            "http://localhost.evil.example",
            "http://10.0.0.1",
            "ftp://app.acme.example",
            "wss://app.acme.example",
            "javascript:alert(1)",
            "data:text/html,",
            "blob:https://app.acme.example",
            "file:///etc/passwd",
        ] {
            assert_eq!(origin(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_host_has_a_port_or_443() {
        for (text, shown, port) in [
            ("hooks.acme.example", "hooks.acme.example", 443),
            ("hooks.acme.example:443", "hooks.acme.example", 443),
            ("hooks.acme.example:8443", "hooks.acme.example:8443", 8443),
            ("[2001:db8::1]:8443", "[2001:db8::1]:8443", 8443),
        ] {
            let host = host(text).expect(text);
            assert_eq!((host.to_string().as_str(), host.port), (shown, port));
        }
        for text in [
            "",
            "*",
            "*.acme.example",
            "https://hooks.acme.example",
            "//hooks.acme.example",
            "hooks.acme.example/",
            "hooks.acme.example/path",
            "hooks.acme.example?",
            "hooks.acme.example#",
            "me@hooks.acme.example",
            "@hooks.acme.example",
            "hooks.acme.example:",
            "hooks.acme.example:0",
            "hooks.acme.example:0443",
            "hooks.acme.example:65536",
            "hooks.acme.example.",
            "Hooks.acme.example",
            "bücher.example",
            "hooks.acme.example ",
            "hooks.acme.example\\",
            "hooks.acme.example\t",
            "::1",
        ] {
            assert_eq!(host(text), None, "{text:?}");
        }
    }

    #[test]
    fn this_machine_is_known_by_each_of_its_names() {
        for (text, expected) in [
            ("localhost", true),
            ("acme.localhost", true),
            ("127.0.0.1:8080", true),
            ("127.9.9.9", true),
            ("[::1]", true),
            ("[::ffff:7f00:1]", true),
            ("notlocalhost", false),
            ("localhost.example", false),
            ("10.0.0.1", false),
            ("[2001:db8::1]", false),
        ] {
            assert_eq!(host(text).expect(text).is_loopback, expected, "{text}");
        }
    }
}
