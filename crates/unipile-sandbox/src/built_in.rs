//! The ready-made sign-ins. Their passwords are public test data.

use crate::{Checkpoint, Problem, Scenario};
use std::time::Duration;

/// The password of every built-in scenario.
pub const BUILT_IN_PASSWORD: &str = "sandbox-pass";

/// The scenarios of a sandbox that was given none.
pub fn built_in_scenarios() -> Vec<Scenario> {
    let sign_in = |id: &str, username: &str| Scenario::new(id, format!("{username}@sandbox.test"), BUILT_IN_PASSWORD);
    vec![
        sign_in("connects", "ok")
            .with_person("Maria Rossi")
            .with_description("Connects at once"),
        sign_in("code", "code")
            .with_checkpoint(Checkpoint::two_factor("123456"))
            .with_person("Jonas Weber")
            .with_description("Asks for a code: 123456"),
        sign_in("approve", "approve")
            .with_checkpoint(Checkpoint::two_factor("123456"))
            .with_person("Amélie Laurent")
            .with_description("Asks for an approval on the phone (the code 123456 works too)"),
        sign_in("two-steps", "two-steps")
            .with_checkpoint(Checkpoint::two_factor("123456").with_source("APP"))
            .with_checkpoint(Checkpoint::one_time_password("654321"))
            .with_person("Priya Nair")
            .with_description("Asks for two codes: 123456, then 654321"),
        sign_in("wrong-password", "wrong")
            .refused_with(Problem::InvalidCredentials)
            .with_description("Says that the password is wrong"),
        sign_in("slow", "slow")
            .taking(Duration::from_secs(8))
            .with_person("Tomás Silva")
            .with_description("Connects after about 8 seconds"),
        sign_in("ends-early", "early")
            .with_checkpoint(Checkpoint::two_factor("123456"))
            .with_intent_life(Duration::from_mins(1))
            .with_person("Hana Sato")
            .with_description("Asks for a code (123456), but gives up after one minute instead of five"),
        sign_in("restricted", "restricted")
            .refused_with(Problem::AccountRestricted)
            .with_description("Says that the account is restricted"),
        sign_in("trouble", "trouble")
            .refused_with(Problem::ServiceUnavailable)
            .with_description("Says that the service is not available"),
        sign_in("action-needed", "action")
            .refused_with(Problem::ActionRequired)
            .with_description("Says that something must be done in the Messenger app first"),
    ]
}
