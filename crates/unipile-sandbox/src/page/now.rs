//! The parts of the page that say what is going on: open sign-ins, accounts, requests.

use super::html::{Button, Text, or_scenario, section};
use crate::{OpenIntent, RecordedRequest, Sandbox, SourceStatus, account::Account};
use serde_json::Value;

/// How many requests, and how many accounts, are shown.
const LATEST: usize = 12;

/// How many characters of a path or of a field are shown.
const LONGEST: usize = 120;

/// Sign-ins that wait for an answer.
pub(super) fn intents(sandbox: &Sandbox, is_live: bool) -> String {
    let rows: String = sandbox.intents().iter().map(|open| intent(open, is_live)).collect();
    section("Open sign-ins", &list(&rows, "No sign-in waits for an answer."))
}

fn intent(intent: &OpenIntent, is_live: bool) -> String {
    let who = or_scenario(&intent.username, &intent.scenario);
    let decide = |action, label, class| {
        let fields = &[("account", intent.account_id.as_str())];
        let on = who;
        Button {
            action,
            label,
            on,
            class,
            fields,
        }
        .html(is_live)
    };
    let actions = if intent.can_be_approved {
        decide("approve", "Approve", "primary") + &decide("deny", "Deny", "")
    } else {
        r#"<p class="soft">Takes an answer, no approval.</p>"#.into()
    };
    let waits = if intent.waiting_for_approval {
        r#" <span class="badge late">a call waits</span>"#
    } else {
        ""
    };
    format!(
        r#"<li class="row"><div><p><strong>{who}</strong> <span class="badge">{provider}</span>
<span class="badge brand">{checkpoint}</span>{waits}</p>
<p class="soft"><code>{id}</code> · {left} left</p></div><div class="actions">{actions}</div></li>"#,
        who = Text(who),
        provider = Text(&intent.provider),
        checkpoint = Text(&intent.checkpoint),
        id = Text(&intent.account_id),
        left = minutes(intent.remaining_seconds),
    )
}

/// Connected accounts, the newest first.
pub(super) fn accounts(sandbox: &Sandbox, is_live: bool) -> String {
    let rows: String = sandbox
        .state()
        .accounts()
        .iter()
        .rev()
        .take(LATEST)
        .map(|connected| account(connected, is_live))
        .collect();
    section("Accounts", &list(&rows, "No account is connected."))
}

fn account(account: &Account, is_live: bool) -> String {
    let is_ok = account.status == SourceStatus::Ok;
    let to = |label, status: SourceStatus| {
        let button = Button {
            action: "status",
            label,
            on: &account.id,
            class: "",
            fields: &[("account", account.id.as_str()), ("status", status.name())],
        };
        button.html(is_live)
    };
    let actions = if is_ok {
        to("Expire login", SourceStatus::Credentials) + &to("Stop", SourceStatus::Stopped)
    } else {
        to("Set OK", SourceStatus::Ok)
    };
    format!(
        r#"<li class="row"><div><p><strong>{name}</strong> <span class="badge">{provider}</span>
<span class="badge {class}">{status}</span></p><p class="soft"><code>{id}</code></p></div>
<div class="actions">{actions}</div></li>"#,
        name = Text(account.sign_in.scenario.person()),
        provider = Text(account.sign_in.provider.name()),
        class = if is_ok { "good" } else { "bad" },
        status = Text(account.status.name()),
        id = Text(&account.id),
    )
}

/// The latest calls of the API, the newest first.
pub(super) fn requests(sandbox: &Sandbox) -> String {
    let report = sandbox.requests();
    let rows: String = report.requests.iter().rev().take(LATEST).map(request).collect();
    let note = format!(
        r#"<p class="soft">{} since the last reset. Secrets are replaced.</p>"#,
        report.total
    );
    section("Latest requests", &(note + &list(&rows, "Nothing has arrived yet.")))
}

fn request(request: &RecordedRequest) -> String {
    let (class, status) = match request.status {
        Some(status @ ..400) => ("good", status.to_string()),
        Some(status) => ("bad", status.to_string()),
        None => ("late", "no answer".into()),
    };
    let body = request.body.as_ref().map(body).unwrap_or_default();
    format!(
        r#"<li class="request"><p><span class="badge {class}">{status}</span> <code>{method} {path}</code></p>
<p class="soft">{at}</p>{body}</li>"#,
        method = Text(&request.method),
        path = Text(shortened(&request.path)),
        at = Text(time_of_day(&request.at)),
    )
}

/// The fields of a request, or the remark in their place.
fn body(body: &Value) -> String {
    let field = |(name, value): (&String, &Value)| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        span(&format!("{name}: {value}"))
    };
    let fields = match body {
        Value::Object(fields) => fields.iter().map(field).collect(),
        remark => span(remark.as_str().unwrap_or_default()),
    };
    format!(r#"<p class="fields">{fields}</p>"#)
}

fn span(text: &str) -> String {
    format!("<span>{}</span>", Text(shortened(text)))
}

fn list(items: &str, if_empty: &str) -> String {
    if items.is_empty() {
        format!(r#"<p class="empty">{}</p>"#, Text(if_empty))
    } else {
        format!("<ul>{items}</ul>")
    }
}

/// `23:59:59.999` of `2025-12-31T23:59:59.999Z`.
fn time_of_day(at: &str) -> &str {
    at.split_once('T').map_or(at, |(_, time)| time.trim_end_matches('Z'))
}

fn minutes(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into(),
    }
}
