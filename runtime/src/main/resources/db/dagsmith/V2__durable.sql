-- Ownership, recovery, cancellation and logs. Types and syntax are those that H2 and PostgreSQL
-- share.

-- How often the run was taken by an engine, in all and since something last succeeded.
ALTER TABLE run ADD COLUMN IF NOT EXISTS epoch INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE run ADD COLUMN IF NOT EXISTS recoveries INTEGER DEFAULT 0 NOT NULL;
-- The engine that has the run; none when it has ended.
ALTER TABLE run ADD COLUMN IF NOT EXISTS owner BIGINT;
ALTER TABLE run ADD COLUMN IF NOT EXISTS cancel_requested INTEGER DEFAULT 0 NOT NULL;

-- Finds the runs that have not ended, and those that ended before a time.
CREATE INDEX IF NOT EXISTS run_ended ON run (dag_id, ended_at, run_no);

CREATE TABLE IF NOT EXISTS task_log (
  run_no BIGINT NOT NULL,
  task_no INTEGER NOT NULL,
  path BYTEA NOT NULL,
  epoch INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  chunk INTEGER NOT NULL,
  val BYTEA NOT NULL,
  PRIMARY KEY (run_no, task_no, path, epoch, attempt, chunk)
);

INSERT INTO schema_version (version) VALUES (2);
