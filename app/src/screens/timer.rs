//! How long there is, and until when.

use crate::clock_time;
use crate::countdown::{digits, minutes_and_seconds, whole_seconds};
use crate::icons::{Icon, icon};
use crate::session::{Session, aria};
use crate::slot::Slot;
use crate::state::State;
use leptos::prelude::*;
use wizard::time::{INTENT_LIFETIME, Timestamp};

/// Seconds from which on the time is short.
const SHORT: u32 = 60;

/// The countdown. Its first frame comes from the view alone, on both sides; ticking starts in the browser.
#[component]
pub(crate) fn Timer(session: Session) -> impl IntoView {
    let full = whole_seconds(u32::try_from(INTENT_LIFETIME.as_millis()).unwrap_or(u32::MAX));
    view! {
        <div class="timer" data-short=session.words(|state| aria(state.seconds_left < SHORT))>
            {icon(Icon::Clock)}
            // A stopped countdown would be a lie: where scripts do not run, the style sheet leaves only the clock time.
            <span class="countdown" role="timer" translate="no">
                {session.label(Slot::BeforeTimeLeft)}
                <b>{session.text(|state| minutes_and_seconds(state.seconds_left, state.zero()))}</b>
                {session.label(Slot::AfterTimeLeft)}
            </span>
            <time class="until" datetime=clock_time::machine_readable(deadline(&session.peek()))>
                {session.text(end)}
            </time>
            <progress
                aria-hidden="true"
                max=digits(full)
                value=session.text(|state| digits(state.seconds_left))
            ></progress>
            <p class="unseen" role="status">
                {session.place(|state| state.spoken)}
            </p>
        </div>
    }
}

/// The end as a clock shows it: the server's in UTC, the browser's where the person is.
fn end(state: &State) -> String {
    let said = |slot| state.texts.get(slot);
    match state.utc_offset_minutes {
        None => said(Slot::UntilUtc).into(),
        Some(minutes) => {
            let patterns = (said(Slot::UntilBeforeNoon), said(Slot::UntilAfterNoon));
            clock_time::local(deadline(state), minutes, patterns, state.zero())
        }
    }
}

fn deadline(state: &State) -> Timestamp {
    let open = state.checkpoint().map(|checkpoint| checkpoint.deadline);
    open.unwrap_or(Timestamp::from_millis(0))
}
