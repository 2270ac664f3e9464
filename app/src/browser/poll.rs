//! Follows an attempt that may change without the person doing anything: a reply, the deadline, a second tab.

use super::accept;
use super::api::{self, ApiError};
use super::clock;
use crate::countdown::Reading;
use crate::session::Session;
use crate::stage::{is_final, is_live};
use gloo_timers::future::TimeoutFuture;
use leptos::task::spawn_local;
use std::cell::Cell;
use wizard::{Screen, View};

/// Between two reads, however fast the server answers.
const PAUSE_MS: u32 = 250;

/// Between two questions that do not wait for an answer.
const BETWEEN_QUESTIONS_MS: u64 = 1_500;

/// After failures, in milliseconds; the last one for all further ones.
const BACK_OFF_MS: [u32; 5] = [500, 1_000, 2_000, 4_000, 8_000];

/// How often it is asked what has become of an account that is connected but not running yet.
const CONFIRMATION_READS: u8 = 3;

thread_local! {
    static FOLLOWING: Cell<bool> = const { Cell::new(false) };
    static LAST_QUESTION: Cell<Option<Reading>> = const { Cell::new(None) };
}

/// Follows the attempt for as long as it may change, with one request at a time.
pub(super) fn follow(session: Session) {
    if FOLLOWING.replace(true) {
        return;
    }
    spawn_local(async move {
        let mut failures: usize = 0;
        let mut confirmation_reads = CONFIRMATION_READS;
        while is_worth_following(&session.peek().view, &mut confirmation_reads) {
            failures = if read(session, true).await { 0 } else { failures + 1 };
            let pause = match failures {
                0 => PAUSE_MS,
                _ => BACK_OFF_MS[failures.min(BACK_OFF_MS.len()) - 1],
            };
            TimeoutFuture::new(pause).await;
        }
        FOLLOWING.set(false);
    });
}

/// Asks for the present view at once, unless that was done a moment ago: events of waking up come in bunches.
pub(super) fn read_now(session: Session) {
    let now = clock::now();
    let last = LAST_QUESTION.get().unwrap_or_else(clock::page_start);
    if now.since(last) < BETWEEN_QUESTIONS_MS {
        return;
    }
    LAST_QUESTION.set(Some(now));
    spawn_local(async move { _ = read(session, false).await });
}

fn is_worth_following(view: &View, confirmation_reads: &mut u8) -> bool {
    if matches!(view.screen, Screen::Connected { .. }) && !is_final(&view.screen) {
        *confirmation_reads = confirmation_reads.saturating_sub(1);
        return *confirmation_reads > 0;
    }
    is_live(&view.screen)
}

/// Reads the view and shows it. Did one come?
async fn read(session: Session, held: bool) -> bool {
    let (attempt, revision) = {
        let state = session.peek();
        (state.view.attempt.clone(), state.view.revision)
    };
    match api::read(&attempt, held.then_some(revision)).await {
        Ok(reply) => {
            accept(session, reply, revision);
            return true;
        }
        Err(ApiError::Outdated) => api::reload(),
        Err(ApiError::Unreachable) => {}
    }
    false
}
