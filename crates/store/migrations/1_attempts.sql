-- Written so that PostgreSQL takes it too. Times are milliseconds since the Unix epoch.

CREATE TABLE attempts (
    id TEXT PRIMARY KEY,
    -- Of the secret in the browser's cookie.
    capability_hash TEXT NOT NULL,
    -- Where the attempt stands, as JSON. What is asked for in queries has a column of its own.
    wizard TEXT NOT NULL,
    -- Known from the first checkpoint on.
    account_id TEXT,
    username TEXT NOT NULL,
    username_free_at BIGINT,
    reference TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    -- Is it known what became of every call, and what Unipile says of a connected account?
    is_settled BOOLEAN NOT NULL
);

CREATE INDEX attempts_unsettled ON attempts (updated_at) WHERE NOT is_settled;
CREATE INDEX attempts_by_account ON attempts (account_id);
CREATE INDEX attempts_by_age ON attempts (updated_at);

CREATE TABLE operations (
    attempt_id TEXT NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    -- The same id sent twice is one operation.
    id TEXT NOT NULL,
    -- Its place among the operations of the attempt, the oldest first.
    number BIGINT NOT NULL,
    -- The call to Unipile that it led to, as JSON, if any.
    call TEXT,
    started_at BIGINT NOT NULL,
    -- 'under_way', 'lost', 'unknown' or 'settled'.
    state TEXT NOT NULL,
    account_id TEXT,
    PRIMARY KEY (attempt_id, id)
);

CREATE INDEX operations_by_account ON operations (account_id);
