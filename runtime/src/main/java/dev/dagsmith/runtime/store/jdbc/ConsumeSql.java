package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.Consumption;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.XComClaim;
import dev.dagsmith.runtime.store.XComKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that are consumed once: who has them, and their end. */
final class ConsumeSql {
  private static final String IS =
      " WHERE run_no = ? AND task_no = ? AND path = ? AND epoch = ? AND attempt = ?"
          + " AND xcom_key = ?";
  private static final String UNDER =
      " WHERE run_no = ? AND task_no = ? AND path >= ? AND path < ?";
  private static final String THERE = " AND consume IN ('once', 'claimed')";

  /** Of two that do this at once one waits for the other, and then finds that it is too late. */
  private static final String CLAIM =
      "UPDATE xcom SET consume = 'claimed', by_task = ?, by_path = ?, by_at = ?"
          + IS
          + " AND consume = 'once'";

  private static final String WHO = "SELECT " + OnceColumns.NAMES + " FROM xcom" + IS;
  private static final String CLAIMS =
      "SELECT task_no, path, epoch, attempt, xcom_key, by_task, by_path FROM xcom"
          + " WHERE run_no = ? AND consume = 'claimed'";
  private static final String CONSUME =
      "UPDATE xcom SET consume = 'consumed', by_task = ?, by_path = ?, by_at = ?, val = NULL,"
          + " backend = NULL, ref = NULL, size = NULL, hash = NULL, flags = 0, key_id = NULL, seal = NULL";
  private static final String ELSEWHERE = "SELECT backend, ref, size, hash, flags FROM xcom";

  private final TaskNames tasks;
  private final AttemptColumns attempts;

  ConsumeSql(TaskNames tasks, AttemptColumns attempts) {
    this.tasks = tasks;
    this.attempts = attempts;
  }

  /** Claims a value, unless another instance has it. */
  Optional<Once> claim(Jdbc jdbc, XComKey value, InstanceKey by, Instant at) throws SQLException {
    int claimed = jdbc.update(CLAIM, params -> is(jdbc, by(jdbc, params, by, at), value));
    if (claimed > 0) {
      return Optional.of(Once.claimed(by, at));
    }
    Optional<Once> who =
        jdbc.first(
            WHO,
            params -> is(jdbc, params, value),
            columns -> Optional.ofNullable(OnceColumns.read(jdbc, columns, by.run(), tasks)));
    return who == null ? Optional.empty() : who;
  }

  /** What instances of a run have claimed and not consumed. */
  List<XComClaim> claims(Jdbc jdbc, RunKey run) throws SQLException {
    return jdbc.list(CLAIMS, params -> params.num(run.no()), columns -> claim(jdbc, columns, run));
  }

  private XComClaim claim(Jdbc jdbc, Columns columns, RunKey run) throws SQLException {
    XComKey value = new XComKey(attempts.key(jdbc, columns, run), columns.text());
    String by = tasks.name(jdbc, run.dagId(), columns.integer());
    return new XComClaim(value, new InstanceKey(run, by, PathCode.decode(columns.bytes())));
  }

  /**
   * Deletes what was consumed.
   *
   * @return what of it is kept outside of the database
   */
  List<BlobRef> consume(Jdbc jdbc, List<Consumption> rows) throws SQLException {
    List<BlobRef> elsewhere = new ArrayList<>();
    for (Consumption row : rows) {
      for (InstanceKey each : row.given()) {
        consume(jdbc, row, UNDER, params -> under(jdbc, params, each), elsewhere);
      }
      for (XComKey each : row.pulled()) {
        consume(jdbc, row, IS, params -> is(jdbc, params, each), elsewhere);
      }
    }
    elsewhere.removeIf(each -> each.backend().equals(BlobRef.DATABASE));
    return elsewhere;
  }

  private void consume(
      Jdbc jdbc, Consumption row, String which, Jdbc.Binder binder, List<BlobRef> elsewhere)
      throws SQLException {
    List<BlobRef> kept =
        jdbc.list(
            ELSEWHERE + which + THERE + " AND backend IS NOT NULL", binder, BlobColumns::read);
    for (BlobRef each : kept) {
      BlobKey key = BlobKey.parse(each.key()).orElse(null);
      if (each.backend().equals(BlobRef.DATABASE) && key != null) {
        BlobSql.delete(jdbc, key);
      }
    }
    elsewhere.addAll(kept);
    jdbc.update(
        CONSUME + which + THERE,
        params -> {
          by(jdbc, params, row.by(), row.at());
          binder.bind(params);
        });
  }

  private Params by(Jdbc jdbc, Params params, InstanceKey by, Instant at) throws SQLException {
    return params
        .num(tasks.number(jdbc, by.run().dagId(), by.taskId()))
        .bytes(PathCode.encode(by.path()))
        .num(Micros.orNull(at));
  }

  private void is(Jdbc jdbc, Params params, XComKey value) throws SQLException {
    attempts.bind(jdbc, params, value.attempt()).text(value.key());
  }

  private void under(Jdbc jdbc, Params params, InstanceKey task) throws SQLException {
    byte[] first = PathCode.encode(task.path());
    params
        .num(task.run().no())
        .num(tasks.number(jdbc, task.run().dagId(), task.taskId()))
        .bytes(first)
        .bytes(PathCode.end(first));
  }
}
