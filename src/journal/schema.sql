-- The journal: what happened, in order, chained. The database itself refuses to change or remove an entry.
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
CREATE UNIQUE INDEX journal_command_id ON journal (command_id) WHERE command_id IS NOT NULL;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_removed BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Which entries speak of a record: its history, found without reading the whole stream.
CREATE TABLE journal_subject (
  stream TEXT NOT NULL,
  subject TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (stream, subject, position)
) WITHOUT ROWID;

-- All chain heads at one position, signed by this node's key.
CREATE TABLE checkpoint (
  position INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  heads TEXT NOT NULL,                   -- {"<stream>":{"sequence":n,"hash":"…"},…}
  public_key TEXT NOT NULL,
  signature TEXT NOT NULL
);
CREATE TRIGGER checkpoint_is_never_changed BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER checkpoint_is_never_removed BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
