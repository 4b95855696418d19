package dev.dagsmith.runtime.graph;

import java.util.List;

/**
 * How the XComs of a task are kept.
 *
 * @param backend where large ones are; empty: as the engine is set
 * @param codec how they become bytes
 * @param readers ids of the tasks of the dag that alone may read them; empty: all may
 */
public record XComSettings(String backend, String codec, List<String> readers) {
  /** The codec of tasks that name none. */
  public static final String JSON = "json";

  /** What holds where a task says nothing. */
  public static final XComSettings DEFAULT = new XComSettings("", JSON, List.of());

  /** Copies the list. */
  public XComSettings {
    readers = List.copyOf(readers);
  }
}
