package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Large values: the chunks that the database has, and what rows name. */
final class BlobSql {
  /** How many keys are read at once. */
  private static final int PAGE = 500;

  private static final String KEY = "run_no, epoch, name";
  private static final String IS = " WHERE run_no = ? AND epoch = ? AND name = ?";
  private static final String CHUNK = "SELECT val FROM xcom_chunk" + IS + " AND chunk = ?";
  private static final String DELETE = "DELETE FROM xcom_chunk" + IS;

  /** H2 walks an index only by comparisons of one column each. */
  private static final String NEXT_OF_EPOCH =
      "SELECT run_no, epoch, name FROM xcom_chunk WHERE run_no = ? AND epoch = ? AND name > ?"
          + " AND chunk = 0 ORDER BY run_no, epoch, name LIMIT ?";

  private static final String EPOCHS =
      "SELECT DISTINCT run_no, epoch FROM xcom_chunk ORDER BY run_no, epoch";
  private static final String OPEN =
      "SELECT 1 FROM run WHERE run_no = ? AND epoch = ? AND ended_at IS NULL";
  private static final String REFS =
      "SELECT x.backend, x.ref, x.size, x.hash, x.flags FROM xcom x"
          + " WHERE x.run_no = ? AND x.backend IS NOT NULL";

  private final String upsert;

  BlobSql(Dialect dialect) {
    this.upsert = dialect.upsert("xcom_chunk", KEY + ", chunk", KEY + ", chunk, val");
  }

  /** Writes a chunk; written again it is the same. */
  int write(Jdbc jdbc, BlobKey key, int index, byte[] bytes) throws SQLException {
    return jdbc.update(upsert, params -> bind(params, key).num(index).bytes(bytes));
  }

  /** Deletes all chunks of a value. */
  static int delete(Jdbc jdbc, BlobKey key) throws SQLException {
    return jdbc.update(DELETE, params -> bind(params, key));
  }

  static byte @Nullable [] chunk(Jdbc jdbc, BlobKey key, int index) throws SQLException {
    return jdbc.first(CHUNK, params -> bind(params, key).num(index), Columns::bytes);
  }

  /** All values of which there are chunks, read in pages. */
  static void chunked(Sessions sessions, String store, Consumer<? super BlobKey> consumer) {
    for (Epoch epoch : sessions.read(BlobSql::epochs)) {
      String after = "";
      List<BlobKey> page;
      do {
        String from = after;
        page = sessions.read(jdbc -> names(jdbc, store, epoch, from));
        page.forEach(consumer);
        after = page.isEmpty() ? after : page.get(page.size() - 1).name();
      } while (page.size() == PAGE);
    }
  }

  /** The epochs of runs of which there are chunks. */
  private static List<Epoch> epochs(Jdbc jdbc) throws SQLException {
    return jdbc.list(EPOCHS, params -> {}, columns -> new Epoch(columns.num(), columns.integer()));
  }

  private record Epoch(long run, int number) {}

  /** A page of the values of an epoch, those whose names follow. */
  private static List<BlobKey> names(Jdbc jdbc, String store, Epoch epoch, String after)
      throws SQLException {
    return jdbc.list(
        NEXT_OF_EPOCH,
        params -> params.num(epoch.run()).num(epoch.number()).text(after).num(PAGE),
        columns -> new BlobKey(store, columns.num(), columns.integer(), columns.text()));
  }

  static boolean isOpen(Jdbc jdbc, long run, int epoch) throws SQLException {
    return jdbc.first(OPEN, params -> params.num(run).num(epoch), Columns::integer) != null;
  }

  static List<BlobRef> refs(Jdbc jdbc, long run) throws SQLException {
    return jdbc.list(REFS, params -> params.num(run), BlobColumns::read);
  }

  private static Params bind(Params params, BlobKey key) throws SQLException {
    return params.num(key.run()).num(key.epoch()).text(key.name());
  }
}
