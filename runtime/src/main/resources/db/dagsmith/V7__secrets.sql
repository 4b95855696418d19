-- What is encrypted. Types and syntax are those that H2 and PostgreSQL share.

-- Which key of the ring a value needs, and the value's own key, encrypted by that one; none: the
-- value is not encrypted.
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS key_id VARCHAR;
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS seal BYTEA;

-- The secret parameters of a run, encrypted, and the same of them.
ALTER TABLE run ADD COLUMN IF NOT EXISTS secrets BYTEA;
ALTER TABLE run ADD COLUMN IF NOT EXISTS key_id VARCHAR;
ALTER TABLE run ADD COLUMN IF NOT EXISTS seal BYTEA;

-- Who had secret values shown to them, and when.
CREATE TABLE IF NOT EXISTS reveal (
  run_no BIGINT NOT NULL,
  task_id VARCHAR NOT NULL,
  path BYTEA NOT NULL,
  xcom_key VARCHAR NOT NULL,
  revealed_at BIGINT NOT NULL,
  who VARCHAR NOT NULL,
  PRIMARY KEY (run_no, task_id, path, xcom_key, revealed_at, who)
);

INSERT INTO schema_version (version) VALUES (7);
