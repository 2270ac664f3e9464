use super::*;
use secrecy::ExposeSecret as _;

/// The arguments of a command line, with nothing of this machine's environment.
fn config(args: &[&str]) -> Result<Config, ConfigError> {
    Args::parse_from(std::iter::once("unipile-connect").chain(args.iter().copied())).into_config()
}

#[test]
fn without_a_dsn_it_is_the_sandbox_and_open() {
    let config = config(&[]).expect("valid");
    assert!(matches!(config.upstream, Upstream::Sandbox { .. }));
    assert_eq!(config.access, connect::Access::Open);
}

#[test]
fn the_sandbox_never_collects_real_passwords_by_mistake() {
    let listen = "0.0.0.0:3000";
    assert_eq!(
        config(&["--listen", listen]).err(),
        Some(ConfigError::SandboxExposed(listen.parse().expect("an address")))
    );
    assert!(config(&["--listen", listen, "--sandbox"]).is_ok());
    let exposed = config(&["--sandbox-listen", "0.0.0.0:4010"]).err();
    assert!(matches!(exposed, Some(ConfigError::SandboxApiExposed(_))));
}

#[test]
fn a_real_dsn_needs_a_key_and_a_brand_and_is_closed_at_first() {
    let dsn = ["--unipile-dsn", "api1.unipile.com:13111"];
    assert_eq!(config(&dsn).err(), Some(ConfigError::NoApiKey));
    let with_key = [dsn.as_slice(), &["--unipile-api-key", "canary"]].concat();
    assert_eq!(config(&with_key).err(), Some(ConfigError::NoBrandName));
    let with_brand = [with_key.as_slice(), &["--brand-name", "Acme"]].concat();
    assert_eq!(config(&with_brand).expect("valid").access, connect::Access::Closed);
    let opened = [with_brand.as_slice(), &["--open-connect"]].concat();
    assert_eq!(config(&opened).expect("valid").access, connect::Access::Open);
    let both = [with_brand.as_slice(), &["--sandbox"]].concat();
    assert_eq!(config(&both).err(), Some(ConfigError::SandboxAndDsn));
}

#[test]
fn the_key_may_come_from_a_file_and_is_never_shown() {
    let file = std::env::temp_dir().join(format!("unipile-connect-key-{}", std::process::id()));
    std::fs::write(&file, "canary-key\n").expect("written");
    let path = file.display().to_string();
    let args = [
        "--unipile-dsn",
        "api1.unipile.com",
        "--unipile-api-key-file",
        &path,
        "--brand-name",
        "Acme",
    ];
    let config = config(&args).expect("valid");
    std::fs::remove_file(file).expect("removed");
    let Upstream::Unipile { api_key, .. } = &config.upstream else {
        panic!("the real one")
    };
    assert_eq!(api_key.expose_secret(), "canary-key");
    assert!(!format!("{config:?}").contains("canary"));
}

#[test]
fn an_unreadable_key_file_is_named() {
    let args = [
        "--unipile-dsn",
        "api1.unipile.com",
        "--unipile-api-key-file",
        "/nonexistent",
        "--brand-name",
        "A",
    ];
    let error = config(&args).expect_err("an error").to_string();
    assert!(
        error.starts_with("UNIPILE_API_KEY_FILE=/nonexistent cannot be read"),
        "{error}"
    );
}

#[test]
fn a_theme_file_may_say_who_asks_and_a_flag_wins() {
    let file = std::env::temp_dir().join(format!("unipile-connect-theme-{}", std::process::id()));
    std::fs::write(&file, "brand_name = \"Globex\"\nradius = 4\ncolor = \"#123\"").expect("written");
    let path = file.display().to_string();
    let with_file = ["--theme", path.as_str()];
    let real = ["--unipile-dsn", "api1.unipile.com", "--unipile-api-key", "canary"];
    let from_file = config(&[real.as_slice(), &with_file].concat()).expect("valid");
    let flags = ["--brand-name", " Initech ", "--theme-radius", "0"];
    let from_flags = config(&[with_file.as_slice(), &flags].concat()).expect("valid");
    std::fs::remove_file(file).expect("removed");
    assert_eq!(
        (from_file.brand_name.as_str(), from_file.theme.radius),
        ("Globex", Some(4))
    );
    assert_eq!(
        (from_flags.brand_name.as_str(), from_flags.theme.radius),
        ("Initech", Some(0))
    );
    assert_eq!(from_flags.theme.color, from_file.theme.color);
}

