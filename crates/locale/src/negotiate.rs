//! Which locale a person gets.

use crate::{Locale, format};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// What browsers send is far less; every further one would only cost time.
const MOST_PREFERENCES: usize = 16;

struct Available {
    id: LanguageIdentifier,
    locale: Locale,
}

impl AsRef<LanguageIdentifier> for Available {
    fn as_ref(&self) -> &LanguageIdentifier {
        &self.id
    }
}

impl PartialEq for Available {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

static AVAILABLE: LazyLock<Vec<Available>> = LazyLock::new(|| {
    let available = |format: &'static format::Format| {
        Some(Available {
            id: format.tag.parse().ok()?,
            locale: Locale::new(format.language()?, format),
        })
    };
    format::all().iter().filter_map(available).collect()
});

impl Locale {
    /// The locale for a BCP 47 tag: `de-AT` is `de`, `zh-CN` is `zh-Hans`. None where the language is none of ours.
    pub fn of_tag(tag: &str) -> Option<Self> {
        best(&[tag.parse().ok()?])
    }

    /// The best locale for the value of an `Accept-Language` header (RFC 9110, section 12.5.4). None where it names none
    /// of our languages.
    pub fn accepted(header: &str) -> Option<Self> {
        let mut preferences: Vec<_> = header
            .split(',')
            .take(MOST_PREFERENCES)
            .filter_map(preference)
            .collect();
        // Stable: of two with the same weight the first counts.
        preferences.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let tags: Vec<_> = preferences.into_iter().map(|(id, _)| id).collect();
        best(&tags)
    }
}

/// `de-AT;q=0.8`. A weight of 0 means that it is not wanted.
fn preference(range: &str) -> Option<(LanguageIdentifier, f32)> {
    let (tag, parameter) = range.split_once(';').unwrap_or((range, "q=1"));
    let weight: f32 = parameter.trim().strip_prefix("q=")?.trim().parse().ok()?;
    let id = tag.trim().parse().ok()?;
    (weight > 0.0).then_some((id, weight))
}

fn best(wanted: &[LanguageIdentifier]) -> Option<Locale> {
    let found = negotiate_languages(wanted, &AVAILABLE, None, NegotiationStrategy::Lookup);
    found.first().map(|available| available.locale)
}
