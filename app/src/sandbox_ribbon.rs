//! The sandbox's bar: says that nothing is real, and lists the sign-ins that lead to each screen. Static, server only.

use leptos::prelude::*;
use std::string::String;
use std::vec::Vec;

/// A sign-in that the sandbox answers in a known way.
#[derive(Clone, Debug)]
pub struct MagicSignIn {
    /// Its short name, for `?fill=…`.
    pub id: String,
    /// What to type.
    pub username: String,
    /// What to type.
    pub password: String,
    /// The codes that work, in the order in which they are asked for.
    pub codes: Vec<String>,
    /// What it leads to.
    pub description: String,
}

/// The sandbox's bar on the page of an attempt.
#[derive(Clone, Debug)]
pub struct SandboxRibbon {
    /// The attempt whose page it is on.
    pub attempt: String,
    /// The sign-ins.
    pub sign_ins: Vec<MagicSignIn>,
}

impl SandboxRibbon {
    pub(crate) fn view(self) -> impl IntoView {
        let Self { attempt, sign_ins } = self;
        let rows = sign_ins
            .into_iter()
            .map(|sign_in| row(&attempt, sign_in))
            .collect_view();
        view! {
            // For developers, whatever the language of the page.
            <aside class="sandbox" lang="en" dir="ltr" aria-label="Sandbox">
                <details>
                    <summary>
                        <b>"Sandbox:"</b>
                        " nothing leaves this machine"
                    </summary>
                    <div class="tools" role="group" aria-label="Play the other side">
                        {tool(&attempt, "/sandbox/approve", "Approve", None)}
                        {tool(&attempt, "/sandbox/deny", "Deny", None)}
                        {tool(&attempt, "/sandbox/advance", "1 minute later", Some("60"))}
                        {tool(&attempt, "/sandbox/advance", "5 minutes later", Some("300"))}
                    </div>
                    <ul>{rows}</ul>
                </details>
            </aside>
        }
    }
}

fn row(attempt: &str, sign_in: MagicSignIn) -> impl IntoView + use<> {
    let href = format!("/c/{attempt}?fill={}", sign_in.id);
    let codes = sign_in
        .codes
        .into_iter()
        .map(|code| view! { " " <code>{code}</code> })
        .collect_view();
    view! {
        <li>
            <a href=href>{sign_in.description}</a>
            <span translate="no">
                <code>{sign_in.username}</code>
                " "
                <code>{sign_in.password}</code>
                {codes}
            </span>
        </li>
    }
}

fn tool(
    attempt: &str,
    action: &'static str,
    label: &'static str,
    seconds: Option<&'static str>,
) -> impl IntoView + use<> {
    let attempt = attempt.to_owned();
    view! {
        <form method="post" action=action>
            <input type="hidden" name="attempt" value=attempt />
            {seconds.map(|seconds| view! { <input type="hidden" name="seconds" value=seconds /> })}
            <button>{label}</button>
        </form>
    }
}
