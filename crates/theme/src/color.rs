//! Colours: how they are written, how well one is read on another, and mixtures of two.

use std::fmt;

/// An sRGB colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

impl Color {
    /// The darkest.
    pub const BLACK: Self = Self([0; 3]);
    /// The lightest.
    pub const WHITE: Self = Self([255; 3]);

    /// Reads `#rgb` or `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let values: Vec<u8> = digits
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|value| u8::try_from(value).ok()))
            .collect::<Option<_>>()?;
        match *values.as_slice() {
            [r, g, b] => Some(Self([r, g, b].map(|value| value * 0x11))),
            [r, r2, g, g2, b, b2] => Some(Self([r * 16 + r2, g * 16 + g2, b * 16 + b2])),
            _ => None,
        }
    }

    /// How light it is, from 0 to 1: [WCAG's relative luminance](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// How well one is read on the other, from 1 to 21: [WCAG's contrast
    /// ratio](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// What `color-mix(in srgb, other SHARE, self)` is in CSS; `share` is from 0 to 1.
    #[must_use]
    pub fn mix(self, other: Self, share: f64) -> Self {
        Self(std::array::from_fn(|channel| {
            let [from, to] = [self, other].map(|color| f64::from(color.0[channel]));
            to_byte((from + (to - from) * share) / 255.0)
        }))
    }

    /// What `color-mix(in oklab, other SHARE, self)` is in CSS. On the way to black or white the hue stays what people take
    /// for the same one.
    #[must_use]
    pub fn mix_oklab(self, other: Self, share: f64) -> Self {
        let (from, to) = (self.oklab(), other.oklab());
        Self::from_oklab(std::array::from_fn(|axis| from[axis] + (to[axis] - from[axis]) * share))
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    /// The matrices are those of [Björn Ottosson's OKLab](https://bottosson.github.io/posts/oklab/).
    fn oklab(self) -> [f64; 3] {
        let lms = multiply(&LMS_OF_RGB, self.linear()).map(f64::cbrt);
        multiply(&LAB_OF_LMS, lms)
    }

    /// What no screen can show is cut off.
    fn from_oklab(lab: [f64; 3]) -> Self {
        let lms = multiply(&LMS_OF_LAB, lab).map(|value| value.powi(3));
        Self(multiply(&RGB_OF_LMS, lms).map(|value| {
            let value = value.clamp(0.0, 1.0);
            to_byte(if value <= 0.003_130_8 {
                value * 12.92
            } else {
                1.055 * value.powf(1.0 / 2.4) - 0.055
            })
        }))
    }
}

type Matrix = [[f64; 3]; 3];

const LMS_OF_RGB: Matrix = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];
const LAB_OF_LMS: Matrix = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];
const LMS_OF_LAB: Matrix = [
    [1.0, 0.396_337_777_4, 0.215_803_757_3],
    [1.0, -0.105_561_345_8, -0.063_854_172_8],
    [1.0, -0.089_484_177_5, -1.291_485_548_0],
];
const RGB_OF_LMS: Matrix = [
    [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
    [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
    [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
];

fn multiply(matrix: &Matrix, [x, y, z]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is from 0 to 255"
)]
fn to_byte(value: f64) -> u8 {
    (value.clamp(0.0, 1.0) * 255.0).round() as u8
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn a_colour_has_three_or_six_hexadecimal_digits() {
        assert_eq!(color("#fA0"), Color([0xff, 0xaa, 0]));
        assert_eq!(color("#2456E6").to_string(), "#2456e6");
        for text in [
            "",
            "#",
            "2456e6",
            "#2456e",
            "#2456e6ff",
            "#24é",
            "#-1-1-1",
            "blue",
            "#fff}",
        ] {
            assert_eq!(Color::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_what_others_compute() {
        let close = |a: f64, b: f64| (a - b).abs() < 0.005;
        assert!(close(Color::BLACK.contrast(Color::WHITE), 21.0));
        // As the WebAIM contrast checker has them.
        assert!(close(color("#777").contrast(Color::WHITE), 4.48));
        assert!(close(color("#0000ff").contrast(Color::WHITE), 8.59));
        assert!(close(color("#ff0").contrast(color("#00f")), 8.0));
    }

    #[test]
    fn mixtures_are_what_browsers_compute() {
        assert_eq!(color("#2456e6").mix(Color::WHITE, 0.5).to_string(), "#92abf3");
        // As Chromium has `color-mix(in oklab, …)`.
        assert_eq!(color("#ffd400").mix_oklab(Color::BLACK, 0.5).to_string(), "#635100");
        assert_eq!(color("#2456e6").mix_oklab(Color::WHITE, 0.5).to_string(), "#8daff8");
        assert_eq!(color("#00ffaa").mix_oklab(Color::BLACK, 0.4).to_string(), "#008053");
        assert_eq!(color("#2456e6").mix_oklab(Color::WHITE, 0.0).to_string(), "#2456e6");
    }
}
