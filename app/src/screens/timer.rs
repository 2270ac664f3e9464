//! How long there is, and until when.

use super::{aria, words};
use crate::browser;
use crate::clock_time;
use crate::copy::label;
use crate::countdown::{digits, minutes_and_seconds};
use crate::icons::{Icon, icon};
use crate::session::Session;
use leptos::prelude::*;
use wizard::time::{INTENT_LIFETIME, Timestamp};

/// What the bar starts from.
#[expect(clippy::cast_possible_truncation, reason = "minutes")]
const INTENT_SECONDS: u32 = INTENT_LIFETIME.as_secs() as u32;

/// Seconds from which on the time is short.
const SHORT: u32 = 60;

/// The countdown. Its first frame comes from the view alone, on both sides; ticking starts in the browser.
#[component]
pub(crate) fn Timer(session: Session) -> impl IntoView {
    let deadline = session.of_checkpoint(|checkpoint| checkpoint.deadline.as_millis());
    let deadline = Timestamp::from_millis(deadline);
    let ends = RwSignal::new(clock_time::utc(deadline));
    Effect::new(move |_| {
        ends.set(clock_time::local(deadline, browser::utc_offset_minutes(deadline)));
        browser::tick(session);
    });
    let seconds = session.seconds_left;
    view! {
        <div class="timer" data-short=aria(move || seconds.get() < SHORT)>
            {icon(Icon::Clock)}
            // A stopped countdown would be a lie: where scripts do not run, the style sheet leaves only the clock time.
            <span class="countdown" role="timer" translate="no">
                <b>{Signal::derive(move || minutes_and_seconds(seconds.get()))}</b>
                " "
                {label::LEFT}
            </span>
            <span class="until">
                {label::UNTIL} " "
                <time datetime=clock_time::machine_readable(deadline)>{Signal::derive(move || ends.get())}</time>
            </span>
            <progress aria-hidden="true" max=digits(INTENT_SECONDS) value=Signal::derive(move || digits(seconds.get()))></progress>
            <p class="unseen" role="status">
                {words(move || session.spoken.get())}
            </p>
        </div>
    }
}
