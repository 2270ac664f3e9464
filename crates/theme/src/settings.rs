//! What an operator wrote, and the sentences that say what is wrong with it.

use crate::logo::{self, Logo};
use crate::{Color, FontStack, Scheme, Theme};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use toml::{Table, Value};
use url::Url;

/// What can be said about a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "`Theme` says it")]
pub enum Key {
    BrandName,
    Color,
    ColorDark,
    Radius,
    Font,
    Scheme,
    Logo,
    SupportUrl,
    PrivacyUrl,
}

impl Key {
    /// All there are.
    pub const ALL: [Self; 9] = [
        Self::BrandName,
        Self::Color,
        Self::ColorDark,
        Self::Radius,
        Self::Font,
        Self::Scheme,
        Self::Logo,
        Self::SupportUrl,
        Self::PrivacyUrl,
    ];

    /// Its name in a theme file, and in the environment.
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::BrandName => ("brand_name", "BRAND_NAME"),
            Self::Color => ("color", "THEME_COLOR"),
            Self::ColorDark => ("color_dark", "THEME_COLOR_DARK"),
            Self::Radius => ("radius", "THEME_RADIUS"),
            Self::Font => ("font", "THEME_FONT"),
            Self::Scheme => ("scheme", "THEME_SCHEME"),
            Self::Logo => ("logo", "THEME_LOGO"),
            Self::SupportUrl => ("support_url", "THEME_SUPPORT_URL"),
            Self::PrivacyUrl => ("privacy_url", "THEME_PRIVACY_URL"),
        }
    }
}

/// Why there is no theme: one sentence, with the variable, or the file and the key.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum ThemeError {
    #[error("THEME={0} cannot be read: {1}")]
    File(String, String),
    #[error("THEME={0} is no TOML: {2} in line {1}")]
    Syntax(String, usize, String),
    #[error("THEME={0} has the key {1:?}, which nobody knows: the keys are {keys}", keys = known_keys())]
    UnknownKey(String, String),
    #[error("{0} {1}")]
    Value(String, String),
}

fn known_keys() -> String {
    Key::ALL.map(|key| key.names().0).join(", ")
}

/// Where a text was written.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    Variable,
    File(PathBuf),
}

/// Keys and what was written for them. The texts are not judged yet.
#[derive(Clone, Debug, Default)]
pub struct Settings(BTreeMap<Key, (String, Origin)>);

