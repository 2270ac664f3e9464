//! One fault in one call.

use super::table::{Outcome, Row};
use super::{CANARIES, CODE, Call, KEY, PASSWORD};
use crate::support::{Answer, Browser, Seen, World, leak, seen, soon, until};
use server::config::Config;
use server::limits::CallLimits;
use std::time::Duration;
use unipile_sandbox::{Checkpoint, FaultRule, OpenCheckpointGet, Operation, Sandbox, Scenario, Settings, Target};
use wizard::time::{ANSWER_GRACE, INTENT_LIFETIME};
use wizard::{AccountStatus, CheckpointProblem, Failure, Screen};

/// How long Unipile may take where a fault outlasts every limit. Long for all that is well, however busy the machine is.
const LIMIT: Duration = Duration::from_secs(3);

/// The sign-ins of these tests. While a checkpoint is open, there already is an account to be seen.
pub(crate) fn sandbox() -> Sandbox {
    let scenario = |id: &str| Scenario::new(id, format!("{id}@example.test"), PASSWORD);
    let code = scenario("code").with_checkpoint(Checkpoint::two_factor(CODE));
    Sandbox::builder()
        .api_key(KEY)
        .settings(Settings {
            open_checkpoint_get: OpenCheckpointGet::Connecting,
            ..Settings::default()
        })
        .scenarios(vec![scenario("connects"), scenario("other"), code])
        .build()
}

/// Waits until the account is connected, and Unipile was asked about it.
pub(crate) async fn connected(browser: &Browser, attempt: &str, status: AccountStatus) {
    let wanted = Seen::Connected(Some(status));
    browser.open_when(attempt, |screen| seen(screen) == wanted).await;
}

pub(crate) struct Case {
    pub(crate) row: Row,
    pub(crate) call: Call,
}

impl Case {
    pub(crate) fn name(&self) -> String {
        format!("{} / {:?}", self.row.name, self.call)
    }

    fn username(&self) -> &'static str {
        match self.call {
            Call::Connect | Call::Confirm => "connects@example.test",
            Call::Code | Call::Approval => "code@example.test",
        }
    }

    /// Whether the clock has to end it: an approval may take all the time that is left.
    fn outlasts_the_sign_in(&self) -> bool {
        self.call == Call::Approval && self.row.outcome == Outcome::TimedOut
    }

    fn expected(&self) -> Seen {
        use Outcome::{Later, Misconfigured, TimedOut, Understood, Unknown};
        let is_answer = matches!(self.call, Call::Code | Call::Approval);
        match (self.call, self.row.outcome) {
            // Unipile is asked what became of it.
            _ if is_answer && self.row.fault.after_effect && !self.outlasts_the_sign_in() => {
                Seen::Connected(Some(AccountStatus::Running))
            }
            (_, Understood) => Seen::Connected(Some(AccountStatus::Running)),
            (Call::Confirm, _) => Seen::Connected(Some(AccountStatus::Unknown)),
            (_, Unknown) => Seen::Failed(Failure::Unknown),
            (_, Misconfigured) => Seen::Failed(Failure::Misconfigured),
            (Call::Connect, Later(seconds)) => Seen::Failed(Failure::TryLater { seconds }),
            (Call::Connect, TimedOut) => Seen::Failed(Failure::TryLater { seconds: None }),
            (Call::Approval, TimedOut) => Seen::Other(Screen::Expired),
            (Call::Code | Call::Approval, _) => Seen::Checkpoint(Some(CheckpointProblem::TryAgain)),
        }
    }

    pub(crate) async fn run(self) {
        let name = self.name();
        let world = self.world().await;
        let browser = world.browser();
        let attempt = self.spoilt(&world, &browser).await;
        let page = browser.open(&format!("/c/{attempt}")).await;
        assert_eq!(seen(&page.screen()), self.expected(), "{name}");
        assert_eq!(world.count(Operation::Connect), 1, "{name}");
        let answers = u64::from(matches!(self.call, Call::Code | Call::Approval));
        assert_eq!(world.count(Operation::Solve), answers, "{name}");
        self.try_again(&world, &browser, page).await;
        if !self.outlasts_the_sign_in() {
            for canary in CANARIES {
                assert_eq!(leak(&browser.seen(), canary), None, "{name}: in an answer: {canary}");
            }
        }
    }

    async fn world(&self) -> World {
        let patience = |config: &mut Config| {
            if self.row.outcome == Outcome::TimedOut {
                config.calls = CallLimits {
                    connect: LIMIT,
                    code: LIMIT,
                    account: LIMIT,
                };
            }
        };
        if self.outlasts_the_sign_in() {
            // On the server's own sandbox, with whose clock the server's is moved. That one has a key of its own.
            let sandbox = Sandbox::builder().scenarios(sandbox().scenarios()).build();
            World::on(sandbox, patience).await
        } else {
            World::before(sandbox(), KEY, patience).await
        }
    }

    /// Up to the spoilt call, and to its end. Gives the attempt.
    async fn spoilt(&self, world: &World, browser: &Browser) -> String {
        let operation = match self.call {
            Call::Connect => Operation::Connect,
            Call::Code | Call::Approval => Operation::Solve,
            Call::Confirm => Operation::Get,
        };
        // A post that is sent again would do well. An account may be asked about again, to no avail.
        let next = if self.call == Call::Confirm { u32::MAX } else { 1 };
        world.sandbox.add_fault(FaultRule {
            next,
            operation: Target::One(operation),
            username: Some(self.username().to_owned()),
            fault: self.row.fault.clone(),
        });
        let sign_in = browser.sign_in_form(self.username(), PASSWORD).await;
        let form = match self.call {
            Call::Connect | Call::Confirm => sign_in,
            Call::Code => {
                let page = browser.submit(&sign_in).await;
                page.form("/api/submit_code").fill("code", CODE)
            }
            Call::Approval => {
                let page = browser.submit(&sign_in).await;
                // The genuine answer does not wait.
                world.sandbox.approve(&world.sandbox.intents()[0].account_id);
                page.form("/api/await_approval")
            }
        };
        let mut view = browser.fetch(&form).await.view();
        if self.outlasts_the_sign_in() {
            until("the request for an approval", || world.count(Operation::Solve) > 0).await;
            assert!(view.screen.is_waiting());
            world.sandbox.advance(INTENT_LIFETIME + ANSWER_GRACE);
        }
        let attempt = view.attempt.clone();
        let looking = async {
            while view.screen.is_waiting() || seen(&view.screen) == Seen::Connected(None) {
                view = browser.look(&attempt, view.revision).await.view();
            }
        };
        soon("the end of waiting", looking).await;
        attempt
    }

    /// Now that all is well again.
    async fn try_again(&self, world: &World, browser: &Browser, page: Answer) {
        if matches!(page.screen(), Screen::Checkpoint(_)) {
            let page = browser.submit(&page.form("/api/submit_code").fill("code", CODE)).await;
            return connected(browser, &page.page_view().attempt, AccountStatus::Running).await;
        }
        if !self.outlasts_the_sign_in() {
            world.sandbox.advance(Duration::from_hours(1));
        }
        let form = match page.screen() {
            Screen::Connected { .. } => browser.open("/").await,
            _ => browser.submit(&page.form("/api/start_over")).await,
        };
        let form = form.form("/api/sign_in").fill("username", "other@example.test");
        let page = browser.submit(&form.fill("password", PASSWORD)).await;
        connected(browser, &page.page_view().attempt, AccountStatus::Running).await;
    }
}
