package dev.dagsmith.runtime.graph;

/**
 * How the XComs of a task are kept.
 *
 * @param backend where large ones are; empty: as the engine is set
 * @param codec how they become bytes
 */
public record XComSettings(String backend, String codec) {
  /** The codec of tasks that name none. */
  public static final String JSON = "json";

  /** What holds where a task says nothing. */
  public static final XComSettings DEFAULT = new XComSettings("", JSON);
}
