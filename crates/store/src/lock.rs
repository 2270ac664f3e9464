//! One server for one file.

use crate::database::OpenError;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// Held while the server runs. The system gives it back when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock(File);

impl Lock {
    /// Takes the lock of a database. It is a file of its own: SQLite's locks on the database would be lost as soon as
    /// this process closed it once.
    pub(crate) fn take(database: &Path) -> Result<Self, OpenError> {
        let mut path = database.as_os_str().to_owned();
        path.push(".lock");
        let file = private_file(&PathBuf::from(path)).map_err(OpenError::File)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(OpenError::InUse),
            Err(TryLockError::Error(error)) => Err(OpenError::File(error)),
        }
    }

    /// Gives it back.
    pub(crate) fn release(&self) {
        // It can only fail where the lock is none; the end of the process gives it back anyway.
        let _ = self.0.unlock();
    }
}

/// Opens a file, and makes it if there is none: nobody but its owner may read it.
pub(crate) fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
