use super::*;
use unipile::{Problem, ProblemType};

const NEEDS_FACEBOOK: Reply = Reply::Failed(Failure::NeedsFacebook);
const ONLY_AT_FACEBOOK: Reply = Reply::Failed(Failure::OnlyAtFacebook);
const IN_PROGRESS: Reply = Reply::Failed(Failure::AlreadyInProgress);
const MISCONFIGURED: Reply = Reply::Failed(Failure::Misconfigured);
const TRY_LATER: Reply = Reply::Failed(Failure::TryLater { seconds: None });
const UNKNOWN: Reply = Reply::Failed(Failure::Unknown);

fn rejection(status: u16, kind: &str) -> Rejection {
    let problem = (!kind.is_empty()).then(|| Problem::new(ProblemType::from(format!("errors/{kind}").as_str())));
    Rejection::new(status, problem)
}

#[test]
fn every_rejection_of_a_sign_in_has_its_reply() {
    for (status, kind, reply) in [
        (400, "invalid_parameters", UNKNOWN),
        (400, "malformed_request", UNKNOWN),
        (401, "invalid_credentials", Reply::WrongPassword),
        (401, "expired_credentials", Reply::WrongPassword),
        (401, "missing_credentials", MISCONFIGURED),
        (401, "captcha_not_supported", ONLY_AT_FACEBOOK),
        (401, "", UNKNOWN),
        (403, "account_restricted", NEEDS_FACEBOOK),
        (403, "action_required", NEEDS_FACEBOOK),
        (403, "unknown_authentication_context", NEEDS_FACEBOOK),
        (403, "insufficient_permissions", MISCONFIGURED),
        (403, "subscription_required", MISCONFIGURED),
        (403, "feature_not_subscribed", MISCONFIGURED),
        (403, "", UNKNOWN),
        (407, "proxy_auth_error", MISCONFIGURED),
        (408, "request_timeout", Reply::TimeOver),
        (409, "operation_canceled", Reply::Superseded),
        (409, "already_exists", IN_PROGRESS),
        (425, "auth_in_progress", IN_PROGRESS),
        (425, "", IN_PROGRESS),
        (429, "too_many_requests", TRY_LATER),
        (500, "unexpected_error", TRY_LATER),
        (500, "authentication_intent_error", Reply::IntentEnded),
        (501, "feature_not_implemented", MISCONFIGURED),
        (502, "proxy_error", MISCONFIGURED),
        (502, "", TRY_LATER),
        (503, "service_unavailable", TRY_LATER),
        (503, "invented_tomorrow", TRY_LATER),
        (504, "request_timeout", TRY_LATER),
        (418, "teapot", UNKNOWN),
    ] {
        assert_eq!(reply_to_connect(&rejection(status, kind)), reply, "{status} {kind}");
    }
}

#[test]
fn wrong_code_time_over_and_ended_stay_three_different_answers() {
    for (status, kind, reply) in [
        (401, "invalid_checkpoint_solution", Reply::WrongCode),
        (408, "request_timeout", Reply::TimeOver),
        (408, "", Reply::TimeOver),
        (400, "invalid_parameters", Reply::IntentEnded),
        (400, "", Reply::IntentEnded),
        (404, "resource_not_found", Reply::IntentEnded),
        (401, "checkpoint_error", Reply::IntentEnded),
        (500, "authentication_intent_error", Reply::IntentEnded),
        (409, "operation_canceled", Reply::Superseded),
        (401, "missing_credentials", MISCONFIGURED),
        (403, "account_restricted", NEEDS_FACEBOOK),
        (503, "network_down", TRY_LATER),
    ] {
        assert_eq!(reply_to_answer(&rejection(status, kind)), reply, "{status} {kind}");
    }
}

#[test]
fn a_wish_that_is_not_granted_ends_no_sign_in() {
    for (status, kind, reply) in [
        (400, "invalid_parameters", Reply::NotOffered),
        (401, "invalid_checkpoint_solution", Reply::NotOffered),
        (404, "", Reply::NotOffered),
        (422, "cannot_resend_yet", Reply::NotOffered),
        (501, "feature_not_implemented", Reply::NotOffered),
        (408, "request_timeout", Reply::TimeOver),
        (500, "authentication_intent_error", Reply::IntentEnded),
        (503, "", TRY_LATER),
        (401, "missing_credentials", MISCONFIGURED),
    ] {
        assert_eq!(reply_to_wish(&rejection(status, kind)), reply, "{status} {kind}");
    }
}

#[test]
fn every_checkpoint_is_answerable_or_has_an_honest_way_out() {
    let two_factor = |source| Checkpoint::TwoFactor { source };
    for (checkpoint, reply) in [
        (
            two_factor(None),
            Reply::Checkpoint(CheckpointKind::TwoFactor { source: None }),
        ),
        (
            two_factor(Some(TwoFactorSource::Sms)),
            Reply::Checkpoint(CheckpointKind::TwoFactor {
                source: Some(CodeSource::Sms),
            }),
        ),
        (Checkpoint::Otp, Reply::Checkpoint(CheckpointKind::OneTimeCode)),
        (Checkpoint::InAppValidation, Reply::Checkpoint(CheckpointKind::Approval)),
        (
            Checkpoint::PhoneRegister,
            Reply::Checkpoint(CheckpointKind::PhoneNumber),
        ),
        (
            Checkpoint::Captcha {
                public_key: None,
                data: None,
            },
            ONLY_AT_FACEBOOK,
        ),
        (Checkpoint::ContractChooser { options: Vec::new() }, ONLY_AT_FACEBOOK),
        (
            Checkpoint::Other("INVENTED".into()),
            Reply::Checkpoint(CheckpointKind::Other),
        ),
    ] {
        assert_eq!(checkpoint_reply(&checkpoint), reply, "{checkpoint:?}");
    }
}

#[test]
fn a_connection_that_fails_is_tried_later_by_the_person_and_by_nobody_else() {
    let error = Error::TimedOut {
        may_have_reached: false,
    };
    assert_eq!(refused(&error, reply_to_connect), Answered::without_account(TRY_LATER));
    let error = Error::Redirected { status: 307 };
    assert_eq!(
        refused(&error, reply_to_connect),
        Answered::without_account(MISCONFIGURED)
    );
}

#[test]
fn what_may_have_been_accepted_unheard_is_lost() {
    let gateway = |status| Error::Rejected(Box::new(Rejection::new(status, None)));
    for (error, is_lost) in [
        (Error::TimedOut { may_have_reached: true }, true),
        (Error::Interrupted { status: Some(201) }, true),
        (gateway(502), true),
        (gateway(504), true),
        (gateway(503), false),
        (gateway(401), false),
    ] {
        assert_eq!(refused(&error, reply_to_connect).is_lost, is_lost, "{error}");
    }
}
