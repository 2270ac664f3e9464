//! What can be read out of a message without formatting it.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource};
use std::collections::{BTreeMap, BTreeSet};

/// Names of placeholders, without the `$`.
pub(crate) type Placeholders = BTreeSet<String>;

/// The messages of a file, with their placeholders.
pub(crate) fn messages(resource: &Resource<&str>) -> BTreeMap<String, Placeholders> {
    let of_entry = |entry: &Entry<&str>| match entry {
        Entry::Message(Message {
            id,
            value: Some(pattern),
            ..
        }) => Some((id.name.to_owned(), placeholders(pattern))),
        _ => None,
    };
    resource.body.iter().filter_map(of_entry).collect()
}

fn placeholders(pattern: &Pattern<&str>) -> Placeholders {
    let mut found = Placeholders::new();
    visit(pattern, &mut found);
    found
}

fn visit(pattern: &Pattern<&str>, found: &mut Placeholders) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                visit_inline(selector, found);
                for variant in variants {
                    visit(&variant.value, found);
                }
            }
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => visit_inline(inline, found),
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn visit_inline(inline: &InlineExpression<&str>, found: &mut Placeholders) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                visit_inline(argument, found);
            }
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inline) => visit_inline(inline, found),
            Expression::Select { selector, variants } => {
                visit_inline(selector, found);
                for variant in variants {
                    visit(&variant.value, found);
                }
            }
        },
        _ => {}
    }
}
