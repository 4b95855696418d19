-- The place of a cancellation in a run's history. Types and syntax are those that H2 and PostgreSQL
-- share.

-- How many cancellations the run had heard when the row was written.
ALTER TABLE task_instance ADD COLUMN IF NOT EXISTS cancels INTEGER DEFAULT 0 NOT NULL;

INSERT INTO schema_version (version) VALUES (3);
