//! Username and password, also while they are on their way.

use super::{ButtonForm, FieldError, Heading, Problem, Which};
use crate::attention::id;
use crate::copy::{self, label};
use crate::icons::{Icon, icon};
use crate::session::{Session, aria};
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
    let brand = session.peek().brand.clone();
    view! {
        <Heading text=copy::sign_in_title(&brand) />
        <p class="lede">{copy::sign_in_lede(&brand)}</p>
        <Problem session message=|state| copy::sign_in_error(state.sign_in_problem()) />
        <form class="fields" method="post" action=Action::SignIn.path()>
            <Which session />
            <Username session value=username />
            <Password session value=password />
            <button class="primary" aria-busy=session.words(|state| aria(state.is_signing_in()))>
                {label::SIGN_IN}
            </button>
        </form>
        // After a while the style sheet puts the second in the place of the first.
        <div class="patience">
            <p class="status" role="status">
                {session.words(|state| if state.is_signing_in() { copy::SIGNING_IN } else { "" })}
            </p>
            <p class="status" hidden=session.flag(|state| !state.is_signing_in())>
                {copy::STILL_SIGNING_IN.to_string()}
            </p>
        </div>
        <ButtonForm
            session
            action=Action::StartOver
            class="quiet"
            label=label::CANCEL
            hidden=|state| !state.view.screen.is_waiting()
        />
        <ul class="notes">
            <li>{icon(Icon::Shield)} <span>{copy::password_promise(&brand)}</span></li>
            <li>{icon(Icon::Clock)} <span>{copy::PHONE_AT_HAND.to_string()}</span></li>
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
            <label for=id::USERNAME>{label::USERNAME}</label>
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
            <FieldError
                session
                id="username-error"
                message=|state| copy::username_error(state.sign_in_problem())
            />
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
            <label for=id::PASSWORD>{label::PASSWORD}</label>
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
                    {label::CAPS_LOCK}
                </p>
            </div>
            <FieldError
                session
                id="password-error"
                message=|state| copy::password_error(state.sign_in_problem())
            />
        </div>
    }
}

/// Shows and hides the password. It needs the browser's code, so it is not there before that is.
#[component]
fn Reveal(session: Session) -> impl IntoView {
    let name = |state: &State| {
        if state.is_revealed {
            label::HIDE_PASSWORD
        } else {
            label::SHOW_PASSWORD
        }
    };
    view! {
        <button
            type="button"
            hidden=session.flag(|state| state.utc_offset_minutes.is_none())
            aria-label=session.words(name)
        >
            {session.words(|state| if state.is_revealed { label::HIDE } else { label::SHOW })}
        </button>
    }
}
