package dev.dagsmith.processor.program;

/**
 * How the XComs of a task are kept.
 *
 * @param backend where large ones are; empty: as the engine is set
 * @param codec how they become bytes
 */
public record XComOptions(String backend, String codec) {
  /** What holds without an {@code @XCom}. */
  public static final XComOptions DEFAULT = new XComOptions("", "json");
}
