//! The wizard's languages: which one a person gets, its sentences, and how it writes times, numbers and countries.
//!
//! | to find | look in |
//! |---|---|
//! | the languages there are, and their files | [`language`] |
//! | which one a person gets | [`Locale::of_tag`], [`Locale::accepted`] |
//! | a sentence | [`Translator`], [`Catalogue`] |
//! | sentences of the operator's own | [`Catalogue::with_overrides`], [`OverrideError`] |
//! | how a time of day and a number are written | [`Format`] |
//!
//! The files are Fluent (<https://projectfluent.org>). All is done on the server: the browser gets finished sentences.

pub mod catalogue;
pub mod format;
pub mod language;
mod message;
mod negotiate;
pub mod overrides;

pub use catalogue::{Catalogue, Translator, Value};
pub use format::Format;
pub use language::{LANGUAGES, Language};
pub use overrides::OverrideError;

/// A language as one part of the world writes it: `de`, `en-GB`.
#[derive(Clone, Copy, Debug)]
pub struct Locale {
    /// The language.
    pub language: &'static Language,
    /// How it writes times and numbers there.
    pub format: &'static Format,
}

impl Locale {
    /// The wizard's source language, for those of whom nothing better is known.
    pub fn english() -> Self {
        Self::new(&language::ENGLISH, &format::all()[0])
    }

    const fn new(language: &'static Language, format: &'static Format) -> Self {
        Self { language, format }
    }

    /// Its BCP 47 tag, for `lang` and `Content-Language`.
    pub const fn tag(self) -> &'static str {
        self.format.tag
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Locale {}

#[cfg(test)]
mod tests;
