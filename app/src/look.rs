//! How the brand wants its pages to look: what a theme adds to a document. Without one it adds nothing.

use leptos::prelude::*;
use locale::Translator;
use std::string::String;

/// What a theme adds.
#[derive(Clone, Debug)]
pub struct Look {
    /// Address of the theme's style sheet.
    pub css: Option<String>,
    /// The value of `color-scheme`.
    pub color_scheme: &'static str,
    /// Address of the logo, which takes the place of the brand's initial.
    pub logo: Option<String>,
    /// Where people find help.
    pub support: Option<String>,
    /// What becomes of people's data.
    pub privacy: Option<String>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            css: None,
            color_scheme: "light dark",
            logo: None,
            support: None,
            privacy: None,
        }
    }
}

impl Look {
    /// The links to the style sheets, for the head: the theme's after the main one, of which it changes something.
    pub fn styles(&self, main: String) -> impl IntoView + use<> {
        let theme = self.css.clone().map(|css| view! { <link rel="stylesheet" href=css /> });
        view! {
            <meta name="color-scheme" content=self.color_scheme />
            <link rel="stylesheet" href=main />
            {theme}
        }
    }

    /// What stands for the brand, as HTML: the logo, or the initial.
    pub(crate) fn mark(&self, brand: &str) -> String {
        if let Some(logo) = self.logo.clone() {
            return view! { <img src=logo alt="" /> }.to_html();
        }
        let initial: String = brand.chars().take(1).collect();
        initial.to_html()
    }

    /// Below the card: a sentence and the list of languages, where there are any, and the brand's own links. They open
    /// beside the wizard, which a person may be in the middle of.
    pub(crate) fn footer<L: IntoView>(
        self,
        sentence: Option<String>,
        translator: &Translator,
        languages: Option<L>,
    ) -> Option<impl IntoView + use<L>> {
        let link = |address: Option<String>, label| {
            address.map(|address| view! { <a href=address target="_blank" rel="noopener noreferrer">{label}</a> })
        };
        let support = link(self.support, translator.text("footer-support"));
        let privacy = link(self.privacy, translator.text("footer-privacy"));
        let has_links = support.is_some() || privacy.is_some();
        (has_links || sentence.is_some()).then(|| {
            let links = has_links.then(|| view! { <p class="links">{support}{privacy}</p> });
            view! { <footer>{sentence}{links}{languages}</footer> }
        })
    }
}
