//! What a request to connect or to reconnect must bring, by provider (`OpenAPI` document and SDK).

use super::{fields::Fields, shapes};
use crate::{Problem, Provider, account::Credentials};

/// Checks the whole body of a connect, and takes the credentials out of it.
pub(super) fn to_connect(provider: Provider, fields: &Fields) -> Result<Credentials<'_>, Problem> {
    check_common(provider, fields)?;
    if provider == Provider::Mail {
        for name in ["imap_host", "smtp_host", "smtp_user", "smtp_password"] {
            fields.text(name)?;
        }
        for name in ["imap_port", "smtp_port"] {
            if !shapes::number(fields.value(name)?) {
                return Err(Problem::InvalidParameters);
            }
        }
        fields.value("imap_encryption")?;
        return Ok(Credentials::Password {
            username: fields.text("imap_user")?,
            password: fields.text("imap_password")?,
        });
    }
    of_login(provider, fields)
}

/// The same for a reconnect. `username` is the account's: a mail account brings its new passwords alone.
pub(super) fn to_reconnect<'a>(
    provider: Provider,
    fields: &'a Fields,
    username: &'a str,
) -> Result<Credentials<'a>, Problem> {
    check_common(provider, fields)?;
    if provider == Provider::Mail {
        fields.text("smtp_password")?;
        return Ok(Credentials::Password {
            username,
            password: fields.text("imap_password")?,
        });
    }
    of_login(provider, fields)
}

fn of_login(provider: Provider, fields: &Fields) -> Result<Credentials<'_>, Problem> {
    match provider {
        Provider::Whatsapp | Provider::Telegram => return Ok(Credentials::Scan),
        Provider::Linkedin if fields.has("access_token") => {
            return Ok(Credentials::Token(fields.text("access_token")?));
        }
        Provider::Google => {
            fields.text("refresh_token")?;
            return Ok(Credentials::Token(fields.text("access_token")?));
        }
        Provider::Outlook => {
            for name in ["refresh_token", "username", "id"] {
                fields.text(name)?;
            }
            return Ok(Credentials::Token(fields.text("access_token")?));
        }
        Provider::Twitter => drop(fields.text("email")?),
        _ => {}
    }
    Ok(Credentials::Password {
        username: fields.text("username")?,
        password: fields.text("password")?,
    })
}

/// The fields that may be there.
fn check_common(provider: Provider, fields: &Fields) -> Result<(), Problem> {
    fields.optional("country", shapes::country)?;
    fields.optional("ip", shapes::ipv4)?;
    fields.optional("disabled_features", shapes::features)?;
    match provider {
        Provider::Mail | Provider::Google | Provider::Outlook => fields.optional("sync_limit", shapes::no_history)?,
        _ => fields.optional("sync_limit", shapes::messaging_limit)?,
    }
    match provider {
        Provider::Linkedin | Provider::Instagram | Provider::Whatsapp => fields.optional("proxy", shapes::proxy)?,
        Provider::Telegram => fields.optional("password", shapes::text)?,
        Provider::Mail => fields.optional("imap_encryption", shapes::encryption)?,
        _ => {}
    }
    for name in ["user_agent", "recruiter_contract_id", "premium_token"] {
        fields.optional(name, shapes::text)?;
    }
    Ok(())
}
