//! Sentences of the operator's own, which take the place of the wizard's.

use crate::catalogue::{bundle, format, parsed};
use crate::language::{self, ENGLISH};
use crate::message::{Placeholders, messages};
use crate::{LANGUAGES, Language, Value};
use fluent_bundle::FluentResource;
use fluent_syntax::parser;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

/// What is wrong with the operator's files. One sentence, which says where.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum OverrideError {
    #[error("{path} cannot be read: {error}")]
    Unreadable { path: PathBuf, error: io::Error },
    #[error("{file} is none of the wizard's languages, which are {}", languages())]
    NoLanguage { file: String },
    #[error("{file}, line {line}: {what}")]
    Syntax { file: String, line: usize, what: String },
    #[error("{file}: the wizard has no message `{key}`")]
    UnknownMessage { file: String, key: String },
    #[error("{file}: `{key}` has {{ ${placeholder} }}, which this message is not given; it is given {given}")]
    UnknownPlaceholder {
        file: String,
        key: String,
        placeholder: String,
        given: String,
    },
    #[error("{file}: `{key}` cannot be made into a text: {what}")]
    Unusable { file: String, key: String, what: String },
}

fn languages() -> String {
    LANGUAGES.map(|language| format!("{}.ftl", language.tag)).join(", ")
}

/// The operator's files, checked.
#[derive(Default)]
pub(crate) struct Overrides {
    files: BTreeMap<&'static str, Arc<FluentResource>>,
}

impl Overrides {
    /// Reads and checks every `.ftl` in the folder; other files may be there too.
    pub(crate) fn read(folder: &Path) -> Result<Self, OverrideError> {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            move |error| OverrideError::Unreadable { path, error }
        };
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
            let path = entry.map_err(unreadable(folder))?.path();
            if path.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let Some(language) = language::of_tag(file.trim_end_matches(".ftl")) else {
                return Err(OverrideError::NoLanguage { file });
            };
            let source = fs::read_to_string(&path).map_err(unreadable(&path))?;
            files.insert(language.tag, checked(language, file, source)?);
        }
        Ok(Self { files })
    }

    pub(crate) fn of(&self, language: &Language) -> Option<Arc<FluentResource>> {
        self.files.get(language.tag).cloned()
    }
}

fn checked(language: &Language, file: String, source: String) -> Result<Arc<FluentResource>, OverrideError> {
    let (own, resource) = match parser::parse(source.as_str()) {
        Ok(own) => (messages(&own), FluentResource::try_new(source.clone())),
        Err((_, errors)) => {
            let first = errors.into_iter().next();
            let line = first.as_ref().map_or(1, |error| line_of(&source, error.pos.start));
            let what = first.map(|error| error.kind.to_string()).unwrap_or_default();
            return Err(OverrideError::Syntax { file, line, what });
        }
    };
    let known = wizards_own();
    for (key, placeholders) in &own {
        let Some(given) = known.get(key) else {
            return Err(OverrideError::UnknownMessage { file, key: key.clone() });
        };
        if let Some(placeholder) = placeholders.difference(given).next() {
            return Err(OverrideError::UnknownPlaceholder {
                file,
                key: key.clone(),
                placeholder: placeholder.clone(),
                given: listed(given),
            });
        }
    }
    let resource = Arc::new(resource.unwrap_or_else(|(resource, _)| resource));
    // What it refers to may not be there.
    let built_in = parsed(language.messages);
    let both = bundle(language, '0', [Some(&built_in), Some(&resource)]);
    for (key, placeholders) in own {
        let values: Vec<_> = placeholders
            .iter()
            .map(|name| (name.as_str(), Value::Number(2)))
            .collect();
        if let Err(errors) = format(&both, &key, &values) {
            let what = errors.first().map(ToString::to_string).unwrap_or_default();
            return Err(OverrideError::Unusable { file, key, what });
        }
    }
    Ok(resource)
}

/// The wizard's messages, with what they are given.
fn wizards_own() -> BTreeMap<String, Placeholders> {
    let (Ok(resource) | Err((resource, _))) = parser::parse(ENGLISH.messages);
    messages(&resource)
}

fn listed(placeholders: &Placeholders) -> String {
    if placeholders.is_empty() {
        return "none".to_owned();
    }
    let names: Vec<_> = placeholders.iter().map(|name| format!("{{ ${name} }}")).collect();
    names.join(", ")
}

fn line_of(source: &str, position: usize) -> usize {
    source.bytes().take(position).filter(|byte| *byte == b'\n').count() + 1
}
