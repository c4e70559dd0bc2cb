CREATE TABLE meeting (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  state TEXT NOT NULL,
  held_on TEXT NOT NULL,
  chair TEXT NOT NULL,
  present TEXT NOT NULL,
  agenda TEXT NOT NULL,
  decisions TEXT NOT NULL,
  concluded_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX meeting_ordinal ON meeting (engagement_id, ordinal);
-- One meeting a day (P32).
CREATE UNIQUE INDEX meeting_held ON meeting (engagement_id, held_on);
-- The office reads across engagements, newest first.
CREATE INDEX meeting_all ON meeting (held_on, id);
