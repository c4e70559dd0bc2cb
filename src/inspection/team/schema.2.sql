-- Why the last one joined a team that was authorised already (P05, P31).
ALTER TABLE team ADD COLUMN admission_reason TEXT;
