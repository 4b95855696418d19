package dev.dagsmith.processor.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the XComs of a task are kept.
 *
 * @param backend where large ones are; empty: as the engine is set
 * @param codec how they become bytes
 * @param readers ids of the tasks that alone may read them; empty: all may
 * @param exclusive whether exactly one task may
 * @param once whether they go with the success of that task
 * @param sensitive whether they are encrypted, whatever their types
 * @param ttlMillis how long they are kept; null: as long as their run
 */
public record XComOptions(
    String backend,
    String codec,
    List<String> readers,
    boolean exclusive,
    boolean once,
    boolean sensitive,
    @Nullable Long ttlMillis) {
  /** What holds without an {@code @XCom}. */
  public static final XComOptions DEFAULT =
      new XComOptions("", "json", List.of(), false, false, false, null);

  /** Copies the list. */
  public XComOptions {
    readers = List.copyOf(readers);
  }
}
