//! The sign-in cannot go on: what happened, why, and what to do.

use super::{ButtonForm, Heading};
use crate::copy::{self, NoticeCopy, label};
use crate::session::Session;
use crate::stage::Notice;
use crate::state::Action;
use leptos::either::Either;
use leptos::prelude::*;
use wizard::Failure;

/// A notice with its next steps, its stable code and its reference.
#[component]
pub(crate) fn Outcome(session: Session, notice: Notice) -> impl IntoView {
    let NoticeCopy { title, why, next } = copy::notice(notice, &session.peek().brand);
    let (first, second) = next_steps(notice);
    view! {
        <Heading text=title.to_string() />
        <p class="lede">{why}</p>
        <p>{next}</p>
        {first.map(|step| view! { <Step session step class="primary" /> })}
        {second.map(|step| view! { <Step session step class="secondary" /> })}
        <Support session notice />
    }
}

/// What the support team needs to know.
#[component]
fn Support(session: Session, notice: Notice) -> impl IntoView {
    let code = copy::notice_code(notice).unwrap_or_default();
    let reference = session.peek().view.reference.clone();
    let has_no_reference = reference.is_empty();
    view! {
        <p class="support" translate="no" hidden=code.is_empty()>
            <span>{copy::CODE_FOR_SUPPORT} " " <b>{code}</b></span>
            <span hidden=has_no_reference>{copy::REFERENCE_FOR_SUPPORT} " " <b>{reference}</b></span>
        </p>
    }
}

/// Something to do next.
#[derive(Clone, Copy)]
enum NextStep {
    /// Back to the sign-in, in this attempt.
    Restart(&'static str),
    /// To a page.
    Link {
        href: &'static str,
        label: &'static str,
        new_tab: bool,
    },
}

/// To the page that starts a new attempt.
const fn anew(label: &'static str, new_tab: bool) -> NextStep {
    NextStep::Link {
        href: "/",
        label,
        new_tab,
    }
}

/// What there is to do, the better choice first.
const fn next_steps(notice: Notice) -> (Option<NextStep>, Option<NextStep>) {
    const TRY_AGAIN: NextStep = NextStep::Restart(label::TRY_AGAIN);
    const FACEBOOK: NextStep = NextStep::Link {
        href: "https://www.facebook.com/",
        label: label::OPEN_FACEBOOK,
        new_tab: true,
    };
    match notice {
        Notice::Expired | Notice::Ended | Notice::Failed(Failure::Interrupted) => {
            (Some(NextStep::Restart(label::START_AGAIN)), None)
        }
        Notice::Failed(Failure::NeedsFacebook | Failure::OnlyAtFacebook) => (Some(FACEBOOK), Some(TRY_AGAIN)),
        Notice::Failed(_) => (Some(TRY_AGAIN), None),
        Notice::OtherBrowser => (Some(anew(label::NEW_SIGN_IN, false)), None),
        Notice::CookiesRefused => (Some(anew(label::TRY_AGAIN, false)), Some(anew(label::NEW_TAB, true))),
        Notice::Closed => (None, None),
    }
}

#[component]
fn Step(session: Session, step: NextStep, class: &'static str) -> impl IntoView {
    match step {
        NextStep::Restart(label) => Either::Left(view! { <ButtonForm session action=Action::StartOver class label /> }),
        NextStep::Link { href, label, new_tab } => Either::Right(view! {
            <a class=class href=href target=new_tab.then_some("_blank") rel="noopener noreferrer">
                {label}
            </a>
        }),
    }
}
