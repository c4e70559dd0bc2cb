CREATE TABLE installation (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  group_name TEXT NOT NULL
) WITHOUT ROWID;
