//! The Markdown of the document, as far as it is used there: paragraphs, lists, `code` and `<https://…>`.

use leptos::prelude::*;

/// Some paragraphs and lists.
pub(super) fn prose(text: &str) -> Vec<AnyView> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty())
        .map(block)
        .collect()
}

fn block(text: &str) -> AnyView {
    match text.strip_prefix("- ") {
        Some(list) => {
            let items: Vec<_> = list.split("\n- ").map(|item| view! { <li>{line(item)}</li> }).collect();
            view! { <ul>{items}</ul> }.into_any()
        }
        None => view! { <p>{line(text)}</p> }.into_any(),
    }
}

/// What stands in one line, and may break anywhere between words.
pub(super) fn line(text: &str) -> Vec<AnyView> {
    // Every second piece is code.
    text.split('`')
        .enumerate()
        .flat_map(|(index, piece)| match index % 2 {
            0 => words(piece),
            _ => vec![view! { <code>{piece.to_owned()}</code> }.into_any()],
        })
        .collect()
}

/// Leptos makes a space of an empty text, and so there is none.
fn words(text: &str) -> Vec<AnyView> {
    if text.is_empty() {
        return Vec::new();
    }
    let address = text.split_once("<https://").and_then(|(before, rest)| {
        let (address, after) = rest.split_once('>')?;
        Some((before, address, after))
    });
    let Some((before, address, after)) = address else {
        return vec![text.to_owned().into_any()];
    };
    let link = view! { <a href=["https://", address].concat()>{address.to_owned()}</a> };
    let mut pieces = words(before);
    pieces.push(link.into_any());
    pieces.extend(words(after));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        // Without the marks that the browser's code would need.
        prose(text).to_html().replace("<!>", "")
    }

    #[test]
    fn paragraphs_lists_code_and_addresses_become_html() {
        assert_eq!(
            html("One\ntwo.\n\nThree `four`."),
            "<p>One\ntwo.</p><p>Three <code>four</code>.</p>"
        );
        assert_eq!(
            html("- `a`: b\n  c\n- d\n\ne"),
            "<ul><li><code>a</code>: b\n  c</li><li>d</li></ul><p>e</p>"
        );
        assert_eq!(
            html("See <https://a.example>, please."),
            "<p>See <a href=\"https://a.example\">a.example</a>, please.</p>"
        );
    }

    #[test]
    fn nothing_else_does() {
        assert_eq!(
            html("<b>`<i>` & <https://a\"b"),
            "<p>&lt;b&gt;<code>&lt;i&gt;</code> &amp; &lt;https://a\"b</p>"
        );
    }
}
