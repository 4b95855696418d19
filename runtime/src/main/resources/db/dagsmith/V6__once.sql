-- Values that are consumed once. Types and syntax are those that H2 and PostgreSQL share.

-- once: it is there for its reader; claimed: an instance of the reader has pulled it; consumed: that
-- instance has succeeded, and the value is gone. None: it is not consumed.
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS consume VARCHAR;

-- The task instance of the same run that has claimed or consumed it, and when.
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS by_task INTEGER;
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS by_path BYTEA;
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS by_at BIGINT;

-- Who has read a value that it was not passed: task instances of any run, by name, since theirs may be
-- deleted before. A path that ends earlier than that of an instance stands for all under it.
CREATE TABLE IF NOT EXISTS xcom_read (
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

INSERT INTO schema_version (version) VALUES (6);
