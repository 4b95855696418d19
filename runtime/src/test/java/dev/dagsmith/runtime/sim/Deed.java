package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.core.Script;
import dev.dagsmith.runtime.graph.TaskSettings;

/** What an attempt of a task comes to; a function of the script, the task and the attempt. */
enum Deed {
  SUCCEED,
  FAIL,
  SKIP,
  /** Goes on after its timeout, and then gives a value that nobody may ever see. */
  HANG,
  /** Gives a value that the store refuses. */
  POISON;

  private static final int KINDS = 4;

  /**
   * What an attempt comes to.
   *
   * @param poison whether values may be refused
   */
  static Deed of(Script script, boolean poison, Name task, int attempt, TaskSettings settings) {
    String name = task.toString();
    if (script.skips(name)) {
      return SKIP;
    } else if (script.failure(name) != null) {
      return FAIL;
    } else if (attempt > script.falseStarts(name, settings.retry().retries())) {
      return SUCCEED;
    }
    return switch (Math.floorMod((name + attempt).hashCode(), KINDS)) {
      case 0 -> settings.timeout() == null ? FAIL : HANG;
      case 1 -> poison ? POISON : FAIL;
      default -> FAIL;
    };
  }
}
