-- Keyed by its own id, which is the engagement_id of everything that belongs to it.
CREATE TABLE engagement (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  round_id TEXT NOT NULL,
  team_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  number TEXT NOT NULL,
  team_name TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  state TEXT NOT NULL,
  entered_on TEXT,
  left_on TEXT,
  feedback_on TEXT,
  closed_on TEXT
) WITHOUT ROWID;
CREATE INDEX engagement_round ON engagement (round_id, number);
CREATE INDEX engagement_team ON engagement (team_id);
CREATE INDEX engagement_unit ON engagement (unit_id);
