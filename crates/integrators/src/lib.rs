//! Which products ("integrators") may make links to the wizard, as the operator's file says it.
//!
//! | to find | look in |
//! |---|---|
//! | all integrators, and the one to whom a key belongs | [`Integrators`] |
//! | one, and where it may send people and notifications | [`Integrator`] |
//! | the keys with which they ask | [`ApiKey`] |
//! | what can be wrong with the file, in one sentence each | [`IntegratorsError`], [`Problem`] |
//!
//! The file is TOML. Of the values, those with a star must be there:
//!
//! ```toml
//! [[integrators]]
//! name = "acme"                                       # * 1 to 64 characters of a-z, 0-9 and -, no two alike
//! brand_name = "Acme"                                 # otherwise the theme's, or the server's
//! api_key_hashes = ["sha256:…"]                       # * ApiKey::hash, at least one
//! signing_secrets = ["whsec_…"]                       # * the first signs results, all sign notifications
//! signing_secret_files = ["acme.secret"]              # or here, one in each file, after those above
//! redirect_origins = ["https://app.acme.example"]     # exact; http for loopback
//! notify_hosts = ["hooks.acme.example"]               # exact; with a port where it is not 443
//! notify_on = ["failure", "expired"]                  # beyond success
//! locale = "de"
//! theme = "acme.toml"
//! accounts = ["id1"]                                  # those that it may reconnect without having made them
//! ```
//!
//! Paths count from the file's folder. The file is not read with serde: its errors, and those of TOML, quote what they were
//! given, and here that may be a secret.

mod address;
mod entry;
mod error;
mod file;
mod integrator;
mod key;
mod values;

pub use error::{IntegratorsError, Problem};
pub use integrator::{Integrator, NotifyOn};
pub use key::ApiKey;

use key::KeyHash;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use subtle::{ConditionallySelectable as _, ConstantTimeEq as _};

/// All products that may make links. `Debug` shows no key and no secret.
#[derive(Debug, Default)]
pub struct Integrators {
    all: Vec<Arc<Integrator>>,
    readable_by_others: Vec<PathBuf>,
}

impl Integrators {
    /// Reads the file. With `loopback_allowed` notifications may go to this machine itself, without TLS.
    ///
    /// # Errors
    /// The first thing that is wrong, and where it stands.
    pub fn read(path: &Path, loopback_allowed: bool) -> Result<Self, IntegratorsError> {
        let (text, is_readable) = file::read(path).map_err(|reason| IntegratorsError::File {
            file: path.to_owned(),
            reason,
        })?;
        let mut integrators = Self::parse(&text, path, loopback_allowed)?;
        if is_readable {
            integrators.readable_by_others.insert(0, path.to_owned());
        }
        Ok(integrators)
    }

    /// The file's text made sense of. Themes and secrets in files of their own are read from the folder of `path`.
    fn parse(text: &str, path: &Path, loopback_allowed: bool) -> Result<Self, IntegratorsError> {
        let mut all: Vec<Integrator> = Vec::new();
        let mut readable_by_others = Vec::new();
        for (index, table) in file::tables(text, path)?.iter().enumerate() {
            let mut entry = entry::Entry::new(table, path, index + 1);
            let integrator = Integrator::of_entry(&mut entry, &all, loopback_allowed)?;
            readable_by_others.append(&mut entry.readable_by_others);
            all.push(integrator);
        }
        Ok(Self {
            all: all.into_iter().map(Arc::new).collect(),
            readable_by_others,
        })
    }

    /// Nobody may make links.
    pub fn none() -> Self {
        Self::default()
    }

    /// All, in the file's order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Arc<Integrator>> {
        self.all.iter()
    }

    /// The one of that name.
    pub fn get(&self, name: &str) -> Option<&Arc<Integrator>> {
        self.all.iter().find(|integrator| integrator.name == name)
    }

    /// The one to whom the key belongs. How long it takes tells nothing of the hashes, nor which one matched.
    pub fn by_key(&self, key: &str) -> Option<&Arc<Integrator>> {
        let given = KeyHash::of_key(key);
        // Counted from 1: 0 is nobody. No two have a hash in common.
        let mut found = 0_u64;
        for (number, integrator) in (1_u64..).zip(&self.all) {
            for hash in &integrator.key_hashes {
                found.conditional_assign(&number, hash.0.ct_eq(&given.0));
            }
        }
        self.all.get(usize::try_from(found).ok()?.checked_sub(1)?)
    }

    /// Whether anybody but its owner may read the file, or one of those with a secret. Never on systems other than Unix.
    pub fn is_readable_by_others(&self) -> bool {
        !self.readable_by_others.is_empty()
    }

    /// The files of which [`Integrators::is_readable_by_others`] speaks.
    pub fn readable_by_others(&self) -> &[PathBuf] {
        &self.readable_by_others
    }

    /// One line for each integrator, for people who check what they configured. No secret is in it.
    pub fn summary(&self) -> Vec<String> {
        self.all.iter().map(|integrator| integrator.summary()).collect()
    }
}

/// May a product be called so in the configuration?
pub fn is_name(text: &str) -> bool {
    values::name(text).is_ok()
}

#[cfg(test)]
mod tests;
