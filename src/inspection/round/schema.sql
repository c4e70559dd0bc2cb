CREATE TABLE round (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  year INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  requirement TEXT NOT NULL,
  start_on TEXT NOT NULL,
  entry_on TEXT NOT NULL,
  exit_on TEXT NOT NULL,
  feedback_on TEXT NOT NULL,
  focus TEXT NOT NULL,            -- JSON [leaf id]
  avoidance_years INTEGER NOT NULL,
  norms_version TEXT NOT NULL,    -- deadlines are reckoned by the norms the round began with
  document_number TEXT,
  started_on TEXT,
  closed_on TEXT,
  reschedule_reason TEXT,
  milestones TEXT NOT NULL        -- JSON [{on, name, note}]
) WITHOUT ROWID;
