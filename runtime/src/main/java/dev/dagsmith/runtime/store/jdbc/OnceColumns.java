package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.RunKey;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns that say what has become of a value that is consumed once. */
final class OnceColumns {
  static final String NAMES = "consume, by_task, by_path, by_at";

  /** Nobody has pulled it. */
  static final String FREE = "once";

  private static final String CONSUMED = "consumed";

  private OnceColumns() {}

  static @Nullable Once read(Jdbc jdbc, Columns columns, RunKey run, TaskNames tasks)
      throws SQLException {
    String state = columns.textOrNull();
    Integer task = columns.integerOrNull();
    byte[] path = columns.bytesOrNull();
    Instant at = Micros.instantOrNull(columns.numOrNull());
    if (state == null) {
      return null;
    } else if (task == null || path == null || at == null) {
      return Once.FREE;
    }
    String id = tasks.name(jdbc, run.dagId(), task);
    return new Once(new InstanceKey(run, id, PathCode.decode(path)), at, state.equals(CONSUMED));
  }
}
