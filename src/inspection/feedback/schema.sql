CREATE TABLE feedback (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  report_id TEXT NOT NULL,
  overall TEXT NOT NULL,
  requirements TEXT NOT NULL,
  findings INTEGER NOT NULL,
  drafted_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  document_number TEXT,
  approved_on TEXT,
  held_on TEXT,
  attended TEXT,
  received_by TEXT,
  received_on TEXT,
  acceptance TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
-- An engagement is fed back once.
CREATE UNIQUE INDEX feedback_engagement ON feedback (engagement_id);
CREATE INDEX feedback_state ON feedback (state, due_on);
