//! Username and password, also while they are on their way.

use super::{ButtonForm, FieldError, Heading, Problem, Which, aria, flag, words, words_or_none};
use crate::attention::id;
use crate::copy::{self, label};
use crate::icons::{Icon, icon};
use crate::session::{Action, Session};
use crate::wizard::Prefill;
use leptos::prelude::*;

/// The sign-in. `prefill` is for the server alone: the browser keeps whatever is in the fields.
#[component]
pub(crate) fn SignIn(session: Session, prefill: Option<Prefill>) -> impl IntoView {
    let (username, password) = match prefill {
        Some(Prefill { username, password }) => (username, Some(password)),
        None => (session.view.with_untracked(|view| view.username.clone()), None),
    };
    let problem = move || session.sign_in_problem();
    view! {
        <Heading text=session.branded(copy::sign_in_title) />
        <p class="lede">{session.branded(copy::sign_in_lede)}</p>
        <Problem message=words_or_none(move || copy::sign_in_error(problem())) />
        <form class="fields" method="post" action=Action::SignIn.path()>
            <Which session />
            <Username session value=username />
            <Password session value=password />
            <button class="primary" aria-busy=aria(move || session.is_signing_in())>
                {label::SIGN_IN}
            </button>
        </form>
        <p class="status" role="status">
            {words(move || if session.is_signing_in() { copy::SIGNING_IN } else { "" })}
        </p>
        <ButtonForm
            session
            action=Action::StartOver
            class="quiet"
            label=label::CANCEL
            hidden=flag(move || !session.view.with(|view| view.screen.is_waiting()))
        />
        <ul class="notes">
            <li>{icon(Icon::Shield)} <span>{session.branded(copy::password_promise)}</span></li>
            <li>{icon(Icon::Clock)} <span>{copy::PHONE_AT_HAND}</span></li>
        </ul>
    }
}

#[component]
fn Username(session: Session, value: String) -> impl IntoView {
    let problem = move || session.sign_in_problem();
    let concerned = move || problem().is_some_and(::wizard::SignInProblem::concerns_username);
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
                autofocus=session.begins_at(id::USERNAME)
                readonly=flag(move || session.is_signing_in())
                aria-invalid=aria(concerned)
                aria-describedby="username-error problem"
            />
            <FieldError id="username-error" message=words_or_none(move || copy::username_error(problem())) />
        </div>
    }
}

#[component]
fn Password(session: Session, value: Option<String>) -> impl IntoView {
    let problem = move || session.sign_in_problem();
    let concerned = move || problem().is_some_and(::wizard::SignInProblem::concerns_password);
    // Once the server has the password, the page does not: dots say that nothing needs to be typed.
    let placeholder = words(move || {
        if session.is_signing_in() {
            "••••••••"
        } else {
            ""
        }
    });
    view! {
        <div class="field">
            <label for=id::PASSWORD>{label::PASSWORD}</label>
            <div class="reveal">
                <input
                    id=id::PASSWORD
                    name="password"
                    type=words(move || if session.revealed.get() { "text" } else { "password" })
                    value=value
                    placeholder=placeholder
                    autocomplete="current-password"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="go"
                    autofocus=session.begins_at(id::PASSWORD)
                    readonly=flag(move || session.is_signing_in())
                    aria-invalid=aria(concerned)
                    aria-describedby="password-error problem"
                />
                <Reveal session />
            </div>
            <FieldError id="password-error" message=words_or_none(move || copy::password_error(problem())) />
        </div>
    }
}

/// Shows and hides the password. It needs the browser's code, so it is not there before that is.
#[component]
fn Reveal(session: Session) -> impl IntoView {
    let either = |shown, hidden| words(move || if session.revealed.get() { shown } else { hidden });
    view! {
        <button
            type="button"
            hidden=flag(move || !session.hydrated.get())
            aria-label=either(label::HIDE_PASSWORD, label::SHOW_PASSWORD)
            on:click=move |_| session.revealed.update(|revealed| *revealed = !*revealed)
        >
            {either(label::HIDE, label::SHOW)}
        </button>
    }
}
