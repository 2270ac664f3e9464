//! The browser's clocks, and the redraw of the countdown.

use super::poll;
use crate::countdown::{Milestone, Reading, whole_seconds};
use crate::session::Session;
use gloo_timers::callback::Interval;
use js_sys::Date;
use leptos::prelude::window;
use std::cell::RefCell;

/// Often enough that no second is skipped. What is shown comes from the clocks, so a missed tick costs nothing.
const REDRAW_MS: u32 = 250;

/// What the clocks say.
pub(super) fn now() -> Reading {
    Reading {
        steady: whole(window().performance().map_or(0.0, |performance| performance.now())),
        wall: whole(Date::now()),
    }
}

/// What they said when this page began to load, which was before the server made its first view.
pub(super) fn page_start() -> Reading {
    let now = now();
    Reading {
        steady: 0,
        wall: now.wall.saturating_sub(now.steady),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock's milliseconds fit, and `as` saturates"
)]
fn whole(ms: f64) -> u64 {
    ms as u64
}

/// Minutes from local time to UTC, negative in the east.
#[expect(clippy::cast_possible_truncation, reason = "no more than those of a day")]
pub(super) fn utc_offset_minutes() -> i32 {
    Date::new_0().get_timezone_offset() as i32
}

thread_local! {
    static TICKING: RefCell<Option<Interval>> = const { RefCell::new(None) };
}

/// Keeps the countdown going while there is one.
pub(super) fn tick(session: Session) {
    redraw(session);
    let counts = session.peek().checkpoint().is_some();
    TICKING.with_borrow_mut(|ticking| match (counts, &ticking) {
        (true, None) => *ticking = Some(Interval::new(REDRAW_MS, move || redraw(session))),
        // An interval that is dropped is cancelled.
        (false, Some(_)) => *ticking = None,
        _ => {}
    });
}

/// Shows the time that is left now.
pub(super) fn redraw(session: Session) {
    let (before, seconds) = {
        let state = session.peek();
        if state.checkpoint().is_none() {
            return;
        }
        (state.seconds_left, whole_seconds(state.countdown.left_ms(now())))
    };
    if seconds != before {
        session.update(|state| {
            state.seconds_left = seconds;
            match Milestone::passed(before, seconds) {
                Some(milestone) => state.spoken = Some(milestone.slot()),
                None if seconds > before => state.spoken = None,
                None => {}
            }
        });
    }
    // Only the server decides that the time is up.
    if seconds == 0 {
        poll::read_now(session);
    }
}
