-- Links, and what integrators are told. Times are milliseconds since the Unix epoch.

CREATE TABLE links (
    -- The hash of the secret in its address.
    id TEXT PRIMARY KEY,
    -- It may not have been begun yet, and so refers to no row.
    attempt_id TEXT NOT NULL UNIQUE,
    integrator TEXT NOT NULL,
    -- What the integrator calls the person.
    name TEXT,
    reconnect_account TEXT,
    success_redirect_url TEXT,
    failure_redirect_url TEXT,
    notify_url TEXT,
    notify_on_failure BOOLEAN NOT NULL,
    bypass_success_screen BOOLEAN NOT NULL,
    locale TEXT,
    login_hint TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE INDEX links_by_integrator ON links (integrator, created_at);
CREATE INDEX links_by_age ON links (expires_at);

-- Which accounts came through whose links. Kept for good: an account may have to be connected again after years.
CREATE TABLE connected_accounts (
    integrator TEXT NOT NULL,
    account_id TEXT NOT NULL,
    connected_at BIGINT NOT NULL,
    PRIMARY KEY (integrator, account_id)
);

CREATE TABLE deliveries (
    -- The webhook-id of every try.
    id TEXT PRIMARY KEY,
    link_id TEXT NOT NULL,
    integrator TEXT NOT NULL,
    url TEXT NOT NULL,
    -- Scheme, host and port of the address: one that is stuck delays no other.
    receiver TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- 'pending', 'delivered', 'refused' or 'given_up'.
    state TEXT NOT NULL,
    tries BIGINT NOT NULL,
    -- When it is tried next or, once it is over, when that was.
    due_at BIGINT NOT NULL,
    last_answer TEXT
);

CREATE INDEX deliveries_pending ON deliveries (receiver, due_at) WHERE state = 'pending';
CREATE INDEX deliveries_by_age ON deliveries (created_at);
