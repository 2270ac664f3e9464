//! The body of a reply that was refused or not understood, kept for a person who asks for it.

use std::fmt;

/// The start of a reply's body as it came, at most [`RawBody::LIMIT`] bytes.
///
/// An upstream or a proxy can echo what it was sent, a password too. So the text is never part of a `Debug` or
/// `Display` output: it has to be asked for with [`as_str`](Self::as_str), and does not belong in a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawBody {
    text: String,
    length: usize,
}

impl RawBody {
    /// How many bytes of a body are kept: 2 KiB.
    pub const LIMIT: usize = 2 * 1024;

    pub(crate) fn new(body: &[u8]) -> Self {
        let kept = &body[..body.len().min(Self::LIMIT)];
        Self {
            text: String::from_utf8_lossy(kept).into_owned(),
            length: body.len(),
        }
    }

    /// The text, with U+FFFD in the place of bytes that are not UTF-8. It may repeat secrets of the request.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number of bytes that were read, which may be more than were kept.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether the body was empty.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }
}

impl fmt::Debug for RawBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawBody([{} bytes])", self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::RawBody;

    #[test]
    fn keeps_the_start_and_knows_the_whole_length() {
        let raw = RawBody::new("x".repeat(5000).as_bytes());
        assert_eq!(raw.as_str().len(), RawBody::LIMIT);
        assert_eq!(raw.len(), 5000);
    }

    #[test]
    fn debug_shows_no_text() {
        assert_eq!(format!("{:?}", RawBody::new(b"hunter2")), "RawBody([7 bytes])");
    }
}
