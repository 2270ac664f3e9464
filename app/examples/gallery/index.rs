//! The page that shows all others, small, by group. It needs no script: the switches are radio buttons, and a frame's
//! `color-scheme` is what the page in it is told that the person prefers.

use crate::screens::Group;
use crate::{LANGUAGES, file_name};
use std::fmt::Write as _;

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Every screen in every state</title>
<style>
:root { --width: 360; --height: 700; --scale: 0.7; color-scheme: light; }
:root:has(#dark:checked) { color-scheme: dark; }
:root:has(#desktop:checked) { --width: 1280; --height: 800; --scale: 0.4; }
body { margin: 0; font: 0.9375rem/1.5 system-ui, sans-serif; background: light-dark(#e8eaee, #23272e); }
header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; padding: 0.75rem 1.5rem;
  background: light-dark(#fff, #15181e); border-block-end: 1px solid #8884; z-index: 1; }
fieldset { display: flex; gap: 1rem; margin: 0; padding: 0; border: 0; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; flex-basis: 100%; }
a { color: light-dark(#1b47c9, #9db6ff); }
section { padding: 0.5rem 1.5rem 1.5rem; scroll-margin-top: 5rem; }
ul { display: flex; flex-wrap: wrap; gap: 1.5rem; margin: 0; padding: 0; list-style: none; }
iframe { display: block; border: 0; border-radius: 12px; zoom: var(--scale);
  width: calc(var(--width) * 1px); height: calc(var(--height) * 1px); }
</style>
<header>
<fieldset><legend hidden>Colours</legend>
<label><input type="radio" name="colours" id="light" checked> Light</label>
<label><input type="radio" name="colours" id="dark"> Dark</label></fieldset>
<fieldset><legend hidden>Width</legend>
<label><input type="radio" name="width" id="phone" checked> Phone</label>
<label><input type="radio" name="width" id="desktop"> Desktop</label></fieldset>
"#;

/// The index of the files in a language.
pub(crate) fn render(groups: &[Group], language: &str) -> String {
    let mut html = String::from(HEAD);
    html.push_str("<span>");
    for other in LANGUAGES {
        let _ = write!(html, "<a href=\"{}\">{other}</a> ", file_name("index", other));
    }
    html.push_str("</span>\n");
    html.push_str("<nav aria-label=\"Groups\">");
    for (number, group) in groups.iter().enumerate() {
        let _ = write!(html, "<a href=\"#g{number}\">{}</a>", group.title);
    }
    html.push_str("</nav></header>\n<main>\n");
    for (number, group) in groups.iter().enumerate() {
        let _ = writeln!(html, "<section id=\"g{number}\"><h2>{}</h2><ul>", group.title);
        for (name, _) in &group.screens {
            let file = file_name(name, language);
            let _ = writeln!(
                html,
                "<li><a href=\"{file}\">{name}</a><iframe src=\"{file}\" title=\"{name}\" loading=\"lazy\"></iframe>"
            );
        }
        html.push_str("</ul></section>\n");
    }
    html.push_str("</main>\n");
    html
}