impl Settings {
    /// Reads a theme file. A logo's path in it counts from the file's folder.
    ///
    /// # Errors
    /// When it cannot be read, is no TOML, or has a key that is none.
    pub fn open(path: &Path) -> Result<Self, ThemeError> {
        let name = || path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|error| ThemeError::File(name(), error.to_string()))?;
        let table: Table = text.parse().map_err(|error: toml::de::Error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            ThemeError::Syntax(
                name(),
                before.matches('\n').count() + 1,
                error.message().replace('\n', ", "),
            )
        })?;
        let mut settings = Self::default();
        for (written, value) in table {
            let key = Key::ALL.into_iter().find(|key| key.names().0 == written);
            let key = key.ok_or_else(|| ThemeError::UnknownKey(name(), written))?;
            let origin = Origin::File(path.to_owned());
            let text = match value {
                Value::String(text) => text,
                Value::Integer(number) => number.to_string(),
                _ => return Err(wrong(key, None, &origin, "is neither a text in quotes nor a number")),
            };
            settings.0.insert(key, (text, origin));
        }
        Ok(settings)
    }

    /// Says something by a variable, whatever the file says. An empty one says nothing.
    pub fn set(&mut self, key: Key, text: Option<String>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.0.insert(key, (text, Origin::Variable));
        }
    }

    /// Makes sense of it all.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn read(&self) -> Result<Theme, ThemeError> {
        let theme = Theme {
            brand_name: self.value(Key::BrandName, |text| {
                let name = text.trim();
                if name.is_empty() { Err("is empty: people must see who asks".to_owned()) } else { Ok(name.to_owned()) }
            })?,
            color: self.value(Key::Color, color)?,
            color_dark: self.value(Key::ColorDark, color)?,
            radius: self.value(Key::Radius, radius)?,
            font: self.value(Key::Font, |text| {
                FontStack::parse(text).ok_or_else(|| {
                    "is no list of fonts: write names of letters, digits, spaces, and - _ . + with commas between them".to_owned()
                })
            })?,
            scheme: self.value(Key::Scheme, scheme)?.unwrap_or_default(),
            logo: self.logo()?,
            support_url: self.value(Key::SupportUrl, |text| address(text, &["https://", "mailto:"]))?,
            privacy_url: self.value(Key::PrivacyUrl, |text| address(text, &["https://"]))?,
        };
        if let (Some((text, origin)), None) = (self.0.get(&Key::ColorDark), theme.color) {
            let reason = "is for dark alone: say what the colour is in light too, with color or THEME_COLOR";
            return Err(wrong(Key::ColorDark, Some(text), origin, reason));
        }
        Ok(theme)
    }

    fn value<T>(&self, key: Key, parse: impl FnOnce(&str) -> Result<T, String>) -> Result<Option<T>, ThemeError> {
        let Some((text, origin)) = self.0.get(&key) else {
            return Ok(None);
        };
        // An address may hold a password.
        let shown = (!matches!(key, Key::SupportUrl | Key::PrivacyUrl)).then_some(text.as_str());
        parse(text)
            .map(Some)
            .map_err(|reason| wrong(key, shown, origin, &reason))
    }

    fn logo(&self) -> Result<Option<Logo>, ThemeError> {
        let folder = match self.0.get(&Key::Logo) {
            Some((_, Origin::File(file))) => file.parent(),
            _ => None,
        };
        self.value(Key::Logo, |text| {
            let path = folder.unwrap_or(Path::new("")).join(text);
            let content = read_at_most(&path, logo::MOST + 1).map_err(|error| format!("cannot be read: {error}"))?;
            Logo::new(content).map_err(str::to_owned)
        })
    }
}

/// A file that is larger is not read to its end.
fn read_at_most(path: &Path, bytes: usize) -> std::io::Result<Vec<u8>> {
    let mut content = Vec::new();
    File::open(path)?.take(bytes as u64).read_to_end(&mut content)?;
    Ok(content)
}

fn color(text: &str) -> Result<Color, String> {
    Color::parse(text.trim()).ok_or_else(|| "is no colour: write #rgb or #rrggbb, such as #2456e6".to_owned())
}

fn radius(text: &str) -> Result<u8, String> {
    let radius = text.trim().parse().ok().filter(|radius| *radius <= 24);
    radius.ok_or_else(|| "is no radius: write a whole number of pixels from 0 to 24, without a unit".to_owned())
}

fn scheme(text: &str) -> Result<Scheme, String> {
    match text.trim() {
        "auto" => Ok(Scheme::Auto),
        "light" => Ok(Scheme::Light),
        "dark" => Ok(Scheme::Dark),
        _ => Err("is no scheme: write auto, light or dark".to_owned()),
    }
}

/// An address that anybody may see, and that begins with one of these.
fn address(text: &str, beginnings: &[&str]) -> Result<String, String> {
    let url = Url::parse(text.trim()).ok().filter(|url| {
        let is_public = url.username().is_empty() && url.password().is_none();
        is_public
            && beginnings
                .iter()
                .any(|beginning| url.as_str().len() > beginning.len() && url.as_str().starts_with(beginning))
    });
    url.map(String::from).ok_or_else(|| {
        format!(
            "is no address to link to: write one that begins with {}, without a password",
            beginnings.join(" or ")
        )
    })
}

/// The sentence about a value: where it stands, what it is, and what is wrong with it.
fn wrong(key: Key, text: Option<&str>, origin: &Origin, reason: &str) -> ThemeError {
    let (name, variable) = key.names();
    let place = match (origin, text) {
        (Origin::Variable, Some(text)) => format!("{variable}={}", text.escape_debug()),
        (Origin::Variable, None) => variable.to_owned(),
        (Origin::File(path), Some(text)) => format!("{name} = {text:?} in THEME={}", path.display()),
        (Origin::File(path), None) => format!("{name} in THEME={}", path.display()),
    };
    ThemeError::Value(place, reason.to_owned())
}

#[cfg(test)]
mod tests;
