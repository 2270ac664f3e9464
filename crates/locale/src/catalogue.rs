//! The sentences.

use crate::format::in_digits;
use crate::overrides::{OverrideError, Overrides};
use crate::{LANGUAGES, Language, Locale};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::borrow::Cow;
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// What takes the place of a placeholder.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// A text, as it is.
    Text(&'a str),
    /// A number, which is written in the digits of the reader, and which chooses the plural form.
    Number(u32),
}

/// All sentences in all languages.
pub struct Catalogue {
    bundles: Vec<Sentences>,
}

/// The sentences of a language, with digits of one kind.
struct Sentences {
    language: &'static Language,
    zero: char,
    bundle: Bundle,
}

const LATIN_ZERO: char = '0';
const ARABIC_ZERO: char = '\u{660}';

impl Catalogue {
    /// The wizard's own.
    pub fn built_in() -> Self {
        Self::of(&Overrides::default())
    }

    /// The wizard's own, but for those that the operator has files for in this folder: `en.ftl`, `de.ftl`, ….
    ///
    /// # Errors
    /// What is wrong with the files: one sentence, with file, message and line.
    pub fn with_overrides(folder: &Path) -> Result<Self, OverrideError> {
        let catalogue = Self::of(&Overrides::read(folder)?);
        Ok(catalogue)
    }

    fn of(overrides: &Overrides) -> Self {
        let bundles = LANGUAGES.into_iter().flat_map(|language| {
            let built_in = parsed(language.messages);
            let own = overrides.of(language);
            // Arabic is written with digits of both kinds; all others with one.
            let arabic = language.is_right_to_left().then_some(ARABIC_ZERO);
            [Some(LATIN_ZERO), arabic]
                .into_iter()
                .flatten()
                .map(move |zero| Sentences {
                    language,
                    zero,
                    bundle: bundle(language, zero, [Some(&built_in), own.as_ref()]),
                })
        });
        Self {
            bundles: bundles.collect(),
        }
    }

    /// A sentence, with the values of its placeholders.
    pub fn text(&self, locale: Locale, key: &str, values: &[(&str, Value)]) -> String {
        let fits = |sentences: &&Sentences| {
            std::ptr::eq(sentences.language, locale.language) && sentences.zero == locale.format.zero
        };
        let bundle = self.bundles.iter().find(fits).map(|sentences| &sentences.bundle);
        let text = bundle.and_then(|bundle| format(bundle, key, values).ok());
        debug_assert!(text.is_some(), "{}: {key} {values:?}", locale.tag());
        text.unwrap_or_else(|| key.to_owned())
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue").finish_non_exhaustive()
    }
}

/// What has errors in it does without the messages that have them.
pub(crate) fn parsed(source: &str) -> Arc<FluentResource> {
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
        debug_assert!(errors.is_empty(), "{errors:?}");
        resource
    });
    Arc::new(resource)
}

/// The later resources take the place of the earlier ones, message by message.
pub(crate) fn bundle<'a>(
    language: &Language,
    zero: char,
    resources: impl IntoIterator<Item = Option<&'a Arc<FluentResource>>>,
) -> Bundle {
    let id: LanguageIdentifier = language.tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Around what comes from elsewhere, lest "Acme" and "4:32" turn the order of an Arabic sentence around.
    bundle.set_use_isolating(language.is_right_to_left());
    if zero == ARABIC_ZERO {
        bundle.set_transform(Some(|text| Cow::Owned(in_digits(text, ARABIC_ZERO))));
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(in_digits(&number.as_string(), ARABIC_ZERO)),
            _ => None,
        }));
    }
    for resource in resources.into_iter().flatten() {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

/// A message as text, on one line.
pub(crate) fn format(bundle: &Bundle, key: &str, values: &[(&str, Value)]) -> Result<String, Vec<FluentError>> {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        match value {
            Value::Text(text) => arguments.set(*name, *text),
            Value::Number(number) => arguments.set(*name, *number),
        }
    }
    let mut errors = Vec::new();
    let pattern = bundle.get_message(key).and_then(|message| message.value());
    let text = pattern.map(|pattern| bundle.format_pattern(pattern, Some(&arguments), &mut errors));
    match text {
        Some(text) if errors.is_empty() => Ok(text.replace('\n', " ")),
        _ => Err(errors),
    }
}

/// The sentences in one language. Copies share them.
#[derive(Clone)]
pub struct Translator {
    catalogue: Arc<Catalogue>,
    /// Whose they are.
    pub locale: Locale,
}

impl Translator {
    /// The sentences of a locale.
    pub const fn new(catalogue: Arc<Catalogue>, locale: Locale) -> Self {
        Self { catalogue, locale }
    }

    /// A sentence without placeholders.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence with the values of its placeholders.
    pub fn with(&self, key: &str, values: &[(&str, Value)]) -> String {
        self.catalogue.text(self.locale, key, values)
    }
}

impl fmt::Debug for Translator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Translator").field(&self.locale.tag()).finish()
    }
}
