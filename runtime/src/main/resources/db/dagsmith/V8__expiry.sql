-- Values that are kept for some time only. Types and syntax are those that H2 and PostgreSQL share.
-- xcom.expires, which is there since version 4, says when, in microseconds.

-- In which runs something expires, and when: to the minute, so that there are few of them. An index of
-- the values themselves would cost all those that never expire.
CREATE TABLE IF NOT EXISTS xcom_expiry (
  expires BIGINT NOT NULL,
  run_no BIGINT NOT NULL,
  PRIMARY KEY (expires, run_no)
);

INSERT INTO schema_version (version) VALUES (8);
