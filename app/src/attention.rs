//! Where focus goes when a new view has come: to the heading of a new step, to what is wrong, or nowhere.

use crate::stage::{Stage, Way, concerns_code};
use wizard::view::CheckpointView;
use wizard::{CheckpointProblem, Screen, SignInProblem, View};

/// Ids that focus can go to.
pub mod id {
    /// The heading of a step.
    pub const STEP: &str = "step";
    /// A message that belongs to no field.
    pub const PROBLEM: &str = "problem";
    /// The username field.
    pub const USERNAME: &str = "username";
    /// The password field.
    pub const PASSWORD: &str = "password";
    /// The code field.
    pub const CODE: &str = "code";
    /// The list of countries.
    pub const COUNTRY: &str = "country";
    /// The phone number field.
    pub const PHONE: &str = "phone";
}

/// The element that should get focus after a change from one view to the next. A problem comes first: the heading of a new
/// step would not say that something went wrong.
pub fn target(before: (&View, Way), after: (&View, Way)) -> Option<&'static str> {
    let problem = problem_target(&after.0.screen).filter(|_| is_answer(before.0, after.0));
    let is_new_step = || Stage::of(before.0, before.1) != Stage::of(after.0, after.1);
    problem.or_else(|| (is_new_step() || has_lost_its_button(before.0, after.0)).then_some(id::STEP))
}

/// Has the button gone that led here, without a new step, and focus with it?
fn has_lost_its_button(before: &View, after: &View) -> bool {
    match (&before.screen, &after.screen) {
        // Given up.
        (Screen::SigningIn, Screen::SignIn { .. }) => true,
        // Where a code is taken as well, this is a new step, or somebody may be typing.
        (Screen::Checkpoint(before), Screen::Checkpoint(after)) => {
            !before.waiting && after.waiting && !after.kind.takes_code()
        }
        _ => false,
    }
}

/// Is the problem of the later view the answer to something that the person did? A field must not lose what is being
/// typed because the view changed for another reason.
fn is_answer(before: &View, after: &View) -> bool {
    before.revision != after.revision
        && (before.operation != after.operation || problem_target(&before.screen) != problem_target(&after.screen))
}

/// The element that a screen's problem is about.
pub fn problem_target(screen: &Screen) -> Option<&'static str> {
    match screen {
        // After a wrong password the username is kept and the password is empty.
        Screen::SignIn {
            problem: Some(SignInProblem::WrongPassword),
        } => Some(id::PASSWORD),
        Screen::SignIn { problem: Some(problem) } if problem.concerns_username() => Some(id::USERNAME),
        Screen::SignIn { problem: Some(_) } => Some(id::PASSWORD),
        Screen::Checkpoint(checkpoint) if concerns_code(checkpoint.problem) => Some(id::CODE),
        Screen::Checkpoint(CheckpointView {
            problem: Some(CheckpointProblem::Phone(problem)),
            ..
        }) if problem.concerns_country() => Some(id::COUNTRY),
        Screen::Checkpoint(CheckpointView {
            problem: Some(CheckpointProblem::Phone(_) | CheckpointProblem::WrongNumber),
            ..
        }) => Some(id::PHONE),
        Screen::Checkpoint(checkpoint) if checkpoint.problem.is_some() => Some(id::PROBLEM),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;
    use wizard::checkpoint::CheckpointKind;

    fn view(revision: u32, operation: &str, screen: Screen) -> View {
        View {
            attempt: "a".into(),
            revision,
            operation: operation.into(),
            username: String::new(),
            reference: String::new(),
            entrance: wizard::Entrance::Page,
            back: wizard::Back::Nowhere,
            screen,
        }
    }

    fn focus(before: &View, after: &View) -> Option<&'static str> {
        target((before, Way::Device), (after, Way::Device))
    }

    #[test]
    fn a_new_step_gets_its_heading() {
        let before = view(1, "a", Screen::SigningIn);
        assert_eq!(focus(&before, &view(2, "b", Screen::Expired)), Some(id::STEP));
    }

    #[test]
    fn a_wrong_password_gets_the_password_field() {
        let before = view(1, "a", Screen::SigningIn);
        let after = view(
            2,
            "b",
            Screen::SignIn {
                problem: Some(SignInProblem::WrongPassword),
            },
        );
        assert_eq!(focus(&before, &after), Some(id::PASSWORD));
    }

    fn checkpoint(kind: CheckpointKind, waiting: bool, problem: Option<CheckpointProblem>) -> Screen {
        Screen::Checkpoint(CheckpointView {
            waiting,
            problem,
            ..fixtures::checkpoint(kind)
        })
    }

    const TWO_FACTOR: CheckpointKind = CheckpointKind::TwoFactor { source: None };

    #[test]
    fn a_refused_approval_gets_its_message_although_the_step_looks_new() {
        let before = view(1, "a", checkpoint(TWO_FACTOR, true, None));
        let refused = checkpoint(TWO_FACTOR, false, Some(CheckpointProblem::NotApproved));
        assert_eq!(focus(&before, &view(2, "a", refused)), Some(id::PROBLEM));
    }

    #[test]
    fn where_the_pressed_button_goes_the_heading_gets_focus() {
        let given_up = view(2, "b", Screen::SignIn { problem: None });
        assert_eq!(focus(&view(1, "a", Screen::SigningIn), &given_up), Some(id::STEP));
        let asked = view(1, "a", checkpoint(CheckpointKind::Approval, false, None));
        let awaited = view(2, "b", checkpoint(CheckpointKind::Approval, true, None));
        assert_eq!(focus(&asked, &awaited), Some(id::STEP));
    }

    #[test]
    fn an_approval_awaited_by_another_tab_disturbs_nobody_who_types_a_code() {
        let before = view(1, "a", checkpoint(TWO_FACTOR, false, None));
        let after = view(2, "b", checkpoint(TWO_FACTOR, true, None));
        assert_eq!(target((&before, Way::Code), (&after, Way::Code)), None);
    }

    #[test]
    fn the_same_problem_again_gets_focus_again() {
        let missing = || Screen::SignIn {
            problem: Some(SignInProblem::UsernameMissing),
        };
        assert_eq!(
            focus(&view(1, "a", missing()), &view(2, "b", missing())),
            Some(id::USERNAME)
        );
    }

    #[test]
    fn a_view_that_only_tells_the_time_disturbs_nobody() {
        let missing = || Screen::SignIn {
            problem: Some(SignInProblem::UsernameMissing),
        };
        assert_eq!(focus(&view(1, "a", missing()), &view(1, "a", missing())), None);
        assert_eq!(
            focus(&view(1, "a", Screen::SigningIn), &view(2, "a", Screen::SigningIn)),
            None
        );
    }
}
