package dev.dagsmith.runtime.access;

import dev.dagsmith.runtime.store.InstanceKey;
import org.jspecify.annotations.Nullable;

/**
 * Who reads. Inside one JVM this is a matter of mistakes, not of hostile code: whoever can open the
 * store can read its tables.
 *
 * @param task the task instance that reads; null for who is none
 * @param name who that is, for people
 */
public record Principal(@Nullable InstanceKey task, String name) {
  /** Who looks into the store with the command line. */
  public static final Principal COMMAND_LINE = new Principal(null, "the command line");

  /** Code that reads outside of any run. */
  public static final Principal PLAIN_CODE = new Principal(null, "code outside of a run");

  /** A task instance of a run. */
  public static Principal task(InstanceKey reader) {
    return new Principal(reader, reader.display() + " of run " + reader.run());
  }
}
