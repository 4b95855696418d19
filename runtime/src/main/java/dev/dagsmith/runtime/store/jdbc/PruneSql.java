package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.PruneSpec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Deletes runs that have ended. */
final class PruneSql {
  private static final List<String> TABLES =
      List.of(
          "reveal",
          "task_log",
          "xcom_chunk",
          "xcom_read",
          "xcom_expiry",
          "xcom",
          "attempt",
          "task_instance");
  private static final String DAGS = "SELECT DISTINCT dag_id FROM dag_version ORDER BY dag_id";

  /** Newest first, so that those to keep are passed over. */
  private static final String LATER_THAN_KEPT =
      "SELECT run_no FROM run WHERE dag_id = ? AND ended_at IS NOT NULL"
          + " ORDER BY dag_id DESC, run_no DESC LIMIT ? OFFSET ?";

  private static final String AND_OLD =
      "SELECT k.run_no FROM (SELECT run_no, ended_at FROM run WHERE dag_id = ?"
          + " AND ended_at IS NOT NULL ORDER BY dag_id DESC, run_no DESC OFFSET ? ROWS) k"
          + " WHERE k.ended_at < ? LIMIT ?";

  private static final String OLD =
      "SELECT run_no FROM run WHERE dag_id = ? AND ended_at < ?"
          + " ORDER BY dag_id, ended_at, run_no LIMIT ?";

  private PruneSql() {}

  /**
   * Deletes runs, each in a transaction of its own.
   *
   * @param orphans hears what their rows named outside of the database
   * @return how many it deleted
   */
  static int prune(
      Sessions sessions, PruneSpec spec, int batch, Consumer<? super BlobRef> orphans) {
    int deleted = 0;
    for (Long run : sessions.read(jdbc -> find(jdbc, spec, batch))) {
      Optional<List<BlobRef>> gone = sessions.transact(jdbc -> delete(jdbc, run));
      deleted += gone.isPresent() ? 1 : 0;
      gone.ifPresent(some -> some.forEach(orphans));
    }
    return deleted;
  }

  /** Numbers of runs to delete. */
  private static List<Long> find(Jdbc jdbc, PruneSpec spec, int limit) throws SQLException {
    String only = spec.dagId();
    List<String> dags = only == null ? jdbc.list(DAGS, params -> {}, Columns::text) : List.of(only);
    List<Long> runs = new ArrayList<>();
    for (String dag : dags) {
      if (runs.size() < limit) {
        runs.addAll(find(jdbc, dag, spec, limit - runs.size()));
      }
    }
    return runs;
  }

  private static List<Long> find(Jdbc jdbc, String dag, PruneSpec spec, int limit)
      throws SQLException {
    Long before = Micros.orNull(spec.endedBefore());
    if (before == null) {
      return jdbc.list(
          LATER_THAN_KEPT,
          params -> params.text(dag).num(limit).num(spec.keepLatest()),
          Columns::num);
    } else if (spec.keepLatest() == 0) {
      return jdbc.list(OLD, params -> params.text(dag).num(before).num(limit), Columns::num);
    }
    return jdbc.list(
        AND_OLD,
        params -> params.text(dag).num(spec.keepLatest()).num(before).num(limit),
        Columns::num);
  }

  /**
   * Deletes a run with all its rows, unless it goes on meanwhile.
   *
   * @return what its rows named outside of the database; empty if it goes on
   */
  private static Optional<List<BlobRef>> delete(Jdbc jdbc, long run) throws SQLException {
    int deleted =
        jdbc.update(
            "DELETE FROM run WHERE run_no = ? AND ended_at IS NOT NULL AND owner IS NULL",
            params -> params.num(run));
    if (deleted == 0) {
      return Optional.empty();
    }
    List<BlobRef> orphans = new ArrayList<>(BlobSql.refs(jdbc, run));
    orphans.removeIf(each -> each.backend().equals(BlobRef.DATABASE));
    for (String table : TABLES) {
      jdbc.update("DELETE FROM " + table + " WHERE run_no = ?", params -> params.num(run));
    }
    return Optional.of(orphans);
  }
}
