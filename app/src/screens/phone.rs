//! A phone number is asked for, to which a code is then sent.

use super::checkpoint::CheckpointHeading;
use super::help::Aside;
use super::timer::Timer;
use super::{FieldError, Problem, Which};
use crate::attention::id;
use crate::copy::{self, label};
use crate::session::{Session, aria};
use crate::state::{Action, State};
use crate::written::written;
use leptos::prelude::*;
use std::string::String;
use wizard::PhoneProblem;
use wizard::checkpoint::CheckpointProblem;

/// A step that asks for a phone number. `countries` is for the server alone: the options of the list, as HTML.
#[component]
pub(crate) fn EnterPhone(session: Session, number: u8, countries: String) -> impl IntoView {
    view! {
        <CheckpointHeading number text=copy::PHONE_TITLE.to_string() />
        <p class="lede">{copy::PHONE_LEDE.to_string()}</p>
        <Timer session />
        <Problem session message=|state| copy::checkpoint_error(state.checkpoint_problem()) />
        <form class="fields" method="post" action=Action::SubmitPhone.path()>
            <Which session />
            <div class="field">
                <label for=id::COUNTRY>{label::COUNTRY}</label>
                <select
                    {..written(countries)}
                    id=id::COUNTRY
                    name="country"
                    autocomplete="tel-country-code"
                    aria-invalid=session.words(|state| aria(is_about_country(state)))
                    aria-describedby="country-error"
                ></select>
                <FieldError session id="country-error" message=|state| copy::country_error(phone_problem(state)) />
            </div>
            <div class="field">
                <label for=id::PHONE>{label::PHONE}</label>
                <input
                    id=id::PHONE
                    name="number"
                    type="tel"
                    dir="ltr"
                    autocomplete="tel-national"
                    enterkeyhint="go"
                    readonly=session.flag(State::is_checking)
                    aria-invalid=session.words(|state| aria(is_about_number(state)))
                    aria-describedby="phone-error"
                />
                <FieldError session id="phone-error" message=|state| copy::phone_error(state.checkpoint_problem()) />
            </div>
            <button class="primary" aria-busy=session.words(|state| aria(state.is_checking()))>
                {label::CONTINUE}
            </button>
        </form>
        <p class="status" role="status">
            {session.words(|state| if state.is_checking() { copy::SENDING_NUMBER } else { "" })}
        </p>
        <Aside session />
    }
}

fn phone_problem(state: &State) -> Option<PhoneProblem> {
    match state.checkpoint_problem() {
        Some(CheckpointProblem::Phone(problem)) => Some(problem),
        _ => None,
    }
}

fn is_about_country(state: &State) -> bool {
    phone_problem(state).is_some_and(PhoneProblem::concerns_country)
}

fn is_about_number(state: &State) -> bool {
    !copy::phone_error(state.checkpoint_problem()).is_empty()
}
