//! Every word that a person reads, in one place. Short, plain, and about what the person can do.

use crate::countdown::{Milestone, push_number};
use crate::stage::{Notice, Stage};
use std::string::{String, ToString};
use wizard::checkpoint::{CheckpointKind, CheckpointNote, CheckpointProblem, CodeSource};
use wizard::step::{AccountStatus, Failure};
use wizard::{CodeProblem, PhoneProblem, Screen, SignInProblem};

/// The wizard's language, for `<html lang>`.
pub const LANGUAGE: &str = "en";

/// Words that are the same everywhere.
pub mod label {
    /// Field.
    pub const USERNAME: &str = "Email, phone number or username";
    /// Field.
    pub const PASSWORD: &str = "Password";
    /// Button in the password field.
    pub const SHOW: &str = "Show";
    /// Button in the password field.
    pub const HIDE: &str = "Hide";
    /// The same button, for those who do not see where it stands.
    pub const SHOW_PASSWORD: &str = "Show password";
    /// The same button, for those who do not see where it stands.
    pub const HIDE_PASSWORD: &str = "Hide password";
    /// A hint below the password field.
    pub const CAPS_LOCK: &str = "Caps Lock is on.";
    /// Button.
    pub const SIGN_IN: &str = "Sign in";
    /// Button.
    pub const CANCEL: &str = "Cancel";
    /// Field.
    pub const CODE: &str = "Code";
    /// Button.
    pub const CONTINUE: &str = "Continue";
    /// Choice.
    pub const ENTER_CODE: &str = "Enter a code";
    /// Its second line.
    pub const ENTER_CODE_HOW: &str = "Text message, app or backup code";
    /// Choice.
    pub const APPROVE: &str = "Approve on a device";
    /// Its second line.
    pub const APPROVE_HOW: &str = "Where you already use Facebook";
    /// Its second line, once it was chosen.
    pub const APPROVE_AWAITED: &str = "Waiting for your approval";
    /// The name of the group of the two choices.
    pub const CHOICES: &str = "How do you want to confirm?";
    /// Button.
    pub const START_WAITING: &str = "Wait for my approval";
    /// What unfolds the two that follow.
    pub const HELP: &str = "Having trouble?";
    /// Button.
    pub const RESEND: &str = "Send it again";
    /// Button.
    pub const TRY_ANOTHER_WAY: &str = "Try another way";
    /// Field.
    pub const COUNTRY: &str = "Country or region";
    /// Its first choice, which is none.
    pub const CHOOSE_COUNTRY: &str = "Choose one";
    /// Field.
    pub const PHONE: &str = "Phone number";
    /// Link.
    pub const CODE_INSTEAD: &str = "Enter a code instead";
    /// Button.
    pub const START_OVER: &str = "Start over";
    /// Link.
    pub const SIGN_IN_AGAIN: &str = "Sign in again";
    /// Button.
    pub const START_AGAIN: &str = "Start again";
    /// Button.
    pub const TRY_AGAIN: &str = "Try again";
    /// Link.
    pub const OPEN_FACEBOOK: &str = "Open Facebook";
    /// Link.
    pub const NEW_SIGN_IN: &str = "Start a new sign-in";
    /// Link.
    pub const NEW_TAB: &str = "Open in a new tab";
    /// Link below the card.
    pub const SUPPORT: &str = "Get help";
    /// Link below the card.
    pub const PRIVACY: &str = "Privacy";
    /// After the minutes and seconds.
    pub const LEFT: &str = "left";
    /// Before the time on the clock.
    pub const UNTIL: &str = "until";
}

fn join(parts: &[&str]) -> String {
    parts.concat()
}

/// The document's title: what this step is, and whose page it is.
pub fn document_title(step: &str, brand: &str) -> String {
    join(&[step, " · ", brand])
}

/// The same, when something on the page is wrong.
pub fn title_of_problem(title: &str) -> String {
    join(&["Error: ", title])
}

