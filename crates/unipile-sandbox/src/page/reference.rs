//! The parts of the page that say what there is to use: the magic sign-ins, and the settings.

use super::html::{Text, or_scenario, section};
use crate::{Group, Sandbox, Scenario};
use std::{collections::BTreeSet, fmt::Write};

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
