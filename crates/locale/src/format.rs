//! How a locale writes the time of day, and its digits. The facts are Unicode's (CLDR); `scripts/locale-data.mjs` writes the
//! table.

use crate::language;
use std::sync::LazyLock;

/// How a locale writes the time of day, and its digits.
#[derive(Debug)]
pub struct Format {
    /// The locale's tag.
    pub tag: &'static str,
    /// The time of day, as patterns of `strftime`: `%H` and `%k` are the hour of 24, with two digits or as it comes; `%I`
    /// and `%l` that of 12; `%M` is the minute, with two digits.
    pub before_noon: &'static str,
    /// The same from noon on.
    pub after_noon: &'static str,
    /// The digit for nothing. The others follow it in Unicode.
    pub zero: char,
}

/// Each language, and those of its locales that write something in another way.
static TABLE: LazyLock<Vec<Format>> = LazyLock::new(|| {
    include_str!("formats.tsv")
        .lines()
        .filter_map(Format::of_line)
        .collect()
});

/// All of them, English first.
pub(crate) fn all() -> &'static [Format] {
    &TABLE
}

impl Format {
    fn of_line(line: &'static str) -> Option<Self> {
        let mut fields = line.split('\t');
        let format = Self {
            tag: fields.next()?,
            before_noon: fields.next()?,
            after_noon: fields.next()?,
            zero: fields.next()?.chars().next()?,
        };
        format.language().map(|_| format)
    }

    /// The language that it belongs to: the longest one that its tag begins with.
    pub(crate) fn language(&self) -> Option<&'static crate::Language> {
        language::of_tag(self.tag).or_else(|| language::of_tag(self.tag.rsplit_once('-')?.0))
    }
}

/// The text with its digits replaced.
pub(crate) fn in_digits(text: &str, zero: char) -> String {
    let replace = |c: char| {
        let digit = c.to_digit(10)?;
        char::from_u32(u32::from(zero) + digit)
    };
    text.chars().map(|c| replace(c).unwrap_or(c)).collect()
}
