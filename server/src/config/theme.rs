//! The flags and variables of a theme. They win over the theme file.

use super::ConfigError;
use clap::Args;
use std::path::PathBuf;
use theme::{Key, Settings, Theme};

/// How the pages look. What is written is judged by [`theme::Settings`], in one sentence for flags and file alike.
#[derive(Args, Clone, Debug)]
pub struct ThemeArgs {
    /// A theme file (TOML): how the pages look. See docs/THEMING.md
    #[arg(long = "theme", env = "THEME", value_name = "FILE")]
    pub theme: Option<PathBuf>,

    /// The brand's colour: #rgb or #rrggbb. All others are computed from it
    #[arg(long = "theme-color", env = "THEME_COLOR", value_name = "COLOR")]
    pub theme_color: Option<String>,

    /// Its colour in dark, where that is another
    #[arg(long = "theme-color-dark", env = "THEME_COLOR_DARK", value_name = "COLOR")]
    pub theme_color_dark: Option<String>,

    /// How round corners are: 0 to 24 pixels
    #[arg(long = "theme-radius", env = "THEME_RADIUS", value_name = "PIXELS")]
    pub theme_radius: Option<String>,

    /// What text is set in: names of fonts, separated by commas
    #[arg(long = "theme-font", env = "THEME_FONT", value_name = "FONTS")]
    pub theme_font: Option<String>,

    /// auto, light or dark
    #[arg(long = "theme-scheme", env = "THEME_SCHEME", value_name = "SCHEME")]
    pub theme_scheme: Option<String>,

    /// The logo: an SVG, PNG or WebP file of at most 100 KiB
    #[arg(long = "theme-logo", env = "THEME_LOGO", value_name = "FILE")]
    pub theme_logo: Option<String>,

    /// Where people find help: an https or mailto address
    #[arg(long = "theme-support-url", env = "THEME_SUPPORT_URL", value_name = "URL")]
    pub theme_support_url: Option<String>,

    /// Your privacy policy: an https address
    #[arg(long = "theme-privacy-url", env = "THEME_PRIVACY_URL", value_name = "URL")]
    pub theme_privacy_url: Option<String>,
}

impl ThemeArgs {
    /// The theme of file and flags. `brand_name` is the flag that is not a theme's alone.
    pub(super) fn theme(self, brand_name: Option<String>) -> Result<Theme, ConfigError> {
        let mut settings = match &self.theme {
            Some(file) => Settings::open(file)?,
            None => Settings::default(),
        };
        for (key, text) in [
            (Key::BrandName, brand_name),
            (Key::Color, self.theme_color),
            (Key::ColorDark, self.theme_color_dark),
            (Key::Radius, self.theme_radius),
            (Key::Font, self.theme_font),
            (Key::Scheme, self.theme_scheme),
            (Key::Logo, self.theme_logo),
            (Key::SupportUrl, self.theme_support_url),
            (Key::PrivacyUrl, self.theme_privacy_url),
        ] {
            settings.set(key, text);
        }
        Ok(settings.read()?)
    }
}
