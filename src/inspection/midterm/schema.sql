CREATE TABLE midterm (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  held_on TEXT NOT NULL,
  visitor TEXT NOT NULL,
  papers TEXT NOT NULL,
  frame_opinion TEXT NOT NULL,
  opinions TEXT NOT NULL,
  due_on TEXT NOT NULL,
  closed_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE INDEX midterm_state ON midterm (engagement_id, state);