#[test]
fn a_language_is_one_of_ours() {
    let tag = |args: &[&str]| config(args).map(|config| config.locale.map(locale::Locale::tag));
    assert_eq!(tag(&[]), Ok(None));
    assert_eq!(tag(&["--locale", "en-GB"]), Ok(Some("en-GB")));
    let error = tag(&["--locale", "tlh"]).expect_err("unknown").to_string();
    assert!(
        error.starts_with("LOCALE=tlh is none of the wizard's languages, which are en"),
        "{error}"
    );
}

#[test]
fn a_public_url_is_secure() {
    assert!(config(&["--public-url", "https://connect.example.com"]).is_ok());
    assert!(config(&["--public-url", "http://localhost:3000"]).is_ok());
    assert!(matches!(
        config(&["--public-url", "http://connect.example.com"]),
        Err(ConfigError::PublicUrlNotSecure(_))
    ));
}

#[test]
fn proxies_are_addresses_or_networks() {
    let config = config(&["--trusted-proxies", "10.0.0.0/8, 192.0.2.1,2001:db8::/32"]).expect("valid");
    assert_eq!(config.trusted_proxies.len(), 3);
    assert!(Args::try_parse_from(["unipile-connect", "--trusted-proxies", "everybody"]).is_err());
}

#[test]
fn usernames_and_attempts_are_kept_for_days() {
    let kept = |args: &[&str]| {
        let retention = config(args).expect("valid").retention;
        (
            retention.usernames.as_secs() / 86_400,
            retention.attempts.as_secs() / 86_400,
        )
    };
    assert_eq!(kept(&[]), (1, 7));
    assert_eq!(
        kept(&["--keep-usernames-days", "3", "--keep-attempts-days", "90"]),
        (3, 90)
    );
    assert!(Args::try_parse_from(["unipile-connect", "--keep-usernames-days", "0"]).is_err());
}

#[test]
fn attempts_are_kept_in_a_file_unless_memory_is_wanted() {
    let place = |args: &[&str]| config(args).expect("valid").database.to_string();
    let real = [
        "--unipile-dsn",
        "api1.unipile.com",
        "--unipile-api-key",
        "k",
        "--brand-name",
        "Acme",
    ];
    assert_eq!(place(&real), "sqlite:data/unipile-connect.db");
    assert_eq!(place(&[]), "sqlite:data/sandbox.db");
    assert_eq!(place(&["--database", "memory"]), "memory");
    for path in ["sqlite:/var/a.db", "sqlite:///var/a.db"] {
        assert_eq!(place(&["--database", path]), "sqlite:/var/a.db");
    }
    for bad in ["", "sqlite:", "/var/a.db", "postgres://db/attempts"] {
        assert!(
            Args::try_parse_from(["unipile-connect", "--database", bad]).is_err(),
            "{bad}"
        );
    }
}

#[test]
fn products_are_told_on_this_machine_only_while_unipile_is_on_it() {
    let key = integrators::ApiKey::generate();
    let secret = webhooks::SigningSecret::random();
    let file = std::env::temp_dir().join(format!("unipile-connect-products-{}", std::process::id()));
    let text = format!(
        "[[integrators]]\nname = \"acme\"\napi_key_hashes = [\"{}\"]\nsigning_secrets = [\"{}\"]\n\
         redirect_origins = []\nnotify_hosts = [\"127.0.0.1\"]\n",
        key.hash(),
        secret.expose(),
    );
    std::fs::write(&file, text).expect("written");
    let path = file.display().to_string();
    let before = |dsn: Option<&str>| {
        let dsn = dsn.map_or(vec![], |dsn| {
            vec![
                "--unipile-dsn",
                dsn,
                "--unipile-api-key",
                "canary",
                "--brand-name",
                "Acme",
            ]
        });
        let without_products = config(&dsn).expect("valid");
        let with_products = config(&[&dsn[..], &["--config", &path]].concat());
        let is_allowed = with_products.is_ok();
        assert_eq!(without_products.upstream.is_on_this_machine(), is_allowed, "{dsn:?}");
        is_allowed
    };
    let near = [
        "http://127.0.0.1:4010",
        "127.0.0.1:4010",
        "http://[::1]:4010/api/v1",
        " http://localhost ",
    ];
    let far = [
        "api1.unipile.com:13111",
        "https://api1.unipile.com:13111",
        "https://127.0.0.1.unipile.com",
        "https://unipile.com/127.0.0.1",
        "https://10.0.0.1",
        "https://localhost.unipile.com",
    ];
    let found: Vec<_> = std::iter::once(None)
        .chain(near.into_iter().chain(far).map(Some))
        .map(before)
        .collect();
    std::fs::remove_file(file).expect("removed");
    assert_eq!(found, [vec![true; 1 + near.len()], vec![false; far.len()]].concat());
}
