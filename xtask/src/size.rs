//! What somebody downloads to see the sign-in page.

use std::process::ExitCode;

use anyhow::Result;

use crate::server::Server;
use crate::{cargo, compress, files, site, words};

/// Bytes after compression, for the page to be seen: fits what a server may send in its first round trip.
const SEEN: usize = 14_000;
/// Bytes of the WASM that may be words, in all languages together.
const WORDS: usize = 2_000;
/// Bytes after compression, for all of it.
const TOTAL: usize = 70_000;

#[derive(Clone, Copy)]
struct Size {
    raw: usize,
    compressed: usize,
}

impl Size {
    fn of(contents: &[u8]) -> Result<Self> {
        Ok(Self {
            raw: contents.len(),
            compressed: compress::brotli(contents)?.len(),
        })
    }
}

/// Prints the table; with `check`, what is too large is a failure.
pub(crate) fn report(check: bool) -> Result<ExitCode> {
    site::build()?;
    cargo::run(&["build", "--package", "server", "--release"])?;
    let html = Server::start()?.page("/")?;

    let mut rows = vec![("HTML", Size::of(&html)?)];
    for (label, extension) in [("CSS", "css"), ("JavaScript glue", "js"), ("WASM", "wasm")] {
        rows.push((label, Size::of(&files::read(&site::file(extension)?)?)?));
    }
    let seen = sum(&rows[..2]);
    let total = sum(&rows);

    print("bytes", "raw", "brotli", "");
    for (label, size) in &rows {
        print(label, &thousands(size.raw), &thousands(size.compressed), "");
    }
    let said = words::bytes_in(&files::read(&site::file("wasm")?)?)?;
    print("words in WASM", &thousands(said), "", &limit(WORDS));
    print(
        "HTML + CSS",
        &thousands(seen.raw),
        &thousands(seen.compressed),
        &limit(SEEN),
    );
    print(
        "all",
        &thousands(total.raw),
        &thousands(total.compressed),
        &limit(TOTAL),
    );

    let mut code = ExitCode::SUCCESS;
    if check && said > WORDS {
        eprintln!("error: {said} bytes of the WASM are words, which the server should send");
        code = ExitCode::FAILURE;
    }
    for (what, size, limit) in [("HTML and CSS", seen, SEEN), ("the page", total, TOTAL)] {
        if check && size.compressed > limit {
            eprintln!(
                "error: {what}: {} bytes are {} too many",
                size.compressed,
                size.compressed - limit
            );
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

fn sum(rows: &[(&str, Size)]) -> Size {
    rows.iter().fold(Size { raw: 0, compressed: 0 }, |sum, (_, size)| Size {
        raw: sum.raw + size.raw,
        compressed: sum.compressed + size.compressed,
    })
}

#[expect(clippy::print_stdout, reason = "the table is what the task is for")]
fn print(label: &str, raw: &str, compressed: &str, note: &str) {
    println!("{}", format!("{label:<16}{raw:>10}{compressed:>10}  {note}").trim_end());
}

fn limit(bytes: usize) -> String {
    format!("(at most {})", thousands(bytes))
}

fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(
            [7, 999, 1_000, 70_000, 1_234_567].map(thousands),
            ["7", "999", "1,000", "70,000", "1,234,567"]
        );
    }
}
