//! How much of what the pages say is in the browser's code. It should be nothing: the server sends the words.

use std::collections::BTreeSet;
use std::fs;

use anyhow::Result;

use crate::files;

/// Shorter pieces of a sentence could be anything.
const LEAST: usize = 8;

/// The bytes of this code that are words of a message in `locales/`.
pub(crate) fn bytes_in(code: &[u8]) -> Result<usize> {
    let code = String::from_utf8_lossy(code);
    let mut pieces = BTreeSet::new();
    for entry in fs::read_dir(files::root().join("locales"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let messages = String::from_utf8(files::read(&path)?)?;
            pieces.extend(pieces_of(&messages));
        }
    }
    let found = pieces.iter().filter(|piece| code.contains(piece.as_str()));
    Ok(found.map(String::len).sum())
}

/// What stands between the placeholders of each message.
fn pieces_of(messages: &str) -> Vec<String> {
    let values = messages
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (_, value) = line.split_once(" = ").or_else(|| line.split_once("] "))?;
            Some(value)
        });
    let pieces = values.flat_map(|value| value.split(['{', '}']).step_by(2));
    let long = pieces.map(str::trim).filter(|piece| piece.len() >= LEAST);
    long.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_message_are_found_without_its_placeholders() {
        let messages = "# A comment = nothing\nshort = Code\ntitle = Connect Messenger to { $brand }\n    [one] Try again in { $n } second.\n";
        assert_eq!(pieces_of(messages), ["Connect Messenger to", "Try again in"]);
    }

    #[test]
    fn words_in_the_code_are_counted() -> Result<()> {
        let sentence = "Checking the code. This can take a minute.";
        let code = [&[0, 255, 1], sentence.as_bytes(), &[7]].concat();
        assert_eq!(bytes_in(&code)?, sentence.len());
        assert_eq!(bytes_in(b"\0asm: nothing of it")?, 0);
        Ok(())
    }
}
