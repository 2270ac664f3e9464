use crate::{LANGUAGES, Locale, format};

fn format(tag: &str) -> &'static crate::Format {
    Locale::of_tag(tag).expect("one of ours").format
}

#[test]
fn every_language_has_a_format_and_its_countries() {
    for language in LANGUAGES {
        assert_eq!(format(language.tag).tag, language.tag);
        let regions: std::collections::BTreeSet<_> = language.countries.lines().map(|line| &line[..3]).collect();
        assert_eq!(regions.len(), 245, "{}", language.tag);
        for line in language.countries.lines() {
            let (region, name) = line.split_once('\t').expect(line);
            assert!(
                region.len() == 2 && name.len() > 2 && name != region,
                "{}: {line}",
                language.tag
            );
        }
    }
}

#[test]
fn every_time_of_day_has_one_hour_and_one_minute() {
    for format in format::all() {
        for pattern in [format.before_noon, format.after_noon] {
            assert_eq!(pattern.matches('%').count(), 2, "{}: {pattern}", format.tag);
            assert_eq!(pattern.matches("%M").count(), 1, "{}: {pattern}", format.tag);
        }
        let of_twelve = format.before_noon.contains("%l") || format.before_noon.contains("%I");
        assert_eq!(format.before_noon != format.after_noon, of_twelve, "{}", format.tag);
    }
}

#[test]
fn twelve_hours_are_counted_where_people_do() {
    assert_eq!(format("en-US").after_noon, "%l:%M\u{202f}PM");
    assert_eq!(format("en-GB").after_noon, "%H:%M");
    assert_eq!(format("de-AT").after_noon, "%H:%M");
    assert_eq!(format("ja").after_noon, "%k:%M");
    assert_eq!(format("fr-CA").after_noon, "%H h %M");
    assert_eq!(format("ar").after_noon, "%l:%M م");
}

#[test]
fn arabic_is_written_with_the_digits_of_the_region() {
    assert_eq!([format("ar"), format("ar-MA")].map(|format| format.zero), ['0', '0']);
    assert_eq!(
        [format("ar-EG"), format("ar-SA")].map(|format| format.zero),
        ['\u{660}', '\u{660}']
    );
}
