//! The files against each other: what translators could get wrong without noticing.

use crate::language::ENGLISH;
use crate::message::{Placeholders, messages};
use crate::{Catalogue, LANGUAGES, Language, Locale, Value};
use fluent_syntax::ast::{Entry, Expression, PatternElement, Resource, VariantKey};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

fn parsed(language: &Language) -> Resource<&'static str> {
    parser::parse(language.messages).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.tag))
}

fn own(language: &Language) -> BTreeMap<String, Placeholders> {
    messages(&parsed(language))
}

#[test]
fn every_file_has_the_messages_of_the_english_one_with_their_placeholders_and_each_once() {
    let english = own(&ENGLISH);
    for language in LANGUAGES {
        let entries = parsed(language).body;
        let keys = entries.iter().filter(|entry| matches!(entry, Entry::Message(_)));
        let translated = own(language);
        assert_eq!(
            keys.count(),
            translated.len(),
            "{}: a message is there twice",
            language.tag
        );
        let missing: Vec<_> = english.keys().filter(|key| !translated.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{}: missing: {missing:?}", language.tag);
        for (key, placeholders) in &translated {
            let expected = english
                .get(key)
                .unwrap_or_else(|| panic!("{}: {key} is unknown", language.tag));
            assert_eq!(placeholders, expected, "{}: {key}", language.tag);
        }
    }
}

#[test]
fn a_file_is_translated() {
    let english = Catalogue::built_in();
    let all = own(&ENGLISH);
    for language in LANGUAGES.into_iter().filter(|language| language.tag != ENGLISH.tag) {
        let locale = Locale::of_tag(language.tag).expect("one of ours");
        let same = all.iter().filter(|(key, placeholders)| {
            let values: Vec<_> = placeholders
                .iter()
                .map(|name| (name.as_str(), Value::Number(2)))
                .collect();
            english.text(locale, key, &values) == english.text(Locale::english(), key, &values)
        });
        let same: Vec<_> = same.map(|(key, _)| key).collect();
        assert!(same.len() < 10, "{}: still English: {same:?}", language.tag);
    }
}

/// The forms of a message that chooses by a number.
fn forms(language: &Language, key: &str) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    for entry in &parsed(language).body {
        let Entry::Message(message) = entry else { continue };
        if message.id.name != key {
            continue;
        }
        for element in message.value.iter().flat_map(|value| &value.elements) {
            if let PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } = element
            {
                forms.extend(variants.iter().map(|variant| match &variant.key {
                    VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => (*name).to_owned(),
                }));
            }
        }
    }
    forms
}

/// What CLDR says of whole numbers below a million.
fn plural_forms(language: &Language) -> &'static [&'static str] {
    match language.tag {
        "ja" | "zh-Hans" => &["other"],
        "pl" => &["few", "many", "one", "other"],
        "ar" => &["few", "many", "one", "other", "two", "zero"],
        _ => &["one", "other"],
    }
}

#[test]
fn every_plural_form_of_a_language_is_there() {
    for language in LANGUAGES {
        let expected = plural_forms(language);
        for key in ["wait-seconds", "wait-minutes"] {
            let found = forms(language, key);
            // A sentence that is the same for every number need not choose.
            if found.is_empty() && expected.len() == 1 {
                continue;
            }
            let missing: Vec<_> = expected.iter().filter(|form| !found.contains(**form)).collect();
            assert!(missing.is_empty(), "{}: {key} has no {missing:?}", language.tag);
        }
    }
}

#[test]
fn numbers_are_written_in_the_digits_of_the_reader_and_names_are_not() {
    let catalogue = Catalogue::built_in();
    let in_egypt = Locale::of_tag("ar-EG").expect("one of ours");
    let wait = catalogue.text(in_egypt, "wait-seconds", &[("seconds", Value::Number(45))]);
    assert!(wait.contains("\u{664}\u{665}"), "{wait}");
    let title = catalogue.text(in_egypt, "sign-in-title", &[("brand", Value::Text("Acme 24"))]);
    assert!(title.contains("\u{2068}Acme 24\u{2069}"), "{title}");
}

#[test]
fn numbers_choose_the_form() {
    let catalogue = Catalogue::built_in();
    let seconds = |tag: &str, seconds| {
        let locale = Locale::of_tag(tag).expect("one of ours");
        catalogue.text(locale, "wait-seconds", &[("seconds", Value::Number(seconds))])
    };
    assert_eq!(seconds("en", 1), "Try again in 1 second.");
    assert_eq!(seconds("en", 45), "Try again in 45 seconds.");
    let polish = [1, 2, 5, 22, 25].map(|number| seconds("pl", number));
    let forms = polish.map(|text| {
        text.split_whitespace()
            .find(|word| word.starts_with("sekund"))
            .map(str::to_owned)
    });
    let expected = ["sekundę", "sekundy", "sekund", "sekundy", "sekund"];
    assert_eq!(
        forms.map(|form| form.unwrap_or_default().trim_end_matches('.').to_owned()),
        expected
    );
    let arabic: BTreeSet<_> = [1, 2, 3, 11].map(|number| seconds("ar", number)).into();
    assert_eq!(arabic.len(), 4, "{arabic:?}");
}
