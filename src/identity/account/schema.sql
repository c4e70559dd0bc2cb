CREATE TABLE account (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  person_id TEXT,
  state TEXT NOT NULL,
  lock_reason TEXT
) WITHOUT ROWID;
CREATE INDEX account_person ON account (person_id);

CREATE TABLE account_grant (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  scope_kind TEXT NOT NULL,
  scope TEXT NOT NULL,
  UNIQUE (account_id, role, scope_kind, scope)
) WITHOUT ROWID;
CREATE INDEX account_grant_scope ON account_grant (scope, role);

-- Secrets: beside the journal, never in it. Rebuild carries them over as they are.
CREATE TABLE credential (
  account_id TEXT PRIMARY KEY,
  password_hash TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT
) WITHOUT ROWID;
