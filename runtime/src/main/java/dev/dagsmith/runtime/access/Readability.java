package dev.dagsmith.runtime.access;

import dev.dagsmith.XComDenied;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.XComRow;
import java.util.regex.Pattern;

/** The rule: what a task lets only some tasks read, only they read, in the same run. */
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
            || row.readers().contains(LATER_CALL.matcher(reader.taskId()).replaceFirst("")));
  }

  /**
   * Gives a row to who may read it.
   *
   * @throws XComDenied to everybody else
   */
  static XComRow check(Principal who, XComRow row) {
    if (allows(who, row)) {
      return row;
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
}
