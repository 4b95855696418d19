-- A new embedded store. Generated from the migrations by NewStoreScriptTest, run with
-- -Ddagsmith.regenerate=true; do not change it by hand.

CREATE TABLE attempt (
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

CREATE TABLE dag_version (
  version_no INTEGER NOT NULL,
  dag_id VARCHAR NOT NULL,
  hash VARCHAR NOT NULL,
  tasks BYTEA NOT NULL,
  graph VARCHAR NOT NULL,
  PRIMARY KEY (version_no),
  UNIQUE (dag_id, hash)
);

CREATE TABLE reveal (
  run_no BIGINT NOT NULL,
  task_id VARCHAR NOT NULL,
  path BYTEA NOT NULL,
  xcom_key VARCHAR NOT NULL,
  revealed_at BIGINT NOT NULL,
  who VARCHAR NOT NULL,
  PRIMARY KEY (run_no, task_id, path, xcom_key, revealed_at, who)
);

CREATE TABLE run (
  run_no BIGINT NOT NULL,
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
  epoch INTEGER DEFAULT 1 NOT NULL,
  recoveries INTEGER DEFAULT 0 NOT NULL,
  owner BIGINT,
  cancel_requested INTEGER DEFAULT 0 NOT NULL,
  secrets BYTEA,
  key_id VARCHAR,
  seal BYTEA,
  PRIMARY KEY (run_no),
  UNIQUE (run_id, dag_id)
);
CREATE INDEX run_at ON run (dag_id, logical_date, run_no);
CREATE INDEX run_ended ON run (dag_id, ended_at, run_no);
CREATE INDEX run_of_dag ON run (dag_id, run_no);

CREATE TABLE store_id (
  row_no INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  PRIMARY KEY (row_no)
);

CREATE TABLE task (
  task_no INTEGER NOT NULL,
  dag_id VARCHAR NOT NULL,
  task_id VARCHAR NOT NULL,
  PRIMARY KEY (task_no),
  UNIQUE (dag_id, task_id)
);

CREATE TABLE task_instance (
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
  cancels INTEGER DEFAULT 0 NOT NULL,
  PRIMARY KEY (run_no, task_no, path)
);

CREATE TABLE task_log (
  run_no BIGINT NOT NULL,
  task_no INTEGER NOT NULL,
  path BYTEA NOT NULL,
  epoch INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  chunk INTEGER NOT NULL,
  val BYTEA NOT NULL,
  PRIMARY KEY (run_no, task_no, path, epoch, attempt, chunk)
);

CREATE TABLE xcom (
  run_no BIGINT NOT NULL,
  task_no INTEGER NOT NULL,
  path BYTEA NOT NULL,
  epoch INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  xcom_key VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  codec VARCHAR NOT NULL,
  val BYTEA,
  backend VARCHAR,
  ref VARCHAR,
  size BIGINT,
  hash BYTEA,
  flags INTEGER DEFAULT 0 NOT NULL,
  expires BIGINT,
  readers VARCHAR,
  consume VARCHAR,
  by_task INTEGER,
  by_path BYTEA,
  by_at BIGINT,
  key_id VARCHAR,
  seal BYTEA,
  PRIMARY KEY (run_no, task_no, path, epoch, attempt, xcom_key)
);

CREATE TABLE xcom_chunk (
  run_no BIGINT NOT NULL,
  epoch INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  chunk INTEGER NOT NULL,
  val BYTEA NOT NULL,
  PRIMARY KEY (run_no, epoch, name, chunk)
);

CREATE TABLE xcom_expiry (
  expires BIGINT NOT NULL,
  run_no BIGINT NOT NULL,
  PRIMARY KEY (expires, run_no)
);

CREATE TABLE xcom_read (
  run_no BIGINT NOT NULL,
  task_no INTEGER NOT NULL,
  path BYTEA NOT NULL,
  xcom_key VARCHAR NOT NULL,
  by_dag VARCHAR NOT NULL,
  by_run VARCHAR NOT NULL,
  by_task VARCHAR NOT NULL,
  by_path BYTEA NOT NULL,
  by_at BIGINT NOT NULL,
  PRIMARY KEY (run_no, task_no, path, xcom_key, by_dag, by_run, by_task, by_path)
);

CREATE TABLE schema_version (
  version INTEGER NOT NULL,
  PRIMARY KEY (version)
);
INSERT INTO schema_version (version) VALUES (1);
INSERT INTO schema_version (version) VALUES (2);
INSERT INTO schema_version (version) VALUES (3);
INSERT INTO schema_version (version) VALUES (4);
INSERT INTO schema_version (version) VALUES (5);
INSERT INTO schema_version (version) VALUES (6);
INSERT INTO schema_version (version) VALUES (7);
INSERT INTO schema_version (version) VALUES (8);
