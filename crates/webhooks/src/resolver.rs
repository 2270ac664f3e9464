//! Resolves names to the addresses that a notification may reach, anew for each connection.

use crate::address::is_public;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;

/// Which hosts a notification may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Public ones, by https.
    Public,
    /// These, and this machine's loopback by http too: for development and tests.
    PublicAndLoopback,
}

impl Reach {
    pub(crate) fn admits(self, ip: IpAddr) -> bool {
        is_public(ip) || self.admits_loopback(ip)
    }

    pub(crate) fn admits_loopback(self, ip: IpAddr) -> bool {
        self == Self::PublicAndLoopback && ip.to_canonical().is_loopback()
    }
}

/// Whether a name is one of loopback's own (RFC 6761).
pub(crate) fn is_localhost(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost")
}

/// All addresses of a name, the ones that may not be reached among them.
pub(crate) type Lookup = Arc<dyn Fn(String) -> Answer + Send + Sync>;

/// What a [`Lookup`] returns.
pub(crate) type Answer = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// The lookup of the system.
pub(crate) fn system() -> Lookup {
    Arc::new(|name| {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name, 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    })
}

/// A name has addresses, and none of them may be reached.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("this name has no address that a notification may reach")]
pub(crate) struct NotAdmitted;

/// Drops the addresses that may not be reached. What remains is what is connected to: nothing asks a second time.
pub(crate) struct Resolver {
    pub(crate) reach: Reach,
    pub(crate) lookup: Lookup,
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.reach;
        // By http, the names of loopback alone are allowed; they must not lead elsewhere.
        let localhost = is_localhost(name.as_str());
        let answer = (self.lookup)(name.as_str().to_owned());
        Box::pin(async move {
            let found = answer.await?;
            let known = !found.is_empty();
            let admitted: Vec<_> = found
                .into_iter()
                .filter(|&ip| {
                    if localhost {
                        reach.admits_loopback(ip)
                    } else {
                        reach.admits(ip)
                    }
                })
                // The port is the URL's.
                .map(|ip| SocketAddr::new(ip, 0))
                .collect();
            if known && admitted.is_empty() {
                return Err(NotAdmitted.into());
            }
            Ok(Box::new(admitted.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn resolved(reach: Reach, name: &str, found: &[&str]) -> Result<Vec<String>, String> {
        let found: Vec<IpAddr> = found.iter().map(|ip| ip.parse().expect("an address")).collect();
        let lookup: Lookup = Arc::new(move |_| {
            let found = found.clone();
            Box::pin(async move { Ok(found) })
        });
        let resolving = Resolver { reach, lookup }.resolve(name.parse().expect("a name"));
        let admitted = resolving.await.map_err(|error| error.to_string())?;
        Ok(admitted.map(|address| address.ip().to_string()).collect())
    }

    #[tokio::test]
    async fn of_a_mix_only_what_may_be_reached_remains() {
        let mix = [
            "10.0.0.1",
            "8.8.8.8",
            "127.0.0.1",
            "::1",
            "::ffff:169.254.169.254",
            "2606:4700::1111",
        ];
        let public = resolved(Reach::Public, "product.example", &mix).await;
        assert_eq!(public.expect("some"), ["8.8.8.8", "2606:4700::1111"]);
        let with_loopback = resolved(Reach::PublicAndLoopback, "product.example", &mix).await;
        assert_eq!(
            with_loopback.expect("some"),
            ["8.8.8.8", "127.0.0.1", "::1", "2606:4700::1111"]
        );
    }

    #[tokio::test]
    async fn a_name_of_loopback_leads_nowhere_else() {
        for name in ["localhost", "LocalHost.", "a.localhost"] {
            let found = resolved(Reach::PublicAndLoopback, name, &["8.8.8.8", "127.0.0.1"]).await;
            assert_eq!(found.expect("loopback"), ["127.0.0.1"]);
            assert!(resolved(Reach::Public, name, &["8.8.8.8", "127.0.0.1"]).await.is_err());
        }
        assert!(!is_localhost("notlocalhost") && !is_localhost("localhost.example"));
    }

    #[tokio::test]
    async fn a_name_without_any_address_that_may_be_reached_is_told_from_one_without_addresses() {
        let private = resolved(Reach::Public, "product.example", &["10.0.0.1"]).await;
        assert_eq!(private, Err(NotAdmitted.to_string()));
        assert_eq!(resolved(Reach::Public, "product.example", &[]).await, Ok(Vec::new()));
    }
}
