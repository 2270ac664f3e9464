//! How many connections one address may have at a time, so that nobody takes all places of the accept loop.

use connect::ClientNetwork;
use ipnet::IpNet;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// The places of each client's network.
pub(crate) struct Places {
    each: usize,
    /// Behind a proxy are many people.
    exempt: Arc<[IpNet]>,
    taken: Mutex<HashMap<ClientNetwork, Taken>>,
}

#[derive(Default)]
struct Taken {
    count: usize,
    /// Was it told that the address has all its places?
    told: bool,
}

/// A place, until it is dropped.
pub(crate) struct Place {
    places: Arc<Places>,
    /// None where they are not counted.
    address: Option<ClientNetwork>,
}

impl Places {
    pub(crate) fn new(each: usize, exempt: Arc<[IpNet]>) -> Self {
        Self {
            each,
            exempt,
            taken: Mutex::default(),
        }
    }

    /// A place for a connection from this address, unless it has all of its own already.
    pub(crate) fn take(self: &Arc<Self>, peer: IpAddr) -> Option<Place> {
        let peer = peer.to_canonical();
        let place = |address| Place {
            places: Arc::clone(self),
            address,
        };
        if self.exempt.iter().any(|network| network.contains(&peer)) {
            return Some(place(None));
        }
        let address = ClientNetwork::of(peer);
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let of_address = taken.entry(address).or_default();
        if of_address.count < self.each {
            of_address.count += 1;
            return Some(place(Some(address)));
        }
        // Once, or the log would be the next thing to flood.
        if !std::mem::replace(&mut of_address.told, true) {
            tracing::warn!(address = %peer, limit = self.each, "an address has all its connections; a proxy belongs in TRUSTED_PROXIES");
        }
        None
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some(address) = self.address else { return };
        let mut taken = self.places.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Entry::Occupied(mut of_address) = taken.entry(address) {
            of_address.get_mut().count -= 1;
            if of_address.get().count == 0 {
                of_address.remove();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(each: usize) -> Arc<Places> {
        let exempt = Arc::new(["10.0.0.0/8".parse().expect("a network")]);
        Arc::new(Places::new(each, exempt))
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn an_address_has_its_places_and_no_more_until_one_is_free_again() {
        let places = places(2);
        let first = places.take(ip("203.0.113.9")).expect("a place");
        let _second = places.take(ip("::ffff:203.0.113.9")).expect("a place");
        assert!(places.take(ip("203.0.113.9")).is_none());
        assert!(places.take(ip("203.0.113.10")).is_some(), "another one has its own");
        drop(first);
        assert!(places.take(ip("203.0.113.9")).is_some());
    }

    #[test]
    fn a_network_of_ipv6_counts_as_one() {
        let places = places(1);
        let _first = places.take(ip("2001:db8::1")).expect("a place");
        assert!(places.take(ip("2001:db8::ffff:1")).is_none());
        assert!(places.take(ip("2001:db8:0:1::1")).is_some());
    }

    #[test]
    fn a_trusted_proxy_has_as_many_as_it_needs_and_nothing_is_kept_of_those_who_left() {
        let places = places(1);
        let proxied: Vec<_> = (0..10).map(|_| places.take(ip("10.1.2.3")).expect("a place")).collect();
        let one = places.take(ip("203.0.113.9"));
        assert_eq!(places.taken.lock().expect("no panic").len(), 1);
        drop((proxied, one));
        assert!(places.taken.lock().expect("no panic").is_empty());
    }
}
