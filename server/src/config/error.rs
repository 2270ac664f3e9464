//! The sentences that say what is wrong with a configuration.

use std::net::SocketAddr;

/// What is wrong with the configuration. Each names the variable to change.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum ConfigError {
    #[error(
        "UNIPILE_DSN is not set, and the sandbox would be reachable from other machines (LISTEN={0}): set UNIPILE_DSN \
         to your Unipile account, or SANDBOX=true if you mean it"
    )]
    SandboxExposed(SocketAddr),
    #[error("UNIPILE_DSN and SANDBOX=true are both set: remove one of them")]
    SandboxAndDsn,
    #[error("SANDBOX_LISTEN={0} is not a loopback address: the sandbox's API has no password, so keep it on 127.0.0.1")]
    SandboxApiExposed(SocketAddr),
    #[error("UNIPILE_API_KEY is not set: UNIPILE_DSN needs it (or UNIPILE_API_KEY_FILE)")]
    NoApiKey,
    #[error("UNIPILE_API_KEY and UNIPILE_API_KEY_FILE are both set: remove one of them")]
    TwoApiKeys,
    #[error("UNIPILE_API_KEY_FILE={0} cannot be read: {1}")]
    ApiKeyFile(String, String),
    #[error("BRAND_NAME is not set: people must see who asks for their password")]
    NoBrandName,
    #[error(
        "PUBLIC_URL={0} must be https, unless it is a loopback address: browsers keep the wizard's cookie nowhere else"
    )]
    PublicUrlNotSecure(String),
    #[error(transparent)]
    Integrators(#[from] integrators::IntegratorsError),
    #[error(transparent)]
    Theme(#[from] theme::ThemeError),
    #[error("LOCALE={0} is none of the wizard's languages, which are {languages}", languages = languages())]
    UnknownLocale(String),
    #[error("this build has no sandbox: set UNIPILE_DSN")]
    NoSandboxInThisBuild,
}

fn languages() -> String {
    locale::LANGUAGES.map(|language| language.tag).join(", ")
}
