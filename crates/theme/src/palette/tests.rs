use super::*;
use proptest::prelude::*;

const SCHEMES: [(&str, Surroundings); 2] = [
    (include_str!("../../../../style/light.css"), Surroundings::LIGHT),
    (include_str!("../../../../style/dark.css"), Surroundings::DARK),
];

/// The value of a token in a stylesheet.
fn token(css: &str, name: &str) -> Color {
    let (_, rest) = css
        .split_once(&format!("{name}: "))
        .unwrap_or_else(|| panic!("no {name}"));
    let (value, _) = rest.split_once(';').expect("an end");
    Color::parse(value).unwrap_or_else(|| panic!("{name}: {value} is no plain colour"))
}

/// Everything that must hold of the colours made of one.
fn check(brand: Color) {
    for (css, place) in SCHEMES {
        let Palette {
            on_brand,
            hover,
            edge,
            accent,
            ..
        } = Palette::new(brand, &place);
        assert!(on_brand.contrast(brand) >= 4.5, "{brand}: text {on_brand}");
        assert!(on_brand.contrast(hover) >= 4.5, "{brand}: text {on_brand} on {hover}");
        assert_ne!(hover, brand, "it is seen");
        assert!(
            hover.contrast(on_brand) > brand.contrast(on_brand) || brand.contrast(on_brand) >= AMPLE,
            "{brand}: {hover} goes away from the text, or has no need to"
        );
        // The strongest tint of `style/steps.css`.
        let tint = place.card.mix(accent, 0.11);
        for under in [place.page, place.card, place.field, tint] {
            assert!(accent.contrast(under) >= 4.5, "{brand}: {accent} on {under}");
        }
        let outline = edge.unwrap_or(brand);
        assert!(outline.contrast(place.card) >= 3.0, "{brand}: edge {outline}");
        let dark = Palette::new(fill_for_dark(brand), &Surroundings::DARK);
        assert_eq!(dark.edge, None, "{brand}: {} in the dark", dark.brand);
        assert!(dark.on_brand.contrast(dark.brand) >= 4.5, "{brand}");
        // Quiet text is written on the tints too.
        let soft = token(css, "--soft");
        assert!(soft.contrast(tint) >= 4.5, "{brand}: {soft} on {tint}");
    }
}

#[test]
fn the_surroundings_are_those_of_the_stylesheets() {
    for (css, place) in SCHEMES {
        for (name, color) in [("--page", place.page), ("--card", place.card), ("--field", place.field)] {
            assert_eq!(token(css, name), color, "{name}");
        }
    }
}

#[test]
fn no_grey_and_no_colour_of_a_grid_makes_anything_hard_to_read() {
    for grey in 0..=255 {
        check(Color([grey; 3]));
    }
    let steps = || (0..=255).step_by(51);
    for (r, g, b) in steps().flat_map(|r| steps().flat_map(move |g| steps().map(move |b| (r, g, b)))) {
        check(Color([r, g, b]));
    }
}

proptest! {
    #[test]
    fn no_colour_makes_anything_hard_to_read(channels in any::<[u8; 3]>()) {
        check(Color(channels));
    }
}

#[test]
fn a_colour_that_is_read_well_stays_as_it_is() {
    let blue = Color([0x24, 0x56, 0xe6]);
    let palette = Palette::new(blue, &Surroundings::LIGHT);
    assert_eq!(
        (palette.accent, palette.edge, palette.on_brand),
        (blue, None, Color::WHITE)
    );
}
