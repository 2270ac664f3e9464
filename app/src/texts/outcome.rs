//! The end of the wizard: connected, or a notice of why it cannot go on.

use super::Words;
use crate::slot::Slot;
use locale::Value;
use wizard::step::{ENDED_CODE, EXPIRED_CODE};
use wizard::{AccountStatus, Confirmation, Entrance, Failure, LinkEnd, Screen};

/// Puts the words of a connected account in.
pub(super) fn put_connected(words: &mut Words, reconnected: bool, confirmation: Option<&Confirmation>) {
    let title = if reconnected {
        "connected-again-title"
    } else {
        "connected-title"
    };
    words.put(Slot::Heading, title);
    match confirmation.and_then(|confirmation| confirmation.name.as_deref()) {
        Some(name) => words.put_with(Slot::Lede, "connected-lede-name", &[("name", Value::Text(name))]),
        None => words.put(Slot::Lede, "connected-lede"),
    }
    let next = match confirmation.map(|confirmation| confirmation.status) {
        Some(AccountStatus::Connecting) => "connected-next-setting-up",
        Some(AccountStatus::NeedsSignIn) => "connected-next-sign-in",
        Some(AccountStatus::Running | AccountStatus::Unknown) | None => "connected-next",
    };
    words.put(Slot::Next, next);
    words.put(Slot::FirstStep, "sign-in-again");
    words.put(Slot::Undo, "connected-undo");
}

/// Puts the words of a notice in: what happened, why, and what to do.
pub(super) fn put_notice(words: &mut Words, screen: &Screen, entrance: Entrance) {
    let (title, why) = what_happened(screen, entrance);
    words.put(Slot::Heading, title);
    words.put(Slot::Lede, why);
    match screen {
        Screen::Failed(Failure::TryLater { seconds }) => put_wait(words, *seconds),
        Screen::Failed(Failure::TooManyTries { seconds }) => put_wait(words, Some(*seconds)),
        _ => words.put(Slot::Next, what_to_do(screen, entrance)),
    }
    let (first, second) = steps(screen, entrance);
    words.put_some(Slot::FirstStep, first);
    words.put_some(Slot::SecondStep, second);
    words.put(Slot::SupportCode, "support-code");
    words.put_text(Slot::SupportCodeValue, support_code(screen));
    words.put(Slot::SupportReference, "support-reference");
}

const fn what_happened(screen: &Screen, entrance: Entrance) -> (&'static str, &'static str) {
    match screen {
        Screen::Expired => ("expired-title", "expired-why"),
        Screen::Ended => ("ended-title", "ended-why"),
        Screen::OtherBrowser if is_by_link(entrance) => ("link-used-title", "link-used-why"),
        Screen::OtherBrowser => ("other-browser-title", "other-browser-why"),
        Screen::CookiesRefused => ("cookies-refused-title", "cookies-refused-why"),
        Screen::Closed => ("closed-title", "closed-why"),
        Screen::LinkOver(LinkEnd::Unsaid) => ("link-over-title", "link-over-why"),
        Screen::LinkOver(LinkEnd::Expired) => ("link-expired-title", "link-expired-why"),
        Screen::LinkOver(LinkEnd::Withdrawn) => ("link-withdrawn-title", "link-withdrawn-why"),
        Screen::Failed(Failure::NeedsFacebook) => ("needs-facebook-title", "needs-facebook-why"),
        Screen::Failed(Failure::OnlyAtFacebook) => ("only-at-facebook-title", "only-at-facebook-why"),
        Screen::Failed(Failure::AlreadyInProgress) => ("already-open-title", "already-open-why"),
        Screen::Failed(Failure::AlreadyConnected) => ("already-connected-title", "already-connected-why"),
        Screen::Failed(Failure::OtherAccount) => ("other-account-title", "other-account-why"),
        Screen::Failed(Failure::AccountGone) => ("account-gone-title", "account-gone-why"),
        Screen::Failed(Failure::TryLater { .. }) => ("try-later-title", "try-later-why"),
        Screen::Failed(Failure::TooManyTries { .. }) => ("too-many-sign-ins-title", "too-many-sign-ins-why"),
        Screen::Failed(Failure::Misconfigured) => ("misconfigured-title", "misconfigured-why"),
        Screen::Failed(Failure::Interrupted) => ("interrupted-title", "interrupted-why"),
        _ => ("unknown-title", "unknown-why"),
    }
}

