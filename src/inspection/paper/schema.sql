CREATE TABLE paper (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  provisional_number TEXT NOT NULL,
  signed_ordinal INTEGER,
  number TEXT,
  title TEXT NOT NULL,
  focus TEXT NOT NULL,
  occurred TEXT NOT NULL,
  place TEXT NOT NULL,
  facts TEXT NOT NULL,
  basis TEXT,
  responsibility TEXT,
  amount_fen BIGINT,
  severity TEXT NOT NULL,
  handlers TEXT NOT NULL,
  handler_names TEXT NOT NULL,
  origins TEXT NOT NULL,
  disposition TEXT,
  confirmation TEXT NOT NULL,
  confirmation_id TEXT,
  returned_opinion TEXT,
  meeting_id TEXT,
  drafted_by TEXT,
  drafted_on TEXT NOT NULL,
  submitted_on TEXT,
  reviewed_by TEXT,
  reviewed_on TEXT,
  discussed_on TEXT,
  signed_by TEXT,
  signed_on TEXT,
  dropped_on TEXT,
  drop_reason TEXT,
  content_changed_at TEXT NOT NULL,
  looked_at TEXT,
  steps TEXT NOT NULL,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX paper_ordinal ON paper (engagement_id, ordinal);
CREATE UNIQUE INDEX paper_signed_ordinal ON paper (engagement_id, signed_ordinal);
CREATE INDEX paper_state ON paper (engagement_id, state);
-- The office reads across engagements: newest first, or what waits at one level.
CREATE INDEX paper_updated ON paper (updated_at, id);
CREATE INDEX paper_state_updated ON paper (state, updated_at);
