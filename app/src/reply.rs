//! What the server answers to the page's own requests.

use crate::slot::Texts;
use serde::{Deserialize, Serialize};
use wizard::View;

/// A view, and what it says. A [`View`] can be read from its bytes too: the texts follow it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// What to show.
    pub view: View,
    /// The words, in the language of the page.
    pub texts: Texts,
}

impl Reply {
    /// Reads a reply from the wire. The server function's postcard encoding writes it.
    ///
    /// # Errors
    /// When the bytes are no reply, or one of another version of the wizard.
    pub fn decode(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}
