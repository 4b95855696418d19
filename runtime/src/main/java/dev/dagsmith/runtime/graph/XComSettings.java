package dev.dagsmith.runtime.graph;

import java.util.List;

/**
 * How the XComs of a task are kept.
 *
 * @param backend where large ones are; empty: as the engine is set
 * @param codec how they become bytes
 * @param readers ids of the tasks of the dag that alone may read them; empty: all may
 * @param once whether they go with the success of the one task that may read them
 */
public record XComSettings(String backend, String codec, List<String> readers, boolean once) {
  /** The codec of tasks that name none. */
  public static final String JSON = "json";

  /** What holds where a task says nothing. */
  public static final XComSettings DEFAULT = new XComSettings("", JSON, List.of(), false);

  /** Copies the list. */
  public XComSettings {
    readers = List.copyOf(readers);
    if (once && readers.size() != 1) {
      throw new IllegalArgumentException(
          "What is consumed once has one reader, and not " + readers + ".");
    }
  }
}
