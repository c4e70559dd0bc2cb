CREATE TABLE plan (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  edition INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  summary TEXT NOT NULL,
  approach TEXT NOT NULL,
  schedule TEXT NOT NULL,
  division TEXT NOT NULL,
  focus TEXT NOT NULL,  -- JSON [leaf id]
  reason TEXT,
  requirement TEXT,
  opinion TEXT,
  submitted_on TEXT,
  decided_by TEXT,
  decided_on TEXT,
  PRIMARY KEY (engagement_id, id),
  UNIQUE (engagement_id, edition)
) WITHOUT ROWID;
