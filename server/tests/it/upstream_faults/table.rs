//! The faults, and what is made of them.

use super::{CODE, KEY, PASSWORD};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use unipile_sandbox::{Fault, Wire};

/// What the answer was to the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Not to be had now.
    Later(Option<u32>),
    /// Not there in time.
    TimedOut,
    /// Not understood.
    Unknown,
    /// The operator's fault.
    Misconfigured,
    /// Understood all the same.
    Understood,
}

/// A fault, by its name.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) fault: Fault,
    pub(crate) outcome: Outcome,
}

/// All of them. A redirect leads to `elsewhere`.
pub(crate) fn rows(elsewhere: SocketAddr) -> Vec<Row> {
    use Outcome::{Later, Misconfigured, TimedOut, Understood, Unknown};
    let elsewhere = format!("http://{elsewhere}/api/v1/accounts");
    let secrets = format!("{KEY} {PASSWORD} {CODE}");
    let html = format!("<h1>Bad gateway</h1>{secrets}");
    let date = [
        ("date", "Wed, 21 Oct 2026 07:28:00 GMT"),
        ("retry-after", "Wed, 21 Oct 2026 07:30:00 GMT"),
    ];
    let unknown = format!(r#"{{"object": "AccountParked", "account_id": "{secrets}"}}"#);
    let row = |name, fault, outcome| Row { name, fault, outcome };
    vec![
        row("silent", wire(Wire::Silent), TimedOut),
        row("slow head", wire(Wire::SlowHead), TimedOut),
        row("slow body", slow_body(), TimedOut),
        row("late", late(), TimedOut),
        row("closed", closed(), Later(None)),
        row("reset", wire(Wire::Reset), Later(None)),
        row("reset in the head", wire(Wire::ResetInHead), Later(None)),
        row("reset after the head", wire(Wire::ResetAfterHead), Later(None)),
        row("half-closed", wire(Wire::HalfClose), Later(None)),
        row("half-closed in the body", wire(Wire::HalfCloseInBody), Later(None)),
        row(
            "HTML 502",
            answer(502, &[("content-type", "text/html")], &html),
            Later(None),
        ),
        row("429", answer(429, &[], "{}"), Later(None)),
        row(
            "429, seconds",
            answer(429, &[("retry-after", "30")], "{}"),
            Later(Some(30)),
        ),
        row("429, a date", answer(429, &date, "{}"), Later(Some(120))),
        row(
            "429, an age",
            answer(429, &[("retry-after", "99999999999999999999")], "{}"),
            Later(Some(3600)),
        ),
        row(
            "429, nonsense",
            answer(429, &[("retry-after", "-1e9")], "{}"),
            Later(None),
        ),
        // The status is the answer, whatever becomes of the body.
        row(
            "429, broken off",
            Fault {
                wire: Some(Wire::ResetAfterHead),
                ..answer(429, &[("retry-after", "30")], "{}")
            },
            Later(Some(30)),
        ),
        row(
            "502, endless",
            Fault {
                wire: Some(Wire::EndlessBody),
                ..answer(502, &[], "")
            },
            Later(None),
        ),
        row(
            "truncated JSON",
            answer(201, &[], r#"{"object": "AccountCreated", "acc"#),
            Unknown,
        ),
        row("unknown object", answer(201, &[], &unknown), Unknown),
        row(
            "HTML 200",
            answer(200, &[("content-type", "text/html")], &html),
            Unknown,
        ),
        row("nothing", answer(201, &[], ""), Unknown),
        row("endless", wire(Wire::EndlessBody), Unknown),
        row("gzip bomb", wire(Wire::GzipBomb), Unknown),
        row(
            "redirect 302",
            answer(302, &[("location", &elsewhere)], ""),
            Misconfigured,
        ),
        row(
            "redirect 307",
            answer(307, &[("location", &elsewhere)], ""),
            Misconfigured,
        ),
        row("reset, and done", done(wire(Wire::Reset)), Later(None)),
        row("HTML 504, and done", done(answer(504, &[], &html)), Later(None)),
        row("nothing, and done", done(answer(201, &[], "")), Unknown),
        row("wrong content type", mislabelled(), Understood),
    ]
}

fn wire(wire: Wire) -> Fault {
    Fault {
        wire: Some(wire),
        ..Fault::default()
    }
}

fn slow_body() -> Fault {
    Fault {
        body: Some(" ".repeat(1000)),
        ..wire(Wire::SlowBody)
    }
}

/// Unipile does it all the same.
fn done(fault: Fault) -> Fault {
    Fault {
        after_effect: true,
        ..fault
    }
}

/// Done at once, and told long after everybody has left.
fn late() -> Fault {
    done(Fault {
        delay_seconds: Some(60 * 60),
        ..Fault::default()
    })
}

fn closed() -> Fault {
    Fault {
        drop: true,
        ..Fault::default()
    }
}

fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Fault {
    Fault {
        status: Some(status),
        headers: owned(headers),
        body: Some(body.to_owned()),
        ..Fault::default()
    }
}

/// The genuine answer, said to be something else.
fn mislabelled() -> Fault {
    done(Fault {
        headers: owned(&[("content-type", "text/plain; charset=latin1")]),
        ..Fault::default()
    })
}

fn owned(headers: &[(&str, &str)]) -> BTreeMap<String, String> {
    headers
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}
