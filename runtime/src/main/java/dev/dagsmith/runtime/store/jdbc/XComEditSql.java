package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.XComPick;
import dev.dagsmith.runtime.store.XComRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes and changes values of runs that have ended. */
final class XComEditSql {
  /** Nobody takes the run up before the transaction ends. */
  private static final String LOCK =
      "UPDATE run SET epoch = epoch WHERE run_no = ? AND ended_at IS NOT NULL AND owner IS NULL";

  private static final String DUE =
      "SELECT e.run_no, e.expires FROM xcom_expiry e JOIN run r ON r.run_no = e.run_no"
          + " WHERE e.expires <= ? AND r.ended_at IS NOT NULL AND r.owner IS NULL";
  private static final String ORDERED = " ORDER BY e.expires, e.run_no LIMIT ?";

  private final TaskNames tasks;
  private final XComSql xcoms;

  XComEditSql(TaskNames tasks, XComSql xcoms) {
    this.tasks = tasks;
    this.xcoms = xcoms;
  }

  /** When something of a run expires. */
  record Due(long run, long expires) {}

  /**
   * What a transaction has deleted.
   *
   * @param rows how many
   * @param orphans what they named outside of the database
   */
  record Deleted(int rows, List<BlobRef> orphans) {
    private static final Deleted NOTHING = new Deleted(0, List.of());
  }

  /** What has expired in runs that have ended. */
  static List<Due> due(Jdbc jdbc, @Nullable String dagId, Instant now, int limit)
      throws SQLException {
    return jdbc.list(
        DUE + (dagId == null ? "" : " AND r.dag_id = ?") + ORDERED,
        params -> {
          params.num(Micros.of(now));
          if (dagId != null) {
            params.text(dagId);
          }
          params.num(limit);
        },
        columns -> new Due(columns.num(), columns.num()));
  }

  /** Deletes what expires then, unless the run goes on meanwhile. */
  static Deleted expire(Jdbc jdbc, Due due) throws SQLException {
    if (!lock(jdbc, due.run())) {
      return Deleted.NOTHING;
    }
    Where which = new Where("expires = ?", params -> params.num(due.expires()));
    Deleted deleted = delete(jdbc, due.run(), which);
    jdbc.update(
        "DELETE FROM xcom_expiry WHERE expires = ? AND run_no = ?",
        params -> params.num(due.expires()).num(due.run()));
    return deleted;
  }

  /** Deletes values of a run. */
  Deleted delete(Jdbc jdbc, RunKey run, XComPick what) throws SQLException {
    check(jdbc, run);
    String id = what.taskId();
    Integer task = id == null ? null : tasks.find(jdbc, run.dagId(), id);
    if (id != null && task == null) {
      return Deleted.NOTHING;
    }
    byte[] first = PathCode.encode(what.path());
    byte[] end = PathCode.end(first);
    String key = what.key();
    String sql =
        (task == null ? "" : "task_no = ? AND path >= ? AND path < ? AND ")
            + (key == null ? "1 = 1" : "xcom_key = ?");
    return delete(
        jdbc,
        run.no(),
        new Where(
            sql,
            params -> {
              if (task != null) {
                params.num(task).bytes(first).bytes(end);
              }
              if (key != null) {
                params.text(key);
              }
            }));
  }

  /** Writes a value in the place of another one. */
  Deleted put(Jdbc jdbc, XComRow row) throws SQLException {
    RunKey run = row.attempt().instance().run();
    check(jdbc, run);
    XComRow former = xcoms.find(jdbc, row.attempt().instance(), row.key());
    BlobRef blob = former == null ? null : former.blob();
    xcoms.write(jdbc, List.of(row), true);
    return blob == null ? Deleted.NOTHING : new Deleted(1, orphans(jdbc, List.of(blob)));
  }

  private static void check(Jdbc jdbc, RunKey run) throws SQLException {
    if (!lock(jdbc, run.no())) {
      throw new StoreException(
          StoreException.Kind.HELD,
          "Run " + run + " has not ended. Wait until it has, or cancel it.",
          null);
    }
  }

  private static boolean lock(Jdbc jdbc, long run) throws SQLException {
    return jdbc.update(LOCK, params -> params.num(run)) > 0;
  }

  /** A condition on values of a run. */
  private record Where(String sql, Jdbc.Binder binder) {}

  private static Deleted delete(Jdbc jdbc, long run, Where which) throws SQLException {
    String where = " WHERE run_no = ? AND " + which.sql();
    Jdbc.Binder binder =
        params -> {
          params.num(run);
          which.binder().bind(params);
        };
    List<BlobRef> blobs =
        jdbc.list(
            "SELECT " + BlobColumns.NAMES + " FROM xcom" + where + " AND backend IS NOT NULL",
            binder,
            BlobColumns::read);
    int rows = jdbc.update("DELETE FROM xcom" + where, binder);
    return new Deleted(rows, orphans(jdbc, blobs));
  }

  /** Deletes the chunks; gives what is not in the database. */
  private static List<BlobRef> orphans(Jdbc jdbc, List<BlobRef> blobs) throws SQLException {
    List<BlobRef> elsewhere = new ArrayList<>();
    for (BlobRef each : blobs) {
      BlobKey chunks =
          each.backend().equals(BlobRef.DATABASE) ? BlobKey.parse(each.key()).orElse(null) : null;
      if (chunks != null) {
        BlobSql.delete(jdbc, chunks);
      } else if (!each.backend().equals(BlobRef.DATABASE)) {
        elsewhere.add(each);
      }
    }
    return elsewhere;
  }
}
