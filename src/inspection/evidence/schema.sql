CREATE TABLE evidence (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  origin TEXT NOT NULL,
  hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  attached_by TEXT NOT NULL,
  attached_on TEXT NOT NULL,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX evidence_subject ON evidence (engagement_id, subject_kind, subject_id, hash);
CREATE UNIQUE INDEX evidence_number ON evidence (engagement_id, number);
-- The office reads across engagements.
CREATE INDEX evidence_all ON evidence (number, id);

-- The last number issued; outlives detached evidence.
CREATE TABLE evidence_counter (
  engagement_id TEXT NOT NULL PRIMARY KEY,
  issued INTEGER NOT NULL
) WITHOUT ROWID;

-- Which files are stored. Made by uploads, not by facts.
CREATE TABLE blob (
  hash TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  stored_at TEXT NOT NULL
) WITHOUT ROWID;
