//! Files compressed once, at build time, for as small a page as can be.

use std::io::{self, Write as _};
use std::path::Path;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files;

/// What is not compressed already.
const COMPRESSIBLE: [&str; 9] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Brotli at its best (quality 11).
pub(crate) fn brotli(contents: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: contents.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*contents, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(contents: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(contents)?;
    encoder.finish()
}

/// Puts `.br` and `.gz` beside a file, where they are smaller than the file itself.
pub(crate) fn beside(path: &Path) -> Result<()> {
    let Some(extension) = path.extension().and_then(|extension| extension.to_str()) else {
        return Ok(());
    };
    if !COMPRESSIBLE.contains(&extension) {
        return Ok(());
    }
    let contents = files::read(path)?;
    for (suffix, compressed) in [("br", brotli(&contents)?), ("gz", gzip(&contents)?)] {
        if compressed.len() < contents.len() {
            files::write(&path.with_extension(format!("{extension}.{suffix}")), &compressed)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{brotli, gzip};

    #[test]
    fn what_was_compressed_can_be_read_again() {
        let text = "a page of text, ".repeat(50);
        let mut from_brotli = Vec::new();
        brotli::BrotliDecompress(&mut brotli(text.as_bytes()).unwrap().as_slice(), &mut from_brotli).unwrap();
        let mut from_gzip = String::new();
        let gzipped = gzip(text.as_bytes()).unwrap();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(gzipped.as_slice()), &mut from_gzip).unwrap();
        assert_eq!(from_brotli, text.as_bytes());
        assert_eq!(from_gzip, text);
    }
}
