use locale::{LANGUAGES, Locale};

/// The value of an `Accept-Language` header, which is what a tag in an address or a cookie may be too.
pub fn language(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for locale in [Locale::accepted(text), Locale::of_tag(text)].into_iter().flatten() {
        // Both go into headers and pages.
        assert!(
            locale
                .tag()
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        );
        assert!(LANGUAGES.iter().any(|language| language.tag == locale.language.tag));
        let named = text.to_ascii_lowercase();
        let language = locale.language.tag.split('-').next().unwrap_or_default();
        assert!(named.contains(language), "{text:?} does not name {language}");
        assert_eq!(
            Locale::of_tag(locale.tag()),
            Some(locale),
            "what is kept is found again"
        );
    }
}
