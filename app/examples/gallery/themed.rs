//! A few screens in themes that are hard to do well: a yellow, dark for everybody, with a wide logo; and a near black.

use app::look::Look;
use app::page::Page;
use std::path::Path;
use std::{fs, io};
use theme::{Color, Scheme, Settings, Theme, stylesheet};

/// A theme, and what its files begin with.
pub(crate) struct Worn {
    name: &'static str,
    brand: String,
    theme: Theme,
}

/// The themes that are worn.
pub(crate) fn themes() -> io::Result<Vec<Worn>> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/theme/globex.toml");
    let globex = Settings::open(&example).and_then(|settings| settings.read());
    let globex = globex.map_err(io::Error::other)?;
    let initech = Theme {
        color: Some(Color([0x16, 0x16, 0x1a])),
        radius: Some(24),
        ..Theme::default()
    };
    Ok(vec![
        Worn {
            name: "globex",
            brand: globex.brand_name.clone().unwrap_or_default(),
            theme: Theme {
                scheme: Scheme::Dark,
                ..globex
            },
        },
        Worn {
            name: "initech",
            brand: "Initech".into(),
            theme: initech,
        },
    ])
}

impl Worn {
    /// Writes what the server would serve.
    pub(crate) fn write(&self, out: &Path) -> io::Result<()> {
        fs::write(out.join(self.css()), stylesheet(&self.theme))?;
        match (&self.theme.logo, self.logo()) {
            (Some(logo), Some(name)) => fs::write(out.join(name), &logo.content),
            _ => Ok(()),
        }
    }

    fn css(&self) -> String {
        format!("{}.css", self.name)
    }

    fn logo(&self) -> Option<String> {
        let logo = self.theme.logo.as_ref()?;
        Some(format!("{}.{}", self.name, logo.kind.extension()))
    }

    /// A screen in the theme, and its name.
    pub(crate) fn on(&self, name: &str, page: Page) -> (String, Page) {
        let look = Look {
            css: Some(self.css()),
            color_scheme: self.theme.scheme.color_scheme(),
            logo: self.logo(),
            support: self.theme.support_url.clone(),
            privacy: self.theme.privacy_url.clone(),
        };
        let brand = self.brand.clone();
        (format!("{}-{name}", self.name), Page { brand, look, ..page })
    }
}
