//! Username and password, also while they are on their way.

use super::{ButtonForm, FieldError, Heading, Problem, Which};
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
        <Problem message=Signal::derive(move || copy::sign_in_error(problem())) />
        <form class="fields" method="post" action=Action::SignIn.path()>
            <Which session />
            <Username session value=username />
            <Password session value=password />
            <button class="primary" aria-busy=move || session.is_signing_in().then_some("true")>
                {label::SIGN_IN}
            </button>
        </form>
        <p class="status" role="status">
            {move || if session.is_signing_in() { copy::SIGNING_IN } else { "" }}
        </p>
        {move || {
            let at_server = session.view.with(|view| view.screen.is_waiting());
            at_server
                .then(|| view! { <ButtonForm session action=Action::StartOver class="quiet" label=label::CANCEL /> })
        }}
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
                readonly=move || session.is_signing_in()
                aria-invalid=move || concerned().then_some("true")
                aria-describedby="username-error problem"
            />
            <FieldError id="username-error" message=Signal::derive(move || copy::username_error(problem())) />
        </div>
    }
}

#[component]
fn Password(session: Session, value: Option<String>) -> impl IntoView {
    let problem = move || session.sign_in_problem();
    let concerned = move || problem().is_some_and(::wizard::SignInProblem::concerns_password);
    // Once the server has the password, the page does not: dots say that nothing needs to be typed.
    let placeholder = move || session.is_signing_in().then_some("••••••••");
    view! {
        <div class="field">
            <label for=id::PASSWORD>{label::PASSWORD}</label>
            <div class="reveal">
                <input
                    id=id::PASSWORD
                    name="password"
                    type=move || if session.revealed.get() { "text" } else { "password" }
                    value=value
                    placeholder=placeholder
                    autocomplete="current-password"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="go"
                    autofocus=session.begins_at(id::PASSWORD)
                    readonly=move || session.is_signing_in()
                    aria-invalid=move || concerned().then_some("true")
                    aria-describedby="password-error problem"
                />
                <Reveal session />
            </div>
            <FieldError id="password-error" message=Signal::derive(move || copy::password_error(problem())) />
        </div>
    }
}

/// Shows and hides the password. It needs the browser's code, so it is not there before that is.
#[component]
fn Reveal(session: Session) -> impl IntoView {
    let either = move |shown, hidden| move || if session.revealed.get() { shown } else { hidden };
    view! {
        <button
            type="button"
            hidden=move || !session.hydrated.get()
            aria-label=either(label::HIDE_PASSWORD, label::SHOW_PASSWORD)
            on:click=move |_| session.revealed.update(|revealed| *revealed = !*revealed)
        >
            {either(label::HIDE, label::SHOW)}
        </button>
    }
}
