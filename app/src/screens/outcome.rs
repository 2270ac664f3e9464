//! The sign-in cannot go on: what happened, why, and what to do.

use super::{ButtonForm, Heading};
use crate::copy::{self, NoticeCopy, label};
use crate::icons::{Icon, icon};
use crate::session::{Action, Session};
use crate::stage::Notice;
use leptos::prelude::*;
use wizard::Failure;

/// A notice with its next step, its stable code and its reference.
#[component]
pub(crate) fn Outcome(session: Session, notice: Notice) -> impl IntoView {
    let NoticeCopy { title, why, next } = session.branded(|brand| copy::notice(notice, brand));
    let Next { link, restart } = Next::of(notice);
    let retry_class = if link.is_some() { "secondary" } else { "primary" };
    view! {
        <div class="outcome" data-tone=tone(notice)>
            {icon(shape(notice))}
        </div>
        <Heading text=title.to_string() />
        <p class="lede">{why}</p>
        <p>{next}</p>
        {link
            .map(|link| {
                view! {
                    <a class="primary" href=link.href target=link.new_tab.then_some("_blank") rel="noopener noreferrer">
                        {link.label}
                    </a>
                }
            })}
        {restart.map(|label| view! { <ButtonForm session action=Action::StartOver class=retry_class label /> })}
        <Support session notice />
    }
}

/// What the support team needs to know.
#[component]
fn Support(session: Session, notice: Notice) -> impl IntoView {
    let reference = session.view.with_untracked(|view| view.reference.clone());
    copy::notice_code(notice).map(|code| {
        view! {
            <p class="support" translate="no">
                <span>{copy::CODE_FOR_SUPPORT} " " <b>{code}</b></span>
                {(!reference.is_empty())
                    .then(|| view! { <span>{copy::REFERENCE_FOR_SUPPORT} " " <b>{reference}</b></span> })}
            </p>
        }
    })
}

/// The next step: a link, a fresh start, or both, the link first.
#[derive(Default)]
struct Next {
    link: Option<Link>,
    restart: Option<&'static str>,
}

struct Link {
    href: &'static str,
    label: &'static str,
    new_tab: bool,
}

impl Next {
    fn of(notice: Notice) -> Self {
        match notice {
            Notice::Expired | Notice::Ended | Notice::Failed(Failure::Interrupted) => Self::restart(label::START_AGAIN),
            Notice::Failed(Failure::NeedsFacebook) => Self {
                link: Some(Link {
                    href: "https://www.facebook.com/",
                    label: label::OPEN_FACEBOOK,
                    new_tab: true,
                }),
                ..Self::restart(label::TRY_AGAIN)
            },
            Notice::Failed(_) => Self::restart(label::TRY_AGAIN),
            Notice::OtherBrowser => Self::link(label::NEW_SIGN_IN, false),
            Notice::CookiesRefused => Self::link(label::NEW_TAB, true),
            Notice::Closed => Self::default(),
        }
    }

    fn restart(label: &'static str) -> Self {
        Self {
            link: None,
            restart: Some(label),
        }
    }

    /// To the page that starts a new attempt.
    fn link(label: &'static str, new_tab: bool) -> Self {
        Self {
            link: Some(Link {
                href: "/",
                label,
                new_tab,
            }),
            restart: None,
        }
    }
}

fn shape(notice: Notice) -> Icon {
    match notice {
        Notice::Expired | Notice::Failed(Failure::AlreadyInProgress | Failure::TryLater { .. }) => Icon::Clock,
        Notice::Failed(Failure::NeedsFacebook) => Icon::Shield,
        Notice::Failed(Failure::Misconfigured) => Icon::Tools,
        Notice::Ended | Notice::Failed(Failure::Interrupted | Failure::Unknown) => Icon::Alert,
        Notice::OtherBrowser | Notice::CookiesRefused | Notice::Closed => Icon::Lock,
    }
}

/// `late`: nobody did wrong, it takes another try. `bad`: somebody has to look at it. `quiet`: the wrong door.
fn tone(notice: Notice) -> &'static str {
    match notice {
        Notice::Failed(Failure::Misconfigured | Failure::Unknown | Failure::Interrupted) => "bad",
        Notice::OtherBrowser | Notice::CookiesRefused | Notice::Closed => "quiet",
        Notice::Expired | Notice::Ended | Notice::Failed(_) => "late",
    }
}