const fn what_to_do(screen: &Screen, entrance: Entrance) -> &'static str {
    match screen {
        Screen::Expired => "expired-next",
        Screen::Ended => "ended-next",
        Screen::OtherBrowser if is_by_link(entrance) => "link-used-next",
        Screen::OtherBrowser => "other-browser-next",
        Screen::CookiesRefused => "cookies-refused-next",
        Screen::Closed | Screen::LinkOver(_) => "closed-next",
        Screen::Failed(Failure::NeedsFacebook) => "needs-facebook-next",
        Screen::Failed(Failure::OnlyAtFacebook) => "only-at-facebook-next",
        Screen::Failed(Failure::AlreadyInProgress) => "already-open-next",
        Screen::Failed(Failure::AlreadyConnected) => "already-connected-next",
        Screen::Failed(Failure::OtherAccount) => "other-account-next",
        Screen::Failed(Failure::AccountGone) => "account-gone-next",
        Screen::Failed(Failure::Misconfigured) => "misconfigured-next",
        Screen::Failed(Failure::Interrupted) => "interrupted-next",
        _ => "unknown-next",
    }
}

/// Who came by a link gets a new one from the product, and none here.
const fn is_by_link(entrance: Entrance) -> bool {
    match entrance {
        Entrance::Page => false,
        Entrance::Link | Entrance::ReconnectLink => true,
    }
}

/// When it can be tried again, in a unit that fits.
fn put_wait(words: &mut Words, seconds: Option<u32>) {
    let number = |number| Value::Number(number);
    match seconds {
        None | Some(0) => words.put(Slot::Next, "wait-a-little"),
        Some(seconds @ ..=90) => words.put_with(Slot::Next, "wait-seconds", &[("seconds", number(seconds))]),
        Some(seconds) => words.put_with(Slot::Next, "wait-minutes", &[("minutes", number(seconds.div_ceil(60)))]),
    }
}

/// What the links and buttons say, the better choice first. Where they lead is decided in `screens/outcome.rs`.
const fn steps(screen: &Screen, entrance: Entrance) -> (Option<&'static str>, Option<&'static str>) {
    match screen {
        Screen::Expired | Screen::Ended | Screen::Failed(Failure::Interrupted) => (Some("start-again"), None),
        Screen::Failed(Failure::NeedsFacebook | Failure::OnlyAtFacebook) => (Some("open-facebook"), Some("try-again")),
        Screen::OtherBrowser if is_by_link(entrance) => (None, None),
        Screen::OtherBrowser => (Some("other-browser-new"), None),
        Screen::CookiesRefused => (Some("try-again"), Some("cookies-refused-new-tab")),
        Screen::Failed(Failure::AlreadyConnected) => (None, Some("sign-in-again")),
        Screen::Closed | Screen::LinkOver(_) | Screen::Failed(Failure::AccountGone) => (None, None),
        _ => (Some("try-again"), None),
    }
}

/// The stable code of a notice. A closed door needs none.
const fn support_code(screen: &Screen) -> &'static str {
    match screen {
        Screen::Expired => EXPIRED_CODE,
        Screen::Ended => ENDED_CODE,
        Screen::Failed(failure) => failure.code(),
        Screen::OtherBrowser => "MC-421",
        Screen::LinkOver(_) => "MC-423",
        Screen::CookiesRefused => "MC-428",
        _ => "",
    }
}
