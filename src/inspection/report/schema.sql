CREATE TABLE report (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  overall TEXT NOT NULL,
  suggestions TEXT NOT NULL,
  opinion TEXT,
  drafted_by_name TEXT NOT NULL,
  drafted_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  submitted_on TEXT,
  review_due_on TEXT,
  reviewed_by_name TEXT,
  reviewed_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
-- One report for an engagement.
CREATE UNIQUE INDEX report_engagement ON report (engagement_id);

CREATE TABLE report_statement (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  report_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  focus TEXT NOT NULL,
  area TEXT NOT NULL,
  text TEXT NOT NULL,
  paper_id TEXT NOT NULL,
  paper_number TEXT NOT NULL,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE INDEX report_statement_order ON report_statement (engagement_id, report_id, ordinal);
-- One problem is stated once.
CREATE UNIQUE INDEX report_statement_paper ON report_statement (engagement_id, paper_id);
