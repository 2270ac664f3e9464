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
            .person("Maria Rossi")
            .description("Connects at once"),
        sign_in("code", "code")
            .checkpoint(Checkpoint::two_factor("123456"))
            .person("Jonas Weber")
            .description("Asks for a code: 123456"),
        sign_in("approve", "approve")
            .checkpoint(Checkpoint::two_factor("123456"))
            .person("Amélie Laurent")
            .description("Asks for an approval on the phone (the code 123456 works too)"),
        sign_in("two-steps", "two-steps")
            .checkpoint(Checkpoint::two_factor("123456").source("APP"))
            .checkpoint(Checkpoint::one_time_password("654321"))
            .person("Priya Nair")
            .description("Asks for two codes: 123456, then 654321"),
        sign_in("wrong-password", "wrong")
            .refused(Problem::InvalidCredentials)
            .description("Says that the password is wrong"),
        sign_in("slow", "slow")
            .takes(Duration::from_secs(8))
            .person("Tomás Silva")
            .description("Connects after about 8 seconds"),
        sign_in("ends-early", "early")
            .checkpoint(Checkpoint::two_factor("123456"))
            .intent_life(Duration::from_mins(1))
            .person("Hana Sato")
            .description("Asks for a code (123456), but gives up after one minute instead of five"),
        sign_in("restricted", "restricted")
            .refused(Problem::AccountRestricted)
            .description("Says that the account is restricted"),
        sign_in("trouble", "trouble")
            .refused(Problem::ServiceUnavailable)
            .description("Says that the service is not available"),
        sign_in("action-needed", "action")
            .refused(Problem::ActionRequired)
            .description("Says that something must be done in the Messenger app first"),
    ]
}
