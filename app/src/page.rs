//! The document around the wizard. Only the server renders it; the browser takes over `#wizard` and nothing else.

use crate::countries;
use crate::icons::SPRITE;
use crate::language_picker::language_picker;
use crate::look::Look;
pub use crate::sandbox_ribbon::{MagicSignIn, SandboxRibbon};
use crate::slot::Texts;
pub use crate::stage::Way;
use crate::stage::{Stage, back_address};
use crate::texts::texts;
pub use crate::wizard::Prefill;
use crate::wizard::Wizard;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use locale::{Translator, Value};
use std::string::String;
use wizard::{Back, Screen, View};

/// Seconds between two loads of a page that waits, where no script runs.
const REFRESH_WHILE_WAITING: u32 = 3;

/// All that a page is made of.
#[derive(Clone, Debug)]
pub struct Page {
    /// What to show.
    pub view: View,
    /// The name of the product that asks.
    pub brand: String,
    /// How the brand wants it to look.
    pub look: Look,
    /// The sentences, in the language of the page.
    pub translator: Translator,
    /// May the person choose another one?
    pub languages_may_be_chosen: bool,
    /// Where the style sheet and the browser's code are.
    pub assets: Assets,
    /// The nonce of this response's Content-Security-Policy.
    pub nonce: String,
    /// The way of answering a checkpoint that the address asks for: [`Way::initial`].
    pub way: Way,
    /// The sandbox's bar, where no real Unipile is behind the page.
    pub sandbox: Option<SandboxRibbon>,
    /// What to write into the sign-in's fields.
    pub prefill: Option<Prefill>,
    /// A script that loads the page anew after a rebuild, in development.
    pub auto_reload: Option<String>,
}

/// Addresses, from the site's root.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
    /// The JavaScript glue that wasm-bindgen wrote.
    pub js: String,
    /// The WebAssembly.
    pub wasm: String,
}

/// The whole document as text.
pub fn render(page: Page) -> String {
    Owner::new_root(None).with(|| document(page).to_html())
}

/// The whole document.
pub fn document(page: Page) -> impl IntoView {
    let Page {
        view,
        brand,
        look,
        translator,
        languages_may_be_chosen,
        assets,
        nonce,
        way,
        sandbox,
        prefill,
        auto_reload,
    } = page;
    let texts = texts(&view, &brand, &translator);
    let head = head(&view, &texts, way, &look, &assets);
    let encoded = STANDARD.encode(view.encode().unwrap_or_default());
    let countries = match Stage::of(&view, way) {
        Stage::Phone { .. } => countries::options(&translator),
        _ => String::new(),
    };
    let shown_brand = brand.clone();
    let mark = look.mark(&brand);
    let owner = translator.with("page-owner", &[("brand", Value::Text(&brand))]);
    let picker = languages_may_be_chosen.then(|| language_picker(&translator, way));
    let footer = look.footer(Some(owner), &translator, picker);
    let said = texts.0.clone();
    let reload = auto_reload.map(|script| {
        let nonce = nonce.clone();
        view! { <script nonce=nonce>{script}</script> }
    });
    view! {
        <!DOCTYPE html>
        <html lang=translator.locale.tag() dir=translator.locale.language.direction>
            {head}
            <body>
                <svg class="sprite" width="0" height="0" aria-hidden="true" inner_html=SPRITE></svg>
                {sandbox.map(SandboxRibbon::view)}
                <div id="wizard" data-view=encoded data-texts=said data-brand=shown_brand data-way=way.as_str()>
                    <Wizard view texts brand mark way prefill countries />
                </div>
                {footer}
                <script type="module" nonce=nonce>
                    {boot_script(&assets)}
                </script>
                {reload}
            </body>
        </html>
    }
}

fn head(view: &View, texts: &Texts, way: Way, look: &Look, assets: &Assets) -> impl IntoView + use<> {
    let Assets { css, js, wasm } = assets.clone();
    let refresh = refresh(view, way).map(|what| {
        view! {
            <noscript>
                <meta http-equiv="refresh" content=what />
            </noscript>
        }
    });
    let title = texts.get(Stage::of(view, way).title()).to_owned();
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
            <title>{title}</title>
            <meta name="robots" content="noindex" />
            {look.styles(css)}
            <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
            <link rel="modulepreload" href=js />
            <link rel="preload" r#as="fetch" type="application/wasm" crossorigin="anonymous" href=wasm />
            {refresh}
        </head>
    }
}

/// Where a page goes by itself where no script runs, and when.
fn refresh(view: &View, way: Way) -> Option<String> {
    if view.back == Back::AtOnce {
        return Some(["0;url=", &back_address(view)].concat());
    }
    refresh_seconds(view, way).map(|seconds| seconds.to_string())
}

/// After how many seconds a page should load itself anew, where no script runs. Never while a code may be being typed,
/// until the time for it is over.
fn refresh_seconds(view: &View, way: Way) -> Option<u32> {
    match (&view.screen, Stage::of(view, way)) {
        (Screen::Checkpoint(checkpoint), Stage::Code { .. } | Stage::Phone { .. }) if !checkpoint.is_on_its_way() => {
            Some(checkpoint.remaining_ms / 1000 + 1)
        }
        (screen, _) if screen.is_waiting() => Some(REFRESH_WHILE_WAITING),
        (Screen::Checkpoint(checkpoint), _) => Some(checkpoint.remaining_ms / 1000 + 1),
        _ => None,
    }
}

/// Loads the browser's code. Should that fail, the plain forms go on working, and a page that waits loads itself anew.
fn boot_script(assets: &Assets) -> String {
    let (js, wasm) = (js_string(&assets.js), js_string(&assets.wasm));
    format!(
        "import({js}).then(async m=>{{await m.default({{module_or_path:{wasm}}});m.hydrate()}}).catch(e=>{{\
         console.error(e);if(document.querySelector('[data-state=busy]'))setTimeout(()=>location.reload(),4e3)}})"
    )
}

/// A JavaScript string literal that no text can break out of, nor out of the script element.
fn js_string(text: &str) -> String {
    let mut literal = String::from('"');
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || "/._-".contains(c) {
            literal.push(c);
        } else {
            literal.push_str(
                &c.encode_utf16(&mut [0; 2])
                    .iter()
                    .fold(String::new(), |text, unit| text + &format!("\\u{unit:04x}")),
            );
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests;
