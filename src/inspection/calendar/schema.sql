CREATE TABLE calendar_notice (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  year INTEGER NOT NULL,
  source TEXT NOT NULL,    -- JSON [notice number]
  holidays TEXT NOT NULL,  -- JSON [{name, from, until}]
  workdays TEXT NOT NULL,  -- JSON [day]
  state TEXT NOT NULL,
  reason TEXT,
  imported_on TEXT NOT NULL,
  deadlines_moved INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX calendar_notice_year ON calendar_notice (state, year);
