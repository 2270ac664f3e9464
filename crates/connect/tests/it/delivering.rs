//! Notices arrive, however the receivers behave.

use crate::support::{World, connected};
use async_trait::async_trait;
use connect::{Access, Delivery, DeliveryState, LinkWish, Notifier, NotifyAnswer, Outbox as _};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{Notify, mpsc};
use wizard::Timestamp;

const PAUSE: Duration = Duration::from_mins(1);

/// Receivers that answer when they are told to.
struct Receivers {
    answers: Mutex<HashMap<String, NotifyAnswer>>,
    /// Those that accept a connection and say nothing.
    stuck: Mutex<Vec<String>>,
    arrived: mpsc::UnboundedSender<Delivery>,
    never: Notify,
}

#[async_trait]
impl Notifier for Receivers {
    async fn notify(&self, delivery: &Delivery, _now: Timestamp) -> NotifyAnswer {
        self.arrived.send(delivery.clone()).unwrap();
        let url = &delivery.notice.url;
        if self.stuck.lock().unwrap().contains(url) {
            self.never.notified().await;
        }
        let answers = self.answers.lock().unwrap();
        answers
            .get(url)
            .cloned()
            .unwrap_or(NotifyAnswer::Accepted("200".into()))
    }
}

struct Receiving {
    world: World,
    receivers: Arc<Receivers>,
    arrived: mpsc::UnboundedReceiver<Delivery>,
}

impl Receiving {
    fn start() -> Self {
        let world = World::with_access(Access::Closed);
        let (arrived_in, arrived) = mpsc::unbounded_channel();
        let receivers = Arc::new(Receivers {
            answers: Mutex::default(),
            stuck: Mutex::default(),
            arrived: arrived_in,
            never: Notify::new(),
        });
        world.service.start_delivering(receivers.clone());
        Self {
            world,
            receivers,
            arrived,
        }
    }

    fn answer(&self, url: &str, answer: NotifyAnswer) {
        self.receivers.answers.lock().unwrap().insert(url.into(), answer);
    }

    /// Somebody connects an account by a link whose integrator is told here.
    async fn connect(&self, notify_url: &str) {
        let mut world = self.world.clone();
        let wish = LinkWish {
            integrator: "acme".into(),
            notify_url: Some(notify_url.into()),
            ..LinkWish::default()
        };
        let expires_at = world.now().plus(Duration::from_hours(1));
        world.me.attempt = world.service.make_link(wish, expires_at).await.unwrap().1.attempt;
        let post = world.sign_in();
        world.upstream.next().await.reply(connected());
        post.await.unwrap();
    }

    async fn next(&mut self) -> Delivery {
        let next = tokio::time::timeout(Duration::from_secs(5), self.arrived.recv()).await;
        next.expect("a notice").expect("receivers")
    }

    async fn nothing_arrives(&mut self) {
        self.world.let_others_run().await;
        assert!(self.arrived.try_recv().is_err());
    }

    /// The state of the only delivery.
    async fn state(&self) -> (DeliveryState, u32) {
        self.world.let_others_run().await;
        let deliveries = self.world.store.deliveries(10).await.unwrap();
        let [only] = deliveries.as_slice() else {
            panic!("one delivery")
        };
        (only.state, only.tries)
    }
}

fn failed(try_again_after: Option<Duration>) -> NotifyAnswer {
    NotifyAnswer::Failed {
        what: "the receiver answered 500".into(),
        try_again_after,
    }
}

const HOOK: &str = "https://hooks.example/a";

#[tokio::test]
async fn what_is_accepted_is_sent_once() {
    let mut receiving = Receiving::start();
    receiving.connect(HOOK).await;
    assert!(receiving.next().await.notice.body.contains("acc_1"));
    assert_eq!(receiving.state().await, (DeliveryState::Delivered, 1));
    receiving.world.clock.advance(Duration::from_hours(1));
    receiving.nothing_arrives().await;
}

#[tokio::test]
async fn what_fails_is_tried_again_under_the_same_id_when_it_is_due_and_not_before() {
    let mut receiving = Receiving::start();
    receiving.answer(HOOK, failed(Some(PAUSE)));
    receiving.connect(HOOK).await;
    let first = receiving.next().await;
    assert_eq!(receiving.state().await, (DeliveryState::Pending, 1));
    receiving
        .world
        .clock
        .advance(PAUSE.checked_sub(Duration::from_millis(1)).unwrap());
    receiving.nothing_arrives().await;
    receiving.answer(HOOK, NotifyAnswer::Accepted("200".into()));
    receiving.world.clock.advance(Duration::from_millis(1));
    let second = receiving.next().await;
    assert_eq!((second.notice, second.tries), (first.notice, 1));
    assert_eq!(receiving.state().await, (DeliveryState::Delivered, 2));
}

#[tokio::test]
async fn what_is_not_wanted_or_given_up_is_not_tried_again_until_the_operator_says_so() {
    for (answer, state) in [
        (NotifyAnswer::NotWanted("410".into()), DeliveryState::Refused),
        (failed(None), DeliveryState::GivenUp),
    ] {
        let mut receiving = Receiving::start();
        receiving.answer(HOOK, answer);
        receiving.connect(HOOK).await;
        let first = receiving.next().await;
        assert_eq!(receiving.state().await, (state, 1));
        receiving.world.clock.advance(Duration::from_hours(100));
        receiving.nothing_arrives().await;

        let now = receiving.world.now();
        assert!(receiving.world.store.retry(&first.notice.id, now).await.unwrap());
        receiving.world.clock.advance(Duration::from_mins(1));
        assert_eq!(receiving.next().await.notice.id, first.notice.id);
    }
}

#[tokio::test]
async fn a_receiver_that_is_stuck_delays_nobody_else() {
    let mut receiving = Receiving::start();
    receiving.receivers.stuck.lock().unwrap().push(HOOK.into());
    for _ in 0..5 {
        receiving.connect(HOOK).await;
        // One person may not sign in that often.
        receiving.world.clock.advance(Duration::from_mins(30));
    }
    for _ in 0..4 {
        assert_eq!(receiving.next().await.notice.url, HOOK);
    }
    // No more of them at the same time.
    receiving.nothing_arrives().await;
    receiving.connect("https://other.example/b").await;
    assert_eq!(receiving.next().await.notice.url, "https://other.example/b");
}

#[tokio::test]
async fn what_a_server_left_undelivered_is_delivered_by_the_next() {
    let mut receiving = Receiving::start();
    receiving.receivers.stuck.lock().unwrap().push(HOOK.into());
    receiving.connect(HOOK).await;
    let left = receiving.next().await;
    receiving.receivers.stuck.lock().unwrap().clear();
    let next_server = receiving.world.restarted().await;
    next_server.service.start_delivering(receiving.receivers.clone());
    let again = receiving.next().await;
    assert_eq!(again.notice, left.notice);
    assert_eq!(receiving.state().await, (DeliveryState::Delivered, 1));
}
