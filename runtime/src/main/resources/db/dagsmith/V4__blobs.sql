-- Large values, which are kept in chunks or outside of the database. Types and syntax are those
-- that H2 and PostgreSQL share.

-- A value is in its row, or elsewhere: a key below the root of a backend. Its size and its SHA-256
-- are known for those.
ALTER TABLE xcom ALTER COLUMN val DROP NOT NULL;
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS backend VARCHAR;
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS ref VARCHAR;
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS size BIGINT;
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS hash BYTEA;
-- 1: what the backend has is compressed.
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS flags INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE xcom ADD COLUMN IF NOT EXISTS expires BIGINT;

-- What the database itself has of large values. Written before the row that names them.
CREATE TABLE IF NOT EXISTS xcom_chunk (
  run_no BIGINT NOT NULL,
  epoch INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  chunk INTEGER NOT NULL,
  val BYTEA NOT NULL,
  PRIMARY KEY (run_no, epoch, name, chunk)
);

-- Which store this is, for backends that several share; one row, made when it is first asked for.
CREATE TABLE IF NOT EXISTS store_id (
  row_no INTEGER PRIMARY KEY,
  id VARCHAR NOT NULL
);

INSERT INTO schema_version (version) VALUES (4);
