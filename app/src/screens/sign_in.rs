//! Username and password, also while they are on their way.

use super::{ButtonForm, FieldError, Heading, Problem, Which};
use crate::attention::id;
use crate::icons::{Icon, icon};
use crate::session::{Session, aria};
use crate::slot::Slot;
use crate::state::{Action, State};
use crate::wizard::Prefill;
use leptos::prelude::*;
use wizard::SignInProblem;

/// The sign-in. `prefill` is for the server alone: the browser keeps whatever is in the fields.
#[component]
pub(crate) fn SignIn(session: Session, prefill: Option<Prefill>) -> impl IntoView {
    let (username, password) = match prefill {
        Some(Prefill { username, password }) => (username, Some(password)),
        None => (session.peek().view.username.clone(), None),
    };
    view! {
        <Heading session />
        <p class="lede">{session.label(Slot::Lede)}</p>
        <Problem session message=|_| Some(Slot::Problem) />
        <form class="fields" method="post" action=Action::SignIn.path()>
            <Which session />
            <Username session value=username />
            <Password session value=password />
            <button class="primary" aria-busy=session.words(|state| aria(state.is_signing_in()))>
                {session.label(Slot::Submit)}
            </button>
        </form>
        // After a while the style sheet puts the second in the place of the first.
        <div class="patience">
            <p class="status" role="status">
                {session.place(|state| state.is_signing_in().then_some(Slot::Status))}
            </p>
            <p class="status" hidden=session.flag(|state| !state.is_signing_in())>
                {session.label(Slot::StatusLater)}
            </p>
        </div>
        <ButtonForm
            session
            action=Action::StartOver
            class="quiet"
            label=Slot::StartOver
            hidden=|state| !state.view.screen.is_waiting()
        />
        <ul class="notes">
            <li>{icon(Icon::Shield)} <span>{session.label(Slot::Promise)}</span></li>
            <li>{icon(Icon::Clock)} <span>{session.label(Slot::PhoneAtHand)}</span></li>
        </ul>
    }
}

#[component]
fn Username(session: Session, value: String) -> impl IntoView {
    let concerned = |state: &State| {
        let problem = state.sign_in_problem();
        aria(problem.is_some_and(SignInProblem::concerns_username))
    };
    view! {
        <div class="field">
            <label for=id::USERNAME>{session.label(Slot::Username)}</label>
            <input
                id=id::USERNAME
                name="username"
                type="text"
                value=value
                autocomplete="username"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="next"
                autofocus=session.peek().has_problem_at(id::USERNAME)
                readonly=session.flag(State::is_signing_in)
                aria-invalid=session.words(concerned)
                aria-describedby="username-error problem"
            />
            <FieldError session id="username-error" message=|_| Some(Slot::UsernameError) />
        </div>
    }
}

#[component]
fn Password(session: Session, value: Option<String>) -> impl IntoView {
    let concerned = |state: &State| {
        let problem = state.sign_in_problem();
        aria(problem.is_some_and(SignInProblem::concerns_password))
    };
    // Once the server has the password, the page does not: dots say that nothing needs to be typed.
    let placeholder = |state: &State| {
        if state.is_signing_in() {
            "••••••••"
        } else {
            ""
        }
    };
    view! {
        <div class="field">
            <label for=id::PASSWORD>{session.label(Slot::Password)}</label>
            <div class="reveal">
                <input
                    id=id::PASSWORD
                    name="password"
                    type=session.words(|state| if state.is_revealed { "text" } else { "password" })
                    value=value
                    placeholder=session.words(placeholder)
                    autocomplete="current-password"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="go"
                    autofocus=session.peek().has_problem_at(id::PASSWORD)
                    readonly=session.flag(State::is_signing_in)
                    aria-invalid=session.words(concerned)
                    aria-describedby="password-error problem"
                />
                <Reveal session />
            </div>
            <div role="status">
                <p class="caps-lock" hidden=session.flag(|state| !state.is_caps_lock_on)>
                    {session.label(Slot::CapsLock)}
                </p>
            </div>
            <FieldError session id="password-error" message=|_| Some(Slot::PasswordError) />
        </div>
    }
}

/// Shows and hides the password. It needs the browser's code, so it is not there before that is.
#[component]
fn Reveal(session: Session) -> impl IntoView {
    let word = |state: &State| Some(if state.is_revealed { Slot::Hide } else { Slot::Show });
    let name = |state: &State| {
        Some(if state.is_revealed {
            Slot::HidePassword
        } else {
            Slot::ShowPassword
        })
    };
    view! {
        <button
            type="button"
            hidden=session.flag(|state| state.utc_offset_minutes.is_none())
            aria-label=session.place(name)
        >
            {session.place(word)}
        </button>
    }
}
