//! A phone number is asked for, to which a code is then sent.

use super::checkpoint::CheckpointHeading;
use super::help::Aside;
use super::timer::Timer;
use super::{FieldError, Problem, Which};
use crate::attention::id;
use crate::session::{Session, aria};
use crate::slot::Slot;
use crate::state::{Action, State};
use crate::written::written;
use leptos::prelude::*;
use std::string::String;

/// A step that asks for a phone number. `countries` is for the server alone: the options of the list, as HTML.
#[component]
pub(crate) fn EnterPhone(session: Session, countries: String) -> impl IntoView {
    view! {
        <CheckpointHeading session />
        <p class="lede">{session.label(Slot::Lede)}</p>
        <Timer session />
        <Problem session message=|_| Some(Slot::Problem) />
        <form class="fields" method="post" action=Action::SubmitPhone.path()>
            <Which session />
            <div class="field">
                <label for=id::COUNTRY>{session.label(Slot::Country)}</label>
                <select
                    {..written(countries)}
                    id=id::COUNTRY
                    name="country"
                    autocomplete="tel-country-code"
                    aria-invalid=session.words(|state| aria(state.says(Slot::CountryError)))
                    aria-describedby="country-error"
                ></select>
                <FieldError session id="country-error" message=|_| Some(Slot::CountryError) />
            </div>
            <div class="field">
                <label for=id::PHONE>{session.label(Slot::Phone)}</label>
                <input
                    id=id::PHONE
                    name="number"
                    type="tel"
                    dir="ltr"
                    autocomplete="tel-national"
                    enterkeyhint="go"
                    readonly=session.flag(State::is_checking)
                    aria-invalid=session.words(|state| aria(state.says(Slot::PhoneError)))
                    aria-describedby="phone-error"
                />
                <FieldError session id="phone-error" message=|_| Some(Slot::PhoneError) />
            </div>
            <button class="primary" aria-busy=session.words(|state| aria(state.is_checking()))>
                {session.label(Slot::Submit)}
            </button>
        </form>
        <p class="status" role="status">
            {session.place(|state| state.is_checking().then_some(Slot::Status))}
        </p>
        <Aside session />
    }
}
