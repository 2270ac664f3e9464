//! A person who connects an account, and what they were told.

use crate::support::{Answer, Browser};
use rand::Rng as _;
use rand::rngs::StdRng;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use unipile_sandbox::{Checkpoint, Fault, FaultRule, Operation, Scenario, Wire};
use wizard::{Screen, View};

const PASSWORD: &str = "chaos-password";
const CODE: &str = "123456";

/// What becomes of a person's sign-in at Unipile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It connects, after a moment.
    Connects,
    /// It connects, but the answer never comes.
    ConnectsUnheard,
    /// It takes a code.
    Code,
    /// It takes a code, but the answer to it never comes.
    CodeUnheard,
    /// It takes an approval, which the person gives or not.
    Approval,
}

/// A person at a browser. Clones are one person.
#[derive(Clone)]
pub(crate) struct Person {
    kind: Kind,
    /// Whose account it is, as Unipile and the last page name it.
    pub(crate) name: String,
    pub(crate) username: String,
    /// What the product calls them.
    pub(crate) user: String,
    /// Where they come in.
    entrance: String,
    takes: Duration,
    browser: Browser,
    /// The newest view that reached the browser.
    told: Arc<Mutex<Option<View>>>,
}

impl Person {
    pub(crate) fn random(random: &mut StdRng, number: usize) -> Self {
        let kinds = [
            Kind::Connects,
            Kind::ConnectsUnheard,
            Kind::Code,
            Kind::CodeUnheard,
            Kind::Approval,
        ];
        Self {
            kind: kinds[random.random_range(0..kinds.len())],
            name: format!("Person {number}"),
            username: format!("person-{number}@chaos.test"),
            user: format!("user-{number}"),
            entrance: "/".into(),
            takes: Duration::from_millis(random.random_range(0..100)),
            browser: Browser::new(([127, 0, 0, 1], 0).into()),
            told: Arc::default(),
        }
    }

    /// Comes by a link instead of the front door.
    pub(crate) fn come_by(&mut self, link: String) {
        self.entrance = link;
    }

    pub(crate) fn scenario(&self) -> Scenario {
        let scenario = Scenario::new(self.username.clone(), self.username.clone(), PASSWORD)
            .with_person(self.name.clone())
            .taking(self.takes);
        match self.kind {
            Kind::Connects | Kind::ConnectsUnheard => scenario,
            Kind::Code | Kind::CodeUnheard | Kind::Approval => scenario.with_checkpoint(Checkpoint::two_factor(CODE)),
        }
    }

    pub(crate) fn fault(&self) -> Option<FaultRule> {
        let operation = match self.kind {
            Kind::ConnectsUnheard => Operation::Connect,
            Kind::CodeUnheard => Operation::Solve,
            Kind::Connects | Kind::Code | Kind::Approval => return None,
        };
        Some(FaultRule {
            next: 1,
            operation: unipile_sandbox::Target::One(operation),
            username: Some(self.username.clone()),
            fault: Fault {
                after_effect: true,
                wire: Some(Wire::Silent),
                ..Fault::default()
            },
        })
    }

    pub(crate) fn approves(&self) -> bool {
        self.kind == Kind::Approval
    }

    /// The newest view that reached the browser.
    pub(crate) fn told(&self) -> Option<View> {
        self.told.lock().unwrap().clone()
    }

    /// The same person, once the server has moved.
    pub(crate) fn at(&self, address: SocketAddr) -> Self {
        Self {
            browser: self.browser.at(address),
            ..self.clone()
        }
    }

    /// Signs in, as far as it goes before the server is gone.
    pub(crate) async fn connect(self) {
        // The error says that the server is gone.
        let _ = self.try_connect().await;
    }

    async fn try_connect(&self) -> reqwest::Result<()> {
        let mut page = self.go(&self.entrance).await?;
        let mut answered = false;
        loop {
            page = match page.screen() {
                Screen::SignIn { .. } => {
                    let form = page.form("/api/sign_in");
                    self.post(&form.fill("username", &self.username).fill("password", PASSWORD))
                        .await?
                }
                Screen::Checkpoint(open) if !answered && !open.waiting && self.approves() => {
                    answered = true;
                    self.post(&page.form("/api/await_approval")).await?
                }
                Screen::Checkpoint(open) if !answered && !open.checking => {
                    answered = true;
                    self.post(&page.form("/api/submit_code").fill("code", CODE)).await?
                }
                Screen::Connected { .. } => return Ok(()),
                _ => {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    self.look().await?
                }
            };
        }
    }

    /// Goes on from where they are, to the end.
    pub(crate) async fn finish(&self) -> View {
        let mut page = self.look().await.unwrap();
        loop {
            let view = page.page_view();
            let form = match &view.screen {
                Screen::SignIn { .. } => {
                    let form = page.form("/api/sign_in");
                    form.fill("username", &self.username).fill("password", PASSWORD)
                }
                Screen::Checkpoint(open) if !open.is_on_its_way() => {
                    let page = self.go(&format!("/c/{}?way=code", view.attempt)).await.unwrap();
                    page.form("/api/submit_code").fill("code", CODE)
                }
                Screen::SigningIn | Screen::Checkpoint(_) => {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    page = self.look().await.unwrap();
                    continue;
                }
                Screen::Failed(_) => page.form("/api/start_over"),
                _ => return view,
            };
            page = self.post(&form).await.unwrap();
        }
    }

    /// Can they go on at a Unipile that spoils no more calls than the one it was told to?
    pub(crate) fn can_finish(&self) -> bool {
        self.fault().is_none()
    }

    /// Opens the page of the attempt, once there is one.
    pub(crate) async fn look(&self) -> reqwest::Result<Answer> {
        let path = self
            .told()
            .map_or(self.entrance.clone(), |view| format!("/c/{}", view.attempt));
        self.go(&path).await
    }

    async fn post(&self, form: &crate::support::Form) -> reqwest::Result<Answer> {
        let answer = self.browser.try_post(form).await?;
        assert!(answer.status.is_redirection(), "{} {}", answer.status, answer.text());
        self.go(answer.header("location")).await
    }

    async fn go(&self, path: &str) -> reqwest::Result<Answer> {
        let mut answer = self.browser.try_get(path).await?;
        while answer.status.is_redirection() {
            answer = self.browser.try_get(answer.header("location")).await?;
        }
        *self.told.lock().unwrap() = Some(answer.page_view());
        Ok(answer)
    }
}