/// The heading of a step.
pub fn heading(stage: Stage, screen: &Screen, brand: &str) -> String {
    match stage {
        Stage::SignIn => sign_in_title(brand),
        Stage::Code { kind, .. } => code_title(kind).to_string(),
        Stage::Phone { .. } => PHONE_TITLE.to_string(),
        Stage::Device { .. } => DEVICE_TITLE.to_string(),
        Stage::Connected => connected_title(matches!(screen, Screen::Connected { reconnected: true, .. })).to_string(),
        Stage::Notice(which) => notice(which, brand).title.to_string(),
    }
}

/// Whose page this is, below the card.
pub fn whose_page(brand: &str) -> String {
    join(&["This page belongs to ", brand, ", not to Facebook."])
}

/// A POST did not arrive, as far as the browser knows.
pub const UNREACHABLE: &str = "We couldn't reach the server. Check your connection and try again.";

/// Heading of the sign-in.
pub fn sign_in_title(brand: &str) -> String {
    join(&["Connect Messenger to ", brand])
}

/// Who asks, and for what.
pub fn sign_in_lede(brand: &str) -> String {
    join(&[
        brand,
        " wants to connect your Messenger account. Sign in with your Facebook login.",
    ])
}

/// Where the password goes.
pub fn password_promise(brand: &str) -> String {
    join(&[
        "Your password goes once to Unipile to sign you in. ",
        brand,
        " and this page do not keep it.",
    ])
}

/// What may come next, said before the clock runs.
pub const PHONE_AT_HAND: &str = "Keep your phone at hand: if Facebook asks you to confirm, you have five minutes.";

/// While the credentials are on their way.
pub const SIGNING_IN: &str = "Signing in to Facebook. This can take a minute.";

/// The same, when it has taken a while.
pub const STILL_SIGNING_IN: &str = "Facebook is taking its time. Keep this page open.";

/// What is wrong with the username field alone. Empty, if nothing is.
pub const fn username_error(problem: Option<SignInProblem>) -> &'static str {
    match problem {
        Some(SignInProblem::BothMissing | SignInProblem::UsernameMissing) => {
            "Enter your email, phone number or username."
        }
        Some(SignInProblem::UsernameTooLong) => "That is too long. Enter the one you use at Facebook.",
        Some(SignInProblem::UsernameInvalid) => {
            "That has characters that can't be in it. Enter the one you use at Facebook."
        }
        _ => "",
    }
}

/// What is wrong with the password field alone. Empty, if nothing is.
pub const fn password_error(problem: Option<SignInProblem>) -> &'static str {
    match problem {
        Some(SignInProblem::BothMissing | SignInProblem::PasswordMissing) => "Enter your password.",
        Some(SignInProblem::PasswordTooLong) => "That is too long. Enter your Facebook password.",
        _ => "",
    }
}

/// What is wrong with the two together. Empty, if nothing is.
pub const fn sign_in_error(problem: Option<SignInProblem>) -> &'static str {
    match problem {
        Some(SignInProblem::WrongPassword) => {
            "Facebook didn't accept this login. Check both fields, and type your password again."
        }
        _ => "",
    }
}

/// Said at every checkpoint but the first.
pub const ONE_MORE_STEP: &str = "That worked. Facebook asks for one more step.";

/// Heading of a step that asks for a code.
pub const fn code_title(kind: CheckpointKind) -> &'static str {
    match kind {
        CheckpointKind::TwoFactor { .. } | CheckpointKind::Approval | CheckpointKind::PhoneNumber => {
            "Confirm that it's you"
        }
        CheckpointKind::OneTimeCode => "Enter the code from Facebook",
        CheckpointKind::Other => "Facebook asks for a code",
    }
}

