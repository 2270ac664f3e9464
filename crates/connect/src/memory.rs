//! All stores in the memory of one server. They end with it.

use crate::attempt::Attempt;
use crate::attempts::{Attempts, StoreError};
use crate::ids::AttemptId;
use crate::links::{Connection, Link, LinkId, Links, Whose};
use crate::outbox::{Backlog, Delivery, DeliveryState, Notice, Outbox, Tried, connected_account};
use crate::retention::Outdated;
use async_trait::async_trait;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use wizard::Timestamp;

/// Attempts, links and deliveries in the memory of one server.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    attempts: HashMap<AttemptId, Attempt>,
    links: Vec<Link>,
    deliveries: Vec<Delivery>,
    /// The integrators, and the accounts that came through their links.
    connected: HashSet<(String, String)>,
}

impl MemoryStore {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        // No write below can panic half way, so that a panic elsewhere leaves nothing half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Attempts for MemoryStore {
    async fn load(&self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        Ok(self.kept().attempts.get(id).cloned())
    }

    async fn save(&self, attempt: &Attempt, notice: Option<&Notice>) -> Result<(), StoreError> {
        let mut kept = self.kept();
        let follows = match kept.attempts.get(&attempt.id) {
            Some(stored) => {
                attempt.revision == stored.revision + 1 && attempt.capability.as_str() == stored.capability.as_str()
            }
            None => attempt.revision == 1,
        };
        if !follows {
            return Err(StoreError::Conflict);
        }
        let link = kept.links.iter_mut().find(|link| link.attempt == attempt.id);
        if let (Some(link), Some(account)) = (link, connected_account(&attempt.wizard.step)) {
            link.connected_at.get_or_insert(attempt.updated_at);
            let connected = (link.wish.integrator.clone(), account.to_owned());
            kept.connected.insert(connected);
        }
        kept.attempts.insert(attempt.id.clone(), attempt.clone());
        kept.deliveries.extend(notice.cloned().map(Delivery::new));
        Ok(())
    }

    async fn unsettled(&self) -> Result<Vec<Attempt>, StoreError> {
        let kept = self.kept();
        let unsettled = kept.attempts.values().filter(|attempt| !attempt.is_settled());
        let mut unsettled: Vec<_> = unsettled.cloned().collect();
        unsettled.sort_by_key(|attempt| attempt.updated_at);
        Ok(unsettled)
    }

    async fn recent(&self, limit: u32) -> Result<Vec<Attempt>, StoreError> {
        let mut recent: Vec<_> = self.kept().attempts.values().cloned().collect();
        recent.sort_by_key(|attempt| Reverse(attempt.updated_at));
        recent.truncate(limit as usize);
        Ok(recent)
    }

    async fn is_claimed(&self, account_id: &str) -> Result<bool, StoreError> {
        Ok(self.kept().attempts.values().any(|attempt| attempt.claims(account_id)))
    }

    async fn forget(&self, outdated: Outdated) -> Result<u64, StoreError> {
        let mut kept = self.kept();
        let before = kept.attempts.len();
        kept.attempts
            .retain(|_, attempt| attempt.updated_at >= outdated.attempts);
        let gone = before - kept.attempts.len();
        for attempt in kept.attempts.values_mut() {
            if attempt.updated_at < outdated.usernames {
                attempt.username.clear();
            }
        }
        for link in &mut kept.links {
            if link.expires_at < outdated.usernames {
                link.wish.login_hint = None;
            }
        }
        let Kept { attempts, links, .. } = &mut *kept;
        links.retain(|link| {
            link.expires_at >= outdated.attempts || attempts.contains_key(&link.attempt) || link.awaits_expiry()
        });
        kept.deliveries
            .retain(|delivery| delivery.state == DeliveryState::Pending || delivery.due_at >= outdated.attempts);
        Ok(gone as u64)
    }
}

#[async_trait]
impl Links for MemoryStore {
    async fn add(&self, link: &Link) -> Result<(), StoreError> {
        self.kept().links.push(link.clone());
        Ok(())
    }

    async fn find(&self, id: &LinkId) -> Result<Option<Link>, StoreError> {
        Ok(self.kept().links.iter().find(|link| link.id == *id).cloned())
    }

    async fn leading_to(&self, attempt: &AttemptId) -> Result<Option<Link>, StoreError> {
        Ok(self.kept().links.iter().find(|link| link.attempt == *attempt).cloned())
    }

    async fn list(&self, integrator: Option<&str>, limit: u32) -> Result<Vec<Link>, StoreError> {
        let kept = self.kept();
        let wanted = |link: &&Link| integrator.is_none_or(|name| link.wish.integrator == name);
        Ok(kept
            .links
            .iter()
            .rev()
            .filter(wanted)
            .take(limit as usize)
            .cloned()
            .collect())
    }

