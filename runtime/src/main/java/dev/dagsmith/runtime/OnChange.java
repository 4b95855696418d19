package dev.dagsmith.runtime;

/** What becomes of a run that goes on when the graph of its dag is not the one it began with. */
public enum OnChange {
  /** It does not go on; the error says what changed. */
  FAIL,

  /**
   * It goes on with the new graph. Successes that did not change are kept, all else is done again,
   * and instances that the new graph does not have end {@code removed}.
   */
  CONTINUE
}
