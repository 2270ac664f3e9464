//! What the file does.

use crate::support::{Folder, at, attempt, full_attempt, full_link, link_to, next, notice_to};
use connect::{Attempts, DeliveryState, Links, Outbox, Outdated, StoreError, Tried};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{AssertSqlSafe, SqlSafeStr as _};
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
async fn links_and_deliveries_outlive_their_server() {
    let folder = Folder::new();
    let (link, notice) = (full_link(), notice_to("https://acme.example/hook", at(1)));
    let database = folder.database().await.unwrap();
    let store = SqliteStore::new(database.clone());
    store.add(&link).await.unwrap();
    store.save(&attempt(0), Some(&notice)).await.unwrap();
    let tried = Tried {
        state: DeliveryState::Pending,
        due_at: at(7),
        answer: "the receiver answered 500".into(),
    };
    store.note(&notice.id, &tried).await.unwrap();
    database.close().await;

    let store = folder.open().await;
    assert_eq!(store.find(&link.id).await.unwrap(), Some(link));
    let [delivery] = <[_; 1]>::try_from(store.pending(9).await.unwrap()).unwrap();
    assert_eq!((delivery.notice, delivery.tries, delivery.due_at), (notice, 1, at(7)));
    assert_eq!(delivery.last_answer, Some(tried.answer));
}

/// What the version before links has left.
#[tokio::test]
async fn a_database_of_the_first_version_is_brought_up_to_date() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path().parent().unwrap()).unwrap();
    let saved = full_attempt();
    {
        // Its attempts are written by this version, and moved.
        let new = Folder::new();
        let database = new.database().await.unwrap();
        SqliteStore::new(database.clone()).save(&saved, None).await.unwrap();
        database.close().await;
        let options = SqliteConnectOptions::new()
            .filename(folder.path())
            .create_if_missing(true);
        let pool = SqlitePool::connect_with(options).await.unwrap();
        version(1).run(&pool).await.unwrap();
        let mut connection = pool.acquire().await.unwrap();
        sqlx::query("ATTACH $1 AS newer")
            .bind(new.path().to_str())
            .execute(&mut *connection)
            .await
            .unwrap();
        for copy in [
            "INSERT INTO attempts SELECT * FROM newer.attempts",
            "INSERT INTO operations SELECT * FROM newer.operations",
        ] {
            sqlx::query(copy).execute(&mut *connection).await.unwrap();
        }
        drop(connection);
        pool.close().await;
    }

    let store = folder.open().await;
    let loaded = store.load(&saved.id).await.unwrap().unwrap();
    assert_eq!(format!("{loaded:#?}"), format!("{saved:#?}"));
    let (link, notice) = (full_link(), notice_to("https://acme.example/hook", at(1)));
    store.add(&link).await.unwrap();
    store.save(&next(&saved), Some(&notice)).await.unwrap();
    assert_eq!(store.find(&link.id).await.unwrap(), Some(link));
    assert_eq!(store.pending(1).await.unwrap()[0].notice, notice);
}

/// What the version before expired links were told of has left.
#[tokio::test]
async fn a_link_of_the_second_version_is_good_and_nothing_is_told_of_its_end() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path().parent().unwrap()).unwrap();
    let mut link = link_to(&attempt(0), "acme", 1);
    link.wish.notify_url = Some("https://acme.example/hook".into());
    let options = SqliteConnectOptions::new()
        .filename(folder.path())
        .create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    version(2).run(&pool).await.unwrap();
    let insert = "INSERT INTO links (id, attempt_id, integrator, notify_url, notify_on_failure, bypass_success_screen, \
                  created_at, expires_at) VALUES ($1, $2, $3, $4, FALSE, FALSE, $5, $6)";
    sqlx::query(insert)
        .bind(link.id.as_str())
        .bind(link.attempt.as_str())
        .bind(&link.wish.integrator)
        .bind(&link.wish.notify_url)
        .bind(i64::try_from(link.created_at.as_millis()).unwrap())
        .bind(i64::try_from(link.expires_at.as_millis()).unwrap())
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;

    let store = folder.open().await;
    assert_eq!(store.find(&link.id).await.unwrap().as_ref(), Some(&link));
    assert_eq!(store.expired(at(9_999), None, 9).await.unwrap(), []);
}

/// The schema of an earlier version.
fn version(number: usize) -> Migrator {
    let all = [
        (1, "attempts", include_str!("../../migrations/1_attempts.sql")),
        (2, "links", include_str!("../../migrations/2_links.sql")),
    ];
    let migrations = all.into_iter().take(number).map(|(version, name, sql)| {
        let sql = AssertSqlSafe(sql).into_sql_str();
        Migration::new(version, name.into(), MigrationType::Simple, sql, false)
    });
    Migrator {
        migrations: migrations.collect::<Vec<_>>().into(),
        ..Migrator::DEFAULT
    }
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
