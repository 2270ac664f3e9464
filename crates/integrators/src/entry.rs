//! One table of the file, and the values in it, each with the place for an error.

use crate::integrator::FIELDS;
use crate::{IntegratorsError, Problem, file};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// One integrator's table.
pub(crate) struct Entry<'a> {
    table: &'a Table,
    file: &'a Path,
    /// How errors call it.
    who: String,
    /// Those of its files that anybody but their owner may read.
    pub(crate) readable_by_others: Vec<PathBuf>,
}

impl<'a> Entry<'a> {
    /// The table with that number, counted from 1, in the file.
    pub(crate) fn new(table: &'a Table, file: &'a Path, number: usize) -> Self {
        Self {
            table,
            file,
            who: format!("the integrator number {number}"),
            readable_by_others: Vec::new(),
        }
    }

    /// From now on errors call it by its name.
    pub(crate) fn is_called(&mut self, name: &str) {
        self.who = format!("the integrator {name}");
    }

    /// The error about a field, or about one entry of its list.
    pub(crate) fn wrong(&self, field: &'static str, entry: Option<usize>, problem: Problem) -> IntegratorsError {
        IntegratorsError::Field {
            file: self.file.to_owned(),
            integrator: self.who.clone(),
            field,
            entry,
            problem,
        }
    }

    /// That it has no field but those there are.
    pub(crate) fn has_known_fields(&self) -> Result<(), IntegratorsError> {
        match self.table.keys().find(|key| !FIELDS.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => Err(IntegratorsError::UnknownField {
                file: self.file.to_owned(),
                integrator: self.who.clone(),
                key: file::shown(key),
            }),
        }
    }

    /// A field that is one text.
    pub(crate) fn value<T>(
        &self,
        field: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Problem>,
    ) -> Result<Option<T>, IntegratorsError> {
        let value = match self.table.get(field) {
            None => return Ok(None),
            Some(Value::String(text)) => parse(text),
            Some(_) => Err(Problem::NoText),
        };
        value.map(Some).map_err(|problem| self.wrong(field, None, problem))
    }

    /// A field that is a list of texts, no two alike.
    pub(crate) fn list<T: PartialEq>(
        &self,
        field: &'static str,
        mut parse: impl FnMut(&str) -> Result<T, Problem>,
    ) -> Result<Vec<T>, IntegratorsError> {
        let entries = match self.table.get(field) {
            None => return Ok(Vec::new()),
            Some(Value::Array(entries)) => entries,
            Some(_) => return Err(self.wrong(field, None, Problem::NoList)),
        };
        let mut values = Vec::with_capacity(entries.len());
        for (number, entry) in (1..).zip(entries) {
            let value = match entry {
                Value::String(text) => parse(text),
                _ => Err(Problem::NoText),
            };
            let value = value.and_then(|value| {
                if values.contains(&value) {
                    Err(Problem::Twice)
                } else {
                    Ok(value)
                }
            });
            values.push(value.map_err(|problem| self.wrong(field, Some(number), problem))?);
        }
        Ok(values)
    }

    /// A path in the file counts from the file's folder.
    pub(crate) fn path(&self, text: &str) -> PathBuf {
        self.file.parent().unwrap_or(Path::new("")).join(text)
    }
}
