-- How many findings there are of each sort: exact totals, boards and charts over a million findings read these few rows.
-- The columns after `n` follow from the engagement. Triggers keep it exact whoever writes `finding`; nothing else writes it.
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

-- The fact of a finding may leave these columns as they are (progress); then nothing is counted anew.
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