    async fn revoke(&self, integrator: &str, id: &LinkId, now: Timestamp) -> Result<bool, StoreError> {
        let mut kept = self.kept();
        let link = kept
            .links
            .iter_mut()
            .find(|link| link.id == *id && link.wish.integrator == integrator);
        Ok(link.map(|link| link.revoked_at.get_or_insert(now)).is_some())
    }

    async fn expired(&self, until: Timestamp, after: Option<&Link>, limit: u32) -> Result<Vec<Link>, StoreError> {
        let place = |link: &Link| (link.expires_at, link.id.as_str().to_owned());
        let mut expired = self.kept().links.clone();
        expired.retain(|link| {
            let is_behind = after.is_none_or(|after| place(link) > place(after));
            link.awaits_expiry() && link.expires_at <= until && is_behind
        });
        expired.sort_by_key(place);
        expired.truncate(limit as usize);
        Ok(expired)
    }

    async fn tell_expiry(&self, notice: &Notice) -> Result<bool, StoreError> {
        let mut kept = self.kept();
        let link = kept.links.iter_mut().find(|link| link.id == notice.link);
        let Some(link) = link.filter(|link| link.awaits_expiry()) else {
            return Ok(false);
        };
        link.expiry_told_at = Some(notice.at);
        kept.deliveries.push(Delivery::new(notice.clone()));
        Ok(true)
    }

    async fn has_connected(&self, integrator: &str, account_id: &str) -> Result<bool, StoreError> {
        let connected = (integrator.to_owned(), account_id.to_owned());
        Ok(self.kept().connected.contains(&connected))
    }

    async fn connections(&self, integrator: &str, whose: Whose<'_>) -> Result<Vec<Connection>, StoreError> {
        let kept = self.kept();
        let links = kept.links.iter().filter(|link| link.wish.integrator == integrator);
        let mut connected: Vec<_> = links
            .filter_map(|link| Some((link, kept.attempts.get(&link.attempt)?)))
            .filter_map(|(link, attempt)| {
                let connection = attempt.connection()?;
                let is_wanted = match whose {
                    Whose::Person(name) => link.wish.name.as_deref() == Some(name),
                    Whose::Account(account_id) => connection.account_id == account_id,
                };
                is_wanted.then_some((attempt.updated_at, connection))
            })
            .collect();
        connected.sort_by_key(|(at, _)| Reverse(*at));
        Ok(connected.into_iter().map(|(_, connection)| connection).collect())
    }
}

#[async_trait]
impl Outbox for MemoryStore {
    async fn pending(&self, of_each: u32) -> Result<Vec<Delivery>, StoreError> {
        let mut pending = self.kept().deliveries.clone();
        pending.retain(|delivery| delivery.state == DeliveryState::Pending);
        pending.sort_by_key(|delivery| delivery.due_at);
        let mut of_receiver: HashMap<String, u32> = HashMap::new();
        pending.retain(|delivery| {
            let count = of_receiver.entry(delivery.notice.receiver().to_owned()).or_default();
            *count += 1;
            *count <= of_each
        });
        Ok(pending)
    }

    async fn backlog(&self) -> Result<Backlog, StoreError> {
        let kept = self.kept();
        let pending = kept
            .deliveries
            .iter()
            .filter(|delivery| delivery.state == DeliveryState::Pending);
        Ok(Backlog {
            pending: pending.clone().count() as u64,
            since: pending.map(|delivery| delivery.notice.at).min(),
        })
    }

    async fn note(&self, id: &str, tried: &Tried) -> Result<(), StoreError> {
        let mut kept = self.kept();
        if let Some(delivery) = kept.deliveries.iter_mut().find(|delivery| delivery.notice.id == id) {
            delivery.tries += 1;
            delivery.state = tried.state;
            delivery.due_at = tried.due_at;
            delivery.last_answer = Some(tried.answer.clone());
        }
        Ok(())
    }

    async fn retry(&self, id: &str, now: Timestamp) -> Result<bool, StoreError> {
        let mut kept = self.kept();
        let delivery = kept.deliveries.iter_mut().find(|delivery| delivery.notice.id == id);
        let Some(delivery) = delivery.filter(|delivery| delivery.state != DeliveryState::Delivered) else {
            return Ok(false);
        };
        delivery.state = DeliveryState::Pending;
        delivery.due_at = now;
        Ok(true)
    }

    async fn deliveries(&self, limit: u32) -> Result<Vec<Delivery>, StoreError> {
        let mut deliveries = self.kept().deliveries.clone();
        deliveries.sort_by_key(|delivery| Reverse(delivery.notice.at));
        deliveries.truncate(limit as usize);
        Ok(deliveries)
    }
}
