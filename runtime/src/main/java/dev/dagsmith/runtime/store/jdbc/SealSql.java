package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Resealed;
import dev.dagsmith.runtime.store.RevealRow;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.Seal;
import dev.dagsmith.runtime.store.SealedRow;
import java.sql.SQLException;
import java.util.List;

/** The seals of encrypted values, and who had values shown. */
final class SealSql {
  private static final String XCOMS =
      "SELECT x.run_no, r.dag_id, r.run_id, t.task_id, x.path, x.epoch, x.attempt, x.xcom_key,"
          + " x.codec, x.key_id, x.seal FROM xcom x JOIN run r ON r.run_no = x.run_no"
          + " JOIN task t ON t.task_no = x.task_no WHERE x.run_no >= ? AND x.key_id <> ?"
          + " ORDER BY x.run_no, x.task_no, x.path, x.epoch, x.attempt, x.xcom_key"
          + " LIMIT ? OFFSET ?";
  private static final String PARAMS =
      "SELECT run_no, dag_id, run_id, key_id, seal FROM run WHERE run_no > ? AND key_id <> ?"
          + " ORDER BY run_no LIMIT ?";
  private static final String RESEAL_XCOM =
      "UPDATE xcom SET key_id = ?, seal = ? WHERE run_no = ? AND task_no ="
          + " (SELECT t.task_no FROM task t WHERE t.dag_id = ? AND t.task_id = ?) AND path = ?"
          + " AND epoch = ? AND attempt = ? AND xcom_key = ? AND seal = ?";
  private static final String RESEAL_PARAMS =
      "UPDATE run SET key_id = ?, seal = ? WHERE run_no = ? AND seal = ?";
  private static final String REVEAL =
      Sql.insert("reveal", "run_no, task_id, path, xcom_key, revealed_at, who");
  private static final String REVEALS =
      "SELECT task_id, path, xcom_key, revealed_at, who FROM reveal WHERE run_no = ?"
          + " ORDER BY revealed_at, task_id, path, xcom_key, who";

  private SealSql() {}

  static List<SealedRow> xcoms(Jdbc jdbc, String keyId, long fromRun, int skip, int limit)
      throws SQLException {
    return jdbc.list(
        XCOMS,
        params -> params.num(fromRun).text(keyId).num(limit).num(skip),
        columns -> {
          RunKey run = new RunKey(columns.num(), columns.text(), columns.text());
          InstanceKey instance =
              new InstanceKey(run, columns.text(), PathCode.decode(columns.bytes()));
          AttemptKey attempt = new AttemptKey(instance, columns.integer(), columns.integer());
          return new SealedRow(run, attempt, columns.text(), columns.text(), seal(columns));
        });
  }

  static List<SealedRow> params(Jdbc jdbc, String keyId, long afterRun, int limit)
      throws SQLException {
    return jdbc.list(
        PARAMS,
        params -> params.num(afterRun).text(keyId).num(limit),
        columns ->
            new SealedRow(
                new RunKey(columns.num(), columns.text(), columns.text()),
                null,
                "",
                "",
                seal(columns)));
  }

  private static Seal seal(Columns columns) throws SQLException {
    String keyId = columns.text();
    byte[] wrapped = columns.bytesOrNull();
    return new Seal(keyId, wrapped == null ? new byte[0] : wrapped);
  }

  /** How many of the rows still had the seal that they had when they were read. */
  static int reseal(Jdbc jdbc, List<Resealed> rows) throws SQLException {
    int done = 0;
    for (Resealed each : rows) {
      done += reseal(jdbc, each.row(), each.to());
    }
    return done;
  }

  private static int reseal(Jdbc jdbc, SealedRow row, Seal to) throws SQLException {
    AttemptKey attempt = row.attempt();
    if (attempt == null) {
      return jdbc.update(
          RESEAL_PARAMS,
          params -> {
            SealColumns.bind(params, to);
            params.num(row.run().no()).bytes(row.seal().wrapped());
          });
    }
    return jdbc.update(
        RESEAL_XCOM,
        params -> {
          SealColumns.bind(params, to);
          params
              .num(row.run().no())
              .text(row.run().dagId())
              .text(attempt.instance().taskId())
              .bytes(PathCode.encode(attempt.instance().path()))
              .num(attempt.epoch())
              .num(attempt.number())
              .text(row.key())
              .bytes(row.seal().wrapped());
        });
  }

  static int reveal(Jdbc jdbc, RevealRow row) throws SQLException {
    return jdbc.update(
        REVEAL,
        params ->
            params
                .num(row.instance().run().no())
                .text(row.instance().taskId())
                .bytes(PathCode.encode(row.instance().path()))
                .text(row.key())
                .num(Micros.of(row.at()))
                .text(row.who()));
  }

  static List<RevealRow> reveals(Jdbc jdbc, RunKey run) throws SQLException {
    return jdbc.list(
        REVEALS,
        params -> params.num(run.no()),
        columns ->
            new RevealRow(
                new InstanceKey(run, columns.text(), PathCode.decode(columns.bytes())),
                columns.text(),
                Micros.instant(columns.num()),
                columns.text()));
  }
}
