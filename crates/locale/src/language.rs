//! The languages there are.

/// A language and its files.
#[derive(Debug)]
pub struct Language {
    /// Its BCP 47 tag, and the name of its files.
    pub tag: &'static str,
    /// Its name in itself, for those who look for it.
    pub name: &'static str,
    /// The value of `dir`.
    pub direction: &'static str,
    /// Its sentences, as Fluent.
    pub(crate) messages: &'static str,
    /// Its names of countries, a line each and in its order: two letters (ISO 3166), tab, name. From Unicode's CLDR.
    pub countries: &'static str,
}

impl Language {
    /// Is it written from right to left?
    pub fn is_right_to_left(&self) -> bool {
        self.direction == "rtl"
    }
}

macro_rules! language {
    ($tag:literal, $name:literal, $direction:literal) => {
        Language {
            tag: $tag,
            name: $name,
            direction: $direction,
            messages: include_str!(concat!("../../../locales/", $tag, ".ftl")),
            countries: include_str!(concat!("../../../locales/countries/", $tag, ".tsv")),
        }
    };
}

/// The source of the others, and what is shown where nothing better is known.
pub static ENGLISH: Language = language!("en", "English", "ltr");

/// All there are, in the order in which they are offered.
pub static LANGUAGES: [&Language; 12] = [
    &ENGLISH,
    &language!("fr", "Français", "ltr"),
    &language!("de", "Deutsch", "ltr"),
    &language!("es", "Español", "ltr"),
    &language!("it", "Italiano", "ltr"),
    &language!("pt-BR", "Português (Brasil)", "ltr"),
    &language!("nl", "Nederlands", "ltr"),
    &language!("pl", "Polski", "ltr"),
    &language!("tr", "Türkçe", "ltr"),
    &language!("ja", "日本語", "ltr"),
    &language!("zh-Hans", "简体中文", "ltr"),
    &language!("ar", "العربية", "rtl"),
];

/// The language with this tag.
pub(crate) fn of_tag(tag: &str) -> Option<&'static Language> {
    LANGUAGES.into_iter().find(|language| language.tag == tag)
}
