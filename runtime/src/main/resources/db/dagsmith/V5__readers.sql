-- Who may read a value. Types and syntax are those that H2 and PostgreSQL share.

-- The ids of the tasks that may, with commas between them; none: all may.
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS readers VARCHAR;

-- Finds what was published for a date, and the latest dates first.
CREATE INDEX IF NOT EXISTS run_at ON run (dag_id, logical_date, run_no);

INSERT INTO schema_version (version) VALUES (5);
