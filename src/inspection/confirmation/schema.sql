CREATE TABLE confirmation (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL,
  paper_id TEXT NOT NULL,
  paper_number TEXT NOT NULL,
  statement TEXT NOT NULL,
  sent_by_name TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  answer TEXT,
  answered_by_name TEXT,
  answered_on TEXT,
  remark TEXT,
  reasons TEXT,
  decision TEXT,
  result TEXT,
  resolved_by_name TEXT,
  resolved_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX confirmation_ordinal ON confirmation (engagement_id, ordinal);
CREATE INDEX confirmation_paper ON confirmation (engagement_id, paper_id, ordinal);
CREATE INDEX confirmation_state ON confirmation (engagement_id, state, due_on);
