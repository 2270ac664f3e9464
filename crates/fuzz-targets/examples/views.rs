//! Writes the views that the fuzzer of `view` starts from: `cargo run -p fuzz-targets --example views`.
//!
//! To be run again when the view has changed, since its encoding has no names in it.

use std::path::Path;
use wizard::view::{CheckpointView, ResendView};
use wizard::{
    AccountStatus, Back, CheckpointKind, CheckpointProblem, CodeProblem, CodeSource, Confirmation, Entrance, Failure,
    LinkEnd, OtherWay, Screen, SignInProblem, Timestamp, View,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/view");
    for (name, screen) in screens() {
        // Some fields are empty, as on real pages: an encoding that left these out would shift all that follows.
        let is_failure = matches!(screen, Screen::Failed(_));
        let is_new = matches!(screen, Screen::SignIn { problem: None });
        let view = View {
            attempt: "AAAAAAAAAAAAAAAAAAAAAA".into(),
            revision: 7,
            operation: "BBBBBBBBBBBBBBBBBBBBBB".into(),
            username: if is_new { "" } else { "ada@example.com" }.into(),
            reference: if is_failure { "7K2M-9QXD" } else { "" }.into(),
            entrance: if is_failure { Entrance::Link } else { Entrance::Page },
            back: if is_failure { Back::Offered } else { Back::Nowhere },
            screen,
        };
        std::fs::write(folder.join(name), view.encode()?)?;
    }
    Ok(())
}

fn screens() -> [(&'static str, Screen); 10] {
    let connected = Confirmation {
        name: Some("Ada".into()),
        status: AccountStatus::Running,
    };
    let too_short = Some(CheckpointProblem::Code(CodeProblem::TooShort));
    [
        ("sign-in", Screen::SignIn { problem: None }),
        (
            "wrong-password",
            Screen::SignIn {
                problem: Some(SignInProblem::WrongPassword),
            },
        ),
        ("signing-in", Screen::SigningIn),
        (
            "code",
            checkpoint(
                CheckpointKind::TwoFactor {
                    source: Some(CodeSource::Sms),
                },
                None,
            ),
        ),
        ("code-too-short", checkpoint(CheckpointKind::OneTimeCode, too_short)),
        (
            "approval",
            checkpoint(CheckpointKind::Approval, Some(CheckpointProblem::NotApproved)),
        ),
        (
            "connected",
            Screen::Connected {
                confirmation: Some(connected),
                reconnected: true,
            },
        ),
        ("expired", Screen::Expired),
        ("link-over", Screen::LinkOver(LinkEnd::Unsaid)),
        (
            "failed",
            Screen::Failed(Failure::TryLater {
                seconds: Some(u32::MAX),
            }),
        ),
    ]
}

fn checkpoint(kind: CheckpointKind, problem: Option<CheckpointProblem>) -> Screen {
    Screen::Checkpoint(CheckpointView {
        kind,
        number: u8::MAX,
        remaining_ms: 272_400,
        deadline: Timestamp::from_millis(1_700_000_272_400),
        checking: false,
        waiting: true,
        other_way: OtherWay::Possible,
        resend: ResendView::Sending,
        problem,
        note: None,
    })
}
