//! Where people and notifications may go, and the tricks that make one address look like another.

use super::*;

const ORIGINS: &str = "redirect_origins = [\"https://app.acme.example\", \"https://xn--bcher-kva.example:8443\", \"http://localhost:3000\"]";
const HOSTS: &str = "notify_hosts = [\"hooks.acme.example\", \"hooks.acme.example:8443\"]";

fn url(text: &str) -> Url {
    Url::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn people_go_to_the_origins_that_are_listed() {
    let acme = integrator(ORIGINS, false);
    for text in [
        "https://app.acme.example",
        "https://app.acme.example/done?a=b",
        "https://app.acme.example/#/done",
        "https://app.acme.example:443/done",
        // What browsers take for the same, and what is written out again as the same.
        "HTTPS://APP.ACME.EXAMPLE/done",
        "https://ａｐｐ.acme.example/",
        "https:\\\\app.acme.example\\done",
        "https:app.acme.example",
        "https://app.acme.example\\@evil.example/",
        "https://app.acme.example/@evil.example/",
        "https://app.acme.example#@evil.example/",
        "https://app.acme.example//evil.example",
        "https://ap\tp.acme.example/",
        "https://bücher.example:8443/",
        "http://localhost:3000/done",
    ] {
        let url = url(text);
        assert!(acme.allows_redirect(&url), "{text}");
        let written = url.as_str();
        assert!(
            [
                "https://app.acme.example/",
                "https://xn--bcher-kva.example:8443/",
                "http://localhost:3000/"
            ]
            .iter()
            .any(|beginning| written.starts_with(beginning)),
            "{written}"
        );
    }
}

#[test]
fn people_go_nowhere_else() {
    let acme = integrator(ORIGINS, true);
    for text in [
        "https://app.acme.example.evil.example",
        "https://app.acme.example@evil.example/",
        "https://app.acme.example:443@evil.example/",
        "https://evil.example\\@app.acme.example/",
        "https://evil.example#@app.acme.example/",
        "https://evil.example?https://app.acme.example/",
        "https://evil.example/https://app.acme.example/",
        "https://me@app.acme.example/",
        "https://me:pw@app.acme.example/",
        "https://:pw@app.acme.example/",
        "https://app.acme.example:8443/",
        "https://app.acme.example:80/",
        "http://app.acme.example/",
        "http://app.acme.example:443/",
        "ftp://app.acme.example/",
        "wss://app.acme.example/",
        "blob:https://app.acme.example/0b5c",
        "javascript://app.acme.example/%0aalert(1)",
        "data:text/html,https://app.acme.example/",
        "file://app.acme.example/",
        "acme://app.acme.example/",
        "https://app.acme.example./",
        "https://acme.example/",
        "https://www.app.acme.example/",
        "https://evilapp.acme.example/",
        // A Cyrillic а.
        "https://аpp.acme.example/",
        "https://bucher.example:8443/",
        "https://bücher.example/",
        "http://localhost/",
        "http://localhost:3001/",
        "https://localhost:3000/",
        "http://127.0.0.1:3000/",
        "http://localhost.evil.example:3000/",
    ] {
        assert!(!acme.allows_redirect(&url(text)), "{text}");
    }
    assert!(!integrator("", true).allows_redirect(&url("https://app.acme.example/")));
    // No address by itself, and on ours not the integrator's.
    assert!(Url::parse("//evil.example").is_err());
    let joined = url("https://connect.example/")
        .join("//evil.example")
        .expect("an address");
    assert!(!acme.allows_redirect(&joined));
}

#[test]
fn notifications_go_to_the_hosts_that_are_listed() {
    let acme = integrator(HOSTS, false);
    for text in [
        "https://hooks.acme.example/path?query",
        "https://hooks.acme.example:443/",
        "https://hooks.acme.example:8443/",
        "https://HOOKS.acme.example/",
        "https://hooks.acme.example\\@evil.example/",
    ] {
        assert!(acme.allows_notify(&url(text)), "{text}");
    }
    for text in [
        "http://hooks.acme.example/",
        "http://hooks.acme.example:443/",
        "https://hooks.acme.example:8444/",
        "https://hooks.acme.example:80/",
        "https://hooks.acme.example./",
        "https://hooks.acme.example.evil.example/",
        "https://hooks.acme.example@evil.example/",
        "https://evil.example\\@hooks.acme.example/",
        "https://evil.example/#@hooks.acme.example/",
        "https://evil.example?hooks.acme.example",
        "https://me@hooks.acme.example/",
        "https://me:pw@hooks.acme.example/",
        "https://hooks.acme.example/#part",
        "https://hooks.acme.example/#",
        "https://acme.example/",
        "https://a.hooks.acme.example/",
        "https://һooks.acme.example/",
        "wss://hooks.acme.example/",
        "ftp://hooks.acme.example:443/",
        "blob:https://hooks.acme.example/0b5c",
        "file://hooks.acme.example/",
        "mailto:hooks@acme.example",
        "https://169.254.169.254/",
        "https://127.0.0.1/",
        "http://127.0.0.1:8080/",
        "http://localhost:8080/",
        "https://localhost/",
        "http://2130706433/",
        "http://[::1]/",
    ] {
        assert!(!acme.allows_notify(&url(text)), "{text}");
    }
    assert!(!integrator("", false).allows_notify(&url("https://hooks.acme.example/")));
}

#[test]
fn a_port_that_is_listed_alone_is_allowed_alone() {
    let acme = integrator("notify_hosts = [\"hooks.acme.example:8443\"]", false);
    assert!(acme.allows_notify(&url("https://hooks.acme.example:8443/")));
    assert!(!acme.allows_notify(&url("https://hooks.acme.example/")));
}

#[test]
fn where_loopback_is_allowed_this_machine_may_be_notified() {
    let acme = integrator("notify_hosts = [\"[::1]:8080\"]", true);
    for text in [
        "http://127.0.0.1:8080/",
        "https://127.0.0.1/",
        "http://localhost/",
        "http://[::1]:9/",
        // Written out again as 127.0.0.1.
        "http://127.1/",
    ] {
        assert!(acme.allows_notify(&url(text)), "{text}");
    }
    for text in [
        "http://127.0.0.2:8080/",
        "http://acme.localhost/",
        "http://localhost.evil.example/",
        "http://127.0.0.1.evil.example/",
        "http://me@127.0.0.1/",
        "http://127.0.0.1/#part",
        "ftp://127.0.0.1/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://hooks.acme.example/",
    ] {
        assert!(!acme.allows_notify(&url(text)), "{text}");
    }
}
