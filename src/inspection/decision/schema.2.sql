-- Every decision gets its answer: what became of it, and when.
ALTER TABLE decision ADD COLUMN outcome TEXT;
ALTER TABLE decision ADD COLUMN done_on TEXT;
CREATE INDEX decision_state ON decision (state, due_on);
