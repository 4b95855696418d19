package dev.dagsmith.runtime.blob;

import dev.dagsmith.XComConsumed;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.XComRow;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What is said of a value that another task instance has consumed or claimed. */
public final class Gone {
  private Gone() {}

  /**
   * {@return who did, and when: {@code consumed by enter at 2026-11-22T08:00:00Z}; empty if nobody}
   *
   * @param once what is known of its consumption; null if nothing
   */
  public static String text(@Nullable Once once) {
    if (once == null || once.by() == null || once.at() == null) {
      return "";
    }
    InstanceKey by = once.by();
    return (once.consumed() ? "consumed by " : "pulled by ")
        + by.display()
        + " at "
        + once.at().truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * {@return the error of who comes too late}
   *
   * @param row the row of the value
   * @param once what is known of its consumption; null if nothing
   */
  public static XComConsumed error(XComRow row, @Nullable Once once) {
    InstanceKey owner = row.attempt().instance();
    return new XComConsumed(
        "XCom \""
            + row.key()
            + "\" of "
            + owner.display()
            + " in run "
            + owner.run().runId()
            + " was "
            + text(once)
            + ". It is consumed once, by one task instance, and goes with the success of that one."
            + " Clear "
            + owner.taskId()
            + " to make it again.");
  }
}
