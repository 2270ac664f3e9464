//! Font stacks, as CSS has them, but for what could end a declaration.

use std::fmt;

/// What browsers know without quotes. In quotes they would be names of fonts that nobody has.
const KEYWORDS: [&str; 12] = [
    "-apple-system",
    "BlinkMacSystemFont",
    "cursive",
    "monospace",
    "sans-serif",
    "serif",
    "system-ui",
    "ui-monospace",
    "ui-rounded",
    "ui-sans-serif",
    "ui-serif",
    "fantasy",
];

/// The fonts to set text in, the best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontStack(Vec<String>);

impl FontStack {
    /// Reads names of fonts, with or without quotes, separated by commas.
    pub fn parse(text: &str) -> Option<Self> {
        let names: Vec<_> = text.split(',').map(name).collect::<Option<_>>()?;
        Some(Self(names))
    }
}

fn name(text: &str) -> Option<String> {
    let text = text.trim();
    let inside = ['"', '\'']
        .into_iter()
        .find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let name = inside.unwrap_or(text);
    let is_allowed = |c: char| c.is_alphanumeric() || " -_.+".contains(c);
    let has_letter = name.chars().any(char::is_alphanumeric);
    (has_letter && name.chars().all(is_allowed)).then(|| name.to_owned())
}

/// As CSS. What is no keyword is quoted; nothing that a name may hold has a meaning in quotes.
impl fmt::Display for FontStack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.0.iter();
        for (index, name) in names.enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            if KEYWORDS.contains(&name.as_str()) {
                write!(f, "{separator}{name}")?;
            } else {
                write!(f, "{separator}\"{name}\"")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_quoted_anew_and_keywords_are_not() {
        for (text, css) in [
            ("Inter", "\"Inter\""),
            (
                "'Segoe UI', system-ui,sans-serif",
                "\"Segoe UI\", system-ui, sans-serif",
            ),
            (" \"Noto Sans\" , serif", "\"Noto Sans\", serif"),
            ("Größe 2.0", "\"Größe 2.0\""),
        ] {
            assert_eq!(FontStack::parse(text).expect(text).to_string(), css);
        }
    }

    #[test]
    fn what_could_end_the_declaration_is_no_name() {
        for text in [
            "", " ", "Inter,", ",Inter", "a;b", "a}b", "a{b", "a\"b", "'a", "a\\b", "a\nb", "url(x)", "a/*b",
            "</style>", "--",
        ] {
            assert_eq!(FontStack::parse(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_gets_out_of_the_quotes(text in "[ -~\\n]{0,30}|[a-zA-Z'\", ]{0,30}") {
            if let Some(stack) = FontStack::parse(&text) {
                let css = stack.to_string();
                prop_assert!(!css.contains([';', '{', '}', '\\', '\n', '(', '<', '/', '\'']), "{css}");
                prop_assert!(css.matches('"').count().is_multiple_of(2), "{css}");
            }
        }
    }
}
