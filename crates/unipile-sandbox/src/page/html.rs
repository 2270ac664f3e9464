//! The document around the sections, and how a text becomes HTML.

use super::{LIVE, now, reference};
use crate::{DEFAULT_API_KEY, Sandbox, clock::iso8601};
use std::fmt;

/// Any text, safe between tags and in a quoted attribute. Everything that is not written in these modules
/// goes through it.
pub(super) struct Text<T>(pub(super) T);

impl<T: AsRef<str>> fmt::Display for Text<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.as_ref();
        let mut shown = 0;
        for (at, special) in text.match_indices(['&', '<', '>', '"', '\'']) {
            f.write_str(&text[shown..at])?;
            f.write_str(match special {
                "&" => "&amp;",
                "<" => "&lt;",
                ">" => "&gt;",
                "\"" => "&quot;",
                _ => "&#39;",
            })?;
            shown = at + special.len();
        }
        f.write_str(&text[shown..])
    }
}

/// A form that is one button.
#[derive(Clone, Copy, Default)]
pub(super) struct Button<'a> {
    pub(super) action: &'a str,
    pub(super) label: &'a str,
    /// What it acts on, for those who hear the page: there are many buttons of one label.
    pub(super) on: &'a str,
    pub(super) class: &'a str,
    pub(super) fields: &'a [(&'a str, &'a str)],
}

impl Button<'_> {
    pub(super) fn html(self, is_live: bool) -> String {
        let live: &[_] = if is_live { &[("live", "true")] } else { &[] };
        let fields: String = self.fields.iter().chain(live).map(hidden_field).collect();
        let on = if self.on.is_empty() {
            String::new()
        } else {
            format!(r#" aria-label="{} {}""#, Text(self.label), Text(self.on))
        };
        format!(
            r#"<form method="post" action="/__sandbox/page/{action}">{fields}<button class="{class}"{on}>{label}</button></form>"#,
            action = Text(self.action),
            class = Text(self.class),
            label = Text(self.label)
        )
    }
}

fn hidden_field((name, value): &(&str, &str)) -> String {
    format!(r#"<input type="hidden" name="{}" value="{}">"#, Text(name), Text(value))
}

/// A part of the page.
pub(super) fn section(title: &str, content: &str) -> String {
    format!("<section><h2>{}</h2>{content}</section>", Text(title))
}

/// Who scans a QR code has no username.
pub(super) fn or_scenario<'a>(username: &'a str, scenario: &'a str) -> &'a str {
    if username.is_empty() { scenario } else { username }
}

/// The whole page. `host` is where the browser found it.
pub(super) fn document(sandbox: &Sandbox, host: &str, is_live: bool) -> String {
    let time = iso8601(sandbox.clock().now_millis());
    let refresh = if is_live {
        r#"<meta http-equiv="refresh" content="3">"#
    } else {
        ""
    };
    let (other, live_label) = if is_live {
        ("/", "Stop refreshing")
    } else {
        (LIVE, "Refresh every 3 s")
    };
    let advance = |label, seconds| {
        let fields = &[("seconds", seconds)];
        let action = "advance";
        Button {
            action,
            label,
            fields,
            ..Button::default()
        }
        .html(is_live)
    };
    let reset = Button {
        action: "reset",
        label: "Reset",
        class: "danger",
        ..Button::default()
    };
    format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{refresh}
<title>Unipile sandbox</title>
<link rel="stylesheet" href="/__sandbox/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<header>
<h1>Unipile sandbox</h1>
<p class="lead">A stand-in for Unipile’s account API. Nothing leaves this machine, and nothing outlives the process.</p>
<dl class="facts">
<div><dt>API</dt><dd><code>http://{host}/api/v1</code></dd></div>
<div><dt>X-API-KEY</dt><dd><code>{key}</code></dd></div>
<div><dt>Clock</dt><dd><time>{clock}</time></dd></div>
</dl>
<nav class="tools" aria-label="Tools">
{one}{five}{reset}
<a class="button" href="/">Refresh</a><a class="button" href="{other}">{live_label}</a>
</nav>
</header>
<main>
{intents}
{accounts}
{requests}
{scenarios}
{settings}
</main>
<footer><p>Programs steer the sandbox by the routes under <code>/__sandbox</code>; its README lists them.</p></footer>
</body>
</html>
"#,
        host = Text(host),
        key = Text(shown_key(sandbox)),
        clock = Text(time),
        one = advance("+ 1 minute", "60"),
        five = advance("+ 5 minutes", "300"),
        reset = reset.html(is_live),
        intents = now::intents(sandbox, is_live),
        accounts = now::accounts(sandbox, is_live),
        requests = now::requests(sandbox),
        scenarios = reference::scenarios(sandbox),
        settings = reference::settings(sandbox, is_live),
    )
}

/// The key that everybody knows is shown; one that somebody chose is not.
fn shown_key(sandbox: &Sandbox) -> &'static str {
    if sandbox.is_key(DEFAULT_API_KEY.as_bytes()) {
        DEFAULT_API_KEY
    } else {
        "the key that you gave it"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_place() {
        assert_eq!(
            Text(r#"<a href="x" id='y'>&amp;é"#).to_string(),
            "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;é"
        );
        assert_eq!(Text("").to_string(), "");
    }
}
