//! Which addresses are out in the open: a notification is not to reach what only this server can.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// IPv4 that is not public: network and length of its prefix. From IANA's registry of special-purpose addresses.
const NOT_PUBLIC_V4: [(Ipv4Addr, u32); 15] = [
    (Ipv4Addr::UNSPECIFIED, 8),           // this network; 0.0.0.0 reaches this machine
    (Ipv4Addr::new(10, 0, 0, 0), 8),      // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),   // shared by a provider's customers
    (Ipv4Addr::new(127, 0, 0, 0), 8),     // loopback
    (Ipv4Addr::new(169, 254, 0, 0), 16),  // link-local, and the metadata of clouds
    (Ipv4Addr::new(172, 16, 0, 0), 12),   // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),    // protocol assignments
    (Ipv4Addr::new(192, 0, 2, 0), 24),    // documentation
    (Ipv4Addr::new(192, 88, 99, 0), 24),  // relays of 6to4
    (Ipv4Addr::new(192, 168, 0, 0), 16),  // private
    (Ipv4Addr::new(198, 18, 0, 0), 15),   // benchmarking
    (Ipv4Addr::new(198, 51, 100, 0), 24), // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),  // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),     // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4),     // reserved, and broadcast
];

/// The only part of IPv6 from which public addresses are given out.
const GLOBAL_V6: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// What is not public in it.
const NOT_PUBLIC_V6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocol assignments, Teredo among them
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4, which carries any IPv4 address
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// Where an IPv4 address lies in the last 32 bits: mapped, and translated by NAT64.
const CARRIES_V4: [(Ipv6Addr, u32); 2] = [
    (Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0, 0), 96),
    (Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0), 96),
];

/// Whether everybody can reach this address, so that reaching it gives nothing away.
///
/// IPv6 is public only where public addresses are given out, or where it stands for a public IPv4 address. All else is
/// not: loopback, link-local, unique local, site-local, the discard prefix, multicast, the obsolete `::a.b.c.d`, a
/// network's own NAT64, 6to4 and Teredo.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => !NOT_PUBLIC_V4.into_iter().any(|network| holds_v4(network, ip)),
        IpAddr::V6(ip) if CARRIES_V4.into_iter().any(|network| holds_v6(network, ip)) => {
            let [.., a, b, c, d] = ip.octets();
            is_public(Ipv4Addr::new(a, b, c, d).into())
        }
        IpAddr::V6(ip) => holds_v6(GLOBAL_V6, ip) && !NOT_PUBLIC_V6.into_iter().any(|network| holds_v6(network, ip)),
    }
}

fn holds_v4((network, length): (Ipv4Addr, u32), ip: Ipv4Addr) -> bool {
    (network.to_bits() ^ ip.to_bits()).leading_zeros() >= length
}

fn holds_v6((network, length): (Ipv6Addr, u32), ip: Ipv6Addr) -> bool {
    (network.to_bits() ^ ip.to_bits()).leading_zeros() >= length
}

#[cfg(test)]
mod tests {
    use super::is_public;
    use std::net::IpAddr;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap_or_else(|_| panic!("{text} is no address"))
    }

    /// First and last of each network.
    #[test]
    fn what_is_not_in_the_open_is_refused() {
        for (what, first, last) in [
            ("this network", "0.0.0.0", "0.255.255.255"),
            ("private", "10.0.0.0", "10.255.255.255"),
            ("shared", "100.64.0.0", "100.127.255.255"),
            ("loopback", "127.0.0.0", "127.255.255.255"),
            ("metadata", "169.254.0.0", "169.254.169.254"),
            ("link-local", "169.254.0.0", "169.254.255.255"),
            ("private", "172.16.0.0", "172.31.255.255"),
            ("protocol assignments", "192.0.0.0", "192.0.0.255"),
            ("documentation", "192.0.2.0", "192.0.2.255"),
            ("relays of 6to4", "192.88.99.0", "192.88.99.255"),
            ("private", "192.168.0.0", "192.168.255.255"),
            ("benchmarking", "198.18.0.0", "198.19.255.255"),
            ("documentation", "198.51.100.0", "198.51.100.255"),
            ("documentation", "203.0.113.0", "203.0.113.255"),
            ("multicast", "224.0.0.0", "239.255.255.255"),
            ("reserved", "240.0.0.0", "255.255.255.254"),
            ("broadcast", "255.255.255.255", "255.255.255.255"),
            ("unspecified and loopback", "::", "::1"),
            ("IPv4-compatible", "::127.0.0.1", "::8.8.8.8"),
            ("mapped loopback", "::ffff:127.0.0.0", "::ffff:127.255.255.255"),
            ("mapped private", "::ffff:10.0.0.0", "::ffff:192.168.255.255"),
            ("translated", "::ffff:0:8.8.8.8", "::ffff:0:127.0.0.1"),
            ("NAT64 to private", "64:ff9b::10.0.0.0", "64:ff9b::10.255.255.255"),
            ("NAT64 to loopback", "64:ff9b::127.0.0.1", "64:ff9b::7fff:ffff"),
            ("a network's NAT64", "64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff"),
            ("discard", "100::", "100::ffff:ffff:ffff:ffff"),
            ("Teredo", "2001::", "2001:0:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("ORCHID", "2001:20::", "2001:2f:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("documentation", "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("6to4", "2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("documentation", "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("segment routing", "5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("unique local", "fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("link-local", "fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("site-local", "fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("multicast", "ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ] {
            assert!(!is_public(ip(first)), "{what}: {first}");
            assert!(!is_public(ip(last)), "{what}: {last}");
        }
    }

    /// Neighbours of the networks above among them.
    #[test]
    fn what_is_in_the_open_is_not() {
        for text in [
            "1.0.0.0",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "192.0.3.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "203.0.112.255",
            "203.0.114.0",
            "223.255.255.255",
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
            "2000::",
            "2001:200::",
            "2001:db7:ffff::",
            "2001:db9::",
            "2003::",
            "2606:4700::1111",
            "3ffe::",
            "3fff:1000::",
        ] {
            assert!(is_public(ip(text)), "{text}");
        }
    }
}
