//! How a brand wants its pages to look.
//!
//! [`Settings`] are what an operator wrote: keys and texts, from a theme file (TOML) and from variables, of which each knows
//! where it came from. [`Settings::read`] makes a [`Theme`] of them or says in one sentence what is wrong. [`stylesheet`]
//! is the theme as CSS, in which everything can be read whatever the colour: [`Palette`].

mod color;
mod css;
mod font;
mod logo;
mod palette;
mod settings;

pub use color::Color;
pub use css::stylesheet;
pub use font::FontStack;
pub use logo::{Logo, LogoKind};
pub use palette::{Palette, Surroundings};
pub use settings::{Key, Settings, ThemeError};

/// How a brand wants its pages to look. Whatever is not said stays as it is without a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// What people are told who asks.
    pub brand_name: Option<String>,
    /// The brand's colour, from which all others are computed.
    pub color: Option<Color>,
    /// The same in dark, where it is another.
    pub color_dark: Option<Color>,
    /// How round corners are, in CSS pixels.
    pub radius: Option<u8>,
    /// What text is set in.
    pub font: Option<FontStack>,
    /// Light, dark, or what the person prefers.
    pub scheme: Scheme,
    /// What stands for the brand instead of its initial.
    pub logo: Option<Logo>,
    /// Where people find help: https or mailto.
    pub support_url: Option<String>,
    /// What becomes of people's data: https.
    pub privacy_url: Option<String>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the person prefers.
    #[default]
    Auto,
    /// Light for everybody.
    Light,
    /// Dark for everybody.
    Dark,
}

impl Scheme {
    /// The value of CSS's `color-scheme`, and of the `<meta>` of that name.
    pub fn color_scheme(self) -> &'static str {
        match self {
            Self::Auto => "light dark",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
