CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  parent_id TEXT REFERENCES unit (id),
  level INTEGER NOT NULL,
  path TEXT NOT NULL,
  sector TEXT NOT NULL,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  headcount INTEGER NOT NULL,
  party_members INTEGER NOT NULL,
  leader_name TEXT,
  sort INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX unit_path ON unit (path);
CREATE INDEX unit_parent ON unit (parent_id, sort);
