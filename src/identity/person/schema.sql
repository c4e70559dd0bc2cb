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
CREATE INDEX person_unit ON person (unit_id);
