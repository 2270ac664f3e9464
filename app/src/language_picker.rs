//! The list of languages below the card: plain links, so that it works without scripts.

use crate::stage::Way;
use leptos::prelude::*;
use locale::{LANGUAGES, Language, Translator};

/// The list, folded up behind the name of the present language. The links lead to the page they are on.
pub(crate) fn language_picker(translator: &Translator, way: Way) -> impl IntoView + use<> {
    let present = translator.locale.language;
    let label = [translator.text("language-picker").as_str(), ": ", present.name].concat();
    let others = LANGUAGES
        .into_iter()
        .map(|language| item(language, language.tag == present.tag, way))
        .collect_view();
    view! {
        <details class="languages">
            <summary aria-label=label>{present.name}</summary>
            <ul>{others}</ul>
        </details>
    }
}

/// Each is named in its own language: who looks for it can read no other.
fn item(language: &'static Language, is_present: bool, way: Way) -> impl IntoView + use<> {
    let href = format!("{}&lang={}", way.query(), language.tag);
    view! {
        <li>
            <a href=href lang=language.tag hreflang=language.tag dir=language.direction aria-current=is_present.then_some("true")>
                {language.name}
            </a>
        </li>
    }
}
