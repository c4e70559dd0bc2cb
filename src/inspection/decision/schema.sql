CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  hearing_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  engagement_id TEXT,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  text TEXT NOT NULL,
  responsible TEXT NOT NULL,
  due_on TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX decision_hearing ON decision (hearing_id);
CREATE INDEX decision_round ON decision (round_id, due_on);
CREATE INDEX decision_engagement ON decision (engagement_id);
