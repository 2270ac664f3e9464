//! A theme as a stylesheet, to be linked after the main one.

use crate::palette::{self, Palette};
use crate::{Scheme, Surroundings, Theme};
use std::fmt::Write as _;

/// The tokens of the two schemes. With a forced one the main stylesheet's choice by the person's preference is overruled.
const LIGHT: &str = include_str!("../../../style/light.css");
const DARK: &str = include_str!("../../../style/dark.css");

/// A white plate behind a logo, since a logo may be dark, and room for one that is wide. Most have the brand's name in them,
/// so it is not written beside them.
const LOGO: &str = "\
.mark.brand{flex:0 1 auto;width:auto;min-width:2.5rem;max-width:8rem;overflow:hidden;background:#fff;border-color:var(--line)}
.mark.brand img{display:block;max-width:100%;height:2.375rem;padding:.25rem .375rem;object-fit:contain}
.mark.brand+b{display:none}
@media(forced-colors:active){.mark.brand{forced-color-adjust:none}}
";

/// The stylesheet of a theme. Empty when the theme leaves everything as it is.
pub fn stylesheet(theme: &Theme) -> String {
    let mut css = String::new();
    match theme.scheme {
        Scheme::Auto => {}
        Scheme::Light => css.push_str(LIGHT),
        Scheme::Dark => css.push_str(DARK),
    }
    let light = brand(theme.color, &Surroundings::LIGHT);
    let color_dark = theme.color_dark.or(theme.color.map(palette::fill_for_dark));
    let dark = brand(color_dark, &Surroundings::DARK);
    let mut everywhere = String::new();
    if theme.scheme != Scheme::Auto {
        let _ = write!(everywhere, "color-scheme:{};", theme.scheme.color_scheme());
    }
    if let Some(font) = &theme.font {
        let _ = write!(everywhere, "--font:{font};");
    }
    if let Some(radius) = theme.radius {
        let _ = write!(everywhere, "--radius:{radius}px;");
    }
    everywhere.push_str(if theme.scheme == Scheme::Dark { &dark } else { &light });
    if !everywhere.is_empty() {
        let _ = writeln!(css, ":root{{{everywhere}}}");
    }
    if theme.scheme == Scheme::Auto && !dark.is_empty() {
        let _ = writeln!(css, "@media(prefers-color-scheme:dark){{:root{{{dark}}}}}");
    }
    if theme.logo.is_some() {
        css.push_str(LOGO);
    }
    css
}

/// The tokens that a brand's colour sets.
fn brand(color: Option<crate::Color>, place: &Surroundings) -> String {
    let Some(color) = color else {
        return String::new();
    };
    let Palette {
        brand,
        on_brand,
        hover,
        edge,
        accent,
    } = Palette::new(color, place);
    let edge = edge.map_or_else(|| "transparent".to_owned(), |edge| edge.to_string());
    format!("--brand:{brand};--on-brand:{on_brand};--brand-hover:{hover};--brand-edge:{edge};--accent:{accent};")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Color, FontStack, Logo};

    fn yellow() -> Theme {
        Theme {
            color: Color::parse("#ffd400"),
            ..Theme::default()
        }
    }

    #[test]
    fn a_theme_that_says_nothing_is_no_stylesheet() {
        assert_eq!(stylesheet(&Theme::default()), "");
        let links = Theme {
            support_url: Some("mailto:help@example.com".into()),
            ..Theme::default()
        };
        assert_eq!(stylesheet(&links), "");
    }

    #[test]
    fn a_colour_sets_both_schemes() {
        assert_eq!(
            stylesheet(&yellow()),
            ":root{--brand:#ffd400;--on-brand:#000000;--brand-hover:#dbb600;--brand-edge:#ae9000;--accent:#7e6800;}\n\
             @media(prefers-color-scheme:dark){:root{--brand:#ffd400;--on-brand:#000000;--brand-hover:#dbb600;\
             --brand-edge:transparent;--accent:#ffd400;}}\n"
        );
    }

    #[test]
    fn a_colour_for_dark_is_for_dark_alone() {
        let theme = Theme {
            color_dark: Color::parse("#8aa8ff"),
            ..yellow()
        };
        let css = stylesheet(&theme);
        let (light, dark) = css.split_once("@media").expect("two schemes");
        assert!(light.contains("--brand:#ffd400;") && dark.contains("--brand:#8aa8ff;"));
    }

    #[test]
    fn a_colour_that_would_be_lost_in_the_dark_is_lighter_there_unless_it_is_said() {
        let black = Theme {
            color: Some(Color::BLACK),
            ..Theme::default()
        };
        let said = Theme {
            color_dark: Some(Color::BLACK),
            ..black.clone()
        };
        let dark = |theme| {
            stylesheet(&theme)
                .split_once("@media")
                .expect("two schemes")
                .1
                .to_owned()
        };
        let (computed, said) = (dark(black), dark(said));
        assert!(!computed.contains("--brand:#000000;") && computed.contains("--brand-edge:transparent;"));
        assert!(said.contains("--brand:#000000;") && !said.contains("--brand-edge:transparent;"));
    }

    #[test]
    fn a_forced_scheme_brings_all_its_tokens_and_asks_nobody() {
        for (scheme, tokens, accent) in [
            (Scheme::Light, LIGHT, "--accent:#7e6800;"),
            (Scheme::Dark, DARK, "--accent:#ffd400;"),
        ] {
            let css = stylesheet(&Theme { scheme, ..yellow() });
            assert!(css.starts_with(tokens) && css.contains(accent), "{css}");
            assert!(css.contains(&format!(":root{{color-scheme:{};", scheme.color_scheme())));
            assert!(!css.contains("prefers-color-scheme"), "{css}");
        }
    }

    #[test]
    fn both_schemes_set_the_same_tokens() {
        let names = |css: &'static str| {
            let mut names: Vec<_> = css
                .lines()
                .filter_map(|line| line.trim().split_once(": "))
                .map(|(name, _)| name)
                .collect();
            names.sort_unstable();
            names
        };
        assert_eq!(names(LIGHT), names(DARK));
    }

    #[test]
    fn corners_fonts_and_a_logo_are_in_it_where_they_are_said() {
        let theme = Theme {
            radius: Some(0),
            font: FontStack::parse("Inter, sans-serif"),
            logo: Logo::new(b"\x89PNG\r\n\x1a\n".to_vec()).ok(),
            ..Theme::default()
        };
        let css = stylesheet(&theme);
        assert!(
            css.starts_with(":root{--font:\"Inter\", sans-serif;--radius:0px;}\n.mark.brand{"),
            "{css}"
        );
    }
}
