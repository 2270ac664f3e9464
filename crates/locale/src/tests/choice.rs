use crate::Locale;

fn accepted(header: &str) -> Option<&'static str> {
    Locale::accepted(header).map(Locale::tag)
}

#[test]
fn the_first_of_ours_that_a_browser_names_is_taken() {
    assert_eq!(accepted("sv-SE,sv;q=0.9,en-GB;q=0.8,en;q=0.7"), Some("en-GB"));
    assert_eq!(accepted("en"), Some("en"));
    assert_eq!(accepted("xx-nonsense, sv"), None);
    assert_eq!(accepted(""), None);
}

#[test]
fn the_weight_counts_and_not_the_place() {
    assert_eq!(accepted("sv;q=1, en-GB;q=0.3, en-US;q=0.9"), Some("en"));
    assert_eq!(accepted("en;q=0"), None, "not wanted");
    assert_eq!(accepted("en;q=much, *"), None, "not understood");
}

#[test]
fn a_region_that_writes_as_the_language_does_is_the_language() {
    assert_eq!(Locale::of_tag("en-US").map(Locale::tag), Some("en"));
    assert_eq!(Locale::of_tag("EN-gb").map(Locale::tag), Some("en-GB"));
    assert_eq!(Locale::of_tag("../en").map(Locale::tag), None);
}

#[test]
fn a_language_is_found_by_what_its_speakers_call_it() {
    let tag = |text| Locale::of_tag(text).map(Locale::tag);
    assert_eq!(
        ["zh", "zh-CN", "pt", "pt-PT", "es-419"].map(tag),
        ["zh-Hans", "zh-Hans", "pt-BR", "pt-BR", "es"].map(Some)
    );
    assert_eq!(tag("zh-TW"), None, "Traditional Chinese is another one");
    assert_eq!(
        accepted("zh-TW,zh;q=0.9"),
        Some("zh-Hans"),
        "but who reads both gets this one"
    );
    assert_eq!(accepted("de-CH, fr;q=0.9"), Some("de"));
}

#[test]
fn a_header_without_end_costs_no_more_than_a_short_one() {
    let header = "sv,".repeat(5_000) + "en";
    assert_eq!(
        accepted(&header),
        None,
        "what stands after the first sixteen is not read"
    );
}
