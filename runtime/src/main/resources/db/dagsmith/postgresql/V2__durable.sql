-- What a server has beyond V2__durable.sql: several engines work on it at once.

-- Keys are compared byte by byte, as in the embedded store, whatever the database's language.
ALTER TABLE task ALTER COLUMN dag_id TYPE VARCHAR COLLATE "C";
ALTER TABLE task ALTER COLUMN task_id TYPE VARCHAR COLLATE "C";
ALTER TABLE dag_version ALTER COLUMN dag_id TYPE VARCHAR COLLATE "C";
ALTER TABLE dag_version ALTER COLUMN hash TYPE VARCHAR COLLATE "C";
ALTER TABLE run ALTER COLUMN dag_id TYPE VARCHAR COLLATE "C";
ALTER TABLE run ALTER COLUMN run_id TYPE VARCHAR COLLATE "C";
ALTER TABLE xcom ALTER COLUMN xcom_key TYPE VARCHAR COLLATE "C";

-- The engines that work, each with its lease. Who takes a run over from one whose lease has run
-- out deletes its row; every group holds the row of its own engine.
CREATE TABLE engine (
  engine_no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  host VARCHAR NOT NULL,
  pid BIGINT NOT NULL,
  lease_until BIGINT NOT NULL
);

-- Numbers of runs. Those of one engine grow with time.
CREATE SEQUENCE run_number;

-- Asked for every second by each engine.
CREATE INDEX run_cancelled ON run (owner) WHERE cancel_requested > 0 AND ended_at IS NULL;
