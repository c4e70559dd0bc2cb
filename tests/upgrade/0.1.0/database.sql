-- Long because it is a whole database: what a release made of tests/behaviour/round_close.script.
CREATE TABLE schema_step (noun TEXT NOT NULL, step INTEGER NOT NULL, PRIMARY KEY (noun, step));
CREATE TABLE journal (
  position INTEGER PRIMARY KEY,          -- order on this node
  stream TEXT NOT NULL,                  -- 'group', 'security' or an engagement's id
  sequence INTEGER NOT NULL,             -- order in the stream, from 1
  at TEXT NOT NULL,
  account TEXT NOT NULL,                 -- who, '' for nobody yet
  command TEXT NOT NULL,
  command_id TEXT,                       -- the caller's idempotency key, with the account before it
  facts TEXT NOT NULL,                   -- [{"fact":"paper.signed","data":{…}},…]
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (stream, sequence)
);
CREATE TABLE journal_subject (
  stream TEXT NOT NULL,
  subject TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (stream, subject, position)
) WITHOUT ROWID;
CREATE TABLE checkpoint (
  position INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  heads TEXT NOT NULL,                   -- {"<stream>":{"sequence":n,"hash":"…"},…}
  public_key TEXT NOT NULL,
  signature TEXT NOT NULL
);
CREATE TABLE account (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  person_id TEXT,
  state TEXT NOT NULL,
  lock_reason TEXT
) WITHOUT ROWID;
CREATE TABLE account_grant (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  scope_kind TEXT NOT NULL,
  scope TEXT NOT NULL,
  UNIQUE (account_id, role, scope_kind, scope)
) WITHOUT ROWID;
CREATE TABLE credential (
  account_id TEXT PRIMARY KEY,
  password_hash TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT
) WITHOUT ROWID;
CREATE TABLE installation (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  group_name TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  gender TEXT NOT NULL,
  birth_month TEXT NOT NULL,
  native_place TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  department TEXT NOT NULL,
  post TEXT NOT NULL,
  speciality TEXT NOT NULL,
  political_status TEXT NOT NULL,
  phone TEXT NOT NULL,
  posts TEXT NOT NULL,      -- JSON [{unit, post, from, until}]
  kin TEXT NOT NULL,        -- JSON [{relation, name, unit, post}]
  interests TEXT NOT NULL,  -- JSON [{unit, relation, statement, declared_on}]
  available INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  csrf TEXT NOT NULL,
  opened_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  parent_id TEXT REFERENCES unit (id),
  level INTEGER NOT NULL,
  path TEXT NOT NULL,
  sector TEXT NOT NULL,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  headcount INTEGER NOT NULL,
  party_members INTEGER NOT NULL,
  leader_name TEXT,
  sort INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE avoidance (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  team_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  result TEXT NOT NULL,
  grounds TEXT NOT NULL,  -- JSON [{kind, text}]
  screened_on TEXT NOT NULL,
  decision TEXT,
  reason TEXT,
  decided_by TEXT,
  decided_on TEXT
) WITHOUT ROWID;
CREATE TABLE confirmation (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL,
  paper_id TEXT NOT NULL,
  paper_number TEXT NOT NULL,
  statement TEXT NOT NULL,
  sent_by_name TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  answer TEXT,
  answered_by_name TEXT,
  answered_on TEXT,
  remark TEXT,
  reasons TEXT,
  decision TEXT,
  result TEXT,
  resolved_by_name TEXT,
  resolved_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  hearing_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  engagement_id TEXT,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  text TEXT NOT NULL,
  responsible TEXT NOT NULL,
  due_on TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE engagement (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  round_id TEXT NOT NULL,
  team_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  number TEXT NOT NULL,
  team_name TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  state TEXT NOT NULL,
  entered_on TEXT,
  left_on TEXT,
  feedback_on TEXT,
  closed_on TEXT
) WITHOUT ROWID;
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
CREATE TABLE evidence_counter (
  engagement_id TEXT NOT NULL PRIMARY KEY,
  issued INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE blob (
  hash TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  stored_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE feedback (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  report_id TEXT NOT NULL,
  overall TEXT NOT NULL,
  requirements TEXT NOT NULL,
  findings INTEGER NOT NULL,
  drafted_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  document_number TEXT,
  approved_on TEXT,
  held_on TEXT,
  attended TEXT,
  received_by TEXT,
  received_on TEXT,
  acceptance TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE TABLE hearing (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  round_id TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  session TEXT NOT NULL,
  held_on TEXT NOT NULL,
  attended TEXT NOT NULL,
  engagements TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE immediate (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL,
  paper_id TEXT,
  problem TEXT NOT NULL,
  ground TEXT NOT NULL,
  solvable TEXT NOT NULL,
  measure TEXT NOT NULL,
  due_on TEXT NOT NULL,
  proposed_by TEXT,
  proposed_by_name TEXT NOT NULL,
  proposed_on TEXT NOT NULL,
  approval_due_on TEXT NOT NULL,
  approvals TEXT NOT NULL,
  reject_reason TEXT,
  rejected_by_name TEXT,
  rejected_on TEXT,
  notified_on TEXT,
  result TEXT,
  rectified_by_name TEXT,
  rectified_on TEXT,
  checked_by TEXT,
  checked_by_name TEXT,
  checked_on TEXT,
  check_opinion TEXT,
  closed_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE TABLE interview (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL,
  state TEXT NOT NULL,
  held_on TEXT NOT NULL,
  started_at TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  place TEXT NOT NULL,
  subject_name TEXT NOT NULL,
  subject_post TEXT NOT NULL,
  category TEXT NOT NULL,
  inspectors TEXT NOT NULL,
  recorder TEXT NOT NULL,
  summary TEXT NOT NULL,
  points TEXT NOT NULL,
  clue TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
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
CREATE TABLE meeting (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  state TEXT NOT NULL,
  held_on TEXT NOT NULL,
  chair TEXT NOT NULL,
  present TEXT NOT NULL,
  agenda TEXT NOT NULL,
  decisions TEXT NOT NULL,
  concluded_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
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
CREATE TABLE supervision_order (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  level TEXT NOT NULL,
  number TEXT NOT NULL,
  year INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  source_kind TEXT NOT NULL,
  source_id TEXT NOT NULL,
  matter TEXT NOT NULL,
  undertaker TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  last_letter_on TEXT NOT NULL,
  letters TEXT NOT NULL,
  extensions TEXT NOT NULL,
  report TEXT,
  reported_on TEXT,
  opinion TEXT,
  closed_on TEXT,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
CREATE TABLE paper (
  engagement_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  state TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  provisional_number TEXT NOT NULL,
  signed_ordinal INTEGER,
  number TEXT,
  title TEXT NOT NULL,
  focus TEXT NOT NULL,
  occurred TEXT NOT NULL,
  place TEXT NOT NULL,
  facts TEXT NOT NULL,
  basis TEXT,
  responsibility TEXT,
  amount_fen BIGINT,
  severity TEXT NOT NULL,
  handlers TEXT NOT NULL,
  handler_names TEXT NOT NULL,
  origins TEXT NOT NULL,
  disposition TEXT,
  confirmation TEXT NOT NULL,
  confirmation_id TEXT,
  returned_opinion TEXT,
  meeting_id TEXT,
  drafted_by TEXT,
  drafted_on TEXT NOT NULL,
  submitted_on TEXT,
  reviewed_by TEXT,
  reviewed_on TEXT,
  discussed_on TEXT,
  signed_by TEXT,
  signed_on TEXT,
  dropped_on TEXT,
  drop_reason TEXT,
  content_changed_at TEXT NOT NULL,
  looked_at TEXT,
  steps TEXT NOT NULL,
  PRIMARY KEY (engagement_id, id)
) WITHOUT ROWID;
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
CREATE TABLE team (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  round_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  authorisation_number TEXT,
  authorised_on TEXT,
  authorised_until TEXT,
  screened_on TEXT,
  release_reason TEXT,
  members TEXT NOT NULL  -- JSON [{person, name, post, engaged}]
) WITHOUT ROWID;
CREATE TABLE finding_tally (
  engagement_id TEXT NOT NULL,
  state TEXT NOT NULL,
  area TEXT NOT NULL,
  severity TEXT NOT NULL,
  department TEXT NOT NULL,             -- '' for none yet
  standing TEXT NOT NULL,
  n INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  round_id TEXT NOT NULL,
  PRIMARY KEY (engagement_id, state, area, severity, department)
);
INSERT INTO schema_step VALUES ('account',1);
INSERT INTO schema_step VALUES ('avoidance',1);
INSERT INTO schema_step VALUES ('confirmation',1);
INSERT INTO schema_step VALUES ('decision',1);
INSERT INTO schema_step VALUES ('engagement',1);
INSERT INTO schema_step VALUES ('evidence',1);
INSERT INTO schema_step VALUES ('feedback',1);
INSERT INTO schema_step VALUES ('hearing',1);
INSERT INTO schema_step VALUES ('immediate',1);
INSERT INTO schema_step VALUES ('installation',1);
INSERT INTO schema_step VALUES ('interview',1);
INSERT INTO schema_step VALUES ('journal',1);
INSERT INTO schema_step VALUES ('material',1);
INSERT INTO schema_step VALUES ('meeting',1);
INSERT INTO schema_step VALUES ('midterm',1);
INSERT INTO schema_step VALUES ('order',1);
INSERT INTO schema_step VALUES ('paper',1);
INSERT INTO schema_step VALUES ('person',1);
INSERT INTO schema_step VALUES ('plan',1);
INSERT INTO schema_step VALUES ('rectification',1);
INSERT INTO schema_step VALUES ('rectification',2);
INSERT INTO schema_step VALUES ('report',1);
INSERT INTO schema_step VALUES ('round',1);
INSERT INTO schema_step VALUES ('session',1);
INSERT INTO schema_step VALUES ('task',1);
INSERT INTO schema_step VALUES ('team',1);
INSERT INTO schema_step VALUES ('unit',1);
INSERT INTO journal VALUES (1,'security',1,'2020-04-13T01:00:00.000Z','','installation.found',NULL,'[{"fact":"installation.founded","data":{"id":"0171710c-da80-79a7-b305-67547a34c162","group_name":"澄岳集团"}},{"fact":"account.created","data":{"id":"0171710c-da80-77ce-a454-6c04d9ff7cf6","name":"system","person_id":null,"state":"active"}},{"fact":"account.granted","data":{"id":"0171710c-da80-7edd-8e1a-95d201fdd96c","account_id":"0171710c-da80-77ce-a454-6c04d9ff7cf6","role":"system_admin","scope_kind":"group","scope":""}},{"fact":"account.created","data":{"id":"0171710c-da80-7181-a694-f6378f1c4446","name":"security","person_id":null,"state":"active"}},{"fact":"account.granted","data":{"id":"0171710c-da80-73e1-b7c8-aabd2e11cae4","account_id":"0171710c-da80-7181-a694-f6378f1c4446","role":"security_admin","scope_kind":"group","scope":""}},{"fact":"account.created","data":{"id":"0171710c-da80-773e-989f-d3f3af7be2f1","name":"audit","person_id":null,"state":"active"}},{"fact":"account.granted","data":{"id":"0171710c-da80-7b6f-8efb-bcebcab6d1fe","account_id":"0171710c-da80-773e-989f-d3f3af7be2f1","role":"audit_admin","scope_kind":"group","scope":""}}]','0000000000000000000000000000000000000000000000000000000000000000','dd46f702a8b4f78c557f11bf542d0126f2e786be84ff57bdebf982908b2b47bb');
INSERT INTO journal VALUES (10,'group',4,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','unit.add',NULL,'[{"fact":"unit.added","data":{"id":"0171710c-da80-7721-ab31-804b1892254c","code":"CY03","name":"澄岳集团企业管理部","short_name":"集团企管部","parent_id":"0171710c-da80-7ceb-8482-2da5eb247b16","level":2,"path":"CY/CY03","sector":"总部部门","kind":"headquarters","place":"临川市","headcount":41,"party_members":33,"leader_name":null,"sort":0}}]','3fce475621993caf32adb4d6de49fd3a8311dd4aea36b271ab700c460e55757e','c419b91206d5603053a61c8f3955ad499353baba23f9e6669d22b8270b972172');
INSERT INTO journal VALUES (100,'01719519-5e80-7860-94cb-281084d43847',25,'2020-06-22T01:00:00.000Z','0171710c-da80-727d-86af-6f32e7eddc3d','report.review',NULL,'[{"fact":"report.reviewed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"0172d98a-0280-7a77-897a-c36a5cccc3b3","state":"reviewed","opinion":"同意","reviewed_by_name":"秦伯庸","reviewed_on":"2020-06-22"}}]','5c2a0d1d3d9a099626926baef7e98ab6b1c2fe5030d15a8dc83a11fe6032de8a','9f8fa779e98040f2d973bc61df9cdb58528c33f3f3a3cb3b49b65c3b89497eb3');
INSERT INTO journal VALUES (101,'group',37,'2020-07-02T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','hearing.hold',NULL,'[{"fact":"hearing.held","data":{"id":"01730d09-9a80-7574-abf8-c0f0fff75dfa","round_id":"01719519-5e80-7368-a533-933b085413ee","body":"leading_group","state":"held","session":"领导小组2020年第3次","held_on":"2020-07-02","attended":"全体成员","engagements":["01719519-5e80-7860-94cb-281084d43847"]}}]','11ace9f694586bc4c4f7a71c27ca8c1ff6229a454d419a72e2cbb3c91d099c3a','4f6ccdc78173d348bee1784d2e362916ed196bd7a224a91aa4e58a7efa834a52');
INSERT INTO journal VALUES (102,'group',38,'2020-07-06T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','hearing.hold',NULL,'[{"fact":"hearing.held","data":{"id":"017321a3-0a80-773f-bd0d-ed4e5f0e0597","round_id":"01719519-5e80-7368-a533-933b085413ee","body":"party_group","state":"held","session":"2020年第21次","held_on":"2020-07-06","attended":"全体成员","engagements":["01719519-5e80-7860-94cb-281084d43847"]}}]','4f6ccdc78173d348bee1784d2e362916ed196bd7a224a91aa4e58a7efa834a52','a859512744dfaf6dcc5dd2cc5acdd6c4251b8b0cf2279af089c380a29f1e070a');
INSERT INTO journal VALUES (103,'01719519-5e80-7860-94cb-281084d43847',26,'2020-07-06T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','feedback.draft',NULL,'[{"fact":"feedback.drafted","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-71ec-acb9-b3638870ee6a","state":"draft","report_id":"0172d98a-0280-7a77-897a-c36a5cccc3b3","overall":"总体评价","requirements":"限期整改","findings":1,"drafted_on":"2020-07-06","due_on":"2020-07-21"}},{"fact":"finding.raised","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","round_id":"01719519-5e80-7368-a533-933b085413ee","unit_id":"0171710c-da80-751f-94b8-02b2f20e27f0","engagement_number":"2020-R1-G01","unit_name":"澄岳第一工程有限公司","team_name":"第一巡视组","ordinal":1,"number":"2020-R1-G01-WT-0001","paper_id":"01724957-f280-7101-9022-b96eac9efbd6","paper_number":"2020-R1-G01-DG-0001","focus":"A3.1.1","area":"A3","severity":"general","title":"前置研究走过场","text":"前置研究走过场\n五项重大事项先开办公会后补党委会记录。","state":"raised","standing":"open","progress_percent":0,"measures_total":0,"measures_open":0,"reopened_count":0,"months":[],"checks":[],"extensions":[]}}]','9f8fa779e98040f2d973bc61df9cdb58528c33f3f3a3cb3b49b65c3b89497eb3','788c20fbe768ad870e41277485eceabbce3905b1f801bfeccf996540d2bee2b6');
INSERT INTO journal VALUES (104,'01719519-5e80-7860-94cb-281084d43847',27,'2020-07-06T01:00:00.000Z','0171710c-da80-7e9c-9f0e-cd6eef3bac44','feedback.approve',NULL,'[{"fact":"feedback.approved","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-71ec-acb9-b3638870ee6a","state":"approved","document_number":"澄岳巡〔2020〕12号","approved_on":"2020-07-06"}}]','788c20fbe768ad870e41277485eceabbce3905b1f801bfeccf996540d2bee2b6','7193284c33986b16058db16c60dba8998e112eeabe6833f2317c0b7619ebbfe5');
INSERT INTO journal VALUES (105,'01719519-5e80-7860-94cb-281084d43847',28,'2020-07-14T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','feedback.deliver',NULL,'[{"fact":"feedback.delivered","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-71ec-acb9-b3638870ee6a","state":"delivered","held_on":"2020-07-14","attended":"班子成员"}}]','7193284c33986b16058db16c60dba8998e112eeabe6833f2317c0b7619ebbfe5','d5d72e53ec44137d0ae3e6e59c7d174dd72b1343a1e6f4c3cdc27f43ce00dcd9');
INSERT INTO journal VALUES (106,'01719519-5e80-7860-94cb-281084d43847',29,'2020-07-14T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','feedback.receive',NULL,'[{"fact":"feedback.received","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-71ec-acb9-b3638870ee6a","state":"received","received_by":"方砚","received_on":"2020-07-14","acceptance":"诚恳接受"}},{"fact":"engagement.fed_back","data":{"id":"01719519-5e80-7860-94cb-281084d43847","state":"fed_back","feedback_on":"2020-07-14"}}]','d5d72e53ec44137d0ae3e6e59c7d174dd72b1343a1e6f4c3cdc27f43ce00dcd9','ea095eae2346a99903fae95151a8f10a198c0293d6ad946f7a383f1b15d83067');
INSERT INTO journal VALUES (107,'01719519-5e80-7860-94cb-281084d43847',30,'2020-07-14T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','rectification.plan',NULL,'[{"fact":"rectification_plan.submitted","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01734ad5-ea80-70d5-9d04-daede89f5840","state":"submitted","adopted_on":"2020-07-14","submitted_on":"2020-07-14","submitted_by":"0171710c-da80-7bff-868e-abb33b2b312f","due_on":"2020-08-04","findings":1,"measures":1}},{"fact":"finding.planned","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","state":"planned","goal":"规范前置研究","leader_name":"方砚","department":"0171710c-da80-7054-8890-11480bdf99cf","department_name":"澄岳集团财务部","due_on":"2020-08-14","planned_on":"2020-07-14","measures_total":1,"measures_open":1}},{"fact":"measure.added","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01734ad5-ea80-74f1-bc86-5ae34f599275","finding_id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","ordinal":1,"text":"修订议事规则","kind":"lasting","owner_name":"严守拙","due_on":"2020-08-10","state":"open"}}]','ea095eae2346a99903fae95151a8f10a198c0293d6ad946f7a383f1b15d83067','fd6da8779f18c492cc0d9052cc917260bf16b8b390566a73f812a36a3427f83f');
INSERT INTO journal VALUES (108,'01719519-5e80-7860-94cb-281084d43847',31,'2020-07-14T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','rectification.accept_plan',NULL,'[{"fact":"rectification_plan.accepted","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01734ad5-ea80-70d5-9d04-daede89f5840","state":"accepted","opinion":"同意","decided_on":"2020-07-14","decided_by":"0171710c-da80-72c0-9508-94387e455609"}},{"fact":"finding.started","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","state":"rectifying"}}]','fd6da8779f18c492cc0d9052cc917260bf16b8b390566a73f812a36a3427f83f','518644cfeb6a4e3f4d524bb67b5f60209fb166534fbeda8ead3b842bc7a178a4');
INSERT INTO journal VALUES (109,'01719519-5e80-7860-94cb-281084d43847',32,'2020-08-17T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','order.issue',NULL,'[{"fact":"order.issued","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"0173f9ee-2280-7dab-8aaf-0afbd77e6de7","state":"issued","level":"notice","number":"XSB-DB-2020-0001","year":2020,"ordinal":1,"source_kind":"finding","source_id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","matter":"逾期未销号","undertaker":"一公司党委","issued_on":"2020-08-17","due_on":"2020-08-24","last_letter_on":"2020-08-17","letters":[{"level":"notice","on":"2020-08-17","by_name":"陆知遥","text":"逾期未销号"}],"extensions":[]}}]','518644cfeb6a4e3f4d524bb67b5f60209fb166534fbeda8ead3b842bc7a178a4','ea0bd401e17f373aefb46051f67871e67a47735a78abf6e8137470925651d1c2');
INSERT INTO journal VALUES (11,'group',5,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','unit.add',NULL,'[{"fact":"unit.added","data":{"id":"0171710c-da80-751f-94b8-02b2f20e27f0","code":"CY21","name":"澄岳第一工程有限公司","short_name":"一公司","parent_id":"0171710c-da80-7ceb-8482-2da5eb247b16","level":2,"path":"CY/CY21","sector":"工程","kind":"member","place":"望溪市","headcount":3120,"party_members":1040,"leader_name":"方砚","sort":0}}]','c419b91206d5603053a61c8f3955ad499353baba23f9e6669d22b8270b972172','877c5ae59ad7e825b214d20e1daf0a44d654fd566cbb56c0835d38cff49da0db');
INSERT INTO journal VALUES (110,'security',40,'2020-08-17T01:00:00.000Z','0171710c-da80-72c3-a07a-d6a788935af9','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-72c3-a07a-d6a788935af9","name":"department"}}]','692cf93aaa857e893b31fe49005ba94dd8e079fcf47b3c256f0f337067d06ce7','2339ae7390645bf6501bf2c4ac74d5986081d2753d0fc5b2086a48d9851a9148');
INSERT INTO journal VALUES (111,'01719519-5e80-7860-94cb-281084d43847',33,'2020-08-17T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','rectification.finish_measure',NULL,'[{"fact":"finding.measures_changed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","state":"rectifying","measures_total":1,"measures_open":0}},{"fact":"measure.finished","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01734ad5-ea80-74f1-bc86-5ae34f599275","state":"done","result":"已修订印发","done_on":"2020-08-17"}}]','ea0bd401e17f373aefb46051f67871e67a47735a78abf6e8137470925651d1c2','4dce40b12c5d0e9280fe6c8c2df943ef3a1d06aad9b5902550bb3283444e3890');
INSERT INTO journal VALUES (112,'01719519-5e80-7860-94cb-281084d43847',34,'2020-08-17T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','evidence.attach',NULL,'[{"fact":"evidence.attached","data":{"id":"0173f9ee-2280-7f9b-a534-e4fe75c15a32","engagement_id":"01719519-5e80-7860-94cb-281084d43847","subject_kind":"finding","subject_id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","number":"2020-R1-G01-ZJ-0002","name":"议事规则","origin":"党委办公室","hash":"a40198d7b2337c08033135c7c0959ae1b3a2606a9aef2980e1d04bacdab5a13a","size":21,"pages":8,"attached_by":"0171710c-da80-7bff-868e-abb33b2b312f","attached_on":"2020-08-17"}}]','4dce40b12c5d0e9280fe6c8c2df943ef3a1d06aad9b5902550bb3283444e3890','b9b34335a8a7d8a54161bf10bd2c02162b9a432d7b09247449ec20704156fb04');
INSERT INTO journal VALUES (113,'01719519-5e80-7860-94cb-281084d43847',35,'2020-08-17T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','rectification.apply',NULL,'[{"fact":"finding.applied","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","state":"self_checked","applied_by":"0171710c-da80-7bff-868e-abb33b2b312f","applied_on":"2020-08-17","closure_due_on":"2020-08-31","checks":[{"step":"self","by":"0171710c-da80-7bff-868e-abb33b2b312f","by_name":"严守拙","on":"2020-08-17","decision":"pass","opinion":"已完成整改"}]}}]','b9b34335a8a7d8a54161bf10bd2c02162b9a432d7b09247449ec20704156fb04','ab98185fbe767eef392b0821ffef0f7cf2e4d93bf74d632446405af21fdb81cf');
INSERT INTO journal VALUES (114,'01719519-5e80-7860-94cb-281084d43847',36,'2020-08-17T01:00:00.000Z','0171710c-da80-72c3-a07a-d6a788935af9','rectification.check',NULL,'[{"fact":"finding.checked","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","state":"department_checked","checks":[{"step":"self","by":"0171710c-da80-7bff-868e-abb33b2b312f","by_name":"严守拙","on":"2020-08-17","decision":"pass","opinion":"已完成整改"},{"step":"department","by":"0171710c-da80-72c3-a07a-d6a788935af9","by_name":"钱慎之","on":"2020-08-17","decision":"pass","opinion":"属实"}]}}]','ab98185fbe767eef392b0821ffef0f7cf2e4d93bf74d632446405af21fdb81cf','94cbef0d479e6d55767bfd9179fb77c3b551aadf4d47fdbff81f3a128147e1e7');
INSERT INTO journal VALUES (115,'01719519-5e80-7860-94cb-281084d43847',37,'2020-08-17T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','rectification.close',NULL,'[{"fact":"finding.closed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"017321a3-0a80-7e17-b957-f46cbb71f1f8","state":"closed","standing":"closed","closed_on":"2020-08-17","checks":[{"step":"self","by":"0171710c-da80-7bff-868e-abb33b2b312f","by_name":"严守拙","on":"2020-08-17","decision":"pass","opinion":"已完成整改"},{"step":"department","by":"0171710c-da80-72c3-a07a-d6a788935af9","by_name":"钱慎之","on":"2020-08-17","decision":"pass","opinion":"属实"},{"step":"office","by":"0171710c-da80-72c0-9508-94387e455609","by_name":"陆知遥","on":"2020-08-17","decision":"pass","opinion":"同意销号"}]}}]','94cbef0d479e6d55767bfd9179fb77c3b551aadf4d47fdbff81f3a128147e1e7','76ff302b188b7a6acdb7602dbef84f83ccb7f0010b00f77fba5593ec66e74bed');
INSERT INTO journal VALUES (116,'01719519-5e80-7860-94cb-281084d43847',38,'2020-08-17T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','evidence.attach',NULL,'[{"fact":"evidence.attached","data":{"id":"0173f9ee-2280-7890-941a-10f0f08dcf77","engagement_id":"01719519-5e80-7860-94cb-281084d43847","subject_kind":"immediate","subject_id":"01724957-f280-7f6b-85e2-38523d4bf542","number":"2020-R1-G01-ZJ-0003","name":"更换照片","origin":"后勤","hash":"a40198d7b2337c08033135c7c0959ae1b3a2606a9aef2980e1d04bacdab5a13a","size":21,"pages":1,"attached_by":"0171710c-da80-7bff-868e-abb33b2b312f","attached_on":"2020-08-17"}}]','76ff302b188b7a6acdb7602dbef84f83ccb7f0010b00f77fba5593ec66e74bed','4fd9a4ffd5fdd8b862c45ab683d57857b7745f81e13d90bb7eacb1f36bf3cda7');
INSERT INTO journal VALUES (117,'01719519-5e80-7860-94cb-281084d43847',39,'2020-08-17T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','immediate.rectify',NULL,'[{"fact":"immediate.rectified","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7f6b-85e2-38523d4bf542","state":"rectified","result":"已更换","rectified_by_name":"严守拙","rectified_on":"2020-08-17"}}]','4fd9a4ffd5fdd8b862c45ab683d57857b7745f81e13d90bb7eacb1f36bf3cda7','0c666ad0c3a6cb3cb12e7e6a30e8537d9d26454835df26dc1f1c3e11875602c7');
INSERT INTO journal VALUES (118,'01719519-5e80-7860-94cb-281084d43847',40,'2020-08-17T01:00:00.000Z','0171710c-da80-756d-b78a-4524e1659558','immediate.check',NULL,'[{"fact":"immediate.checked","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7f6b-85e2-38523d4bf542","state":"checked","checked_by":"0171710c-da80-794a-b730-7a94d0e40321","checked_by_name":"周砺","checked_on":"2020-08-17","check_opinion":"属实"}}]','0c666ad0c3a6cb3cb12e7e6a30e8537d9d26454835df26dc1f1c3e11875602c7','6db7d053023ceaa6595500833b73178c91b46c314e8e66f59c78e299b28465f1');
INSERT INTO journal VALUES (119,'01719519-5e80-7860-94cb-281084d43847',41,'2020-08-17T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','immediate.close',NULL,'[{"fact":"immediate.closed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7f6b-85e2-38523d4bf542","state":"closed","closed_on":"2020-08-17"}}]','6db7d053023ceaa6595500833b73178c91b46c314e8e66f59c78e299b28465f1','189f25fa877d9b7dfb3e883bfab354516c00c94f68b87e66d0dc00ad73e07ebf');
INSERT INTO journal VALUES (12,'group',6,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','unit.add',NULL,'[{"fact":"unit.added","data":{"id":"0171710c-da80-7207-a462-a1b0e7f4494a","code":"CY22","name":"澄岳第二制造有限公司","short_name":"二公司","parent_id":"0171710c-da80-7ceb-8482-2da5eb247b16","level":2,"path":"CY/CY22","sector":"制造","kind":"member","place":"白鹭市","headcount":2680,"party_members":870,"leader_name":"季川","sort":0}}]','877c5ae59ad7e825b214d20e1daf0a44d654fd566cbb56c0835d38cff49da0db','d587460fa0edc70b743e08eb6a5aac305759fd8d50b947d4ab80047d6111233c');
INSERT INTO journal VALUES (120,'01719519-5e80-7860-94cb-281084d43847',42,'2020-08-17T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','order.report',NULL,'[{"fact":"order.reported","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"0173f9ee-2280-7dab-8aaf-0afbd77e6de7","state":"reported","report":"已销号","reported_on":"2020-08-17"}}]','189f25fa877d9b7dfb3e883bfab354516c00c94f68b87e66d0dc00ad73e07ebf','eede3c6bb81f33faafd063362089f5288659cacd2f9f6201c32eeb4fa84aec91');
INSERT INTO journal VALUES (121,'01719519-5e80-7860-94cb-281084d43847',43,'2020-08-17T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','order.close',NULL,'[{"fact":"order.closed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"0173f9ee-2280-7dab-8aaf-0afbd77e6de7","state":"closed","opinion":"办结","closed_on":"2020-08-17"}}]','eede3c6bb81f33faafd063362089f5288659cacd2f9f6201c32eeb4fa84aec91','24db9463fdaef0ee7aab3f9d770f60189c2f0b1f28cfe76ae182b5213170845e');
INSERT INTO journal VALUES (122,'01719519-5e80-7860-94cb-281084d43847',44,'2020-08-17T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','engagement.close',NULL,'[{"fact":"engagement.closed","data":{"id":"01719519-5e80-7860-94cb-281084d43847","state":"closed","closed_on":"2020-08-17"}}]','24db9463fdaef0ee7aab3f9d770f60189c2f0b1f28cfe76ae182b5213170845e','63595feed20b6fcd61bfa4dca75ee8f58c973f1f557f2e3dd395bd043b7a20ad');
INSERT INTO journal VALUES (123,'group',39,'2020-08-17T01:00:00.000Z','0171710c-da80-727d-86af-6f32e7eddc3d','round.close',NULL,'[{"fact":"round.closed","data":{"id":"01719519-5e80-7368-a533-933b085413ee","state":"closed","closed_on":"2020-08-17"}},{"fact":"team.dissolved","data":{"id":"01719519-5e80-736b-951e-ac7ef7f95619","state":"dissolved"}},{"fact":"team.dissolved","data":{"id":"01719519-5e80-753d-9a86-5d71b175ccf1","state":"dissolved"}},{"fact":"account.revoked","data":{"id":"01719519-5e80-74c2-b6bf-be22dce92e41"}},{"fact":"account.revoked","data":{"id":"01719519-5e80-79d3-95d0-ef14541b3754"}},{"fact":"account.revoked","data":{"id":"01719519-5e80-72ab-b1b8-f01442a3d1d5"}},{"fact":"account.revoked","data":{"id":"01719519-5e80-7b6d-af74-302a94233306"}}]','a859512744dfaf6dcc5dd2cc5acdd6c4251b8b0cf2279af089c380a29f1e070a','2e38aca3fa211f732a9cb1b6f9025f198d9ad7599f6288fd75fb0f058e4fe6d0');
INSERT INTO journal VALUES (13,'group',7,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','unit.add',NULL,'[{"fact":"unit.added","data":{"id":"0171710c-da80-720b-848f-5ad972ed8af4","code":"CY2101","name":"澄岳第一工程有限公司西岭分公司","short_name":"西岭分公司","parent_id":"0171710c-da80-751f-94b8-02b2f20e27f0","level":3,"path":"CY/CY21/CY2101","sector":"工程","kind":"branch","place":"西岭市","headcount":410,"party_members":120,"leader_name":null,"sort":0}}]','d587460fa0edc70b743e08eb6a5aac305759fd8d50b947d4ab80047d6111233c','6cd6f16b2f75b8356cbf02205e87bbde83c7c8792d7d5f7eb6bf76c69691e91f');
INSERT INTO journal VALUES (14,'group',8,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-75ed-b3fd-b67858a7ce25","code":"P001","name":"陆知遥","gender":"female","birth_month":"1971-05","native_place":"澜州市","unit_id":"0171710c-da80-7cf9-8ad5-7337daa44d4c","department":"综合处","post":"主管","speciality":"general","political_status":"中共党员","phone":"内线001","posts":[{"unit":"0171710c-da80-7cf9-8ad5-7337daa44d4c","post":"主管","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','6cd6f16b2f75b8356cbf02205e87bbde83c7c8792d7d5f7eb6bf76c69691e91f','8dc6936c258654153257f0972fee8c9319cbc3e2c16fcecd46c724d014aab1a1');
INSERT INTO journal VALUES (15,'group',9,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-788c-a649-d53f30174596","code":"P002","name":"秦伯庸","gender":"male","birth_month":"1972-05","native_place":"澜州市","unit_id":"0171710c-da80-7cf9-8ad5-7337daa44d4c","department":"巡视办","post":"主任","speciality":"general","political_status":"中共党员","phone":"内线002","posts":[{"unit":"0171710c-da80-7cf9-8ad5-7337daa44d4c","post":"主任","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','8dc6936c258654153257f0972fee8c9319cbc3e2c16fcecd46c724d014aab1a1','952229d7282aca9eef5b7aaa5aa6e5ff602ac830ad917ba2341a715136301dee');
INSERT INTO journal VALUES (16,'group',10,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7a39-8799-3742f825e2ff","code":"P003","name":"顾南舟","gender":"male","birth_month":"1973-05","native_place":"澜州市","unit_id":"0171710c-da80-7ceb-8482-2da5eb247b16","department":"领导班子","post":"领导小组副组长","speciality":"general","political_status":"中共党员","phone":"内线003","posts":[{"unit":"0171710c-da80-7ceb-8482-2da5eb247b16","post":"领导小组副组长","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','952229d7282aca9eef5b7aaa5aa6e5ff602ac830ad917ba2341a715136301dee','6cfd4e0905421cbf81738d79f70bb5cf829107d70cb3c547a582d4097865e96a');
INSERT INTO journal VALUES (17,'group',11,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7105-88e9-b89b9c42f9d2","code":"P004","name":"许衡","gender":"male","birth_month":"1974-05","native_place":"澜州市","unit_id":"0171710c-da80-7ceb-8482-2da5eb247b16","department":"领导班子","post":"党组书记","speciality":"general","political_status":"中共党员","phone":"内线004","posts":[{"unit":"0171710c-da80-7ceb-8482-2da5eb247b16","post":"党组书记","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','6cfd4e0905421cbf81738d79f70bb5cf829107d70cb3c547a582d4097865e96a','3a852024b068f8fb3fc3de20c9a461b6cb75c9f7197aaf9ee6008be462e0d675');
INSERT INTO journal VALUES (18,'group',12,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-75ff-8fee-a2a722beefb6","code":"P005","name":"钱慎之","gender":"male","birth_month":"1975-05","native_place":"澜州市","unit_id":"0171710c-da80-7054-8890-11480bdf99cf","department":"预算处","post":"处长","speciality":"finance","political_status":"中共党员","phone":"内线005","posts":[{"unit":"0171710c-da80-7054-8890-11480bdf99cf","post":"处长","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','3a852024b068f8fb3fc3de20c9a461b6cb75c9f7197aaf9ee6008be462e0d675','0e8f7f4bff29b5c7b64a06b64f8e924b9d200a0a079bea0dada911d8660a87e3');
INSERT INTO journal VALUES (19,'group',13,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7ba7-9960-033f3f4c84bb","code":"P006","name":"纪明澈","gender":"male","birth_month":"1976-05","native_place":"澜州市","unit_id":"0171710c-da80-7ceb-8482-2da5eb247b16","department":"纪检监察组","post":"副组长","speciality":"discipline","political_status":"中共党员","phone":"内线006","posts":[{"unit":"0171710c-da80-7ceb-8482-2da5eb247b16","post":"副组长","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','0e8f7f4bff29b5c7b64a06b64f8e924b9d200a0a079bea0dada911d8660a87e3','41babb0f20c0b9af093b0fa37ecb0f7d96365ecdda2540d519cc5c082421d888');
INSERT INTO journal VALUES (2,'security',2,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-77ce-a454-6c04d9ff7cf6","name":"system"}}]','dd46f702a8b4f78c557f11bf542d0126f2e786be84ff57bdebf982908b2b47bb','8bd2aced023c1a9cec42f3f973f95c938fd8be7b2bd189a7378084493745fa97');
INSERT INTO journal VALUES (20,'group',14,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7f18-91ee-8576b0905319","code":"P011","name":"宋鹤鸣","gender":"male","birth_month":"1981-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"企管处","post":"处长","speciality":"general","political_status":"中共党员","phone":"内线011","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"处长","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','41babb0f20c0b9af093b0fa37ecb0f7d96365ecdda2540d519cc5c082421d888','5ef9a6a8634e6a1e5dada7c1ece26d0a01133d2480e338fd97d0cfb84485e938');
INSERT INTO journal VALUES (21,'group',15,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-76f4-a054-38631fba9157","code":"P012","name":"沈听澜","gender":"female","birth_month":"1982-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"企管处","post":"副处长","speciality":"party_building","political_status":"中共党员","phone":"内线012","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"副处长","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','5ef9a6a8634e6a1e5dada7c1ece26d0a01133d2480e338fd97d0cfb84485e938','6c9f8ac82c0d76f987231b7d47c1c33ac6f7d6f03c811325a6dad525cbbbcc18');
INSERT INTO journal VALUES (22,'group',16,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-794a-b730-7a94d0e40321","code":"P013","name":"周砺","gender":"male","birth_month":"1983-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"改革处","post":"主管","speciality":"finance","political_status":"中共党员","phone":"内线013","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','6c9f8ac82c0d76f987231b7d47c1c33ac6f7d6f03c811325a6dad525cbbbcc18','8fa97ee7057b26e9f502dfdf92c1143713d685bcdd16140d51be1ee36132295c');
INSERT INTO journal VALUES (23,'group',17,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7cd8-8c97-da47d8055111","code":"P014","name":"林若溪","gender":"female","birth_month":"1984-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"改革处","post":"主管","speciality":"audit","political_status":"中共党员","phone":"内线014","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','8fa97ee7057b26e9f502dfdf92c1143713d685bcdd16140d51be1ee36132295c','3a3ffc1c490f32e0f4acc429ee2c741d05c54e32be5151c2dc958ef74ac61faa');
INSERT INTO journal VALUES (24,'group',18,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7c66-a9a5-e325f3af5c6f","code":"P015","name":"贺长风","gender":"male","birth_month":"1985-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"改革处","post":"主管","speciality":"engineering","political_status":"中共党员","phone":"内线015","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','3a3ffc1c490f32e0f4acc429ee2c741d05c54e32be5151c2dc958ef74ac61faa','3079773d7cc721b50aa7173390a6e10c3dea7f50bed8e0dc3fa38219fc83754b');
INSERT INTO journal VALUES (25,'group',19,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-77fc-8760-43b2d9e7f27e","code":"P021","name":"叶承安","gender":"male","birth_month":"1971-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"法务处","post":"处长","speciality":"law","political_status":"中共党员","phone":"内线021","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"处长","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','3079773d7cc721b50aa7173390a6e10c3dea7f50bed8e0dc3fa38219fc83754b','788d37941bf5795ab673a7e2cc2670c0f316314b862ed1d2ce7382341b9ed4fc');
INSERT INTO journal VALUES (26,'group',20,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-734a-9617-ff535d759328","code":"P022","name":"唐疏影","gender":"female","birth_month":"1972-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"法务处","post":"副处长","speciality":"personnel","political_status":"中共党员","phone":"内线022","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"副处长","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','788d37941bf5795ab673a7e2cc2670c0f316314b862ed1d2ce7382341b9ed4fc','18bc59b307daa2090faa22159a5dca3010c6d451384998a8bbe6467d1a56b796');
INSERT INTO journal VALUES (27,'group',21,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7c1c-929a-fa40281bf99e","code":"P023","name":"程越","gender":"male","birth_month":"1973-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"法务处","post":"主管","speciality":"audit","political_status":"中共党员","phone":"内线023","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','18bc59b307daa2090faa22159a5dca3010c6d451384998a8bbe6467d1a56b796','d8620fa0c6dbc319b836315db76c342e813406e5d18589f7079eec5e9969b226');
INSERT INTO journal VALUES (28,'group',22,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7693-8a1f-6253d2d592f6","code":"P024","name":"罗青禾","gender":"female","birth_month":"1974-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"法务处","post":"主管","speciality":"finance","political_status":"中共党员","phone":"内线024","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','d8620fa0c6dbc319b836315db76c342e813406e5d18589f7079eec5e9969b226','481948475f072a217033ce0a09158b348fc0fd0c779766ca0e9dea9291837b02');
INSERT INTO journal VALUES (29,'group',23,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-79a1-8d02-4f44f05015f4","code":"P029","name":"邵一帆","gender":"male","birth_month":"1979-05","native_place":"澜州市","unit_id":"0171710c-da80-7721-ab31-804b1892254c","department":"法务处","post":"主管","speciality":"general","political_status":"中共党员","phone":"内线029","posts":[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','481948475f072a217033ce0a09158b348fc0fd0c779766ca0e9dea9291837b02','1769f971ad91b6c11263fef6e8e11caadaace0385f0195b08635b22b670186a6');
INSERT INTO journal VALUES (3,'security',3,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7418-8dd3-484f06240dc9","name":"founding","person_id":null,"state":"active"}}]','8bd2aced023c1a9cec42f3f973f95c938fd8be7b2bd189a7378084493745fa97','697028e453a9ef1a1adcf984b2fc9b4f0c4520da46933adab4711eca28d5b164');
INSERT INTO journal VALUES (30,'group',24,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7cb4-ac8b-14f335e37ddb","code":"P031","name":"严守拙","gender":"male","birth_month":"1981-05","native_place":"望溪市","unit_id":"0171710c-da80-751f-94b8-02b2f20e27f0","department":"党委办公室","post":"主任","speciality":"general","political_status":"中共党员","phone":"内线031","posts":[{"unit":"0171710c-da80-751f-94b8-02b2f20e27f0","post":"主任","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','1769f971ad91b6c11263fef6e8e11caadaace0385f0195b08635b22b670186a6','e690e026d7a587edea53a19ee30ef0e47ffb67d9ddebe478764e0c35ab5733bc');
INSERT INTO journal VALUES (31,'group',25,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','person.add',NULL,'[{"fact":"person.added","data":{"id":"0171710c-da80-7732-a076-ec8b4cfd3f84","code":"P032","name":"梁书年","gender":"male","birth_month":"1982-05","native_place":"白鹭市","unit_id":"0171710c-da80-7207-a462-a1b0e7f4494a","department":"党委办公室","post":"主任","speciality":"general","political_status":"中共党员","phone":"内线032","posts":[{"unit":"0171710c-da80-7207-a462-a1b0e7f4494a","post":"主任","from":"2012-03-01","until":null}],"kin":[],"interests":[],"available":true}}]','e690e026d7a587edea53a19ee30ef0e47ffb67d9ddebe478764e0c35ab5733bc','7f3806fe52422878e5e62aa85df42cfca412cabface5212f11180b3f78c477b7');
INSERT INTO journal VALUES (32,'security',7,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-72c0-9508-94387e455609","name":"office","person_id":"0171710c-da80-75ed-b3fd-b67858a7ce25","state":"active"}}]','0b46d2ecee7cdd79ee8f044d6377afe867260ef6f758d626be5b2a991a796239','c276ec5c69db2b3d26ed679d42690367615b91d47e108baaa5a4885fecc272f5');
INSERT INTO journal VALUES (33,'security',8,'2020-04-13T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','account.grant',NULL,'[{"fact":"account.granted","data":{"id":"0171710c-da80-70ef-819e-d2ed24df2504","account_id":"0171710c-da80-72c0-9508-94387e455609","role":"office_staff","scope_kind":"group","scope":""}}]','c276ec5c69db2b3d26ed679d42690367615b91d47e108baaa5a4885fecc272f5','bd01cd4b3937b8af8ccc69bdbb9836f56eb30cdb57bdce8300533e734725fc56');
INSERT INTO journal VALUES (34,'security',9,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-727d-86af-6f32e7eddc3d","name":"director","person_id":"0171710c-da80-788c-a649-d53f30174596","state":"active"}}]','bd01cd4b3937b8af8ccc69bdbb9836f56eb30cdb57bdce8300533e734725fc56','bb26cc6063ab37fe7ae1c8084d2d4d4b0e16c4629c9b8a365d42d362de4cb13c');
INSERT INTO journal VALUES (35,'security',10,'2020-04-13T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','account.grant',NULL,'[{"fact":"account.granted","data":{"id":"0171710c-da80-73ba-b44d-750208007848","account_id":"0171710c-da80-727d-86af-6f32e7eddc3d","role":"office_director","scope_kind":"group","scope":""}}]','bb26cc6063ab37fe7ae1c8084d2d4d4b0e16c4629c9b8a365d42d362de4cb13c','4f618dbf49283013e358e10d86ff1563ec07fea0b327f8a43f57e7c56b91c478');
INSERT INTO journal VALUES (36,'security',11,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7e9c-9f0e-cd6eef3bac44","name":"leading","person_id":"0171710c-da80-7a39-8799-3742f825e2ff","state":"active"}}]','4f618dbf49283013e358e10d86ff1563ec07fea0b327f8a43f57e7c56b91c478','f0893c98ef9921620afd3d42b9b22a34abb528012c061c98fcf6501d10b929aa');
INSERT INTO journal VALUES (37,'security',12,'2020-04-13T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','account.grant',NULL,'[{"fact":"account.granted","data":{"id":"0171710c-da80-78dc-9866-979a0b6fb5ce","account_id":"0171710c-da80-7e9c-9f0e-cd6eef3bac44","role":"leading_group","scope_kind":"group","scope":""}}]','f0893c98ef9921620afd3d42b9b22a34abb528012c061c98fcf6501d10b929aa','52bf902252d7f0b6a4bfb5025abdb49e48ce431ac04122e5e1dde7df3a2e8fa4');
INSERT INTO journal VALUES (38,'security',13,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-71aa-b1df-1b0821d418ea","name":"party","person_id":"0171710c-da80-7105-88e9-b89b9c42f9d2","state":"active"}}]','52bf902252d7f0b6a4bfb5025abdb49e48ce431ac04122e5e1dde7df3a2e8fa4','ca57583b0acd4d3e655a1b0a1f31f1876e3ce12c1aab5f98e2b229bdba118675');
INSERT INTO journal VALUES (39,'security',14,'2020-04-13T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','account.grant',NULL,'[{"fact":"account.granted","data":{"id":"0171710c-da80-7175-9d66-a4fc8e269e6d","account_id":"0171710c-da80-71aa-b1df-1b0821d418ea","role":"party_group","scope_kind":"group","scope":""}}]','ca57583b0acd4d3e655a1b0a1f31f1876e3ce12c1aab5f98e2b229bdba118675','ecff64bc0f704cca270fabc2467818f5acedc49c3e1e21763970466542c8d824');
INSERT INTO journal VALUES (4,'security',4,'2020-04-13T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-7181-a694-f6378f1c4446","name":"security"}}]','697028e453a9ef1a1adcf984b2fc9b4f0c4520da46933adab4711eca28d5b164','98b6d47824818414e016f854b4fb0372e1f746d9b17c0b4f8b23dd73858b3d1b');
INSERT INTO journal VALUES (40,'security',15,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-72c3-a07a-d6a788935af9","name":"department","person_id":"0171710c-da80-75ff-8fee-a2a722beefb6","state":"active"}}]','ecff64bc0f704cca270fabc2467818f5acedc49c3e1e21763970466542c8d824','02883bbbc3e8a5e8bdfbc8524d4bab3def16adaf352ecd85c5f7e3f23069a4de');
INSERT INTO journal VALUES (41,'security',16,'2020-04-13T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','account.grant',NULL,'[{"fact":"account.granted","data":{"id":"0171710c-da80-7b01-83a5-e1072c400417","account_id":"0171710c-da80-72c3-a07a-d6a788935af9","role":"department","scope_kind":"group","scope":""}}]','02883bbbc3e8a5e8bdfbc8524d4bab3def16adaf352ecd85c5f7e3f23069a4de','34f3e9ff1160b58ba8ca2c1f3c00292b40753683199ebc0e9d3eaa7bcde28c91');
INSERT INTO journal VALUES (42,'security',17,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7785-adfa-662652b42465","name":"discipline","person_id":"0171710c-da80-7ba7-9960-033f3f4c84bb","state":"active"}}]','34f3e9ff1160b58ba8ca2c1f3c00292b40753683199ebc0e9d3eaa7bcde28c91','206f9c8ed55dfe72856ea2d3fba5a81a359928be9fc674cbf597547eddbe8b80');
INSERT INTO journal VALUES (43,'security',18,'2020-04-13T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','account.grant',NULL,'[{"fact":"account.granted","data":{"id":"0171710c-da80-7777-b2dc-065d97f6bc06","account_id":"0171710c-da80-7785-adfa-662652b42465","role":"discipline","scope_kind":"group","scope":""}}]','206f9c8ed55dfe72856ea2d3fba5a81a359928be9fc674cbf597547eddbe8b80','68052522e38e3dd021b5039c837cd304983697504b7b170748f4f8cff6503ea1');
INSERT INTO journal VALUES (44,'security',19,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7680-9b88-e43920a51876","name":"leader","person_id":"0171710c-da80-7f18-91ee-8576b0905319","state":"active"}}]','68052522e38e3dd021b5039c837cd304983697504b7b170748f4f8cff6503ea1','0192c5f156090248b978b839073d122fcd941474f02ce4aa6709ee29c6eac758');
INSERT INTO journal VALUES (45,'security',20,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-732d-aeda-ff78a23e3322","name":"deputy","person_id":"0171710c-da80-76f4-a054-38631fba9157","state":"active"}}]','0192c5f156090248b978b839073d122fcd941474f02ce4aa6709ee29c6eac758','3ad24265692eb6379a0e00b7c6f220df87b6f94b3274e8dc4bed95362efe942a');
INSERT INTO journal VALUES (46,'security',21,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-756d-b78a-4524e1659558","name":"member1","person_id":"0171710c-da80-794a-b730-7a94d0e40321","state":"active"}}]','3ad24265692eb6379a0e00b7c6f220df87b6f94b3274e8dc4bed95362efe942a','7357f37ab0a5c37fdb8b7e612a4af1e4e34de253ffb18cd8d2c587336b329a47');
INSERT INTO journal VALUES (47,'security',22,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7d64-93e3-06ad00cb155d","name":"member2","person_id":"0171710c-da80-7cd8-8c97-da47d8055111","state":"active"}}]','7357f37ab0a5c37fdb8b7e612a4af1e4e34de253ffb18cd8d2c587336b329a47','705f5357dc5179fb9f898aa115e756095d1693d7557fa288ed9b465f4081cd83');
INSERT INTO journal VALUES (48,'security',23,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7421-8201-24d05bab1dd0","name":"member3","person_id":"0171710c-da80-7c66-a9a5-e325f3af5c6f","state":"active"}}]','705f5357dc5179fb9f898aa115e756095d1693d7557fa288ed9b465f4081cd83','f548a31bcca29c45da8d2fc9858881e8f2a839c6e44dcd3f401319d9d9e31c19');
INSERT INTO journal VALUES (49,'security',24,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7e7b-995a-c78ada847f62","name":"leader2","person_id":"0171710c-da80-77fc-8760-43b2d9e7f27e","state":"active"}}]','f548a31bcca29c45da8d2fc9858881e8f2a839c6e44dcd3f401319d9d9e31c19','bbcfcc1721ad4879d0e1366c47b0aa6a60dbdb2762c0c1a26968adf425e6990f');
INSERT INTO journal VALUES (5,'security',5,'2020-04-13T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','account.grant',NULL,'[{"fact":"account.granted","data":{"id":"0171710c-da80-716d-be60-0673414c0f81","account_id":"0171710c-da80-7418-8dd3-484f06240dc9","role":"office_staff","scope_kind":"group","scope":""}}]','98b6d47824818414e016f854b4fb0372e1f746d9b17c0b4f8b23dd73858b3d1b','140d1aa60cc6d9381e61b3c4c3085ca1965a1454aa72432df4b6ff5ec05c5036');
INSERT INTO journal VALUES (50,'security',25,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7ccc-826e-1990b5415847","name":"deputy2","person_id":"0171710c-da80-734a-9617-ff535d759328","state":"active"}}]','bbcfcc1721ad4879d0e1366c47b0aa6a60dbdb2762c0c1a26968adf425e6990f','484d48b674c6197671f818405825d362b2e4e6dd49bdb43218a5910ec0259e57');
INSERT INTO journal VALUES (51,'security',26,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7f4e-85ff-80a4bce5e725","name":"member4","person_id":"0171710c-da80-7c1c-929a-fa40281bf99e","state":"active"}}]','484d48b674c6197671f818405825d362b2e4e6dd49bdb43218a5910ec0259e57','f3720e96f5ee478e023031bc5df9a260e9d0105264281ea07f34e3c31e7b278c');
INSERT INTO journal VALUES (52,'security',27,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7130-9cd1-4e82ee790a5d","name":"member5","person_id":"0171710c-da80-7693-8a1f-6253d2d592f6","state":"active"}}]','f3720e96f5ee478e023031bc5df9a260e9d0105264281ea07f34e3c31e7b278c','52142171d166eb1364303f8bbfe015c6efda2ad46a81786b4c267f3f3cffa183');
INSERT INTO journal VALUES (53,'security',28,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7bff-868e-abb33b2b312f","name":"liaison","person_id":"0171710c-da80-7cb4-ac8b-14f335e37ddb","state":"active"}}]','52142171d166eb1364303f8bbfe015c6efda2ad46a81786b4c267f3f3cffa183','ff2f932baa56b00e50dffdb6050bfc9d7aac1cbed07e1d016e98a2a2e7dc7789');
INSERT INTO journal VALUES (54,'security',29,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.create',NULL,'[{"fact":"account.created","data":{"id":"0171710c-da80-7b06-8228-8b708507a5d8","name":"liaison2","person_id":"0171710c-da80-7732-a076-ec8b4cfd3f84","state":"active"}}]','ff2f932baa56b00e50dffdb6050bfc9d7aac1cbed07e1d016e98a2a2e7dc7789','bb2a384e62be1acde04735eb6702d39541bb2c00c2f1b6b6c04c966f46556641');
INSERT INTO journal VALUES (55,'security',30,'2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','account.lock',NULL,'[{"fact":"account.locked","data":{"id":"0171710c-da80-7418-8dd3-484f06240dc9","state":"locked","lock_reason":"单位和人员已录入"}}]','bb2a384e62be1acde04735eb6702d39541bb2c00c2f1b6b6c04c966f46556641','2befef763f86a0d67122925bde96a1669c536694a6bd39253a5d18ecf5740be2');
INSERT INTO journal VALUES (56,'security',31,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-72c0-9508-94387e455609","name":"office"}}]','2befef763f86a0d67122925bde96a1669c536694a6bd39253a5d18ecf5740be2','b1dd8f2f5757fa7375d2a2a9ba0cc8b9c2531c3c1d5e2fbe22851e697e42cdde');
INSERT INTO journal VALUES (57,'group',26,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','round.plan',NULL,'[{"fact":"round.planned","data":{"id":"01719519-5e80-7368-a533-933b085413ee","year":2020,"ordinal":1,"number":"2020-R1","name":"2020年第一轮巡视","kind":"regular","state":"planned","requirement":"聚焦主责主业","start_on":"2020-05-20","entry_on":"2020-05-20","exit_on":"2020-06-22","feedback_on":"2020-07-14","focus":["A3.1.1"],"avoidance_years":3,"norms_version":"2020.1","milestones":[]}}]','7f3806fe52422878e5e62aa85df42cfca412cabface5212f11180b3f78c477b7','1e7bd9127ce568566c0af30b0f768bc72bbb57269c7fd4a8394005feecb9b07a');
INSERT INTO journal VALUES (58,'security',32,'2020-04-20T01:00:00.000Z','0171710c-da80-7e9c-9f0e-cd6eef3bac44','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-7e9c-9f0e-cd6eef3bac44","name":"leading"}}]','b1dd8f2f5757fa7375d2a2a9ba0cc8b9c2531c3c1d5e2fbe22851e697e42cdde','437f8bc4fcb36da5af6d58c125f29252e605263dce503d7471af2939b0e034c1');
INSERT INTO journal VALUES (59,'group',27,'2020-04-20T01:00:00.000Z','0171710c-da80-7e9c-9f0e-cd6eef3bac44','round.approve',NULL,'[{"fact":"round.approved","data":{"id":"01719519-5e80-7368-a533-933b085413ee","state":"approved","document_number":"澄岳巡〔2020〕1号"}}]','1e7bd9127ce568566c0af30b0f768bc72bbb57269c7fd4a8394005feecb9b07a','9cfeccd63329d56a5a53e611bba69fc32319cf290fabdfcc2bb5cf4f96ff361c');
INSERT INTO journal VALUES (6,'security',6,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-7418-8dd3-484f06240dc9","name":"founding"}}]','140d1aa60cc6d9381e61b3c4c3085ca1965a1454aa72432df4b6ff5ec05c5036','0b46d2ecee7cdd79ee8f044d6377afe867260ef6f758d626be5b2a991a796239');
INSERT INTO journal VALUES (60,'group',28,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','team.form',NULL,'[{"fact":"team.formed","data":{"id":"01719519-5e80-736b-951e-ac7ef7f95619","round_id":"01719519-5e80-7368-a533-933b085413ee","ordinal":1,"number":"2020-R1-G01","name":"第一巡视组","state":"formed","members":[]}}]','9cfeccd63329d56a5a53e611bba69fc32319cf290fabdfcc2bb5cf4f96ff361c','6079dedd0ad55fb785e2b42316c2db2585fd2d9c09cd4a8d8d1acb3902558d63');
INSERT INTO journal VALUES (61,'group',29,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','team.assign',NULL,'[{"fact":"team.assigned","data":{"id":"01719519-5e80-736b-951e-ac7ef7f95619","members":[{"person":"0171710c-da80-7f18-91ee-8576b0905319","name":"宋鹤鸣","post":"leader","engaged":false}]}}]','6079dedd0ad55fb785e2b42316c2db2585fd2d9c09cd4a8d8d1acb3902558d63','d3361dc218b251974825de53d7349eb7d4818e690a522cdb8616ffa36cd39bf2');
INSERT INTO journal VALUES (62,'group',30,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','team.assign',NULL,'[{"fact":"team.assigned","data":{"id":"01719519-5e80-736b-951e-ac7ef7f95619","members":[{"person":"0171710c-da80-7f18-91ee-8576b0905319","name":"宋鹤鸣","post":"leader","engaged":false},{"person":"0171710c-da80-76f4-a054-38631fba9157","name":"沈听澜","post":"deputy","engaged":false}]}}]','d3361dc218b251974825de53d7349eb7d4818e690a522cdb8616ffa36cd39bf2','7e1d8383533b604a479421d740a32e7bea344bb745f5a618a06ca7d57d28660d');
INSERT INTO journal VALUES (63,'group',31,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','team.assign',NULL,'[{"fact":"team.assigned","data":{"id":"01719519-5e80-736b-951e-ac7ef7f95619","members":[{"person":"0171710c-da80-7f18-91ee-8576b0905319","name":"宋鹤鸣","post":"leader","engaged":false},{"person":"0171710c-da80-76f4-a054-38631fba9157","name":"沈听澜","post":"deputy","engaged":false},{"person":"0171710c-da80-794a-b730-7a94d0e40321","name":"周砺","post":"member","engaged":false}]}}]','7e1d8383533b604a479421d740a32e7bea344bb745f5a618a06ca7d57d28660d','5cd06e5f0c770b07da9fd59c5d54634428b6527b4e4e6adaaec1c0ee4c6256c1');
INSERT INTO journal VALUES (64,'group',32,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','team.assign',NULL,'[{"fact":"team.assigned","data":{"id":"01719519-5e80-736b-951e-ac7ef7f95619","members":[{"person":"0171710c-da80-7f18-91ee-8576b0905319","name":"宋鹤鸣","post":"leader","engaged":false},{"person":"0171710c-da80-76f4-a054-38631fba9157","name":"沈听澜","post":"deputy","engaged":false},{"person":"0171710c-da80-794a-b730-7a94d0e40321","name":"周砺","post":"member","engaged":false},{"person":"0171710c-da80-7cd8-8c97-da47d8055111","name":"林若溪","post":"member","engaged":false}]}}]','5cd06e5f0c770b07da9fd59c5d54634428b6527b4e4e6adaaec1c0ee4c6256c1','32cc086f6702f0bb83ada5897ed89314450fe757ec1796bbaa682c3980f0a4a9');
INSERT INTO journal VALUES (65,'01719519-5e80-7860-94cb-281084d43847',1,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','engagement.open',NULL,'[{"fact":"engagement.opened","data":{"id":"01719519-5e80-7860-94cb-281084d43847","round_id":"01719519-5e80-7368-a533-933b085413ee","team_id":"01719519-5e80-736b-951e-ac7ef7f95619","unit_id":"0171710c-da80-751f-94b8-02b2f20e27f0","number":"2020-R1-G01","team_name":"第一巡视组","unit_name":"澄岳第一工程有限公司","state":"prepared"}}]','0000000000000000000000000000000000000000000000000000000000000000','58208ff053525f4030975c7151b85db9286d709a425ab436492df8ea629b4ce3');
INSERT INTO journal VALUES (66,'group',33,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','avoidance.screen',NULL,'[{"fact":"team.screened","data":{"id":"01719519-5e80-736b-951e-ac7ef7f95619","screened_on":"2020-04-20"}},{"fact":"avoidance.screened","data":{"id":"01719519-5e80-76ba-a636-c3ee0353812b","team_id":"01719519-5e80-736b-951e-ac7ef7f95619","person_id":"0171710c-da80-7f18-91ee-8576b0905319","unit_id":"0171710c-da80-751f-94b8-02b2f20e27f0","result":"none","grounds":[],"screened_on":"2020-04-20"}},{"fact":"avoidance.screened","data":{"id":"01719519-5e80-74a4-8b59-23d11c064657","team_id":"01719519-5e80-736b-951e-ac7ef7f95619","person_id":"0171710c-da80-76f4-a054-38631fba9157","unit_id":"0171710c-da80-751f-94b8-02b2f20e27f0","result":"none","grounds":[],"screened_on":"2020-04-20"}},{"fact":"avoidance.screened","data":{"id":"01719519-5e80-7f84-b4bf-fc00ab287ad2","team_id":"01719519-5e80-736b-951e-ac7ef7f95619","person_id":"0171710c-da80-794a-b730-7a94d0e40321","unit_id":"0171710c-da80-751f-94b8-02b2f20e27f0","result":"none","grounds":[],"screened_on":"2020-04-20"}},{"fact":"avoidance.screened","data":{"id":"01719519-5e80-7e77-a89a-6630e7feefd5","team_id":"01719519-5e80-736b-951e-ac7ef7f95619","person_id":"0171710c-da80-7cd8-8c97-da47d8055111","unit_id":"0171710c-da80-751f-94b8-02b2f20e27f0","result":"none","grounds":[],"screened_on":"2020-04-20"}}]','32cc086f6702f0bb83ada5897ed89314450fe757ec1796bbaa682c3980f0a4a9','040e7182abfde0363efb251ee96b9c308b3c662d75c8ec71cb43a9af6fbabd0d');
INSERT INTO journal VALUES (67,'security',33,'2020-04-20T01:00:00.000Z','0171710c-da80-71aa-b1df-1b0821d418ea','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-71aa-b1df-1b0821d418ea","name":"party"}}]','437f8bc4fcb36da5af6d58c125f29252e605263dce503d7471af2939b0e034c1','465c8707e40871cb47b061287b89245d31c3be7919b7eb03367e4ce5dca1876c');
INSERT INTO journal VALUES (68,'group',34,'2020-04-20T01:00:00.000Z','0171710c-da80-71aa-b1df-1b0821d418ea','team.authorise',NULL,'[{"fact":"team.authorised","data":{"id":"01719519-5e80-736b-951e-ac7ef7f95619","state":"authorised","authorisation_number":"澄岳党〔2020〕9号","authorised_on":"2020-04-20","authorised_until":"2020-12-31","members":[{"person":"0171710c-da80-7f18-91ee-8576b0905319","name":"宋鹤鸣","post":"leader","engaged":true},{"person":"0171710c-da80-76f4-a054-38631fba9157","name":"沈听澜","post":"deputy","engaged":true},{"person":"0171710c-da80-794a-b730-7a94d0e40321","name":"周砺","post":"member","engaged":true},{"person":"0171710c-da80-7cd8-8c97-da47d8055111","name":"林若溪","post":"member","engaged":true}]}},{"fact":"account.granted","data":{"id":"01719519-5e80-74c2-b6bf-be22dce92e41","account_id":"0171710c-da80-7680-9b88-e43920a51876","role":"team_leader","scope_kind":"engagement","scope":"01719519-5e80-7860-94cb-281084d43847"}},{"fact":"account.granted","data":{"id":"01719519-5e80-79d3-95d0-ef14541b3754","account_id":"0171710c-da80-732d-aeda-ff78a23e3322","role":"deputy_leader","scope_kind":"engagement","scope":"01719519-5e80-7860-94cb-281084d43847"}},{"fact":"account.granted","data":{"id":"01719519-5e80-72ab-b1b8-f01442a3d1d5","account_id":"0171710c-da80-756d-b78a-4524e1659558","role":"team_member","scope_kind":"engagement","scope":"01719519-5e80-7860-94cb-281084d43847"}},{"fact":"account.granted","data":{"id":"01719519-5e80-7b6d-af74-302a94233306","account_id":"0171710c-da80-7d64-93e3-06ad00cb155d","role":"team_member","scope_kind":"engagement","scope":"01719519-5e80-7860-94cb-281084d43847"}}]','040e7182abfde0363efb251ee96b9c308b3c662d75c8ec71cb43a9af6fbabd0d','a35c577c99a9400df57bb8db6d73de6e76fff5546bc25a121ab46b8880ab5e54');
INSERT INTO journal VALUES (69,'security',34,'2020-04-20T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','engagement.appoint_liaison',NULL,'[{"fact":"account.granted","data":{"id":"01719519-5e80-7bff-a3ac-a854f040e692","account_id":"0171710c-da80-7bff-868e-abb33b2b312f","role":"unit_liaison","scope_kind":"engagement","scope":"01719519-5e80-7860-94cb-281084d43847"}}]','465c8707e40871cb47b061287b89245d31c3be7919b7eb03367e4ce5dca1876c','95dcc096024557244299e71459954e11ab170759b1215eb79698a057506f4ff9');
INSERT INTO journal VALUES (7,'group',1,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','unit.add',NULL,'[{"fact":"unit.added","data":{"id":"0171710c-da80-7ceb-8482-2da5eb247b16","code":"CY","name":"澄岳集团有限公司","short_name":"澄岳集团","parent_id":null,"level":1,"path":"CY","sector":"综合","kind":"group","place":"临川市","headcount":41200,"party_members":15800,"leader_name":"许衡","sort":0}}]','0000000000000000000000000000000000000000000000000000000000000000','823fb4ae732eace2f33d2597580a89b383906cbe8560e0ac6fbb6ca6dbf84715');
INSERT INTO journal VALUES (70,'security',35,'2020-04-20T01:00:00.000Z','0171710c-da80-756d-b78a-4524e1659558','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-756d-b78a-4524e1659558","name":"member1"}}]','95dcc096024557244299e71459954e11ab170759b1215eb79698a057506f4ff9','3a55d6ca1fd50d87bca4973518ca3b9fa53aba49dbbe4f9853deebe2c44b1f22');
INSERT INTO journal VALUES (71,'01719519-5e80-7860-94cb-281084d43847',2,'2020-04-20T01:00:00.000Z','0171710c-da80-756d-b78a-4524e1659558','plan.draft',NULL,'[{"fact":"plan.drafted","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01719519-5e80-7b66-b2e5-9b896dbfad0c","edition":1,"kind":"initial","state":"draft","summary":"一公司主业为工程施工","approach":"谈话、查阅","schedule":"5月20日至6月22日","division":"周砺、林若溪承办","focus":["A3.1.1"]}}]','58208ff053525f4030975c7151b85db9286d709a425ab436492df8ea629b4ce3','4bac892ad127cec7d91f4d8f5aab2cba149dcd37b4de536d94a63fc814a5ce45');
INSERT INTO journal VALUES (72,'security',36,'2020-04-20T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-7680-9b88-e43920a51876","name":"leader"}}]','3a55d6ca1fd50d87bca4973518ca3b9fa53aba49dbbe4f9853deebe2c44b1f22','b9b7d3f3fabe779f7bc0d0168d3f3e6624c1ab9fb4fe7de6f0214e85dec3fa52');
INSERT INTO journal VALUES (73,'01719519-5e80-7860-94cb-281084d43847',3,'2020-04-20T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','plan.submit',NULL,'[{"fact":"plan.submitted","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01719519-5e80-7b66-b2e5-9b896dbfad0c","state":"submitted","submitted_on":"2020-04-20"}}]','4bac892ad127cec7d91f4d8f5aab2cba149dcd37b4de536d94a63fc814a5ce45','03a1020422dc4bfbdc4d9a0650e449607b653274060300be9c1ad556eb9fa930');
INSERT INTO journal VALUES (74,'security',37,'2020-04-20T01:00:00.000Z','0171710c-da80-727d-86af-6f32e7eddc3d','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-727d-86af-6f32e7eddc3d","name":"director"}}]','b9b7d3f3fabe779f7bc0d0168d3f3e6624c1ab9fb4fe7de6f0214e85dec3fa52','11e23dfb18d2c31677cb5481d43699b7ed9e40c2bcad1a0b680f39406e7324ff');
INSERT INTO journal VALUES (75,'01719519-5e80-7860-94cb-281084d43847',4,'2020-04-20T01:00:00.000Z','0171710c-da80-727d-86af-6f32e7eddc3d','plan.approve',NULL,'[{"fact":"plan.approved","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01719519-5e80-7b66-b2e5-9b896dbfad0c","state":"approved","opinion":"同意","decided_by":"0171710c-da80-788c-a649-d53f30174596","decided_on":"2020-04-20"}}]','03a1020422dc4bfbdc4d9a0650e449607b653274060300be9c1ad556eb9fa930','331724d72c4d101f9a35adc1cc23fb5e8f287e92b60575533934d26243c721eb');
INSERT INTO journal VALUES (76,'group',35,'2020-04-20T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','team.form',NULL,'[{"fact":"team.formed","data":{"id":"01719519-5e80-753d-9a86-5d71b175ccf1","round_id":"01719519-5e80-7368-a533-933b085413ee","ordinal":2,"number":"2020-R1-G02","name":"备用组","state":"formed","members":[]}}]','a35c577c99a9400df57bb8db6d73de6e76fff5546bc25a121ab46b8880ab5e54','86ea310c23bb5343ecd1e206e906c9ff894c948005c849d8e7d1b6eba036ae68');
INSERT INTO journal VALUES (77,'group',36,'2020-05-20T01:00:00.000Z','0171710c-da80-727d-86af-6f32e7eddc3d','round.start',NULL,'[{"fact":"round.started","data":{"id":"01719519-5e80-7368-a533-933b085413ee","state":"started","started_on":"2020-05-20"}}]','86ea310c23bb5343ecd1e206e906c9ff894c948005c849d8e7d1b6eba036ae68','11ace9f694586bc4c4f7a71c27ca8c1ff6229a454d419a72e2cbb3c91d099c3a');
INSERT INTO journal VALUES (78,'01719519-5e80-7860-94cb-281084d43847',5,'2020-05-20T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','engagement.enter',NULL,'[{"fact":"engagement.entered","data":{"id":"01719519-5e80-7860-94cb-281084d43847","state":"entered","entered_on":"2020-05-20"}}]','331724d72c4d101f9a35adc1cc23fb5e8f287e92b60575533934d26243c721eb','f2d448c9d83a11cc81bb249b2a9f405dc84b549e407b394a73b5709b9ada41d1');
INSERT INTO journal VALUES (79,'01719519-5e80-7860-94cb-281084d43847',6,'2020-05-25T01:00:00.000Z','0171710c-da80-756d-b78a-4524e1659558','paper.draft',NULL,'[{"fact":"paper.drafted","data":{"title":"前置研究走过场","focus":"A3.1.1","occurred":"2019年","place":"公司本部","facts":"五项重大事项先开办公会后补党委会记录。","basis":"“三重一大”决策实施办法","responsibility":"党委负主体责任。","amount_fen":null,"severity":"general","handlers":["0171710c-da80-794a-b730-7a94d0e40321","0171710c-da80-7cd8-8c97-da47d8055111"],"origins":[],"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7101-9022-b96eac9efbd6","state":"drafted","ordinal":1,"provisional_number":"预-G01-0001","handler_names":"周砺、林若溪","confirmation":"none","drafted_by":"0171710c-da80-794a-b730-7a94d0e40321","drafted_on":"2020-05-25","content_changed_at":"2020-05-25T01:00:00.000Z","steps":[]}}]','f2d448c9d83a11cc81bb249b2a9f405dc84b549e407b394a73b5709b9ada41d1','e5436d37efcc1b450e076d52889ec772ae8a65559f081affea7dc7a0c304d7c0');
INSERT INTO journal VALUES (8,'group',2,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','unit.add',NULL,'[{"fact":"unit.added","data":{"id":"0171710c-da80-7cf9-8ad5-7337daa44d4c","code":"CY01","name":"澄岳集团巡视工作办公室","short_name":"巡视办","parent_id":"0171710c-da80-7ceb-8482-2da5eb247b16","level":2,"path":"CY/CY01","sector":"总部部门","kind":"headquarters","place":"临川市","headcount":18,"party_members":18,"leader_name":null,"sort":0}}]','823fb4ae732eace2f33d2597580a89b383906cbe8560e0ac6fbb6ca6dbf84715','01a14f665111e3b2271140a7e6f1746ef0dbe97a1b52caf2fefe64ef07031fd1');
INSERT INTO journal VALUES (80,'01719519-5e80-7860-94cb-281084d43847',7,'2020-05-25T01:00:00.000Z','0171710c-da80-756d-b78a-4524e1659558','evidence.attach',NULL,'[{"fact":"evidence.attached","data":{"id":"01724957-f280-7bcb-85b5-8922b05b9dcf","engagement_id":"01719519-5e80-7860-94cb-281084d43847","subject_kind":"paper","subject_id":"01724957-f280-7101-9022-b96eac9efbd6","number":"2020-R1-G01-ZJ-0001","name":"会议记录对照表","origin":"办公室","hash":"a40198d7b2337c08033135c7c0959ae1b3a2606a9aef2980e1d04bacdab5a13a","size":21,"pages":2,"attached_by":"0171710c-da80-756d-b78a-4524e1659558","attached_on":"2020-05-25"}}]','e5436d37efcc1b450e076d52889ec772ae8a65559f081affea7dc7a0c304d7c0','2e4a3956d9afa3d6763d48fce681519f4f40ad47bb06796618beae174546e6d1');
INSERT INTO journal VALUES (81,'01719519-5e80-7860-94cb-281084d43847',8,'2020-05-25T01:00:00.000Z','0171710c-da80-756d-b78a-4524e1659558','paper.submit',NULL,'[{"fact":"paper.submitted","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7101-9022-b96eac9efbd6","state":"submitted","returned_opinion":null,"submitted_on":"2020-05-25","steps":[{"step":"submit","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"pass","opinion":null}]}}]','2e4a3956d9afa3d6763d48fce681519f4f40ad47bb06796618beae174546e6d1','e78879b856f783d16ff10a0ee1f82036bef21938c98397f76384783709b777cd');
INSERT INTO journal VALUES (82,'security',38,'2020-05-25T01:00:00.000Z','0171710c-da80-732d-aeda-ff78a23e3322','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-732d-aeda-ff78a23e3322","name":"deputy"}}]','11e23dfb18d2c31677cb5481d43699b7ed9e40c2bcad1a0b680f39406e7324ff','b257277150121f4a8cf1d42c4f40e97e021413908ee890b293f31f6f21f23cdb');
INSERT INTO journal VALUES (83,'01719519-5e80-7860-94cb-281084d43847',9,'2020-05-25T01:00:00.000Z','0171710c-da80-732d-aeda-ff78a23e3322','paper.review',NULL,'[{"fact":"paper.reviewed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7101-9022-b96eac9efbd6","state":"reviewed","reviewed_by":"0171710c-da80-76f4-a054-38631fba9157","reviewed_on":"2020-05-25","looked_at":"2020-05-25T01:00:00.000Z","steps":[{"step":"submit","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"pass","opinion":null},{"step":"review","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","decision":"pass","opinion":"同意"}]}}]','e78879b856f783d16ff10a0ee1f82036bef21938c98397f76384783709b777cd','c28a881cc14dca6256cf58a263aa712178359dae81b51638a6b0ab8a8322b7db');
INSERT INTO journal VALUES (84,'01719519-5e80-7860-94cb-281084d43847',10,'2020-05-25T01:00:00.000Z','0171710c-da80-756d-b78a-4524e1659558','confirmation.send',NULL,'[{"fact":"confirmation.sent","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-744a-b519-6538c018b48a","state":"sent","ordinal":1,"number":"2020-R1-G01-QR-0001","paper_id":"01724957-f280-7101-9022-b96eac9efbd6","paper_number":"预-G01-0001","statement":"五项重大事项先开办公会后补党委会记录。","sent_by_name":"周砺","sent_on":"2020-05-25","due_on":"2020-05-27"}},{"fact":"paper.confirmation_changed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7101-9022-b96eac9efbd6","confirmation":"sent","confirmation_id":"01724957-f280-744a-b519-6538c018b48a","steps":[{"step":"submit","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"pass","opinion":null},{"step":"review","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","decision":"pass","opinion":"同意"},{"step":"confirm","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"sent","opinion":null}]}}]','c28a881cc14dca6256cf58a263aa712178359dae81b51638a6b0ab8a8322b7db','fe96e6c8ef643536cafc6099455c5ebec9bc387791ee3821b10a5610ad9dcb17');
INSERT INTO journal VALUES (85,'security',39,'2020-05-25T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','session.open',NULL,'[{"fact":"session.opened","data":{"id":"0171710c-da80-7bff-868e-abb33b2b312f","name":"liaison"}}]','b257277150121f4a8cf1d42c4f40e97e021413908ee890b293f31f6f21f23cdb','692cf93aaa857e893b31fe49005ba94dd8e079fcf47b3c256f0f337067d06ce7');
INSERT INTO journal VALUES (86,'01719519-5e80-7860-94cb-281084d43847',11,'2020-05-25T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','confirmation.agree',NULL,'[{"fact":"confirmation.agreed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-744a-b519-6538c018b48a","state":"agreed","answer":"agreed","answered_by_name":"严守拙","answered_on":"2020-05-25","remark":"属实"}},{"fact":"paper.confirmation_changed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7101-9022-b96eac9efbd6","confirmation":"agreed","confirmation_id":"01724957-f280-744a-b519-6538c018b48a","steps":[{"step":"submit","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"pass","opinion":null},{"step":"review","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","decision":"pass","opinion":"同意"},{"step":"confirm","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"sent","opinion":null},{"step":"confirm","by":"0171710c-da80-7cb4-ac8b-14f335e37ddb","by_name":"严守拙","on":"2020-05-25","decision":"agreed","opinion":"属实"}]}}]','fe96e6c8ef643536cafc6099455c5ebec9bc387791ee3821b10a5610ad9dcb17','0792fb4c067862366a278494fc4c453741ed9ff21bac446effe512c6ff252a20');
INSERT INTO journal VALUES (87,'01719519-5e80-7860-94cb-281084d43847',12,'2020-05-25T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','meeting.open',NULL,'[{"fact":"meeting.opened","data":{"id":"01724957-f280-7615-b4ee-d1ece62d4a9c","engagement_id":"01719519-5e80-7860-94cb-281084d43847","ordinal":1,"state":"open","held_on":"2020-05-25","chair":"0171710c-da80-7f18-91ee-8576b0905319","present":[],"agenda":[{"kind":"paper","id":"01724957-f280-7101-9022-b96eac9efbd6","title":"前置研究走过场"}],"decisions":[]}}]','0792fb4c067862366a278494fc4c453741ed9ff21bac446effe512c6ff252a20','aa8bba1f7464c1c507b475d8e0da14fe3e5639624f988e59f4cd4ba9979dd42b');
INSERT INTO journal VALUES (88,'01719519-5e80-7860-94cb-281084d43847',13,'2020-05-25T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','paper.discuss',NULL,'[{"fact":"paper.discussed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7101-9022-b96eac9efbd6","state":"discussed","meeting_id":"01724957-f280-7615-b4ee-d1ece62d4a9c","discussed_on":"2020-05-25","looked_at":"2020-05-25T01:00:00.000Z","steps":[{"step":"submit","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"pass","opinion":null},{"step":"review","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","decision":"pass","opinion":"同意"},{"step":"confirm","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"sent","opinion":null},{"step":"confirm","by":"0171710c-da80-7cb4-ac8b-14f335e37ddb","by_name":"严守拙","on":"2020-05-25","decision":"agreed","opinion":"属实"},{"step":"discuss","by":"0171710c-da80-7f18-91ee-8576b0905319","by_name":"宋鹤鸣","on":"2020-05-25","decision":"pass","opinion":"同意"}]}}]','aa8bba1f7464c1c507b475d8e0da14fe3e5639624f988e59f4cd4ba9979dd42b','84740fce8e33800d052e3258896845ea643fc681f141c6cb95442f2622c5fab9');
INSERT INTO journal VALUES (89,'01719519-5e80-7860-94cb-281084d43847',14,'2020-05-25T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','meeting.conclude',NULL,'[{"fact":"meeting.concluded","data":{"id":"01724957-f280-7615-b4ee-d1ece62d4a9c","engagement_id":"01719519-5e80-7860-94cb-281084d43847","state":"concluded","present":["0171710c-da80-7f18-91ee-8576b0905319","0171710c-da80-76f4-a054-38631fba9157","0171710c-da80-794a-b730-7a94d0e40321"],"decisions":[],"concluded_on":"2020-05-25"}}]','84740fce8e33800d052e3258896845ea643fc681f141c6cb95442f2622c5fab9','b940bb882ff65f7522f6b47f75f7c66bea3f5c52de93023d7d4c2c589a109c8f');
INSERT INTO journal VALUES (9,'group',3,'2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','unit.add',NULL,'[{"fact":"unit.added","data":{"id":"0171710c-da80-7054-8890-11480bdf99cf","code":"CY02","name":"澄岳集团财务部","short_name":"集团财务部","parent_id":"0171710c-da80-7ceb-8482-2da5eb247b16","level":2,"path":"CY/CY02","sector":"总部部门","kind":"headquarters","place":"临川市","headcount":36,"party_members":29,"leader_name":null,"sort":0}}]','01a14f665111e3b2271140a7e6f1746ef0dbe97a1b52caf2fefe64ef07031fd1','3fce475621993caf32adb4d6de49fd3a8311dd4aea36b271ab700c460e55757e');
INSERT INTO journal VALUES (90,'01719519-5e80-7860-94cb-281084d43847',15,'2020-05-25T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','paper.sign',NULL,'[{"fact":"paper.signed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7101-9022-b96eac9efbd6","state":"signed","signed_ordinal":1,"number":"2020-R1-G01-DG-0001","disposition":"report","confirmation":"agreed","confirmation_id":"01724957-f280-744a-b519-6538c018b48a","signed_by":"0171710c-da80-7f18-91ee-8576b0905319","signed_on":"2020-05-25","looked_at":"2020-05-25T01:00:00.000Z","steps":[{"step":"submit","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"pass","opinion":null},{"step":"review","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","decision":"pass","opinion":"同意"},{"step":"confirm","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"sent","opinion":null},{"step":"confirm","by":"0171710c-da80-7cb4-ac8b-14f335e37ddb","by_name":"严守拙","on":"2020-05-25","decision":"agreed","opinion":"属实"},{"step":"discuss","by":"0171710c-da80-7f18-91ee-8576b0905319","by_name":"宋鹤鸣","on":"2020-05-25","decision":"pass","opinion":"同意"},{"step":"sign","by":"0171710c-da80-7f18-91ee-8576b0905319","by_name":"宋鹤鸣","on":"2020-05-25","decision":"report","opinion":null}]}}]','b940bb882ff65f7522f6b47f75f7c66bea3f5c52de93023d7d4c2c589a109c8f','2c13ba916343f92761d4f10b19d8600905397e4b6eda25924a9a2c6e2e288e52');
INSERT INTO journal VALUES (91,'01719519-5e80-7860-94cb-281084d43847',16,'2020-05-25T01:00:00.000Z','0171710c-da80-756d-b78a-4524e1659558','immediate.propose',NULL,'[{"fact":"immediate.proposed","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7f6b-85e2-38523d4bf542","state":"proposed","ordinal":1,"number":"2020-R1-G01-LG-0001","paper_id":null,"problem":"职工食堂燃气报警失灵","ground":"safety_hazard","solvable":"更换即可","measure":"更换报警器","due_on":"2020-06-05","proposed_by":"0171710c-da80-794a-b730-7a94d0e40321","proposed_by_name":"周砺","proposed_on":"2020-05-25","approval_due_on":"2020-05-27","approvals":[]}}]','2c13ba916343f92761d4f10b19d8600905397e4b6eda25924a9a2c6e2e288e52','4b7e58ab3dfe8dfa3a7af93e9295b0831ae0e2eaf7ddc9989cf52020228f85e1');
INSERT INTO journal VALUES (92,'01719519-5e80-7860-94cb-281084d43847',17,'2020-05-25T01:00:00.000Z','0171710c-da80-732d-aeda-ff78a23e3322','immediate.approve',NULL,'[{"fact":"immediate.approved","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7f6b-85e2-38523d4bf542","state":"deputy_approved","approvals":[{"step":"deputy","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","opinion":"同意"}]}}]','4b7e58ab3dfe8dfa3a7af93e9295b0831ae0e2eaf7ddc9989cf52020228f85e1','06e5519cbf608e0ecf2771c860f6c1e0c8209680f2482dfc71ea0296dbe72e28');
INSERT INTO journal VALUES (93,'01719519-5e80-7860-94cb-281084d43847',18,'2020-05-25T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','immediate.approve',NULL,'[{"fact":"immediate.approved","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7f6b-85e2-38523d4bf542","state":"leader_approved","approvals":[{"step":"deputy","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","opinion":"同意"},{"step":"leader","by":"0171710c-da80-7f18-91ee-8576b0905319","by_name":"宋鹤鸣","on":"2020-05-25","opinion":"同意"}]}}]','06e5519cbf608e0ecf2771c860f6c1e0c8209680f2482dfc71ea0296dbe72e28','9832e9dbcfa3e0922f223a42093270818ad49798522682b905daa1c60af326ef');
INSERT INTO journal VALUES (94,'01719519-5e80-7860-94cb-281084d43847',19,'2020-05-25T01:00:00.000Z','0171710c-da80-727d-86af-6f32e7eddc3d','immediate.approve',NULL,'[{"fact":"immediate.approved","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7f6b-85e2-38523d4bf542","state":"office_approved","approvals":[{"step":"deputy","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","opinion":"同意"},{"step":"leader","by":"0171710c-da80-7f18-91ee-8576b0905319","by_name":"宋鹤鸣","on":"2020-05-25","opinion":"同意"},{"step":"office","by":"0171710c-da80-788c-a649-d53f30174596","by_name":"秦伯庸","on":"2020-05-25","opinion":"同意"}]}}]','9832e9dbcfa3e0922f223a42093270818ad49798522682b905daa1c60af326ef','8d3210dd6c472e385451024e767f70b517d2baf7ab767630e4b8ec0151992ada');
INSERT INTO journal VALUES (95,'01719519-5e80-7860-94cb-281084d43847',20,'2020-05-25T01:00:00.000Z','0171710c-da80-7e9c-9f0e-cd6eef3bac44','immediate.approve',NULL,'[{"fact":"immediate.approved","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7f6b-85e2-38523d4bf542","state":"approved","approvals":[{"step":"deputy","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","opinion":"同意"},{"step":"leader","by":"0171710c-da80-7f18-91ee-8576b0905319","by_name":"宋鹤鸣","on":"2020-05-25","opinion":"同意"},{"step":"office","by":"0171710c-da80-788c-a649-d53f30174596","by_name":"秦伯庸","on":"2020-05-25","opinion":"同意"},{"step":"leading_group","by":"0171710c-da80-7a39-8799-3742f825e2ff","by_name":"顾南舟","on":"2020-05-25","opinion":"同意"}]}}]','8d3210dd6c472e385451024e767f70b517d2baf7ab767630e4b8ec0151992ada','14f6049ea1ad731e6678737c2050a1e5dc13e4a5a3ecd172905b57748777d613');
INSERT INTO journal VALUES (96,'01719519-5e80-7860-94cb-281084d43847',21,'2020-05-25T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','immediate.notify',NULL,'[{"fact":"immediate.notified","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"01724957-f280-7f6b-85e2-38523d4bf542","state":"notified","notified_on":"2020-05-25"}}]','14f6049ea1ad731e6678737c2050a1e5dc13e4a5a3ecd172905b57748777d613','663ed0ed7270d0e80ddf44ff5201afc299983f3b9c17c1c4ec02faa93e77a6b5');
INSERT INTO journal VALUES (97,'01719519-5e80-7860-94cb-281084d43847',22,'2020-06-22T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','engagement.leave',NULL,'[{"fact":"engagement.left","data":{"id":"01719519-5e80-7860-94cb-281084d43847","state":"left","left_on":"2020-06-22"}}]','663ed0ed7270d0e80ddf44ff5201afc299983f3b9c17c1c4ec02faa93e77a6b5','c3cd255f8d17ea52ad916f05cee94893c2c9b11b1c42d526e1f95a729aaa38d5');
INSERT INTO journal VALUES (98,'01719519-5e80-7860-94cb-281084d43847',23,'2020-06-22T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','report.draft',NULL,'[{"fact":"report.drafted","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"0172d98a-0280-7a77-897a-c36a5cccc3b3","state":"draft","overall":"总体评价","suggestions":"限期整改","drafted_by_name":"宋鹤鸣","drafted_on":"2020-06-22","due_on":"2020-06-29"}},{"fact":"report.stated","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"0172d98a-0280-7891-a316-1e980e657c6b","report_id":"0172d98a-0280-7a77-897a-c36a5cccc3b3","ordinal":1,"focus":"A3.1.1","area":"A3","text":"前置研究走过场\n五项重大事项先开办公会后补党委会记录。","paper_id":"01724957-f280-7101-9022-b96eac9efbd6","paper_number":"2020-R1-G01-DG-0001"}}]','c3cd255f8d17ea52ad916f05cee94893c2c9b11b1c42d526e1f95a729aaa38d5','861604cda1876db92a708718d55786ab022eb3c7d9507702e07aca6d9c80311a');
INSERT INTO journal VALUES (99,'01719519-5e80-7860-94cb-281084d43847',24,'2020-06-22T01:00:00.000Z','0171710c-da80-7680-9b88-e43920a51876','report.submit',NULL,'[{"fact":"report.submitted","data":{"engagement_id":"01719519-5e80-7860-94cb-281084d43847","id":"0172d98a-0280-7a77-897a-c36a5cccc3b3","state":"submitted","submitted_on":"2020-06-22","review_due_on":"2020-06-28"}}]','861604cda1876db92a708718d55786ab022eb3c7d9507702e07aca6d9c80311a','5c2a0d1d3d9a099626926baef7e98ab6b1c2fe5030d15a8dc83a11fe6032de8a');
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01719519-5e80-7860-94cb-281084d43847',106);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01719519-5e80-7860-94cb-281084d43847',122);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01719519-5e80-7860-94cb-281084d43847',65);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01719519-5e80-7860-94cb-281084d43847',78);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01719519-5e80-7860-94cb-281084d43847',97);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01719519-5e80-7b66-b2e5-9b896dbfad0c',71);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01719519-5e80-7b66-b2e5-9b896dbfad0c',73);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01719519-5e80-7b66-b2e5-9b896dbfad0c',75);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7101-9022-b96eac9efbd6',79);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7101-9022-b96eac9efbd6',81);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7101-9022-b96eac9efbd6',83);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7101-9022-b96eac9efbd6',84);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7101-9022-b96eac9efbd6',86);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7101-9022-b96eac9efbd6',88);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7101-9022-b96eac9efbd6',90);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-744a-b519-6538c018b48a',84);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-744a-b519-6538c018b48a',86);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7615-b4ee-d1ece62d4a9c',87);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7615-b4ee-d1ece62d4a9c',89);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7bcb-85b5-8922b05b9dcf',80);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',117);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',118);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',119);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',91);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',92);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',93);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',94);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',95);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',96);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','0172d98a-0280-7891-a316-1e980e657c6b',98);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','0172d98a-0280-7a77-897a-c36a5cccc3b3',100);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','0172d98a-0280-7a77-897a-c36a5cccc3b3',98);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','0172d98a-0280-7a77-897a-c36a5cccc3b3',99);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-71ec-acb9-b3638870ee6a',103);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-71ec-acb9-b3638870ee6a',104);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-71ec-acb9-b3638870ee6a',105);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-71ec-acb9-b3638870ee6a',106);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-7e17-b957-f46cbb71f1f8',103);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-7e17-b957-f46cbb71f1f8',107);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-7e17-b957-f46cbb71f1f8',108);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-7e17-b957-f46cbb71f1f8',111);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-7e17-b957-f46cbb71f1f8',113);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-7e17-b957-f46cbb71f1f8',114);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-7e17-b957-f46cbb71f1f8',115);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01734ad5-ea80-70d5-9d04-daede89f5840',107);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01734ad5-ea80-70d5-9d04-daede89f5840',108);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01734ad5-ea80-74f1-bc86-5ae34f599275',107);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','01734ad5-ea80-74f1-bc86-5ae34f599275',111);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','0173f9ee-2280-7890-941a-10f0f08dcf77',116);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','0173f9ee-2280-7dab-8aaf-0afbd77e6de7',109);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','0173f9ee-2280-7dab-8aaf-0afbd77e6de7',120);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','0173f9ee-2280-7dab-8aaf-0afbd77e6de7',121);
INSERT INTO journal_subject VALUES ('01719519-5e80-7860-94cb-281084d43847','0173f9ee-2280-7f9b-a534-e4fe75c15a32',112);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7054-8890-11480bdf99cf',9);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7105-88e9-b89b9c42f9d2',17);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7207-a462-a1b0e7f4494a',12);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-720b-848f-5ad972ed8af4',13);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-734a-9617-ff535d759328',26);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-751f-94b8-02b2f20e27f0',11);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-75ed-b3fd-b67858a7ce25',14);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-75ff-8fee-a2a722beefb6',18);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7693-8a1f-6253d2d592f6',28);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-76f4-a054-38631fba9157',21);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7721-ab31-804b1892254c',10);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7732-a076-ec8b4cfd3f84',31);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-77fc-8760-43b2d9e7f27e',25);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-788c-a649-d53f30174596',15);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-794a-b730-7a94d0e40321',22);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-79a1-8d02-4f44f05015f4',29);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7a39-8799-3742f825e2ff',16);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7ba7-9960-033f3f4c84bb',19);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7c1c-929a-fa40281bf99e',27);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7c66-a9a5-e325f3af5c6f',24);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7cb4-ac8b-14f335e37ddb',30);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7cd8-8c97-da47d8055111',23);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7ceb-8482-2da5eb247b16',7);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7cf9-8ad5-7337daa44d4c',8);
INSERT INTO journal_subject VALUES ('group','0171710c-da80-7f18-91ee-8576b0905319',20);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-72ab-b1b8-f01442a3d1d5',123);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-72ab-b1b8-f01442a3d1d5',68);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-7368-a533-933b085413ee',123);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-7368-a533-933b085413ee',57);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-7368-a533-933b085413ee',59);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-7368-a533-933b085413ee',77);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-736b-951e-ac7ef7f95619',123);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-736b-951e-ac7ef7f95619',60);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-736b-951e-ac7ef7f95619',61);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-736b-951e-ac7ef7f95619',62);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-736b-951e-ac7ef7f95619',63);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-736b-951e-ac7ef7f95619',64);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-736b-951e-ac7ef7f95619',66);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-736b-951e-ac7ef7f95619',68);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-74a4-8b59-23d11c064657',66);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-74c2-b6bf-be22dce92e41',123);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-74c2-b6bf-be22dce92e41',68);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-753d-9a86-5d71b175ccf1',123);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-753d-9a86-5d71b175ccf1',76);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-76ba-a636-c3ee0353812b',66);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-79d3-95d0-ef14541b3754',123);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-79d3-95d0-ef14541b3754',68);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-7b6d-af74-302a94233306',123);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-7b6d-af74-302a94233306',68);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-7e77-a89a-6630e7feefd5',66);
INSERT INTO journal_subject VALUES ('group','01719519-5e80-7f84-b4bf-fc00ab287ad2',66);
INSERT INTO journal_subject VALUES ('group','01730d09-9a80-7574-abf8-c0f0fff75dfa',101);
INSERT INTO journal_subject VALUES ('group','017321a3-0a80-773f-bd0d-ed4e5f0e0597',102);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-70ef-819e-d2ed24df2504',33);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7130-9cd1-4e82ee790a5d',52);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-716d-be60-0673414c0f81',5);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7175-9d66-a4fc8e269e6d',39);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7181-a694-f6378f1c4446',1);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7181-a694-f6378f1c4446',4);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-71aa-b1df-1b0821d418ea',38);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-71aa-b1df-1b0821d418ea',67);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-727d-86af-6f32e7eddc3d',34);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-727d-86af-6f32e7eddc3d',74);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-72c0-9508-94387e455609',32);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-72c0-9508-94387e455609',56);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-72c3-a07a-d6a788935af9',110);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-72c3-a07a-d6a788935af9',40);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-732d-aeda-ff78a23e3322',45);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-732d-aeda-ff78a23e3322',82);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-73ba-b44d-750208007848',35);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-73e1-b7c8-aabd2e11cae4',1);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7418-8dd3-484f06240dc9',3);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7418-8dd3-484f06240dc9',55);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7418-8dd3-484f06240dc9',6);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7421-8201-24d05bab1dd0',48);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-756d-b78a-4524e1659558',46);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-756d-b78a-4524e1659558',70);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7680-9b88-e43920a51876',44);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7680-9b88-e43920a51876',72);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-773e-989f-d3f3af7be2f1',1);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7777-b2dc-065d97f6bc06',43);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7785-adfa-662652b42465',42);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-77ce-a454-6c04d9ff7cf6',1);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-77ce-a454-6c04d9ff7cf6',2);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-78dc-9866-979a0b6fb5ce',37);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-79a7-b305-67547a34c162',1);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7b01-83a5-e1072c400417',41);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7b06-8228-8b708507a5d8',54);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7b6f-8efb-bcebcab6d1fe',1);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7bff-868e-abb33b2b312f',53);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7bff-868e-abb33b2b312f',85);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7ccc-826e-1990b5415847',50);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7d64-93e3-06ad00cb155d',47);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7e7b-995a-c78ada847f62',49);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7e9c-9f0e-cd6eef3bac44',36);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7e9c-9f0e-cd6eef3bac44',58);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7edd-8e1a-95d201fdd96c',1);
INSERT INTO journal_subject VALUES ('security','0171710c-da80-7f4e-85ff-80a4bce5e725',51);
INSERT INTO journal_subject VALUES ('security','01719519-5e80-7bff-a3ac-a854f040e692',69);
INSERT INTO checkpoint VALUES (123,'2020-08-17T01:00:00.000Z','{"01719519-5e80-7860-94cb-281084d43847":{"sequence":44,"hash":"63595feed20b6fcd61bfa4dca75ee8f58c973f1f557f2e3dd395bd043b7a20ad"},"group":{"sequence":39,"hash":"2e38aca3fa211f732a9cb1b6f9025f198d9ad7599f6288fd75fb0f058e4fe6d0"},"security":{"sequence":40,"hash":"2339ae7390645bf6501bf2c4ac74d5986081d2753d0fc5b2086a48d9851a9148"}}','2f8e6a3394940c1101f63d4520fb25b6bcda62b92a3c0d8507743077760fef60','a6612125bd2bf32aa382ca604fbc972e044ebe6344cfaa94801196a97e675c514c52d28a295080b8c675d8c2c0569a2156fa739e64ece3290135a341bb270e0b');
INSERT INTO account VALUES ('0171710c-da80-7130-9cd1-4e82ee790a5d',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','member5','0171710c-da80-7693-8a1f-6253d2d592f6','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7181-a694-f6378f1c4446',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','security',NULL,'active',NULL);
INSERT INTO account VALUES ('0171710c-da80-71aa-b1df-1b0821d418ea',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','party','0171710c-da80-7105-88e9-b89b9c42f9d2','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-727d-86af-6f32e7eddc3d',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','director','0171710c-da80-788c-a649-d53f30174596','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-72c0-9508-94387e455609',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','office','0171710c-da80-75ed-b3fd-b67858a7ce25','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-72c3-a07a-d6a788935af9',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','department','0171710c-da80-75ff-8fee-a2a722beefb6','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-732d-aeda-ff78a23e3322',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','deputy','0171710c-da80-76f4-a054-38631fba9157','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7418-8dd3-484f06240dc9',2,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','founding',NULL,'locked','单位和人员已录入');
INSERT INTO account VALUES ('0171710c-da80-7421-8201-24d05bab1dd0',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','member3','0171710c-da80-7c66-a9a5-e325f3af5c6f','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-756d-b78a-4524e1659558',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','member1','0171710c-da80-794a-b730-7a94d0e40321','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7680-9b88-e43920a51876',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','leader','0171710c-da80-7f18-91ee-8576b0905319','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-773e-989f-d3f3af7be2f1',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','audit',NULL,'active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7785-adfa-662652b42465',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','discipline','0171710c-da80-7ba7-9960-033f3f4c84bb','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-77ce-a454-6c04d9ff7cf6',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','system',NULL,'active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7b06-8228-8b708507a5d8',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','liaison2','0171710c-da80-7732-a076-ec8b4cfd3f84','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7bff-868e-abb33b2b312f',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','liaison','0171710c-da80-7cb4-ac8b-14f335e37ddb','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7ccc-826e-1990b5415847',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','deputy2','0171710c-da80-734a-9617-ff535d759328','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7d64-93e3-06ad00cb155d',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','member2','0171710c-da80-7cd8-8c97-da47d8055111','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7e7b-995a-c78ada847f62',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','leader2','0171710c-da80-77fc-8760-43b2d9e7f27e','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7e9c-9f0e-cd6eef3bac44',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','leading','0171710c-da80-7a39-8799-3742f825e2ff','active',NULL);
INSERT INTO account VALUES ('0171710c-da80-7f4e-85ff-80a4bce5e725',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','member4','0171710c-da80-7c1c-929a-fa40281bf99e','active',NULL);
INSERT INTO account_grant VALUES ('0171710c-da80-70ef-819e-d2ed24df2504',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-72c0-9508-94387e455609','office_staff','group','');
INSERT INTO account_grant VALUES ('0171710c-da80-716d-be60-0673414c0f81',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-7418-8dd3-484f06240dc9','office_staff','group','');
INSERT INTO account_grant VALUES ('0171710c-da80-7175-9d66-a4fc8e269e6d',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-71aa-b1df-1b0821d418ea','party_group','group','');
INSERT INTO account_grant VALUES ('0171710c-da80-73ba-b44d-750208007848',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-727d-86af-6f32e7eddc3d','office_director','group','');
INSERT INTO account_grant VALUES ('0171710c-da80-73e1-b7c8-aabd2e11cae4',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-7181-a694-f6378f1c4446','security_admin','group','');
INSERT INTO account_grant VALUES ('0171710c-da80-7777-b2dc-065d97f6bc06',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-7785-adfa-662652b42465','discipline','group','');
INSERT INTO account_grant VALUES ('0171710c-da80-78dc-9866-979a0b6fb5ce',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-7e9c-9f0e-cd6eef3bac44','leading_group','group','');
INSERT INTO account_grant VALUES ('0171710c-da80-7b01-83a5-e1072c400417',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-72c3-a07a-d6a788935af9','department','group','');
INSERT INTO account_grant VALUES ('0171710c-da80-7b6f-8efb-bcebcab6d1fe',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-773e-989f-d3f3af7be2f1','audit_admin','group','');
INSERT INTO account_grant VALUES ('0171710c-da80-7edd-8e1a-95d201fdd96c',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','0171710c-da80-77ce-a454-6c04d9ff7cf6','system_admin','group','');
INSERT INTO account_grant VALUES ('01719519-5e80-7bff-a3ac-a854f040e692',1,'2020-04-20T01:00:00.000Z','2020-04-20T01:00:00.000Z','0171710c-da80-7bff-868e-abb33b2b312f','unit_liaison','engagement','01719519-5e80-7860-94cb-281084d43847');
INSERT INTO credential VALUES ('0171710c-da80-7130-9cd1-4e82ee790a5d','$argon2id$v=19$m=8,t=1,p=1$02tW5HcjefoaR1EIt4jU6A$aqCr6uT4F4OKAzBPMcYZc4986zOM0+26rPhSz1fqo1E',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7181-a694-f6378f1c4446','$argon2id$v=19$m=8,t=1,p=1$PTfz02zxtxl2L50sKTfXxQ$+vN7GP5SZxUP5QHUBN92a67QDEP4Q6ZH4dwQ1VvCMgM',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-71aa-b1df-1b0821d418ea','$argon2id$v=19$m=8,t=1,p=1$Wo3UDTJyaqRTFF466ymAHQ$SCjQydBTM9Awr4EHrltoN1y0A6bKyfC18RT48vXuViA',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-727d-86af-6f32e7eddc3d','$argon2id$v=19$m=8,t=1,p=1$J0OUg+HU7WHK8KI/4OidAw$j0QLrPQJby/x0usfapIlSLCBJtNftvXKha5wxBO30p4',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-72c0-9508-94387e455609','$argon2id$v=19$m=8,t=1,p=1$fdohCxpICHWS3iwwVd3Vmw$iumHxRhgDv+xzFthbWFPCo6sAFmdsk6b+al21tJ8rOY',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-72c3-a07a-d6a788935af9','$argon2id$v=19$m=8,t=1,p=1$Ua/kFLx3V8CChK5BNxm3qg$O6tuqMpq18rOIkCNXhm8iTR8zJFn0ojXUSHCSCSo6As',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-732d-aeda-ff78a23e3322','$argon2id$v=19$m=8,t=1,p=1$icYVrBguUO9Wb8DbdZvamw$ubZMDleIbfrsfhqAgt91QtohCpSmWAyfOW9piJWzMrk',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7418-8dd3-484f06240dc9','$argon2id$v=19$m=8,t=1,p=1$IXNxu5MHUA4Cur6o6uPspw$z9rLnNi21BkNyRsVt0iXuyN+R5o4IZD6Nq21E4q4iK4',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7421-8201-24d05bab1dd0','$argon2id$v=19$m=8,t=1,p=1$OabKRuL0vQvp+Q0hnzVeHw$ThMuvdM2Hm2y0OzTbkCQdD+Q3/JjPNe0C+LstU9i4WM',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-756d-b78a-4524e1659558','$argon2id$v=19$m=8,t=1,p=1$mKqPpx75Sf8hPSrbYE5P9Q$WhKmqDg+rKCTZe65u8n51WrgDdaEQnlW1IJTwWiJtuI',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7680-9b88-e43920a51876','$argon2id$v=19$m=8,t=1,p=1$Y+59FSbBx79HTTkpi2wPkQ$pGC+E8HUQ0rdboyCBm7wZuXMbxOOSyF+TUuQ1wpnlZ4',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-773e-989f-d3f3af7be2f1','$argon2id$v=19$m=8,t=1,p=1$P8RIdAIhd3e3gy/Inthu1g$lT2FaaGKanwrqk60f1vp2kcZe9u8XZcRWE1C1apeJY0',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7785-adfa-662652b42465','$argon2id$v=19$m=8,t=1,p=1$O0uaJYBibXBa0aA+WYXMqA$NKpHvpEb30M9ii26cXEgSTseIU3NX/+o+k9hlOTDQqQ',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-77ce-a454-6c04d9ff7cf6','$argon2id$v=19$m=8,t=1,p=1$J0sW1rsHPgOAtx5/K6OGuQ$ANfuQOkO5JjwOP5Wf1Wpw9UtHL5j5sMp35FiefqL+sA',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7b06-8228-8b708507a5d8','$argon2id$v=19$m=8,t=1,p=1$BtAWDvvIpMid9TvD4xrKQQ$OqB4SzGNZpkGF9DQZLnU21RU4nBo6zOE7c5j/W5IIdo',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7bff-868e-abb33b2b312f','$argon2id$v=19$m=8,t=1,p=1$Vd6G+z6A+nNHEP+hCSBRig$6tl5MRLc9S0gqhSVU0jtIoqvvNOdxtV88Mbo9G12ia8',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7ccc-826e-1990b5415847','$argon2id$v=19$m=8,t=1,p=1$UtvTc08jfTUWcVbs+sNtRw$DvJdyi0q+QlNpO1sqEgvjGgEDZAeReRegOPZX52s2rY',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7d64-93e3-06ad00cb155d','$argon2id$v=19$m=8,t=1,p=1$QxwL+924NGP4Q8/kowCy6g$Kjp90WBlqAWcGC5iNRogZr6S8riwCyMkviiQmR99QLw',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7e7b-995a-c78ada847f62','$argon2id$v=19$m=8,t=1,p=1$tGI4Z+HCa1mWJj6krub6vg$5BYbIgTY3whjVUUpqk3eeaAoGunxAsVo5rkX7jgd5aI',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7e9c-9f0e-cd6eef3bac44','$argon2id$v=19$m=8,t=1,p=1$JV8b2w6/sw8a9LYRW3E0vQ$jolG0C4EE6cfvZv5x0t6N8FPye25xmCcB15sVLjfs0E',0,NULL);
INSERT INTO credential VALUES ('0171710c-da80-7f4e-85ff-80a4bce5e725','$argon2id$v=19$m=8,t=1,p=1$QHKDfeFjoL0xM+dsJCk8yA$gaKNba6qpl3gLz1BQLpxuOZAOWh0PLGxoe8VXYzK9kY',0,NULL);
INSERT INTO installation VALUES ('0171710c-da80-79a7-b305-67547a34c162',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','澄岳集团');
INSERT INTO person VALUES ('0171710c-da80-7105-88e9-b89b9c42f9d2',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P004','许衡','male','1974-05','澜州市','0171710c-da80-7ceb-8482-2da5eb247b16','领导班子','党组书记','general','中共党员','内线004','[{"unit":"0171710c-da80-7ceb-8482-2da5eb247b16","post":"党组书记","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-734a-9617-ff535d759328',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P022','唐疏影','female','1972-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','法务处','副处长','personnel','中共党员','内线022','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"副处长","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-75ed-b3fd-b67858a7ce25',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P001','陆知遥','female','1971-05','澜州市','0171710c-da80-7cf9-8ad5-7337daa44d4c','综合处','主管','general','中共党员','内线001','[{"unit":"0171710c-da80-7cf9-8ad5-7337daa44d4c","post":"主管","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-75ff-8fee-a2a722beefb6',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P005','钱慎之','male','1975-05','澜州市','0171710c-da80-7054-8890-11480bdf99cf','预算处','处长','finance','中共党员','内线005','[{"unit":"0171710c-da80-7054-8890-11480bdf99cf","post":"处长","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-7693-8a1f-6253d2d592f6',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P024','罗青禾','female','1974-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','法务处','主管','finance','中共党员','内线024','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-76f4-a054-38631fba9157',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P012','沈听澜','female','1982-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','企管处','副处长','party_building','中共党员','内线012','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"副处长","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-7732-a076-ec8b4cfd3f84',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P032','梁书年','male','1982-05','白鹭市','0171710c-da80-7207-a462-a1b0e7f4494a','党委办公室','主任','general','中共党员','内线032','[{"unit":"0171710c-da80-7207-a462-a1b0e7f4494a","post":"主任","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-77fc-8760-43b2d9e7f27e',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P021','叶承安','male','1971-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','法务处','处长','law','中共党员','内线021','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"处长","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-788c-a649-d53f30174596',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P002','秦伯庸','male','1972-05','澜州市','0171710c-da80-7cf9-8ad5-7337daa44d4c','巡视办','主任','general','中共党员','内线002','[{"unit":"0171710c-da80-7cf9-8ad5-7337daa44d4c","post":"主任","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-794a-b730-7a94d0e40321',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P013','周砺','male','1983-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','改革处','主管','finance','中共党员','内线013','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-79a1-8d02-4f44f05015f4',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P029','邵一帆','male','1979-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','法务处','主管','general','中共党员','内线029','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-7a39-8799-3742f825e2ff',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P003','顾南舟','male','1973-05','澜州市','0171710c-da80-7ceb-8482-2da5eb247b16','领导班子','领导小组副组长','general','中共党员','内线003','[{"unit":"0171710c-da80-7ceb-8482-2da5eb247b16","post":"领导小组副组长","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-7ba7-9960-033f3f4c84bb',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P006','纪明澈','male','1976-05','澜州市','0171710c-da80-7ceb-8482-2da5eb247b16','纪检监察组','副组长','discipline','中共党员','内线006','[{"unit":"0171710c-da80-7ceb-8482-2da5eb247b16","post":"副组长","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-7c1c-929a-fa40281bf99e',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P023','程越','male','1973-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','法务处','主管','audit','中共党员','内线023','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-7c66-a9a5-e325f3af5c6f',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P015','贺长风','male','1985-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','改革处','主管','engineering','中共党员','内线015','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-7cb4-ac8b-14f335e37ddb',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P031','严守拙','male','1981-05','望溪市','0171710c-da80-751f-94b8-02b2f20e27f0','党委办公室','主任','general','中共党员','内线031','[{"unit":"0171710c-da80-751f-94b8-02b2f20e27f0","post":"主任","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-7cd8-8c97-da47d8055111',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P014','林若溪','female','1984-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','改革处','主管','audit','中共党员','内线014','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"主管","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO person VALUES ('0171710c-da80-7f18-91ee-8576b0905319',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','P011','宋鹤鸣','male','1981-05','澜州市','0171710c-da80-7721-ab31-804b1892254c','企管处','处长','general','中共党员','内线011','[{"unit":"0171710c-da80-7721-ab31-804b1892254c","post":"处长","from":"2012-03-01","until":null}]','[]','[]',1);
INSERT INTO unit VALUES ('0171710c-da80-7054-8890-11480bdf99cf',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','CY02','澄岳集团财务部','集团财务部','0171710c-da80-7ceb-8482-2da5eb247b16',2,'CY/CY02','总部部门','headquarters','临川市',36,29,NULL,0);
INSERT INTO unit VALUES ('0171710c-da80-7207-a462-a1b0e7f4494a',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','CY22','澄岳第二制造有限公司','二公司','0171710c-da80-7ceb-8482-2da5eb247b16',2,'CY/CY22','制造','member','白鹭市',2680,870,'季川',0);
INSERT INTO unit VALUES ('0171710c-da80-720b-848f-5ad972ed8af4',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','CY2101','澄岳第一工程有限公司西岭分公司','西岭分公司','0171710c-da80-751f-94b8-02b2f20e27f0',3,'CY/CY21/CY2101','工程','branch','西岭市',410,120,NULL,0);
INSERT INTO unit VALUES ('0171710c-da80-751f-94b8-02b2f20e27f0',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','CY21','澄岳第一工程有限公司','一公司','0171710c-da80-7ceb-8482-2da5eb247b16',2,'CY/CY21','工程','member','望溪市',3120,1040,'方砚',0);
INSERT INTO unit VALUES ('0171710c-da80-7721-ab31-804b1892254c',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','CY03','澄岳集团企业管理部','集团企管部','0171710c-da80-7ceb-8482-2da5eb247b16',2,'CY/CY03','总部部门','headquarters','临川市',41,33,NULL,0);
INSERT INTO unit VALUES ('0171710c-da80-7ceb-8482-2da5eb247b16',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','CY','澄岳集团有限公司','澄岳集团',NULL,1,'CY','综合','group','临川市',41200,15800,'许衡',0);
INSERT INTO unit VALUES ('0171710c-da80-7cf9-8ad5-7337daa44d4c',1,'2020-04-13T01:00:00.000Z','2020-04-13T01:00:00.000Z','CY01','澄岳集团巡视工作办公室','巡视办','0171710c-da80-7ceb-8482-2da5eb247b16',2,'CY/CY01','总部部门','headquarters','临川市',18,18,NULL,0);
INSERT INTO avoidance VALUES ('01719519-5e80-74a4-8b59-23d11c064657',1,'2020-04-20T01:00:00.000Z','2020-04-20T01:00:00.000Z','01719519-5e80-736b-951e-ac7ef7f95619','0171710c-da80-76f4-a054-38631fba9157','0171710c-da80-751f-94b8-02b2f20e27f0','none','[]','2020-04-20',NULL,NULL,NULL,NULL);
INSERT INTO avoidance VALUES ('01719519-5e80-76ba-a636-c3ee0353812b',1,'2020-04-20T01:00:00.000Z','2020-04-20T01:00:00.000Z','01719519-5e80-736b-951e-ac7ef7f95619','0171710c-da80-7f18-91ee-8576b0905319','0171710c-da80-751f-94b8-02b2f20e27f0','none','[]','2020-04-20',NULL,NULL,NULL,NULL);
INSERT INTO avoidance VALUES ('01719519-5e80-7e77-a89a-6630e7feefd5',1,'2020-04-20T01:00:00.000Z','2020-04-20T01:00:00.000Z','01719519-5e80-736b-951e-ac7ef7f95619','0171710c-da80-7cd8-8c97-da47d8055111','0171710c-da80-751f-94b8-02b2f20e27f0','none','[]','2020-04-20',NULL,NULL,NULL,NULL);
INSERT INTO avoidance VALUES ('01719519-5e80-7f84-b4bf-fc00ab287ad2',1,'2020-04-20T01:00:00.000Z','2020-04-20T01:00:00.000Z','01719519-5e80-736b-951e-ac7ef7f95619','0171710c-da80-794a-b730-7a94d0e40321','0171710c-da80-751f-94b8-02b2f20e27f0','none','[]','2020-04-20',NULL,NULL,NULL,NULL);
INSERT INTO confirmation VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-744a-b519-6538c018b48a',2,'2020-05-25T01:00:00.000Z','2020-05-25T01:00:00.000Z','agreed',1,'2020-R1-G01-QR-0001','01724957-f280-7101-9022-b96eac9efbd6','预-G01-0001','五项重大事项先开办公会后补党委会记录。','周砺','2020-05-25','2020-05-27','agreed','严守拙','2020-05-25','属实',NULL,NULL,NULL,NULL,NULL);
INSERT INTO engagement VALUES ('01719519-5e80-7860-94cb-281084d43847',5,'2020-04-20T01:00:00.000Z','2020-08-17T01:00:00.000Z','01719519-5e80-7368-a533-933b085413ee','01719519-5e80-736b-951e-ac7ef7f95619','0171710c-da80-751f-94b8-02b2f20e27f0','2020-R1-G01','第一巡视组','澄岳第一工程有限公司','closed','2020-05-20','2020-06-22','2020-07-14','2020-08-17');
INSERT INTO evidence VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7bcb-85b5-8922b05b9dcf',1,'2020-05-25T01:00:00.000Z','2020-05-25T01:00:00.000Z','paper','01724957-f280-7101-9022-b96eac9efbd6','2020-R1-G01-ZJ-0001','会议记录对照表','办公室','a40198d7b2337c08033135c7c0959ae1b3a2606a9aef2980e1d04bacdab5a13a',21,2,'0171710c-da80-756d-b78a-4524e1659558','2020-05-25');
INSERT INTO evidence VALUES ('01719519-5e80-7860-94cb-281084d43847','0173f9ee-2280-7890-941a-10f0f08dcf77',1,'2020-08-17T01:00:00.000Z','2020-08-17T01:00:00.000Z','immediate','01724957-f280-7f6b-85e2-38523d4bf542','2020-R1-G01-ZJ-0003','更换照片','后勤','a40198d7b2337c08033135c7c0959ae1b3a2606a9aef2980e1d04bacdab5a13a',21,1,'0171710c-da80-7bff-868e-abb33b2b312f','2020-08-17');
INSERT INTO evidence VALUES ('01719519-5e80-7860-94cb-281084d43847','0173f9ee-2280-7f9b-a534-e4fe75c15a32',1,'2020-08-17T01:00:00.000Z','2020-08-17T01:00:00.000Z','finding','017321a3-0a80-7e17-b957-f46cbb71f1f8','2020-R1-G01-ZJ-0002','议事规则','党委办公室','a40198d7b2337c08033135c7c0959ae1b3a2606a9aef2980e1d04bacdab5a13a',21,8,'0171710c-da80-7bff-868e-abb33b2b312f','2020-08-17');
INSERT INTO evidence_counter VALUES ('01719519-5e80-7860-94cb-281084d43847',3);
INSERT INTO blob VALUES ('a40198d7b2337c08033135c7c0959ae1b3a2606a9aef2980e1d04bacdab5a13a',21,'2020-05-25T01:00:00.000Z');
INSERT INTO feedback VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-71ec-acb9-b3638870ee6a',4,'2020-07-06T01:00:00.000Z','2020-07-14T01:00:00.000Z','received','0172d98a-0280-7a77-897a-c36a5cccc3b3','总体评价','限期整改',1,'2020-07-06','2020-07-21','澄岳巡〔2020〕12号','2020-07-06','2020-07-14','班子成员','方砚','2020-07-14','诚恳接受');
INSERT INTO hearing VALUES ('01730d09-9a80-7574-abf8-c0f0fff75dfa',1,'2020-07-02T01:00:00.000Z','2020-07-02T01:00:00.000Z','01719519-5e80-7368-a533-933b085413ee','leading_group','held','领导小组2020年第3次','2020-07-02','全体成员','["01719519-5e80-7860-94cb-281084d43847"]');
INSERT INTO hearing VALUES ('017321a3-0a80-773f-bd0d-ed4e5f0e0597',1,'2020-07-06T01:00:00.000Z','2020-07-06T01:00:00.000Z','01719519-5e80-7368-a533-933b085413ee','party_group','held','2020年第21次','2020-07-06','全体成员','["01719519-5e80-7860-94cb-281084d43847"]');
INSERT INTO immediate VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7f6b-85e2-38523d4bf542',9,'2020-05-25T01:00:00.000Z','2020-08-17T01:00:00.000Z','closed',1,'2020-R1-G01-LG-0001',NULL,'职工食堂燃气报警失灵','safety_hazard','更换即可','更换报警器','2020-06-05','0171710c-da80-794a-b730-7a94d0e40321','周砺','2020-05-25','2020-05-27','[{"step":"deputy","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","opinion":"同意"},{"step":"leader","by":"0171710c-da80-7f18-91ee-8576b0905319","by_name":"宋鹤鸣","on":"2020-05-25","opinion":"同意"},{"step":"office","by":"0171710c-da80-788c-a649-d53f30174596","by_name":"秦伯庸","on":"2020-05-25","opinion":"同意"},{"step":"leading_group","by":"0171710c-da80-7a39-8799-3742f825e2ff","by_name":"顾南舟","on":"2020-05-25","opinion":"同意"}]',NULL,NULL,NULL,'2020-05-25','已更换','严守拙','2020-08-17','0171710c-da80-794a-b730-7a94d0e40321','周砺','2020-08-17','属实','2020-08-17');
INSERT INTO meeting VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7615-b4ee-d1ece62d4a9c',2,'2020-05-25T01:00:00.000Z','2020-05-25T01:00:00.000Z',1,'concluded','2020-05-25','0171710c-da80-7f18-91ee-8576b0905319','["0171710c-da80-7f18-91ee-8576b0905319","0171710c-da80-76f4-a054-38631fba9157","0171710c-da80-794a-b730-7a94d0e40321"]','[{"kind":"paper","id":"01724957-f280-7101-9022-b96eac9efbd6","title":"前置研究走过场"}]','[]','2020-05-25');
INSERT INTO supervision_order VALUES ('01719519-5e80-7860-94cb-281084d43847','0173f9ee-2280-7dab-8aaf-0afbd77e6de7',3,'2020-08-17T01:00:00.000Z','2020-08-17T01:00:00.000Z','closed','notice','XSB-DB-2020-0001',2020,1,'finding','017321a3-0a80-7e17-b957-f46cbb71f1f8','逾期未销号','一公司党委','2020-08-17','2020-08-24','2020-08-17','[{"level":"notice","on":"2020-08-17","by_name":"陆知遥","text":"逾期未销号"}]','[]','已销号','2020-08-17','办结','2020-08-17');
INSERT INTO paper VALUES ('01719519-5e80-7860-94cb-281084d43847','01724957-f280-7101-9022-b96eac9efbd6',7,'2020-05-25T01:00:00.000Z','2020-05-25T01:00:00.000Z','signed',1,'预-G01-0001',1,'2020-R1-G01-DG-0001','前置研究走过场','A3.1.1','2019年','公司本部','五项重大事项先开办公会后补党委会记录。','“三重一大”决策实施办法','党委负主体责任。',NULL,'general','["0171710c-da80-794a-b730-7a94d0e40321","0171710c-da80-7cd8-8c97-da47d8055111"]','周砺、林若溪','[]','report','agreed','01724957-f280-744a-b519-6538c018b48a',NULL,'01724957-f280-7615-b4ee-d1ece62d4a9c','0171710c-da80-794a-b730-7a94d0e40321','2020-05-25','2020-05-25','0171710c-da80-76f4-a054-38631fba9157','2020-05-25','2020-05-25','0171710c-da80-7f18-91ee-8576b0905319','2020-05-25',NULL,NULL,'2020-05-25T01:00:00.000Z','2020-05-25T01:00:00.000Z','[{"step":"submit","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"pass","opinion":null},{"step":"review","by":"0171710c-da80-76f4-a054-38631fba9157","by_name":"沈听澜","on":"2020-05-25","decision":"pass","opinion":"同意"},{"step":"confirm","by":"0171710c-da80-794a-b730-7a94d0e40321","by_name":"周砺","on":"2020-05-25","decision":"sent","opinion":null},{"step":"confirm","by":"0171710c-da80-7cb4-ac8b-14f335e37ddb","by_name":"严守拙","on":"2020-05-25","decision":"agreed","opinion":"属实"},{"step":"discuss","by":"0171710c-da80-7f18-91ee-8576b0905319","by_name":"宋鹤鸣","on":"2020-05-25","decision":"pass","opinion":"同意"},{"step":"sign","by":"0171710c-da80-7f18-91ee-8576b0905319","by_name":"宋鹤鸣","on":"2020-05-25","decision":"report","opinion":null}]');
INSERT INTO plan VALUES ('01719519-5e80-7860-94cb-281084d43847','01719519-5e80-7b66-b2e5-9b896dbfad0c',3,'2020-04-20T01:00:00.000Z','2020-04-20T01:00:00.000Z',1,'initial','approved','一公司主业为工程施工','谈话、查阅','5月20日至6月22日','周砺、林若溪承办','["A3.1.1"]',NULL,NULL,'同意','2020-04-20','0171710c-da80-788c-a649-d53f30174596','2020-04-20');
INSERT INTO finding VALUES ('01719519-5e80-7860-94cb-281084d43847','017321a3-0a80-7e17-b957-f46cbb71f1f8',7,'2020-07-06T01:00:00.000Z','2020-08-17T01:00:00.000Z','closed','closed','01719519-5e80-7368-a533-933b085413ee','0171710c-da80-751f-94b8-02b2f20e27f0','0171710c-da80-7054-8890-11480bdf99cf','A3','general','2020-08-14','2020-R1-G01-WT-0001',1,'2020-R1-G01','澄岳第一工程有限公司','第一巡视组','澄岳集团财务部','01724957-f280-7101-9022-b96eac9efbd6','2020-R1-G01-DG-0001','A3.1.1','前置研究走过场','方砚','2020-07-14',0,1,0,'0171710c-da80-7bff-868e-abb33b2b312f','2020-08-17','2020-08-31','2020-08-17',0,'前置研究走过场
五项重大事项先开办公会后补党委会记录。','规范前置研究','[]','[{"step":"self","by":"0171710c-da80-7bff-868e-abb33b2b312f","by_name":"严守拙","on":"2020-08-17","decision":"pass","opinion":"已完成整改"},{"step":"department","by":"0171710c-da80-72c3-a07a-d6a788935af9","by_name":"钱慎之","on":"2020-08-17","decision":"pass","opinion":"属实"},{"step":"office","by":"0171710c-da80-72c0-9508-94387e455609","by_name":"陆知遥","on":"2020-08-17","decision":"pass","opinion":"同意销号"}]','[]');
INSERT INTO measure VALUES ('01719519-5e80-7860-94cb-281084d43847','01734ad5-ea80-74f1-bc86-5ae34f599275',2,'2020-07-14T01:00:00.000Z','2020-08-17T01:00:00.000Z','017321a3-0a80-7e17-b957-f46cbb71f1f8',1,'修订议事规则','lasting','严守拙','2020-08-10','done','已修订印发','2020-08-17');
INSERT INTO rectification_plan VALUES ('01719519-5e80-7860-94cb-281084d43847','01734ad5-ea80-70d5-9d04-daede89f5840',2,'2020-07-14T01:00:00.000Z','2020-07-14T01:00:00.000Z','accepted','2020-07-14','2020-07-14','0171710c-da80-7bff-868e-abb33b2b312f','2020-08-04',1,1,'同意','2020-07-14','0171710c-da80-72c0-9508-94387e455609');
INSERT INTO report VALUES ('01719519-5e80-7860-94cb-281084d43847','0172d98a-0280-7a77-897a-c36a5cccc3b3',3,'2020-06-22T01:00:00.000Z','2020-06-22T01:00:00.000Z','reviewed','总体评价','限期整改','同意','宋鹤鸣','2020-06-22','2020-06-29','2020-06-22','2020-06-28','秦伯庸','2020-06-22');
INSERT INTO report_statement VALUES ('01719519-5e80-7860-94cb-281084d43847','0172d98a-0280-7891-a316-1e980e657c6b',1,'2020-06-22T01:00:00.000Z','2020-06-22T01:00:00.000Z','0172d98a-0280-7a77-897a-c36a5cccc3b3',1,'A3.1.1','A3','前置研究走过场
五项重大事项先开办公会后补党委会记录。','01724957-f280-7101-9022-b96eac9efbd6','2020-R1-G01-DG-0001');
INSERT INTO round VALUES ('01719519-5e80-7368-a533-933b085413ee',4,'2020-04-20T01:00:00.000Z','2020-08-17T01:00:00.000Z',2020,1,'2020-R1','2020年第一轮巡视','regular','closed','聚焦主责主业','2020-05-20','2020-05-20','2020-06-22','2020-07-14','["A3.1.1"]',3,'2020.1','澄岳巡〔2020〕1号','2020-05-20','2020-08-17',NULL,'[]');
INSERT INTO team VALUES ('01719519-5e80-736b-951e-ac7ef7f95619',8,'2020-04-20T01:00:00.000Z','2020-08-17T01:00:00.000Z','01719519-5e80-7368-a533-933b085413ee',1,'2020-R1-G01','第一巡视组','dissolved','澄岳党〔2020〕9号','2020-04-20','2020-12-31','2020-04-20',NULL,'[{"person":"0171710c-da80-7f18-91ee-8576b0905319","name":"宋鹤鸣","post":"leader","engaged":true},{"person":"0171710c-da80-76f4-a054-38631fba9157","name":"沈听澜","post":"deputy","engaged":true},{"person":"0171710c-da80-794a-b730-7a94d0e40321","name":"周砺","post":"member","engaged":true},{"person":"0171710c-da80-7cd8-8c97-da47d8055111","name":"林若溪","post":"member","engaged":true}]');
INSERT INTO team VALUES ('01719519-5e80-753d-9a86-5d71b175ccf1',2,'2020-04-20T01:00:00.000Z','2020-08-17T01:00:00.000Z','01719519-5e80-7368-a533-933b085413ee',2,'2020-R1-G02','备用组','dissolved',NULL,NULL,NULL,NULL,NULL,'[]');
INSERT INTO finding_tally VALUES ('01719519-5e80-7860-94cb-281084d43847','closed','A3','general','0171710c-da80-7054-8890-11480bdf99cf','closed',1,'0171710c-da80-751f-94b8-02b2f20e27f0','澄岳第一工程有限公司','01719519-5e80-7368-a533-933b085413ee');
CREATE UNIQUE INDEX journal_command_id ON journal (command_id) WHERE command_id IS NOT NULL;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_removed BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER checkpoint_is_never_changed BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER checkpoint_is_never_removed BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
CREATE INDEX account_person ON account (person_id);
CREATE INDEX account_grant_scope ON account_grant (scope, role);
CREATE INDEX person_unit ON person (unit_id);
CREATE INDEX unit_path ON unit (path);
CREATE INDEX unit_parent ON unit (parent_id, sort);
CREATE UNIQUE INDEX avoidance_pair ON avoidance (team_id, person_id, unit_id);
CREATE INDEX avoidance_person ON avoidance (person_id);
CREATE UNIQUE INDEX confirmation_ordinal ON confirmation (engagement_id, ordinal);
CREATE INDEX confirmation_paper ON confirmation (engagement_id, paper_id, ordinal);
CREATE INDEX confirmation_state ON confirmation (engagement_id, state, due_on);
CREATE INDEX decision_hearing ON decision (hearing_id);
CREATE INDEX decision_round ON decision (round_id, due_on);
CREATE INDEX decision_engagement ON decision (engagement_id);
CREATE INDEX engagement_round ON engagement (round_id, number);
CREATE INDEX engagement_team ON engagement (team_id);
CREATE INDEX engagement_unit ON engagement (unit_id);
CREATE UNIQUE INDEX evidence_subject ON evidence (engagement_id, subject_kind, subject_id, hash);
CREATE UNIQUE INDEX evidence_number ON evidence (engagement_id, number);
CREATE INDEX evidence_all ON evidence (number, id);
CREATE UNIQUE INDEX feedback_engagement ON feedback (engagement_id);
CREATE INDEX feedback_state ON feedback (state, due_on);
CREATE INDEX hearing_round ON hearing (round_id, held_on);
CREATE UNIQUE INDEX immediate_ordinal ON immediate (engagement_id, ordinal);
CREATE INDEX immediate_state ON immediate (engagement_id, state, due_on);
CREATE UNIQUE INDEX interview_ordinal ON interview (engagement_id, ordinal);
CREATE INDEX interview_held ON interview (engagement_id, held_on);
CREATE INDEX interview_created ON interview (engagement_id, created_at);
CREATE INDEX interview_all ON interview (held_on, started_at, id);
CREATE UNIQUE INDEX material_ordinal ON material (engagement_id, ordinal);
CREATE INDEX material_state ON material (engagement_id, state, due_on);
CREATE INDEX material_updated ON material (engagement_id, updated_at);
CREATE INDEX material_all ON material (number, id);
CREATE UNIQUE INDEX meeting_ordinal ON meeting (engagement_id, ordinal);
CREATE UNIQUE INDEX meeting_held ON meeting (engagement_id, held_on);
CREATE INDEX meeting_all ON meeting (held_on, id);
CREATE INDEX midterm_state ON midterm (engagement_id, state);
CREATE INDEX supervision_order_source ON supervision_order (engagement_id, source_id);
CREATE INDEX supervision_order_year ON supervision_order (year, ordinal);
CREATE INDEX supervision_order_due ON supervision_order (due_on, id);
CREATE INDEX supervision_order_state ON supervision_order (state, due_on, id);
CREATE UNIQUE INDEX paper_ordinal ON paper (engagement_id, ordinal);
CREATE UNIQUE INDEX paper_signed_ordinal ON paper (engagement_id, signed_ordinal);
CREATE INDEX paper_state ON paper (engagement_id, state);
CREATE INDEX paper_updated ON paper (updated_at, id);
CREATE INDEX paper_state_updated ON paper (state, updated_at);
CREATE INDEX finding_number ON finding (number, id);
CREATE INDEX finding_due ON finding (due_on, id, state, number, title);
CREATE INDEX finding_standing ON finding (standing, due_on, id, state, number, title);
CREATE INDEX finding_state ON finding (state, due_on, id, number, title);
CREATE INDEX finding_unit ON finding (unit_id, state, due_on, id);
CREATE INDEX finding_area ON finding (area, due_on, id, state);
CREATE INDEX finding_department ON finding (department, due_on, id, state);
CREATE INDEX finding_round ON finding (round_id, due_on, id, state);
CREATE INDEX finding_engagement ON finding (engagement_id, due_on, id, state);
CREATE INDEX measure_finding ON measure (engagement_id, finding_id, ordinal);
CREATE INDEX rectification_plan_state ON rectification_plan (state, due_on);
CREATE UNIQUE INDEX report_engagement ON report (engagement_id);
CREATE INDEX report_statement_order ON report_statement (engagement_id, report_id, ordinal);
CREATE UNIQUE INDEX report_statement_paper ON report_statement (engagement_id, paper_id);
CREATE INDEX task_state ON task (engagement_id, state, due_on);
CREATE INDEX task_meeting ON task (engagement_id, meeting_id);
CREATE INDEX task_owner ON task (owner, state, due_on);
CREATE INDEX task_all ON task (due_on, id);
CREATE UNIQUE INDEX team_round ON team (round_id, ordinal);
CREATE INDEX finding_tally_sort ON finding_tally (state, area, severity, standing, n);
CREATE INDEX finding_tally_unit ON finding_tally (unit_id, state, n);
CREATE INDEX finding_tally_round ON finding_tally (round_id, state, n);
CREATE INDEX finding_tally_department ON finding_tally (department, state, n);
CREATE TRIGGER finding_is_counted AFTER INSERT ON finding
BEGIN
  INSERT INTO finding_tally
    (engagement_id, state, area, severity, department, standing, n, unit_id, unit_name, round_id)
  VALUES (new.engagement_id, new.state, new.area, new.severity, COALESCE(new.department, ''), new.standing, 1,
          new.unit_id, new.unit_name, new.round_id)
  ON CONFLICT (engagement_id, state, area, severity, department) DO UPDATE SET n = finding_tally.n + 1;
END;
CREATE TRIGGER finding_is_discounted AFTER DELETE ON finding
BEGIN
  UPDATE finding_tally SET n = n - 1
  WHERE engagement_id = old.engagement_id AND state = old.state AND area = old.area AND severity = old.severity
    AND department = COALESCE(old.department, '');
  DELETE FROM finding_tally
  WHERE engagement_id = old.engagement_id AND state = old.state AND area = old.area AND severity = old.severity
    AND department = COALESCE(old.department, '') AND n = 0;
END;
CREATE TRIGGER finding_is_recounted
AFTER UPDATE OF engagement_id, state, area, severity, department, standing, unit_id, unit_name, round_id ON finding
BEGIN
  UPDATE finding_tally SET n = n - 1
  WHERE engagement_id = old.engagement_id AND state = old.state AND area = old.area AND severity = old.severity
    AND department = COALESCE(old.department, '');
  DELETE FROM finding_tally
  WHERE engagement_id = old.engagement_id AND state = old.state AND area = old.area AND severity = old.severity
    AND department = COALESCE(old.department, '') AND n = 0;
  INSERT INTO finding_tally
    (engagement_id, state, area, severity, department, standing, n, unit_id, unit_name, round_id)
  VALUES (new.engagement_id, new.state, new.area, new.severity, COALESCE(new.department, ''), new.standing, 1,
          new.unit_id, new.unit_name, new.round_id)
  ON CONFLICT (engagement_id, state, area, severity, department) DO UPDATE SET n = finding_tally.n + 1;
END;
