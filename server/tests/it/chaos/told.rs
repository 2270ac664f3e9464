//! What the product was told in the end: of each account that came by a link, once, and of nothing else.

use super::person::Person;
use super::round::Round;
use super::tally::Tally;
use connect::{Attempts as _, Delivery, Links as _, Outbox as _};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Database, SqliteStore};
use unipile::ListAccounts;
use wizard::{Step, Timestamp};

/// More than any round has.
const ALL: u32 = 1_000;

/// Brings what is still in the outbox to the product, which is well by now, and compares what it was told with what is
/// on disk and at Unipile. There is no server at first, and none in the end.
pub(crate) async fn check(round: &Round, people: &[Person], tally: &mut Tally) {
    let seed = round.seed;
    let on_its_way = make_due(round).await;
    if !on_its_way.is_empty() {
        let server = round.server().await;
        round.product.accepts(&on_its_way).await;
        server.kill().await;
    }
    let (deliveries, connected) = on_disk(round).await;
    let heard = round.product.heard();
    for (id, heard) in &heard {
        let stored = deliveries.iter().find(|delivery| delivery.notice.id == *id);
        let stored = stored.unwrap_or_else(|| panic!("seed {seed}: {id} was sent and never stored"));
        assert!(heard.bodies.iter().eq([&stored.notice.body]), "seed {seed}: {heard:?}");
        assert!(heard.is_genuine, "seed {seed}: not signed: {heard:?}");
        assert!(heard.is_accepted, "seed {seed}: left out: {heard:?}");
        tally.count(if heard.tries == 1 { "told" } else { "told again" });
    }
    assert_eq!(heard.len(), deliveries.len(), "seed {seed}: never sent: {deliveries:?}");

    let mut told = BTreeMap::new();
    for delivery in &deliveries {
        let body: Value = serde_json::from_str(&delivery.notice.body).unwrap();
        assert_eq!(body["status"], "CREATION_SUCCESS", "seed {seed}");
        let text = |field: &str| {
            body[field]
                .as_str()
                .unwrap_or_else(|| panic!("seed {seed}: {body}"))
                .to_owned()
        };
        let before = told.insert(text("name"), text("account_id"));
        assert_eq!(
            before, None,
            "seed {seed}: told of {} twice: {deliveries:?}",
            body["name"]
        );
    }
    assert_eq!(told, connected, "seed {seed}: told is not what is on disk");

    let page = round.client.account().list_page(ListAccounts::new()).await.unwrap();
    for (user, account_id) in &told {
        let account = page
            .items
            .iter()
            .find(|account| account.id.as_str() == account_id && account.is_ok());
        let account = account.unwrap_or_else(|| panic!("seed {seed}: {account_id} is not connected"));
        let person = people.iter().find(|person| person.user == *user).expect("a person");
        assert_eq!(account.name, person.name, "seed {seed}: somebody else's account");
    }
}

/// Makes what has not arrived due, as the operator may, and gives the ids. What waits for its next try would take
/// seconds.
async fn make_due(round: &Round) -> Vec<String> {
    let database = Arc::new(Database::open(&round.database()).await.unwrap());
    let store = SqliteStore::new(database.clone());
    let deliveries = store.deliveries(ALL).await.unwrap();
    let ids = deliveries.into_iter().map(|delivery| delivery.notice.id);
    let missing: Vec<_> = ids.filter(|id| !round.product.has_accepted(id)).collect();
    for id in &missing {
        let is_due = store.retry(id, Timestamp::from_millis(0)).await.unwrap();
        assert!(
            is_due,
            "seed {}: noted as delivered, and never accepted: {id}",
            round.seed
        );
    }
    database.close().await;
    missing
}

/// The deliveries; and who has come by a link and is connected, with their accounts.
async fn on_disk(round: &Round) -> (Vec<Delivery>, BTreeMap<String, String>) {
    let database = Arc::new(Database::open(&round.database()).await.unwrap());
    let store = SqliteStore::new(database.clone());
    let deliveries = store.deliveries(ALL).await.unwrap();
    let mut connected = BTreeMap::new();
    for link in store.list(None, ALL).await.unwrap() {
        let attempt = store.load(&link.attempt).await.unwrap();
        if let Some(Step::Connected(account)) = attempt.map(|attempt| attempt.wizard.step) {
            connected.insert(link.wish.name.expect("a name"), account.id);
        }
    }
    database.close().await;
    (deliveries, connected)
}