/// Where the code comes from.
pub const fn code_hint(kind: CheckpointKind) -> &'static str {
    match kind {
        CheckpointKind::TwoFactor {
            source: Some(CodeSource::Sms),
        } => "Facebook sent it in a text message. A backup code works too.",
        CheckpointKind::TwoFactor {
            source: Some(CodeSource::App),
        } => "Your authenticator app shows it. A backup code works too.",
        CheckpointKind::TwoFactor { source: None } | CheckpointKind::Approval | CheckpointKind::PhoneNumber => {
            "Facebook texted it, or your authenticator app shows it. A backup code works too."
        }
        CheckpointKind::OneTimeCode => "Facebook sent it to you, usually by email or text message.",
        CheckpointKind::Other => {
            "This page does not know the kind. If you got a code, enter it; if not, open Facebook, finish there, and start over."
        }
    }
}

/// While a typed code is being checked.
pub const CHECKING: &str = "Checking the code. This can take a minute.";

/// What is wrong with the code field. Empty, if nothing is.
pub const fn code_error(problem: Option<CheckpointProblem>) -> &'static str {
    match problem {
        Some(CheckpointProblem::Code(CodeProblem::Missing)) => "Enter the code.",
        Some(CheckpointProblem::Code(CodeProblem::NotNumeric)) => "A code is made of digits. Enter those.",
        Some(CheckpointProblem::Code(CodeProblem::TooShort)) => "A code has at least 4 digits. Enter all of it.",
        Some(CheckpointProblem::Code(CodeProblem::TooLong)) => "A code has at most 12 digits. Enter the code alone.",
        Some(CheckpointProblem::WrongCode) => "That code didn't work. Check it and try again.",
        _ => "",
    }
}

/// Why the last answer did not work, where it is not about the code field. Empty, if nothing is.
pub const fn checkpoint_error(problem: Option<CheckpointProblem>) -> &'static str {
    match problem {
        Some(CheckpointProblem::NotApproved) => {
            "Facebook says that this sign-in was not approved. You can try again while there is time."
        }
        Some(CheckpointProblem::ProviderSlow) => "Facebook took too long to answer. Try again.",
        Some(CheckpointProblem::TryAgain) => "That didn't go through. Try again.",
        Some(CheckpointProblem::NoOtherWay) => "Facebook offers no other way for this sign-in.",
        Some(CheckpointProblem::NotSentAgain) => "Facebook doesn't send it again. What it sent before still works.",
        Some(CheckpointProblem::TooManyTries { seconds: ..=60 }) => {
            "Those were many tries in a short time, so this one was not sent. Wait a minute, then try again."
        }
        Some(CheckpointProblem::TooManyTries { .. }) => {
            "Those were many tries in a short time, so this one was not sent. Wait a few minutes, then try again."
        }
        _ => "",
    }
}

/// What has worked. Empty, if there is nothing to tell.
pub const fn checkpoint_note(note: Option<CheckpointNote>) -> &'static str {
    match note {
        Some(CheckpointNote::SentAgain) => "It was sent again.",
        Some(CheckpointNote::SentJustNow) => {
            "It was sent a moment ago. Give it half a minute to arrive, then ask again."
        }
        Some(CheckpointNote::OtherWay) => "Facebook now asks in another way.",
        None => "",
    }
}

/// Heading of a step that asks for a phone number.
pub const PHONE_TITLE: &str = "Facebook asks for your phone number";

/// What it is for.
pub const PHONE_LEDE: &str = "It sends a code there, which you enter next.";

/// While a phone number is on its way.
pub const SENDING_NUMBER: &str = "Sending the number. This can take a minute.";

/// What is wrong with the choice of a country. Empty, if nothing is.
pub const fn country_error(problem: Option<PhoneProblem>) -> &'static str {
    match problem {
        Some(PhoneProblem::CountryMissing) => "Choose the country of your number.",
        Some(PhoneProblem::OtherCountry) => "The number begins with another country's code. Choose that country.",
        _ => "",
    }
}

