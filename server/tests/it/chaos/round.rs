//! A round: some people sign in, the server is killed and started anew, and all must be as it should.

use super::person::Person;
use super::product::Product;
use super::record::{self, calls, is_lost};
use super::tally::Tally;
use super::told;
use crate::support::{Folder, Program, client_of, serve, soon};
use connect::Attempt;
use rand::Rng as _;
use rand::rngs::StdRng;
use std::path::PathBuf;
use std::time::Duration;
use unipile::{Client, ListAccounts};
use unipile_sandbox::{DEFAULT_API_KEY, Operation, Sandbox};
use wizard::{CallKind, Failure, Screen, View};

/// A new server looks again after 3 and after 10 seconds.
const SETTLED_AT_LAST: Duration = Duration::from_secs(20);

pub(crate) async fn play(seed: u64, mut random: StdRng) -> Tally {
    let number = [1, 1, 2, 3][random.random_range(0..4)];
    let mut people: Vec<_> = (0..number).map(|number| Person::random(&mut random, number)).collect();
    let round = Round::start(seed, &people).await;

    let server = round.server().await;
    for person in &mut people {
        if random.random_bool(0.75) {
            person.come_by(round.link(&server, person).await);
        }
    }
    let signing_in = people.iter().map(|person| person.at(server.address()).connect());
    let signing_in: Vec<_> = signing_in.map(tokio::spawn).collect();
    pause(&mut random, 300).await;
    server.kill().await;
    for browser in signing_in {
        // It fails when a page was not as it should be.
        soon("the end of a browser", browser).await.unwrap();
    }
    for person in people.iter().filter(|person| person.approves()) {
        if random.random_bool(0.5) {
            round.approve(person);
        }
    }
    if random.random_bool(0.5) {
        // This one is killed while it settles.
        let server = round.server().await;
        pause(&mut random, 60).await;
        server.kill().await;
    }

    let record = record::read(&round.database(), &people).await;
    round.product.get_well();
    let server = round.server().await;
    let mut tally = Tally::default();
    for (person, attempt) in people.iter().zip(&record) {
        let person = person.at(server.address());
        tally.count(round.check(&person, attempt.as_ref(), &record).await);
    }
    for person in people.iter().filter(|person| person.can_finish()) {
        let last = person.at(server.address()).finish().await;
        assert_eq!(name(&last), Some(person.name.as_str()), "seed {seed}: {last:?}");
    }
    server.kill().await;
    told::check(&round, &people, &mut tally).await;
    tally
}

async fn pause(random: &mut StdRng, longest: u64) {
    let millis = random.random_range(0..longest);
    tokio::time::sleep(Duration::from_millis(millis)).await;
}

pub(crate) struct Round {
    pub(crate) seed: u64,
    sandbox: Sandbox,
    pub(crate) client: Client,
    pub(crate) product: Product,
    dsn: String,
    site: Folder,
    folder: Folder,
}

impl Round {
    async fn start(seed: u64, people: &[Person]) -> Self {
        let scenarios = people.iter().map(Person::scenario).collect();
        let sandbox = Sandbox::builder().scenarios(scenarios).build();
        for rule in people.iter().filter_map(Person::fault) {
            sandbox.add_fault(rule);
        }
        let address = serve(&sandbox).await;
        Self {
            seed,
            sandbox,
            client: client_of(address),
            product: Product::start(seed).await,
            dsn: format!("http://{address}"),
            site: Folder::site(),
            folder: Folder::empty(),
        }
    }

    /// Starts a server on the round's database.
    pub(crate) async fn server(&self) -> Program {
        let database = format!("sqlite:{}", self.database().display());
        let config = self.product.config().display().to_string();
        let variables = [
            ("DATABASE", database.as_str()),
            ("CONFIG", &config),
            ("UNIPILE_DSN", &self.dsn),
            ("UNIPILE_API_KEY", DEFAULT_API_KEY),
            ("BRAND_NAME", "Acme"),
            ("OPEN_CONNECT", "true"),
        ];
        Program::start(&self.site, &variables).await
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("attempts.db")
    }

