CREATE TABLE material (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  focus TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  requested_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  copies INTEGER,
  pages INTEGER,
  remark TEXT,
  provided_on TEXT,
  provided_by TEXT,
  notes TEXT NOT NULL,
  returned_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX material_ordinal ON material (engagement_id, ordinal);
CREATE INDEX material_state ON material (engagement_id, state, due_on);
CREATE INDEX material_updated ON material (engagement_id, updated_at);
-- The office reads across engagements.
CREATE INDEX material_all ON material (number, id);