/// What is wrong with a phone number. Empty, if nothing is.
pub const fn phone_error(problem: Option<CheckpointProblem>) -> &'static str {
    match problem {
        Some(CheckpointProblem::Phone(PhoneProblem::Missing)) => "Enter your phone number.",
        Some(CheckpointProblem::Phone(PhoneProblem::NotNumeric)) => "A phone number is made of digits. Enter those.",
        Some(CheckpointProblem::Phone(PhoneProblem::TooShort)) => "That is too short. Enter all of the number.",
        Some(CheckpointProblem::Phone(PhoneProblem::TooLong)) => "That is too long. Enter one number alone.",
        Some(CheckpointProblem::WrongNumber) => "Facebook didn't accept this number. Check it and the country.",
        _ => "",
    }
}

/// Heading while an approval is asked for.
pub const DEVICE_TITLE: &str = "Approve the login on your device";

/// What to do there.
pub const DEVICE_STEPS: [&str; 3] = [
    "Open Facebook on a phone or computer where you are signed in.",
    "Tap the notification that asks if you are trying to sign in.",
    "Confirm that it is you. This page then goes on by itself.",
];

/// While an approval is awaited.
pub const WAITING_FOR_APPROVAL: &str = "Waiting for your approval";

/// What is spoken of the time left.
pub const fn spoken(milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::TwoMinutes => "Two minutes left.",
        Milestone::OneMinute => "One minute left.",
        Milestone::HalfMinute => "30 seconds left.",
        Milestone::Over => "The time is over.",
    }
}

/// Heading of the end.
pub const fn connected_title(reconnected: bool) -> &'static str {
    if reconnected {
        "Messenger is connected again"
    } else {
        "Messenger is connected"
    }
}

/// Whose account is connected to what.
pub fn connected_lede(name: Option<&str>, brand: &str) -> String {
    match name {
        Some(name) => join(&[name, "'s account is now connected to ", brand, "."]),
        None => join(&["Your account is now connected to ", brand, "."]),
    }
}

/// What happens next.
pub fn connected_next(status: Option<AccountStatus>, brand: &str) -> String {
    let (before, after) = match status {
        Some(AccountStatus::Connecting) => (
            "It is still being set up, which goes on by itself. Your messages then appear in ",
            ". You can close this page.",
        ),
        Some(AccountStatus::NeedsSignIn) => (
            "But Facebook asks for the login again already. Until then no messages appear in ",
            ".",
        ),
        Some(AccountStatus::Running | AccountStatus::Unknown) | None => (
            "Your messages appear in ",
            " within a few minutes. You can close this page.",
        ),
    };
    join(&[before, brand, after])
}

/// How to undo it.
pub fn connected_undo(brand: &str) -> String {
    join(&[
        "To disconnect later, remove the account in ",
        brand,
        ", or end the session in Facebook's settings under \"Where you're logged in\".",
    ])
}

/// What a notice says: what happened, why, and what to do.
#[derive(Debug)]
pub struct NoticeCopy {
    /// What happened.
    pub title: &'static str,
    /// Why.
    pub why: String,
    /// What to do.
    pub next: String,
}

/// The words of a notice.
pub fn notice(notice: Notice, brand: &str) -> NoticeCopy {
    let (title, why, next): (_, &[&str], &[&str]) = match notice {
        Notice::Failed(failure) => return failed(failure, brand),
        Notice::Expired => (
            "The five minutes are over",
            &["Facebook's request has expired, and nothing was connected."],
            &["Start again, and keep your phone at hand."],
        ),
        Notice::Ended => (
            "This sign-in was ended",
            &["Facebook or Unipile ended it before it was complete. Nothing was connected."],
            &["Start again when you are ready."],
        ),
        Notice::OtherBrowser => (
            "This sign-in belongs to another browser",
            &["For your safety it can only go on where it was started."],
            &["Go on in that browser, or start a new one here."],
        ),
        Notice::CookiesRefused => (
            "Your browser refuses our cookie",
            &["This page needs one cookie, to tell your sign-in from everybody else's."],
            &["Allow cookies for this site and try again, or open the page in a tab of its own."],
        ),
        Notice::Closed => (
            "You need a link to connect",
            &["This page only opens through a link from ", brand, "."],
            &["Go back to ", brand, " and ask for a new one."],
        ),
    };
    NoticeCopy {
        title,
        why: join(why),
        next: join(next),
    }
}