    /// A link for this person.
    async fn link(&self, server: &Program, person: &Person) -> String {
        self.product.link(server.address(), &self.sandbox, &person.user).await
    }

    /// On the phone, while there is no server; if the person was asked.
    fn approve(&self, person: &Person) {
        let intents = self.sandbox.intents();
        for intent in intents.iter().filter(|intent| intent.username == person.username) {
            if self.posts(Operation::Solve, "account_id", &intent.account_id) > 0 {
                self.sandbox.approve(&intent.account_id);
            }
        }
    }

    /// Looks at one person's attempt, until it is settled, and says what they found.
    async fn check(&self, person: &Person, record: Option<&Attempt>, all: &[Option<Attempt>]) -> &'static str {
        let seed = self.seed;
        let told = person.told();
        let recorded = record.map_or(0, |attempt| attempt.revision);
        let heard = told.as_ref().map_or(0, |view| view.revision);
        assert!(heard <= recorded, "seed {seed}: told before it was stored: {told:?}");
        let sign_ins = || self.posts(Operation::Connect, "username", &person.username);
        let answers = || {
            let account = record.and_then(|attempt| attempt.account_id.as_deref());
            account.map_or(0, |account| self.posts(Operation::Solve, "account_id", account))
        };
        let stored = record.map_or(0, |attempt| calls(attempt, CallKind::Connect));
        assert!(sign_ins() <= stored, "seed {seed}: sent before it was stored");

        let lost = record.is_some_and(|attempt| is_lost(attempt, CallKind::Connect));
        let has_rival = all.iter().flatten().filter(|attempt| !attempt.is_settled()).count() > 1;
        let looking = async {
            loop {
                let view = person.look().await.unwrap().page_view();
                assert!(view.revision >= recorded, "seed {seed}: forgotten: {view:?}");
                let is_connected = self.is_connected(person).await;
                let found = match &view.screen {
                    Screen::Connected { .. } => {
                        assert!(is_connected, "seed {seed}: an account that is not there: {view:?}");
                        // Its name comes with the confirmation.
                        name(&view).map(|name| {
                            assert_eq!(name, person.name, "seed {seed}: somebody else's account");
                            "connected"
                        })
                    }
                    Screen::Failed(Failure::Interrupted) if lost && (!is_connected || has_rival) => Some("interrupted"),
                    Screen::SignIn { .. } if recorded == 0 => Some("not begun"),
                    Screen::Checkpoint(open) if !open.is_on_its_way() && !open.waiting && !is_connected => {
                        Some("at a checkpoint")
                    }
                    Screen::SigningIn | Screen::Checkpoint(_) | Screen::Failed(Failure::Interrupted)
                        if recorded > 0 =>
                    {
                        None
                    }
                    other => panic!("seed {seed}: {other:?} with {record:?}"),
                };
                match found {
                    Some(found) => return found,
                    None => tokio::time::sleep(Duration::from_millis(20)).await,
                }
            }
        };
        let found = tokio::time::timeout(SETTLED_AT_LAST, looking).await;
        let found = found.unwrap_or_else(|_| panic!("seed {seed}: not settled: {} {record:?}", person.name));
        // They did each once, and so did the servers.
        assert!(sign_ins() <= 1, "seed {seed}: a second sign-in");
        assert!(answers() <= 1, "seed {seed}: a second answer");
        found
    }

    /// Is there an account of this person that works?
    async fn is_connected(&self, person: &Person) -> bool {
        let page = self.client.account().list_page(ListAccounts::new()).await.unwrap();
        page.items
            .iter()
            .any(|account| account.name == person.name && account.is_ok())
    }

    /// How often something was posted with this value in a field.
    fn posts(&self, operation: Operation, field: &str, value: &str) -> usize {
        let requests = self.sandbox.requests().requests;
        let posts = requests.iter().filter(|request| request.operation == operation);
        posts
            .filter(|request| request.body.as_ref().is_some_and(|body| body[field] == value))
            .count()
    }
}

/// The name of the account on the last page.
fn name(view: &View) -> Option<&str> {
    match &view.screen {
        Screen::Connected {
            confirmation: Some(known),
            ..
        } => known.name.as_deref(),
        _ => None,
    }
}
