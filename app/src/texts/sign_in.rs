//! The sign-in: username and password.

use super::Words;
use crate::slot::Slot;
use wizard::{Entrance, SignInProblem};

/// Puts its words in.
pub(super) fn put(words: &mut Words, entrance: Entrance, problem: Option<SignInProblem>) {
    let (title, lede) = match entrance {
        Entrance::Page | Entrance::Link => ("sign-in-title", "sign-in-lede"),
        Entrance::ReconnectLink => ("reconnect-title", "reconnect-lede"),
    };
    words.put(Slot::Heading, title);
    words.put(Slot::Lede, lede);
    words.put_some(Slot::Problem, problem.and_then(problem_of_both));
    words.put(Slot::Username, "sign-in-username");
    words.put_some(Slot::UsernameError, problem.and_then(problem_of_username));
    words.put(Slot::Password, "sign-in-password");
    words.put_some(Slot::PasswordError, problem.and_then(problem_of_password));
    words.put(Slot::Show, "sign-in-show");
    words.put(Slot::ShowPassword, "sign-in-show-password");
    words.put(Slot::Hide, "sign-in-hide");
    words.put(Slot::HidePassword, "sign-in-hide-password");
    words.put(Slot::CapsLock, "sign-in-caps-lock");
    words.put(Slot::Submit, "sign-in-button");
    words.put(Slot::Status, "signing-in");
    words.put(Slot::StatusLater, "signing-in-still");
    words.put(Slot::StartOver, "sign-in-cancel");
    words.put(Slot::Promise, "sign-in-promise");
    words.put(Slot::PhoneAtHand, "sign-in-phone-at-hand");
}

/// What is wrong with the username alone.
pub(super) const fn problem_of_username(problem: SignInProblem) -> Option<&'static str> {
    match problem {
        SignInProblem::BothMissing | SignInProblem::UsernameMissing => Some("username-missing"),
        SignInProblem::UsernameTooLong => Some("username-too-long"),
        SignInProblem::UsernameInvalid => Some("username-invalid"),
        _ => None,
    }
}

/// What is wrong with the password alone.
pub(super) const fn problem_of_password(problem: SignInProblem) -> Option<&'static str> {
    match problem {
        SignInProblem::BothMissing | SignInProblem::PasswordMissing => Some("password-missing"),
        SignInProblem::PasswordTooLong => Some("password-too-long"),
        _ => None,
    }
}

/// What is wrong with the two together.
pub(super) const fn problem_of_both(problem: SignInProblem) -> Option<&'static str> {
    match problem {
        SignInProblem::WrongPassword => Some("wrong-password"),
        _ => None,
    }
}
