-- Runs, task instances and XComs. Types and syntax are those that H2 and PostgreSQL share.
-- Times are microseconds since 1970-01-01T00:00Z. Paths are map indexes in an encoding that sorts
-- like the indexes. Every statement may be run again on a store whose making was interrupted.

-- The ids of a dag's nodes, interned.
CREATE TABLE IF NOT EXISTS task (
  task_no INTEGER PRIMARY KEY,
  dag_id VARCHAR NOT NULL,
  task_id VARCHAR NOT NULL,
  UNIQUE (dag_id, task_id)
);

-- A version of a dag's graph; tasks holds its task numbers in order, four bytes each.
CREATE TABLE IF NOT EXISTS dag_version (
  version_no INTEGER PRIMARY KEY,
  dag_id VARCHAR NOT NULL,
  hash VARCHAR NOT NULL,
  tasks BYTEA NOT NULL,
  graph VARCHAR NOT NULL,
  UNIQUE (dag_id, hash)
);

CREATE TABLE IF NOT EXISTS run (
  run_no BIGINT PRIMARY KEY,
  dag_id VARCHAR NOT NULL,
  run_id VARCHAR NOT NULL,
  version_no INTEGER NOT NULL,
  state VARCHAR NOT NULL,
  params VARCHAR NOT NULL,
  logical_date BIGINT NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at BIGINT,
  result_task INTEGER,
  result_path BYTEA,
  failed_task INTEGER,
  failed_path BYTEA,
  error BYTEA,
  suppressed BYTEA,
  UNIQUE (run_id, dag_id)
);
CREATE INDEX IF NOT EXISTS run_of_dag ON run (dag_id, run_no);

-- The current attempt of each task instance, and what was decided: arms, lengths, catch clauses.
CREATE TABLE IF NOT EXISTS task_instance (
  run_no BIGINT NOT NULL,
  task_no INTEGER NOT NULL,
  path BYTEA NOT NULL,
  epoch INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  state VARCHAR NOT NULL,
  started_at BIGINT,
  ended_at BIGINT,
  next_at BIGINT,
  decision INTEGER,
  label VARCHAR,
  note VARCHAR,
  error BYTEA,
  PRIMARY KEY (run_no, task_no, path)
);

-- Attempts that others have followed.
CREATE TABLE IF NOT EXISTS attempt (
  run_no BIGINT NOT NULL,
  task_no INTEGER NOT NULL,
  path BYTEA NOT NULL,
  epoch INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  state VARCHAR NOT NULL,
  started_at BIGINT,
  ended_at BIGINT,
  next_at BIGINT,
  error BYTEA,
  PRIMARY KEY (run_no, task_no, path, epoch, attempt)
);

CREATE TABLE IF NOT EXISTS xcom (
  run_no BIGINT NOT NULL,
  task_no INTEGER NOT NULL,
  path BYTEA NOT NULL,
  epoch INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  xcom_key VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  codec VARCHAR NOT NULL,
  val BYTEA NOT NULL,
  PRIMARY KEY (run_no, task_no, path, epoch, attempt, xcom_key)
);

-- The newest script that has run on this store. Comes last: without its row the making of the
-- store was interrupted.
CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY);
INSERT INTO schema_version (version) VALUES (1);
