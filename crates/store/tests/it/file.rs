//! What the file does.

use crate::support::{Folder, attempt, full_attempt, next};
use connect::{Attempts, Outdated, StoreError};
use std::path::PathBuf;
use std::time::Duration;
use store::{Database, OpenError, SqliteStore};

#[tokio::test]
async fn attempts_outlive_their_server() {
    let folder = Folder::new();
    let saved = full_attempt();
    let store = folder.open().await;
    store.save(&saved, None).await.unwrap();
    drop(store);
    let store = folder.open().await;
    let loaded = store.load(&saved.id).await.unwrap().unwrap();
    assert_eq!(format!("{loaded:#?}"), format!("{saved:#?}"));
    assert!(matches!(store.save(&saved, None).await, Err(StoreError::Conflict)));
    store.save(&next(&saved), None).await.unwrap();
}

#[tokio::test]
async fn two_servers_never_share_a_file() {
    let folder = Folder::new();
    let first = folder.database().await.unwrap();
    assert!(matches!(folder.database().await, Err(OpenError::InUse)));
    drop(first);
    folder.database().await.unwrap();
}

#[tokio::test]
async fn a_closed_database_is_one_file() {
    let folder = Folder::new();
    let database = folder.database().await.unwrap();
    SqliteStore::new(database.clone())
        .save(&attempt(0), None)
        .await
        .unwrap();
    let log = beside(&folder, "-wal");
    assert!(log.exists());
    database.close().await;
    assert!(!log.exists());
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_but_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let store = folder.open().await;
    store.save(&full_attempt(), None).await.unwrap();
    let mode = |path: PathBuf| path.metadata().unwrap().permissions().mode() & 0o777;
    for file in ["", "-wal", "-shm", ".lock"] {
        assert_eq!(mode(beside(&folder, file)), 0o600, "{file}");
    }
    assert_eq!(mode(folder.path().parent().unwrap().to_owned()), 0o700);
}

#[tokio::test]
async fn what_is_forgotten_is_not_in_the_file_any_more() {
    let folder = Folder::new();
    let database = folder.database().await.unwrap();
    let store = SqliteStore::new(database.clone());
    let mut forgotten = full_attempt();
    forgotten.username = "canary@example.test".into();
    store.save(&forgotten, None).await.unwrap();
    let outdated = Outdated {
        usernames: forgotten.updated_at.plus(Duration::from_millis(1)),
        attempts: forgotten.updated_at,
    };
    store.forget(outdated).await.unwrap();
    assert!(store.load(&forgotten.id).await.unwrap().is_some());
    database.close().await;
    let content = std::fs::read(folder.path()).unwrap();
    assert!(String::from_utf8_lossy(&content).contains(forgotten.id.as_str()));
    assert!(!String::from_utf8_lossy(&content).contains("canary"));
}

#[tokio::test]
async fn what_is_no_database_is_left_alone() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path().parent().unwrap()).unwrap();
    std::fs::write(folder.path(), "something of great value, in no way a database").unwrap();
    let refused = folder.database().await.unwrap_err();
    assert!(matches!(refused, OpenError::Database(_)), "{refused}");
    let content = std::fs::read_to_string(folder.path()).unwrap();
    assert_eq!(content, "something of great value, in no way a database");
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_an_error() {
    let folder = Folder::new();
    let path = folder.path();
    std::fs::create_dir_all(path.parent().unwrap().parent().unwrap()).unwrap();
    std::fs::write(path.parent().unwrap(), "a file").unwrap();
    assert!(matches!(Database::open(&path).await, Err(OpenError::File(_))));
}

/// The file of this name beside the database.
fn beside(folder: &Folder, ending: &str) -> PathBuf {
    let mut path = folder.path().into_os_string();
    path.push(ending);
    path.into()
}
