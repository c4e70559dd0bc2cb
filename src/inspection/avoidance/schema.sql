CREATE TABLE avoidance (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  team_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  result TEXT NOT NULL,
  grounds TEXT NOT NULL,  -- JSON [{kind, text}]
  screened_on TEXT NOT NULL,
  decision TEXT,
  reason TEXT,
  decided_by TEXT,
  decided_on TEXT
) WITHOUT ROWID;
CREATE UNIQUE INDEX avoidance_pair ON avoidance (team_id, person_id, unit_id);
CREATE INDEX avoidance_person ON avoidance (person_id);
