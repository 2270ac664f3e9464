//! From one colour of a brand all those that the pages need, each with the contrast that it needs.

use crate::Color;

/// What text must have: [WCAG 2.2, 1.4.3](https://www.w3.org/TR/WCAG22/#contrast-minimum).
const TEXT: f64 = 4.5;
/// What the outline of a control must have: [WCAG 2.2, 1.4.11](https://www.w3.org/TR/WCAG22/#non-text-contrast).
const OUTLINE: f64 = 3.0;

/// How much of the accent is in the tints on which it is also written, at most: `style/steps.css`.
const TINT: f64 = 0.11;
/// With so much a text stays easy to read, whichever way its background goes under the pointer.
const AMPLE: f64 = 12.0;
/// How far a button goes when the pointer is over it.
const HOVER: f64 = 0.14;
/// Small enough that nobody sees a step, and no colour ends far from what it has to reach.
const STEP: f64 = 1.0 / 64.0;

/// Where the colours are seen.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings {
    /// Behind everything.
    pub page: Color,
    /// Behind the wizard.
    pub card: Color,
    /// Behind what is typed.
    pub field: Color,
    /// What colours are mixed with to be read here: black on light, white on dark.
    pub ink: Color,
}

impl Surroundings {
    /// `style/light.css`.
    pub const LIGHT: Self = Self {
        page: Color([0xf3, 0xf4, 0xf7]),
        card: Color::WHITE,
        field: Color::WHITE,
        ink: Color::BLACK,
    };
    /// `style/dark.css`.
    pub const DARK: Self = Self {
        page: Color([0x0c, 0x0e, 0x12]),
        card: Color([0x15, 0x18, 0x1e]),
        field: Color([0x0f, 0x12, 0x17]),
        ink: Color::WHITE,
    };

    /// All on which the accent is written.
    fn under_accent(&self, accent: Color) -> [Color; 4] {
        [self.page, self.card, self.field, self.card.mix(accent, TINT)]
    }
}

/// The colours of a brand, in one scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The brand's own: what buttons are filled with.
    pub brand: Color,
    /// Text on that: black or white.
    pub on_brand: Color,
    /// The same buttons under the pointer.
    pub hover: Color,
    /// Around what is filled with the brand's colour, where that is hardly seen on the card.
    pub edge: Option<Color>,
    /// The brand's colour as text, icon, border and focus ring on the page, the card, a field and a tint.
    pub accent: Color,
}

impl Palette {
    /// All colours from the one.
    pub fn new(brand: Color, place: &Surroundings) -> Self {
        let on_brand = better_on(brand);
        let edge = seen_on_card(brand, place);
        Self {
            brand,
            on_brand,
            hover: hover(brand, on_brand),
            edge: (edge != brand).then_some(edge),
            accent: towards(brand, place.ink, |color| {
                place
                    .under_accent(color)
                    .iter()
                    .all(|under| color.contrast(*under) >= TEXT)
            }),
        }
    }
}

/// What buttons are filled with in the dark, where the brand says nothing of it: a dark fill would be taken for a field.
pub(crate) fn fill_for_dark(brand: Color) -> Color {
    seen_on_card(brand, &Surroundings::DARK)
}

fn seen_on_card(brand: Color, place: &Surroundings) -> Color {
    towards(brand, place.ink, |color| color.contrast(place.card) >= OUTLINE)
}

/// Black or white, whichever is read better. The worse of the two never has more than 4.6, and the better never less.
fn better_on(color: Color) -> Color {
    if color.contrast(Color::WHITE) >= color.contrast(Color::BLACK) {
        Color::WHITE
    } else {
        Color::BLACK
    }
}

/// Away from the text, so that it is read even better. A colour that is nearly black or white has no way to go there that
/// anybody would see, and contrast to spare: it goes the other way.
fn hover(brand: Color, text: Color) -> Color {
    let away = if text == Color::WHITE {
        Color::BLACK
    } else {
        Color::WHITE
    };
    let goal = if brand.contrast(text) < AMPLE { away } else { text };
    brand.mix(goal, HOVER)
}

/// The first colour on the way from one to another that will do; the other, if none does before.
fn towards(from: Color, to: Color, will_do: impl Fn(Color) -> bool) -> Color {
    (0..64)
        .map(|step| from.mix_oklab(to, f64::from(step) * STEP))
        .find(|color| will_do(*color))
        .unwrap_or(to)
}

#[cfg(test)]
mod tests;
