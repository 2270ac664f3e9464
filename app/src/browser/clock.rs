//! The browser's clocks, and the redraw of the countdown.

use super::poll;
use crate::copy;
use crate::countdown::{Milestone, Reading, whole_seconds};
use crate::session::{Session, remaining_ms};
use gloo_timers::callback::Interval;
use js_sys::Date;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wizard::Timestamp;

/// Often enough that no second is skipped. What is shown comes from the clocks, so a missed tick costs nothing.
const REDRAW_MS: u32 = 250;

/// Redraws between two questions to the server, once the time seems to be over.
const REDRAWS_PER_QUESTION: u32 = 8;

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

/// Minutes from local time to UTC at a point in time, negative in the east.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "dates of this century, offsets of a day"
)]
pub fn utc_offset_minutes(at: Timestamp) -> i32 {
    Date::new(&JsValue::from_f64(at.as_millis() as f64)).get_timezone_offset() as i32
}

/// Keeps the countdown going until the present reactive owner is cleaned up.
pub fn tick(session: Session) {
    let mut redraws_at_zero = 0;
    let interval = Interval::new(REDRAW_MS, move || {
        redraw(session);
        if session.seconds_left.get_untracked() > 0 {
            redraws_at_zero = 0;
            return;
        }
        // Only the server decides that the time is up.
        if redraws_at_zero % REDRAWS_PER_QUESTION == 0 {
            poll::read_now(session);
        }
        redraws_at_zero += 1;
    });
    // Dropped with its owner, and an interval that is dropped is cancelled.
    StoredValue::new_local(interval);
    redraw(session);
}

/// Shows the time that is left now.
pub(super) fn redraw(session: Session) {
    if session.view.with_untracked(|view| remaining_ms(&view.screen).is_none()) {
        return;
    }
    let seconds = whole_seconds(session.countdown.with_untracked(|countdown| countdown.left_ms(now())));
    let before = session.seconds_left.get_untracked();
    if seconds == before {
        return;
    }
    match Milestone::passed(before, seconds) {
        Some(milestone) => session.spoken.set(copy::spoken(milestone)),
        None if seconds > before => session.spoken.set(""),
        None => {}
    }
    session.seconds_left.set(seconds);
}
