//! The parts of the page.

use super::html::{Button, Text};
use crate::{Group, OpenIntent, RecordedRequest, Sandbox, Scenario, SourceStatus, account::Account};
use serde_json::Value;
use std::{collections::BTreeSet, fmt::Write};

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

/// The magic sign-ins, by group.
pub(super) fn scenarios(sandbox: &Sandbox) -> String {
    let all = sandbox.scenarios();
    let passwords: BTreeSet<_> = all
        .iter()
        .map(Scenario::password)
        .filter(|text| !text.is_empty())
        .collect();
    let passwords: Vec<_> = passwords
        .into_iter()
        .map(|password| format!("<code>{}</code>", Text(password)))
        .collect();
    let note = format!(
        r#"<p class="soft">With the password {}. Where there is a token instead, the token is the username.</p>"#,
        passwords.join(" or ")
    );
    let groups: String = Group::ALL.into_iter().map(|group| table(group, &all)).collect();
    section("Magic sign-ins", &(note + &groups))
}

fn table(group: Group, all: &[Scenario]) -> String {
    let rows: String = all
        .iter()
        .filter(|scenario| scenario.group() == group)
        .map(row)
        .collect();
    let (title, open) = match group {
        Group::Messenger => ("What a Messenger sign-in can meet", " open"),
        Group::More => ("More checkpoints and providers", ""),
        Group::Problems => ("Each error type", ""),
    };
    if rows.is_empty() {
        return rows;
    }
    format!("<details{open}><summary>{title}</summary><table>{rows}</table></details>")
}

fn row(scenario: &Scenario) -> String {
    let only = scenario
        .provider()
        .map(|provider| format!(r#" <span class="badge">{}</span>"#, Text(provider.name())))
        .unwrap_or_default();
    format!(
        "<tr><th scope=\"row\"><code>{}</code>{only}</th><td>{}</td></tr>",
        Text(or_scenario(scenario.username(), scenario.id())),
        Text(scenario.description()),
    )
}

/// The open questions about Unipile, as switches.
pub(super) fn settings(sandbox: &Sandbox, is_live: bool) -> String {
    let mut fields = String::new();
    for setting in sandbox.settings().shown() {
        let name = Text(setting.name);
        let input = if setting.choices.is_empty() {
            format!(
                r#"<input id="{name}" name="{name}" type="number" min="{}" max="{}" required value="{}">"#,
                setting.least,
                u32::MAX,
                Text(&setting.value)
            )
        } else {
            let option = |choice: &&str| {
                let selected = if *choice == setting.value { " selected" } else { "" };
                format!("<option{selected}>{}</option>", Text(choice))
            };
            let options: String = setting.choices.iter().map(option).collect();
            format!(r#"<select id="{name}" name="{name}">{options}</select>"#)
        };
        let meaning = Text(setting.meaning.replace('`', ""));
        // Writing to a `String` cannot fail.
        let _ = write!(
            fields,
            r#"<div class="setting"><div><label for="{name}">{name}</label><p class="soft">{meaning}</p></div>{input}</div>"#
        );
    }
    let live = if is_live {
        r#"<input type="hidden" name="live" value="true">"#
    } else {
        ""
    };
    section(
        "Settings",
        &format!(
            r#"<p class="soft">What no public source settles about Unipile.</p>
<form method="post" action="/__sandbox/page/settings" class="settings">{fields}{live}<button class="primary">Save settings</button></form>"#
        ),
    )
}

fn section(title: &str, content: &str) -> String {
    format!("<section><h2>{}</h2>{content}</section>", Text(title))
}

fn list(items: &str, if_empty: &str) -> String {
    if items.is_empty() {
        format!(r#"<p class="empty">{}</p>"#, Text(if_empty))
    } else {
        format!("<ul>{items}</ul>")
    }
}

/// Who scans a QR code has no username.
fn or_scenario<'a>(username: &'a str, scenario: &'a str) -> &'a str {
    if username.is_empty() { scenario } else { username }
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
