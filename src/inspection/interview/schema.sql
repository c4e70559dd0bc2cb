CREATE TABLE interview (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL,
  state TEXT NOT NULL,
  held_on TEXT NOT NULL,
  started_at TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  place TEXT NOT NULL,
  subject_name TEXT NOT NULL,
  subject_post TEXT NOT NULL,
  category TEXT NOT NULL,
  inspectors TEXT NOT NULL,
  recorder TEXT NOT NULL,
  summary TEXT NOT NULL,
  points TEXT NOT NULL,
  clue TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX interview_ordinal ON interview (engagement_id, ordinal);
CREATE INDEX interview_held ON interview (engagement_id, held_on);
CREATE INDEX interview_created ON interview (engagement_id, created_at);
-- The office reads across engagements, newest first.
CREATE INDEX interview_all ON interview (held_on, started_at, id);
