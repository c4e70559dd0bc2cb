CREATE TABLE team (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  round_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  authorisation_number TEXT,
  authorised_on TEXT,
  authorised_until TEXT,
  screened_on TEXT,
  release_reason TEXT,
  members TEXT NOT NULL  -- JSON [{person, name, post, engaged}]
) WITHOUT ROWID;
CREATE UNIQUE INDEX team_round ON team (round_id, ordinal);
