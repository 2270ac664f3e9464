//! What a view says, in a language. Only the server knows: the browser gets the words with the view.

mod checkpoint;
mod outcome;
mod sign_in;

use crate::attention::problem_target;
use crate::slot::{Slot, Texts};
use locale::{Translator, Value};
use std::string::String;
use std::vec;
use std::vec::Vec;
use wizard::{Back, Screen, View};

/// The words of a view, for a product that people know by this name.
pub fn texts(view: &View, brand: &str, translator: &Translator) -> Texts {
    let mut words = Words {
        translator,
        brand,
        lines: vec![String::new(); Slot::COUNT],
    };
    words.put(Slot::Unreachable, "unreachable");
    words.put(Slot::StartOver, "start-over");
    if view.back != Back::Nowhere {
        words.put(Slot::Back, "back-to-product");
    }
    match &view.screen {
        Screen::SignIn { problem } => sign_in::put(&mut words, view.entrance, *problem),
        Screen::SigningIn => sign_in::put(&mut words, view.entrance, None),
        Screen::Checkpoint(checkpoint) => checkpoint::put(&mut words, checkpoint),
        Screen::Connected {
            reconnected,
            confirmation,
        } => outcome::put_connected(&mut words, *reconnected, confirmation.as_ref()),
        screen => outcome::put_notice(&mut words, screen, view.entrance),
    }
    words.put_title(Slot::Title, Slot::Heading, view);
    words.put_title(Slot::DeviceTitle, Slot::DeviceHeading, view);
    Texts(words.lines.join("\n"))
}

/// The lines of [`Texts`] while they are written.
struct Words<'a> {
    translator: &'a Translator,
    brand: &'a str,
    lines: Vec<String>,
}

impl Words<'_> {
    /// Puts a message into a place. Each may name the product.
    fn put(&mut self, slot: Slot, key: &str) {
        self.put_with(slot, key, &[]);
    }

    fn put_with(&mut self, slot: Slot, key: &str, values: &[(&str, Value)]) {
        let text = self.text(key, values);
        self.put_text(slot, &text);
    }

    /// Puts a message into a place, if there is one.
    fn put_some(&mut self, slot: Slot, key: Option<&str>) {
        if let Some(key) = key {
            self.put(slot, key);
        }
    }

    fn text(&self, key: &str, values: &[(&str, Value)]) -> String {
        let brand = ("brand", Value::Text(self.brand));
        self.translator.with(key, &[&[brand], values].concat())
    }

    fn put_text(&mut self, slot: Slot, text: &str) {
        // A line is a place: no name may begin another.
        self.lines[slot as usize] = text.replace(['\n', '\r'], " ");
    }

    /// The document's title: whether something is wrong, which step it is, and whose page.
    fn put_title(&mut self, slot: Slot, heading: Slot, view: &View) {
        let step = std::mem::take(&mut self.lines[heading as usize]);
        if !step.is_empty() {
            let title = self.text("page-title", &[("step", Value::Text(&step))]);
            match problem_target(&view.screen) {
                Some(_) => self.put_with(slot, "page-title-problem", &[("title", Value::Text(&title))]),
                None => self.put_text(slot, &title),
            }
        }
        self.lines[heading as usize] = step;
    }
}

#[cfg(test)]
mod tests;
