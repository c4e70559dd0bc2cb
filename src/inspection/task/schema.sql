CREATE TABLE task (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  owner TEXT NOT NULL,
  due_on TEXT NOT NULL,
  meeting_id TEXT NOT NULL,
  assigned_on TEXT NOT NULL,
  result TEXT,
  done_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE INDEX task_state ON task (engagement_id, state, due_on);
CREATE INDEX task_meeting ON task (engagement_id, meeting_id);
-- One's own tasks, whichever engagement they belong to.
CREATE INDEX task_owner ON task (owner, state, due_on);
-- The office reads across engagements.
CREATE INDEX task_all ON task (due_on, id);
