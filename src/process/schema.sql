-- A process file, or several that call one another, as deployed. Its program is compiled when first needed.
CREATE TABLE process_definition (
  id TEXT PRIMARY KEY,                   -- SHA-256 over the files
  process TEXT NOT NULL,                 -- id of the first process of the first file
  release INTEGER NOT NULL,              -- 1, 2, … of this process; the last one starts new instances
  files TEXT NOT NULL,                   -- [{"name":"leave.bpmn","content":"<?xml …"},…]; .bpmn and .dmn
  deployed_at TEXT NOT NULL,
  deployed_by TEXT NOT NULL,
  UNIQUE (process, release)
);

-- What starts an instance from outside; of the last release of each process only.
CREATE TABLE process_start (
  kind TEXT NOT NULL,                    -- 'message' or 'signal'
  name TEXT NOT NULL,
  process TEXT NOT NULL,                 -- the deployed one
  node TEXT NOT NULL,
  starts TEXT NOT NULL,                  -- id of the process the node stands in
  PRIMARY KEY (kind, name, process, node)
) WITHOUT ROWID;

-- One row an instance. Everything below it follows from the state and is written with it.
CREATE TABLE process_instance (
  engagement_id TEXT NOT NULL,           -- '' where it is the group's own
  id TEXT NOT NULL,
  definition_id TEXT NOT NULL,
  status TEXT NOT NULL,
  revision INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  state BLOB NOT NULL,                   -- bpmn::pack
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;

CREATE TABLE process_task (
  engagement_id TEXT NOT NULL,
  instance_id TEXT NOT NULL,
  activation INTEGER NOT NULL,
  node TEXT NOT NULL,
  role TEXT NOT NULL,                    -- who may take it; '' where the file names nobody
  assignee TEXT NOT NULL,                -- account; '' while nobody has it
  opened_at TEXT NOT NULL,
  due_at TEXT,
  PRIMARY KEY (engagement_id, instance_id, activation)
) WITHOUT ROWID;

-- In whose list a task stands: its holder's, or while nobody has it that of everyone who may take it.
CREATE TABLE process_candidate (
  candidate TEXT NOT NULL,               -- 'account:…' or 'role:…'
  engagement_id TEXT NOT NULL,
  instance_id TEXT NOT NULL,
  activation INTEGER NOT NULL,
  PRIMARY KEY (candidate, engagement_id, instance_id, activation)
) WITHOUT ROWID;

CREATE TABLE process_timer (
  due_ms INTEGER NOT NULL,               -- since 1970, UTC
  engagement_id TEXT NOT NULL,
  instance_id TEXT NOT NULL,
  trigger_number INTEGER NOT NULL,
  PRIMARY KEY (due_ms, engagement_id, instance_id, trigger_number)
) WITHOUT ROWID;

CREATE TABLE process_subscription (
  engagement_id TEXT NOT NULL,
  kind TEXT NOT NULL,                    -- 'message' or 'signal'
  name TEXT NOT NULL,
  correlation_key TEXT NOT NULL,         -- '' takes any
  instance_id TEXT NOT NULL,
  trigger_number INTEGER NOT NULL,
  PRIMARY KEY (engagement_id, kind, name, correlation_key, instance_id, trigger_number)
) WITHOUT ROWID;

-- Work for somebody outside.
CREATE TABLE process_job (
  topic TEXT NOT NULL,
  engagement_id TEXT NOT NULL,
  instance_id TEXT NOT NULL,
  activation INTEGER NOT NULL,
  node TEXT NOT NULL,
  PRIMARY KEY (topic, engagement_id, instance_id, activation)
) WITHOUT ROWID;

-- Who works on a job and until when: of the moment, so no fact writes it and a rebuild starts without.
CREATE TABLE process_lease (
  engagement_id TEXT NOT NULL,
  instance_id TEXT NOT NULL,
  activation INTEGER NOT NULL,
  worker TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  PRIMARY KEY (engagement_id, instance_id, activation)
) WITHOUT ROWID;

-- The outbox: sent, not yet received.
CREATE TABLE process_message (
  id TEXT PRIMARY KEY,                   -- '<instance>/<revision>/<n>', or the sender's own
  engagement_id TEXT NOT NULL,
  kind TEXT NOT NULL,                    -- 'message' or 'signal'
  name TEXT NOT NULL,
  correlation_key TEXT NOT NULL,
  variables BLOB NOT NULL,               -- a packed context
  lives_until_ms INTEGER NOT NULL        -- 0: now or never
) WITHOUT ROWID;
CREATE INDEX process_message_name ON process_message (engagement_id, kind, name);
CREATE INDEX process_message_end ON process_message (lives_until_ms);

-- The working days that running timers were last reckoned by; of this node, like the leases.
CREATE TABLE process_calendar (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  key TEXT NOT NULL
);
