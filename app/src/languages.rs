//! In which language a request is answered.

use crate::cookies;
use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;
use locale::{Catalogue, Locale, Translator};
use std::string::String;
use std::sync::Arc;

/// The name of the cookie that keeps what the person, or the link that led here, has chosen.
const COOKIE_NAME: &str = "__Host-lang";

/// How long it is kept, in seconds: a year.
const COOKIE_MAX_AGE: u32 = 365 * 24 * 60 * 60;

/// The languages of an installation. Copies share the sentences.
#[derive(Clone, Debug)]
pub struct Languages {
    catalogue: Arc<Catalogue>,
    fixed: Option<Locale>,
}

impl Languages {
    /// With these sentences; if `fixed` is given, always in that locale.
    pub fn new(catalogue: Catalogue, fixed: Option<Locale>) -> Self {
        Self {
            catalogue: Arc::new(catalogue),
            fixed,
        }
    }

    /// May the person choose?
    pub const fn may_be_chosen(&self) -> bool {
        self.fixed.is_none()
    }

    /// The language of a page: the configured one; or that of the address (`?lang=de`), which a link to the page may have,
    /// and which the list of languages on the page leads to; or the one that was chosen so before; or the best that the
    /// browser names.
    pub fn of_page(&self, address: Option<&str>, headers: &HeaderMap) -> Translator {
        let chosen = || address.and_then(Locale::of_tag).or_else(|| kept(headers));
        self.in_locale(chosen().or_else(|| accepted(headers)))
    }

    /// The language of a request by the page's own code. It accepts that of its page and no other: texts that come later
    /// must not be in another language, whatever was chosen elsewhere since.
    pub fn of_fetch(&self, headers: &HeaderMap) -> Translator {
        self.in_locale(accepted(headers))
    }

    fn in_locale(&self, locale: Option<Locale>) -> Translator {
        let locale = self.fixed.or(locale).unwrap_or_else(Locale::english);
        Translator::new(Arc::clone(&self.catalogue), locale)
    }

    /// The value for the `Set-Cookie` header that keeps the language of an address.
    pub fn cookie(&self, address: Option<&str>) -> Option<String> {
        let locale = address.filter(|_| self.may_be_chosen()).and_then(Locale::of_tag)?;
        Some(cookies::set(COOKIE_NAME, locale.tag(), COOKIE_MAX_AGE))
    }
}

fn kept(headers: &HeaderMap) -> Option<Locale> {
    cookies::values(headers, COOKIE_NAME).find_map(Locale::of_tag)
}

fn accepted(headers: &HeaderMap) -> Option<Locale> {
    headers
        .get_all(ACCEPT_LANGUAGE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .find_map(Locale::accepted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::header::COOKIE;
    use http::{HeaderName, HeaderValue};

    fn headers(all: &[(HeaderName, &str)]) -> HeaderMap {
        let value = |text: &str| HeaderValue::from_str(text).expect("a value");
        all.iter().map(|(name, text)| (name.clone(), value(text))).collect()
    }

    fn free() -> Languages {
        Languages::new(Catalogue::built_in(), None)
    }

    fn tag(translator: &Translator) -> &'static str {
        translator.locale.tag()
    }

    #[test]
    fn the_address_comes_before_what_was_chosen_before_and_that_before_what_the_browser_names() {
        let browser = headers(&[(ACCEPT_LANGUAGE, "en-GB")]);
        let cookie = "theme=dark; __Host-lang=en-AU; x=y";
        let chosen = headers(&[(ACCEPT_LANGUAGE, "en-GB"), (COOKIE, cookie)]);
        assert_eq!(tag(&free().of_page(None, &HeaderMap::new())), "en");
        assert_eq!(tag(&free().of_page(None, &browser)), "en-GB");
        assert_eq!(tag(&free().of_page(None, &chosen)), "en-AU");
        assert_eq!(tag(&free().of_page(Some("en-NZ"), &chosen)), "en-NZ");
        assert_eq!(tag(&free().of_page(Some("tlh"), &chosen)), "en-AU", "none of ours");
    }

    #[test]
    fn a_configured_language_is_that_of_all_pages_and_nothing_is_kept() {
        let fixed = Languages::new(Catalogue::built_in(), Locale::of_tag("en-GB"));
        let chosen = headers(&[(ACCEPT_LANGUAGE, "en-US"), (COOKIE, "__Host-lang=en-AU")]);
        assert_eq!(tag(&fixed.of_page(Some("en-NZ"), &chosen)), "en-GB");
        assert_eq!(tag(&fixed.of_fetch(&chosen)), "en-GB");
        assert_eq!((fixed.cookie(Some("en-NZ")), fixed.may_be_chosen()), (None, false));
    }

    #[test]
    fn a_fetch_is_answered_in_the_language_of_its_page() {
        let sent = headers(&[(ACCEPT_LANGUAGE, "en-GB"), (COOKIE, "__Host-lang=en-AU")]);
        assert_eq!(tag(&free().of_fetch(&sent)), "en-GB");
    }

    #[test]
    fn what_is_kept_is_one_of_our_tags_and_nothing_else() {
        let cookie = free().cookie(Some("EN-gb")).expect("a cookie");
        assert!(cookie.starts_with("__Host-lang=en-GB; Path=/; "), "{cookie}");
        assert_eq!(free().cookie(Some("en; Domain=example.com")), None);
        assert_eq!(free().cookie(None), None);
    }
}
