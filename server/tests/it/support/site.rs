//! A site as the build leaves it, but small.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A temporary folder, gone with the test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn empty() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("unipile-connect-it-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A site whose files have plain names.
    pub(crate) fn site() -> Self {
        let folder = Self::empty();
        folder.write_site(|extension| format!("unipile-connect.{extension}"));
        folder
    }

    /// A site whose files have the hash `abc` in their names.
    pub(crate) fn hashed_site() -> Self {
        let folder = Self::empty();
        folder.write_site(|extension| format!("unipile-connect.abc.{extension}"));
        folder.write("hash.txt", "js: abc\nwasm: abc\ncss: abc\n");
        folder
    }

    fn write_site(&self, name: impl Fn(&str) -> String) {
        for extension in ["js", "wasm", "css"] {
            let file = format!("pkg/{}", name(extension));
            self.write(&file, "plain");
            self.write(&format!("{file}.br"), "brotli");
            self.write(&format!("{file}.gz"), "gzip");
        }
        self.write("favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    pub(crate) fn write(&self, file: &str, content: &str) {
        let path = self.0.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
