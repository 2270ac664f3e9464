//! The ready-made sign-ins. Their passwords are public test data.

mod problems;

use crate::{Checkpoint, Group, Problem, Provider, Scenario};
use std::time::Duration;

/// The password of every built-in scenario.
pub const BUILT_IN_PASSWORD: &str = "sandbox-pass";

/// The scenarios of a sandbox that was given none.
pub fn built_in_scenarios() -> Vec<Scenario> {
    let mut all = messenger();
    all.extend(more());
    all.extend(problems::scenarios());
    all
}

fn sign_in(id: &str, username: &str) -> Scenario {
    Scenario::new(id, format!("{username}@sandbox.test"), BUILT_IN_PASSWORD)
}

fn messenger() -> Vec<Scenario> {
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
        sign_in("otp", "otp")
            .with_checkpoint(Checkpoint::one_time_password("123456"))
            .with_person("Lucía Fernández")
            .with_description("Asks for a one-time password: 123456"),
        sign_in("in-app", "in-app")
            .with_checkpoint(Checkpoint::in_app_validation())
            .with_person("Noah Becker")
            .with_description("Asks for an approval in the app, and takes no code"),
        sign_in("phone", "phone")
            .with_checkpoint(Checkpoint::phone_register("(+33)0612345678"))
            .with_checkpoint(Checkpoint::two_factor("123456").with_source("SMS"))
            .with_person("Chloé Dubois")
            .with_description("Asks for a phone number, (+33)0612345678, then for the code that it gets: 123456"),
        sign_in("captcha", "captcha")
            .with_checkpoint(Checkpoint::captcha(
                "7f3c1b6e-0000-4000-8000-5a4d3c2b1a09",
                "sandbox-blob",
                "captcha-token",
            ))
            .with_person("Ivan Horvat")
            .with_description("Asks for a solved captcha, whose token is captcha-token"),
        sign_in("unknown-checkpoint", "unknown")
            .with_checkpoint(Checkpoint::new("VOICE_CALL", "123456"))
            .with_person("Freya Olsen")
            .with_description("Asks a question of an unknown type, answered by 123456"),
    ]
}

fn more() -> Vec<Scenario> {
    let more = |name: &str| sign_in(name, name).in_group(Group::More);
    let by_qr_code = |id: &str, provider| Scenario::new(id, "", "").in_group(Group::More).only_for(provider);
    vec![
        more("sms")
            .with_checkpoint(Checkpoint::two_factor("123456").with_source("SMS"))
            .with_description("Asks for a code from an SMS: 123456"),
        more("app")
            .with_checkpoint(Checkpoint::two_factor("123456").with_source("APP"))
            .with_description("Asks for a code from an authenticator app: 123456"),
        more("another-way")
            .with_checkpoint(
                Checkpoint::in_app_validation().or_another_way(Checkpoint::two_factor("123456").with_source("SMS")),
            )
            .with_description("Asks for an approval; TRY_ANOTHER_WAY turns it into a code, 123456, and back"),
        more("no-resend")
            .with_checkpoint(Checkpoint::two_factor("123456"))
            .without_resend()
            .with_description("Asks for a code, 123456, that cannot be sent again"),
        more("long-chain")
            .with_checkpoint(Checkpoint::captcha("sandbox-key", "sandbox-blob", "captcha-token"))
            .with_checkpoint(Checkpoint::phone_register("(+33)0612345678"))
            .with_checkpoint(Checkpoint::one_time_password("654321"))
            .with_checkpoint(Checkpoint::in_app_validation())
            .with_description("Asks for a captcha, a phone number, a one-time password and an approval"),
        more("contract")
            .only_for(Provider::Linkedin)
            .with_checkpoint(Checkpoint::contract_chooser([
                ("contract-1", "Acme Recruiter"),
                ("contract-2", "Acme Recruiter Lite"),
            ]))
            .with_description("Asks which contract to use; contract-2 is right"),
        by_qr_code("whatsapp", Provider::Whatsapp)
            .with_checkpoint(Checkpoint::qr_code("2@sandbox/whatsapp,c2FuZGJveA==,c2NhbiBtZQ==,1"))
            .with_description("Shows a QR code; an approval stands for the scan"),
        by_qr_code("telegram", Provider::Telegram)
            .with_checkpoint(Checkpoint::qr_code("tg://login?token=c2FuZGJveC1zY2FuLW1l"))
            .with_description("Shows a QR code; an approval stands for the scan"),
    ]
}
