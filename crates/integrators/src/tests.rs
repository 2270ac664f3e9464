//! What the file says, and what comes of it.

mod bad_files;
mod places;
mod secrecy;

use super::*;
use tempfile::TempDir;
use url::Url;

const ACME_SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER_SECRET: &str = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
const THIRD_SECRET: &str = "whsec_/v38+/r5+Pf29fTz8vHw7+7t7Ovq6ejn";

/// A folder with a file of integrators in it, gone with the test.
struct Folder(TempDir);

impl Folder {
    fn with(text: &str) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        folder.write("integrators.toml", text);
        folder
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).expect("written");
        self.set_mode(name, 0o600);
    }

    #[cfg(unix)]
    fn set_mode(&self, name: &str, mode: u32) {
        use std::os::unix::fs::PermissionsExt as _;
        let path = self.0.path().join(name);
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("a mode");
    }

    #[cfg(not(unix))]
    fn set_mode(&self, _name: &str, _mode: u32) {}

    fn path(&self) -> PathBuf {
        self.0.path().join("integrators.toml")
    }

    fn read(&self) -> Result<Integrators, IntegratorsError> {
        Integrators::read(&self.path(), false)
    }

    /// The error, without the folder's name.
    fn sentence(&self) -> String {
        let error = self.read().expect_err("something is wrong").to_string();
        error.replace(&format!("{}/", self.0.path().display()), "")
    }
}

/// An entry that has what it must, with a new key. `more` is TOML.
fn entry(name: &str, secret: &str, more: &str) -> (ApiKey, String) {
    let key = ApiKey::generate();
    let hash = key.hash();
    let text = format!(
        "[[integrators]]\nname = \"{name}\"\napi_key_hashes = [\"{hash}\"]\nsigning_secrets = [\"{secret}\"]\n{more}\n"
    );
    (key, text)
}

/// An integrator of that entry.
fn integrator(more: &str, loopback_allowed: bool) -> Arc<Integrator> {
    let (_, text) = entry("acme", ACME_SECRET, more);
    let integrators = Integrators::read(&Folder::with(&text).path(), loopback_allowed).expect("integrators");
    Arc::clone(integrators.get("acme").expect("acme"))
}

fn signature(secret: &str) -> String {
    let secret = webhooks::SigningSecret::parse(secret).expect("a secret");
    secret.sign("id", 1, b"body")
}

#[test]
fn a_file_may_say_everything() {
    let (_, text) = entry(
        "acme",
        ACME_SECRET,
        r#"
        brand_name = " Acme "
        signing_secret_files = ["acme.secret"]
        redirect_origins = ["https://app.acme.example", "http://localhost:3000"]
        notify_hosts = ["hooks.acme.example", "hooks.acme.example:8443"]
        notify_on = ["failure", "expired"]
        locale = "de"
        theme = "themes/acme.toml"
        accounts = ["id1"]
        "#,
    );
    let folder = Folder::with(&text);
    folder.write("acme.secret", &format!("{OTHER_SECRET}\n"));
    std::fs::create_dir(folder.0.path().join("themes")).expect("a folder");
    folder.write("themes/acme.toml", "brand_name = \"The theme's\"\nradius = 4");
    let integrators = folder.read().expect("integrators");
    let acme = integrators.get("acme").expect("acme");
    assert_eq!(acme.brand_name.as_deref(), Some("Acme"));
    assert_eq!(acme.locale, locale::Locale::of_tag("de"));
    assert_eq!(acme.theme.as_ref().and_then(|theme| theme.radius), Some(4));
    let on = NotifyOn {
        failure: true,
        expired: true,
    };
    assert_eq!(acme.notify_on, on);
    assert!(acme.may_reconnect("id1") && !acme.may_reconnect("id") && !acme.may_reconnect("ID1"));
    assert_eq!(
        integrators.summary(),
        [
            "acme: 1 key, 2 signing secrets, redirects to https://app.acme.example, http://localhost:3000, notifies hooks.acme.example, hooks.acme.example:8443"
        ]
    );
}

#[test]
fn what_is_not_said_is_not_allowed() {
    let (_, text) = entry("acme", ACME_SECRET, "");
    let integrators = Folder::with(&text).read().expect("integrators");
    let acme = integrators.get("acme").expect("acme");
    assert_eq!(
        (&acme.brand_name, acme.locale, &acme.theme, acme.notify_on),
        (&None, None, &None, NotifyOn::default())
    );
    assert!(!acme.may_reconnect("id1") && !acme.may_reconnect(""));
    assert_eq!(
        integrators.summary(),
        ["acme: 1 key, 1 signing secret, redirects to nothing, notifies nothing"]
    );
    assert_eq!(Integrators::none().iter().len(), 0);
    assert!(Integrators::none().by_key("").is_none() && Integrators::none().get("").is_none());
}

