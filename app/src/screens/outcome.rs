//! The sign-in cannot go on: what happened, why, and what to do.

use super::{BackToProduct, ButtonForm, Heading};
use crate::session::Session;
use crate::slot::Slot;
use crate::stage::Notice;
use crate::state::Action;
use leptos::either::Either;
use leptos::prelude::*;
use wizard::{Entrance, Failure};

/// A notice with its next steps, its stable code and its reference.
#[component]
pub(crate) fn Outcome(session: Session, notice: Notice) -> impl IntoView {
    let (first, second) = next_steps(notice, session.peek().view.entrance);
    let back = move |class| view! { <BackToProduct session class /> };
    // Nothing is left to do but to go back.
    let is_done = notice == Notice::Failed(Failure::AlreadyConnected);
    view! {
        <Heading session />
        <p class="lede">{session.label(Slot::Lede)}</p>
        <p>{session.label(Slot::Next)}</p>
        {is_done.then(|| back("primary"))}
        {first.map(|step| view! { <Step session step label=Slot::FirstStep class="primary" /> })}
        {second.map(|step| view! { <Step session step label=Slot::SecondStep class="secondary" /> })}
        {(!is_done).then(|| back("secondary"))}
        <Support session />
    }
}

/// What the support team needs to know.
#[component]
fn Support(session: Session) -> impl IntoView {
    let code = session.label(Slot::SupportCodeValue);
    let reference = session.peek().view.reference.clone();
    let has_no_code = code.is_empty();
    let has_no_reference = reference.is_empty();
    view! {
        <p class="support" translate="no" hidden=has_no_code>
            <span>{session.label(Slot::SupportCode)} " " <b>{code}</b></span>
            <span hidden=has_no_reference>{session.label(Slot::SupportReference)} " " <b>{reference}</b></span>
        </p>
    }
}

/// Something to do next.
#[derive(Clone, Copy)]
enum NextStep {
    /// Back to the sign-in, in this attempt.
    Restart,
    /// To a page, in this tab or a new one.
    Link { href: &'static str, new_tab: bool },
}

/// What there is to do, the better choice first. What it is called is decided on the server (`texts/outcome.rs`).
const fn next_steps(notice: Notice, entrance: Entrance) -> (Option<NextStep>, Option<NextStep>) {
    const FACEBOOK: NextStep = NextStep::Link {
        href: "https://www.facebook.com/",
        new_tab: true,
    };
    const NEW_ATTEMPT: NextStep = NextStep::Link {
        href: "/",
        new_tab: false,
    };
    /// The attempt's page, without what its address asks for.
    const fn this_page(new_tab: bool) -> NextStep {
        NextStep::Link { href: "?", new_tab }
    }
    match notice {
        Notice::Closed | Notice::LinkOver | Notice::Failed(Failure::AccountGone) => (None, None),
        Notice::Failed(Failure::NeedsFacebook | Failure::OnlyAtFacebook) => (Some(FACEBOOK), Some(NextStep::Restart)),
        Notice::Failed(Failure::AlreadyConnected) => (None, Some(NextStep::Restart)),
        Notice::Expired | Notice::Ended | Notice::Failed(_) => (Some(NextStep::Restart), None),
        Notice::OtherBrowser => match entrance {
            Entrance::Page => (Some(NEW_ATTEMPT), None),
            // What the link was good for is another browser's. Only the product has a new one.
            Entrance::Link | Entrance::ReconnectLink => (None, None),
        },
        Notice::CookiesRefused => (Some(this_page(false)), Some(this_page(true))),
    }
}

#[component]
fn Step(session: Session, step: NextStep, label: Slot, class: &'static str) -> impl IntoView {
    match step {
        NextStep::Restart => Either::Left(view! { <ButtonForm session action=Action::StartOver class label /> }),
        NextStep::Link { href, new_tab } => Either::Right(view! {
            <a class=class href=href target=new_tab.then_some("_blank") rel="noopener noreferrer">
                {session.label(label)}
            </a>
        }),
    }
}
