//! The countries of a phone number. Only the server knows them: they would weigh more than all other words together.

use locale::{Translator, Value};
use std::collections::HashMap;
use std::string::String;
use std::sync::LazyLock;

/// A country's two letters (ISO 3166), its name in English, and its calling code (Google's libphonenumber).
const COUNTRIES: &str = include_str!("countries.tsv");

static CALLING_CODES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| COUNTRIES.lines().filter_map(country).collect());

/// The options of a list to choose from, in the order of the language: the value is the calling code.
pub(crate) fn options(translator: &Translator) -> String {
    let mut html = option("", &translator.text("phone-country-choose"));
    for (region, name) in translator
        .locale
        .language
        .countries
        .lines()
        .filter_map(|line| line.split_once('\t'))
    {
        let Some(calling_code) = CALLING_CODES.get(region) else {
            continue;
        };
        let code = ["+", calling_code].concat();
        let values = [("country", Value::Text(name)), ("code", Value::Text(&code))];
        html.push_str(&option(calling_code, &translator.with("phone-country-option", &values)));
    }
    html
}

fn option(value: &str, text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!("<option value=\"{value}\">{text}</option>")
}

fn country(line: &str) -> Option<(&str, &str)> {
    let mut fields = line.split('\t');
    let (region, _, calling_code) = (fields.next()?, fields.next()?, fields.next()?);
    Some((region, calling_code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use locale::{Catalogue, LANGUAGES, Locale};
    use std::sync::Arc;
    use wizard::PhoneNumber;

    #[test]
    fn every_country_has_a_calling_code_that_is_accepted() {
        assert!(CALLING_CODES.len() > 240);
        for (region, calling_code) in CALLING_CODES.iter() {
            assert!(PhoneNumber::judge(calling_code, "0612345678").is_ok(), "{region}");
        }
    }

    #[test]
    fn the_list_has_all_countries_in_every_language_and_nothing_but_options() {
        let catalogue = Arc::new(Catalogue::built_in());
        for language in LANGUAGES {
            let locale = Locale::of_tag(language.tag).expect("one of ours");
            let html = options(&Translator::new(Arc::clone(&catalogue), locale));
            assert_eq!(
                html.matches("<option ").count(),
                CALLING_CODES.len() + 1,
                "{}",
                language.tag
            );
            assert_eq!(
                html.matches('<').count(),
                html.matches("<option ").count() * 2,
                "{}",
                language.tag
            );
        }
        let html = options(&Translator::new(catalogue, Locale::english()));
        assert!(html.contains("<option value=\"33\">France (+33)</option>"));
        assert!(html.contains("Bosnia &amp; Herzegovina (+387)"));
    }
}
