CREATE TABLE hearing (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  round_id TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  session TEXT NOT NULL,
  held_on TEXT NOT NULL,
  attended TEXT NOT NULL,
  engagements TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX hearing_round ON hearing (round_id, held_on);