#[test]
fn a_theme_names_the_brand_where_the_entry_does_not() {
    let (_, text) = entry("acme", ACME_SECRET, "theme = \"acme.toml\"");
    let folder = Folder::with(&text);
    folder.write("acme.toml", "brand_name = \"Acme\"");
    let integrators = folder.read().expect("integrators");
    let acme = integrators.get("acme").expect("acme");
    assert_eq!(acme.brand_name.as_deref(), Some("Acme"));
}

#[test]
fn a_key_is_its_integrators_alone() {
    let (acme_key, acme) = entry("acme", ACME_SECRET, "");
    let (other_key, other) = entry("other", OTHER_SECRET, "");
    let integrators = Folder::with(&[acme, other].concat()).read().expect("integrators");
    let name = |key: &str| integrators.by_key(key).map(|integrator| integrator.name.clone());
    assert_eq!(name(acme_key.expose()).as_deref(), Some("acme"));
    assert_eq!(name(other_key.expose()).as_deref(), Some("other"));
    let names: Vec<_> = integrators.iter().map(|integrator| integrator.name.as_str()).collect();
    assert_eq!(names, ["acme", "other"]);
    for key in [
        "",
        "uck_",
        &acme_key.hash(),
        &acme_key.expose()[..46],
        &format!("{} ", acme_key.expose()),
        &acme_key.expose().to_uppercase(),
        ApiKey::generate().expose(),
    ] {
        assert_eq!(name(key), None);
    }
}

#[test]
fn keys_and_secrets_can_be_changed_while_both_are_good() {
    let (old, new) = (ApiKey::generate(), ApiKey::generate());
    let text = format!(
        "[[integrators]]\nname = \"acme\"\napi_key_hashes = [\"{}\", \"{}\"]\n\
         signing_secrets = [\"{OTHER_SECRET}\", \"{ACME_SECRET}\"]\nsigning_secret_files = [\"third\"]",
        new.hash(),
        old.hash()
    );
    let folder = Folder::with(&text);
    folder.write("third", THIRD_SECRET);
    let integrators = folder.read().expect("integrators");
    for key in [&old, &new] {
        assert_eq!(integrators.by_key(key.expose()).expect("acme").name, "acme");
    }
    let secrets = &integrators.get("acme").expect("acme").signing_secrets;
    let signatures: Vec<_> = secrets.iter().map(|secret| secret.sign("id", 1, b"body")).collect();
    assert_eq!(signatures, [OTHER_SECRET, ACME_SECRET, THIRD_SECRET].map(signature));
}

#[test]
fn secrets_may_all_be_in_files() {
    let hash = ApiKey::generate().hash();
    let text = format!(
        "[[integrators]]\nname = \"acme\"\napi_key_hashes = [\"{hash}\"]\nsigning_secret_files = [\"acme.secret\"]"
    );
    let folder = Folder::with(&text);
    folder.write("acme.secret", ACME_SECRET);
    let integrators = folder.read().expect("integrators");
    let secrets = &integrators.get("acme").expect("acme").signing_secrets;
    assert_eq!(secrets[0].sign("id", 1, b"body"), signature(ACME_SECRET));
}

#[cfg(unix)]
#[test]
fn a_file_that_others_may_read_is_told() {
    let (_, text) = entry("acme", ACME_SECRET, "signing_secret_files = [\"acme.secret\"]");
    let folder = Folder::with(&text);
    folder.write("acme.secret", OTHER_SECRET);
    let told = || {
        let integrators = folder.read().expect("integrators");
        let names: Vec<_> = integrators
            .readable_by_others()
            .iter()
            .filter_map(|path| path.file_name())
            .collect();
        assert_eq!(integrators.is_readable_by_others(), !names.is_empty());
        names
            .into_iter()
            .map(|name| name.to_string_lossy().into_owned())
            .collect::<Vec<_>>()
    };
    assert!(told().is_empty());
    folder.set_mode("integrators.toml", 0o604);
    assert_eq!(told(), ["integrators.toml"]);
    folder.set_mode("acme.secret", 0o640);
    assert_eq!(told(), ["integrators.toml", "acme.secret"]);
}
