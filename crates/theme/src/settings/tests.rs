use super::*;
use crate::LogoKind;
use std::sync::atomic::{AtomicU32, Ordering};

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg"/>"#;

/// A temporary folder with a theme file and a logo in it, gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn with(theme: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "theme-{}-{}",
            std::process::id(),
            NUMBER.fetch_add(1, Ordering::Relaxed)
        );
        let folder = Self(std::env::temp_dir().join(name));
        std::fs::create_dir_all(&folder.0).expect("a folder");
        std::fs::write(folder.theme(), theme).expect("written");
        std::fs::write(folder.0.join("logo.svg"), SVG).expect("written");
        folder
    }

    fn theme(&self) -> PathBuf {
        self.0.join("acme.toml")
    }

    fn read(&self) -> Result<Theme, ThemeError> {
        Settings::open(&self.theme())?.read()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_may_say_everything() {
    let folder = Folder::with(
        r##"
        brand_name = " Acme "
        color = "#FD0"
        color_dark = "#8aa8ff"
        radius = 4
        font = "Inter, sans-serif"
        scheme = "dark"
        logo = "logo.svg"
        support_url = "mailto:help@example.com"
        privacy_url = "https://example.com/privacy"
        "##,
    );
    let theme = folder.read().expect("valid");
    assert_eq!(theme.brand_name.as_deref(), Some("Acme"));
    assert_eq!(theme.color, Some(Color([0xff, 0xdd, 0])));
    assert_eq!(theme.color_dark, Some(Color([0x8a, 0xa8, 0xff])));
    assert_eq!((theme.radius, theme.scheme), (Some(4), Scheme::Dark));
    assert_eq!(theme.logo.map(|logo| logo.kind), Some(LogoKind::Svg));
    assert_eq!(theme.support_url.as_deref(), Some("mailto:help@example.com"));
    assert_eq!(theme.privacy_url.as_deref(), Some("https://example.com/privacy"));
}

#[test]
fn a_variable_wins_over_the_file_and_an_empty_one_says_nothing() {
    let folder = Folder::with("color = \"#111\"\nradius = 4");
    let mut settings = Settings::open(&folder.theme()).expect("valid");
    settings.set(Key::Color, Some("#222".into()));
    settings.set(Key::Radius, Some(" ".into()));
    settings.set(Key::Scheme, None);
    let theme = settings.read().expect("valid");
    assert_eq!((theme.color, theme.radius), (Some(Color([0x22; 3])), Some(4)));
    assert_eq!(Settings::default().read(), Ok(Theme::default()));
}

#[test]
fn what_is_wrong_with_a_file_is_one_sentence_with_file_and_key() {
    for (theme, sentence) in [
        (
            "colour = \"#111\"",
            "THEME=FILE has the key \"colour\", which nobody knows: the keys are brand_name, color, ",
        ),
        ("radius = 4\ncolor = #111", "THEME=FILE is no TOML: "),
        (
            "color = 1.5",
            "color in THEME=FILE is neither a text in quotes nor a number",
        ),
        (
            "color = \"blue\"",
            "color = \"blue\" in THEME=FILE is no colour: write #rgb or #rrggbb, such as #2456e6",
        ),
        (
            "color_dark = \"#111\"",
            "color_dark = \"#111\" in THEME=FILE is for dark alone: ",
        ),
        (
            "radius = 25",
            "radius = \"25\" in THEME=FILE is no radius: write a whole number of pixels from 0 to 24, without",
        ),
        ("radius = \"4px\"", "radius = \"4px\" in THEME=FILE is no radius: "),
        (
            "font = \"a;b\"",
            "font = \"a;b\" in THEME=FILE is no list of fonts: write names of letters, digits, spaces, and",
        ),
        (
            "scheme = \"grey\"",
            "scheme = \"grey\" in THEME=FILE is no scheme: write auto, light or dark",
        ),
        (
            "brand_name = \" \"",
            "brand_name = \" \" in THEME=FILE is empty: people must see who asks",
        ),
        (
            "logo = \"none.png\"",
            "logo = \"none.png\" in THEME=FILE cannot be read: No such file or directory",
        ),
        (
            "logo = \"acme.toml\"",
            "logo = \"acme.toml\" in THEME=FILE is not a picture that is served: a logo is an SVG",
        ),
        (
            "support_url = \"http://example.com\"",
            "support_url in THEME=FILE is no address to link to: write one that begins with \
             https:// or mailto:",
        ),
        (
            "privacy_url = \"mailto:a@example.com\"",
            "privacy_url in THEME=FILE is no address to link to: write one that begins with https://",
        ),
    ] {
        let folder = Folder::with(theme);
        let said = folder.read().expect_err(theme).to_string();
        let expected = sentence.replace("FILE", &folder.theme().display().to_string());
        assert!(said.starts_with(&expected), "{said}\n{expected}");
        assert!(!said.contains('\n'), "{said}");
    }
    let said = Folder::with("radius = 4\ncolor = #111")
        .read()
        .expect_err("no TOML")
        .to_string();
    assert!(said.ends_with(" in line 2"), "{said}");
    let missing = Settings::open(Path::new("/nonexistent"))
        .expect_err("nothing there")
        .to_string();
    assert!(missing.starts_with("THEME=/nonexistent cannot be read: "), "{missing}");
}

#[test]
fn what_is_wrong_with_a_variable_is_one_sentence_with_its_name() {
    for (key, text, sentence) in [
        (Key::Color, "blue\n", "THEME_COLOR=blue\\n is no colour: "),
        (Key::ColorDark, "#111", "THEME_COLOR_DARK=#111 is for dark alone: "),
        (Key::Radius, "-1", "THEME_RADIUS=-1 is no radius: "),
        (Key::Font, "url(x)", "THEME_FONT=url(x) is no list of fonts: "),
        (Key::Scheme, "Dark", "THEME_SCHEME=Dark is no scheme: "),
        (Key::Logo, "/nonexistent", "THEME_LOGO=/nonexistent cannot be read: "),
        (
            Key::SupportUrl,
            "javascript:alert(1)",
            "THEME_SUPPORT_URL is no address",
        ),
        (Key::PrivacyUrl, "//example.com", "THEME_PRIVACY_URL is no address"),
        (
            Key::PrivacyUrl,
            "https://me:secret@example.com",
            "THEME_PRIVACY_URL is no address",
        ),
    ] {
        let mut settings = Settings::default();
        settings.set(key, Some(text.to_owned()));
        let said = settings.read().expect_err(text).to_string();
        assert!(said.starts_with(sentence) && !said.contains("secret"), "{said}");
    }
}
