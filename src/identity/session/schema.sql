-- Who is signed in, so that a restart signs nobody out. The token itself is nowhere: only its hash.
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  csrf TEXT NOT NULL,
  opened_at TEXT NOT NULL
) WITHOUT ROWID;