fn failed(failure: Failure, brand: &str) -> NoticeCopy {
    let (title, why, next): (_, &[&str], &[&str]) = match failure {
        Failure::NeedsFacebook => (
            "Facebook wants you to do something first",
            &["It stopped this sign-in until you confirm something in your account."],
            &["Open Facebook, finish what it asks for, then come back and try again."],
        ),
        Failure::OnlyAtFacebook => (
            "Facebook asks for something this page can't show",
            &["It is a puzzle or another check that only works on Facebook's own pages."],
            &["Open Facebook, sign in there and finish what it asks for, then come back and try again."],
        ),
        Failure::AlreadyInProgress => (
            "A sign-in is already open",
            &["Another sign-in for this account is still open at Unipile. It ends by itself within five minutes."],
            &["Finish that one, or wait a few minutes and try again."],
        ),
        Failure::TryLater { seconds } => {
            return NoticeCopy {
                title: "That didn't work just now",
                why: "Unipile or Facebook can't be reached, or is too busy. Your login is not the reason.".to_string(),
                next: try_again_in(seconds),
            };
        }
        Failure::TooManyTries { seconds } => {
            return NoticeCopy {
                title: "Too many tries",
                why: "There were many sign-ins in a short time, so this one was not sent to Facebook.".to_string(),
                next: try_again_in(Some(seconds)),
            };
        }
        Failure::Misconfigured => (
            "This is not your fault",
            &[
                brand,
                " has set something up wrong, so nobody can connect here at the moment.",
            ],
            &["Tell ", brand, "'s support, with the code and the reference below."],
        ),
        Failure::Interrupted => (
            "The sign-in was interrupted",
            &["Our server stopped while it waited for Facebook, so we can't tell how it ended."],
            &["Start again. If the account was connected after all, this connects it anew."],
        ),
        Failure::Unknown => (
            "Something went wrong",
            &["The answer to this sign-in was not one that this page knows."],
            &[
                "Try again. If it happens twice, tell ",
                brand,
                "'s support the code and the reference below.",
            ],
        ),
    };
    NoticeCopy {
        title,
        why: join(why),
        next: join(next),
    }
}

fn try_again_in(seconds: Option<u32>) -> String {
    let Some(seconds) = seconds.filter(|seconds| *seconds > 0) else {
        return "Try again in a minute or two.".to_string();
    };
    let (number, unit) = match (seconds, seconds.div_ceil(60)) {
        (1, _) => (1, " second."),
        (2..=90, _) => (seconds, " seconds."),
        (_, minutes) => (minutes, " minutes."),
    };
    let mut text = "Try again in ".to_string();
    push_number(&mut text, number, 1, '0');
    text.push_str(unit);
    text
}

/// Before the stable code.
pub const CODE_FOR_SUPPORT: &str = "Code";

/// Before the id of the request.
pub const REFERENCE_FOR_SUPPORT: &str = "Reference";

/// The stable code of a notice, for the support team. A closed door needs none.
pub const fn notice_code(notice: Notice) -> Option<&'static str> {
    match notice {
        Notice::Expired => Some("MC-408"),
        Notice::Ended => Some("MC-410"),
        Notice::Failed(failure) => Some(failure.code()),
        Notice::OtherBrowser => Some("MC-421"),
        Notice::CookiesRefused => Some("MC-428"),
        Notice::Closed => None,
    }
}

#[cfg(test)]
mod tests;
