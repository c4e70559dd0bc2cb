-- A finding is a signed problem of the report that the unit has to rectify; its ledger is the largest table of all.
-- It keeps the names of its engagement, unit and team as they were at feedback, so that its list needs no join. Its rows
-- hold long texts and are listed in many orders: secondary indexes that carry a short row number serve that better than
-- ones that carry both ids, so unlike smaller tables it is not clustered by its key.
CREATE TABLE finding (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  standing TEXT NOT NULL,               -- open or closed: what is still open is found by index, in order of its due day
  round_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  department TEXT,                      -- unit id of the department that checks it
  area TEXT NOT NULL,
  severity TEXT NOT NULL,
  due_on TEXT,
  number TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  engagement_number TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  team_name TEXT NOT NULL,
  department_name TEXT,
  paper_id TEXT NOT NULL,
  paper_number TEXT NOT NULL,
  focus TEXT NOT NULL,
  title TEXT NOT NULL,
  leader_name TEXT,
  planned_on TEXT,
  progress_percent INTEGER NOT NULL,
  measures_total INTEGER NOT NULL,
  measures_open INTEGER NOT NULL,
  applied_by TEXT,
  applied_on TEXT,
  closure_due_on TEXT,
  closed_on TEXT,
  reopened_count INTEGER NOT NULL,
  text TEXT NOT NULL,
  goal TEXT,
  months TEXT NOT NULL,
  checks TEXT NOT NULL,
  extensions TEXT NOT NULL,
  PRIMARY KEY (engagement_id, id)
);
CREATE INDEX finding_number ON finding (number, id);
-- Each list below is in its default order (due_on, id). What stands behind that is read from the index alone: the state
-- tells the light, the number sorts, number and title are searched.
CREATE INDEX finding_due ON finding (due_on, id, state, number, title);
CREATE INDEX finding_standing ON finding (standing, due_on, id, state, number, title);
CREATE INDEX finding_state ON finding (state, due_on, id, number, title);
CREATE INDEX finding_unit ON finding (unit_id, state, due_on, id);
CREATE INDEX finding_area ON finding (area, due_on, id, state);
CREATE INDEX finding_department ON finding (department, due_on, id, state);
CREATE INDEX finding_round ON finding (round_id, due_on, id, state);
CREATE INDEX finding_engagement ON finding (engagement_id, due_on, id, state);

CREATE TABLE measure (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  finding_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL,
  result TEXT,
  done_on TEXT,
  PRIMARY KEY (engagement_id, id)
);
CREATE INDEX measure_finding ON measure (engagement_id, finding_id, ordinal);

CREATE TABLE rectification_plan (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  adopted_on TEXT NOT NULL,
  submitted_on TEXT NOT NULL,
  submitted_by TEXT NOT NULL,
  due_on TEXT NOT NULL,
  findings INTEGER NOT NULL,
  measures INTEGER NOT NULL,
  opinion TEXT,
  decided_on TEXT,
  decided_by TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE INDEX rectification_plan_state ON rectification_plan (state, due_on);
