//! What was to be notified when the server was killed is notified by the next one.

use crate::support::{Folder, Product, Program, serve};
use connect::{DeliveryState, Outbox as _};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use store::{Database, SqliteStore};
use unipile_sandbox::{DEFAULT_API_KEY, Sandbox};
use wizard::Screen;

/// How many notifications a receiver is sent at the same time.
const AT_ONCE: usize = 4;

/// A product, a Unipile and a database that outlive the server.
struct Surroundings {
    product: Product,
    sandbox: Sandbox,
    dsn: String,
    site: Folder,
    folder: Folder,
}

impl Surroundings {
    async fn new() -> Self {
        let sandbox = Sandbox::builder().build();
        Self {
            product: Product::new("").await,
            dsn: format!("http://{}", serve(&sandbox).await),
            sandbox,
            site: Folder::site(),
            folder: Folder::empty(),
        }
    }

    async fn server(&self) -> Program {
        let database = format!("sqlite:{}", self.database().display());
        let config = self.product.registered.config().display().to_string();
        let variables = [
            ("DATABASE", database.as_str()),
            ("CONFIG", &config),
            ("UNIPILE_DSN", &self.dsn),
            ("UNIPILE_API_KEY", DEFAULT_API_KEY),
            ("BRAND_NAME", "Acme"),
        ];
        Program::start(&self.site, &variables).await
    }

    fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("connect.db")
    }

    /// Somebody connects an account by a link, and sees it.
    async fn connect(&self, server: &Program, name: &str) {
        let path = self.product.link(server.address(), &self.sandbox, name).await;
        let browser = server.browser();
        let form = browser.open(&path).await.form("/api/sign_in");
        let form = form
            .fill("username", "ok@sandbox.test")
            .fill("password", "sandbox-pass");
        let page = browser.submit(&form).await;
        assert!(matches!(page.screen(), Screen::Connected { .. }), "{:?}", page.screen());
    }

    /// The next notifications: what each says, by its id.
    async fn told(&mut self, number: usize) -> BTreeMap<String, String> {
        let mut told = BTreeMap::new();
        for _ in 0..number {
            let next = self.product.told().await;
            told.insert(next.header("webhook-id").to_owned(), next.text().to_owned());
        }
        told
    }
}

/// How far each delivery is, and how often it was tried.
async fn on_record(database: &Path) -> Vec<(DeliveryState, u32)> {
    let database = Arc::new(Database::open_beside_the_server(database).await.unwrap());
    let deliveries = SqliteStore::new(Arc::clone(&database)).deliveries(100).await.unwrap();
    database.close().await;
    let states = deliveries.iter().map(|delivery| (delivery.state, delivery.tries));
    states.collect()
}

#[tokio::test]
async fn what_was_not_tried_is_sent_after_a_crash_and_what_was_not_noted_is_sent_again() {
    let mut around = Surroundings::new().await;
    let server = around.server().await;
    around.product.be_silent(true);
    for number in 0..=AT_ONCE {
        around.connect(&server, &format!("user-{number}")).await;
    }
    // The product has these, and the server does not know it. The last one waits for its turn.
    let taken = around.told(AT_ONCE).await;
    assert_eq!(taken.len(), AT_ONCE);
    server.kill().await;
    assert!(around.product.nothing_more_is_told());
    let untried = [(DeliveryState::Pending, 0); AT_ONCE + 1];
    assert_eq!(on_record(&around.database()).await, untried);

    around.product.be_silent(false);
    let server = around.server().await;
    let told = around.told(AT_ONCE + 1).await;
    for (id, body) in &taken {
        assert_eq!(told.get(id), Some(body), "the same under the same id");
    }
    let [last] = told
        .iter()
        .filter(|(id, _)| !taken.contains_key(*id))
        .collect::<Vec<_>>()[..]
    else {
        panic!("one that was not tried before: {told:?}");
    };
    assert!(last.1.contains("\"name\":\"user-4\""), "{last:?}");
    server.kill().await;
}
