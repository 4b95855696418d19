package dev.dagsmith.runtime.access;

import dev.dagsmith.XComDenied;
import dev.dagsmith.runtime.blob.Gone;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.XComKey;
import dev.dagsmith.runtime.store.XComRow;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules: what a task lets only some tasks read, only they read, in the same run; and what is
 * consumed once, only one instance.
 */
final class Readability {
  /** What the second and later calls of a task have after its id. */
  private static final Pattern LATER_CALL = Pattern.compile("__\\d+$");

  private Readability() {}

  static boolean allows(Principal who, XComRow row) {
    if (row.readers().isEmpty()) {
      return true;
    }
    InstanceKey reader = who.task();
    return reader != null
        && reader.run().equals(row.attempt().instance().run())
        && (row.readers().contains(reader.taskId())
            || (row.once() == null && row.readers().contains(firstCall(reader.taskId()))));
  }

  private static String firstCall(String taskId) {
    return LATER_CALL.matcher(taskId).replaceFirst("");
  }

  /**
   * Gives a row to who may read it; what is consumed once, only when it is claimed.
   *
   * @throws XComDenied to everybody else
   * @throws dev.dagsmith.XComConsumed if another instance has it
   */
  static @Nullable XComRow check(Principal who, XComRow row, Bookkeeping books) {
    InstanceKey reader = who.task();
    if (allows(who, row)) {
      return row.once() == null || reader == null ? row : claimed(reader, row, books);
    }
    InstanceKey owner = row.attempt().instance();
    throw new XComDenied(
        "Task "
            + owner.display()
            + " of run "
            + owner.run()
            + " lets only "
            + String.join(", ", row.readers())
            + " read its XCom \""
            + row.key()
            + "\", in that run; "
            + who.name()
            + " may not. Read it there and pass on what others need, or name the reader in"
            + " @XCom(readers = ..).");
  }

  private static @Nullable XComRow claimed(InstanceKey reader, XComRow row, Bookkeeping books) {
    Once now = row.once();
    if (!row.isGone()) {
      now = books.claim(new XComKey(row.attempt(), row.key()), reader).orElse(null);
    }
    if (now == null) {
      return null;
    } else if (!now.isFor(reader)) {
      throw Gone.error(row, now);
    }
    return row;
  }
}
