-- Called so because ORDER is a word of SQL.
CREATE TABLE supervision_order (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  level TEXT NOT NULL,
  number TEXT NOT NULL,
  year INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  source_kind TEXT NOT NULL,
  source_id TEXT NOT NULL,
  matter TEXT NOT NULL,
  undertaker TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  last_letter_on TEXT NOT NULL,
  letters TEXT NOT NULL,
  extensions TEXT NOT NULL,
  report TEXT,
  reported_on TEXT,
  opinion TEXT,
  closed_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE INDEX supervision_order_source ON supervision_order (engagement_id, source_id);
CREATE INDEX supervision_order_year ON supervision_order (year, ordinal);
CREATE INDEX supervision_order_due ON supervision_order (due_on, id);
CREATE INDEX supervision_order_state ON supervision_order (state, due_on, id);
