//! The countries of a phone number. Only the server knows them: they would weigh more than all other words together.

use crate::copy::label;
use std::fmt::Write as _;
use std::string::{String, ToString};

/// A country's two letters (ISO 3166), its name in English (Unicode CLDR), and its calling code (Google's
/// libphonenumber), by name.
const COUNTRIES: &str = include_str!("countries.tsv");

/// The options of a list to choose from: the value is the calling code.
pub(crate) fn options() -> String {
    let mut html = String::new();
    let _ = write!(html, "<option value=\"\">{}</option>", label::CHOOSE_COUNTRY);
    for (name, calling_code) in COUNTRIES.lines().filter_map(country) {
        let name = name.replace('&', "&amp;");
        let _ = write!(
            html,
            "<option value=\"{calling_code}\">{name} (+{calling_code})</option>"
        );
    }
    html
}

fn country(line: &str) -> Option<(String, &str)> {
    let mut fields = line.split('\t');
    let (_, name, calling_code) = (fields.next()?, fields.next()?, fields.next()?);
    Some((name.to_string(), calling_code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wizard::PhoneNumber;

    #[test]
    fn every_country_has_a_name_and_a_calling_code_that_is_accepted() {
        let all: std::vec::Vec<_> = COUNTRIES.lines().map(|line| country(line).expect(line)).collect();
        assert!(all.len() > 240);
        for (name, calling_code) in all {
            assert!(!name.is_empty() && !name.contains(['<', '"']), "{name}");
            assert!(PhoneNumber::judge(calling_code, "0612345678").is_ok(), "{name}");
        }
    }

    #[test]
    fn the_list_is_made_of_options_and_nothing_else() {
        let html = options();
        assert!(html.contains("<option value=\"33\">France (+33)</option>"));
        assert!(html.contains("Bosnia &amp; Herzegovina (+387)"));
        assert_eq!(html.matches('<').count(), html.matches("<option ").count() * 2);
    }
}
