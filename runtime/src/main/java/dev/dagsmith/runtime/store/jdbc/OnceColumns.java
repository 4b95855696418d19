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

  /** Somebody has, and not succeeded since. */
  static final String CLAIMED = "claimed";

  private static final String CONSUMED = "consumed";

  private OnceColumns() {}

  /** The state of what is there still; null of what is not consumed once. */
  static @Nullable String state(@Nullable Once once) {
    return once == null ? null : once.by() == null ? FREE : CLAIMED;
  }

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
