//! The brand's logo: a file of a kind that is told by its content.

use std::sync::Arc;

/// The most that a logo may weigh, in bytes.
pub(crate) const MOST: usize = 100 * 1024;

/// A picture that stands for the brand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// What it is.
    pub kind: LogoKind,
    /// The file's content.
    pub content: Arc<[u8]>,
}

/// The kinds of picture that are served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// A drawing. It is served as a file and shown as a picture, so that no script in it runs.
    Svg,
    /// A picture of dots.
    Png,
    /// The same, smaller.
    WebP,
}

impl LogoKind {
    /// How names of such files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }

    /// The value of `Content-Type`.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }

    fn of(content: &[u8]) -> Option<Self> {
        match content {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            _ => is_svg(content).then_some(Self::Svg),
        }
    }
}

impl Logo {
    /// Looks at the content of a file.
    ///
    /// # Errors
    /// What is wrong, as the end of a sentence about the file.
    pub fn new(content: Vec<u8>) -> Result<Self, &'static str> {
        if content.len() > MOST {
            return Err("is too large: a logo has at most 100 KiB");
        }
        match LogoKind::of(&content) {
            Some(kind) => Ok(Self {
                kind,
                content: content.into(),
            }),
            None => Err("is not a picture that is served: a logo is an SVG (with its xmlns), a PNG or a WebP"),
        }
    }
}

/// Is its root `<svg>`, in the namespace without which browsers show nothing?
fn is_svg(content: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(content) else {
        return false;
    };
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    // What may come before the root: a declaration, comments, a document type.
    for (begin, end) in [("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">"), ("<!--", "-->")] {
        while let Some(inside) = rest.strip_prefix(begin) {
            let Some((_, after)) = inside.split_once(end) else {
                return false;
            };
            rest = after.trim_start();
        }
    }
    rest.starts_with("<svg") && rest.contains("\"http://www.w3.org/2000/svg\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(content: &[u8]) -> Option<LogoKind> {
        Logo::new(content.to_vec()).ok().map(|logo| logo.kind)
    }

    #[test]
    fn a_kind_is_told_by_the_content() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>"#;
        for prolog in [
            "",
            "\u{feff}\n ",
            "<?xml version=\"1.0\"?>\n<!-- by hand -->\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n<!-- more -->",
        ] {
            assert_eq!(
                kind(format!("{prolog}{svg}").as_bytes()),
                Some(LogoKind::Svg),
                "{prolog}"
            );
        }
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n...."), Some(LogoKind::Png));
        assert_eq!(kind(b"RIFF\x10\0\0\0WEBPVP8 "), Some(LogoKind::WebP));
    }

    #[test]
    fn anything_else_is_refused() {
        let html = b"<!DOCTYPE html><html><svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        for content in [
            b"".as_slice(),
            b"\xff\xd8\xff\xe0 a JPEG",
            b"GIF89a",
            html,
            b"<svg viewBox='0 0 1 1'/>",
            b"<!-- no end",
        ] {
            assert_eq!(kind(content), None, "{content:?}");
        }
        let mut large = b"\x89PNG\r\n\x1a\n".to_vec();
        large.resize(MOST, 0);
        assert_eq!(kind(&large), Some(LogoKind::Png));
        large.push(0);
        assert_eq!(Logo::new(large), Err("is too large: a logo has at most 100 KiB"));
    }
}
