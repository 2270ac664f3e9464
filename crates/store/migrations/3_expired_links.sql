-- Links that expire before an account was connected. Times are milliseconds since the Unix epoch.

ALTER TABLE links ADD COLUMN notify_on_expiry BOOLEAN NOT NULL DEFAULT FALSE;
-- When an account was connected through it; not known of links from before this column was.
ALTER TABLE links ADD COLUMN connected_at BIGINT;
-- When it was put into the outbox that it has expired.
ALTER TABLE links ADD COLUMN expiry_told_at BIGINT;

CREATE INDEX links_awaiting_expiry ON links (expires_at, id)
    WHERE notify_on_expiry AND notify_url IS NOT NULL AND revoked_at IS NULL AND connected_at IS NULL
    AND expiry_told_at IS NULL;
